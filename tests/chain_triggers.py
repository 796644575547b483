"""The triggers that keep the chain append-only, taken away and put back: to forge a chain, to empty a test database."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.db import connection

MIGRATION = import_module("cases.migrations.0002_chain_is_append_only")


@contextmanager
def without_triggers() -> Iterator[None]:
    """Whoever owns the database can do this too; then only the digests tell."""
    made, back = {
        "postgresql": (MIGRATION.POSTGRESQL, MIGRATION.POSTGRESQL_BACK),
        "sqlite": (MIGRATION.SQLITE, MIGRATION.SQLITE_BACK),
    }[connection.vendor]
    _run(back)
    try:
        yield
    finally:
        _run(made)


def _run(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
