"""Discretion schedules 裁量基准 as dated, local data: reading, checking, and finding the table of a clause.

A schedule is a directory of ``cases/law/discretion``: ``schedule.yaml`` (place, days in force, method),
``light-offences.yaml`` and one file per table. A table is used only for a clause that equals one of its bases (law,
article, paragraph, item), never because of the code alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from cases.reasoning.conditions import in_force
from cases.reasoning.facts import BadFact, exact
from cases.reasoning.names import LAW, read_yaml


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a factor: its words, its points (weights mode only), the facts that propose it."""

    words: str
    points: Fraction
    when: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Factor:
    name: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a band table: level number per factor (None = whatever the level) and the fine it leads to."""

    levels: tuple[int | None, ...]
    sums: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    mode: str
    basis: tuple[Mapping[str, Any], ...]
    violations: tuple[str, ...]
    #: Only for information: its clauses were repealed, so that no conduct of today can lead to them.
    old_law_only: bool
    medium: str | None
    factors: tuple[Factor, ...]
    start: Fraction
    base: Mapping[str, Any]
    floor_percent: Fraction | None
    rows: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """``sample`` schedules are invented: every screen and paper that uses one says 示例."""

    id: str
    name_zh: str
    region_zh: str
    sample: bool
    verified: bool
    in_force: Mapping[str, date | None]
    #: Day from which earlier penalties are counted back: "conduct_from" or "conduct_to".
    window: str
    adjust: Mapping[str, Any]
    tables: tuple[Table, ...]
    light: tuple[Mapping[str, Any], ...]

    @property
    def label(self) -> str:
        return f"示例·{self.name_zh}" if self.sample else self.name_zh


class BadSchedule(ValueError):
    """A schedule that may not be used; ``faults`` name each bad row in Chinese."""

    def __init__(self, faults: Iterable[BadFact]) -> None:
        self.faults = tuple(faults)
        super().__init__("；".join(f"{fault.field}：{fault.text}" for fault in self.faults))


@cache
def schedules() -> tuple[Schedule, ...]:
    """All schedules entered, checked. Raises BadSchedule."""
    return tuple(read_schedule(path.parent) for path in sorted((LAW / "discretion").glob("*/schedule.yaml")))


def read_schedule(directory: Path) -> Schedule:
    """One schedule from its directory. Raises BadSchedule naming file, row and fault."""
    head = read_yaml(directory / "schedule.yaml")
    faults: list[BadFact] = []
    tables = []
    for path in sorted(directory.glob("*.yaml")):
        if path.name in ("schedule.yaml", "light-offences.yaml"):
            continue
        data = read_yaml(path)
        found = check_table(data, path.name)
        faults += found
        if not found:
            tables.append(_table(data))
    if faults:
        raise BadSchedule(faults)
    light = directory / "light-offences.yaml"
    return Schedule(
        id=head["id"],
        name_zh=head["name_zh"],
        region_zh=head["region_zh"],
        sample=bool(head.get("sample")),
        verified=bool(head.get("verified")),
        in_force=head["in_force"],
        window=head.get("window", "conduct_to"),
        adjust=_adjust(head.get("adjust") or {}),
        tables=tuple(tables),
        light=tuple(_light(entry) for entry in read_yaml(light)["light_offences"]) if light.exists() else (),
    )


def check_table(data: Mapping[str, Any], where: str) -> list[BadFact]:
    """What is wrong with a table as entered: each fault with its row. An empty list = it may be used."""
    faults = [
        BadFact(f"{where}:{key}", "没有填写")
        for key in ("id", "mode", "basis", "violations", "factors")
        if not data.get(key)
    ]
    if faults:
        return faults
    for n, factor in enumerate(data["factors"]):
        for m, level in enumerate(factor.get("levels") or ()):
            if not level.get("words"):
                faults.append(
                    BadFact(f"{where}:factors[{n}].levels[{m}]", f"“{factor.get('name')}”的第{m + 1}档没有文字")
                )
        if not factor.get("levels"):
            faults.append(BadFact(f"{where}:factors[{n}]", f"“{factor.get('name')}”没有档次"))
    if faults:
        return faults
    if data["mode"] == "weights":
        return _check_weights(data, where)
    if data["mode"] == "bands":
        return _check_bands(data, where)
    return [BadFact(f"{where}:mode", f"“{data['mode']}”不是裁量方式（weights、bands）")]


def _check_weights(data: Mapping[str, Any], where: str) -> list[BadFact]:
    faults = []
    total = exact(data.get("start", 0))
    for n, factor in enumerate(data["factors"]):
        points = []
        for m, level in enumerate(factor["levels"]):
            try:
                points.append(exact(level.get("points")))
            except (ValueError, ZeroDivisionError):
                faults.append(
                    BadFact(f"{where}:factors[{n}].levels[{m}]", f"“{factor['name']}·{level['words']}”没有分值")
                )
        if any(p < 0 for p in points):
            faults.append(BadFact(f"{where}:factors[{n}]", f"“{factor['name']}”的分值有负数"))
        total += max(points, default=Fraction(0))
    if not data.get("base"):
        faults.append(BadFact(f"{where}:base", "没有填写计算基数"))
    if not faults and total != 100:
        faults.append(BadFact(f"{where}:start", f"起点加各因素最高档之和是{float(total):g}，应当等于100"))
    return faults


def _check_bands(data: Mapping[str, Any], where: str) -> list[BadFact]:
    faults = []
    combinations: set[tuple[Any, ...]] = set()
    widths = [len(factor["levels"]) for factor in data["factors"]]
    for n, row in enumerate(data.get("rows") or ()):
        label = f"{where}:rows[{n}]"
        levels = tuple(row["levels"])
        if len(levels) != len(widths) or any(
            x is not None and not 0 <= x < w for x, w in zip(levels, widths, strict=False)
        ):
            faults.append(BadFact(label, f"第{n + 1}行的档次与因素对不上"))
        if levels in combinations:
            faults.append(BadFact(label, f"第{n + 1}行与前面一行的档次组合相同"))
        combinations.add(levels)
    if not data.get("rows"):
        return [BadFact(f"{where}:rows", "没有罚款幅度的行")]
    ladders: dict[Any, list[tuple[int, Mapping[str, Any]]]] = {}
    for n, row in enumerate(data["rows"]):
        ladders.setdefault(row["levels"][data["ladder_by"]] if "ladder_by" in data else None, []).append((n, row))
    for rows in ladders.values():
        for key in ("fine", "person", "individual"):
            faults += _check_chain([(n, _ends(row[key])) for n, row in rows if key in row], where, key)
    return faults


def _ends(value: Any) -> tuple[Fraction, Fraction]:
    ends = value["multiple"] if isinstance(value, Mapping) else value
    return exact(ends[0]), exact(ends[1])


def _check_chain(rows: list[tuple[int, tuple[Fraction, Fraction]]], where: str, key: str) -> list[BadFact]:
    """Ordered by amount the bands must meet end to end, without gap or overlap; equal bands may stand side by side.

    A table may hold one ladder per level of a factor (``ladder_by``): each is checked for itself.
    """
    faults = []
    for n, (low, high) in rows:
        if low > high or low < 0:
            faults.append(
                BadFact(f"{where}:rows[{n}].{key}", f"第{n + 1}行的下限{float(low):g}高于上限{float(high):g}")
            )
    reached: Fraction | None = None
    previous: tuple[Fraction, Fraction] | None = None
    for n, (low, high) in sorted(rows, key=lambda row: row[1]):
        if reached is not None and (low, high) != previous and low != reached and not low == high == reached:
            word = "空档" if low > reached else "重叠"
            faults.append(
                BadFact(
                    f"{where}:rows[{n}].{key}",
                    f"第{n + 1}行（{float(low):g}至{float(high):g}）与前一档的上限{float(reached):g}之间有{word}",
                )
            )
        previous = (low, high)
        reached = high if reached is None else max(reached, high)
    return faults


def check_cover(table: Table, low: Fraction, high: Fraction) -> list[BadFact]:
    """Whether the bands of a table cover the statutory range [low, high], in yuan, from end to end."""
    ends = [
        _ends(row.sums["fine"])
        for row in table.rows
        if "fine" in row.sums and not isinstance(row.sums["fine"], Mapping)
    ]
    if not ends:
        return []
    first, last = min(e[0] for e in ends), max(e[1] for e in ends)
    faults = []
    if first > low:
        faults.append(BadFact(table.id, f"最低一档从{float(first):g}元起，法定下限是{float(low):g}元"))
    if last < high:
        faults.append(BadFact(table.id, f"最高一档到{float(last):g}元止，法定上限是{float(high):g}元"))
    return faults


def _table(data: Mapping[str, Any]) -> Table:
    factors = tuple(
        Factor(
            factor["name"],
            tuple(
                Level(level["words"], exact(level.get("points", 0)), _exact(level.get("when")))
                for level in factor["levels"]
            ),
        )
        for factor in data["factors"]
    )
    rows = tuple(
        Band(tuple(row["levels"]), {key: row[key] for key in ("fine", "person", "individual") if key in row})
        for row in data.get("rows") or ()
    )
    return Table(
        id=data["id"],
        mode=data["mode"],
        basis=tuple(data["basis"]),
        violations=tuple(data["violations"]),
        old_law_only=bool(data.get("old_law_only")),
        medium=data.get("medium"),
        factors=factors,
        start=exact(data.get("start", 0)),
        base=data.get("base") or {},
        floor_percent=exact(data["floor_percent"]) if "floor_percent" in data else None,
        rows=rows,
    )


def _exact(conditions: Sequence[Mapping[str, Any]] | None) -> tuple[Mapping[str, Any], ...]:
    """Conditions with exact bounds: 0.1 as read from the file is a little more than one tenth."""
    return tuple(
        {key: exact(bound) if key in ("gte", "lt") else bound for key, bound in condition.items()}
        for condition in conditions or ()
    )


def _light(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**entry, "conditions": _exact(entry.get("conditions"))}


def _adjust(data: Mapping[str, Any]) -> Mapping[str, Any]:
    sides = {side: [{**a, "when": _exact(a["when"])} for a in data.get(side) or ()] for side in ("heavier", "lighter")}
    return {**data, **sides}


def schedule_of(places: Sequence[str], on: date) -> Schedule | None:
    """The schedule in force on that day for the nearest of the places (city before province); None = there is none."""
    for place in places:
        for schedule in schedules():
            if place.startswith(schedule.region_zh) and in_force(schedule.in_force, on):
                return schedule
    return None


def tables_for(schedule: Schedule, code: str, clause: Mapping[str, Any], medium: str | None) -> tuple[Table, ...]:
    """The tables of that clause for that violation; water and air tables are told apart by the medium, if it is known.

    Where the catalogue cites several items of an article together, a table of one of them fits as well: several
    tables then mean that the item must be named. A table of exactly the clause goes before those.
    """
    fitting = []
    for table in schedule.tables:
        if code not in table.violations:
            continue
        if table.medium and medium and table.medium != medium:
            continue
        grades = [_fit(basis, clause) for basis in table.basis]
        if max(grades) > 0:
            fitting.append((max(grades), table))
    best = max((grade for grade, _ in fitting), default=0)
    return tuple(table for grade, table in fitting if grade == best)


def _fit(basis: Mapping[str, Any], clause: Mapping[str, Any]) -> int:
    """2 = the very clause, 1 = one of the items or paragraphs cited together, 0 = another clause."""
    if basis["law"] != clause["law"] or basis["article"] != clause["article"]:
        return 0
    if basis.get("paragraph") == clause["paragraph"] and basis.get("item") == clause["item"]:
        return 2
    paragraph, item = clause["paragraph"], clause["item"]
    same_paragraph = (
        paragraph is None
        or basis.get("paragraph") is None
        or basis["paragraph"] == paragraph
        or _among(basis["paragraph"], paragraph)
    )
    same_item = basis.get("item") is None or basis["item"] == item or _among(basis["item"], item)
    return 1 if same_paragraph and same_item else 0


def _among(one: Any, several: Any) -> bool:
    return isinstance(several, tuple) and one in several
