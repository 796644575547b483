"""Reading a case into a `Record`, with a fixed number of statements whatever its size."""

from __future__ import annotations

import datetime as dt

from cases.models import Case, Deadline, Event, Evidence, Machine, User
from cases.models.people import Agency
from cases.reading import EvidenceOnFile, Happened, PersonOnFile, Record, Running


def people_of(agency: Agency, day: dt.date | None = None) -> dict[str, PersonOnFile]:
    """Officers of an agency by log-in name, with the posts they hold on that day (all posts ever without one)."""
    found = User.objects.filter(agency=agency, is_active=True).prefetch_related("appointments")
    return {
        user.username: PersonOnFile(
            user.username,
            user.name,
            user.posts_on(day) if day else frozenset(a.post for a in user.appointments.all()),
            user.certificate,
            user.certificate_from,
            user.certificate_to,
            user.law_qualified,
            user.principal,
        )
        for user in found
    }


def record_of(case: Case, *, people: dict[str, PersonOnFile] | None = None) -> Record:
    """The case as it stands now. `people` may be passed when many cases of one agency are read."""
    machines = list(Machine.objects.filter(case=case).order_by("pk").select_related("party"))
    events = [
        Happened(
            e.step,
            e.at,
            e.facts,
            e.machine_id,
            e.party_id,
            e.thread,
            e.ground,
            e.actor.username if e.actor else "",
            e.seq,
        )
        for e in Event.objects.filter(case=case).exclude(step="read").select_related("actor").order_by("seq")
    ]
    deadlines = [
        Running(d.clock, d.kind, d.starts_on, d.due, d.due_at, d.met_at, d.machine_id, d.party_id, d.thread, _paused(d))
        for d in Deadline.objects.filter(case=case, dropped=False).order_by("pk")
    ]
    parties = {
        cp.party_id: cp.party for cp in case.case_parties.filter(active=True).select_related("party").order_by("pk")
    }
    evidence = {
        e.number: EvidenceOnFile(
            e.number,
            e.kind,
            e.name,
            e.origin,
            e.taken_on,
            tuple(e.taken_by),
            tuple(e.proves),
            tuple(e.contradicts),
            e.electronic,
            e.audited,
        )
        for e in Evidence.objects.filter(case=case).order_by("pk")
    }
    return Record(
        case,
        machines,
        events,
        deadlines,
        parties,
        evidence,
        people_of(case.agency) if people is None else people,
        {p.partition("#")[0] for p in case.procedures},
    )


def _paused(deadline: Deadline) -> bool:
    return bool(deadline.pauses) and deadline.pauses[-1][1] is None
