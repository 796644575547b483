"""The inbox: what falls due to this person, by day; what is under way; what was done."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider, visible_to
from cases.clocks import clock_catalogue
from cases.deadlines import calendar
from cases.models import Case, Deadline, Event, User
from cases.record import record_of
from cases.steps import STEPS, Step
from workflows.pages.models import Empty, InboxItem, Link, Waiting, inbox
from workflows.tasks import Waiting as Task
from workflows.tasks import open_tasks
from workflows.views.acts import step_url
from workflows.views.case import main_machine
from workflows.views.clocks import clock_view
from workflows.views.shell import show

#: Cases looked through for one inbox; older ones are found through the register.
MOST = 60


def tabs(request: HttpRequest, current: str, counts: dict[str, int]) -> tuple[Link, ...]:
    return tuple(
        Link(
            text,
            reverse("inbox") + (f"?tab={key}" if key != "todo" else ""),
            current=key == current,
            count=counts.get(key),
        )
        for key, text in (("todo", "待办"), ("doing", "在办"), ("done", "已办"))
    )


@login_required
def desk(request: HttpRequest) -> HttpResponse:
    if is_outsider(request.user):
        return redirect("portal")
    tab = request.GET.get("tab", "todo")
    todo, doing = work_of(request.user)
    days, today = calendar(), now.today()
    items = {"todo": todo, "doing": doing}.get(tab)
    if items is None:
        items = _done(request.user)
    page = inbox(
        items,
        today,
        days.is_working,
        title={"todo": "待办", "doing": "在办", "done": "已办"}.get(tab, "已办"),
        tabs=tabs(request, tab, {"todo": len(todo), "doing": len(doing)}),
        waiting=_waiting_for_others(request.user) if tab == "todo" else (),
        empty=Empty("没有要办的事", "轮到您办理时，会出现在这里。", (Link("看全部案件", reverse("cases")),)),
    )
    return show(request, "inbox", page, "inbox")


def work_of(user: User) -> tuple[list[InboxItem], list[InboxItem]]:
    """(待办, 在办): steps this person's post is to take, and cases that wait for others."""
    tasks = open_tasks(user)
    days, moment = calendar(), now.now()
    todo = []
    cases = set()
    for task in tasks:
        cases.add(task.case.pk)
        todo.append(_item(task, days, moment))
    mine = visible_to(user).filter(handlers=user).order_by("-pk")[:MOST]
    doing = [_under_way(c, days, moment) for c in mine if c.pk not in cases]
    return todo, doing


def _item(task: Task, days, moment) -> InboxItem:
    case, step = task.case, STEPS[task.step]
    deadline = next(iter(_deadlines_of(case, step)), None)
    return InboxItem(
        step.name,
        reverse("case", args=[case.pk]),
        "、".join(cp.party.name for cp in case.case_parties.all() if cp.active) or "待查明",
        case.number,
        task.state_name,
        clock_view(deadline, days, moment, cells=True) if deadline else None,
        act_url=f"{step_url(case, step)}?on={task.machine}",
        act_text="去办",
        came=f"{now.aware(task.since):%m-%d %H:%M}",
    )


def _deadlines_of(case: Case, step: Step) -> list[Deadline]:
    met = {c.id for c in clock_catalogue().met_by(step.id)}
    running = Deadline.objects.filter(case=case, met_at=None, dropped=False).select_related("started_by")
    mine = [d for d in running.order_by("due") if d.clock in met and d.due]
    return mine or [d for d in running.order_by("due") if d.clock in met]


def _under_way(case: Case, days, moment) -> InboxItem:
    record = record_of(case, people={})
    main = main_machine(record, case)
    deadline = (
        Deadline.objects.filter(case=case, met_at=None, dropped=False, due__isnull=False)
        .select_related("started_by")
        .order_by("due")
        .first()
    )
    return InboxItem(
        case.title,
        reverse("case", args=[case.pk]),
        "、".join(p.name for p in record.parties.values()) or "待查明",
        case.number,
        main.state_name if main else "",
        clock_view(deadline, days, moment) if deadline else None,
        act_text="看案件",
        act_url=reverse("case", args=[case.pk]),
    )


def _done(user: User) -> list[InboxItem]:
    events = Event.objects.filter(actor=user).exclude(step="read").select_related("case", "party").order_by("-pk")[:50]
    return [
        InboxItem(
            STEPS[e.step].name if e.step in STEPS else e.step,
            reverse("case", args=[e.case_id]),
            e.party.name if e.party else e.case.title,
            e.case.number,
            f"{now.aware(e.at):%Y-%m-%d %H:%M}",
            None,
            act_text="看案件",
            act_url=reverse("case", args=[e.case_id]),
        )
        for e in events
    ]


def _waiting_for_others(user: User) -> tuple[Waiting, ...]:
    found = (
        Deadline.objects.filter(
            case__in=visible_to(user), met_at=None, dropped=False, kind="outside", due__isnull=False
        )
        .select_related("case")
        .order_by("due")[:8]
    )
    rows = []
    for d in found:
        clock = clock_catalogue().get(d.clock, d.starts_on)
        left = (d.due - now.today()).days
        rows.append(
            Waiting(
                clock.name_zh if clock else d.clock,
                d.case.number,
                f"余{left}天" if left >= 0 else f"已过{-left}天",
                reverse("case", args=[d.case_id]),
            )
        )
    return tuple(rows)
