"""Reading a case into a `Record`, with a fixed number of statements whatever its size.

Steps are judged under the lock of their case, so every statement and every row here is paid by whoever waits: rows that
requirements only read come as plain tuples, and people and evidence are fetched when a requirement first asks for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import DEFAULT_DB_ALIAS

from cases.models import Case, CaseParty, Deadline, Event, Evidence, Machine, Party, User
from cases.models.chain import NO_STEP
from cases.models.people import Agency
from cases.prepared import Prepared
from cases.reading import EvidenceOnFile, Happened, PersonOnFile, Record, Running


class Later(Mapping):
    """A mapping that is read from the database at its first use."""

    def __init__(self, read: Callable[[], dict]) -> None:
        self._read = read
        self._found: dict | None = None

    @property
    def _rows(self) -> dict:
        if self._found is None:
            self._found = self._read()
        return self._found

    def __getitem__(self, key: Any) -> Any:
        return self._rows[key]

    def __iter__(self) -> Iterator:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


PARTY = [f.attname for f in Party._meta.concrete_fields]
MACHINE = [f.attname for f in Machine._meta.concrete_fields]

_people = Prepared(
    lambda agency: (
        User.objects.filter(agency_id=agency, is_active=True)
        .order_by("pk")
        .values_list(
            *("username", "name", "certificate", "certificate_from", "certificate_to", "law_qualified", "principal"),
            *("appointments__post", "appointments__held_from", "appointments__held_to"),
        )
    )
)
_parties = Prepared(
    lambda case: (
        CaseParty.objects.filter(case_id=case)
        .order_by("pk")
        .values_list("active", *(f"party__{name}" for name in PARTY))
    )
)
_machines = Prepared(lambda case: Machine.objects.filter(case_id=case).order_by("pk").values_list(*MACHINE))
_events = Prepared(
    lambda case: (
        Event.objects.filter(case_id=case)
        .order_by("seq")
        .values_list(
            *("step", "at", "facts", "machine_id", "party_id", "thread", "ground", "actor__username", "seq", "digest")
        )
    )
)
_deadlines = Prepared(
    lambda case: (
        Deadline.objects.filter(case_id=case, dropped=False)
        .order_by("pk")
        .values_list(
            *("clock", "kind", "starts_on", "due", "due_at", "met_at", "machine_id", "party_id", "thread", "pauses")
        )
    )
)
_items = Prepared(
    lambda case: (
        Evidence.objects.filter(case_id=case)
        .order_by("pk")
        .values_list(
            *(
                "number",
                "kind",
                "name",
                "origin",
                "taken_on",
                "taken_by",
                "proves",
                "contradicts",
                "electronic",
                "audited",
            )
        )
    )
)


def people_of(agency: Agency, day: dt.date | None = None) -> dict[str, PersonOnFile]:
    """Officers of an agency by log-in name, with the posts they hold on that day (all posts ever without one)."""
    posts: dict[str, set[str]] = {}
    persons: dict[str, tuple] = {}
    for username, *own, post, since, until in _people(agency.pk):
        persons[username] = tuple(own)
        held = posts.setdefault(username, set())
        if post is not None and (day is None or since <= day <= (until or dt.date.max)):
            held.add(post)
    return {
        username: PersonOnFile(username, name, frozenset(posts[username]), *rest)
        for username, (name, *rest) in persons.items()
    }


def machines_of(case: Case) -> list[Machine]:
    """Every instance of every machine of the case, in the order in which they were opened."""
    return [Machine.from_db(DEFAULT_DB_ALIAS, MACHINE, row) for row in _machines(case.pk)]


def record_of(case: Case, *, people: Mapping[str, PersonOnFile] | None = None) -> Record:
    """The case as it stands now. `people` may be passed when many cases of one agency are read."""
    parties = [(row[0], Party.from_db(DEFAULT_DB_ALIAS, PARTY, row[1:])) for row in _parties(case.pk)]
    known = {party.pk: party for _, party in parties}
    machines = machines_of(case)
    for machine in machines:
        if machine.party_id in known:
            machine.party = known[machine.party_id]
    chain = [Happened(*row[:7], row[7] or "", *row[8:]) for row in _events(case.pk)]
    return Record(
        case,
        machines,
        [event for event in chain if event.step not in NO_STEP],
        [Running(*row[:9], bool(row[9]) and row[9][-1][1] is None) for row in _deadlines(case.pk)],
        {party.pk: party for active, party in parties if active},
        Later(lambda: _evidence(case)),
        Later(lambda: people_of(case.agency)) if people is None else people,
        {p.partition("#")[0] for p in case.procedures},
        chain[-1] if chain else None,
    )


def _evidence(case: Case) -> dict[str, EvidenceOnFile]:
    return {
        row[0]: EvidenceOnFile(*row[:5], tuple(row[5]), tuple(row[6]), tuple(row[7]), *row[8:])
        for row in _items(case.pk)
    }
