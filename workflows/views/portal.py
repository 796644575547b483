"""The partner portal: an outside agency sees what was sent to it, from the hand-over on, and every look is an event."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider, record_look
from cases.models import Agency, Case, Deadline, Event, PaperDue, Share, User
from cases.reading import Record
from cases.record import record_of
from cases.steps import STEPS, Step
from documents.models import IssuedPaper
from workflows.pages.models import (
    ClockView,
    Empty,
    Link,
    PackageGroup,
    PackagePage,
    PackagePaper,
    PackageRow,
    Pair,
    PortalPage,
    TrailStop,
    Waiting,
)
from workflows.views.acts import act_of, possible
from workflows.views.clocks import clocks_of
from workflows.views.shell import show

#: Procedures in which an agency of this kind takes part, of a case that was sent to it.
SEEN: dict[str, tuple[str, ...]] = {
    Agency.Kind.POLICE: ("transfer_criminal", "transfer_detention"),
    Agency.Kind.PROCURATORATE: ("transfer_criminal", "transfer_detention", "reverse_transfer", "pil"),
}

#: Stations of a transfer: name, steps that reach it.
STATIONS = (
    ("移送", ("transfer_criminal.handover", "transfer_detention.handover")),
    ("接收", ("transfer_criminal.receive", "transfer_detention.receive")),
    ("立案", ("transfer_criminal.file", "transfer_criminal.recon_filed", "transfer_criminal.police_file_directly")),
    ("移送起诉", ("transfer_criminal.send_to_prosecution",)),
    ("判决", ("transfer_criminal.convicted", "transfer_criminal.acquitted", "transfer_criminal.non_prosecution")),
)


def shares_of(user: User):
    return Share.objects.filter(agency=user.agency_id, withdrawn_by=None).select_related("case__agency", "event")


def in_package(user: User, due: PaperDue) -> bool:
    """The paper is part of what was sent to this person's agency."""
    return any(
        due.name in share.contents and due.event.seq <= share.event.seq
        for share in shares_of(user).filter(case=due.case_id)
    )


def seen_procedures(user: User) -> tuple[str, ...]:
    return SEEN.get(user.agency.kind, ())


@login_required
def portal(request: HttpRequest) -> HttpResponse:
    if not is_outsider(request.user):
        return redirect("inbox")
    rows = []
    for share in shares_of(request.user).order_by("-pk")[:200]:
        case = share.case
        steps = _steps(case, request.user)
        rows.append(
            PackageRow(
                case.title,
                reverse("package", args=[share.pk]),
                case.number,
                "、".join(cp.party.name for cp in case.case_parties.filter(active=True).select_related("party")),
                _trail(steps),
                next(iter(_clocks(case, request.user)), None),
                unread=not Event.objects.filter(case=case, step="read", actor__agency=request.user.agency).exists(),
            )
        )
    page = PortalPage(
        "移送来的案件",
        request.user.agency.name,
        groups=(PackageGroup("全部", "far", tuple(rows)),) if rows else (),
        sees=(Pair("看得到", "移送书、材料清单和随案移送的证据，移送后的办理情况"),),
        sees_not="生态环境部门的内部审批、其他案件和没有移送的材料",
        empty=Empty("还没有移送来的案件", "生态环境部门移送后，案件会出现在这里。"),
    )
    return show(request, "portal", page, "portal")


@login_required
def package(request: HttpRequest, pk: int) -> HttpResponse:
    if not is_outsider(request.user):
        raise Http404
    share = get_object_or_404(shares_of(request.user), pk=pk)
    case = share.case
    record_look(request.user, case, "移送材料")
    record = record_of(case)
    steps = _steps(case, request.user)
    found = [p for p in possible(record, request.user) if p.mine and p.step.procedure in seen_procedures(request.user)]
    acts = tuple(act_of(case, p, {}, set()) for p in found if not p.standing and not p.missing)
    papers = []
    # What arose after the sending goes along only with a sending of its own.
    dues = case.papers_due.filter(name__in=share.contents, received=False, event__seq__lte=share.event.seq)
    issued = {p.due_id: p for p in IssuedPaper.objects.filter(case=case).defer("content")}
    for number, due in enumerate(dues.order_by("pk"), 1):
        paper = issued.get(due.pk)
        url = reverse("paper-pdf", args=[due.pk])
        papers.append(
            PackagePaper(
                str(number),
                due.name,
                reverse("paper", args=[due.pk]),
                url + "?download=1",
                paper.pages if paper else None,
                paper.sha256 if paper else "",
                "电子件",
            )
        )
    looks = Event.objects.filter(case=case, step="read").select_related("actor__agency").order_by("-seq")[:10]
    page = PackagePage(
        case.title,
        case.number,
        "、".join(p.name for p in record.parties.values()),
        crumbs=(Link("移送案件", reverse("portal")), Link(case.number, "")),
        facts=(
            Pair("移送机关", case.agency.name),
            Pair("移送时间", f"{now.aware(share.event.at):%Y-%m-%d %H:%M}"),
            Pair("当事人", "、".join(p.name for p in record.parties.values())),
        ),
        trail=_trail(steps),
        papers=tuple(papers),
        clocks=_clocks(case, request.user),
        acts=acts,
        replies=tuple(
            Pair(f"{now.aware(e.at):%Y-%m-%d}", STEPS[e.step].name) for e in reversed(steps) if e.seq >= share.event.seq
        ),
        looks=tuple(
            Waiting(e.actor.agency.name, e.facts.get("what", ""), f"{now.aware(e.at):%m-%d %H:%M}") for e in looks
        ),
        not_included="没有移送的内部审批材料不在此列；需要补充材料的，请向移送机关提出。",
    )
    return show(request, "package", page, "portal")


def _steps(case: Case, user: User) -> list[Event]:
    return [
        e
        for e in Event.objects.filter(case=case).exclude(step="read").order_by("seq")
        if e.step.partition(".")[0] in seen_procedures(user) and e.step in STEPS
    ]


def _trail(steps: list[Event]) -> tuple[TrailStop, ...]:
    stops, here = [], True
    for name, ids in STATIONS:
        event = next((e for e in steps if e.step in ids), None)
        if event is not None:
            stops.append(TrailStop(name, "done", f"{now.aware(event.at):%m-%d}"))
        else:
            stops.append(TrailStop(name, "now" if here else "ahead"))
            here = False
    return tuple(stops)


def _clocks(case: Case, user: User) -> tuple[ClockView, ...]:
    running = Deadline.objects.filter(
        case=case, met_at=None, dropped=False, procedure__in=seen_procedures(user), kind="outside"
    )
    return clocks_of(running.select_related("started_by").order_by("due"))


def may_act(user: User, case: Case, step: Step) -> bool:
    """The step is one that this outside agency itself takes in a procedure of which it holds a package."""
    if step.procedure not in seen_procedures(user) or str(user.agency.kind) not in set(map(str, step.by)):
        return False
    return shares_of(user).filter(case=case).exists()


def seen_of(record: Record, case: Case, user: User) -> Record:
    """What of the record a form may show to an outside agency: the procedures it takes part in, from the sending on."""
    first = shares_of(user).filter(case=case).order_by("event__seq").values_list("event__seq", flat=True).first()
    events = [e for e in record.events if e.seq >= (first or 0) and e.step.partition(".")[0] in seen_procedures(user)]
    return replace(record, events=events, evidence={}, people={})
