from django.apps import AppConfig


class WorkflowsConfig(AppConfig):
    """Who does what next."""

    name = "workflows"
    verbose_name = "办理"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from workflows import checks, moving  # noqa: F401  -- importing registers the checks and connects the work
