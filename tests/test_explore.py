"""Exploring finds what is wrong: checked on the real machines, quickly, and on laws and machines spoilt on purpose."""

import dataclasses
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.exploring.formulas import Formula, Unread, read, stated
from cases.exploring.joint import together
from cases.exploring.laws import falling, verdicts
from cases.exploring.machines import all_alone, alone, endless_clocks
from cases.exploring.moments import Moment
from cases.exploring.mutation import mutants, reasons
from cases.exploring.walks import Seen, Walker
from cases.exploring.world import World
from cases.models import MACHINES
from cases.requirements import REQUIREMENTS
from cases.steps import STEPS


@pytest.fixture(scope="module")
def walked() -> Walker:
    walker = Walker("reverse_transfer", stated())
    walker.explore("test", 400)
    return walker


def test_no_machine_has_a_dead_state_a_trap_or_an_unnamed_wait_for_outsiders():
    found = all_alone()
    assert found.findings == []
    assert found.states == sum(len(m.State.values) for m in MACHINES.values())
    assert found.steps == len(STEPS)
    assert found.state_facts > found.steps


def test_every_countdown_can_be_met_or_says_why_not():
    assert endless_clocks(reasons()["clocks"]) == []
    assert endless_clocks({}) != []


def test_nearly_every_stated_formula_is_in_the_notation():
    formulas = stated()
    assert {f.law for f in formulas} == {f"L{n:02}" for n in range(1, 61)}
    assert [f.text for f in formulas if f.tree is None] == []


@pytest.mark.parametrize(
    "text",
    [
        "always(now(penalty_ordinary.no_such_step) -> met(reason_given))",
        "always(now(penalty_ordinary.file) -> in(po_course.nowhere))",
        "always(now(penalty_ordinary.file#no_ground) -> in(po_course.filed))",
        "sometimes(now(penalty_ordinary.file))",
        "always(now(penalty_ordinary.file) -> in(po_course.filed)",
    ],
)
def test_a_formula_that_names_what_does_not_exist_is_not_read(text):
    with pytest.raises(Unread):
        read(text, {})


def law(text: str) -> Formula:
    return Formula("X01", "试", "试1", text, read(text, {}))


def test_a_law_that_the_machines_do_not_keep_is_broken(walked):
    lies = [
        law("always(now(reverse_transfer.register) -> met(two_qualified_officers))"),
        law("always(now(reverse_transfer.register) -> in(rt_course.closed))"),
        law("always(now(reverse_transfer.register) -> once(reverse_transfer.final_reply))"),
    ]
    walker = Walker("reverse_transfer", lies)
    walker.explore("test", 60)
    broken = verdicts(lies, walker.seen).broken
    assert all("reverse_transfer.register" in told for told in broken)
    for part in ("two_qualified_officers", "（in）", "（once）"):
        assert any(part in told for told in broken)


def test_courses_take_every_step_of_a_procedure_and_the_same_seed_goes_the_same_way(walked):
    own = {s.id for s in STEPS.values() if s.procedure == "reverse_transfer"}
    assert own <= walked.seen.taken.keys()
    again = Walker("reverse_transfer", stated())
    again.explore("test", 400)
    assert again.seen == walked.seen


def test_a_requirement_is_seen_to_hold_and_to_refuse(walked):
    own = {r.id for s in walked.own for g in [None, *(g.id for g in s.grounds)] for r in s.requirements(g)}
    assert len(own & walked.seen.holds) > len(own) * 0.8
    assert len(own & walked.seen.alone.keys()) > len(own) * 0.6


def test_the_joint_machines_have_no_trap():
    joint = together("reverse_transfer", 2_000)
    assert not joint.capped
    assert joint.traps == []
    assert {s.id for s in STEPS.values() if s.procedure == "reverse_transfer"} <= joint.fired


def test_a_trap_in_the_joint_machines_is_found(monkeypatch):
    spec = MACHINES["rt_course"].spec
    monkeypatch.setattr(MACHINES["rt_course"], "spec", dataclasses.replace(spec, terminal=(), waiting={}))
    assert together("reverse_transfer", 2_000).traps
    assert any("死路" in told for told in alone("rt_course").findings)


def test_taking_a_requirement_away_breaks_the_law_that_rests_on_it():
    formulas = stated()
    assert "L06" in falling(formulas, "review_passed")
    assert "L01" in falling(formulas, "notice_served_and_covering")
    assert falling(formulas, "no_such_requirement") == set()


def test_a_mutant_that_nothing_notices_is_named():
    quiet = next(m for m in mutants([], Seen()) if m.requirement in REQUIREMENTS)
    assert quiet.survives


def test_a_step_in_memory_does_what_the_same_step_does_in_the_database(db, clock):
    """The world of exploring is the world of `take`: the ordinary course, side by side."""
    from cases.models import Machine
    from tests.courses import Course
    from tests.factories import case_in, moment, staff

    start = "2026-09-01 09:00"
    clock.move_to(moment(start))
    course = Course(case_in("penalty_ordinary", at=start), staff(), clock)
    world, walker = World("penalty_ordinary"), Walker("penalty_ordinary", [])
    for event in [
        "review",
        "file",
        "investigate",
        "order_correct",
        "finish",
        "submit_review",
        "notify",
        "serve_notice",
    ]:
        step = STEPS[f"penalty_ordinary.{event}"]
        course.take(event, "penalty_ordinary")
        ground = step.grounds[0].id if step.grounds else None
        assert walker.attempt(world, step, walker.ready(world, step)[0], ground)
        stored = Machine.objects.filter(live=True).values_list("kind", "state")
        assert sorted(stored) == [(kind, state) for kind, state, *_ in world.standing(set(MACHINES))]


def test_the_command_prints_its_numbers_and_keeps_what_is_unchanged(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    first, second = StringIO(), StringIO()
    for told in (first, second):
        call_command("explore", "credit_repair", "--quick", stdout=told, stderr=StringIO())
    assert "credit_repair：联合状态" in first.getvalue()
    assert "0个程序沿用" in first.getvalue()
    assert "1个程序沿用" in second.getvalue()
    with pytest.raises(CommandError, match="没有程序"):
        call_command("explore", "no_such_procedure")


def test_moments_are_three_valued():
    """A clock that does not run decides nothing."""
    from cases.reading import Reading

    world = World("penalty_ordinary")
    record = world.record_for("enforcement")
    machine = next(m for m in record.machines if m.kind == "po_course")
    moment = Moment(world, Reading(record, STEPS["penalty_ordinary.review"], machine, world.at))
    assert moment.judge(read("always(now(penalty_ordinary.review) -> over(hearing_notice))", {})) is None
    assert moment.judge(read("always(now(penalty_ordinary.file) -> over(hearing_notice))", {})) is True
    assert moment.judge(read("always(now(penalty_ordinary.review) -> in(po_course.lead))", {})) is True
    assert moment.judge(read("always(now(penalty_ordinary.review) -> !in(po_course.lead))", {})) is False
