"""Tables of dated rows (thresholds, credit, compensation, review rubric), with a locality's own values on top."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cases.law.building import period
from cases.law.model import Entry, Period
from cases.law.reading import BrokenCatalogue, BrokenRule, Record, located, read

ALWAYS = Period(None, None)


@dataclass(frozen=True)
class Table:
    """One file: sections of dated rows (`hearing.amounts`), and what is not rows as `data`."""

    sections: Mapping[str, tuple[Entry, ...]]
    data: Mapping[str, Any]

    def rows(self, section: str, on: dt.date | None = None) -> tuple[Entry, ...]:
        """The rows of a section, those in force on `on` when a day is given. Raises KeyError for an unknown one."""
        rows = self.sections[section]
        return rows if on is None else tuple(row for row in rows if row.in_force.covers(on))

    def row(self, section: str, id: str, on: dt.date | None = None) -> Entry | None:
        """The row of that id, in force on that day."""
        return next((row for row in self.rows(section, on) if row.id == id), None)

    def lowest(self, section: str, on: dt.date, party: str) -> Entry | None:
        """The row with the lowest amount for this kind of party; rows without an amount are not entered yet."""
        found = [r for r in self.rows(section, on) if r.get("party") in (party, "any") and r.get("amount") is not None]
        return min(found, key=lambda row: Decimal(row["amount"]), default=None)


def read_table(home: Path, name: str, locality: str | None) -> Table:
    """The table `name`, with the overrides of the locality and of those it extends, the most specific last."""
    path = home / f"{name}.yaml"
    data = read(path)
    meta = data.pop("meta", None) or {}
    source = data.pop("source", None)
    sections: dict[str, tuple[Entry, ...]] = {}
    other: dict[str, Any] = {"meta": meta, "source": source}
    try:
        _collect(data, (), sections, other, meta, source)
    except BrokenRule as error:
        raise located(path, error) from error
    for file in _chain(home, locality):
        _override(file, name, sections)
    return Table(MappingProxyType(sections), MappingProxyType(other))


def _collect(data: Any, trail: tuple[str, ...], sections: dict, other: dict, meta: dict, source: Any) -> None:
    for name, value in data.items():
        place = (*trail, name)
        if isinstance(value, list) and all(isinstance(row, dict) and "id" in row for row in value):
            ids: set[tuple[str, Any]] = set()
            rows = []
            for i, row in enumerate(value):
                one = _entry(Record(row, (*place, i)), meta, source)
                key = (one.id, one.in_force.start)
                if key in ids:
                    raise BrokenRule((*place, i, "id"), f"编号 {one.id} 在同一期间重复")
                ids.add(key)
                rows.append(one)
            sections[".".join(place)] = tuple(rows)
        elif isinstance(value, dict) and any(_has_rows(v) for v in value.values()):
            _collect(value, place, sections, other, meta, source)
        else:
            other[".".join(place)] = value


def _has_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _entry(row: Record, meta: Mapping[str, Any], source: Any) -> Entry:
    dated = "in_force" in row.data
    from_meta = meta.get("in_force", {})
    origin = row.take("source", (Mapping, str), source or {})
    law = origin.get("law", "") if isinstance(origin, Mapping) else origin
    article = origin.get("article") if isinstance(origin, Mapping) else None
    comparator = row.data.get("comparator")
    if comparator not in (None, ">=", ">", "<=", "<", "is_true"):
        raise row.fail("comparator", f"不认识的比较方式 {comparator}")
    amount = row.data.get("amount")
    if amount is not None and (isinstance(amount, bool) or not isinstance(amount, int) or amount < 0):
        raise row.fail("amount", "数额应为不小于零的整数")
    return Entry(
        id=str(row.take("id", (str, int))),
        in_force=period(row) if dated else Period(from_meta.get("from"), from_meta.get("to")),
        verified=row.flag("verified", bool(meta.get("verified", False))),
        override=row.flag("override", False),
        source_law=law,
        source_article=None if article is None else str(article),
        fields=MappingProxyType(dict(row.data)),
    )


def _chain(home: Path, locality: str | None) -> list[Path]:
    """The files of the locality and of what it extends, the most general first."""
    files: list[Path] = []
    while locality:
        path = home / "local" / f"{locality}.yaml"
        if not path.exists() or path in files:
            raise BrokenCatalogue(path, 1, f"没有地方文件 {locality}.yaml，或者循环引用")
        files.insert(0, path)
        locality = read(path).get("extends")
    return files


def _override(path: Path, table: str, sections: dict[str, tuple[Entry, ...]]) -> None:
    try:
        top = Record(read(path))
        top.used |= {"locality", "name_zh", "extends", "clocks"}
        for row in top.records("overrides"):
            _apply(row, table, sections)
        for row in top.records("add"):
            wanted, section = row.text("table"), row.text("section")
            entry = row.record("entry")
            row.done()
            if wanted == table:
                sections[section] = (*sections.get(section, ()), _entry(entry, {}, None))
        top.done()
    except BrokenRule as error:
        raise located(path, error) from error


def _apply(row: Record, table: str, sections: dict[str, tuple[Entry, ...]]) -> None:
    wanted, section, id = row.text("table"), row.text("section"), row.text("id")
    changes = row.take("set", Mapping)
    row.done()
    if wanted != table:
        return
    if not any(entry.id == id for entry in sections.get(section, ())):
        raise row.fail("id", f"{table}.{section} 没有条目 {id}")
    rows = []
    for entry in sections[section]:
        if entry.id == id:
            if not entry.override:
                raise row.fail("id", f"条目 {id} 不允许地方另定")
            merged = {**entry.fields, **changes}
            remade = _entry(Record(merged, row.trail), {}, None)
            entry = replace(remade, override=True)
        rows.append(entry)
    sections[section] = tuple(rows)
