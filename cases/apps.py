from django.apps import AppConfig


class CasesConfig(AppConfig):
    """What is true in law."""

    name = "cases"
    verbose_name = "案件"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cases.law import checks  # noqa: F401  -- importing registers the check of the law catalogue
