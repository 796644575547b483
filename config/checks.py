"""System checks for what would make an installation unsafe or silently wrong."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections


@register(Tags.security, deploy=True)
def production_has_its_own_key(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A key generated under var/ must not sign the sessions of a real office."""
    if settings.SECRET_KEY_IS_LOCAL:
        return [Error("SECRET_KEY is not set; a generated key is in use.", hint="Set SECRET_KEY.", id="ecocase.E001")]
    return []


@register(Tags.security, deploy=True)
def demo_mode_is_off(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Demonstration mode relaxes HTTPS and prints log-ins."""
    if settings.DEMO:
        return [Error("Demonstration mode is on.", hint="Unset ECOCASE_DEMO.", id="ecocase.E002")]
    return []


@register(Tags.security)
def requests_are_not_atomic(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """`take` opens its own transaction and locks the case row first; an outer one would hold other locks before it."""
    if any(database.get("ATOMIC_REQUESTS") for database in settings.DATABASES.values()):
        return [Error("ATOMIC_REQUESTS must be off.", id="ecocase.E003")]
    return []


@register(Tags.database)
def database_reads_chinese(
    app_configs: Sequence[AppConfig] | None, databases: Iterable[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Under the locale C, PostgreSQL's trigrams drop every Chinese character and searches find nothing."""
    errors: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if connection.vendor != "postgresql":
            continue
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database WHERE datname = current_database()"
            )
            encoding, locale = cursor.fetchone()
        if encoding != "UTF8" or locale in ("C", "POSIX"):
            errors.append(
                Error(
                    f"Database {alias!r} ({encoding}, {locale}) cannot search Chinese text.",
                    hint="Create it with ENCODING 'UTF8' and LC_CTYPE 'C.UTF-8' or 'zh_CN.UTF-8'.",
                    id="ecocase.E004",
                )
            )
    return errors
