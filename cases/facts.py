"""Kinds of facts that a step records: how each is entered, read and judged complete.

A requirement names the facts it reads as `{name: Kind("中文名")}`. A fact is *given* with the step, or, when it is
marked `standing`, may already stand in the record from an earlier step. `None` means "unknown": it hides what the
record says, and a missing fact is named, never guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from cases.roles import Role

if TYPE_CHECKING:
    from cases.reading import Reading

ZONE = ZoneInfo("Asia/Shanghai")


class BadValue(ValueError):
    """A value that cannot be read as its kind; the message is Chinese and meant for the person who typed it."""


@dataclass(frozen=True)
class Fact:
    """A fact of any kind. `label` is what the form and the refusal call it."""

    label: str
    #: May be taken from the record when the step does not give it.
    standing: bool = False
    #: Recorded when known, never demanded.
    optional: bool = False
    #: One line under the field.
    hint: str = ""

    #: Name of the form control; pages choose the widget by it.
    control = "text"

    def read(self, value: Any) -> Any:
        """The value as stored in an event (JSON). Raises BadValue."""
        return value

    def lacking(self, value: Any, reading: Reading) -> str | None:
        """Why this value does not do, in Chinese, or None when it does."""
        return f"缺少{self.label}" if value in (None, "", [], {}) else None

    def example(self, reading: Reading) -> Any:
        """A lawful value, for factories and for exploring the machines."""
        raise NotImplementedError(type(self).__name__)

    def but(self, **changes: Any) -> Fact:
        """The same fact with other options."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Text(Fact):
    """Words: a reason, a content, an identifier."""

    long: bool = False
    sample: str = "已写明"

    @property
    def control(self) -> str:
        return "long" if self.long else "text"

    def read(self, value: Any) -> str | None:
        if value is None:
            return None
        if not isinstance(value, str | int | float):
            raise BadValue(f"{self.label}应当是文字")
        text = str(value).replace("\x00", "").strip()
        if len(text) > 20_000:
            raise BadValue(f"{self.label}超过两万字")
        return text or None

    def example(self, reading: Reading) -> str:
        return self.sample


@dataclass(frozen=True)
class Flag(Fact):
    """Yes or no. `must` names the answer that satisfies; None accepts both, but an answer is needed."""

    must: bool | None = True
    #: What is wrong when the answer is the other one.
    otherwise: str = ""

    control = "flag"

    def read(self, value: Any) -> bool | None:
        if value is None or value == "":
            return None
        if isinstance(value, bool):
            return value
        words = {"true": True, "on": True, "1": True, "yes": True, "是": True}
        words |= {"false": False, "off": False, "0": False, "no": False, "否": False}
        try:
            return words[str(value).strip().lower()]
        except KeyError:
            raise BadValue(f"{self.label}应当填“是”或者“否”") from None

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None:
            return f"未写明{self.label}"
        if self.must is not None and value is not self.must:
            return self.otherwise or f"{self.label}：应当为“{'是' if self.must else '否'}”"
        return None

    def example(self, reading: Reading) -> bool:
        return True if self.must is None else self.must


@dataclass(frozen=True)
class Choice(Fact):
    """One of listed values: `{value: 中文}`."""

    values: Mapping[str, str] | None = None
    #: Values that satisfy; empty: all.
    good: tuple[str, ...] = ()

    control = "choice"

    def read(self, value: Any) -> str | None:
        if value in (None, ""):
            return None
        if value not in (self.values or {}):
            raise BadValue(f"{self.label}只能是：{'、'.join((self.values or {}).values())}")
        return value

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None:
            return f"缺少{self.label}"
        if self.good and value not in self.good:
            return f"{self.label}为“{(self.values or {}).get(value, value)}”，不符合要求"
        return None

    def example(self, reading: Reading) -> str:
        return self.good[0] if self.good else next(iter(self.values or {"": ""}))


@dataclass(frozen=True)
class Number(Fact):
    """A quantity; `unit` is part of the label on screen."""

    unit: str = ""
    least: float | None = None
    most: float | None = None
    sample: float = 1

    control = "number"

    def read(self, value: Any) -> int | float | None:
        if value in (None, ""):
            return None
        if isinstance(value, bool):
            raise BadValue(f"{self.label}应当是数字")
        try:
            number = Decimal(str(value).replace(",", ""))
        except InvalidOperation:
            raise BadValue(f"{self.label}应当是数字") from None
        if not number.is_finite():
            raise BadValue(f"{self.label}应当是数字")
        return int(number) if number == number.to_integral_value() else float(number)

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None:
            return f"缺少{self.label}"
        if self.least is not None and value < self.least:
            return f"{self.label}不得少于{self.least:g}{self.unit}"
        if self.most is not None and value > self.most:
            return f"{self.label}不得超过{self.most:g}{self.unit}"
        return None

    def example(self, reading: Reading) -> float:
        low = self.sample if self.least is None else max(self.sample, self.least)
        return low if self.most is None else min(low, self.most)


@dataclass(frozen=True)
class Money(Number):
    """Yuan, at most two decimals, never negative."""

    unit: str = "元"
    sample: float = 10_000

    control = "money"

    def read(self, value: Any) -> int | float | None:
        number = super().read(value)
        if number is not None and number < 0:
            raise BadValue(f"{self.label}不得为负数")
        if number is not None and round(number, 2) != number:
            raise BadValue(f"{self.label}最多到分")
        return number


