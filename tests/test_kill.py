"""kill −9 in the middle of a step: it is wholly there or wholly absent, whichever statement it fell on.

A child process takes the step and is killed before its n-th write, for every n; the child that outlives its last write
has taken the step. Each child works on a case of its own, in the same database.
"""

import os
import signal

import pytest
from django.db import connection, connections
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from cases import now
from cases.chain import broken_link
from cases.models import Case, Deadline, Event, Machine, PaperDue
from cases.steps import find_step
from cases.taking import take
from tests.courses import Course
from tests.factories import case_in, moment, staff
from workflows.models import WorkProcess
from workflows.moving import OPEN, reconcile

START = "2026-09-01 09:00"
WRITES = ("INSERT", "UPDATE", "DELETE")

#: Course so far, and the step killed: one that moves a case on, one that starts clocks and papers, one that opens much.
STEPS = [
    pytest.param([], "review", id="review"),
    pytest.param(["review"], "file", id="file"),
    pytest.param(["review", "file", "investigate", "order_correct", "finish", "submit_review"], "notify", id="notify"),
]


@pytest.fixture
def office(transactional_db):
    with now.frozen(moment(START), seed=1) as clock:
        yield staff(), clock


def prepared(office, before) -> Course:
    people, clock = office
    clock.move_to(moment(START))
    course = Course(case_in("penalty_ordinary", at=START), people, clock)
    for event in before:
        course.take(event, "penalty_ordinary")
    return course


def state_of(case: Case) -> dict:
    """Everything that a step of the case writes."""
    return {
        "machines": sorted(Machine.objects.filter(case=case).values_list("kind", "state", "live", "previous")),
        "events": list(Event.objects.filter(case=case).order_by("seq").values_list("seq", "step", "digest")),
        "clocks": sorted(Deadline.objects.filter(case=case).values_list("clock", "due", "met_at", "dropped"), key=repr),
        "papers": sorted(PaperDue.objects.filter(case=case).values_list("name", flat=True)),
        "tasks": sorted(
            Task.objects.filter(process__workprocess__case=case).values_list("flow_task", "status"), key=repr
        ),
        "phases": sorted(WorkProcess.objects.filter(case=case).values_list("flow_class", "status"), key=repr),
    }


def shape(state: dict) -> dict:
    """The state without what differs from case to case."""
    return state | {"events": [(seq, step) for seq, step, _ in state["events"]]}


def killed_at(course: Course, step, facts: dict, write: int) -> bool:
    """Take the step in a child that is killed before its n-th write; True when it was, False when it came through."""
    case, actor, at = course.case_for(step), course.actor(step), course.clock.at
    connections.close_all()
    child = os.fork()
    if child == 0:
        left = write

        def stop(execute, sql, params, many, context):
            nonlocal left
            if sql.lstrip().upper().startswith(WRITES):
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return execute(sql, params, many, context)

        status = 1
        try:
            with now.frozen(at), connection.execute_wrapper(stop):
                take(step, on=case, by=actor, facts=facts)
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the step failed in the child"
    return False


def sound(case: Case) -> None:
    """The chain verifies; each state has its task, once; no task is done without its step."""
    assert broken_link(case) is None
    steps = set(Event.objects.filter(case=case).values_list("step", flat=True))
    tasks = Task.objects.filter(process__workprocess__case=case)
    for task in tasks.filter(status=STATUS.DONE, flow_task_type="HUMAN"):
        assert task.data["event"] in steps
    live = [(t.process_id, t.flow_task.name) for t in tasks.filter(status__in=OPEN)]
    assert len(live) == len(set(live))
    before = state_of(case)
    reconcile(case)
    assert state_of(case) == before, "a task was lost"


@pytest.mark.parametrize(("before", "event"), STEPS)
def test_a_step_killed_at_any_write_is_wholly_there_or_wholly_absent(office, before, event):
    step = find_step("penalty_ordinary", event)
    model = prepared(office, before)
    take(step, on=model.case_for(step), by=model.actor(step), facts=model.lawful(step))
    whole = shape(state_of(model.case_for(step)))
    kills = write = 0
    while True:
        write += 1
        course = prepared(office, before)
        facts, case = course.lawful(step), course.case_for(step)
        absent = state_of(case)
        killed = killed_at(course, step, facts, write)
        found = state_of(case)
        sound(case)
        if not killed:
            assert shape(found) == whole
            break
        assert found == absent
        kills += 1
        # What was killed can be done again, by anybody, at once.
        if kills % 5 == 1:
            take(step, on=case, by=course.actor(step), facts=course.lawful(step))
            assert shape(state_of(case)) == whole
    assert kills >= 8
