"""What a requirement may look at: the act about to be done and the record of the case.

`Record` is the case as read once (machines, events, deadlines, parties, evidence, people); `Reading` is that record
seen from one step on one instance at one moment. Neither writes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cases.facts import ZONE, Fact
from cases.steps import Step

MISSING = object()


@dataclass(frozen=True)
class PersonOnFile:
    """An officer as the record sees him or her."""

    username: str
    name: str
    posts: frozenset[str] = frozenset()
    certificate: str = ""
    certificate_from: dt.date | None = None
    certificate_to: dt.date | None = None
    #: Holds the national legal profession qualification 法律职业资格.
    law_qualified: bool = False
    #: The head of the bureau 正职 (or the one presiding).
    principal: bool = False

    def certified_on(self, day: dt.date) -> bool:
        if not self.certificate:
            return False
        return (self.certificate_from or dt.date.min) <= day <= (self.certificate_to or dt.date.max)


@dataclass(frozen=True)
class EvidenceOnFile:
    """An item of evidence: number E1…, kind, and whether origin, date and taker are known."""

    number: str
    kind: str
    name: str
    origin: str = ""
    taken_on: dt.date | None = None
    taken_by: tuple[str, ...] = ()
    proves: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    electronic: bool = False
    audited: bool = False
    #: Why its contradiction does not stand; empty while nobody said so.
    explained: str = ""

    @property
    def traceable(self) -> bool:
        return bool(self.origin and self.taken_on and self.taken_by)


@dataclass(frozen=True)
class Happened:
    """An event of the chain, as requirements see it."""

    step: str
    at: dt.datetime
    facts: Mapping[str, Any]
    machine: int | None = None
    party: int | None = None
    thread: str = "1"
    ground: str = ""
    actor: str = ""
    seq: int = 0
    digest: str = ""

    @property
    def day(self) -> dt.date:
        return self.at.astimezone(ZONE).date()


@dataclass(frozen=True)
class Running:
    """A deadline as requirements see it."""

    clock: str
    kind: str
    starts_on: dt.date
    #: Last day (or moment) of the term; None when the law names no number.
    due: dt.date | None
    due_at: dt.datetime | None = None
    met_at: dt.datetime | None = None
    machine: int | None = None
    party: int | None = None
    thread: str = "1"
    #: Stopped now: it cannot be over while it does not run.
    paused: bool = False

    def over(self, at: dt.datetime) -> bool:
        """The term has fully run at `at`."""
        if self.paused:
            return False
        if self.due_at is not None:
            return at > self.due_at
        return self.due is not None and at.astimezone(ZONE).date() > self.due


@dataclass
class Record:
    """One case and, for what moves together with it, its counterparts, as read at one moment."""

    case: Any
    machines: list[Any] = field(default_factory=list)
    events: list[Happened] = field(default_factory=list)
    deadlines: list[Running] = field(default_factory=list)
    #: party id → party (name, kind, …) still in the case.
    parties: dict[int, Any] = field(default_factory=dict)
    evidence: Mapping[str, EvidenceOnFile] = field(default_factory=dict)
    people: Mapping[str, PersonOnFile] = field(default_factory=dict)
    #: Procedures whose "case" machines are open, per thread.
    opened: set[str] = field(default_factory=set)
    #: The last link of the chain, looks by outside agencies included.
    last: Happened | None = None
    #: Machines by key, made when first asked for.
    _by_pk: dict[int, Any] = field(default_factory=dict, repr=False, compare=False)

    def instances(self, kind: str, *, near: Any = None, live: bool = True) -> list[Any]:
        """Instances of a machine; `near` an instance: only those that belong to the same thread, line and party."""
        found = [m for m in self.machines if m.kind == kind and (m.live or not live) and m.state not in m.spec.void]
        if near is None or not found:
            return found
        if found[0].spec.procedure == near.spec.procedure:
            found = [m for m in found if m.thread == near.thread]
        line = self.ancestors(near)
        if kind != near.kind:
            found = [m for m in found if self._belongs(m, [near, *line])]
        below = [m for m in found if near in self.ancestors(m)]
        above = [m for m in found if m in line]
        if below or above:
            return below or above
        shared = [m for m in found if self._share_parent(m, line)]
        found = shared or found
        if near.party_id and any(m.party_id for m in found):
            found = [m for m in found if m.party_id in (near.party_id, None)]
        return found

    def _belongs(self, machine: Any, line: list[Any]) -> bool:
        """It hangs on no other decision, visit, loop … than the instance whose line upward this is.

        A superseded instance separates nothing: the notice served in an earlier round still counts in the next one.
        """
        line = [m for m in line if m.live or m is line[0]]
        nearest = {m.kind: m for m in reversed(line)}
        if nearest.get(machine.kind, machine) != machine:
            return False
        chain = [machine, *(m for m in self.ancestors(machine) if m.live)]
        common = next((m for m in chain if m in line), None)
        if common is None:
            return not any(m.kind in nearest for m in chain)
        aside = {m.kind for m in line[: line.index(common)]}
        return nearest[common.kind] == common and not any(m.kind in aside for m in chain[: chain.index(common)])

    def _share_parent(self, machine: Any, line: list[Any]) -> bool:
        parents = [m for m in line if len(m.spec.per) > 0 and m is not machine]
        return any(parent in self.ancestors(machine) for parent in parents[:1])

    def ancestors(self, machine: Any) -> list[Any]:
        """The instance that opened this one, the one that opened that, and so on."""
        if machine.parent_id is None:
            return []
        if len(self._by_pk) != len(self.machines):
            self._by_pk = {m.pk: m for m in self.machines}
        line: list[Any] = []
        parent = self._by_pk.get(machine.parent_id)
        while parent is not None and parent not in line:
            line.append(parent)
            parent = self._by_pk.get(parent.parent_id)
        return line

    def happened(self, *steps: str) -> list[Happened]:
        """Events of these steps ("procedure.event"), in order of the chain."""
        return [e for e in self.events if e.step in steps]


@dataclass
class Reading:
    """One step about to be taken on one instance, over the record. What requirements get."""

    record: Record
    step: Step
    machine: Any
    at: dt.datetime
    #: Log-in name of who takes it; "" for the sweep.
    by: str = ""
    given: dict[str, Any] = field(default_factory=dict)
    ground: str | None = None

    @property
    def day(self) -> dt.date:
        return self.at.astimezone(ZONE).date()

    @property
    def case(self) -> Any:
        return self.record.case

    # -- facts -------------------------------------------------------------------------------------------------------
    def value(self, name: str, fact: Fact | None = None) -> Any:
        """The fact given with the step or, when standing, the last one recorded for this party. None: unknown."""
        given = self.given.get(name, MISSING)
        if given is not MISSING:
            return given
        return self.known(name) if fact is None or fact.standing else None

    def __getitem__(self, name: str) -> Any:
        """Given now, else known from the record, else None."""
        return self.value(name)

    def known(self, name: str) -> Any:
        """The last value recorded under this name in the case (for this party where the event had one)."""
        party = getattr(self.machine, "party_id", None)
        for event in reversed(self.record.events):
            if name in event.facts and (party is None or event.party in (party, None)):
                return event.facts[name]
        return (getattr(self.case, "standing_facts", None) or {}).get(name)

    def date(self, name: str) -> dt.date | None:
        value = self.value(name)
        return dt.date.fromisoformat(str(value)[:10]) if value else None

    def moment(self, name: str) -> dt.datetime | None:
        value = self.value(name)
        if not value:
            return None
        read = dt.datetime.fromisoformat(str(value))
        return read if read.tzinfo else read.replace(tzinfo=ZONE)

    # -- events ------------------------------------------------------------------------------------------------------
    def events(self, *names: str) -> list[Happened]:
        """Events by name (own procedure unless "procedure.event"), for this party and thread, in order."""
        ids = {n if "." in n else f"{self.step.procedure}.{n}" for n in names}
        party = getattr(self.machine, "party_id", None)
        thread = getattr(self.machine, "thread", "1")
        return [
            e
            for e in self.record.events
            if e.step in ids
            and (party is None or e.party in (party, None))
            and (not e.step.startswith(f"{self.step.procedure}.") or e.thread == thread)
        ]

    def last(self, *names: str) -> Happened | None:
        """The last of these events, or None."""
        found = self.events(*names)
        return found[-1] if found else None

    def once(self, *names: str) -> bool:
        return bool(self.events(*names))

    def after(self, these: Iterable[str] | str, those: Iterable[str] | str) -> bool:
        """The last of `these` came after the last of `those` (or those never came)."""
        first = self.last(*([these] if isinstance(these, str) else these))
        second = self.last(*([those] if isinstance(those, str) else those))
        return first is not None and (second is None or first.seq > second.seq)

    # -- other machines ----------------------------------------------------------------------------------------------
    def states(self, kind: str) -> list[str]:
        """States of the instances that count for this step."""
        return [m.state for m in self.record.instances(kind, near=self.machine)]

    def is_in(self, *references: str) -> bool:
        """Every instance that counts is in one of these states ("po_hold.none": none is open)."""
        return holds(self.record, self.machine, references)

    # -- clocks ------------------------------------------------------------------------------------------------------
    def deadline(self, clock: str) -> Running | None:
        """The last running or ended deadline of this clock for this party and thread."""
        party = getattr(self.machine, "party_id", None)
        found = [d for d in self.record.deadlines if d.clock == clock and (party is None or d.party in (party, None))]
        return found[-1] if found else None

    def over(self, clock: str) -> bool:
        """The clock was started and has fully run."""
        deadline = self.deadline(clock)
        return deadline is not None and deadline.over(self.at)

    # -- persons -----------------------------------------------------------------------------------------------------
    def actors(self, *steps: str) -> set[str]:
        """Log-in names of who took these steps in this case."""
        ids = {n if "." in n else f"{self.step.procedure}.{n}" for n in steps}
        return {e.actor for e in self.record.events if e.step in ids and e.actor}

    def recused(self) -> set[str]:
        """Officers who must stand aside 回避: on an application, of the bureau's own motion, or before a new draw."""
        found = set()
        for event in self.record.events:
            name = event.step.partition(".")[2]
            granted = (name, event.ground) in (("decide_recusal", "granted"), ("redraw", "officer"))
            if (granted or name == "recuse_officer") and event.facts.get("officer"):
                found.add(event.facts["officer"])
        return found

    def named(self, fact: str) -> set[str]:
        """Every person ever named under this fact in the case ("officers", "investigators", …)."""
        people: set[str] = set()
        for source in [*(e.facts for e in self.record.events), self.given]:
            value = source.get(fact)
            people |= set(value) if isinstance(value, list) else {value} if isinstance(value, str) else set()
        return people


def unopened(record: Record, kind: str) -> Any:
    """The class of a machine that opens with its procedure while that procedure is not open yet, else None."""
    from cases.models.machine import MACHINES

    machine = MACHINES.get(kind)
    if machine is None or "case" not in machine.spec.opens or machine.spec.procedure in record.opened:
        return None
    return machine


def holds(record: Record, near: Any, references: Iterable[str], *, any_instance: bool = False) -> bool:
    """The instances named by these references are in one of the states named.

    Only instances of the same round, notice, decision and, where both hold a party, the same party count. All that
    count must be in a named state (`any_instance`: one suffices). References to several machines: any machine suffices.
    """
    by_kind: dict[str, set[str]] = {}
    for reference in references:
        kind, _, state = reference.partition(".")
        by_kind.setdefault(kind, set()).add(state)
    for kind, states in by_kind.items():
        found = record.instances(kind, near=near)
        if not found:
            fresh = unopened(record, kind)
            if "none" in states or (fresh is not None and fresh.spec.start in states):
                return True
            continue
        judge = any if any_instance else all
        if judge(m.state in states for m in found):
            return True
    return False
