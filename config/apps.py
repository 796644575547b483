from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers the checks that keep an unsafe installation from starting."""

    name = "config"

    def ready(self) -> None:
        from config import checks  # noqa: F401  -- importing registers them
