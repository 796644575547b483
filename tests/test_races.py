"""Two people at one case at the same moment: one wins or both apply in order, and the loser reads why.

The first is stopped by a barrier inside its step, with everything written and nothing committed; the second begins
then. Both orders are forced. Each pair of steps is a race of its own on a case of its own.
"""

import datetime as dt
import threading
from dataclasses import dataclass, field

import pytest
from django.db import connection
from viewflow.workflow.models import Task

from cases import now
from cases.chain import broken_link
from cases.models import Case, Deadline, Event, Machine, PaperDue, User
from cases.refusal import Refused
from cases.taking import step_taken, take
from tests.courses import Course
from tests.factories import case_in, moment, staff
from workflows.models import WorkProcess
from workflows.moving import OPEN

START = "2026-09-01 09:00"
#: Seconds that a thread waits before the test fails instead of hanging.
PATIENCE = 30


@pytest.fixture
def office(transactional_db):
    """A real database, committed to by several connections."""
    with now.frozen(moment(START), seed=1) as clock:
        yield staff(), clock


@dataclass
class Racer(threading.Thread):
    """One person with a connection of his or her own, who takes one step."""

    step: str
    case: Case
    by: User
    facts: dict
    at: dt.datetime
    key: str | None = None
    event: Event | None = None
    refused: Refused | None = None
    failed: BaseException | None = field(default=None)

    def __post_init__(self):
        super().__init__(daemon=True)

    __hash__ = threading.Thread.__hash__

    def run(self):
        try:
            with now.frozen(self.at):
                self.event = take(self.step, on=self.case, by=self.by, facts=self.facts, key=self.key)
        except Refused as refused:
            self.refused = refused
        except BaseException as error:
            self.failed = error
        finally:
            connection.close()

    def done(self):
        self.join(PATIENCE)
        assert not self.is_alive(), f"{self.step} waits for ever"
        assert self.failed is None, repr(self.failed)
        return self


def race(first: Racer, second: Racer) -> None:
    """`first` stands still inside its step until `second` has begun and cannot go on."""
    inside, go_on = threading.Event(), threading.Event()

    def stand_still(sender, event, **kwargs):
        if threading.current_thread() is first:
            inside.set()
            assert go_on.wait(PATIENCE)

    step_taken.connect(stand_still)
    try:
        first.start()
        assert inside.wait(PATIENCE), repr(first.refused or first.failed)
        second.start()
        second.join(0.01)
        assert second.is_alive(), "the second did not wait for the first"
        go_on.set()
        first.done()
        second.done()
    finally:
        go_on.set()
        step_taken.disconnect(stand_still)


def prepared(office, steps):
    """A case brought to where two steps of the race can be taken."""
    people, clock = office
    clock.move_to(moment(START))
    course = Course(case_in("penalty_ordinary", at=START), people, clock)
    for event in steps:
        course.take(event, "penalty_ordinary")
    return course


def racer(course, event, **more) -> Racer:
    from cases.steps import find_step

    step = find_step("penalty_ordinary", event)
    return Racer(step.id, course.case_for(step), course.actor(step), course.lawful(step), course.clock.at, **more)


def whole(case) -> None:
    """The chain verifies, each task open is called for, none is there twice."""
    assert broken_link(case) is None
    open_tasks = Task.objects.filter(process__workprocess__case=case, status__in=OPEN)
    places = [(t.process.workprocess.machine_id, t.flow_task.name) for t in open_tasks]
    assert len(places) == len(set(places))
    for task in open_tasks.exclude(flow_task_type="SWITCH"):
        process = task.process.workprocess
        assert Machine.objects.get(pk=process.machine_id).state in process.flow_class.states_of(task.flow_task)


#: Course so far, one step, the other: two ways from one state.
RIVALS = [
    pytest.param(["review"], "file", "refuse", id="file-or-refuse"),
    pytest.param(
        ["review", "file", "investigate"],
        "substitute_performance_immediate",
        "correction_not_needed",
        id="substitute-or-none",
    ),
]
#: Steps that leave each other possible.
BESIDE = [
    pytest.param(["review"], "extend_filing_review", "inform_monitor_fact", id="extend-and-inform"),
    pytest.param(["review", "file"], "investigate", "raise_jurisdiction_dispute", id="investigate-and-dispute"),
]
#: Races of each pair: half of them in the one order, half in the other.
ROUNDS = 50


@pytest.mark.parametrize(("before", "one", "other"), RIVALS)
def test_of_two_rival_steps_one_wins_and_the_other_is_told_why(office, before, one, other):
    for number in range(ROUNDS):
        course = prepared(office, before)
        names = (one, other) if number % 2 else (other, one)
        first, second = (racer(course, name) for name in names)
        race(first, second)
        assert first.event is not None
        assert second.event is None
        reason = next(o for o in second.refused.objections if o.id == "state")
        assert reason.article
        assert first.event.to_state != first.event.from_state
        assert Machine.objects.get(pk=first.event.machine_id).state_name in reason.missing
        assert Event.objects.filter(case=first.case).count() == len(before) + 1
        whole(first.case)


@pytest.mark.parametrize(("before", "one", "other"), BESIDE)
def test_two_steps_that_do_not_exclude_each_other_both_apply_in_order(office, before, one, other):
    for number in range(ROUNDS):
        course = prepared(office, before)
        names = (one, other) if number % 2 else (other, one)
        first, second = (racer(course, name) for name in names)
        race(first, second)
        assert (first.refused, second.refused) == (None, None)
        assert second.event.seq == first.event.seq + 1
        whole(first.case)


def test_the_same_step_by_two_people_happens_once(office):
    for _ in range(10):
        course = prepared(office, ["review"])
        first, second = (racer(course, "file") for _ in range(2))
        race(first, second)
        assert first.event is not None
        assert "state" in second.refused.ids
        assert Event.objects.filter(case=first.case, step="penalty_ordinary.file").count() == 1
        whole(first.case)


def test_one_form_sent_ten_times_at_once_has_one_effect(office):
    course = prepared(office, ["review"])
    senders = [racer(course, "file", key="one-form") for _ in range(10)]
    for sender in senders:
        sender.start()
    events = {sender.done().event.pk for sender in senders}
    assert len(events) == 1
    case = senders[0].case
    assert Event.objects.filter(case=case).count() == 2
    papers = list(PaperDue.objects.filter(event__pk__in=events).values_list("name", flat=True))
    clocks = list(Deadline.objects.filter(started_by__pk__in=events).values_list("clock", flat=True))
    assert sorted(papers) == sorted(set(papers))
    assert sorted(clocks) == sorted(set(clocks))
    assert WorkProcess.objects.filter(case=case, flow_class__endswith="Investigation").count() <= 1
    whole(case)
