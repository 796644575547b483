from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """What stands on paper."""

    name = "documents"
    verbose_name = "文书"
    default_auto_field = "django.db.models.BigAutoField"
