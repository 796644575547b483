"""What a form asks about a violation: the facts that its clauses, its schedules and the limits can turn on.

Nothing here is a list of its own: conditions, choices and bases come from the provisions, levels from the schedules,
the answers of a site's facts from the standards that read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cases.law.catalogue import catalogue
from cases.law.model import Provision, Violation
from cases.reasoning.bases import base_name
from cases.reasoning.crime_screen import aggravating, criteria, location_names
from cases.reasoning.limits import standards
from cases.reasoning.names import LAW, fact_name, read_yaml
from cases.reasoning.schedules import schedules


@dataclass(frozen=True, slots=True)
class Question:
    """One fact: its key on the sheet, its Chinese name, and how it is answered.

    ``kind`` is flag, number, money, date, text or choice; ``options`` are value → words of a choice.
    """

    key: str
    name: str
    kind: str
    options: Mapping[str, str] | None = None
    unit: str = ""


#: Of a site, in the order of the form. What a single sample decides is asked with the sample.
_SITE = {
    "industry": "text",
    "trade": "text",
    "facility": "choice",
    "discharge": "choice",
    "special_limits": "flag",
    "own_industry_standard": "flag",
    "works_grade": "choice",
    "eia_approved": "date",
    "project_approved": "date",
    "built": "date",
    "water_class": "choice",
    "sea_class": "choice",
    "air_zone": "choice",
    "noise_source": "choice",
    "noise_zone": "choice",
    "fuel": "choice",
    "boiler_t_h": "number",
    "hospital": "choice",
    "beds": "number",
    "pigs": "number",
    "to_park_textile_works": "flag",
}
_WORDS = {
    "direct": "直接排入环境",
    "indirect": "排入污水处理厂",
    "coal": "燃煤",
    "oil": "燃油",
    "gas": "燃气",
    "general": "综合医疗机构等",
    "infectious": "传染病、结核病医疗机构",
    "day": "昼间",
    "night": "夜间",
    "daily": "日均值",
    "hour": "小时均值",
    "single": "一次样",
    "none": "没有",
    "frequent": "频发",
    "occasional": "偶发",
}
#: Derived from measurements, days and the register; not asked again.
_DERIVED = frozenset(
    {
        *("exceed_multiple", "exceed_pollutants", "ph_only", "noise_over_db", "noise_period"),
        *("duration_days", "duration_months", "earlier_2y", "earlier_1y"),
    }
)
#: Of the crime screen: derived, asked elsewhere, or no fact at all.
_SCREENED = frozenset({"exceedance_multiple", "prior_penalties", "illegal_gain", "article_1_any"})


@cache
def _answers() -> Mapping[str, Mapping[str, Any]]:
    """Values that some standard reads of a site or a sample, by their text."""
    found: dict[str, dict[str, Any]] = {}

    def walk(when: Mapping[str, Any] | None) -> None:
        for key, value in (when or {}).items():
            if key == "not":
                walk(value)
            elif isinstance(value, (list, tuple)):
                found.setdefault(key, {}).update({str(v): v for v in value})

    for standard in standards().values():
        walk(standard.applies_when)
        for regime in standard.regimes:
            for when in regime.any_of:
                walk(when)
            for rows in regime.rows.values():
                for row in rows:
                    walk(row.when)
    return found


def answers(key: str, *more: str) -> dict[str, str]:
    """The choices of a fact that limits depend on: value → words."""
    values = sorted({*_answers().get(key, ()), *more})
    return {value: _WORDS.get(value, value) for value in values}


def answered(key: str, text: str) -> Any:
    """The value as the standards write it: a class of air is a number there, a class of water a word."""
    return _answers().get(key, {}).get(text, text)


def site() -> tuple[Question, ...]:
    """Facts of the place and the plant."""
    return tuple(
        Question(key, plain_name(key), kind, answers(key) if kind == "choice" else None) for key, kind in _SITE.items()
    )


def plain_name(key: str) -> str:
    """The name of a fact without the codes of its answers: the form shows the answers in words."""
    return re.sub(r"（[^）]*[a-z][^）]*）", "", fact_name(key))


def _provisions(codes: Iterable[str]) -> list[tuple[Violation, Provision]]:
    known = catalogue().violations
    return [(known[c], p) for c in codes if c in known for p in (known[c].current, *known[c].legacy)]


def circumstances(codes: Iterable[str]) -> tuple[Question, ...]:
    """Conditions, choices and counted units of the provisions, old and new."""
    codes = list(codes)
    terms = catalogue().terms
    conditions: dict[str, None] = {}
    choices: dict[str, None] = {}
    units: dict[str, None] = {}
    media: dict[str, None] = {}
    for _, provision in _provisions(codes):
        for band in provision.bands:
            conditions |= dict.fromkeys(band.when)
            choices |= dict.fromkeys(band.choose)
            units |= dict.fromkeys([band.fine.per] if band.fine.per else [])
        conditions |= dict.fromkeys(kind.when for kind in provision.kinds if kind.when)
        if provision.precondition:
            conditions |= dict.fromkeys((*provision.precondition.all, *provision.precondition.any))
        choices |= dict.fromkeys(provision.only_for)
        media |= dict.fromkeys([provision.medium] if provision.medium else [])
    asked = [Question(c, terms.conditions[c], "flag") for c in conditions if c not in terms.implied]
    asked += [
        Question(c, terms.choices[c].name_zh, "choice", {v: v for v in terms.choices[c].values})
        for c in choices
        if c in terms.choices
    ]
    asked += [Question(u, f"数量（{terms.units[u]}）", "number") for u in units]
    charged = set(codes)
    tables = (t for schedule in schedules() for t in schedule.tables if charged & set(t.violations))
    if media or any(table.medium for table in tables):
        asked.append(
            Question("medium", "违法行为涉及大气、水、海洋、噪声、土壤还是固体废物", "choice", dict(terms.media))
        )
    return tuple(asked)


def special_cases(codes: Iterable[str]) -> dict[str, Question]:
    """Cases for which alone an old clause was written, by the clause's own words; the sheet keeps them as ``cases``."""
    found: dict[str, Question] = {}
    for _, provision in _provisions(codes):
        case = provision.applies_when
        if case:
            name = f"是否属于：{case}（{provision.penalised_by.label}）"
            found.setdefault(case, Question(f"case-{len(found)}", name, "flag"))
    return found


