"""Deadlines of a case: started, met, paused and extended by steps, and what a running clock refuses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Q

from cases.clocks import CannotCount, Clock, Due, clock_catalogue, due
from cases.facts import ZONE
from cases.models import Case, Deadline, Event, Holiday, Machine, family_of
from cases.reading import Reading
from cases.requirements import Objection
from cases.roles import OUTSIDERS
from cases.steps import Step
from cases.working_days import Calendar


def calendar() -> Calendar:
    """The published days off, with those entered here laid over them."""
    days = list(Holiday.objects.values_list("day", "off", "name"))
    published = Calendar.published()
    if not days:
        return published
    return published.with_days(
        {day: name for day, off, name in days if off},
        {day: name for day, off, name in days if not off},
        max(max(day for day, _, _ in days), published.published_until),
    )


def computed(deadline: Deadline, days: Calendar, on: dt.date | None = None) -> Due | None:
    """The computation behind a stored deadline, to explain it day by day; None where no date can be computed."""
    clock = clock_catalogue().get(deadline.clock, deadline.starts_on)
    if clock is None or not clock.has_date:
        return None
    # Hours run from the instant of the event; everything else counts days.
    hours = clock.unit == "hours" and deadline.started_by_id is not None
    start = deadline.started_by.at if hours else deadline.starts_on
    pauses = [(dt.date.fromisoformat(a), dt.date.fromisoformat(b) if b else None) for a, b in deadline.pauses]
    try:
        return due(clock, start, calendar=days, extended=deadline.extended, pauses=pauses, on=on)
    except CannotCount:
        return None


# -- what a running clock refuses ------------------------------------------------------------------------------------
def objections(step: Step, reading: Reading) -> list[Objection]:
    """Terms that protect a party or must be waited for, and powers that have ended; outsiders are never held up."""
    if all(role in OUTSIDERS for role in step.by):
        return []
    found = []
    for clock in clock_catalogue().gating(step.clock_event, reading.ground or "", reading.day):
        if clock.applies_when and clock.applies(_facts(clock, reading)) is not True:
            continue
        objection = _held_back(clock, step, reading)
        if objection is not None:
            found.append(objection)
    return found


def _held_back(clock: Clock, step: Step, reading: Reading) -> Objection | None:
    if clock.form != "term" or clock.direction != "after":
        # Orders of acts, and terms counted back from an act, are requirements of the steps themselves.
        return None
    deadline = reading.deadline(clock.id)
    if deadline is None or deadline.met_at is not None or deadline.due is None and deadline.due_at is None:
        return None
    over = deadline.over(reading.at)
    last = f"{deadline.due_at:%Y-%m-%d %H:%M}" if deadline.due_at else f"{deadline.due}"
    if clock.kind == "power" and over:
        return Objection(
            f"clock:{clock.id}", clock.name_zh, f"{clock.name_zh}已于{last}届满，不得再办理", str(clock.source)
        )
    if clock.kind in ("protect", "wait") and not over:
        missing = f"{clock.name_zh}至{last}届满，期满以前不得办理“{step.name}”"
        return Objection(f"clock:{clock.id}", clock.name_zh, missing, str(clock.source))
    return None


def _facts(clock: Clock, reading: Reading) -> dict[str, Any]:
    return {name: reading.value(name) for name, _ in clock.applies_when}


# -- what a step does to clocks --------------------------------------------------------------------------------------
def carry_on(step: Step, reading: Reading, event: Event, touched: Iterable[Case]) -> None:
    """Store what the step does to the clocks of the cases it touches. Called inside `take`'s transaction."""
    concerned, cases = _concerned(step, reading), [c.pk for c in touched]
    running: list[Deadline] = []
    if concerned and (len(cases) > 1 or any(d.clock in concerned for d in reading.record.deadlines)):
        running = list(Deadline.objects.filter(case__in=cases, met_at=None, dropped=False))
    changed = advance(step, reading, event, running, calendar)
    _place(changed, list(touched), event)
    Deadline.objects.filter(pk__in=[d.pk for d in changed if d.met_at]).update(met_at=event.at, met_by=event)
    for deadline in changed:
        if deadline.pk is not None and deadline.met_at is None:
            deadline.save()
    Deadline.objects.bulk_create(d for d in changed if d.pk is None and not d.dropped)


