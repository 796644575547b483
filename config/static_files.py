"""Which installed apps may add files to what the site serves."""

from typing import Any

from django.contrib.staticfiles.finders import AppDirectoriesFinder


class NamedAppsFinder(AppDirectoriesFinder):
    """Only the apps whose pages or scripts we show; viewflow's own (49 MB, with broken references) stays out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(app_names=["workflows", "django_htmx"])
