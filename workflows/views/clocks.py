"""Deadlines as the pages show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from cases import now
from cases.clocks import clock_catalogue
from cases.deadlines import calendar, computed
from cases.models import Deadline
from cases.reading import Record
from cases.roles import OUTSIDERS
from cases.steps import STEPS
from cases.working_days import Calendar
from workflows.pages.models import NODATE, Article, ClockView, Face, date_text, day_cells, face, face_by_hour, face_met

UNIT_WORDS = {"working_days": "个工作日"}


def clock_view(deadline: Deadline, days: Calendar, moment: dt.datetime, *, cells: bool = False) -> ClockView | None:
    """One running or met clock; None when the catalogue no longer knows it."""
    clock = clock_catalogue().get(deadline.clock, deadline.starts_on)
    if clock is None:
        return None
    today = moment.date()
    working = clock.unit == "working_days"
    unit = UNIT_WORDS.get(clock.unit or "", "天")
    result = computed(deadline, days, today)
    kind = clock.kind if clock.kind in ("duty", "protect", "power") else "wait"
    return ClockView(
        clock.name_zh,
        kind if clock.statutory or kind != "duty" else "internal",
        _face(deadline, days, moment, working, unit),
        rule=f"{clock.counted_from or '起算日'}起 {clock.term}" if clock.term else clock.counted_from,
        articles=(Article(str(clock.source), verified=clock.verified),),
        stops=_stops(clock.meets),
        binds=_binds(clock.meets) if clock.kind == "outside" else "",
        due=deadline.due,
        due_at=deadline.due_at,
        cells=day_cells(deadline.starts_on, deadline.due, today, days.is_working if working else lambda day: True)
        if cells and deadline.due and not deadline.pauses
        else (),
        how_counted="起算当日不计" + ("，休息日和法定节假日不计" if working else "，按自然日计"),
        percent=_percent(deadline, today),
        provisional=deadline.provisional,
        paused="停止计算" if deadline.pauses and deadline.pauses[-1][1] is None else "",
        other_readings=tuple(f"{r.date}：{r.clause}，{r.why}" for r in result.readings[1:]) if result else (),
        note=clock.if_missed
        if deadline.due and deadline.due < today and not deadline.met_at and clock.kind in ("duty", "outside")
        else "",
    )


def still_owed(deadlines: Iterable[Deadline], record: Record) -> list[Deadline]:
    """Without the terms of outsiders that nothing can meet any more, because another answer of theirs came instead."""
    standing: dict[str, set[str]] = {}
    for machine in record.machines:
        if machine.live:
            standing.setdefault(machine.kind, set()).add(machine.state)

    def open_to(step_id: str) -> bool:
        step = STEPS.get(step_id.partition("#")[0])
        if step is None or step.machine not in standing:
            return False
        return step.sources is None or bool(standing[step.machine] & set(step.sources))

    kept = []
    for deadline in deadlines:
        clock = clock_catalogue().get(deadline.clock, deadline.starts_on)
        if deadline.kind != "outside" or clock is None or any(open_to(step) for step in clock.meets):
            kept.append(deadline)
    return kept


def _binds(meets: Iterable[str]) -> str:
    """Whom a term binds when that is not this bureau: 约束公安机关."""
    roles = [r for m in meets if (step := STEPS.get(m.partition("#")[0])) for r in step.by]
    names = list(dict.fromkeys(role.label for role in roles if role in OUTSIDERS))
    return f"约束{'、'.join(names[:2])}" if names else "约束其他机关"


def _face(deadline: Deadline, days: Calendar, moment: dt.datetime, working: bool, unit: str) -> Face:
    today = moment.date()
    if deadline.met_at:
        return face_met(now.aware(deadline.met_at).date())
    if deadline.due_at:
        return face_by_hour(now.aware(deadline.due_at), moment)
    if deadline.due is None:
        return face(None, today, left=-(today - deadline.starts_on).days)
    left = (deadline.due - today).days
    if left < 0 and deadline.kind not in ("duty", "outside"):
        # A right of the party that was not used, or a power that is gone: over, and nobody is late.
        return Face(NODATE, "", "已届满", "", date_text(deadline.due, weekday=True))
    if working:
        step = dt.timedelta(days=1)
        if left >= 0:
            left = days.working_days(today + step, deadline.due) if deadline.due > today else 0
        else:
            left = -days.working_days(deadline.due + step, today)
    return face(deadline.due, today, left=left, unit=unit)


def _percent(deadline: Deadline, today: dt.date) -> int | None:
    if deadline.due is None or deadline.due <= deadline.starts_on:
        return None
    whole = (deadline.due - deadline.starts_on).days
    return max(0, min(100, round(100 * (today - deadline.starts_on).days / whole)))


def _stops(meets: Iterable[str]) -> str:
    names = [STEPS[m.partition("#")[0]].name for m in meets if m.partition("#")[0] in STEPS]
    return "、".join(dict.fromkeys(names[:3]))


def clocks_of(deadlines: Iterable[Deadline], *, cells: bool = False) -> tuple[ClockView, ...]:
    """All of these, unordered."""
    days, moment = calendar(), now.now()
    views = [clock_view(d, days, moment, cells=cells) for d in deadlines]
    return tuple(v for v in views if v is not None)
