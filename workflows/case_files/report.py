"""The report of a replayed story: the shape of `manage.py replay --json`, which others rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cases.credit_effect import credit_effect
from cases.facts import ZONE
from cases.lead_screening import compensation_lead
from cases.models import MACHINES, Deadline, Machine
from cases.reasoning.reason import reason
from workflows.case_files.reading import Story

if TYPE_CHECKING:
    from workflows.case_files.replay import Player


def report_of(player: Player) -> dict[str, Any]:
    """States, steps, clocks, law, crime screen, lead and credit effect of a story, as of its `as_of`."""
    cases = list(player.cases.values())
    thought = reason(reasoned(player.story))
    return {
        "story": player.name,
        "title": player.story.title,
        "states": _states(cases),
        "taken": player.taken,
        "refused": player.refused,
        "clocks": _clocks(cases, player.clock.at.date()),
        "law": thought["law"] | {"fine": thought["fine"], "bad_facts": thought["bad_facts"]},
        "crime": [
            {"criterion": v["criterion"], "verdict": v["verdict"], "missing": v.get("missing", [])}
            for v in thought["crime"]
            if v["verdict"] != "no"
        ],
        "compensation": compensation_lead(cases, thought),
        "credit": credit_effect(cases),
        "documents": [],
    }


def reasoned(story: Story) -> dict[str, Any]:
    """The part of a case file that the reasoning reads."""
    party = story.parties[0]
    kind = party.get("kind", "legal_person")
    return {
        "story": story.id,
        "party": {"kind": kind},
        "authority": {k: v for k, v in story.content["authority"].items() if k in ("city", "province")},
        "conduct": story.content.get("conduct") or {},
        "evidence": story.content.get("evidence") or [],
    }


def _states(cases: list[Any]) -> dict[str, str]:
    states = {}
    machines = Machine.objects.filter(case__in=cases, live=True).order_by("pk")
    several: dict[str, int] = {}
    for machine in machines:
        several[machine.kind] = several.get(machine.kind, 0) + 1
    for machine in machines:
        key = f"{MACHINES[machine.kind].spec.procedure}/{machine.kind}"
        if several[machine.kind] > 1:
            key += f"#{machine.ref}" + (f"@{machine.party.name}" if machine.party_id else "")
        number = 1
        while key in states:  # the same reference in a further thread
            number += 1
            key = f"{key.partition('~')[0]}~{number}"
        states[key] = machine.state
    return states


def _clocks(cases: list[Any], today: Any) -> list[dict[str, Any]]:
    rows = []
    for d in Deadline.objects.filter(case__in=cases, dropped=False).order_by("starts_on", "pk"):
        end = d.met_at.astimezone(ZONE).date() if d.met_at else today
        over = (end - d.due).days if d.due and d.kind in ("duty", "outside", "party") else 0
        rows.append(
            {
                "id": d.clock,
                "starts_on": d.starts_on.isoformat(),
                "due": d.due.isoformat() if d.due else None,
                "met_on": d.met_at.astimezone(ZONE).date().isoformat() if d.met_at else None,
                "overrun_days": max(over, 0),
                "provisional": d.provisional,
            }
        )
    return rows
