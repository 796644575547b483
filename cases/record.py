"""Reading a case into a `Record`, with a fixed number of statements whatever its size.

Steps are judged under the lock of their case, so every statement and every row here is paid by whoever waits: rows that
requirements only read come as plain tuples, and people and evidence are fetched when a requirement first asks for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cases.models import Case, Deadline, Event, Evidence, Machine, User
from cases.models.chain import NO_STEP
from cases.models.people import Agency
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


def people_of(agency: Agency, day: dt.date | None = None) -> dict[str, PersonOnFile]:
    """Officers of an agency by log-in name, with the posts they hold on that day (all posts ever without one)."""
    rows = (
        User.objects.filter(agency=agency, is_active=True)
        .order_by("pk")
        .values_list(
            *("username", "name", "certificate", "certificate_from", "certificate_to", "law_qualified", "principal"),
            *("appointments__post", "appointments__held_from", "appointments__held_to"),
        )
    )
    posts: dict[str, set[str]] = {}
    persons: dict[str, tuple] = {}
    for username, *own, post, since, until in rows:
        persons[username] = tuple(own)
        held = posts.setdefault(username, set())
        if post is not None and (day is None or since <= day <= (until or dt.date.max)):
            held.add(post)
    return {
        username: PersonOnFile(username, name, frozenset(posts[username]), *rest)
        for username, (name, *rest) in persons.items()
    }


def record_of(case: Case, *, people: Mapping[str, PersonOnFile] | None = None) -> Record:
    """The case as it stands now. `people` may be passed when many cases of one agency are read."""
    roles = list(case.case_parties.select_related("party").order_by("pk"))
    known = {role.party_id: role.party for role in roles}
    machines = list(Machine.objects.filter(case=case).order_by("pk"))
    for machine in machines:
        if machine.party_id in known:
            machine.party = known[machine.party_id]
    events = (
        Event.objects.filter(case=case)
        .order_by("seq")
        .values_list(
            *("step", "at", "facts", "machine_id", "party_id", "thread", "ground", "actor__username", "seq", "digest")
        )
    )
    chain = [Happened(*row[:7], row[7] or "", *row[8:]) for row in events]
    deadlines = (
        Deadline.objects.filter(case=case, dropped=False)
        .order_by("pk")
        .values_list(
            *("clock", "kind", "starts_on", "due", "due_at", "met_at", "machine_id", "party_id", "thread", "pauses")
        )
    )
    return Record(
        case,
        machines,
        [event for event in chain if event.step not in NO_STEP],
        [Running(*row[:9], bool(row[9]) and row[9][-1][1] is None) for row in deadlines],
        {role.party_id: role.party for role in roles if role.active},
        Later(lambda: _evidence(case)),
        Later(lambda: people_of(case.agency)) if people is None else people,
        {p.partition("#")[0] for p in case.procedures},
        chain[-1] if chain else None,
    )


def _evidence(case: Case) -> dict[str, EvidenceOnFile]:
    rows = (
        Evidence.objects.filter(case=case)
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
                "explained",
            )
        )
    )
    return {row[0]: EvidenceOnFile(*row[:5], tuple(row[5]), tuple(row[6]), tuple(row[7]), *row[8:]) for row in rows}
