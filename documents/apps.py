from django.apps import AppConfig
from django.core.checks import register


class DocumentsConfig(AppConfig):
    """What stands on paper."""

    name = "documents"
    verbose_name = "文书"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from documents import status  # noqa: F401  (papers follow the steps that serve and file them)
        from documents.checks import CHECKS

        for check in CHECKS:
            register(check)
