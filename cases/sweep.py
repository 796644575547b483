"""The sweep: what time alone decides. It records the steps that the law attaches to the end of a term."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases import now
from cases.clocks import clock_catalogue
from cases.deadlines import calendar, computed
from cases.facts import ZONE
from cases.models import Case, Deadline, Event
from cases.models.chain import NO_STEP
from cases.record import record_of
from cases.refusal import Refused
from cases.roles import Role
from cases.steps import STEPS
from cases.taking import take

#: Office hour at which the sweep records the first day after a term.
HOUR = dt.time(0, 5)


@dataclass(frozen=True)
class Swept:
    """One step that the sweep took, or that it could not take and why."""

    step: str
    at: dt.datetime
    case: int
    refused: str = ""


def sweep(at: dt.datetime | None = None, case: Case | None = None) -> list[Swept]:
    """Take the steps that ended terms call for, oldest first. A step refused is reported and left to people."""
    at = at or now.now()
    ended = Deadline.objects.filter(met_at__isnull=True, dropped=False, due__isnull=False, due__lte=at.date())
    if case is not None:
        ended = ended.filter(case=case)
    done = []
    for deadline in ended.select_related("case", "started_by").order_by("due", "pk"):
        clock = clock_catalogue().get(deadline.clock, deadline.starts_on)
        for event in clock.expires_as if clock else ():
            swept = _expire(deadline, event, at)
            if swept is not None:
                done.append(swept)
    return done


def _expire(deadline: Deadline, event: str, at: dt.datetime) -> Swept | None:
    step_id, _, ground = event.partition("#")
    step = STEPS.get(step_id)
    if step is None or Role.SYSTEM not in step.by:
        return None
    result = computed(deadline, calendar(), at.date())
    day = result.sweep_on if result is not None and result.sweep_on else deadline.due + dt.timedelta(days=1)
    when = day.astimezone(ZONE) if isinstance(day, dt.datetime) else dt.datetime.combine(day, HOUR, ZONE)
    if when > at:
        return None
    machines = record_of(deadline.case).instances(step.machine, near=deadline.machine) if deadline.machine else []
    ready = [m for m in machines if step.sources is None or m.state in step.sources]
    if not ready:
        return None
    last = Event.objects.filter(case=deadline.case).exclude(step__in=NO_STEP).order_by("-seq").first()
    try:
        take(
            step,
            on=deadline.case,
            by=None,
            at=max(when, last.at) if last else when,
            ground=ground or None,
            party=ready[0].party_id,
            ref=ready[0].ref if len(ready) == 1 and ready[0].party_id is None else None,
            late_reason="期限届满，系统记录",
        )
    except Refused as refused:
        return Swept(step_id, when, deadline.case_id, str(refused))
    return Swept(step_id, when, deadline.case_id)
