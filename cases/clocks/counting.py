"""How a law counts: day rules 计日规则, and the arithmetic of days, working days, months and years.

A rule states, each with its basis, whether the day of the event counts, whether a last day on a holiday moves on, and
which numbers of days mean working days. Days are handled as proleptic ordinals here: counting is then plain addition.
"""

from __future__ import annotations

import calendar as month_lengths
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cases.working_days import Calendar

#: Clocks whose last day moves on where the law is silent: the terms of a party and the waiting times.
PARTY_KINDS = frozenset({"party", "protect", "wait"})
#: A basis that a lawyer may dispute: the law does not say it, or its text is not held.
UNCERTAIN = frozenset({"presumed", "memory"})

#: Time that does not count: half-open intervals [stopped, resumed) of ordinals, in order, without overlap.
Pauses = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class DayRule:
    """The counting rule of one law."""

    id: str
    #: Clause for the eye: 行政处罚法85条.
    name: str
    #: The rule in words.
    text: str
    #: One of: {lengths: [...]}, {max_length: n}, {all: true}, {never: true}, {when_stated: true}.
    working_day_when: Mapping[str, object] = field(hash=False)
    start_day_counted: bool
    start_basis: str
    #: "all" or "party_only".
    last_day_rolls: str
    roll_basis: str
    #: A paper posted before the last day ends is in time 交邮不算过期.
    posted_in_time_counts: bool
    verified: bool

    def unit_of(self, length: int) -> str | None:
        """Unit that the law gives to `length` 日: working_days, days, or None where each clause must say."""
        when = self.working_day_when
        if "lengths" in when:
            return "working_days" if length in when["lengths"] else "days"
        if "max_length" in when:
            return "working_days" if length <= when["max_length"] else "days"
        if when.get("all"):
            return "working_days"
        return "days" if when.get("never") else None

    def rolls(self, kind: str) -> bool:
        """Whether a last day that is not worked moves on to the next working day, for a clock of this kind."""
        return self.last_day_rolls == "all" or kind in PARTY_KINDS


def day_rule(data: Mapping) -> DayRule:
    """A rule from its entry in `cases/law/calendar.yaml`."""
    start, roll = data["start_day_counted"], data["last_day_rolls"]
    if roll["value"] not in ("all", "party_only"):
        raise ValueError(f"last_day_rolls: all or party_only, not {roll['value']!r}")
    return DayRule(
        id=data["id"],
        name=data["name_zh"],
        text=data["rule_zh"],
        working_day_when=data["working_day_when"],
        start_day_counted=start["value"],
        start_basis=start["basis"],
        last_day_rolls=roll["value"],
        roll_basis=roll["basis"],
        posted_in_time_counts=bool(data.get("posted_in_time_counts", {}).get("value")),
        verified=data["verified"],
    )


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding day 对应日 `months` later; where that month has none, its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, month_lengths.monthrange(year, month + 1)[1]))


def last_day(length: int, unit: str, start: int, counted: bool, calendar: Calendar, pauses: Pauses = ()) -> int:
    """Ordinal of the last day of a term that runs forward from `start`, before any roll.

    `counted`: the day of the event is day 1 (else the day after). A term in months or years is first laid out without
    pauses; each day suspended then lengthens it by one.
    """
    first = start if counted else start + 1
    if unit == "working_days":
        day, left = first - 1, length
        while left:
            day += 1
            if calendar.works(day) and not (pauses and any(begin <= day < end for begin, end in pauses)):
                left -= 1
        return day
    if unit == "days":
        end = first + length - 1
    else:
        months = length * 12 if unit == "years" else length
        end = add_months(dt.date.fromordinal(start), months).toordinal() - counted
    for stopped, resumed in pauses:
        if stopped > end:
            break
        end += max(0, resumed - max(stopped, first))
    return end


def latest_day_before(length: int, unit: str, event: int, calendar: Calendar, one_end: bool = False) -> int:
    """Ordinal of the latest day for an act due `length` before `event`.

    Neither the day of the act nor the day of the event counts; with `one_end` the day of the act does.
    """
    if unit == "working_days":
        day, left = event, length
        while left:
            day -= 1
            left -= calendar.works(day)
    elif unit == "days":
        day = event - length
    else:
        months = length * 12 if unit == "years" else length
        day = add_months(dt.date.fromordinal(event), -months).toordinal()
    return day if one_end else day - 1
