"""The record behind a paper: the whole file of a case, read once, and the file as it stood right after one step.

A paper shows what stood on its day. `Standing` therefore ends at its step: no later event, no evidence taken later, no
report that had not come in yet is seen through it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cases.clocks import clock_catalogue
from cases.facts import ZONE, Fact, Text
from cases.models import Case, CaseParty, Deadline, Event, Evidence, PaperDue, User
from cases.models.chain import NO_STEP
from cases.steps import STEPS, Step
from documents.models import PaperNumber
from documents.register import UnknownDocument, document

#: What the fields suggest where nobody wrote anything (`cases.facts`): no words of a paper.
FILLED_IN = frozenset({"已写明", "在卷"})

#: Facts that only an inquiry can find out: never taken for found where a story merely assumes them.
FOUND_OUT = frozenset({"elements", "fault", "harmful_consequence", "criteria"})


def written(value: Any) -> Any:
    """The value without what was only filled in; None when nothing is left."""
    if isinstance(value, str):
        return None if value in FILLED_IN else value
    if isinstance(value, list):
        rows = [row for row in map(written, value) if row not in (None, {}, [])]
        return rows or None
    if isinstance(value, Mapping):
        return {key: written(part) for key, part in value.items() if written(part) is not None}
    return value


@dataclass(frozen=True)
class Act:
    """One step taken (or, for a draft, about to be taken), with its facts as words of a paper."""

    step: Step | None
    id: str
    at: dt.datetime
    seq: int
    facts: Mapping[str, Any] = field(default_factory=dict)
    ground: str = ""
    by: str = ""
    actor: User | None = None
    party: int | None = None
    thread: str = "1"
    machine: int | None = None

    @property
    def day(self) -> dt.date:
        return self.at.astimezone(ZONE).date()

    @property
    def procedure(self) -> str:
        return self.id.partition(".")[0]

    @property
    def event(self) -> str:
        return self.id.partition(".")[2]

    @property
    def name(self) -> str:
        return self.step.name if self.step else ""


def in_order(names: Iterable[str], first: Iterable[str]) -> list[str]:
    """The names in the order in which the step asks for them, the rest by the alphabet.

    A database may keep the keys of a JSON value in an order of its own; a paper must read the same on every database.
    """
    given, asked = set(names), list(first)
    return [name for name in asked if name in given] + sorted(given - set(asked))


def _ordered(value: Any, kind: Fact | None = None) -> Any:
    """The value with the keys of its rows in the order of the columns."""
    if isinstance(value, Mapping):
        return {key: _ordered(value[key]) for key in in_order(value, getattr(kind, "columns", None) or ())}
    return [_ordered(row, kind) for row in value] if isinstance(value, list) else value


def _act(event: Event) -> Act:
    # What a replayed story only assumes: sums, days and answers hold the course together, words would be invented.
    step, assumed = STEPS.get(event.step), set(event.facts.get("assumed") or ())
    kinds = step.fact_kinds(event.ground or None) if step else {}
    invented = {name for name in assumed if isinstance(kinds.get(name), Text) or name in FOUND_OUT}
    told = [name for name in in_order(event.facts, kinds) if name not in invented | {"assumed"}]
    facts = {name: written(_ordered(event.facts[name], kinds.get(name))) for name in told}
    return Act(
        step,
        event.step,
        event.at,
        event.seq,
        {name: value for name, value in facts.items() if value is not None},
        event.ground,
        event.by,
        event.actor,
        event.party_id,
        event.thread,
        event.machine_id,
    )


class CaseFile:
    """Everything on file of one case, read with a fixed number of statements."""

    def __init__(self, case: Case) -> None:
        self.case = case
        found = Event.objects.filter(case=case).exclude(step__in=NO_STEP).select_related("actor").order_by("seq")
        self.acts = [_act(event) for event in found]
        self.evidence = list(Evidence.objects.filter(case=case).order_by("pk"))
        self.parties = [
            cp.party for cp in CaseParty.objects.filter(case=case, active=True).select_related("party").order_by("pk")
        ]
        self.deadlines = list(Deadline.objects.filter(case=case).select_related("started_by").order_by("pk"))
        self.dues = list(PaperDue.objects.filter(case=case).select_related("event").order_by("event__seq", "pk"))
        self.numbers: dict[int, str] = dict(PaperNumber.objects.filter(due__case=case).values_list("due_id", "number"))
        self.handlers = list(case.handlers.order_by("pk"))

    @cached_property
    def people(self) -> dict[str, User]:
        """Officers of the bureau by log-in name."""
        found = User.objects.filter(agency=self.case.agency).prefetch_related("appointments")
        return {user.username: user for user in found} | {user.name: user for user in found}

    @cached_property
    def documents(self) -> dict[int, str]:
        """Paper owed → id in the register; papers received and names unknown to the register are left out."""
        found = {}
        for due in self.dues:
            if not due.received:
                try:
                    found[due.pk] = document(due.name).id
                except UnknownDocument:
                    continue
        return found


class Standing:
    """The file as it stood right after an act."""

    def __init__(self, file: CaseFile, act: Act) -> None:
        self.file, self.act = file, act
        self.case, self.day = file.case, act.day
        self.acts = [one for one in file.acts if one.seq <= act.seq]
        self.thoughts: dict[str, Any] = {}

    @classmethod
    def after(cls, file: CaseFile, due: PaperDue) -> Standing:
        return cls(file, next(act for act in file.acts if act.seq == due.event.seq))

    @classmethod
    def before(cls, file: CaseFile, step: Step, at: dt.datetime) -> Standing:
        """The file as a draft of the next step sees it."""
        return cls(file, Act(step, step.id, at, len(file.acts) + 1))

    # -- acts ----------------------------------------------------------------------------------------------------------
    def steps(self, *names: str) -> list[Act]:
        """Acts of these steps (of the act's own procedure unless "procedure.event"), in order, for the act's party."""
        ids = {name if "." in name else f"{self.act.procedure}.{name}" for name in names}
        party = self.act.party
        found = [one for one in [*self.acts, *self._drafted] if one.id in ids]
        return [one for one in found if party is None or one.party in (party, None)]

    @property
    def _drafted(self) -> list[Act]:
        return [] if any(one.seq == self.act.seq for one in self.acts) else [self.act]

    def last(self, *names: str) -> Act | None:
        found = self.steps(*names)
        return found[-1] if found else None

    def once(self, *names: str) -> bool:
        return bool(self.steps(*names))

    # -- facts ---------------------------------------------------------------------------------------------------------
    def fact(self, *names: str) -> Any:
        """What was last recorded under the first of these names that is known; the facts of the lead come last."""
        for name in names:
            for source in self._sources():
                value = written(source.get(name))
                if value not in (None, "", [], {}):
                    return value
        return None

    def _sources(self) -> Iterator[Mapping[str, Any]]:
        party = self.act.party
        yield self.act.facts
        for one in reversed(self.acts):
            if party is None or one.party in (party, None):
                yield one.facts
        yield self.case.standing_facts or {}
        yield self.case.conduct or {}

    def fact_day(self, *names: str) -> dt.date | None:
        value = self.fact(*names)
        return dt.date.fromisoformat(str(value)[:10]) if value else None

    # -- people --------------------------------------------------------------------------------------------------------
    def name_of(self, username: Any) -> str:
        """The person's name; what is no log-in name is given back."""
        user = self.file.people.get(str(username))
        return user.name if user else str(username)

    # -- papers --------------------------------------------------------------------------------------------------------
    def papers(self, *documents: str) -> list[PaperDue]:
        """Papers of these kinds (all of ours without one) that the file holds by then, in order."""
        ids = self.file.documents
        return [
            due
            for due in self.file.dues
            if due.event.seq <= self.act.seq and due.pk in ids and (not documents or ids[due.pk] in documents)
        ]

    def paper(self, *documents: str) -> PaperDue | None:
        """The last of them, for the act's party where it has one."""
        found = self.papers(*documents)
        own = [due for due in found if self.act.party is None or due.party_id in (self.act.party, None)]
        return (own or found or [None])[-1]

    def number(self, due: PaperDue | None) -> str | None:
        return self.file.numbers.get(due.pk) if due is not None else None

    # -- time ----------------------------------------------------------------------------------------------------------
    def deadline(self, clock: str) -> Deadline | None:
        """The last term of this clock that runs or ran by then, for the act's party where it has one."""
        party = self.act.party
        found = [d for d in self.file.deadlines if d.clock == clock and d.started_by.seq <= self.act.seq]
        own = [d for d in found if party is None or d.party_id in (party, None)]
        return own[-1] if own else None

    def length(self, clock: str, default: int | None = None) -> int | None:
        """Length of a term in its own unit, as in force on the day."""
        found = clock_catalogue().get(clock, self.day)
        return int(found.length) if found is not None and found.length else default

    # -- evidence ------------------------------------------------------------------------------------------------------
    @cached_property
    def evidence(self) -> list[Evidence]:
        """Evidence on file by then; of an unknown day it counts as there."""
        return [item for item in self.file.evidence if item.taken_on is None or item.taken_on <= self.day]
