"""Work waiting for a person: for each open case, the steps of its course that this person's posts are to take next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.access import visible_to
from cases.models import Case, User
from cases.record import people_of, record_of
from workflows.views.acts import COURSES, possible

#: Cases looked through for one inbox; older ones are found through the register.
MOST = 80


@dataclass(frozen=True)
class Waiting:
    """One step waiting for its post."""

    case: Case
    step: str
    state_name: str
    since: dt.datetime


def open_tasks(user: User) -> list[Waiting]:
    """Steps to take, one per case and machine: the first that nothing but the form stands against, else the first."""
    found = []
    people = people_of(user.agency) if user.agency else {}
    cases = visible_to(user).select_related("agency").prefetch_related("case_parties__party").order_by("-pk")[:MOST]
    for case in cases:
        record = record_of(case, people=people)
        by_machine: dict[int, list] = {}
        for one in possible(record, user):
            moves = one.step.target not in ("same", "history")
            if one.mine and moves and not one.standing and one.machine.kind in COURSES and not one.machine.at_rest:
                by_machine.setdefault(one.machine.pk, []).append(one)
        for ready in by_machine.values():
            one = next((p for p in ready if not p.missing), ready[0])
            since = record.events[-1].at if record.events else case.opened_at
            found.append(Waiting(case, one.step.id, one.machine.state_name, since))
    return found
