"""Playing courses of law: the right person takes each step with lawful facts, when it can lawfully be taken."""

import datetime as dt

from cases import now
from cases.judging import find_instance
from cases.models import MACHINES, Case, CaseLink, User, family_of
from cases.reading import Reading
from cases.record import record_of
from cases.refusal import Refused
from cases.roles import OUTSIDERS, Role
from cases.steps import Step, find_step
from cases.taking import _open_where_due, take

#: How far a course waits for a term to run before it gives up: longer than three years of suspended enforcement.
PATIENCE = (1, 3, 8, 16, 31, 61, 95, 190, 370, 740, 1200)


class Course:
    """A story under way: where it stands, and the clock that moves with it."""

    def __init__(self, case: Case, people: dict[str, User], clock: now.Frozen) -> None:
        self.cases = {case.family: case}
        self.people = people
        self.clock = clock
        self.taken: list[str] = []

    def case_for(self, step: Step) -> Case:
        family = family_of(step.procedure)
        if family not in self.cases:
            link = CaseLink.objects.filter(origin__in=self.cases.values(), of__family=family).order_by("-pk").first()
            if link is None:
                link = CaseLink.objects.filter(of__in=self.cases.values(), origin__family=family).first()
                self.cases[family] = link.origin
            else:
                self.cases[family] = link.of
        self.cases[family].refresh_from_db()
        return self.cases[family]

    def actor(self, step: Step) -> User | None:
        for role in step.by:
            if role == Role.COLLECTIVE:
                return self.people["bureau_head"]
            if role in OUTSIDERS:
                return self.people["case_handler"]
            if role == Role.SYSTEM:
                return None
            return self.people[str(role)]
        raise AssertionError(step)

    def reading(self, step: Step, ground: str | None = None, ref=None, party=None) -> Reading:
        case = self.case_for(step)
        _open_where_due(case, step, self.clock.at, party, ref)
        record = record_of(case)
        machine, fault = find_instance(step, record, party, ref)
        assert fault is None, str(fault)
        actor = self.actor(step)
        return Reading(record, step, machine, self.clock.at, actor.username if actor else "", {}, ground)

    def lawful(self, step: Step, ground: str | None = None, **where) -> dict:
        """Facts with which every requirement of the step holds."""
        reading = self.reading(step, ground, **where)
        facts: dict = {}
        for requirement in step.requirements(ground):
            for name, value in requirement.lawful_facts(reading).items():
                facts.setdefault(name, value)
            reading.given = facts
        return facts

    def take(self, event: str | dict, procedure: str, *, wait: bool = True, ground: str | None = None, **where):
        """Take a step lawfully; with `wait`, let time pass until what it must wait for has run.

        An entry of a story is the event's name, or `{event, ground, party (index from 0), ref, facts, days}`: so many
        days pass before it.
        """
        given: dict = {}
        if isinstance(event, dict):
            self.clock.move_to(self.clock.at + dt.timedelta(days=event.get("days", 0)))
            ground, given = event.get("ground", ground), event.get("facts", {})
            if "party" in event:
                family = self.case_for(find_step(procedure, event["event"]))
                where["party"] = list(family.case_parties.order_by("pk").values_list("party_id", flat=True))[
                    event["party"]
                ]
            if "ref" in event:
                where["ref"] = event["ref"]
            event = event["event"]
        step = find_step(procedure, event)
        assert step is not None, f"unknown event {procedure}.{event}"
        if ground is None and step.grounds:
            ground = step.grounds[0].id
        start = self.clock.at
        for days in (0, *PATIENCE) if wait else (0,):
            self.clock.move_to(start + dt.timedelta(days=days, hours=1))
            try:
                done = take(
                    step,
                    on=self.case_for(step),
                    by=self.actor(step),
                    ground=ground,
                    facts=self.lawful(step, ground, **where) | given,
                    **where,
                )
            except Refused as refused:
                last = refused
                continue
            self.taken.append(step.id)
            return done
        self.clock.move_to(start)
        raise AssertionError(f"{step.id}: {[(o.id, o.missing) for o in last.objections]}")

    def opened(self, step: Step) -> bool:
        """Whether there is anything yet that the step could be taken on."""
        if "case" in MACHINES[step.machine].spec.opens:
            return True
        return any(m.kind == step.machine for m in record_of(self.case_for(step)).machines)

    def breach(self, event: str | dict, procedure: str, refused_by: str | None):
        """Try a step with everything lawful but the requirement named; gives the refusal.

        An entry `{event, ground, facts, days}` says by itself which facts are unlawful, or how late it is tried.
        """
        named = event if isinstance(event, dict) else {"event": event}
        self.clock.move_to(self.clock.at + dt.timedelta(days=named.get("days", 0)))
        step = find_step(procedure, named["event"])
        grounds = [named["ground"]] if "ground" in named else [g.id for g in step.grounds] or [None]
        if refused_by:
            grounds = [g for g in grounds if refused_by in {r.id for r in step.requirements(g)}] or grounds
        facts = self.lawful(step, grounds[0]) if self.opened(step) else {}
        if "facts" in named:
            facts = facts | named["facts"]
        elif refused_by:
            broken = next(r for r in step.requirements(grounds[0]) if r.id == refused_by)
            reading = self.reading(step, grounds[0])
            reading.given = facts
            facts = facts | broken.unlawful_facts(reading)
        try:
            take(step, on=self.case_for(step), by=self.actor(step), ground=grounds[0], facts=facts)
        except Refused as refused:
            return refused
        return None
