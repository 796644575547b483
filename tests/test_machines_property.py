"""Hypothesis drives the real steps of the ordinary procedure with time moving; then what must always hold is read.

A run that fails prints the steps that led to it and a blob with which `@reproduce_failure` plays them again.
"""

import datetime as dt

from hypothesis import HealthCheck, settings, target
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from cases import now
from cases.chain import broken_link
from cases.judging import find_instance
from cases.models import MACHINES, Deadline, Event, Machine, PaperDue
from cases.record import record_of
from cases.refusal import Refused
from cases.steps import STEPS
from cases.taking import take
from tests.courses import Course
from tests.factories import case_in, moment, staff

START = "2026-09-01 09:00"
DECISIONS = {"penalty_ordinary.decide_direct", "penalty_ordinary.decide_collective"}
#: The way a case usually goes; Hypothesis leaves it wherever it likes.
USUAL = [
    *("review", "file", "investigate", "order_correct", "finish", "submit_review", "notify", "serve_notice"),
    *("statement_period_over", "to_review", "legal_pass", "decide_direct", "serve", "publish", "perform", "close"),
]
EVENTS = sorted(s.event for s in STEPS.values() if s.procedure == "penalty_ordinary")


class OrdinaryCase(RuleBasedStateMachine):
    """One case, taken wherever the rules lead."""

    def __init__(self):
        super().__init__()
        self.freezing = now.frozen(moment(START), seed=1)
        clock = self.freezing.__enter__()
        self.course = Course(case_in("penalty_ordinary", at=START), staff(), clock)
        self.case = self.course.cases["enforcement"]

    def teardown(self):
        target(float(Event.objects.filter(case=self.case).count()), label="steps taken")
        self.freezing.__exit__(None, None, None)

    # -- what people do ----------------------------------------------------------------------------------------------
    @rule(days=st.sampled_from([1, 3, 8, 31, 95]))
    def time_passes(self, days):
        self.course.clock.move_to(self.course.clock.at + dt.timedelta(days=days))

    @rule()
    def the_usual_next_step(self):
        taken = set(Event.objects.filter(case=self.case).values_list("step", flat=True))
        event = next((e for e in USUAL if f"penalty_ordinary.{e}" not in taken), None)
        if event is not None:
            self.attempt(event, {})

    @rule(event=st.sampled_from(EVENTS))
    def any_step(self, event):
        self.attempt(event, {})

    @rule(event=st.sampled_from(USUAL), which=st.integers(0, 40))
    def a_step_with_a_requirement_broken(self, event, which):
        self.attempt(event, {}, broken=which)

    @rule(event=st.sampled_from(USUAL), post=st.sampled_from(["case_handler", "legal_reviewer", "archivist"]))
    def a_step_by_another_post(self, event, post):
        self.attempt(event, {}, by=post)

    @precondition(lambda self: Event.objects.filter(case=self.case).exists())
    @rule()
    def the_same_form_again(self):
        last = Event.objects.filter(case=self.case).order_by("-seq").first()
        if last.key:
            again = take(last.step, on=self.case, by=last.actor, facts={}, key=last.key)
            assert again.pk == last.pk

    def attempt(self, event, facts, broken=None, by=None):
        step = STEPS[f"penalty_ordinary.{event}"]
        if find_instance(step, record_of(self.case), None, None)[1] is not None:
            return
        ground = step.grounds[0].id if step.grounds else None
        facts = self.course.lawful(step, ground)
        requirements = step.requirements(ground)
        if broken is not None and requirements:
            reading = self.course.reading(step, ground)
            reading.given = facts
            facts = facts | requirements[broken % len(requirements)].unlawful_facts(reading)
        actor = self.course.people[by] if by else self.course.actor(step)
        before = self.written()
        try:
            with now.frozen(self.course.clock.at):
                take(step, on=self.case, by=actor, ground=ground, facts=facts, key=now.fresh_id())
        except Refused as refused:
            assert refused.objections
            assert self.written() == before

    def written(self):
        return (
            sorted(Machine.objects.filter(case=self.case).values_list("pk", "state", "live", "previous")),
            Event.objects.filter(case=self.case).count(),
            PaperDue.objects.filter(case=self.case).count(),
            sorted(Deadline.objects.filter(case=self.case).values_list("pk", "due", "met_at", "dropped"), key=repr),
        )

    # -- what always holds -------------------------------------------------------------------------------------------
    @invariant()
    def the_chain_verifies(self):
        assert broken_link(self.case) is None

    @invariant()
    def every_state_is_one_of_its_machine(self):
        for kind, state in Machine.objects.filter(case=self.case).values_list("kind", "state"):
            assert state in MACHINES[kind].State.values

    @invariant()
    def no_term_ends_before_it_begins(self):
        for clock, starts_on, due in Deadline.objects.filter(case=self.case).values_list("clock", "starts_on", "due"):
            assert due is None or due >= starts_on, clock

    @invariant()
    def decided_only_after_notice_and_statement(self):
        steps = list(Event.objects.filter(case=self.case).order_by("seq").values_list("step", flat=True))
        for place, step in enumerate(steps):
            if step in DECISIONS:
                before = set(steps[:place])
                assert "penalty_ordinary.serve_notice" in before
                settled = {"statement_period_over", "waive_statement", "after_defence"}
                assert before & {f"penalty_ordinary.{event}" for event in settled}

    @invariant()
    def who_investigated_neither_reviews_nor_decides(self):
        acts = list(Event.objects.filter(case=self.case).select_related("actor"))
        investigators = {name for e in acts for name in e.facts.get("officers") or []}
        for event in acts:
            if event.step in DECISIONS | {"penalty_ordinary.legal_pass"}:
                assert event.actor.username not in investigators


def test_whatever_people_do_the_law_holds(db):
    run_state_machine_as_test(
        OrdinaryCase,
        settings=settings(
            max_examples=6,
            stateful_step_count=25,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
