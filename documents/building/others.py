"""What papers of the other procedures take from the record: draw, credit, compensation, rectification, daily fines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from cases.facts import ZONE
from documents import figures
from documents.building import words
from documents.building.record import Standing


def _rows(standing: Standing, *names: str) -> list[dict[str, Any]]:
    value = standing.fact(*names)
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _draw(standing: Standing) -> dict[str, Any]:
    """The draw as its own step recorded it; lists and seals come from the sealing before it."""
    objects, pool = standing.fact("objects"), standing.fact("officers_pool")
    results = [
        {
            "name": row.get("object"),
            "credit_code": row.get("credit_code"),
            "officers": words.joined(map(standing.name_of, row.get("officers") or [])),
        }
        for row in _rows(standing, "draw_result")
    ]
    return {
        "drawn_at": standing.act.at.astimezone(ZONE),
        "seed": standing.fact("draw_seed"),
        "results": results,
        "pool_size": len(objects) if isinstance(objects, list) else None,
        "officer_pool_size": len(pool) if isinstance(pool, list) else None,
        "excluded": "；".join(words.items_of(standing.fact("struck") or [])) or None,
    }


def _credit(standing: Standing) -> dict[str, Any]:
    records = [
        {
            "what": row.get("what") or row.get("item"),
            "source": row.get("source") or row.get("basis"),
            "points": row.get("points"),
        }
        for row in _rows(standing, "records", "result_sheet")
    ]
    if not records:
        listed = words.items_of(standing.fact("sheet_items") or [])
        records = [{"what": text, "source": None, "points": None} for text in listed]
    score, days = standing.fact("score", "total_score"), standing.fact("objection_days")
    return {
        "records": records or None,
        "score": words.number(score) if isinstance(score, int | float) else score,
        "grade": standing.fact("proposed_level", "grade"),
        "objection_days": figures.numeral(int(days)) if days else None,
        "period": standing.fact("period", "rating_period"),
    }


def _negotiation(standing: Standing) -> dict[str, Any]:
    rows = _rows(standing, "damage_items")
    listed = [
        f"{row.get('item')}{words.number(row['amount'])}元" if row.get("amount") is not None else str(row.get("item"))
        for row in rows
    ]
    reviewed = standing.fact("conclusion", "assessment")
    return {
        "scope": "；".join(listed) or None,
        "assessment": reviewed if isinstance(reviewed, str) else None,
        "terms": words.items_of(standing.fact("duties") or []),
        "negotiated_on": standing.fact_day("negotiated_on", "meeting_on"),
    }


def damages(standing: Standing) -> Decimal | None:
    """The sum of the items of damage; None while one is not known."""
    amounts = [row.get("amount") for row in _rows(standing, "damage_items")]
    if not amounts or not all(isinstance(a, int | float) for a in amounts):
        return None
    return sum((Decimal(str(a)) for a in amounts), Decimal(0))


def _task(standing: Standing) -> dict[str, Any]:
    given = standing.last("assign_task", "assign_again")
    done = standing.last("report_done", "complete", "accept")
    return {
        "source": standing.fact("task_source"),
        "problem": standing.fact("task_problem"),
        "responsible": standing.fact("responsible_body", "responsible"),
        "supervisor": standing.fact("accepting_unit"),
        "due": standing.fact_day("assigned_deadline", "deadline") if given else None,
        "milestones": "；".join(words.items_of(standing.fact("nodes") or [])) or None,
        "completed_on": done.day if done else None,
    }


def _lead(standing: Standing) -> dict[str, Any]:
    return {
        "found_on": standing.fact_day("lead_found_on", "discovered_at"),
        "place": standing.fact("place_of_act"),
        "damage": standing.fact("damage_found", "consequence"),
        "evidence": words.joined(item.name for item in standing.evidence) or None,
    }


def counted(standing: Standing) -> dict[str, Any]:
    """Days for which a fine is counted: the first and last day of the periods."""
    rows = _rows(standing, "daily_periods")
    days = standing.fact("daily_days", "days")
    return {
        "counted_from": min((str(row["from"]) for row in rows if row.get("from")), default=None),
        "counted_to": max((str(row["to"]) for row in rows if row.get("to")), default=None),
        "days": words.number(days) if days is not None else None,
    }


def _listed(standing: Standing) -> dict[str, Any]:
    rule = standing.fact("competence_rule")
    return {"proposal": f"{rule}，请依法处理" if rule else "请依法处理"}


#: Document → what it takes from the record beside the facts of its step.
OTHERS: Mapping[str, Callable[[Standing], dict[str, Any]]] = {
    "random_draw_record": _draw,
    "credit_notice": _credit,
    "negotiation_notice": _negotiation,
    "compensation_agreement": _negotiation,
    "lead_registration": _lead,
    "rectification_task": _task,
    "closing_form": _task,
    "case_transfer": _listed,
}
