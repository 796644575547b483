"""Issuing the papers that steps owe: number, bytes, digest; each once, frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction

from cases.facts import ZONE
from cases.models import Agency, Case, PaperDue
from cases.numbering import next_number
from documents.building import paper_of
from documents.models import IssuedPaper
from documents.numbering import document_number
from documents.papers import render_document
from documents.register import Document, document


def issue(due: PaperDue) -> IssuedPaper:
    """The paper owed, issued now if it was not yet. The same facts give the same bytes."""
    with transaction.atomic():
        existing = IssuedPaper.objects.filter(due=due).first()
        if existing is not None:
            return existing
        entry = document(due.name)
        day = due.event.at.astimezone(ZONE).date()
        number = _number(entry, due.case.agency, day.year)
        token = hashlib.sha256(f"{due.event.digest}:{due.pk}:{entry.id}".encode()).hexdigest()[:40]
        paper = paper_of(due, entry, number, day, token)
        content = render_document(paper)
        return IssuedPaper.objects.create(
            case=due.case,
            due=due,
            document=entry.id,
            name=due.name,
            number=number or "",
            party=due.party,
            dated=day,
            pages=content.count(b"/Type /Page\n") or 1,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            token=token,
        )


def _number(entry: Document, agency: Agency, year: int) -> str | None:
    if entry.number is None:
        return None
    return document_number(entry, agency.mark or "样", year, next_number(agency, entry.number, year))


def papers_of(cases: Iterable[Case], out: Path | None) -> list[dict[str, Any]]:
    """Every paper of these cases, issued where owed and, with `out`, written there as PDF."""
    rows = []
    dues = PaperDue.objects.filter(case__in=list(cases), received=False).select_related(
        "event", "case__agency", "party"
    )
    for number, due in enumerate(dues.order_by("event__at", "pk"), 1):
        paper = issue(due)
        path = None
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            path = out / f"{number:02d}-{paper.name}.pdf".replace("/", "、")
            path.write_bytes(bytes(paper.content))
        rows.append(
            {
                "id": paper.document,
                "name": paper.name,
                "number": paper.number or None,
                "path": str(path) if path else None,
                "sha256": paper.sha256,
            }
        )
    return rows