def _place(changed: list[Deadline], touched: list[Case], event: Event) -> None:
    """A clock that only a case of another family can meet runs there: the filing review starts at the inspection."""
    if len(touched) < 2:
        return
    own = next(c.family for c in touched if c.pk == event.case_id)
    for deadline in [d for d in changed if d.pk is None]:
        clock = clock_catalogue().get(deadline.clock, deadline.starts_on)
        families = {str(family_of(m.partition(".")[0])) for m in clock.meets} if clock else set()
        other = next((c for c in touched if c.family in families), None)
        if other is None or own in families:
            continue
        deadline.case_id, deadline.machine_id, deadline.procedure = other.pk, None, clock.meets[0].partition(".")[0]
        if clock.start_rule == "first" and Deadline.objects.filter(case=other, clock=clock.id).exists():
            deadline.dropped = True


def advance(
    step: Step, reading: Reading, event: Event, running: list[Deadline], days_off: Callable[[], Calendar]
) -> list[Deadline]:
    """Meet, pause, resume, extend and start the clocks that the step names; gives those changed or new, unsaved.

    `running` are the deadlines that run, and is changed to those that run afterwards.
    """
    catalogue, day, ground = clock_catalogue(), reading.day, reading.ground or ""
    changed: dict[int, Deadline] = {}
    for clock in catalogue.met_by(step.clock_event, ground, day):
        for deadline in _of(running, clock, event):
            deadline.met_at, deadline.met_by = event.at, event
            changed[id(deadline)] = deadline
            running.remove(deadline)
    days: Calendar | None = None
    paused = {c.id for c in catalogue.paused_by(step.clock_event, ground, day)}
    resumed = {c.id for c in catalogue.resumed_by(step.clock_event, ground, day)}
    for deadline in running:
        if deadline.clock in paused and not (deadline.pauses and deadline.pauses[-1][1] is None):
            deadline.pauses = [*deadline.pauses, [day.isoformat(), None]]
        elif deadline.clock in resumed and deadline.pauses and deadline.pauses[-1][1] is None:
            deadline.pauses = [*deadline.pauses[:-1], [deadline.pauses[-1][0], day.isoformat()]]
        else:
            continue
        days = days or days_off()
        _refresh(deadline, days, day)
        changed[id(deadline)] = deadline
    for clock in catalogue.started_by(step.clock_event, ground, day):
        if clock.direction == "before" or clock.form in ("gate", "effect", "accrual", "count", "annual"):
            continue
        if clock.applies_when and clock.applies(_facts(clock, reading)) is False:
            continue
        days = days or days_off()
        changed |= {id(d): d for d in _start(clock, reading, event, running, days)}
    return list(changed.values())


def _concerned(step: Step, reading: Reading) -> set[str]:
    """Clocks of which one that runs would be met, stopped, replaced, lengthened or moved by the step."""
    catalogue, day, ground = clock_catalogue(), reading.day, reading.ground or ""
    found = {
        clock.id
        for key in (catalogue.met_by, catalogue.paused_by, catalogue.resumed_by)
        for clock in key(step.clock_event, ground, day)
    }
    started = catalogue.started_by(step.clock_event, ground, day)
    found |= {c.id for c in started} | {c.extends for c in started if c.extends is not None}
    return found | {following.id for c in started for following in catalogue.following(c.id)}


def _of(running: list[Deadline], clock: Clock, event: Event) -> list[Deadline]:
    return [
        d
        for d in running
        if d.clock == clock.id
        and (d.party_id is None or event.party_id is None or d.party_id == event.party_id)
        and (d.procedure != event.step.partition(".")[0] or d.thread == event.thread)
    ]


