"""What a step costs the database: its statements are counted, so that one more is a decision and not an accident."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases import now
from cases.models import Case
from cases.steps import find_step
from cases.taking import take
from tests.courses import Course
from tests.factories import case_in, moment, staff

START = "2026-09-01 09:00"
#: Course so far, step, statements at most: to record only, to move on into the next phase, to open a round with papers.
STEPS = [
    pytest.param(["review", "file"], "investigate", 22, id="investigate"),
    pytest.param(["review"], "file", 48, id="file"),
    pytest.param(
        ["review", "file", "investigate", "order_correct", "finish", "submit_review"], "notify", 62, id="notify"
    ),
]


@pytest.mark.parametrize(("before", "event", "most"), STEPS)
def test_statements_of_a_step(db, before, event, most, capsys):
    with now.frozen(moment(START), seed=1) as clock:
        course = Course(case_in("penalty_ordinary", at=START), staff(), clock)
        for name in before:
            course.take(name, "penalty_ordinary")
        step = find_step("penalty_ordinary", event)
        facts, case, actor = course.lawful(step), course.case_for(step), course.actor(step)
        with CaptureQueriesContext(connection) as captured:
            take(step, on=case, by=actor, facts=facts)
    with capsys.disabled():
        print(f" {step.id}: {len(captured)} statements", end="")
    assert len(captured) <= most


def test_the_length_of_a_case_does_not_add_statements(db):
    """Reading a case takes the same statements after one event and after many."""
    from cases.record import record_of

    with now.frozen(moment(START), seed=1) as clock:
        course = Course(case_in("penalty_ordinary", at=START), staff(), clock)
        counts = []
        for event in ["review", "file", "investigate", "order_correct", "finish"]:
            course.take(event, "penalty_ordinary")
            case = Case.objects.select_related("agency").get()
            with CaptureQueriesContext(connection) as captured:
                record = record_of(case)
                len(record.people), len(record.evidence)
            counts.append(len(captured))
    assert set(counts) == {6}
