"""From a paper owed to the value its template prints: facts of the step and of the case's record, nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.models import PaperDue
from cases.steps import STEPS
from documents.context import Authority, CaseHead, DocumentName, Evidence, Item, Officer, Paper, Party
from documents.register import Document


def paper_of(due: PaperDue, entry: Document, number: str | None, day: dt.date, token: str) -> Paper:
    """The paper as it stands on the day of its step."""
    case = due.case
    return Paper(
        authority=_authority(case.agency),
        document=DocumentName(entry.id, entry.name_zh),
        case=CaseHead(number=case.number, cause=case.title),
        number=number,
        date=day,
        parties=tuple(
            _party(p.party) for p in case.case_parties.filter(active=True).select_related("party").order_by("pk")
        ),
        officers=tuple(Officer(u.name, u.certificate or None) for u in case.handlers.order_by("pk")),
        facts=due.facts,
        items=_items(due),
        evidence=tuple(
            Evidence(e.name, e.taken_on, taken_by="、".join(e.taken_by) or None) for e in case.evidence.order_by("pk")
        ),
        sample=case.sample,
    )


def _authority(agency: Any) -> Authority:
    return Authority(
        agency.name,
        agency.mark or None,
        address=agency.address or None,
        phone=agency.phone or None,
        bank=agency.bank or None,
        account=agency.bank_account or None,
        reconsideration_body=agency.reconsideration_organ or None,
        court=agency.court or None,
    )


def _party(party: Any) -> Party:
    return Party(
        party.name,
        "organization" if party.kind in ("legal_person", "organization") else party.kind,
        credit_code=party.credit_code or None,
        address=party.address or None,
        representative=party.representative or None,
        post=party.representative_post or None,
    )


def _items(due: PaperDue) -> tuple[Item, ...]:
    kinds = STEPS[due.event.step].fact_kinds(due.event.ground or None)
    return tuple(Item(kinds[name].label, str(value)) for name, value in due.facts.items() if name in kinds and value)
