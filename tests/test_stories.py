"""Every lawful course goes through to its end; every unlawful course is refused for its reason, and nothing changes."""

from pathlib import Path

import pytest
import yaml

from cases import now
from cases.models import MACHINES, Event, Machine, PaperDue, family_of
from cases.steps import STEPS, find_step
from tests.courses import Course
from tests.factories import case_in, moment, staff

FILES = sorted((Path(__file__).parent / "stories").glob("*.yaml"))
SPEC = {f.stem: yaml.safe_load(f.read_text(encoding="utf-8")) for f in FILES}
STORIES = [pytest.param(p, s, id=s["id"]) for p, d in SPEC.items() for s in d["stories"]]
UNLAWFUL = [pytest.param(p, c, id=c["id"]) for p, d in SPEC.items() for c in d["unlawful"]]

START = "2026-09-01 09:00"


@pytest.fixture
def course(db):
    """Opens a course in the procedure of its first event."""
    with now.frozen(moment(START), seed=1) as clock:
        people = staff()

        def begin(procedure: str, events: list, parties: int = 1) -> Course:
            named = events[0]["event"] if isinstance(events[0], dict) else events[0]
            first = find_step(procedure, named).procedure
            opened = first if family_of(first) != family_of(procedure) else procedure
            return Course(case_in(opened, at=START, parties=parties), people, clock)

        yield begin


@pytest.mark.parametrize(("procedure", "story"), STORIES)
def test_lawful_course_goes_through(course, procedure, story):
    under_way = course(procedure, story["events"], story.get("parties", 1))
    for event in story["events"]:
        under_way.take(event, procedure)
    assert len(under_way.taken) == len(story["events"])


@pytest.mark.parametrize(("procedure", "course_of"), UNLAWFUL)
def test_unlawful_course_is_refused(course, procedure, course_of):
    under_way = course(procedure, [*(course_of["setup"] or []), course_of["breach"]], course_of.get("parties", 1))
    for event in course_of["setup"] or []:
        under_way.take(event, procedure)
    breach = course_of["breach"]
    step = find_step(procedure, breach["event"] if isinstance(breach, dict) else breach)
    before = snapshot()
    refused = under_way.breach(breach, procedure, course_of.get("refused_by"))
    assert refused is not None, f"{step.id} went through"
    assert snapshot() == before
    if course_of.get("refused_by"):
        found = {o.id: o for o in refused.objections}
        assert course_of["refused_by"] in found, [str(o) for o in refused.objections]
        assert found[course_of["refused_by"]].article
    else:
        assert {o.id.partition(":")[0] for o in refused.objections} & {"state", "when", "not_open"}


def snapshot():
    return (
        sorted(Machine.objects.values_list("pk", "state", "live")),
        Event.objects.count(),
        PaperDue.objects.count(),
    )


def test_every_machine_and_step_is_in_the_register():
    assert len(MACHINES) == 86
    assert len(STEPS) >= 706
