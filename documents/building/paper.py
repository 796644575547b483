"""A paper owed → the value its template prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings

from cases.facts import ZONE
from cases.models import Agency, Case, PaperDue
from cases.sharing import SENDS, partner
from cases.steps import Step
from documents.building import (
    authority,
    discretion,
    evidence,
    facts,
    findings,
    heard,
    investigation,
    law,
    measures,
    opinions,
    others,
    parties,
    penalties,
    service,
    volume,
)
from documents.building.record import CaseFile, Standing, written
from documents.context import CaseHead, Deadlines, DocumentName, Fine, Paper, Question
from documents.register import Document

#: Papers on the penalty itself, which show how the sum was found.
WEIGHED = frozenset({"investigation_report", "prior_notice", "decision", "internal_approval", "statement_review"})
#: Papers that name what was told, said and answered before them.
ANSWERED = frozenset(
    {
        "decision",
        "no_penalty_decision",
        "simple_decision",
        "daily_penalty_decision",
        "internal_approval",
        "case_discussion_record",
    }
)
#: Papers that tell the whole course of the case.
WHOLE_COURSE = frozenset({"closing_approval", "volume_cover"})
#: Papers that need no finding: they are about other papers, the volume or a sum.
WITHOUT_FINDINGS = frozenset(
    {
        *("service_receipt", "volume_cover", "volume_index", "volume_note", "material_list", "late_fee_calculation"),
        *("sampling_record", "photo_evidence", "sample_handover", "case_discussion_record", "seal_strip"),
    }
)
VOLUME = frozenset({"volume_cover", "volume_index", "volume_note"})
#: Decisions against which reconsideration comes before a suit (行政复议法23): penalties on the spot.
RECONSIDERED_FIRST = frozenset({"simple_decision"})


def paper_of(
    due: PaperDue, entry: Document, number: str | None, day: dt.date, token: str, file: CaseFile | None = None
) -> Paper:
    """The paper as the record stood right after its step. `file` is passed when several papers of a case are made."""
    standing = Standing.after(file or CaseFile(due.case), due)
    return _paper(
        standing, entry, due.party, number=number, date=day, verify_url=f"{public_url()}/verify/?code={token}"
    )


def draft_of(
    case: Case,
    step: Step,
    entry: Document,
    day: dt.date,
    *,
    facts: Mapping[str, Any] | None = None,
    party: Any = None,
    actor: Any = None,
) -> Paper:
    """The paper as it would look were the step taken on that day: no number, no date, no code, no seal.

    `facts` are those typed so far, `party` whom the step concerns, `actor` who would take it.
    """
    at = dt.datetime.combine(day, dt.time(9), ZONE)
    standing = Standing.before(CaseFile(case), step, at)
    told = {name: value for name, raw in (facts or {}).items() if (value := written(raw)) is not None}
    whose = party.pk if party is not None else None
    standing.act = replace(standing.act, facts=told, party=whose, actor=actor, by=str(step.by[0]))
    return _paper(standing, entry, party, number=None, date=None, verify_url=None)


def public_url() -> str:
    """Address under which the verification page is reached from outside: setting ECOCASE_PUBLIC_URL."""
    return str(getattr(settings, "ECOCASE_PUBLIC_URL", "") or "http://127.0.0.1:8000").rstrip("/")


def _paper(
    standing: Standing, entry: Document, party: Any, *, number: str | None, date: dt.date | None, verify_url: str | None
) -> Paper:
    who = findings.subject(standing, entry.id, entry.kind, party)
    named = "、".join(p.name for p in ([party] if party else standing.file.parties)) or "当事人"
    whose = party.name if party is not None and len(standing.file.parties) > 1 else None
    told = entry.id not in WITHOUT_FINDINGS
    items_of_penalty = penalties.penalties(standing, whose)
    answered = entry.id in ANSWERED
    return Paper(
        authority=authority.authority(standing),
        document=DocumentName(entry.id, entry.name_zh),
        case=_head(standing, named, penalties.summary(items_of_penalty)),
        number=number,
        date=date,
        addressee=_addressee(standing),
        copies_to=_copies(standing),
        parties=parties.parties(standing, party),
        officers=authority.officers(standing),
        facts=facts.facts(standing, entry.id),
        items=facts.items(standing, entry.id),
        findings=findings.findings(standing, who) if told else (),
        investigation=investigation.investigation(standing, who, whole=entry.id in WHOLE_COURSE),
        evidence=evidence.evidence(standing),
        law=law.law_applied(standing, entry.id),
        discretion=discretion.discretion(standing) if entry.id in WEIGHED else None,
        penalties=items_of_penalty,
        fine=_sum(standing, whose),
        statement=heard.statement(standing) if answered else None,
        hearing=heard.hearing(standing),
        measures=measures.measures(standing, entry.id),
        materials=evidence.materials(standing, entry.id),
        deadlines=_deadlines(standing, entry.id),
        opinions=opinions.opinions(standing, entry.id) if entry.kind != "letter" else (),
        service=service.service(standing, named) if entry.id == "service_receipt" else None,
        questions=_questions(standing),
        volume=volume.volume(standing) if entry.id in VOLUME else None,
        verify_url=verify_url,
        sample=standing.case.sample,
    )


def _head(standing: Standing, named: str, outcome: str | None) -> CaseHead:
    filed, closed = standing.last("penalty_ordinary.file"), standing.last("close")
    lead = standing.last("review")
    kind = lead.step.fact_kinds().get("lead_source") if lead is not None and lead.step else None
    source = lead.facts.get("lead_source") if lead is not None else None
    return CaseHead(
        number=standing.case.number,
        cause=cause(standing),
        source=(getattr(kind, "values", None) or {}).get(source) if source else None,
        found_on=standing.fact_day("discovered_at"),
        filed_on=filed.day if filed else None,
        closed_on=closed.day if closed else None,
        summary="".join(findings.findings(standing, named)) or None,
        outcome=outcome,
    )


def _sum(standing: Standing, whose: str | None) -> Fine | None:
    """The sum that the paper speaks of: of a compensation the damages, else the fine."""
    if standing.act.procedure == "compensation":
        total = others.damages(standing)
        return Fine(total) if total else None
    return penalties.fine_of(standing, whose)


def cause(standing: Standing) -> str:
    """The matter without the party's name and without 案."""
    text = standing.case.title
    for party in standing.file.parties:
        text = text.removeprefix(party.name)
    return text.removesuffix("一案").removesuffix("案")


