"""Pages of the desk's verbs: 催办, 抄送, 转办 on a case; 代理 and 离职移交 in the office."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider
from cases.models import User
from cases.roles import POSTS, Role
from workflows import desk
from workflows.pages.models import FormField, Link, Option, Section, StepForm
from workflows.views.case import case_or_404
from workflows.views.doors import forbidden, not_found
from workflows.views.shell import show

#: Verb in the address → words of the page.
VERBS = {"urge": "催办", "copy": "抄送", "assign": "转办"}


def colleagues(user: User) -> list[User]:
    """People of the same bureau who hold a post today, by log-in order."""
    found = User.objects.filter(agency=user.agency_id, is_active=True).prefetch_related("appointments").order_by("pk")
    today = now.today()
    return [one for one in found if one.posts_on(today)]


def _people(name: str, label: str, people: list[User], chosen: str, **rest: object) -> FormField:
    options = tuple(Option(str(p.pk), f"{p.name}　{p.section}", str(p.pk) == chosen) for p in people)
    return FormField(name, label, "choice", chosen, options=options, **rest)  # type: ignore[arg-type]


def _pick(people: list[User], value: str) -> User:
    found = next((p for p in people if str(p.pk) == value), None)
    if found is None:
        raise desk.DeskRefused("请选择人员")
    return found


@login_required
def on_case(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """A word of the desk on a case. Whoever may not see the case finds nothing here."""
    case = case_or_404(request, pk)
    if verb not in VERBS:
        raise Http404
    data, error = request.POST, ""
    people = colleagues(request.user)
    handlers = list(case.handlers.order_by("pk"))
    if request.method == "POST":
        try:
            if verb == "urge":
                desk.urge(case, request.user, data.get("text", ""))
            elif verb == "copy":
                desk.copy(case, request.user, _pick(people, data.get("to", "")), data.get("text", ""))
            else:
                old = _pick(handlers, data.get("old", "")) if handlers else None
                desk.assign(case, request.user, old, _pick(people, data.get("to", "")), data.get("text", ""))
        except desk.DeskRefused as refused:
            error = str(refused)
        else:
            messages.success(request, f"已{VERBS[verb]}")
            return redirect("case", pk=case.pk)
    text = FormField(
        "text",
        {"urge": "催办什么", "copy": "附言", "assign": "转办的原因"}[verb],
        "long",
        data.get("text", ""),
        required=verb != "copy",
        error=error,
        lines=3,
        max_length=300,
    )
    fields = [text]
    if verb == "copy":
        others = [p for p in people if p.pk != request.user.pk]
        fields.insert(0, _people("to", "抄送给", others, data.get("to", "")))
    elif verb == "assign":
        able = [p for p in people if Role.CASE_HANDLER in p.posts_on(now.today()) and p not in handlers]
        fields = [
            _people("old", "由谁转出", handlers, data.get("old", "")),
            _people("to", "转给谁", able, data.get("to", ""), hint="须持有效执法证，没有回避"),
            text,
        ]
    page = StepForm(
        VERBS[verb],
        reverse("desk", args=[case.pk, verb]),
        now.fresh_id(),
        (Section(VERBS[verb], tuple(fields)),),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link(VERBS[verb], ""),
        ),
        submit_text=VERBS[verb],
        submit_note="这是案头事务，不改变案件的法律状态，不写入事件链。",
        cancel_url=reverse("case", args=[case.pk]),
    )
    return show(request, "step", page, "cases", status=422 if error else 200)


@login_required
def deputies(request: HttpRequest) -> HttpResponse:
    """代理: who stands in for whom, from when to when, by which paper."""
    if is_outsider(request.user):
        return not_found(request)
    today, data, error = now.today(), request.POST, ""
    if not request.user.posts_on(today):
        return forbidden(request)
    people = colleagues(request.user)
    if request.method == "POST":
        try:
            post = data.get("post", "")
            if post not in {str(p) for p in POSTS}:
                raise desk.DeskRefused("请选择岗位")
            desk.appoint_deputy(
                request.user,
                _pick(people, data.get("holder", "")),
                _pick(people, data.get("deputy", "")),
                post,
                dt.date.fromisoformat(data.get("since", "")),
                dt.date.fromisoformat(data.get("until", "")),
                data.get("paper", ""),
            )
        except ValueError:
            error = "起止日期应当是日期，例如 2026-09-03"
        except desk.DeskRefused as refused:
            error = str(refused)
        else:
            messages.success(request, "已设定代理，代理期间签名印“代”")
            return redirect("inbox")
    fields = (
        _people("holder", "谁不在岗", people, data.get("holder", str(request.user.pk)), error=error),
        FormField(
            "post",
            "代理的岗位",
            "choice",
            data.get("post", ""),
            options=tuple(Option(str(p), p.label, str(p) == data.get("post")) for p in POSTS),
        ),
        _people("deputy", "由谁代理", people, data.get("deputy", "")),
        FormField("since", "自", "date", data.get("since", today.isoformat())),
        FormField("until", "至", "date", data.get("until", "")),
        FormField("paper", "授权文书", "text", data.get("paper", ""), hint="文号或者名称", max_length=100),
    )
    page = StepForm(
        "请假和代理",
        reverse("deputies"),
        now.fresh_id(),
        (Section("代理", fields),),
        crumbs=(Link("待办", reverse("inbox")), Link("请假和代理", "")),
        submit_text="设定代理",
        submit_note="代理只在起止日期之间有效；调查、审核、决定须由不同的人办理，代理也不例外。",
        cancel_url=reverse("inbox"),
    )
    return show(request, "step", page, "inbox", status=422 if error else 200)


@login_required
def handover(request: HttpRequest) -> HttpResponse:
    """离职移交: all cases of a leaver to another handler, by the head of the section."""
    if is_outsider(request.user):
        return not_found(request)
    if Role.SECTION_HEAD not in request.user.posts_on(now.today()):
        return forbidden(request)
    data, error = request.POST, ""
    leavers = list(User.objects.filter(agency=request.user.agency_id, cases__isnull=False).distinct().order_by("pk"))
    takers = [p for p in colleagues(request.user) if Role.CASE_HANDLER in p.posts_on(now.today())]
    if request.method == "POST":
        try:
            notes = desk.hand_over(
                request.user,
                _pick(leavers, data.get("leaver", "")),
                _pick(takers, data.get("taker", "")),
                data.get("reason", ""),
            )
        except desk.DeskRefused as refused:
            error = str(refused)
        else:
            messages.success(request, f"已移交{len(notes)}件：{'、'.join(n.case.number for n in notes)}")
            return redirect("cases")
    fields = (
        _people("leaver", "谁离岗", leavers, data.get("leaver", "")),
        _people("taker", "交给谁", takers, data.get("taker", "")),
        FormField("reason", "原因", "text", data.get("reason", ""), error=error, max_length=300),
    )
    page = StepForm(
        "离职移交",
        reverse("handover"),
        now.fresh_id(),
        (Section("移交", fields),),
        crumbs=(Link("案件", reverse("cases")), Link("离职移交", "")),
        submit_text="全部移交",
        submit_note="一件不能移交，就都不移交。原来的签名不变。",
        cancel_url=reverse("cases"),
    )
    return show(request, "step", page, "cases", status=422 if error else 200)
