"""The law catalogue on screen, and the administrator's rooms."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from cases import now
from cases.access import is_outsider
from cases.law.catalogue import catalogue
from cases.law.search import search
from cases.models import Case, Deadline, Event, User
from workflows.pages.models import (
    Article,
    Cell,
    Column,
    Empty,
    Filter,
    LawEntryPage,
    Link,
    ListPage,
    OfficeEntry,
    OfficePage,
    Pair,
    Row,
)
from workflows.views.doors import forbidden, not_found
from workflows.views.shell import show


@login_required
def register(request: HttpRequest) -> HttpResponse:
    """Violations by the words an officer would type."""
    if is_outsider(request.user):
        return not_found(request)
    words = request.GET.get("q", "").strip()[:60]
    everything = catalogue().violations
    codes = [hit.violation.code for hit in search(words)] if words else list(everything)
    rows = tuple(_row(everything[code]) for code in codes[:200])
    page = ListPage(
        "违法行为目录",
        (
            Column("code", "代码"),
            Column("name", "违法行为"),
            Column("law", "罚则"),
            Column("who", "主管机关"),
            Column("ok", "核实"),
        ),
        rows,
        lead=f"{len(everything)}项；可以用平常的话查，例如“泔水”",
        filters=(Filter("q", "违法行为", value=words),),
        filter_url=reverse("law"),
        clear_url=reverse("law"),
        empty=Empty("没有找到", "换一个说法再试，例如写看到的东西。", (Link("看全部", reverse("law")),)),
        caption="违法行为目录",
    )
    return show(request, "list", page, "law")


def _row(violation) -> Row:
    url = reverse("law-entry", args=[violation.code])
    return Row(
        violation.code,
        (
            Cell(violation.code, url=url, mono=True),
            Cell(violation.name_zh, url=url, strong=True),
            Cell(violation.source.label),
            Cell(
                "只移送线索" if violation.referral else violation.competent or "",
                mark="dash" if violation.referral else "",
            ),
            Cell("已核" if violation.verified else "未核", mark="" if violation.verified else "dash"),
        ),
        violation.code,
    )


@login_required
def entry(request: HttpRequest, code: str) -> HttpResponse:
    if is_outsider(request.user):
        return not_found(request)
    violation = catalogue().violations.get(code)
    if violation is None:
        raise Http404
    facts = [Pair(f"要件{n}", e.fact) for n, e in enumerate(violation.elements, 1) if e.essential]
    page = LawEntryPage(
        violation.name_zh,
        "violation",
        violation.code,
        crumbs=(Link("法律", reverse("law")), Link(violation.code, "")),
        verified=violation.verified,
        facts=(Pair("主管机关", violation.competent or "未写明"), *facts),
        articles=(Article(violation.source.label, verified=violation.verified),),
        versions=tuple(
            (
                str(old.in_force.start or ""),
                str(old.in_force.end or "今"),
                old.penalised_by.label if old.penalised_by else "",
            )
            for old in violation.legacy
        ),
        note="未核的条目不能直接进入文书，须由法制审核确认。" if not violation.verified else "",
    )
    return show(request, "law_entry", page, "law")


@login_required
def office(request: HttpRequest) -> HttpResponse:
    """Rooms of the administration. The administrator sees numbers here, no case."""
    if not request.user.is_staff or is_outsider(request.user):
        return forbidden(request)
    overdue = Deadline.objects.filter(met_at=None, dropped=False, due__lt=now.today(), kind="duty").count()
    unverified = sum(not v.verified for v in catalogue().violations.values())
    last = Event.objects.order_by("-pk").first()
    page = OfficePage(
        "管理",
        (
            OfficeEntry(
                "人员和岗位",
                reverse("office"),
                "人员、岗位、代理和移交",
                f"{User.objects.filter(is_active=True).count()}人",
            ),
            OfficeEntry("期限", reverse("inbox"), "逾期的法定期限", f"{overdue}项逾期", urgent=overdue > 0),
            OfficeEntry("法律目录", reverse("law"), "没有核实的条目", f"{unverified}条未核"),
        ),
        health=(
            Pair("数据库", connection.vendor),
            Pair("案件", f"{Case.objects.count()}件"),
            Pair("最近一环", f"{now.aware(last.recorded_at):%Y-%m-%d %H:%M}" if last else "没有"),
        ),
    )
    return show(request, "office", page, "office")
