"""A second reader of the counting rules, written apart from the product to check it.

It shares no code with `cases/`: it reads the rule's words in `calendar.yaml` itself, writes out every day of its
horizon as a list, strikes the days that do not count, and takes the n-th one that is left.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from pathlib import Path

import yaml

RULES = {
    rule["id"]: rule
    for rule in yaml.safe_load((Path(__file__).parents[1] / "cases/law/calendar.yaml").read_text("utf-8"))["rules"]
}
ONE_DAY = dt.timedelta(days=1)


class SecondReader:
    """Counts on one calendar, given as two sets of days, between two years."""

    def __init__(self, off: set[dt.date], on: set[dt.date], first_year: int, last_year: int):
        self.all_days: list[dt.date] = []
        day = dt.date(first_year, 1, 1)
        while day.year <= last_year:
            self.all_days.append(day)
            day += ONE_DAY
        weekends = {day for day in self.all_days if day.isoweekday() in (6, 7)}
        idle = (weekends | off) - on
        self.work_days = [day for day in self.all_days if day not in idle]

    def end(
        self,
        rule: str,
        kind: str,
        length: int,
        unit: str,
        start: dt.date,
        *,
        first_day_counts: bool | None = None,
        stops: tuple[tuple[dt.date, dt.date], ...] = (),
    ) -> dt.date:
        """Last day of a term after `start`; `stops` are [from, to)."""
        words = RULES[rule]
        counts = words["start_day_counted"]["value"] if first_day_counts is None else first_day_counts
        days = self.work_days if unit == "working_days" else self.all_days
        begin = (bisect_left if counts else bisect_right)(days, start)
        if unit in ("months", "years"):
            corresponding = self._corresponding(start, length * (12 if unit == "years" else 1))
            length = bisect_right(days, corresponding) - begin - (1 if counts else 0)
        if stops:
            at_most = length + sum(max(0, (b - a).days) for a, b in stops)
            days = [day for day in days[begin : begin + at_most] if not any(a <= day < b for a, b in stops)]
            begin = 0
        last = days[begin + length - 1]
        moves = words["last_day_rolls"]["value"] == "all" or kind in ("party", "protect", "wait")
        if moves and unit != "working_days":
            last = self.work_days[bisect_left(self.work_days, last)]
        return last

    def latest_before(self, length: int, unit: str, event: dt.date) -> dt.date:
        """The latest day such that `length` full days or working days lie between it and `event`."""
        days = self.work_days if unit == "working_days" else self.all_days
        return days[bisect_left(days, event) - length] - ONE_DAY

    @staticmethod
    def _corresponding(start: dt.date, months: int) -> dt.date:
        year, month = start.year, start.month
        for _ in range(months):
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        day = start.day
        while True:
            try:
                return dt.date(year, month, day)
            except ValueError:
                day -= 1
