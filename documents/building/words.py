"""How papers write things: facts with their labels, limits, ways of service, clauses of Chinese sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from cases.facts import Choice, Day, Fact, Flag, Items, Moment, Money, Number, People, Person, Proof
from documents import figures
from documents.building.record import Standing


def day(value: Any) -> str:
    """2026年9月3日 of a date or ISO text."""
    if isinstance(value, str):
        value = dt.date.fromisoformat(value[:10])
    return figures.date(value)


def moment(value: Any) -> str:
    """2026年9月3日9时10分 of an instant or ISO text; the day alone where no time is told."""
    if isinstance(value, str):
        if len(value) <= 10:
            return day(value)
        value = dt.datetime.fromisoformat(value)
    return figures.moment(value) if isinstance(value, dt.datetime) else day(value)


def money(value: Any) -> str:
    """人民币叁拾玖万元整（¥390000.00）."""
    return f"{figures.capitals(Decimal(str(value)))}（{figures.yuan(Decimal(str(value)))}）"


def number(value: Any) -> str:
    """A figure without trailing zeros."""
    return f"{Decimal(str(round(float(value), 4))).normalize():f}"


def joined(parts: Iterable[str | None], by: str = "、") -> str:
    return by.join(part for part in parts if part)


def ended(text: str) -> str:
    """The text with one full stop."""
    return text.rstrip("。；;， ") + "。"


def items_of(value: Any) -> list[str]:
    """Rows of a fact as sentences."""
    rows = value if isinstance(value, list) else [value]
    return [_row(row, {}) for row in rows if row not in (None, "", {})]


def _row(row: Any, columns: Mapping[str, str]) -> str:
    if not isinstance(row, Mapping):
        return str(row)
    return "，".join(
        f"{columns[key]}：{_plain(value)}" if key in columns else _plain(value)
        for key, value in row.items()
        if value not in (None, "", [])
    )


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(map(str, value))
    if isinstance(value, str) and len(value) >= 10 and value[4:5] == "-" and value[7:8] == "-":
        try:
            return moment(value)
        except ValueError:
            return value
    return str(value)


def shown(standing: Standing, kind: Fact, value: Any) -> str:
    """A fact's value as a form prints it."""
    match kind:
        case Choice():
            return (kind.values or {}).get(value, str(value))
        case Flag():
            return "是" if value else "否"
        case Moment():
            return moment(str(value))
        case Day():
            return day(str(value))
        case Money():
            return f"{number(value)}元"
        case Number():
            return f"{number(value)}{kind.unit}"
        case Person():
            return standing.name_of(value)
        case People():
            return "、".join(map(standing.name_of, value))
        case Proof():
            names = {item.number: item.name for item in standing.file.evidence}
            return "、".join(names.get(n, str(n)) for n in value)
        case Items():
            columns = kind.columns or {}
            rows = [_row(row, columns) for row in (value if isinstance(value, list) else [value])]
            return "；".join(rows) if columns or len(rows) > 1 else "、".join(rows)
        case _:
            return _plain(value)