def amounts(codes: Iterable[str]) -> tuple[Question, ...]:
    """Sums in yuan from which a fine is computed; unlawful gains are always asked."""
    bases: dict[str, None] = {}
    for _, provision in _provisions(codes):
        for band in provision.bands:
            bases |= dict.fromkeys(b for b in (band.fine.base, band.amount.get("base")) if b)
    return tuple(Question(base, base_name(base), "money", unit="元") for base in {**bases, "illegal_gains": None})


def quantities(codes: Iterable[str]) -> tuple[Question, ...]:
    """Facts from which levels, adjustments and the no-penalty list follow, but for those that are derived."""
    wanted: dict[str, None] = {}
    charged = set(codes)
    for schedule in schedules():
        for table in schedule.tables:
            if charged & set(table.violations):
                for factor in table.factors:
                    for level in factor.levels:
                        wanted |= dict.fromkeys(c["fact"] for c in level.when)
        for entry in schedule.light:
            if charged & set(entry["violations"]):
                wanted |= dict.fromkeys(c["fact"] for c in entry["conditions"])
        for side in ("heavier", "lighter"):
            for one in schedule.adjust.get(side) or ():
                wanted |= dict.fromkeys(c["fact"] for c in one["when"])
    known = {fact["id"]: fact for fact in _schedule_facts()}
    return tuple(_quantity(known[fact], charged) for fact in wanted if fact in known and fact not in _DERIVED)


@cache
def _schedule_facts() -> tuple[Mapping[str, Any], ...]:
    """The vocabulary of the schedules."""
    return tuple(read_yaml(LAW / "discretion" / "facts.yaml")["facts"])


def _quantity(fact: Mapping[str, Any], charged: set[str]) -> Question:
    if fact["type"] == "boolean":
        return Question(fact["id"], fact["name_zh"], "flag")
    if fact["type"] == "enum":
        words = _level_words(fact["id"], frozenset(charged))
        return Question(fact["id"], fact["name_zh"], "choice", {v: words.get(v, v) for v in map(str, fact["values"])})
    return Question(fact["id"], fact["name_zh"], "number", unit=fact.get("unit", ""))


@cache
def _level_words(fact: str, charged: frozenset[str]) -> dict[str, str]:
    """How the schedules call a value: the words of the level that rests on it alone, own tables first."""
    words: dict[str, str] = {}
    tables = [table for schedule in schedules() for table in schedule.tables]
    for table in sorted(tables, key=lambda table: not charged & set(table.violations)):
        for factor in table.factors:
            for level in factor.levels:
                if len(level.when) == 1 and level.when[0]["fact"] == fact and "eq" in level.when[0]:
                    words.setdefault(str(level.when[0]["eq"]), level.words)
    return words


@cache
def crime() -> tuple[Question, ...]:
    """Facts of the 48 criteria, with two that answer many at once."""
    wanted: dict[str, bool] = {}
    for criterion in (*criteria(), *aggravating()):
        for fact in criterion.facts_any:
            wanted.setdefault(fact, criterion.quantity is not None)
        for fact in criterion.requires:
            wanted.setdefault(fact, False)
        if criterion.group in ("toxic", "harmful_any", "air_totals", "auto_monitored"):
            wanted.setdefault(criterion.group, False)
    first = (
        Question("discharge", "是否有排放、倾倒、处置行为", "flag"),
        Question("harm", "是否造成人身、财产、生态方面的后果", "flag"),
    )
    return first + tuple(
        Question(fact, fact_name(fact), "number" if counted else "flag")
        for fact, counted in wanted.items()
        if fact not in _SCREENED
    )


def locations() -> dict[str, str]:
    """Places that the crime screen names."""
    return dict(location_names())
