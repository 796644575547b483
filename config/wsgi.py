"""WSGI entry point: `gunicorn config.wsgi`."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

if settings.SECRET_KEY_IS_LOCAL and not (settings.DEBUG or settings.DEMO):
    raise ImproperlyConfigured("SECRET_KEY is not set: the key generated under var/ is for demonstrations only.")

application = get_wsgi_application()
