"""Which emission limit applies to a sample: the standard in force that day, its regime chosen from the site's facts.

Order (生态环境标准管理办法): the local standard before the national one, the standard of the industry before the
general one (the two are never added). A fact that would decide between different limits and is not known is named;
identical limits need no decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from cases.reasoning.conditions import Answer, all_keys, any_set, every, in_force
from cases.reasoning.facts import BadFact, exact
from cases.reasoning.names import LAW, fact_name, read_yaml
from cases.reasoning.units import family

RANKS = ("local", "industry", "general")


@dataclass(frozen=True, slots=True)
class Row:
    """One limit: a number, a range (pH), "not to be detected", or a figure by height of the stack."""

    limit: Fraction | None
    span: tuple[Fraction, Fraction] | None
    not_detected: bool
    by_height: tuple[tuple[Fraction, Fraction], ...]
    between: str | None
    unit: str
    when: Mapping[str, Any] | None
    specific: bool


@dataclass(frozen=True, slots=True)
class Regime:
    id: str
    clause: str
    medium: str
    verified: bool
    any_of: tuple[Mapping[str, Any], ...]
    none_for: frozenset[str]
    rows: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Standard:
    """An emission standard as entered, with its regimes. ``convert`` says how a value is brought to reference
    conditions.
    """

    id: str
    name_zh: str
    rank: str
    in_force: Mapping[str, date | None]
    applies_when: Mapping[str, Any] | None
    daily: bool
    single_sample_counts: str | None
    convert: Mapping[str, Any] | None
    doubtful: frozenset[str]
    regimes: tuple[Regime, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit found: ``value`` in ``unit``, or ``span``, or ``not_detected``."""

    standard: Standard
    regime: Regime
    value: Fraction | None
    span: tuple[Fraction, Fraction] | None
    not_detected: bool
    unit: str

    @property
    def verified(self) -> bool:
        return self.regime.verified


@dataclass(frozen=True, slots=True)
class Open:
    """No limit can be named until these facts are known (ids of ``names/facts.yaml``)."""

    missing: tuple[str, ...]


@cache
def standards() -> Mapping[str, Standard]:
    """Every emission standard of ``cases/law/standards``, by id."""
    read = (_standard(read_yaml(path)) for path in sorted((LAW / "standards").glob("*.yaml")))
    return {standard.id: standard for standard in read}


def _standard(data: Mapping[str, Any]) -> Standard:
    return Standard(
        id=data["id"],
        name_zh=data["name_zh"],
        rank=data["rank"],
        in_force=data["in_force"],
        applies_when=data.get("applies_when"),
        daily=data.get("value_is") == "daily",
        single_sample_counts=data.get("single_sample_counts"),
        convert=data.get("convert"),
        doubtful=frozenset(data.get("doubtful") or ()),
        regimes=tuple(_regime(regime, data) for regime in data["regimes"]),
    )


def _regime(data: Mapping[str, Any], standard: Mapping[str, Any]) -> Regime:
    rows: dict[str, list[Row]] = {}
    for row in data["limits"]:
        rows.setdefault(row["pollutant"], []).append(_row(row, row.get("unit") or data.get("unit") or standard["unit"]))
    return Regime(
        id=data["id"],
        clause=data["clause"],
        medium=data.get("medium") or standard["medium"],
        verified=data.get("verified", standard["verified"]),
        any_of=tuple(data.get("any_of") or ()),
        none_for=frozenset(data.get("none_for") or ()),
        rows={pollutant: tuple(of) for pollutant, of in rows.items()},
    )


def _row(row: Mapping[str, Any], unit: str) -> Row:
    return Row(
        limit=exact(row["limit"]) if "limit" in row else None,
        span=(exact(row["range"][0]), exact(row["range"][1])) if "range" in row else None,
        not_detected=bool(row.get("not_detected")),
        by_height=tuple((exact(h), exact(v)) for h, v in (row.get("by_height") or {}).items()),
        between=row.get("between"),
        unit=unit,
        when=row.get("when"),
        specific=bool(row.get("specific")),
    )


@cache
def _index() -> Mapping[tuple[str, str], tuple[tuple[Standard, Regime, Row], ...]]:
    index: dict[tuple[str, str], list[tuple[Standard, Regime, Row]]] = {}
    for standard in standards().values():
        for regime in standard.regimes:
            for pollutant, rows in regime.rows.items():
                index.setdefault((regime.medium, pollutant), []).extend((standard, regime, row) for row in rows)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def media_of(pollutant: str) -> frozenset[str]:
    """The media (water, air, noise) in which some standard limits the pollutant; empty = no standard knows it."""
    return frozenset(medium for medium, name in _index() if name == pollutant)


