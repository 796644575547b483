"""When a term ends, and why: `due(clock, start, calendar=…)`.

Pure: the same clock, start and calendar give the same date. What the law leaves open is not decided in silence: the
date follows the catalogue's rule, and `readings` shows every other date with its clause, the safe one first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cases.clocks.clock import UNITS, Clock
from cases.clocks.counting import UNCERTAIN, Pauses, last_day, latest_day_before
from cases.now import aware
from cases.working_days import Calendar, span

Instant = dt.date | dt.datetime

#: Kinds for which acting earlier is the safe side; for the others it is waiting longer.
EARLY_IS_SAFE = frozenset({"duty", "power"})


class CannotCount(ValueError):
    """The date cannot be computed without a guess; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One defensible date, the clause it rests on, and how that clause is read."""

    date: Instant
    clause: str
    why: str


class Day(NamedTuple):
    """A day of the count: its number when it counts, and the reason either way."""

    date: dt.date
    counted: bool
    number: int | None
    reason: str


@dataclass(frozen=True)
class Due:
    """The end of one term."""

    clock: Clock
    #: Day (or instant, for hours) of the event.
    start: Instant
    #: Last day on which the act is in time; for hours the instant; backward, the latest day for the act.
    date: Instant
    #: A day beyond the published holidays was needed: to be recomputed when the notice is entered.
    provisional: bool
    calendar: Calendar = field(repr=False)
    #: Added by extensions, in the clock's unit.
    extended: int = 0
    #: Intervals [stopped, resumed) that did not count.
    pauses: tuple[tuple[dt.date, dt.date], ...] = ()
    #: Stopped now: the date is the earliest possible one.
    paused: bool = False

    @property
    def over_on(self) -> Instant | None:
        """First day (hours: instant) on which the term has run out; None when it counts backward."""
        if self.clock.direction == "before":
            return None
        return self.date if isinstance(self.date, dt.datetime) else self.date + dt.timedelta(1)

    @property
    def sweep_on(self) -> Instant | None:
        """First day on which the sweep may record the end: later than `over_on` by the margin for the post."""
        over = self.over_on
        return over and over + dt.timedelta(self.clock.mail_margin_days)

    def is_over(self, at: Instant) -> bool:
        """Whether at that day or instant the term has run out (a minimum wait is then satisfied)."""
        if isinstance(self.date, dt.datetime):
            return aware(at) > self.date
        return self.clock.direction == "after" and _day(at) > self.date

    def overrun_days(self, met: Instant) -> int:
        """By how many days an act at `met` is late; 0 when in time."""
        return max(0, (_day(met) - _day(self.date)).days)

    @cached_property
    def warn_on(self) -> dt.date:
        """The last working day in time: where the end falls on a holiday and does not move on, the day before it."""
        day = _day(self.date)
        return day if isinstance(self.date, dt.datetime) else self.calendar.previous_working(day)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every defensible date, the safe one first; a single one when nothing is disputed."""
        return _readings(self)

    @property
    def safe(self) -> Instant:
        """The date to keep when in doubt."""
        return self.readings[0].date

    def days(self) -> tuple[Day, ...]:
        """The count day by day, from the day of the event to the end."""
        return tuple(_days(self))

    def explain(self) -> tuple[str, ...]:
        """The computation in sentences, in the order of its steps."""
        return tuple(_sentences(self))


def due(
    clock: Clock,
    start: Instant,
    *,
    calendar: Calendar,
    extended: int = 0,
    pauses: Iterable[tuple[Instant, Instant | None]] = (),
    on: Instant | None = None,
    until: dt.date | None = None,
) -> Due:
    """The end of `clock` started at `start` (direction before: counted back from it).

    `extended`: what was granted, in the clock's unit, within what the law allows. `pauses`: [stopped, resumed), with
    None for a stop that lasts; then `on` is the day of looking, taken as the earliest resumption. `until`: the date
    that a paper fixes. Raises CannotCount when the law gives no length, an extension is not allowed or `on` is missing.
    """
    if until is not None:
        return Due(clock, start, until, False, calendar)
    if not clock.has_date:
        raise CannotCount(
            f"{clock.id}：{clock.name_zh}没有法定日数（{clock.term or clock.form}），由文书或者本单位确定"
        )
    if extended:
        _check_extension(clock, extended)
    length = clock.length + extended
    if clock.unit == "hours":
        return _due_in_hours(clock, start, length, calendar, extended, pauses, on)
    begin = _day(start).toordinal()
    if clock.direction == "before":
        end = latest_day_before(length, clock.unit, begin, calendar)
        beyond = clock.unit == "working_days" and not calendar.knows(_date(end), _date(begin))
        return Due(clock, start, _date(end), beyond, calendar, extended)
    stops, running_stop = _merged(pauses, on) if pauses else ((), False)
    end = last_day(length, clock.unit, begin, _start_counted(clock), calendar, stops)
    final = _date(end)
    beyond = False
    if clock.unit == "working_days":
        beyond = not calendar.knows(_date(begin), final)
    elif clock.rule.rolls(clock.kind):
        final = calendar.next_working(final)
        beyond = not calendar.knows(_date(end), final)
    intervals = tuple((_date(stopped), _date(resumed)) for stopped, resumed in stops)
    return Due(clock, start, final, beyond, calendar, extended, intervals, running_stop)


