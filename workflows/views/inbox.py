"""The inbox: what falls due to this person, by day; what is under way; what was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.contrib.auth.decorators import login_required
from django.db.models import F, OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider, visible_to
from cases.clocks import clock_catalogue
from cases.deadlines import calendar
from cases.models import Case, Deadline, Event, User
from cases.models.chain import NO_STEP
from cases.steps import STEPS, Step
from cases.working_days import Calendar
from workflows.models import DeskNote
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
        for key, text in (("todo", "待办"), ("doing", "在办"), ("done", "已办"), ("copied", "抄送我的"))
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
        items = _copied(request.user) if tab == "copied" else _done(request.user)
    page = inbox(
        items,
        today,
        days.is_working,
        title={"todo": "待办", "doing": "在办", "copied": "抄送我的"}.get(tab, "已办"),
        tabs=tabs(request, tab, {"todo": len(todo), "doing": len(doing)}),
        waiting=_waiting_for_others(request.user) if tab == "todo" else (),
        empty=Empty("没有要办的事", "轮到您办理时，会出现在这里。", (Link("看全部案件", reverse("cases")),)),
    )
    return show(request, "inbox", page, "inbox")


def work_of(user: User) -> tuple[list[InboxItem], list[InboxItem]]:
    """(待办, 在办): steps this person's post is to take, and cases that wait for others."""
    tasks = open_tasks(user)
    days, moment = calendar(), now.now()
    cases = {task.case.pk for task in tasks}
    mine = list(
        visible_to(user)
        .filter(handlers=user)
        .exclude(pk__in=cases)
        .order_by("-pk")
        .prefetch_related("case_parties__party", "machines")[:MOST]
    )
    running: dict[int, list[Deadline]] = {}
    found = Deadline.objects.filter(
        case__in=[*cases, *(c.pk for c in mine)], met_at=None, dropped=False, due__isnull=False
    )
    for deadline in found.select_related("started_by").order_by("due", "pk"):
        running.setdefault(deadline.case_id, []).append(deadline)
    urged = urged_cases(cases)
    todo = [_item(task, running.get(task.case.pk, []), days, moment, urged) for task in tasks]
    known = {task.case.pk: task.case for task in tasks} | {case.pk: case for case in mine}
    for pk, deadlines in running.items():
        steps = {task.step for task in tasks if task.case.pk == pk}
        todo += [_owed(known[pk], one, step, days, moment) for one, step in _duties(known[pk], deadlines, steps, user)]
    doing = [_under_way(case, running.get(case.pk, []), days, moment) for case in mine]
    return todo, doing


def urged_cases(cases: set[int]) -> set[int]:
    """Cases of which somebody urged the holder after the last step was taken."""
    last = Event.objects.filter(case=OuterRef("case")).order_by("-seq").values("recorded_at")[:1]
    notes = DeskNote.objects.filter(case__in=cases, kind=DeskNote.Kind.URGE).annotate(moved=Subquery(last))
    return set(notes.filter(Q(moved=None) | Q(at__gte=F("moved"))).values_list("case", flat=True))


def _item(
    task: Task, running: list[Deadline], days: Calendar, moment: dt.datetime, urged: Collection[int]
) -> InboxItem:
    case, step = task.case, STEPS[task.step]
    deadline = _pressing(step, task.machine, running)
    return InboxItem(
        step.name,
        reverse("case", args=[case.pk]),
        _parties(case),
        case.number,
        task.state_name,
        clock_view(deadline, days, moment, cells=True) if deadline else None,
        act_url=f"{step_url(case, step)}?on={task.machine}",
        act_text="去办",
        came=f"{now.aware(task.since):%m-%d %H:%M}",
        marks=("催办",) if case.pk in urged else (),
    )


def _duties(case: Case, running: list[Deadline], steps: set[str], user: User) -> list[tuple[Deadline, Step]]:
    """Terms that bind the bureau and that none of these steps meets, with the step of this person's post that would."""
    posts, found = user.posts_on(now.today()), []

    def open_now(step: Step) -> bool:
        return any(
            m.live and m.kind == step.machine and m.state in (step.sources or (m.state,)) for m in case.machines.all()
        )

    for deadline in running:
        clock = clock_catalogue().get(deadline.clock, deadline.starts_on) if deadline.kind == "duty" else None
        meets = [STEPS[m.partition("#")[0]] for m in clock.meets if m.partition("#")[0] in STEPS] if clock else []
        if {step.id for step in meets} & steps:
            continue
        own = [s for s in meets if s.procedure == deadline.procedure and posts & {str(role) for role in s.by}]
        found += [(deadline, step) for step in own if open_now(step)][:1]
    return found


def _owed(case: Case, deadline: Deadline, step: Step, days: Calendar, moment: dt.datetime) -> InboxItem:
    """A duty with a term of its own, beside the course of the case."""
    return InboxItem(
        step.name,
        reverse("case", args=[case.pk]),
        _parties(case),
        case.number,
        "",
        clock_view(deadline, days, moment, cells=True),
        act_url=step_url(case, step),
        act_text="去办",
    )


def _pressing(step: Step, machine: int, running: list[Deadline]) -> Deadline | None:
    """The term that this step meets."""
    met = {clock.id for clock in clock_catalogue().met_by(step.id)}
    own = [d for d in running if d.clock in met and d.machine_id in (machine, None)]
    return next(iter(own or [d for d in running if d.clock in met]), None)


def _parties(case: Case) -> str:
    return "、".join(cp.party.name for cp in case.case_parties.all() if cp.active) or "待查明"


def _under_way(case: Case, running: list[Deadline], days: Calendar, moment: dt.datetime) -> InboxItem:
    main = main_machine(list(case.machines.all()), case)
    return InboxItem(
        case.title,
        reverse("case", args=[case.pk]),
        _parties(case),
        case.number,
        main.state_name if main else "",
        clock_view(running[0], days, moment) if running else None,
        act_text="看案件",
        act_url=reverse("case", args=[case.pk]),
    )


def _done(user: User) -> list[InboxItem]:
    events = (
        Event.objects.filter(actor=user).exclude(step__in=NO_STEP).select_related("case", "party").order_by("-pk")[:50]
    )
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


def _copied(user: User) -> list[InboxItem]:
    notes = DeskNote.objects.filter(to=user, kind=DeskNote.Kind.COPY, case__in=visible_to(user))
    return [
        InboxItem(
            note.case.title,
            reverse("case", args=[note.case_id]),
            f"{note.by.name}：{note.text}" if note.text else note.by.name,
            note.case.number,
            f"{now.aware(note.at):%Y-%m-%d %H:%M}",
            None,
            act_text="看案件",
            act_url=reverse("case", args=[note.case_id]),
        )
        for note in notes.select_related("case", "by").order_by("-at", "-pk")[:50]
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
