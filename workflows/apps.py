from django.apps import AppConfig


class WorkflowsConfig(AppConfig):
    """Who does what next."""

    name = "workflows"
    verbose_name = "办理流程"
    default_auto_field = "django.db.models.BigAutoField"
