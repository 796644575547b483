"""A million deadlines: the sweep's question by the partial index and without it: `python -m bench.sweep`.

All but a few terms were met or dropped long ago, as in an office that has run for years. Exit status 1 when the index
does not make the question `TIMES` times as fast.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import tempfile
from pathlib import Path

import django

from cases.now import frozen, stopwatch

#: How many times as fast the question must be by the index.
TIMES = 15
ROWS, OPEN_EVERY, BATCH, TURNS = 1_000_000, 2_000, 20_000, 7
TODAY = dt.date(2026, 9, 1)


def main() -> int:
    from bench.steps import database

    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        database(Path(folder))
        from django.db import connection

        try:
            return measured()
        finally:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def fill() -> None:
    """The rows: one in `OPEN_EVERY` still runs, and is a little late or due within some months."""
    from cases.models import Deadline, Event
    from tests.courses import Course
    from tests.factories import case_in, staff

    with frozen(dt.datetime(2026, 8, 1, 9), seed=1) as clock:
        course = Course(case_in("penalty_ordinary", at="2026-08-01 09:00"), staff(), clock)
        course.take("review", "penalty_ordinary")
    event = Event.objects.get()
    met = event.at
    for first in range(0, ROWS, BATCH):
        Deadline.objects.bulk_create(
            Deadline(
                case_id=event.case_id,
                clock="decision_after_filing",
                kind="duty",
                procedure="penalty_ordinary",
                started_by=event,
                starts_on=TODAY - dt.timedelta(days=400),
                due=TODAY + dt.timedelta(days=n % 90 - 3 if n % OPEN_EVERY == 0 else -(n % 3_000)),
                met_at=None if n % OPEN_EVERY == 0 else met,
            )
            for n in range(first, first + BATCH)
        )


def measured() -> int:
    from django.db import connection

    from cases.deadlines import overdue

    fill()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    times = {}
    for how in ("index", "no index"):
        if how == "no index":
            with connection.cursor() as cursor:
                cursor.execute("DROP INDEX deadline_running")
        found, spent = 0, []
        for _ in range(TURNS):
            began = stopwatch()
            found = len(list(overdue(TODAY).values_list("pk", flat=True)))
            spent.append(stopwatch() - began)
        times[how] = statistics.median(spent) * 1000
        print(f"{connection.vendor}: {how}: {times[how]:.2f} ms for {found} of {ROWS} deadlines")
    ratio = times["no index"] / times["index"]
    print(f"ratio {ratio:.0f} (at least {TIMES})")
    return 0 if ratio >= TIMES else 1


if __name__ == "__main__":
    sys.exit(main())
