"""From a violation's file to the model, rule by rule; every broken rule names its place."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from cases.law.model import (
    Band,
    Detention,
    Element,
    Fine,
    Kind,
    Number,
    Period,
    Precondition,
    Provision,
    Ref,
    Violation,
)
from cases.law.reading import BrokenRule, Record
from cases.law.terms import Terms

#: Subjects of which the party is exactly one.
PARTY_SUBJECTS = ("unit", "other_operator", "individual")


def period(record: Record, name: str = "in_force") -> Period:
    row = record.record(name)
    start, end = row.day("from"), row.day("to")
    row.done()
    if start and end and end < start:
        raise row.fail("to", "失效日早于施行日")
    return Period(start, end)


def ref(row: Record) -> Ref:
    made = Ref(
        law=row.text("law"),
        article=row.take("article", (int, str)),
        paragraph=_number(row, "paragraph"),
        item=_number(row, "item"),
        when=row.text("when", ""),
    )
    row.done()
    return made


def _number(row: Record, name: str) -> Number:
    value = row.take(name, (int, str, list), None)
    return tuple(value) if isinstance(value, list) else value


def _pair(row: Record, name: str) -> tuple[int, int] | None:
    value = row.take(name, list, None)
    if value is None:
        return None
    if len(value) != 2 or not all(isinstance(n, int) for n in value) or not 0 <= value[0] <= value[1]:
        raise row.fail(name, f"{name} 应为两个由低到高的数")
    return value[0], value[1]


def fine(row: Record, terms: Terms) -> Fine:
    made = Fine(
        min=row.take("min", int, None),
        max=row.take("max", int, None),
        base=row.text("base", None),
        percent=_pair(row, "percent"),
        multiple=_pair(row, "multiple"),
        min_base=row.take("min_base", int, None),
        per=row.text("per", None),
    )
    row.done()
    fixed, formula = made.max is not None, made.base is not None
    if fixed == formula:
        raise row.fail(None, "罚款应写明上下限，或者写明基数，二者居其一")
    if fixed and (made.min is None or not 0 <= made.min <= made.max or made.max == 0):
        raise row.fail("min", "罚款下限应不高于上限，上限大于零")
    if formula and (made.percent is None) == (made.multiple is None):
        raise row.fail("base", "有基数的罚款应写明百分比或者倍数，二者居其一")
    _known(row, "base", made.base, terms.bases)
    _known(row, "per", made.per, terms.units)
    return made


def _known(row: Record, name: str, value: str | None, words: Mapping[str, Any]) -> None:
    if value is not None and value not in words:
        raise row.fail(name, f"{name} 的“{value}”不在用语表（terms.yaml）中")


def _choice(row: Record, name: str, terms: Terms) -> Mapping[str, tuple[str, ...]]:
    made = {dimension: tuple(values) for dimension, values in row.take(name, Mapping, {}).items()}
    for dimension, values in made.items():
        _known(row, name, dimension, terms.choices)
        for value in values:
            _known(row, name, value, dict.fromkeys(terms.choices[dimension].values))
    return MappingProxyType(made)


def band(row: Record, terms: Terms) -> Band:
    when = dict(row.take("when", Mapping, {}))
    choose = _choice(row, "choose", terms)
    amount = dict(row.take("amount", Mapping, {}))
    made = Band(
        id=row.text("id"),
        fine=fine(row.record("fine"), terms),
        subject=row.text("subject", "unit"),
        when=MappingProxyType(when),
        when_zh=row.text("when_zh", ""),
        choose=choose,
        amount=MappingProxyType(amount),
        discretionary=row.flag("discretionary", False),
    )
    row.done()
    _known(row, "subject", made.subject, terms.subjects)
    for name in when:
        _known(row, "when", name, terms.conditions)
    if amount:
        _known(row, "amount", amount.get("base"), terms.bases)
        if not set(amount) <= {"base", "below", "from", "above"}:
            raise row.fail("amount", "amount 只有 base、below、from、above")
    return made


def bands(record: Record, terms: Terms) -> tuple[Band, ...]:
    """The bands of one provision. Two bands for the same addressee under the same conditions would overlap."""
    rows = record.records("bands")
    made = tuple(band(row, terms) for row in rows)
    for (i, a), (j, b) in itertools.combinations(enumerate(made), 2):
        if a.id == b.id:
            raise rows[j].fail("id", f"档名 {b.id} 重复")
        if _same_case(a, b):
            raise rows[j].fail(None, f"档 {made[i].id} 与 {b.id} 在同一情形下并存，适用哪一档无法确定")
    return made


def _same_case(a: Band, b: Band) -> bool:
    if a.subject != b.subject or dict(a.when) != dict(b.when) or a.amount or b.amount:
        return False
    shared = set(a.choose) & set(b.choose)
    return all(set(a.choose[name]) & set(b.choose[name]) for name in shared)


def precondition(row: Record | None, terms: Terms) -> Precondition | None:
    if row is None:
        return None
    made = Precondition(text=row.text("text"), all=row.texts("all"), any=row.texts("any"))
    row.done()
    for name in made.all + made.any:
        _known(row, None, name, terms.conditions)
    if not made.all and not made.any:
        raise row.fail("text", "前提条件应写明 all 或者 any")
    return made


def detention(row: Record | None) -> Detention | None:
    if row is None:
        return None
    made = Detention(
        normal=_pair(row, "normal"),
        lighter=_pair(row, "lighter"),
        serious=_pair(row, "serious"),
        precondition=row.text("precondition", ""),
        clause=row.text("clause", ""),
    )
    row.done()
    return made


def kinds(record: Record, terms: Terms) -> tuple[Kind, ...]:
    """The kinds of penalty that one provision opens, the fine excepted."""
    made = []
    for row in record.records("kinds"):
        one = Kind(row.text("kind"), row.text("when", None), row.text("subject", "unit"), row.texts("parties"))
        row.done()
        _known(row, "kind", one.kind, terms.kinds)
        _known(row, "when", one.when, terms.conditions)
        for subject in (one.subject, *one.parties):
            _known(row, "subject", subject, terms.subjects)
        made.append(one)
    return tuple(made)


def provision(record: Record, terms: Terms, law: str, version: str, in_force: Period) -> Provision:
    """The provision whose fields stand in `record`, beside other fields that the caller reads."""
    return Provision(
        law=law,
        version=version,
        in_force=in_force,
        penalised_by=ref(record.record("penalised_by")),
        breached=tuple(ref(row) for row in record.records("breached")),
        precondition=precondition(record.record("precondition", None), terms),
        bands=bands(record, terms),
        measures=record.texts("measures"),
        kinds=kinds(record, terms),
        detention=detention(record.record("detention", None)),
    )


def old_provision(row: Record, terms: Terms) -> Provision:
    made = provision(row, terms, row.text("law"), row.text("version"), period(row))
    made = replace(
        made,
        applies_when=row.text("applies_when", ""),
        medium=row.text("medium", None),
        only_for=_choice(row, "only_for", terms),
        special=row.flag("special", False),
        applies_after_code=row.flag("applies_after_code", True),
        enforcer=row.text("enforcer", ""),
        doubtful=row.flag("doubtful", False),
        differs=row.flag("differs", False),
        unverified=row.flag("unverified", False),
        daily_penalty=row.text("daily_penalty", ""),
    )
    row.done()
    _known(row, "medium", made.medium, terms.media)
    return made


def element(row: Record) -> Element:
    made = Element(
        id=row.text("id"),
        fact=row.text("fact"),
        basis=row.text("basis"),
        essential=row.flag("essential"),
        evidence=row.texts("evidence"),
        essential_under_old=row.flag("essential_under_old", False),
        when=row.text("when", ""),
        defence=row.flag("defence", False),
        any_of=row.text("any_of", ""),
        regime=row.text("regime", ""),
    )
    row.done()
    if made.regime not in ("", "old", "new"):
        raise row.fail("regime", "regime 只有 old、new")
    return made


def violation(record: Record, terms: Terms) -> Violation:
    """The violation in one file. Raises BrokenRule."""
    source, in_force = ref(record.record("source")), period(record)
    current = provision(record, terms, source.law, "", in_force)
    excluded = record.record("exclusion", None)
    exclusion = excluded.text("text") if excluded else ""
    legacy_rows = record.records("legacy")
    made = Violation(
        code=record.text("code"),
        name_zh=record.text("name_zh"),
        domain=record.text("domain"),
        group=record.text("group"),
        source=source,
        in_force=in_force,
        verified=record.flag("verified"),
        unverified_in=record.texts("unverified_in"),
        competent=record.text("competent"),
        referral=record.flag("referral"),
        current=current,
        legacy=tuple(old_provision(row, terms) for row in legacy_rows),
        possible_legacy=tuple(old_provision(row, terms) for row in record.records("possible_legacy")),
        elements=tuple(element(row) for row in record.records("elements")),
        see=record.texts("see"),
        subject=record.text("subject", ""),
        exclusion=exclusion,
        exclusion_source=ref(excluded) if excluded else None,
        enforcers=record.texts("enforcers"),
        no_legacy_because=record.text("no_legacy_because", ""),
        legacy_gap=record.text("legacy_gap", ""),
    )
    record.done()
    if not made.elements:
        raise record.fail("elements", "没有构成要件")
    for row, old in zip(legacy_rows, made.legacy, strict=True):
        _not_twice(row, old, made)
    return made


def _not_twice(row: Record, old: Provision, of: Violation) -> None:
    """One clause may not stand twice for the same case and the same days."""
    same = [
        p
        for p in of.legacy
        if p.key == old.key
        and p.applies_when == old.applies_when
        and _overlap(p.in_force, old.in_force)
        and p.penalised_by == old.penalised_by
        and p.only_for == old.only_for
    ]
    if len(same) > 1:
        raise BrokenRule((*row.trail, "in_force"), f"旧条款 {old.key} 在同一期间重复")


def _overlap(a: Period, b: Period) -> bool:
    first, last = dt.date.min, dt.date.max
    return (a.start or first) <= (b.end or last) and (b.start or first) <= (a.end or last)