def _addressee(standing: Standing) -> str | None:
    """Whom a letter to another agency is for: the receiver that the step names."""
    names = ("receiver", "police", "organ", "told_organ", "addressee", "review_court")
    named = next((standing.act.facts[n] for n in names if isinstance(standing.act.facts.get(n), str)), None)
    return named or _sent_to(standing, Agency.Kind.POLICE)


def _sent_to(standing: Standing, kind: str) -> str | None:
    """The agency of that kind that the step sends to, as the register of agencies knows it for this territory."""
    if kind not in {receiver for receiver, _ in SENDS.get(standing.act.id, ())}:
        return None
    agency = partner(kind, standing.case.agency)
    return agency.name if agency else None


def _copies(standing: Standing) -> tuple[str, ...]:
    told = standing.act.facts.get("copy_receiver")
    copied = told if isinstance(told, str) else _sent_to(standing, Agency.Kind.PROCURATORATE)
    return (copied,) if copied else ()


def _deadlines(standing: Standing, document: str) -> Deadlines:
    ordering = document in ("correction_order", "second_correction_order", "correction_extension_decision")
    return Deadlines(
        pay_days=standing.length("fine_payment", 15),
        correct_by=standing.fact_day("deadline") if ordering else None,
        correct_how=standing.fact("correction_content") if ordering else None,
        statement_days=standing.length("statement_defence", 5),
        hearing_days=standing.length("hearing_request", 5),
        reconsideration_days=standing.length("reconsideration", 60),
        lawsuit_months=standing.length("litigation", 6),
        reconsideration_first=document in RECONSIDERED_FIRST,
    )


def _questions(standing: Standing) -> tuple[Question, ...]:
    rows = standing.act.facts.get("questions") or ()
    return tuple(
        Question(str(row.get("asked", "")), row.get("answered"), row.get("by")) for row in rows if isinstance(row, dict)
    )
