"""The one door for time, chance and order.

Nothing else in the product asks the wall clock, the random generator or for a fresh id, so that a replay, a test or
the simulation of a whole year can set all three. `frozen` sets them for the current context only: threads and
asynchronous tasks that did not enter it keep the real clock.
"""

from __future__ import annotations

import datetime as dt
import random as _random
import time as _time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from zoneinfo import ZoneInfo

#: The legal day begins and ends in Beijing time, whatever the server's zone.
ZONE = ZoneInfo("Asia/Shanghai")


@dataclass(slots=True)
class Frozen:
    """A clock that stands still until it is moved, and the source of chance that goes with it."""

    #: The instant that `now()` answers, aware.
    at: dt.datetime
    #: Source of ids and random numbers; None = real chance under a frozen clock.
    chance: _random.Random | None

    def move_to(self, at: dt.datetime | dt.date) -> None:
        """Set the clock to another instant, later or earlier."""
        self.at = aware(at)


_frozen: ContextVar[Frozen | None] = ContextVar("frozen", default=None)


def aware(at: dt.datetime | dt.date) -> dt.datetime:
    """`at` as an instant in Beijing time; a plain date is its midnight, a naive time is Beijing time."""
    if not isinstance(at, dt.datetime):
        at = dt.datetime(at.year, at.month, at.day)
    return at.replace(tzinfo=ZONE) if at.tzinfo is None else at.astimezone(ZONE)


def now() -> dt.datetime:
    """The present instant, aware, in Beijing time."""
    frozen_clock = _frozen.get()
    return frozen_clock.at if frozen_clock else dt.datetime.now(ZONE)


def today() -> dt.date:
    """The present day in Beijing time."""
    return now().date()


def fresh_id() -> str:
    """A new unique id (UUID, text form); the same sequence each time under `frozen(…, seed=…)`."""
    frozen_clock = _frozen.get()
    if frozen_clock and frozen_clock.chance:
        return str(uuid.UUID(int=frozen_clock.chance.getrandbits(128), version=4))
    return str(uuid.uuid4())


def random(seed: int | str | None = None) -> _random.Random:
    """A source of random numbers: from `seed`, else from the frozen source, else unpredictable (system entropy)."""
    if seed is not None:
        return _random.Random(seed)
    frozen_clock = _frozen.get()
    return frozen_clock.chance if frozen_clock and frozen_clock.chance else _random.SystemRandom()


def stopwatch() -> float:
    """Seconds of a monotonic clock, to measure how long work took; never a legal time and never frozen."""
    return _time.perf_counter()


@contextmanager
def frozen(at: dt.datetime | dt.date, seed: int | str | None = None) -> Iterator[Frozen]:
    """Let time stand at `at` inside the block; with `seed`, ids and random numbers repeat too.

    The value given can be moved on: ``with frozen(date(2026, 9, 1)) as clock: clock.move_to(date(2026, 9, 2))``.
    """
    token = _frozen.set(Frozen(aware(at), None if seed is None else _random.Random(seed)))
    try:
        yield _frozen.get()
    finally:
        _frozen.reset(token)
