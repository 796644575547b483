"""Papers in the browser: the page, the PDF, the draft beside a form, and the public verification."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import quote

import segno
import structlog
from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from cases import now
from cases.access import is_outsider, record_look, visible_to
from cases.judging import read_facts
from cases.models import Case, PaperDue
from cases.reading import Reading
from cases.record import record_of
from cases.steps import STEPS, Step
from documents.building import draft_of
from documents.issuing import issue
from documents.models import IssuedPaper
from documents.papers import render_document
from documents.register import UnknownDocument, document
from workflows.page_pictures import available, pictures
from workflows.pages.models import Link, PaperPage, PaperStage, Preview, VerifyPage
from workflows.views.answers import read_answers
from workflows.views.portal import in_package
from workflows.views.shell import show
from workflows.views.step import instances, with_unopened
from workflows.views.step_page import asks_opinion, papers_of

log = structlog.get_logger()

#: A PDF runs no script; the reader of the browser is an object of the same origin with styles of its own.
PDF_POLICY = {"default-src": [NONE], "object-src": [SELF], "style-src": ["'unsafe-inline'"], "img-src": [SELF]}
#: Status of an issued paper, in the order in which it is reached.
ORDER = ("issued", "served", "filed")


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
    """The paper as it was issued. One still owed says so and offers to make it; looking makes nothing."""
    due = _due(request, pk)
    issued = IssuedPaper.objects.filter(due=due).select_related("party").first()
    outside = is_outsider(request.user)
    back = reverse("portal") if outside else reverse("case", args=[due.case_id])
    party = due.party.name if due.party else _parties(due)
    crumbs = (Link(due.case.number, back), Link(due.name, ""))
    if issued is None:
        make = Link("制作文书", reverse("paper-make", args=[due.pk]), "file")
        page = PaperPage(due.name, "", party, "未制作", "", "", crumbs, make=None if outside else make)
        return show(request, "paper", page, "cases")
    whole = hashlib.sha256(bytes(issued.content)).hexdigest() == issued.sha256
    reached = ORDER.index(issued.status) if issued.status in ORDER else 0
    stages = [
        PaperStage(name, "done" if n <= reached else "now" if n == reached + 1 else "ahead")
        for n, name in enumerate(("签发", "送达", "归卷"))
    ]
    shown = [reverse("paper-page", args=[due.pk, n]) for n in range(1, (issued.pages or 1) + 1)]
    page = PaperPage(
        issued.name,
        issued.number,
        party,
        issued.get_status_display(),
        reverse("paper-pdf", args=[due.pk]),
        reverse("paper-pdf", args=[due.pk]) + "?download=1",
        crumbs=crumbs,
        stages=tuple(stages),
        pictures=tuple(shown) if available() else (),
        sha256=issued.sha256,
        matches=whole,
        verify_url=reverse("verify") + f"?code={issued.token}",
        qr=mark_safe(verification_code(request.build_absolute_uri(reverse("verify") + f"?code={issued.token}"))),
        sample=due.case.sample,
    )
    return show(request, "paper", page, "cases")


def _parties(due: PaperDue) -> str:
    return "、".join(cp.party.name for cp in due.case.case_parties.filter(active=True).select_related("party"))


def verification_code(address: str) -> str:
    """The QR code of the public verification page as SVG."""
    return segno.make(address, error="m").svg_inline(scale=3, border=1, omitsize=True)


@login_required
@require_POST
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue a paper that is owed. Sent twice, it is issued once."""
    due = _due(request, pk)
    if is_outsider(request.user):
        raise Http404
    try:
        issue(due)
    except UnknownDocument:
        messages.error(request, f"《{due.name}》没有电子格式，请用纸质文书办理后登记。")
    return redirect("paper", pk=due.pk)


def _issued(request: HttpRequest, pk: int) -> IssuedPaper:
    due = _due(request, pk)
    issued = get_object_or_404(IssuedPaper, due=due)
    if is_outsider(request.user):
        record_look(request.user, due.case, f"《{issued.name}》")
    return issued