def _due_in_hours(clock, start, length, calendar, extended, pauses, on) -> Due:
    """Hours run on from the instant of the event through nights and holidays; a bare day counts from its beginning."""
    end = aware(start) + dt.timedelta(hours=length)
    stops = sorted((aware(stopped), aware(_resumed(resumed, on))) for stopped, resumed in pauses)
    for stopped, resumed in stops:
        if stopped < end:
            end += max(dt.timedelta(0), resumed - max(stopped, aware(start)))
    intervals = tuple((stopped.date(), resumed.date()) for stopped, resumed in stops)
    return Due(clock, start, end, False, calendar, extended, intervals, any(r is None for _, r in pauses))


def _check_extension(clock: Clock, extended: int) -> None:
    allowed = clock.extension
    if extended < 0 or allowed is None:
        raise CannotCount(f"{clock.id}：{clock.name_zh}不得延长")
    if allowed.length is not None and extended > allowed.length * allowed.times:
        most = f"{allowed.length * allowed.times}{UNITS[clock.unit]}"
        raise CannotCount(f"{clock.id}：{clock.name_zh}最多延长{most}（{allowed.approver}批准）")


def _start_counted(clock: Clock) -> bool:
    return clock.rule.start_day_counted if clock.start_day_counted is None else clock.start_day_counted


def _merged(pauses: Iterable[tuple[Instant, Instant | None]], on: Instant | None) -> tuple[Pauses, bool]:
    """The stops as ordered, disjoint intervals, and whether one of them lasts."""
    lasting = False
    merged: list[tuple[int, int]] = []
    given = []
    for stopped, resumed in pauses:
        lasting |= resumed is None
        given.append((_day(stopped).toordinal(), _day(_resumed(resumed, on)).toordinal()))
    for stopped, resumed in sorted(given):
        if merged and stopped <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], resumed))
        elif resumed > stopped:
            merged.append((stopped, resumed))
    return tuple(merged), lasting


def _resumed(resumed: Instant | None, on: Instant | None) -> Instant:
    if resumed is None and on is None:
        raise CannotCount("停算尚未恢复：须给出计算到哪一日")
    return on if resumed is None else resumed


def _date(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)


def _day(at: Instant) -> dt.date:
    return aware(at).date() if isinstance(at, dt.datetime) else at


# --- Disputed readings ---------------------------------------------------------------------------------------------


def _readings(found: Due) -> tuple[Reading, ...]:
    clock, calendar = found.clock, found.calendar
    rule = clock.rule
    first = Reading(found.date, str(clock.source), f"按{rule.name}计算")
    if not clock.has_date or clock.unit == "hours":
        return (first,)
    begin, length = _day(found.start).toordinal(), clock.length + found.extended
    alternatives: list[Reading] = []
    if clock.direction == "before":
        if rule.start_basis in UNCERTAIN:
            one_end = _date(latest_day_before(length, clock.unit, begin, calendar, one_end=True))
            alternatives.append(Reading(one_end, rule.name, "法律没有写，只有一端不计入"))
    else:
        stops = tuple((a.toordinal(), b.toordinal()) for a, b in found.pauses)
        counted, rolls = _start_counted(clock), rule.rolls(clock.kind)
        starts = (counted, not counted) if _start_disputed(clock) else (counted,)
        ends = (rolls, not rolls) if rule.roll_basis in UNCERTAIN and clock.unit != "working_days" else (rolls,)
        for start_counts in starts:
            raw = _date(last_day(length, clock.unit, begin, start_counts, calendar, stops))
            for moves in ends:
                if (start_counts, moves) == (counted, rolls):
                    continue
                why = []
                if start_counts != counted:
                    why.append("开始之日计入" if start_counts else "开始之日不计入")
                if moves != rolls:
                    why.append("末日遇节假日顺延" if moves else "末日遇节假日不顺延")
                date = calendar.next_working(raw) if moves and clock.unit != "working_days" else raw
                alternatives.append(Reading(date, rule.name, f"法律没有写，{'，'.join(why)}"))
        for other in clock.disputed:
            raw = _date(last_day(other.length, other.unit, begin, counted, calendar, stops))
            date = calendar.next_working(raw) if other.rule.rolls(clock.kind) else raw
            alternatives.append(Reading(date, str(other.source), other.why))
    dated = {first.date: first}
    for reading in alternatives:
        dated.setdefault(reading.date, reading)
    early = clock.kind in EARLY_IS_SAFE or clock.direction == "before"
    return tuple(sorted(dated.values(), key=lambda reading: reading.date, reverse=not early))


