"""The facts that propose a level of the schedule, derived once from measurements, dates and register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from cases.reasoning.facts import BadFact, Charge, Facts
from cases.reasoning.measurement import Finding
from cases.reasoning.names import fact_name, is_common, metal


def level_facts(
    facts: Facts, findings: Sequence[Finding], charge: Charge, window: str
) -> tuple[dict[str, Any], list[BadFact]]:
    """What is known of each fact of ``cases/law/discretion/facts.yaml``; a figure typed beside a measurement must
    agree with it.
    """
    known: dict[str, Any] = dict(facts.quantities)
    bad: list[BadFact] = []
    derived = {**_measured(findings), **_duration(facts), **_earlier(facts, charge, window)}
    for fact, value in derived.items():
        typed = known.get(fact)
        if typed is not None and typed != value and not _close(typed, value):
            bad.append(
                BadFact(
                    f"conduct.quantities.{fact}",
                    f"“{fact_name(fact)}”填的是{_text(typed)}，由监测、日期和登记算出的是{_text(value)}",
                )
            )
        known[fact] = value
    return known, bad


def _measured(findings: Sequence[Finding]) -> dict[str, Any]:
    over = [f for f in findings if f.exceeded]
    if not over:
        return {}
    known: dict[str, Any] = {}
    noise = [f for f in over if f.over_db is not None]
    if noise:
        worst = max(noise, key=lambda f: f.over_db)
        known["noise_over_db"] = worst.over_db
        if worst.period:
            known["noise_period"] = worst.period
    emitted = [f for f in over if f.medium in ("water", "air")]
    if emitted:
        multiples = [f.multiple for f in emitted if f.multiple is not None]
        known["exceed_pollutants"] = len({f.pollutant for f in emitted})
        known["ph_only"] = {f.pollutant for f in emitted} == {"pH"}
        if multiples:
            known["exceed_multiple"] = max(multiples)
        elif known["ph_only"]:
            known["exceed_multiple"] = Fraction(0)
        if any(metal(f.pollutant) and f.exceeds_standard for f in emitted):
            known["pollutant_class"] = "T"
        elif all(is_common(f.pollutant) for f in emitted):
            known["pollutant_class"] = "B"
    return known


def _duration(facts: Facts) -> dict[str, Any]:
    if not facts.conduct_from or not facts.conduct_to or facts.conduct_to < facts.conduct_from:
        return {}
    end = facts.conduct_to + timedelta(days=1)
    months = (
        (end.year - facts.conduct_from.year) * 12
        + end.month
        - facts.conduct_from.month
        - (end.day < facts.conduct_from.day)
    )
    return {"duration_days": (end - facts.conduct_from).days, "duration_months": months}


def _earlier(facts: Facts, charge: Charge, window: str) -> dict[str, Any]:
    """Penalties of the same kind in effect before this conduct; both ends of the window count."""
    day = facts.conduct_from if window == "conduct_from" else facts.conduct_to
    if facts.earlier is None or day is None:
        return {}
    same = [
        p.effective_on
        for p in facts.earlier
        if p.effective_on and not p.revoked and charge.code in p.violations and p.effective_on < day
    ]
    return {
        "earlier_2y": sum(on >= years_before(day, 2) for on in same),
        "earlier_1y": sum(on >= years_before(day, 1) for on in same),
    }


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 29 February goes to the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _close(typed: Any, value: Any) -> bool:
    """A multiple typed with two decimals agrees with the exact one."""
    if isinstance(typed, Fraction) and isinstance(value, (Fraction, int)) and not isinstance(value, bool):
        return abs(typed - value) <= Fraction(1, 200)
    return False


def _text(value: Any) -> str:
    return (
        f"{round(float(value), 4):g}"
        if isinstance(value, (Fraction, int)) and not isinstance(value, bool)
        else str(value)
    )