@login_required
@xframe_options_sameorigin
@csp_replace(PDF_POLICY)
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    issued = _issued(request, pk)
    response = HttpResponse(bytes(issued.content), content_type="application/pdf")
    kind = "attachment" if request.GET.get("download") else "inline"
    name = quote(f"{issued.name}{issued.number}.pdf")
    response["Content-Disposition"] = f"{kind}; filename=\"{pk}.pdf\"; filename*=UTF-8''{name}"
    response["Cache-Control"] = "private, no-cache"
    return response


@login_required
def picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page of an issued paper as a picture; for outsiders the first page counts as the look."""
    due = _due(request, pk)
    issued = _issued(request, pk) if number == 1 else get_object_or_404(IssuedPaper, due=due)
    if not 1 <= number <= (issued.pages or 1):
        raise Http404
    mark = f'"{issued.sha256}-{number}"'
    if request.headers.get("If-None-Match") == mark:
        return HttpResponse(status=304)
    found = pictures(bytes(issued.content), first=number, last=number)
    if not found:
        raise Http404
    response = HttpResponse(found[0], content_type="image/png")
    response["ETag"] = mark
    response["Cache-Control"] = "private, no-cache"
    return response


@login_required
@xframe_options_sameorigin
@csp_replace(PDF_POLICY)
def draft(request: HttpRequest, pk: int, procedure: str, event: str, number: int) -> HttpResponse:
    """The paper as it would look if the step were taken now; no number, no date, no seal. Nothing is stored.

    GET gives the PDF for printing; POST, with the answers typed so far, the pictures beside the form.
    """
    step = STEPS.get(f"{procedure}.{event}")
    case = get_object_or_404(visible_to(request.user).select_related("agency"), pk=pk)
    if step is None or is_outsider(request.user):
        raise Http404
    papers = papers_of(step)
    if number >= len(papers):
        raise Http404
    record = with_unopened(record_of(case), step)
    meant = instances(record, step, request.POST.get("on") or request.GET.get("on"))
    if not meant:
        raise Http404
    ground = request.POST.get("ground") or None
    ground = ground if ground in {g.id for g in step.grounds} else None
    reading = Reading(record, step, meant[0], now.now(), request.user.username, {}, ground)
    facts, _ = read_facts(step, ground, read_answers(request.POST, step, ground, reading))
    if asks_opinion(step, ground):
        facts["opinion"] = request.POST.get("opinion", "").strip()[:2000]
    try:
        content = render_document(
            draft_of(
                case, step, document(papers[number]), now.today(), facts=facts, party=meant[0].party, actor=request.user
            )
        )
    except (ValueError, TypeError, KeyError, AttributeError, LookupError) as missing:
        # A half-filled form may lack what the paper cannot be laid out without.
        log.info("draft_not_printed", paper=papers[number], step=step.id, why=repr(missing))
        content = b""
    if request.method != "POST":
        if not content:
            raise Http404
        return HttpResponse(content, content_type="application/pdf")
    return _beside_the_form(request, case, step, papers, number, content)


def _beside_the_form(
    request: HttpRequest, case: Case, step: Step, papers: list[str], number: int, content: bytes
) -> HttpResponse:
    urls = [reverse("paper-draft", args=[case.pk, step.procedure, step.event, n]) for n in range(len(papers))]
    drawn = [f"data:image/png;base64,{base64.b64encode(p).decode()}" for p in (pictures(content) if content else [])]
    page = Preview(
        papers[number],
        url="" if drawn or not content else urls[number],
        pictures=tuple(drawn),
        print_url=urls[number] if content else "",
        others=tuple(Link(name, url) for n, (name, url) in enumerate(zip(papers, urls, strict=True)) if n != number),
        waits="" if content else "填好左边的必填项，文书在这里成形。",
    )
    return render(request, "pages/_preview.html", {"preview": page})


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
