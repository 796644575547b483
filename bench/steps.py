"""A whole step through `take` against viewflow's own execution of the same node: `python -m bench.steps`.

Ours: the case locked, every objection judged, the transition, clocks, the event of the chain, papers due, and the
task finished and followed by the next. Viewflow's: its task fetched under its flow's lock, assigned, started and
executed, nothing else; the legal state was set beforehand. One transaction and one commit each, in turns, each on a
case of its own, on the same database (DATABASE_URL, else SQLite as installed: WAL, full synchronisation). Exit status
1 when a step takes more than `TIMES` of viewflow's time.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

from cases.now import frozen, stopwatch

#: How long a whole step may take, in executions of viewflow's.
TIMES = 1.25
#: Turns that are measured, after some to warm up.
TURNS, WARMING = 80, 10
AT = dt.datetime(2026, 9, 1, 9)


def database(place: Path) -> None:
    """An empty database of its own, made as an installation makes it."""
    from django.conf import settings
    from django.db import connections

    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        connections["default"].settings_dict["TEST"]["NAME"] = str(place / "bench.sqlite3")
    connections["default"].creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


def timed(work: Callable[[], Any]) -> float:
    began = stopwatch()
    work()
    return stopwatch() - began


def statements(work: Callable[[], Any]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured.captured_queries)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        django.setup()
        database(Path(folder))
        try:
            return measured()
        finally:
            from django.db import connection

            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def stands_at(state: str) -> Callable[[Any], bool]:
    """A condition as viewflow's documentation writes them, on the legal state."""
    from cases.models import Machine

    return lambda activation: Machine.objects.filter(pk=activation.process.machine_id, live=True, state=state).exists()


def branches(route: Any) -> Any:
    """The gateway's branches with the state each stands for; the last is for all other states."""
    return zip(route._activate_next, [*route.branches, ""], strict=True)


def measured() -> int:
    from django.db import connection
    from viewflow.workflow.models import Task
    from viewflow.workflow.nodes.switch import SwitchActivation

    from cases.models import Machine
    from cases.taking import take
    from tests.courses import Course
    from tests.factories import case_in, staff
    from workflows.flows.penalty import Investigation
    from workflows.moving import OPEN

    with frozen(AT, seed=1) as clock:
        people = staff()
        number = 2 * (TURNS + WARMING) + 2
        courses = [Course(case_in("penalty_ordinary"), people, clock) for _ in range(number)]
        for course in courses:
            for event in ("review", "file"):
                course.take(event, "penalty_ordinary")
        step = "penalty_ordinary.investigate"
        from cases.steps import STEPS

        facts = courses[0].lawful(STEPS[step])
        handler = people["case_handler"]
        ours, theirs = courses[0::2], courses[1::2]
        Machine.objects.filter(kind="po_course", case__in=[c.cases["enforcement"] for c in theirs]).update(
            state="investigating"
        )
        tasks = {
            task.process.workprocess.case_id: (task.pk, task.process_id)
            for task in Task.objects.filter(status__in=OPEN).select_related("process__workprocess")
            if task.flow_task.name == "investigate"
        }

        def whole(course: Course) -> None:
            take(step, on=course.cases["enforcement"], by=handler, facts=facts, key=f"bench-{id(course)}")

        route = Investigation.instance.route
        ours_there, plain = route._activate_next, [(n, f and stands_at(s)) for (n, f), s in branches(route)]

        def execute(course: Course) -> None:
            pk, process = tasks[course.cases["enforcement"].pk]
            # The same flow with viewflow's own gateway: its conditions ask the database, one after the other.
            route.activation_class, route._activate_next = SwitchActivation, plain
            try:
                with Investigation.lock(process):
                    task = Task.objects.get(pk=pk)
                    activation = task.flow_task.activation_class(task)
                    activation.assign(handler)
                    activation.start(None)
                    activation.execute()
            finally:
                del route.activation_class
                route._activate_next = ours_there

        counts = statements(lambda: whole(ours.pop())), statements(lambda: execute(theirs.pop()))
        times: tuple[list[float], list[float]] = ([], [])
        for turn, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            pair = [(0, whole, one), (1, execute, other)]
            for place, work, course in pair if turn % 2 else reversed(pair):
                spent = timed(lambda work=work, course=course: work(course))
                if turn >= WARMING:
                    times[place].append(spent)
    mine, viewflow = (statistics.median(t) * 1000 for t in times)
    ratio = mine / viewflow
    print(f"{connection.vendor}: a whole step {mine:.2f} ms, {counts[0]} statements")
    print(f"{connection.vendor}: viewflow's execute of the same node {viewflow:.2f} ms, {counts[1]} statements")
    print(f"ratio {ratio:.2f} (at most {TIMES}), medians of {TURNS} turns")
    return 0 if ratio <= TIMES else 1


if __name__ == "__main__":
    sys.exit(main())
