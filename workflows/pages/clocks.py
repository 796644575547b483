"""A clock as it is read: how much is left, until when, by which clause, what stops it, how the days were counted.

Three kinds of time are named apart on every page (DESIGN "Clocks"): what binds the bureau, what protects the party,
what ends a power. A limit the office set itself is framed with dashes and never called a limit of law.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workflows.pages.shell import Article, Link

LATE, SOON, FAR, NODATE, MET = "late", "soon", "far", "nodate", "met"

#: Kind of a clock (cases/law/clocks) → the words on the page.
KIND_WORDS = {
    "duty": "约束本机关",
    "protect": "保护当事人",
    "wait": "等待他方",
    "power": "权力到期",
    "internal": "内部时限",
}

_WEEKDAYS = "一二三四五六日"


def date_text(day: dt.date, *, year: bool = False, weekday: bool = False) -> str:
    """11月20日 周五; with `year` 2026年11月20日."""
    text = f"{day.year}年" if year else ""
    text += f"{day.month}月{day.day}日"
    return f"{text} 周{_WEEKDAYS[day.weekday()]}" if weekday else text


@dataclass(frozen=True)
class DayCell:
    """One day of a count, drawn as one cell."""

    day: dt.date
    #: `start` 起算日不计, `on` 已计, `off` 不计, `ahead` 未到, `due` 届满日, `over` 逾期.
    kind: str
    #: 1, 2, 3 … or +1, +2 … when overdue; empty for days that do not count.
    number: str = ""
    today: bool = False

    @property
    def label(self) -> str:
        return f"{self.day.month}月{self.day.day}" if self.day.day == 1 else str(self.day.day)

    @property
    def about(self) -> str:
        words = {
            "start": "起算日，不计",
            "on": f"第 {self.number} 日",
            "off": "不计",
            "ahead": f"第 {self.number} 日，未到",
            "due": f"第 {self.number} 日，届满",
            "over": f"逾期 {self.number[1:]} 日",
        }
        return f"{date_text(self.day, weekday=True)}：{words[self.kind]}" + ("，今天" if self.today else "")


def day_cells(
    start: dt.date,
    due: dt.date,
    today: dt.date,
    counts: Callable[[dt.date], bool],
    *,
    first_day_counts: bool = False,
    most: int = 24,
) -> tuple[DayCell, ...]:
    """The count from `start` to the later of `due` and `today`, one cell a day.

    `counts` says whether a day counts for this clock (working days for 工作日, every day for 自然日). Longer counts
    than `most` cells give nothing: the page shows a meter instead.
    """
    last = max(due, today)
    if (last - start).days + 1 > most:
        return ()
    cells, number = [], 0
    for offset in range((last - start).days + 1):
        day = start + dt.timedelta(offset)
        now = day == today
        if offset == 0 and not first_day_counts:
            cells.append(DayCell(day, "start", today=now))
            continue
        if day == due:
            number += 1
            cells.append(DayCell(day, "due", str(number), now))
            number = 0
        elif not counts(day):
            cells.append(DayCell(day, "off", today=now))
        else:
            number += 1
            if day > due:
                cells.append(DayCell(day, "over", f"+{number}", now))
            else:
                cells.append(DayCell(day, "on" if day <= today else "ahead", str(number), now))
    return tuple(cells)


@dataclass(frozen=True)
class Face:
    """The big number of a clock."""

    #: LATE 逾期, SOON 临期, FAR 以后, NODATE 没有天数, MET 已停.
    state: str
    #: 逾期, 余, 已过 or empty.
    lead: str
    #: The figure itself, or 今天, or the word for a stopped clock.
    value: str
    #: 天, 个工作日, 小时 …; empty with words.
    unit: str
    #: Second line: 应于 11月20日 周五.
    until: str

    @property
    def spoken(self) -> str:
        return " ".join(part for part in (self.lead, self.value, self.unit, self.until) if part)


def face(due: dt.date | None, today: dt.date, *, left: int, unit: str = "天", warn: int = 3) -> Face:
    """The big number for a limit in days.

    `left` counts in `unit` (天 or 个工作日), as the calendar of `cases` counts it: negative when overdue. Without a due
    date (the clause only says 立即 or 及时) `left` is minus the days gone by, and nothing is called overdue.
    """
    if due is None:
        return Face(NODATE, "已过", str(-left), unit, "法条没有写天数")
    if left < 0:
        return Face(LATE, "逾期", str(-left), unit, f"应于 {date_text(due, weekday=True)}")
    if due == today:
        return Face(SOON, "", "今天", "24:00", f"{date_text(due)} 届满")
    year = due.year != today.year
    until = date_text(due, year=year, weekday=not year)
    return Face(SOON if left <= warn else FAR, "余", f"{left:,}", unit, until)


def face_by_hour(due: dt.datetime, now: dt.datetime) -> Face:
    """The big number for a limit in hours (24 小时内移交). Both moments carry the same zone."""
    minutes = int((due - now).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    if due.date() == now.date():
        until = f"今天 {due:%H:%M}"
    elif due.date() == now.date() + dt.timedelta(1):
        until = f"明天 {due:%H:%M}"
    else:
        until = f"{date_text(due.date())} {due:%H:%M}"
    unit = f"小时 {rest} 分" if hours < 24 and rest else "小时"
    if minutes < 0 and hours >= 72:
        return Face(LATE, "逾期", str(hours // 24), "天", f"应于 {until}")
    if minutes < 0:
        return Face(LATE, "逾期", str(hours), unit, f"应于 {until}")
    return Face(SOON if hours < 24 else FAR, "余", str(hours), unit, until)


def face_met(met_on: dt.date, *, early: int | None = None, unit: str = "天") -> Face:
    """A stopped clock; `early` is what was left (negative: met late) in `unit`."""
    if early is None:
        return Face(MET, "", "已停", "", date_text(met_on))
    word = "按期" if early == 0 else f"提前 {early} {unit}" if early > 0 else f"逾期 {-early} {unit}办结"
    return Face(MET, "", word, "", date_text(met_on))


@dataclass(frozen=True)
class ClockView:
    """One limit of time with its reason."""

    #: What must be done or what ends: 办案期限, 追责时效.
    name: str
    #: duty, protect, wait, power or internal: see KIND_WORDS.
    kind: str
    face: Face
    #: How it runs, in words: 立案之日起 90 日，第 70 日.
    rule: str = ""
    articles: tuple[Article, ...] = ()
    #: What stops it: 作出决定.
    stops: str = ""
    #: The day it falls due; sorts the inbox. None: no date in law.
    due: dt.date | None = None
    #: The moment, for limits in hours; sorts within the day.
    due_at: dt.datetime | None = None
    #: What does not count and why: 听证、检测期间不计.
    not_counted: str = ""
    cells: tuple[DayCell, ...] = ()
    #: Said over the cells: 取得报告当日不计，周末不计.
    how_counted: str = ""
    #: 0 to 100 for long limits, None for no meter.
    percent: int | None = None
    #: The calendar of that year is not published yet: the date may move.
    provisional: bool = False
    #: Suspended (中止) or not counting now, with the reason; empty when it runs.
    paused: str = ""
    #: A disputed reading: the later dates, each with its clause; the shown date is the safe one.
    other_readings: tuple[str, ...] = ()
    #: Whom it binds when that is not this bureau: 约束公安机关. Replaces the word of the kind.
    binds: str = ""
    #: Said when overdue: what the lateness means and what is still owed.
    note: str = ""
    note_links: tuple[Link, ...] = ()

    @property
    def kind_word(self) -> str:
        return self.binds or KIND_WORDS[self.kind]

    @property
    def state(self) -> str:
        return self.face.state


def in_order(clocks: Sequence[ClockView]) -> tuple[ClockView, ...]:
    """Earliest first; those without a date after those with one; the stopped last."""
    far = dt.date.max

    def key(clock: ClockView) -> tuple[bool, dt.date, str, str]:
        moment = clock.due_at.isoformat() if clock.due_at else "T24"
        return (clock.state == MET, clock.due or far, moment, clock.name)

    return tuple(sorted(clocks, key=key))
