"""Issuing the papers that steps owe: number, bytes, digests; each once, frozen."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction

from cases.facts import ZONE
from cases.models import Case, PaperDue
from cases.numbering import next_number
from documents.building import paper_of
from documents.building.paper import VOLUME
from documents.building.record import CaseFile
from documents.models import IssuedPaper, PaperNumber
from documents.numbering import document_number
from documents.papers import paper_html
from documents.register import Document, document
from documents.render import page_count, render
from documents.status import status_of

#: The approval of the filing carries the case's own number (立案号).
CASE_NUMBERED = "filing_approval"

_UNPRINTED = re.compile(r"<(style|script|svg|title)\b.*?</\1>|<[^>]*>", re.DOTALL)


def issue(due: PaperDue, file: CaseFile | None = None) -> IssuedPaper:
    """The paper owed, issued now if it was not yet. The same facts give the same bytes.

    `file` may be passed when several papers of one case are issued. Raises UnknownDocument for a paper of no register
    and what `documents.render.render` raises.
    """
    existing = IssuedPaper.objects.filter(due=due).first()
    if existing is not None:
        return existing
    entry = document(due.name)
    with transaction.atomic():
        # The case's lock: of two who open a paper at once, one waits and finds it issued.
        case = Case.objects.select_for_update(no_key=True).select_related("agency").get(pk=due.case_id)
        existing = IssuedPaper.objects.filter(due=due).first()
        if existing is not None:
            return existing
        file = file or CaseFile(case)
        give_numbers(file, due)
        if entry.id in VOLUME:
            _issue_the_rest(file, due)
        return _print(due, entry, file)


def give_numbers(file: CaseFile, upto: PaperDue) -> None:
    """Numbers for every paper of the case up to this one, in the order of the steps."""
    for due in file.dues:
        if (due.event.seq, due.pk) > (upto.event.seq, upto.pk):
            break
        if due.pk in file.numbers or due.pk not in file.documents:
            continue
        number = _number(document(file.documents[due.pk]), file.case, due)
        if number is not None:
            PaperNumber.objects.create(due=due, number=number)
            file.numbers[due.pk] = number


def _number(entry: Document, case: Case, due: PaperDue) -> str | None:
    if entry.number is None:
        return None
    if entry.id == CASE_NUMBERED and due.event.step == "penalty_ordinary.file":
        return case.number
    year = due.event.at.astimezone(ZONE).year
    # A series of its own: case numbers count under the bare word.
    seq = next_number(case.agency, f"{entry.number}字", year)
    return document_number(entry, case.agency.mark or "样", year, seq)


def _issue_the_rest(file: CaseFile, upto: PaperDue) -> None:
    """A list of the volume names pages, so every paper before it is printed first."""
    for due in file.dues:
        if due.event.seq < upto.event.seq and due.pk in file.documents:
            issue(due, file)


def _print(due: PaperDue, entry: Document, file: CaseFile) -> IssuedPaper:
    day = due.event.at.astimezone(ZONE).date()
    number = file.numbers.get(due.pk)
    token = _token(due, entry)
    written = paper_html(paper_of(due, entry, number, day, token, file))
    content = render(written, entry.kind)
    return IssuedPaper.objects.create(
        case=due.case,
        due=due,
        document=entry.id,
        name=due.name,
        number=number or "",
        party=due.party,
        status=status_of(file, due),
        dated=day,
        pages=page_count(content),
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        text_sha256=hashlib.sha256(text_of(written).encode()).hexdigest(),
        token=token,
    )


def text_of(written: str) -> str:
    """The words of a paper without its looks: what stays the same when a font or the engine changes."""
    return re.sub(r"\s+", "", html.unescape(_UNPRINTED.sub("", written)))


def _token(due: PaperDue, entry: Document) -> str:
    """Code of the verification page: from what the paper rests on, so that no database id gets into the paper."""
    event, party = due.event, due.party.name if due.party else ""
    case, at = due.case, event.at.isoformat()
    told = [case.agency.code, case.number, event.seq, event.step, at, entry.id, due.name, party, due.facts]
    plain = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()[:40]


def papers_of(cases: Iterable[Case], out: Path | None) -> list[dict[str, Any]]:
    """Every paper of these cases, issued where owed and, with `out`, written there as PDF."""
    files = {case.pk: CaseFile(case) for case in cases}
    dues = [due for file in files.values() for due in file.dues if not due.received]
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, due in enumerate(sorted(dues, key=lambda due: (due.event.at, due.pk)), 1):
        paper = issue(due, files[due.case_id])
        path = out / f"{number:02d}-{paper.name}.pdf".replace("/", "、") if out is not None else None
        if path is not None:
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
