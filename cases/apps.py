from django.apps import AppConfig


class CasesConfig(AppConfig):
    """What is true in law."""

    name = "cases"
    verbose_name = "案件"
    default_auto_field = "django.db.models.BigAutoField"
