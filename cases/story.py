"""A case on file as the reasoning reads it: the shape of a case file (`cases.reasoning.facts`)."""

from __future__ import annotations

from typing import Any

from cases import now
from cases.models import Case, Event

#: Events that decide: from then on the law of that day is looked at, not that of today.
DECIDES = ("penalty_ordinary.decide", "penalty_simple.decide")
_AFTER = frozenset({"decided", "no_penalty", "closed", "archived"})


def story_of(case: Case) -> dict[str, Any]:
    """The facts of a case. Rows of parties and evidence are taken from a prefetch where there is one.

    While nothing is decided, the law of today is compared with that of the day of the conduct; conduct that still goes
    on has lasted until today.
    """
    conduct = dict(case.conduct or {})
    conduct.setdefault("violations", case.violations)
    today = now.today().isoformat()
    if conduct.get("continuing") and not conduct.get("to"):
        conduct["to"] = today
    if not conduct.get("decided_on"):
        ended = str(conduct.get("to") or conduct.get("from") or today)[:10]
        conduct["decided_on"] = max(_decided_on(case) or today, ended)
    roles = sorted((r for r in case.case_parties.all() if r.active), key=lambda role: role.pk)
    return {
        "story": case.story or case.number,
        "party": {"kind": roles[0].party.kind if roles else "legal_person"},
        "authority": {
            "name": case.agency.name,
            "city": conduct.pop("city", None) or case.agency.city or None,
            "province": conduct.pop("province", None) or case.agency.province or None,
        },
        "conduct": conduct,
        "evidence": [
            {
                "id": e.number,
                "kind": e.kind,
                "name": e.name,
                "taken_on": e.taken_on.isoformat() if e.taken_on else None,
                "taken_by": "、".join(e.taken_by),
                "proves": e.proves,
                "contradicts": e.contradicts,
                "explained": e.explained or None,
                "accepted": e.accepted or None,
            }
            for e in sorted(case.evidence.all(), key=lambda item: item.pk)
        ],
    }


def _decided_on(case: Case) -> str | None:
    """Day of the decision, if there is one."""
    if not any(
        machine.kind in ("po_course", "ps_course") and machine.state in _AFTER for machine in case.machines.all()
    ):
        return None
    events = Event.objects.filter(case=case, step__startswith=DECIDES[0]) | Event.objects.filter(
        case=case, step__startswith=DECIDES[1]
    )
    last = events.order_by("-seq").first()
    return now.aware(last.at).date().isoformat() if last else None