def _start_disputed(clock: Clock) -> bool:
    """Open where the law is silent; where the clock departs from its rule, the rule is the other reading."""
    return clock.rule.start_basis in UNCERTAIN or clock.start_day_counted not in (None, clock.rule.start_day_counted)


# --- Explanations --------------------------------------------------------------------------------------------------


def _days(found: Due) -> Iterable[Day]:
    clock, calendar = found.clock, found.calendar
    start, end = _day(found.start), _day(found.date)
    if not clock.has_date or clock.unit == "hours":
        for day in span(start, end):
            yield Day(day, True, None, "小时连续计算" if clock.unit == "hours" else "以文书所定日期为准")
        return
    working = clock.unit == "working_days"
    if clock.direction == "before":
        yield Day(start, False, None, "起算日：不计入")
        number = 0
        for day in reversed(list(span(end + dt.timedelta(1), start - dt.timedelta(1)))):
            counts = not working or calendar.is_working(day)
            number += counts
            yield Day(day, counts, number if counts else None, calendar.reason(day) if working else "自然日")
        yield Day(end, False, None, "最迟之日：不计入")
        return
    counted = _start_counted(clock)
    stops = tuple((a.toordinal(), b.toordinal()) for a, b in found.pauses)
    raw = last_day(clock.length + found.extended, clock.unit, start.toordinal(), counted, calendar, stops)
    number = 0
    for ordinal in range(start.toordinal(), end.toordinal() + 1):
        day = _date(ordinal)
        if day == start and not counted:
            yield Day(day, False, None, "起算日：不计入")
        elif ordinal > raw:
            yield Day(day, False, None, f"末日顺延：{calendar.reason(day)}")
        elif stops and any(stopped <= ordinal < resumed for stopped, resumed in stops):
            yield Day(day, False, None, "不计入：停算期间")
        elif working and not calendar.works(ordinal):
            yield Day(day, False, None, calendar.reason(day))
        else:
            number += 1
            reason = calendar.reason(day) if working else "自然日"
            yield Day(day, True, number, f"起算日：{reason}" if day == start else reason)


def _sentences(found: Due) -> Iterable[str]:
    clock, calendar, rule = found.clock, found.calendar, found.clock.rule
    start = _day(found.start)
    if not clock.has_date:
        yield f"到期日{found.date:%Y-%m-%d}，由文书确定（{clock.source}）。"
        return
    basis = "，推定" if rule.start_basis in UNCERTAIN else ""
    if clock.direction == "before":
        yield f"自{start}倒推{clock.term}，两端不计入（{clock.source}；{rule.name}{basis}）。"
        yield f"最迟{found.date}。"
    elif clock.unit == "hours":
        yield f"自{aware(found.start):%Y-%m-%d %H:%M}起连续计算{clock.term}，节假日不停（{clock.source}）。"
        yield f"至{found.date:%Y-%m-%d %H:%M}届满。"
    else:
        counts = "计入" if _start_counted(clock) else "不计入"
        clauses = f"{clock.source}；{rule.name}{basis}"
        yield f"自{clock.counted_from or '事件'}（{start}）起{clock.term}，开始之日{counts}（{clauses}）。"
        if clock.unit == "working_days":
            yield "周末和法定节假日不计，调休上班的周末计入。"
        if found.extended:
            yield f"经{clock.extension.approver}批准延长{found.extended}{UNITS[clock.unit]}。"
        for stopped, resumed in found.pauses:
            yield f"{stopped}至{resumed - dt.timedelta(1)}停算{(resumed - stopped).days}日，不计入。"
        if found.paused:
            yield "现仍停算，所示为最早的到期日。"
        yield from _end_sentences(found, start)
    if found.provisional:
        yield f"{calendar.published_until.year}年以后的放假安排尚未公布，按周末推算，到期日暂定。"
    if len(found.readings) > 1:
        listed = "；".join(f"{reading.date}（{reading.clause}：{reading.why}）" for reading in found.readings)
        yield f"算法有争议，稳妥的在前：{listed}。"


def _end_sentences(found: Due, start: dt.date) -> Iterable[str]:
    clock, calendar = found.clock, found.calendar
    stops = tuple((a.toordinal(), b.toordinal()) for a, b in found.pauses)
    raw = _date(
        last_day(clock.length + found.extended, clock.unit, start.toordinal(), _start_counted(clock), calendar, stops)
    )
    if raw != found.date:
        yield f"最后一日{raw}为{calendar.reason(raw)}，顺延到{found.date}（{clock.rule.name}）。"
    elif not calendar.is_working(raw):
        yield f"最后一日{raw}为{calendar.reason(raw)}，不顺延，应在{found.warn_on}以前办理。"
    yield f"到期日{found.date}。"
