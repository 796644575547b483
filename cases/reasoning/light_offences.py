"""Light and first offences that need not be punished (行政处罚法 §33), as the schedule lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cases.reasoning.conditions import level_holds
from cases.reasoning.names import fact_name
from cases.reasoning.schedules import Schedule


def no_penalty(code: str, schedule: Schedule | None, known: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The entries of the schedule's light offences for that violation, each met, not met, or open with what is missing
    (行政处罚法 §33).

    An entry without computable conditions is open: a person judges it.
    """
    found = []
    for entry in schedule.light if schedule else ():
        if code not in entry["violations"]:
            continue
        conditions: Sequence[Mapping[str, Any]] = entry.get("conditions") or ()
        words = entry.get("all_of") or entry.get("any_of") or ()
        answer = level_holds(conditions, known) if conditions else None
        holds = answer.holds if answer else None
        missing = [fact_name(f) for f in answer.missing] if answer else list(words)
        status = {True: "met", False: "not_met", None: "open"}[holds]
        found.append(
            {
                "n": entry["n"],
                "result": entry["result"],
                "conditions": list(words),
                "status": status,
                "missing": missing if holds is None else [],
            }
        )
    return found