def find_limit(
    pollutant: str, medium: str, kind: str, facts: Mapping[str, Any], on: date, field: str, only: str | None = None
) -> Limit | Open | BadFact:
    """The limit for that pollutant, measured in that kind of unit (`units.family`), on that day at that site.

    ``facts`` are the site's and the sample's (keys of ``names/facts.yaml``); ``only`` restricts the search to one
    standard. Returns the Limit; Open when facts are missing; BadFact when no standard in force limits it.
    """
    held = [entry for entry in _index().get((medium, pollutant), ()) if only is None or entry[0].id == only]
    entries = [entry for entry in held if family(entry[2].unit) == kind]
    if held and not entries:
        return BadFact(f"{field}.unit", f"“{pollutant}”的单位不对：限值的单位是{held[0][2].unit}")
    if only is not None and only not in standards():
        return BadFact(f"{field}.standard", f"没有录入标准{only}")
    late: list[Standard] = []
    for rank in RANKS:
        candidates: list[tuple[Standard, Regime, Row, Answer]] = []
        for standard, regime, row in entries:
            if standard.rank != rank:
                continue
            answer = every(
                (all_keys(standard.applies_when, facts), any_set(regime.any_of, facts), all_keys(row.when, facts))
            )
            if answer.holds is False:
                continue
            if not in_force(standard.in_force, on):
                late.append(standard)
                continue
            candidates.append((standard, regime, row, answer))
        found = _settle(candidates, facts, field)
        if found is not None:
            return found
    return _nothing(pollutant, medium, facts, on, field, late)


def _settle(
    candidates: list[tuple[Standard, Regime, Row, Answer]], facts: Mapping[str, Any], field: str
) -> Limit | Open | BadFact | None:
    if not candidates:
        return None
    special = [c for c in candidates if c[2].specific and c[3].holds]
    if special:
        regimes = {(c[0].id, c[1].id) for c in special}
        candidates = [c for c in candidates if c[2].specific or (c[0].id, c[1].id) not in regimes]
    sure = [c for c in candidates if c[3].holds]
    values = {(c[2].limit, c[2].span, c[2].not_detected, c[2].by_height, c[2].unit) for c in candidates}
    if not sure or (len(values) > 1 and len(sure) < len(candidates)):
        missing = dict.fromkeys(fact for c in candidates for fact in c[3].missing)
        return Open(tuple(missing))
    standard, regime, row, _ = min(sure, key=lambda c: c[2].limit if c[2].limit is not None else Fraction(0))
    value = row.limit
    if row.by_height:
        height = facts.get("stack_height")
        if height is None:
            return Open(("stack_height",))
        value = _at_height(row, height)
        if value is None:
            low, high = row.by_height[0][0], row.by_height[-1][0]
            return BadFact(
                f"{field}.stack_height",
                f"排气筒高{float(height):g}米不在标准表列的{float(low):g}米至{float(high):g}米之间，限值须由法制审核确定",
            )
    return Limit(standard, regime, value, row.span, row.not_detected, row.unit)


def _at_height(row: Row, height: Fraction) -> Fraction | None:
    steps = row.by_height
    if not steps[0][0] <= height <= steps[-1][0]:
        return None
    if row.between == "nearest":
        return min(steps, key=lambda step: (abs(step[0] - height), -step[0]))[1]
    for (low, below), (high, above) in zip(steps, steps[1:], strict=False):
        if low <= height <= high:
            return below + (above - below) * (height - low) / (high - low)
    return steps[0][1]


def _nothing(
    pollutant: str, medium: str, facts: Mapping[str, Any], on: date, field: str, late: list[Standard]
) -> BadFact:
    if late:
        names = "、".join(f"{s.id}（{_span(s.in_force)}）" for s in {s.id: s for s in late}.values())
        return BadFact(f"{field}.time", f"采样日{on}没有施行中的标准规定“{pollutant}”的限值：{names}")
    for standard in standards().values():
        for regime in standard.regimes:
            if pollutant in regime.none_for and regime.medium == medium:
                holds = every((all_keys(standard.applies_when, facts), any_set(regime.any_of, facts))).holds
                if holds and in_force(standard.in_force, on):
                    return BadFact(f"{field}.pollutant", f"{standard.id}{regime.clause}没有规定“{pollutant}”的限值")
    industry = facts.get("industry")
    if industry:
        return BadFact("conduct.site.industry", f"没有录入适用于“{industry}”行业、规定“{pollutant}”限值的排放标准")
    return BadFact(f"{field}.pollutant", f"没有录入规定“{pollutant}”限值、适用于该排放单位的排放标准")


def _span(in_force_: Mapping[str, date | None]) -> str:
    return f"{in_force_.get('from') or ''}起" + (f"至{in_force_['to']}" if in_force_.get("to") else "")


def missing_names(missing: tuple[str, ...]) -> list[str]:
    """The missing facts in the officer's words."""
    return [fact_name(fact) for fact in missing]
