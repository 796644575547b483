"""Registers of cases: filters in the address, pages turned by key."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases import now
from cases.access import is_outsider, visible_to
from cases.models import MACHINES, Case, Family, Machine
from workflows.pages.models import Cell, Column, Empty, Filter, Link, ListPage, Option, Pager, Row, address, chips
from workflows.views.case import MAIN
from workflows.views.doors import not_found
from workflows.views.shell import show

SIZE = 30

#: name of the room → (title, filter).
ROOMS = {
    "cases": ("案件", Q(family=Family.ENFORCEMENT)),
    "list-inspection": ("检查", Q(family=Family.INSPECTION)),
    "list-transfer": ("移送", Q(machines__kind__in=["tc_course", "td_course", "rt_course"])),
    "list-compensation": ("损害赔偿", Q(machines__kind__in=["cp_claim", "pi_pre"])),
    "list-credit": ("信用", Q(family__in=[Family.CREDIT, Family.CREDIT_REPAIR])),
    "list-rectification": ("整改", Q(family=Family.RECTIFICATION)),
}


@login_required
def register(request: HttpRequest, room: str) -> HttpResponse:
    if is_outsider(request.user):
        return not_found(request)
    title, what = ROOMS[room]
    query = {k: request.GET.getlist(k) for k in request.GET}
    found = visible_to(request.user).filter(what)
    text = request.GET.get("q", "").strip()[:100]
    if text:
        # A search looks in every register: officers know the party's name, not the room.
        found = visible_to(request.user).filter(
            Q(number__icontains=text)
            | Q(title__icontains=text)
            | Q(case_parties__party__name__icontains=text)
            | Q(papers__number__icontains=text)
        )
    state = request.GET.get("state", "")
    if state == "open":
        found = found.exclude(pk__in=_ended())
    elif state == "ended":
        found = found.filter(pk__in=_ended())
    after = request.GET.get("after", "")
    page = found.filter(pk__lt=int(after)) if after.isdigit() else found
    cases = list(
        page.distinct().order_by("-pk").prefetch_related("case_parties__party", "machines", "handlers")[: SIZE + 1]
    )
    more = len(cases) > SIZE
    cases = cases[:SIZE]
    path = reverse(room)
    filters = (
        Filter("q", "案号、当事人、文书号", value=text),
        Filter(
            "state",
            "办理情况",
            "choice",
            state,
            (
                Option("", "全部", not state),
                Option("open", "在办", state == "open"),
                Option("ended", "办结", state == "ended"),
            ),
        ),
    )
    actions = (Link("登记线索", reverse("case-new"), "plus"),) if room == "cases" else ()
    shown = ListPage(
        title,
        (
            Column("number", "案号"),
            Column("party", "当事人"),
            Column("title", "案由"),
            Column("state", "办到哪里"),
            Column("handlers", "承办"),
            Column("opened", "登记"),
        ),
        tuple(_row(c) for c in cases),
        filters=filters,
        filter_url=path,
        chips=chips(path, query, filters),
        clear_url=path,
        pager=Pager(next_url=address(path, query, after=str(cases[-1].pk)) if more else "", text=f"本页{len(cases)}件"),
        actions=actions,
        empty=Empty("没有案件", "没有符合条件的案件。", (Link("去掉全部条件", path),)),
        caption=title,
    )
    return show(request, "list", shown, room)


def _ended():
    ended = Q()
    for kind in MAIN.values():
        ended |= Q(kind=kind, state__in=MACHINES[kind].spec.terminal)
    return Machine.objects.filter(ended, live=True).values("case_id")


def _row(case: Case) -> Row:
    kinds = [MAIN.get(p.partition("#")[0]) for p in case.procedures]
    main = next((m for kind in kinds for m in case.machines.all() if m.kind == kind), None)
    parties = [cp.party.name for cp in case.case_parties.all() if cp.active]
    url = reverse("case", args=[case.pk])
    return Row(
        str(case.pk),
        (
            Cell(case.number, url=url, strong=True),
            Cell("、".join(parties[:2]) or "待查明", sub=f"等{len(parties)}家" if len(parties) > 2 else ""),
            Cell(case.title),
            Cell(main.state_name if main else "", mark="tag"),
            Cell("、".join(u.name for u in case.handlers.all())),
            Cell(f"{now.aware(case.opened_at):%Y-%m-%d}"),
        ),
        case.number,
    )
