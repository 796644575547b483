"""What the reasoning says of the case with what was known on the day of the paper."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.law.catalogue import catalogue
from cases.law.model import Provision, Violation
from cases.reasoning.facts import Facts
from cases.reasoning.reason import Judged, Reasoning, reason_on
from documents.building import penalties
from documents.building.record import Standing


def thought(standing: Standing) -> Reasoning:
    """The reasoning over the facts of the day, decided on that day; computed once a paper."""
    if "all" not in standing.thoughts:
        standing.thoughts["all"] = reason_on(Facts.from_dict(_story(standing)))
    return standing.thoughts["all"]


def _story(standing: Standing) -> dict[str, Any]:
    """The case as the reasoning reads it: measurements reported and evidence taken by that day."""
    case = standing.case
    conduct = dict(case.conduct or {})
    conduct.setdefault("violations", case.violations)
    if conduct.get("continuing") and not conduct.get("to"):
        conduct["to"] = standing.day.isoformat()
    decided = str(conduct.get("to") or conduct.get("from") or standing.day)[:10]
    conduct["decided_on"] = max(decided, decision_day(standing).isoformat())
    conduct["measurements"] = [m for m in conduct.get("measurements") or [] if reported(m, standing.day)]
    party = standing.file.parties[0] if standing.file.parties else None
    return {
        "story": case.story or case.number,
        "party": {"kind": party.kind if party else "legal_person"},
        "authority": {
            "name": case.agency.name,
            "city": case.agency.city or None,
            "province": case.agency.province or None,
        },
        "conduct": conduct,
        "evidence": [
            {
                "id": item.number,
                "kind": item.kind,
                "taken_on": item.taken_on.isoformat() if item.taken_on else None,
                "taken_by": "、".join(item.taken_by),
                "proves": item.proves,
                "contradicts": item.contradicts,
                "explained": item.explained or None,
                "accepted": item.accepted or None,
            }
            for item in standing.evidence
        ],
    }


def decision_day(standing: Standing) -> dt.date:
    """The day whose law is applied: of the decision, or before one of the paper itself."""
    names = [f"{p}.{n}" for p, steps in penalties.DECIDED_BY.items() for n in steps]
    decided = standing.last(*names)
    return decided.day if decided else standing.day


def reported(measurement: Any, by: dt.date) -> bool:
    """The result had come in by that day; without a day of its own, a report counts from the sampling."""
    if not isinstance(measurement, dict):
        return False
    told = measurement.get("report_date") or measurement.get("time")
    return told is None or str(told)[:10] <= by.isoformat()


def governing(standing: Standing) -> list[Judged]:
    """Of each act the charge that is punished."""
    return [act.governing for act in thought(standing).acts if act.governing]


def violations(standing: Standing) -> list[Violation]:
    """Violations found, else those in question."""
    known = catalogue().violations
    codes = standing.fact("violations_found") or standing.case.violations or []
    found = [known[code] for code in map(str, codes) if code in known]
    return found or [known[code] for code in map(str, standing.case.violations or []) if code in known]


def provisions(violation: Violation) -> tuple[Provision, ...]:
    return (violation.current, *violation.legacy)
