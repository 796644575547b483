"""Papers in the browser: the page, the PDF, the draft beside a form, and the public verification."""

from __future__ import annotations

import hashlib

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin

from cases import now
from cases.access import is_outsider, record_look, visible_to
from cases.models import PaperDue
from cases.steps import STEPS
from documents.building import draft_of
from documents.issuing import issue
from documents.models import IssuedPaper
from documents.papers import render_document
from documents.register import UnknownDocument, document
from workflows.pages.models import Link, PaperPage, PaperStage, VerifyPage
from workflows.views.portal import in_package
from workflows.views.shell import show


def _due(request: HttpRequest, pk: int) -> PaperDue:
    """A paper of a case this person may see; for outsiders only what was sent to them."""
    due = get_object_or_404(
        PaperDue.objects.filter(case__in=visible_to(request.user), received=False).select_related(
            "event", "case__agency", "party"
        ),
        pk=pk,
    )
    if is_outsider(request.user) and not in_package(request.user, due):
        raise Http404
    return due


@login_required
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    due = _due(request, pk)
    issued = issue(due)
    whole = hashlib.sha256(bytes(issued.content)).hexdigest() == issued.sha256
    stages = [("起草", "done"), ("批准", "done"), ("签发", "done"), ("送达", "ahead"), ("归卷", "ahead")]
    if issued.status in ("served", "filed"):
        stages[3] = ("送达", "done")
    back = reverse("portal") if is_outsider(request.user) else reverse("case", args=[due.case_id])
    page = PaperPage(
        issued.name,
        issued.number,
        issued.party.name
        if issued.party
        else "、".join(cp.party.name for cp in due.case.case_parties.filter(active=True).select_related("party")),
        issued.get_status_display(),
        reverse("paper-pdf", args=[due.pk]),
        reverse("paper-pdf", args=[due.pk]) + "?download=1",
        crumbs=(Link(due.case.number, back), Link(issued.name, "")),
        stages=tuple(PaperStage(name, state) for name, state in stages),
        sha256=issued.sha256,
        matches=whole,
        verify_url=reverse("verify") + f"?code={issued.token}",
        sample=due.case.sample,
    )
    return show(request, "paper", page, "cases")


@login_required
@xframe_options_sameorigin
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    due = _due(request, pk)
    issued = issue(due)
    if is_outsider(request.user):
        record_look(request.user, due.case, f"《{issued.name}》")
    response = HttpResponse(bytes(issued.content), content_type="application/pdf")
    kind = "attachment" if request.GET.get("download") else "inline"
    response["Content-Disposition"] = f'{kind}; filename="{due.pk}.pdf"'
    return response


@login_required
@xframe_options_sameorigin
def draft(request: HttpRequest, pk: int, procedure: str, event: str, number: int) -> HttpResponse:
    """The paper as it would look if the step were taken now; no number, no date, no seal."""
    step = STEPS.get(f"{procedure}.{event}")
    case = get_object_or_404(visible_to(request.user).select_related("agency"), pk=pk)
    papers = [d for d in step.documents if not d.startswith("收")] if step and not is_outsider(request.user) else []
    if number >= len(papers):
        raise Http404
    try:
        entry = document(papers[number])
    except UnknownDocument:
        raise Http404 from None
    content = render_document(draft_of(case, step, entry, now.today()))
    return HttpResponse(content, content_type="application/pdf")


def verify(request: HttpRequest) -> HttpResponse:
    """Public: is this paper ours, and does it stand. Number, date, fingerprint and status, nothing else."""
    code = request.GET.get("code", "").strip()[:64]
    typed = "".join(request.GET.get("hash", "").split()).lower()[:64]
    issued = IssuedPaper.objects.filter(token=code).select_related("case__agency").first() if code else None
    if not code:
        page = VerifyPage(reverse("verify"))
    elif issued is None:
        page = VerifyPage(reverse("verify"), code, found=False, typed_hash=typed)
    else:
        whole = hashlib.sha256(bytes(issued.content)).hexdigest() == issued.sha256
        status = "已被更正" if issued.corrected_by.exists() else "已撤回" if issued.status == "withdrawn" else "有效"
        page = VerifyPage(
            reverse("verify"),
            code,
            True,
            issued.number or "（本文书不编号）",
            f"{issued.dated:%Y年%-m月%-d日}",
            status if whole else "存档文件与指纹不符，请联系签发机关",
            issued.sha256,
            issued.case.agency.name,
            matches=(typed == issued.sha256) if typed else None,
            typed_hash=typed,
        )
    return show(request, "verify", page)
