"""Cases in memory: opened, judged and carried on by the functions that `take` uses, with nothing stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from cases.deadlines import advance
from cases.effects import Effects, effects, families_touched, kinds_opened_with
from cases.facts import ZONE
from cases.models import MACHINES, Agency, Case, Deadline, Event, Party, family_of
from cases.models.chain import plain
from cases.reading import EvidenceOnFile, Happened, PersonOnFile, Reading, Record, Running
from cases.roles import OUTSIDERS, POSTS, Role
from cases.steps import Step
from cases.taking import judge
from cases.working_days import Calendar

START = dt.datetime(2026, 9, 1, 9, tzinfo=ZONE)
#: What the cases are about: unlawful discharge through a hidden pipe, with a fine, a measure and a crime in reach.
VIOLATIONS = ["PER-10"]


class Instance:
    """One instance of a machine: what `Machine` is to requirements, without a row behind it."""

    __slots__ = (
        "kind",
        "live",
        "opened_at",
        "parent_id",
        "party",
        "party_id",
        "pk",
        "previous",
        "ref",
        "state",
        "thread",
    )

    def __init__(
        self, pk: int, kind: str, state: str, party: Any = None, thread: str = "1", parent_id: int | None = None
    ):
        self.pk, self.kind, self.state, self.thread, self.parent_id = pk, kind, state, thread, parent_id
        self.party, self.party_id = party, party.pk if party is not None else None
        self.previous, self.live, self.ref, self.opened_at = "", True, "1", START

    @property
    def spec(self) -> Any:
        return MACHINES[self.kind].spec

    @property
    def State(self) -> Any:
        return MACHINES[self.kind].State

    @property
    def state_name(self) -> str:
        return self.State(self.state).label

    @property
    def at_rest(self) -> bool:
        return self.state in self.spec.terminal


@dataclass(frozen=True)
class Officer:
    """Who takes the steps of a post, as `judge` looks at a user."""

    username: str
    agency: Agency
    posts: frozenset[str]

    def posts_on(self, day: dt.date) -> frozenset[str]:
        return self.posts


BUREAU = Agency(pk=1, code="explored", name="生态环境分局", kind=Agency.Kind.BUREAU, mark="环", territory="210213")
OFFICERS: Mapping[str, Officer] = {str(post): Officer(str(post), BUREAU, frozenset({str(post)})) for post in POSTS}
PEOPLE = {
    name: PersonOnFile(
        name,
        name,
        frozenset({name.removesuffix("_2")}),
        f"0602{number:07d}",
        dt.date(2015, 1, 1),
        dt.date(2035, 12, 31),
        law_qualified=name == Role.LEGAL_REVIEWER,
        principal=name == Role.BUREAU_HEAD,
    )
    for number, name in enumerate([*OFFICERS, "case_handler_2"])
}
EVIDENCE = {
    f"E{number}": EvidenceOnFile(f"E{number}", kind, kind, "现场制作", START.date(), ("case_handler", "case_handler_2"))
    for number, kind in enumerate(["现场检查（勘察）笔录", "监测报告", "调查询问笔录"], 1)
}


def officer_for(step: Step) -> Officer | None:
    """Who of the bureau takes or records the step; None is the sweep."""
    for role in step.by:
        if role == Role.COLLECTIVE:
            return OFFICERS[str(Role.BUREAU_HEAD)]
        if role in OUTSIDERS:
            return OFFICERS[str(Role.CASE_HANDLER)]
        if role == Role.SYSTEM:
            return None
        return OFFICERS[str(role)]
    raise LookupError(f"{step.id} names nobody who acts")


@dataclass
class World:
    """The cases that one lead became: one record a family. Steps change it in place."""

    procedure: str
    parties: int = 1
    records: dict[str, Record] = field(default_factory=dict)
    deadlines: list[Deadline] = field(default_factory=list)
    at: dt.datetime = START
    #: Every "machine.state" that this course has left behind.
    visited: frozenset[str] = frozenset()
    _last: int = 0

    def __post_init__(self) -> None:
        self.record_for(family_of(self.procedure))
        self.open(self.procedure)

    def fork(self) -> World:
        """The same cases, to be carried on another way."""
        made = copy(self)
        made.records = {}
        for family, record in self.records.items():
            other = copy(record)
            other.machines = [copy(m) for m in record.machines]
            other.events, other.opened, other._by_pk = list(record.events), set(record.opened), {}
            made.records[family] = other
        made.deadlines = [copy(d) for d in self.deadlines]
        return made

    def standing(self, kinds: set[str]) -> tuple:
        """Where these machines stand, with no regard to how and when they came there."""
        return tuple(
            sorted(
                (m.kind, m.state, m.party_id or 0, m.thread)
                for record in self.records.values()
                for m in record.machines
                if m.live and m.kind in kinds
            )
        )

    # -- the case as judged ------------------------------------------------------------------------------------------
    def record_for(self, family: str) -> Record:
        if family not in self.records:
            case = Case(
                pk=len(self.records) + 1, family=family, number=f"{family}-1", title="涉嫌通过暗管排放含重金属废水"
            )
            case.agency, case.opened_at, case.violations = BUREAU, self.at, list(VIOLATIONS)
            parties = {
                n: Party(pk=n, name=f"样例{n}有限公司", kind=Party.Kind.LEGAL_PERSON)
                for n in range(1, self.parties + 1)
            }
            self.records[family] = Record(case, parties=parties, evidence=dict(EVIDENCE), people=PEOPLE)
        return self.records[family]

    def instances(self, step: Step) -> list[Instance]:
        """Instances that the step could be taken on; none while the procedure is not open."""
        record = self.records.get(family_of(step.procedure))
        return [m for m in record.machines if m.kind == step.machine and m.live] if record else []

    def judge(
        self, step: Step, machine: Instance | None, ground: str | None, facts: dict[str, Any]
    ) -> tuple[Any, list]:
        """The step as `take` would judge it now."""
        record = self.record_for(family_of(step.procedure))
        party = machine.party_id if machine is not None else None
        ref = machine.ref if machine is not None and len(self.instances(step)) > 1 else None
        return judge(step, record, by=officer_for(step), at=self.at, ground=ground, party=party, ref=ref, facts=facts)

    def lawful(self, step: Step, machine: Instance, ground: str | None) -> tuple[Reading, dict[str, Any]]:
        """Facts with which the requirements say that they hold."""
        officer = officer_for(step)
        name = officer.username if officer else ""
        reading = Reading(self.record_for(family_of(step.procedure)), step, machine, self.at, name, {}, ground)
        facts: dict[str, Any] = {}
        for requirement in step.requirements(ground):
            for key, value in requirement.lawful_facts(reading).items():
                facts.setdefault(key, value)
            reading.given = facts
        return reading, facts

    # -- what a step does --------------------------------------------------------------------------------------------
    def open(self, procedure: str, *, thread: str = "1", beside: str = "") -> None:
        """The machines that open with a procedure, as `open_procedure` makes them."""
        record = self.record_for(family_of(procedure))
        if procedure in record.opened and thread == "1" and not beside:
            return
        alone = next(iter(record.parties.values())) if len(record.parties) == 1 else None
        for kind in kinds_opened_with(procedure):
            spec = MACHINES[kind].spec
            if kind != beside and not any(m.kind == kind and m.thread == thread for m in record.machines):
                held = alone if {"party", "person", "obligor"} & set(spec.per) else None
                self._add(record, kind, spec.start, held, thread)
        record.opened.add(procedure)

    def shift(self, step: Step, machine: Instance, facts: Mapping[str, Any]) -> None:
        """What the step does to the machines of all cases, by the effects that `take` computes."""
        record = self.record_for(family_of(step.procedure))
        done = effects(step, machine, record, family_of(step.procedure), machine.party_id, facts)
        move(machine, step.target)
        self.apply(done, record, machine)
        for family in sorted(families_touched(step)):
            other = self.record_for(family)
            self.apply(effects(step, machine, other, family, machine.party_id, facts), other, None)

    def carry_out(self, reading: Reading) -> Event:
        """Everything that `take` writes, done in memory."""
        step, machine, record = reading.step, reading.machine, reading.record
        facts = {name: reading.value(name, kind) for name, kind in step.fact_kinds(reading.ground).items()}
        before = {f"{m.kind}.{m.state}" for each in self.records.values() for m in each.machines if m.live}
        self.visited |= before
        self.shift(step, machine, facts)
        last = record.last.seq if record.last else 0
        event = Event(
            pk=len(record.events) + 1, case_id=record.case.pk, seq=last + 1, step=step.id, machine_id=machine.pk,
            party_id=machine.party_id, thread=machine.thread, ground=reading.ground or "", at=reading.at,
        )  # fmt: skip
        advance(step, reading, event, self.deadlines, Calendar.published)
        record.last = Happened(
            step.id, reading.at, plain(dict(reading.given)), machine.pk, machine.party_id, machine.thread,
            reading.ground or "", reading.by, last + 1,
        )  # fmt: skip
        record.events.append(record.last)
        for each in self.records.values():
            gone = {m.pk for m in each.machines if not m.live}
            self.deadlines = [d for d in self.deadlines if d.case_id != each.case.pk or d.machine_id not in gone]
            each.deadlines = [*self._running(each)]
        return event

    def _running(self, record: Record) -> Iterator[Running]:
        for d in self.deadlines:
            if d.case_id == record.case.pk:
                paused = bool(d.pauses) and d.pauses[-1][1] is None
                yield Running(
                    d.clock, d.kind, d.starts_on, d.due, d.due_at, d.met_at, d.machine_id, d.party_id, d.thread, paused
                )

    def apply(self, done: Effects, record: Record, parent: Instance | None) -> None:
        made: dict[str, Instance] = {}
        for machine in done.superseded:
            machine.live = False
        for machine in sorted(done.adopted, key=_dependent):
            above = made.get(machine.spec.under, parent)
            machine.parent_id = above.pk if above is not None else None
            made[machine.kind] = machine
        for one in done.moves:
            move(one.machine, one.state)
        for opening in sorted(done.openings, key=_dependent):
            above = made.get(MACHINES[opening.kind].spec.under, parent)
            party = record.parties.get(opening.party) if opening.party else None
            opened = self._add(record, opening.kind, opening.state, party, opening.thread, above)
            made[opening.kind] = opened
            opened.ref = opening.ref or str(sum(m.kind == opening.kind for m in record.machines))
            spec = MACHINES[opening.kind].spec
            if "case" in spec.opens and (spec.procedure not in record.opened or opening.thread != "1"):
                self.open(spec.procedure, thread=opening.thread, beside=opening.kind)

    def _add(
        self, record: Record, kind: str, state: str, party: Any, thread: str, parent: Instance | None = None
    ) -> Instance:
        self._last += 1
        made = Instance(self._last, kind, state, party, thread, parent.pk if parent is not None else None)
        made.ref, made.opened_at = thread, self.at
        record.machines.append(made)
        return made


def move(machine: Instance, target: str) -> None:
    """As the transition does it: "same" stays, "history" goes back to the state before this one."""
    state = {"same": machine.state, "history": machine.previous}.get(target, target)
    if state != machine.state:
        machine.previous, machine.state = machine.state, state


def _dependent(one: Any) -> bool:
    return bool(MACHINES[one.kind].spec.under)