@dataclass(frozen=True)
class Day(Fact):
    """A date, stored as ISO text. `future`: may lie after the act (a term set, a hearing day)."""

    future: bool = False
    #: Days from the act for the example; negative before it.
    sample: int = 0

    control = "date"

    def read(self, value: Any) -> str | None:
        if value in (None, ""):
            return None
        if isinstance(value, dt.datetime):
            value = value.astimezone(ZONE).date() if value.tzinfo else value.date()
        if isinstance(value, dt.date):
            return value.isoformat()
        try:
            return dt.date.fromisoformat(str(value)[:10]).isoformat()
        except ValueError:
            raise BadValue(f"{self.label}应当是日期，例如 2026-09-03") from None

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None:
            return f"缺少{self.label}"
        if not self.future and dt.date.fromisoformat(value[:10]) > reading.day:
            return f"{self.label}（{value[:10]}）晚于办理之日"
        return None

    def example(self, reading: Reading) -> str:
        return (reading.day + dt.timedelta(days=self.sample)).isoformat()


@dataclass(frozen=True)
class Moment(Day):
    """A date and time of day, stored as ISO text in the zone of Shanghai."""

    control = "datetime"

    def read(self, value: Any) -> str | None:
        if value in (None, ""):
            return None
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            value = dt.datetime(value.year, value.month, value.day, tzinfo=ZONE)
        if not isinstance(value, dt.datetime):
            try:
                value = dt.datetime.fromisoformat(str(value))
            except ValueError:
                raise BadValue(f"{self.label}应当是日期和时间，例如 2026-09-03 10:30") from None
        return (value if value.tzinfo else value.replace(tzinfo=ZONE)).astimezone(ZONE).isoformat(timespec="minutes")

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None:
            return f"缺少{self.label}"
        if not self.future and dt.datetime.fromisoformat(value) > reading.at:
            return f"{self.label}（{value[:16].replace('T', ' ')}）晚于办理之时"
        return None

    def example(self, reading: Reading) -> str:
        return (reading.at + dt.timedelta(days=self.sample)).astimezone(ZONE).isoformat(timespec="minutes")


@dataclass(frozen=True)
class Items(Fact):
    """A list of rows, each a text or an object. `least` rows are needed."""

    least: int = 1
    #: Keys that each row must answer, `{key: 中文}`; empty: rows are texts.
    columns: Mapping[str, str] | None = None
    sample: Any = None

    control = "rows"

    def read(self, value: Any) -> list | None:
        if value is None:
            return None
        rows = value if isinstance(value, list | tuple) else [value]
        rows = [row for row in rows if row not in (None, "", {})]
        for row in rows:
            if not isinstance(row, str | int | float | Mapping):
                raise BadValue(f"{self.label}的每一行应当是文字或者一组项目")
        return [dict(row) if isinstance(row, Mapping) else row for row in rows]

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None or len(value) < self.least:
            return f"缺少{self.label}" if self.least < 2 else f"{self.label}不足{self.least}项"
        for number, row in enumerate(value, 1):
            for key, label in (self.columns or {}).items():
                if not isinstance(row, Mapping) or row.get(key) in (None, ""):
                    return f"{self.label}第{number}项缺少{label}"
        return None

    def example(self, reading: Reading) -> list:
        if self.sample is not None:
            return list(self.sample)
        row = {key: "已写明" for key in self.columns} if self.columns else "已写明"
        return [row] * max(self.least, 1)


@dataclass(frozen=True)
class Proof(Items):
    """Numbers of evidence items of this case (E1, E2, …), each on file with origin, date and taker."""

    control = "evidence"

    def lacking(self, value: Any, reading: Reading) -> str | None:
        missing = super().lacking(value, reading)
        if missing:
            return missing
        unknown = [number for number in value if number not in reading.record.evidence]
        if unknown:
            return f"{self.label}中的 {'、'.join(map(str, unknown))} 不在本案证据目录中"
        loose = [n for n in value if not reading.record.evidence[n].traceable]
        return f"证据 {'、'.join(loose)} 没有写明来源、取得时间或者取证人" if loose else None

    def example(self, reading: Reading) -> list:
        return list(reading.record.evidence)[: max(self.least, 1)]


@dataclass(frozen=True)
class People(Items):
    """Log-in names of officers. `certified`: each must hold an enforcement certificate valid on the day."""

    certified: bool = False

    control = "people"

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if value is None or len(set(value)) < self.least:
            return f"缺少{self.label}" if self.least < 2 else f"{self.label}少于{self.least}人"
        for name in value:
            person = reading.record.people.get(name)
            if person is None:
                return f"{self.label}中的“{name}”不是本机关人员"
            if self.certified and not person.certified_on(reading.day):
                return f"{person.name}在{reading.day}没有有效的行政执法证"
        return None

    def example(self, reading: Reading) -> list:
        # Handlers first, and nobody who was recused: who investigates must not review, preside or decide later.
        people = reading.record.people
        pool = [n for n in people if people[n].certified_on(reading.day) or not self.certified]
        pool = sorted(set(pool) - reading.recused(), key=lambda n: ("case_handler" not in people[n].posts, n))
        return pool[: max(self.least, 1)]


@dataclass(frozen=True)
class Person(Fact):
    """One officer, by log-in name. `post`: the post (role value) that he or she must hold."""

    post: str = ""

    control = "person"

    def lacking(self, value: Any, reading: Reading) -> str | None:
        if not value:
            return f"缺少{self.label}"
        person = reading.record.people.get(value)
        if person is None:
            return f"{self.label}“{value}”不是本机关人员"
        if self.post and self.post not in person.posts:
            return f"{self.label}：{person.name}不是{Role(self.post).label}"
        return None

    def example(self, reading: Reading) -> str:
        people = reading.record.people
        return sorted(n for n in people if not self.post or self.post in people[n].posts)[0]


@dataclass(frozen=True)
class Paper(Text):
    """A paper on file: its number or name, ours or received (收文)."""

    sample: str = "在卷"

    control = "paper"
