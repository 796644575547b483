"""Orders and measures besides the penalty, and the list of papers made, with numbers and days of service."""

from __future__ import annotations

from cases.facts import ZONE
from documents.building.record import Standing
from documents.building.service import served_on
from documents.context import Measure
from documents.register import document

#: Papers that a closing form does not list: drafts of the inside, receipts, volume papers.
_INNER = frozenset({"service_receipt", "volume_cover", "volume_index", "volume_note", "closing_approval"})


def measures(standing: Standing, name: str) -> tuple[Measure, ...]:
    """What a decision names beside the penalty; for a closing form every paper that went out."""
    if name in ("closing_approval", "volume_cover"):
        return _all_papers(standing)
    if name in ("decision", "no_penalty_decision", "simple_decision", "daily_penalty_decision"):
        return _correction(standing)
    return ()


def _correction(standing: Standing) -> tuple[Measure, ...]:
    together = standing.fact("ordered_with_decision")
    if together:
        return (Measure("责令改正", text=str(together)),)
    due = standing.paper("correction_order")
    if due is None:
        return ()
    verified = standing.last("penalty_ordinary.verify_correction")
    failed = standing.last("penalty_ordinary.record_not_corrected")
    result = "，经复查已经改正" if verified else "，经复查没有改正" if failed else ""
    served = served_on(standing, due)
    when = f"，{served.year}年{served.month}月{served.day}日送达" if served else ""
    return (Measure("责令改正违法行为", standing.number(due), f"已另行作出{when}{result}"),)


def _all_papers(standing: Standing) -> tuple[Measure, ...]:
    ids = standing.file.documents
    return tuple(
        Measure(
            due.name,
            standing.number(due),
            made_on=due.event.at.astimezone(ZONE).date(),
            served_on=served_on(standing, due),
        )
        for due in standing.papers()
        if ids[due.pk] not in _INNER and document(ids[due.pk]).kind == "letter"
    )