def _start(clock: Clock, reading: Reading, event: Event, running: list[Deadline], days: Calendar) -> Iterator[Deadline]:
    before = [e for e in reading.record.events if e.step in clock.starts]
    known = any(d.clock == clock.id for d in reading.record.deadlines)
    if clock.start_rule == "first" and (before or known):
        return
    if clock.occurrence is not None and len(before) + 1 != clock.occurrence:
        return
    if clock.extends is not None:
        yield from _extend(clock, reading, event, running, days)
        return
    for earlier in _of(running, clock, event):
        if earlier.machine_id == event.machine_id:
            earlier.dropped = True
            running.remove(earlier)
            yield earlier
    told = reading.date(clock.ground) if clock.ground else None
    deadline = Deadline(
        case_id=event.case_id,
        clock=clock.id,
        kind=clock.kind,
        procedure=event.step.partition(".")[0],
        machine_id=event.machine_id,
        party_id=event.party_id,
        thread=event.thread,
        started_by=event,
        starts_on=told or reading.day,
        pauses=[[reading.day.isoformat(), None]] if _stopped_already(clock, reading) else [],
    )
    _refresh(deadline, days, reading.day, _fixed(clock, reading))
    running.append(deadline)
    yield deadline
    for following in clock_catalogue().following(clock.id):
        if deadline.due is None or not following.has_date or not following.in_force_on(reading.day):
            continue
        # An extension lengthens the clock it belongs to when it is approved; it does not run by itself.
        if following.extends is None and following.applies(_facts(following, reading)) is not False:
            yield from _start_after(following, deadline, event, running, days)


def _stopped_already(clock: Clock, reading: Reading) -> bool:
    """What stops the clock began before the clock did and is not over: a crime under investigation at filing."""
    stops, goes_on = (
        [e for e in reading.record.events if {e.step, f"{e.step}#{e.ground}"} & set(named)]
        for named in (clock.pauses, clock.resumes)
    )
    return bool(stops) and (not goes_on or stops[-1].seq > goes_on[-1].seq)


def _fixed(clock: Clock, reading: Reading) -> dt.date | None:
    """The day that the paper itself fixes, for terms set by a paper (改正期限, 延期期限)."""
    return (reading.date("deadline") or reading.date("term_ends_on")) if clock.form == "set" else None


def _start_after(
    clock: Clock, ended: Deadline, event: Event, running: list[Deadline], days: Calendar
) -> Iterator[Deadline]:
    """A clock that starts where another ends: counted ahead from that one's last day."""
    deadline = next(iter(_of(running, clock, event)), None)
    if deadline is not None and (deadline.starts_on or dt.date.min) >= ended.due:
        return
    if deadline is None:
        deadline = Deadline(
            case_id=event.case_id,
            clock=clock.id,
            kind=clock.kind,
            procedure=ended.procedure,
            machine_id=ended.machine_id,
            party_id=ended.party_id,
            thread=ended.thread,
            started_by=event,
        )
        running.append(deadline)
    deadline.starts_on = ended.due
    _refresh(deadline, days, ended.starts_on)
    yield deadline


def _extend(
    clock: Clock, reading: Reading, event: Event, running: list[Deadline], days: Calendar
) -> Iterator[Deadline]:
    """An approved extension lengthens the clock it belongs to, by what was granted within what the law allows."""
    # Of this step only: the record may know the days of another extension.
    granted = reading.given.get("days") or reading.given.get("extension") or clock.length or 0
    for deadline in running:
        if deadline.clock == clock.extends:
            deadline.extended += int(granted)
            if computed(deadline, days, reading.day) is None:
                deadline.extended -= int(granted)
            _refresh(deadline, days, reading.day)
            yield deadline


def _refresh(deadline: Deadline, days: Calendar, on: dt.date, fixed: dt.date | None = None) -> None:
    result = computed(deadline, days, on)
    if fixed is not None:
        deadline.due = fixed
    elif result is not None:
        end = result.date
        if isinstance(end, dt.datetime):
            deadline.due_at, deadline.due = end, end.astimezone(ZONE).date()
        else:
            deadline.due = end
        deadline.provisional = result.provisional


def drop(machine: Machine) -> None:
    """A superseded instance's clocks no longer run."""
    Deadline.objects.filter(machine=machine, met_at=None).update(dropped=True)


def overdue(on: dt.date) -> Any:
    """Deadlines that have run out and were not met, by the partial index."""
    return Deadline.objects.filter(met_at__isnull=True, dropped=False, due__lt=on).filter(Q(due__isnull=False))
