"""The demonstration's office in a live server, a clock that the test moves, and a desk for each log-in."""

import datetime as dt

import pytest
from django.db import connection

from cases import now
from cases.models import Appointment, User
from tests.chain_triggers import MIGRATION
from tests.e2e.desk import Desk
from workflows.demo import set_up_office


@pytest.fixture
def office_clock(monkeypatch):
    """The clock of the whole process, the live server's threads included: `now.frozen` is seen by one thread only."""
    clock = now.Frozen(now.aware(dt.datetime(2026, 9, 1, 9)), None)
    monkeypatch.setattr(now, "now", lambda: clock.at)
    return clock


class Triggers:
    """The triggers that keep the chain append-only: what a live server wrote is emptied by deleting rows."""

    def __init__(self) -> None:
        self.standing = True

    def put_back(self) -> None:
        if not self.standing:
            self._run({"postgresql": MIGRATION.POSTGRESQL, "sqlite": MIGRATION.SQLITE}[connection.vendor])
        self.standing = True

    def take_away(self) -> None:
        self._run({"postgresql": MIGRATION.POSTGRESQL_BACK, "sqlite": MIGRATION.SQLITE_BACK}[connection.vendor])
        self.standing = False

    @staticmethod
    def _run(statements: list[str]) -> None:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


@pytest.fixture(scope="module")
def triggers(django_db_setup, django_db_blocker):
    """They stand while a test runs, and again when the tests of the module are over."""
    found = Triggers()
    yield found
    with django_db_blocker.unblock():
        found.put_back()


@pytest.fixture
def desk(triggers, chromium, live_server, office_clock):
    triggers.put_back()
    set_up_office()
    # Whoever reports a node of a repair plan does not check it.
    checker = User.objects.get(username="dangan")
    Appointment.objects.create(user=checker, post="designated_department", held_from=dt.date(2015, 1, 1))
    yield Desk(chromium, live_server.url, office_clock)
    triggers.take_away()
