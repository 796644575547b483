"""The calendar of working days 工作日: weekends, public holidays 法定节假日 and weekends at work 调休上班.

The State Council publishes the days off of a year in the autumn before. Outside the published years only weekends are
known; whoever counts there says that the date is provisional (`Calendar.knows`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

WEEKEND = "周末"
HOLIDAY = "法定节假日"
ADJUSTED = "调休上班"
WORKING = "工作日"

CALENDAR_FILE = Path(__file__).parent / "law" / "calendar.yaml"

Days = Mapping[dt.date, str] | Iterable[dt.date]


@dataclass(frozen=True)
class Calendar:
    """Which days are worked: a value, so that a table of days entered later can be laid over the published one."""

    #: Days off by the State Council's notice, with the name of the feast ("" = not named).
    holidays: Mapping[dt.date, str] = field(hash=False)
    #: Weekend days at work, with the feast they make up for.
    workdays: Mapping[dt.date, str] = field(hash=False)
    #: Last day covered by a published notice.
    published_until: dt.date
    #: First day covered.
    published_from: dt.date = dt.date(2004, 1, 1)
    _off: frozenset[int] = field(init=False, repr=False, compare=False)
    _on: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        holidays, workdays = _named(self.holidays), _named(self.workdays)
        if both := sorted(holidays.keys() & workdays.keys()):
            raise ValueError(f"day both off and at work: {both[0]}")
        object.__setattr__(self, "holidays", holidays)
        object.__setattr__(self, "workdays", workdays)
        object.__setattr__(self, "_off", frozenset(day.toordinal() for day in holidays))
        object.__setattr__(self, "_on", frozenset(day.toordinal() for day in workdays))

    @classmethod
    def published(cls) -> Calendar:
        """The notices held in `cases/law/calendar.yaml`."""
        return _published()

    def with_days(self, holidays: Days = (), workdays: Days = (), published_until: dt.date | None = None) -> Calendar:
        """This calendar with days of a later notice laid over it; the later entry for a day wins."""
        off, on = _named(holidays), _named(workdays)
        return Calendar(
            {day: name for day, name in self.holidays.items() if day not in on} | off,
            {day: name for day, name in self.workdays.items() if day not in off} | on,
            max(self.published_until, published_until or self.published_until),
            self.published_from,
        )

    def knows(self, first: dt.date, last: dt.date) -> bool:
        """Whether every day from `first` to `last` is covered by a published notice."""
        return self.published_from <= first and last <= self.published_until

    def is_working(self, day: dt.date) -> bool:
        return self.works(day.toordinal())

    def works(self, ordinal: int) -> bool:
        """`is_working` for a proleptic ordinal: the form in which terms are counted."""
        if ordinal in self._off:
            return False
        return (ordinal + 6) % 7 < 5 or ordinal in self._on

    def reason(self, day: dt.date) -> str:
        """Why the day is or is not worked: 周末, 法定节假日（春节）, 调休上班（春节） or 工作日."""
        if day in self.holidays:
            word, feast = HOLIDAY, self.holidays[day]
        elif day in self.workdays:
            word, feast = ADJUSTED, self.workdays[day]
        else:
            return WEEKEND if day.weekday() >= 5 else WORKING
        return f"{word}（{feast}）" if feast else word

    def next_working(self, day: dt.date) -> dt.date:
        """The first working day on or after `day`."""
        ordinal = day.toordinal()
        while not self.works(ordinal):
            ordinal += 1
        return dt.date.fromordinal(ordinal)

    def previous_working(self, day: dt.date) -> dt.date:
        """The last working day on or before `day`."""
        ordinal = day.toordinal()
        while not self.works(ordinal):
            ordinal -= 1
        return dt.date.fromordinal(ordinal)

    def working_day(self, day: dt.date, number: int) -> dt.date:
        """The `number`-th working day after `day`, which itself is not counted; before it when negative."""
        ordinal, left, step = day.toordinal(), abs(number), 1 if number > 0 else -1
        while left:
            ordinal += step
            left -= self.works(ordinal)
        return dt.date.fromordinal(ordinal)

    def working_days(self, first: dt.date, last: dt.date) -> int:
        """How many working days lie from `first` to `last`, both included; 0 when `last` is earlier."""
        return sum(map(self.works, range(first.toordinal(), last.toordinal() + 1)))


def _named(days: Days) -> dict[dt.date, str]:
    return dict(days) if isinstance(days, Mapping) else dict.fromkeys(days, "")


def span(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Each day from `first` to `last`, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield dt.date.fromordinal(ordinal)


@cache
def _published() -> Calendar:
    with CALENDAR_FILE.open(encoding="utf-8") as file:
        years = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["years"]
    holidays = {
        day: run["name_zh"] for year in years for run in year["holidays"] for day in span(run["from"], run["to"])
    }
    workdays = {made_up["date"]: made_up["for_zh"] for year in years for made_up in year["working_weekends"]}
    numbers = [year["year"] for year in years]
    if numbers != list(range(numbers[0], numbers[-1] + 1)):
        raise ValueError(f"{CALENDAR_FILE.name}: years must follow one another without a gap: {numbers}")
    return Calendar(holidays, workdays, dt.date(numbers[-1], 12, 31), dt.date(numbers[0], 1, 1))
