"""Settings of the test run: the real ones, without what costs time or needs a certificate."""

import os

os.environ.setdefault("ECOCASE_HTTPS", "false")

from config.settings import *  # noqa: F403
from config.settings import DATABASES, STORAGES, VAR_DIR

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in production: an in-memory database knows neither WAL nor a second writer.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test-database")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 0

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
