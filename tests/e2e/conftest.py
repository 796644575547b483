"""The demonstration's office in a live server, a clock that the test moves, and a desk for each log-in."""

import datetime as dt

import pytest

from cases import now
from cases.models import Appointment, User
from tests.e2e.desk import Desk
from workflows.demo import set_up_office


@pytest.fixture
def office_clock(monkeypatch):
    """The clock of the whole process, the live server's threads included: `now.frozen` is seen by one thread only."""
    clock = now.Frozen(now.aware(dt.datetime(2026, 9, 1, 9)), None)
    monkeypatch.setattr(now, "now", lambda: clock.at)
    return clock


@pytest.fixture
def desk(chromium, live_server, office_clock):
    set_up_office()
    # Whoever reports a node of a repair plan does not check it.
    checker = User.objects.get(username="dangan")
    Appointment.objects.create(user=checker, post="designated_department", held_from=dt.date(2015, 1, 1))
    return Desk(chromium, live_server.url, office_clock)
