"""The reasoning as plain JSON: the shape of ``manage.py reason --json``, which others rely on. Add to it freely, never
take away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cases.reasoning.crime_screen import Verdict
from cases.reasoning.discretion import Discretion
from cases.reasoning.duties import Duties
from cases.reasoning.elements import Row
from cases.reasoning.facts import BadFact
from cases.reasoning.measurement import Finding

if TYPE_CHECKING:
    from cases.reasoning.reason import Act, Judged, Reasoning


def reasoning(result: Reasoning) -> dict[str, Any]:
    """One object per story."""
    charges = [c for act in result.acts for c in act.charges]
    main = _main(result.acts)
    return {
        "story": result.facts.story,
        "measurements": [_measurement(f) for f in result.findings],
        "elements": [_element(row) for c in charges for row in c.elements],
        "law": _law(result.acts),
        "discretion": _discretion(main.discretion) if main else None,
        "fine": {"min": _number(result.low), "max": _number(result.high), "suggested": result.suggested},
        "acts": [_act(act) for act in result.acts],
        "no_penalty": [{"violation": c.charge.code, **entry} for c in charges for entry in c.no_penalty],
        "crime": [_verdict(v) for v in result.crime],
        "crime_aggravating": [_verdict(v) for v in result.aggravating],
        "duties": _duties(result.duties),
        "bad_facts": [bad_fact(b) for b in result.bad],
    }


def bad_fact(bad: BadFact) -> dict[str, str]:
    return {"field": bad.field, "text": bad.text}


def _number(value: Any) -> int | float | None:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else round(float(fraction), 6)


def _limit(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_number(end) for end in value]
    return value if value is None or isinstance(value, str) else _number(value)


def _measurement(f: Finding) -> dict[str, Any]:
    return {
        "id": f.id,
        "pollutant": f.pollutant,
        "value": f.value,
        "unit": f.unit,
        "converted": _number(f.converted),
        "limit": _limit(f.limit),
        "limit_unit": f.limit_unit,
        "multiple": _number(f.multiple),
        "standard_multiple": _number(f.standard_multiple),
        "over_db": _number(f.over_db),
        "at_least": f.at_least,
        "exceeded": f.exceeded,
        "exceeds_standard": f.exceeds_standard,
        "source": {
            "standard": f.source.standard,
            "clause": f.source.clause,
            "name_zh": f.source.name_zh,
            "verified": f.source.verified,
        }
        if f.source
        else None,
        "missing": list(f.missing),
        "reasons": list(f.reasons),
        "bad_facts": [bad_fact(b) for b in f.bad],
    }


def _element(row: Row) -> dict[str, Any]:
    return {
        "id": row.ref,
        "fact": row.element.fact,
        "essential": row.essential,
        "status": row.status,
        "evidence": list(row.evidence),
        "contradicted_by": list(row.contradicted_by),
        "unfit": [{"evidence": e, "why": why} for e, why in row.unfit],
        "objection": row.objection,
    }


def _main(acts: Sequence[Act]) -> Judged | None:
    """The charge whose discretion stands for the case: of the governing ones that with the highest suggestion."""
    governing = [act.governing for act in acts if act.governing]
    return max(governing, key=lambda c: (c.discretion.suggested or 0, c.high or 0), default=None)


def _law(acts: Sequence[Act]) -> dict[str, Any]:
    choices = [c.choice.as_json() for act in acts for c in act.charges]
    applied = [entry for act in acts if act.governing for entry in act.governing.choice.as_json()["applied"]]
    return {
        "applied": applied,
        "candidates": [
            {"violation": choice["violation"], **candidate} for choice in choices for candidate in choice["candidates"]
        ],
        "break_even": next((choice["break_even"] for choice in choices if choice["break_even"]), None),
        "why": list(
            dict.fromkeys([why for choice in choices for why in choice["why"]] + [act.why for act in acts if act.why])
        ),
        "missing": list(dict.fromkeys(m for choice in choices for m in choice["missing"])),
        "needs_review": any(choice["needs_review"] for choice in choices) or any(act.why for act in acts),
        "punishable": None
        if any(c["punishable"] is None for c in choices)
        else any(c["punishable"] for c in choices)
        if choices
        else None,
    }


def _discretion(d: Discretion) -> dict[str, Any]:
    return {
        "schedule": d.schedule,
        "label": d.label,
        "sample": d.sample,
        "table": d.table,
        "mode": d.mode,
        "start": _number(d.start),
        "levels": [
            {
                "factor": c.factor,
                "level": c.level,
                "weight": _number(c.weight),
                "from_fact": c.from_fact,
                "confirmed": c.confirmed,
                "evidence": list(c.evidence),
            }
            for c in d.levels
        ],
        "percent": _number(d.percent),
        "base": _number(d.base),
        "band": _limit(d.band),
        "suggested": d.suggested,
        "clamped": d.clamped,
        "below_minimum": d.below_minimum,
        "adjustments": [_adjustment(a) for a in d.adjustments],
        "proposed_adjustments": [_adjustment(a) for a in d.proposed_adjustments],
        "unconfirmed": list(d.unconfirmed),
        "missing": list(d.missing),
        "reasons": list(d.reasons),
    }


def _adjustment(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "percent": _number(entry["percent"])}


def _act(act: Act) -> dict[str, Any]:
    governing = act.governing
    return {
        "act": act.id,
        "violations": [c.charge.code for c in act.charges],
        "governing": governing.charge.code if governing else None,
        "why": act.why,
        "law": governing.choice.as_json()["applied"] if governing else [],
        "fine": {
            "min": _number(governing.low) if governing else None,
            "max": _number(governing.high) if governing else None,
            "suggested": governing.discretion.suggested if governing else None,
        },
        "discretion": {c.charge.code: _discretion(c.discretion) for c in act.charges},
    }


def _verdict(v: Verdict) -> dict[str, Any]:
    c = v.criterion
    return {
        "criterion": c.id,
        "name_zh": c.name_zh,
        "verdict": v.verdict,
        "missing": list(v.missing),
        "offence": c.offence_zh,
        "source": {"law": "法释〔2023〕7号", "article": c.article, "item": c.item},
        "review": v.review,
    }


def _duties(d: Duties | None) -> dict[str, Any]:
    if d is None:
        return {
            "hearing": None,
            "legal_review": None,
            "collective_discussion": None,
            "hearing_amount": None,
            "reasons": [],
        }
    return {
        "hearing": d.hearing,
        "legal_review": d.legal_review,
        "collective_discussion": d.collective_discussion,
        "hearing_amount": d.hearing_amount,
        "reasons": list(d.reasons),
    }
