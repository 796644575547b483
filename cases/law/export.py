"""The law as JSON for others: every part of the catalogue in one document, one shape for every entry.

An entry has at least `id`, `name_zh`, `source` {law, article}, `in_force` {from, to} and `verified`. A part that
another module holds (standards, schedules) joins with `part("standards")` over a function that returns its entries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from cases.clocks.catalogue import clock_catalogue
from cases.law.catalogue import HOME, catalogue
from cases.law.model import Entry, Period, Provision, Ref, Violation
from cases.law.reading import read
from cases.law.tables import Table

Exported = list[dict[str, Any]]
PARTS: dict[str, Callable[[], Exported]] = {}


def part(name: str) -> Callable[[Callable[[], Exported]], Callable[[], Exported]]:
    """Register the function that gives the entries of one part, under its name in the document."""

    def register(function: Callable[[], Exported]) -> Callable[[], Exported]:
        PARTS[name] = function
        return function

    return register


def law_json() -> dict[str, Exported]:
    """Everything, part by part."""
    return {name: function() for name, function in PARTS.items()}


def unverified() -> dict[str, Exported]:
    """The entries that no one has checked against the official text, part by part; parts without any are left out."""
    found = {name: [entry for entry in entries if not entry["verified"]] for name, entries in law_json().items()}
    return {name: entries for name, entries in found.items() if entries}


def plain(value: Any) -> Any:
    """A value of the model as JSON: dates as ISO text, periods as {from, to}, empty fields left out."""
    if isinstance(value, Period):
        return {"from": plain(value.start), "to": plain(value.end)}
    if is_dataclass(value):
        made = {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        return {name: v for name, v in made.items() if v not in (None, "", [], {}, False)}
    if isinstance(value, Mapping):
        return {str(name): plain(v) for name, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


@part("statutes")
def statutes() -> Exported:
    return [
        {
            "id": s.id,
            "name_zh": s.name_zh,
            "source": {"law": s.name_zh, "article": None},
            "in_force": plain(s.in_force),
            "verified": s.verified,
            "source_kind": s.source_kind,
            "kind": s.kind,
            "version": s.version,
            "number": s.number,
            "replaced_by": s.replaced_by,
        }
        for s in catalogue().statutes.values()
    ]


@part("violations")
def violations() -> Exported:
    return [_violation(v) for v in catalogue().violations.values()]


def _violation(v: Violation) -> dict[str, Any]:
    return {
        "id": v.code, "name_zh": v.name_zh, "source": _source(v.source), "in_force": plain(v.in_force),
        "verified": v.verified, "unverified_in": list(v.unverified_in), "domain": v.domain, "group": v.group,
        "competent": v.competent, "referral": v.referral, "see": list(v.see), **_provision(v.current),
        "legacy": [
            {"law": p.law, "version": p.version, "in_force": plain(p.in_force), "applies_when": p.applies_when,
             **_provision(p)}
            for p in v.legacy
        ],
        "no_legacy_because": v.no_legacy_because or None,
        "elements": plain(v.elements),
    }  # fmt: skip


def _source(ref: Ref) -> dict[str, Any]:
    return {"law": ref.law, "article": ref.article, "paragraph": plain(ref.paragraph), "item": plain(ref.item)}


def _provision(p: Provision) -> dict[str, Any]:
    return {
        "breached": plain(p.breached),
        "penalised_by": plain(p.penalised_by),
        "precondition": plain(p.precondition),
        "bands": plain(p.bands),
        "measures": list(p.measures),
        "kinds": plain(p.kinds),
        "detention": plain(p.detention),
    }


def rows(entries: Iterable[tuple[str, Entry]]) -> Exported:
    """Rows of tables, each with the section it stands in."""
    made = []
    for section, row in entries:
        own = {name: plain(v) for name, v in row.fields.items() if name not in ("source", "in_force", "verified")}
        name = next((row.fields[k] for k in ("name_zh", "rule_zh", "text_zh", "text") if row.fields.get(k)), row.id)
        made.append(
            {
                **own,
                "id": row.id,
                "name_zh": name,
                "section": section,
                "source": {"law": _name(row.source_law), "article": row.source_article},
                "in_force": plain(row.in_force),
                "verified": row.verified,
            }
        )
    return made


def _sections(table: Table) -> Iterable[tuple[str, Entry]]:
    return ((section, row) for section, found in table.sections.items() for row in found)


@part("thresholds")
def thresholds() -> Exported:
    return rows(_sections(catalogue().thresholds))


@part("credit")
def credit() -> Exported:
    return rows(_sections(catalogue().credit))


@part("compensation")
def compensation() -> Exported:
    return rows(_sections(catalogue().compensation))


@part("review")
def review() -> Exported:
    return rows(_sections(catalogue().review))


@part("choice_rules")
def choice_rules() -> Exported:
    return rows(_sections(catalogue().choice_rules))


@part("laws")
def laws() -> Exported:
    made = []
    for law in catalogue().laws.values():
        statute = catalogue().statute(law.law)
        made.append(
            {
                "id": law.id,
                "name_zh": law.name_zh,
                "source": {"law": law.law, "article": law.article},
                "in_force": plain(statute.in_force) if statute else {"from": None, "to": None},
                "verified": bool(statute and statute.verified),
                "statement_zh": law.statement_zh,
                "kind": list(law.kind),
                "formal": list(law.formal),
                "steps": list(law.steps),
                "guards": list(law.guards),
                "falls_without": list(law.falls_without),
            }
        )
    return made


@part("clocks")
def clocks() -> Exported:
    made = []
    for clock in clock_catalogue():
        start, end = clock.in_force
        made.append(
            {
                "id": clock.id,
                "name_zh": clock.name_zh,
                "kind": clock.kind,
                "form": clock.form,
                "source": {"law": clock.source.name, "article": clock.source.article or None},
                "in_force": {"from": plain(start), "to": plain(end)},
                "verified": clock.verified,
                "statutory": clock.statutory,
                "length": clock.length,
                "unit": clock.unit,
                "direction": clock.direction,
                "minimum": clock.minimum,
                "procedures": list(clock.procedures),
                "starts": list(clock.starts),
                "meets": list(clock.meets),
                "pauses": list(clock.pauses),
                "resumes": list(clock.resumes),
                "gates": list(clock.gates),
            }
        )
    return made


@part("crime_criteria")
def crime_criteria() -> Exported:
    return [
        {**plain(row), "source": {**row["source"], "law": _name(row["source"]["law"])}}
        for path in sorted((HOME / "crime").glob("article-*.yaml"))
        for row in read(path).get("criteria", ())
    ]


def _name(law: str) -> str:
    statute = catalogue().statute(law)
    return statute.name_zh if statute else law
