"""The reasoning page 研判: from measurement to fine on one screen, each figure with its source; and its what-if."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.law.model import Ref
from cases.models import Case
from cases.reasoning import as_json
from cases.reasoning.facts import Facts
from cases.reasoning.reason import Reasoning, reason, reason_on, what_if
from cases.story import story_of
from workflows.pages.models import FormField, Link, Option, ReasonPage, ReasonStep
from workflows.pages.reason import WhatIf
from workflows.views.case import case_or_404
from workflows.views.conduct_weighing import factors_of
from workflows.views.reasoned_measured import Measured
from workflows.views.reasoned_weighed import DUTIES, Weighed
from workflows.views.shell import show


@login_required
def reasoned(request: HttpRequest, pk: int) -> HttpResponse:
    """The page. Parameters `level-N` ask what the fine would be at another level; nothing is stored."""
    case = case_or_404(request, pk)
    story = story_of(case)
    result = reason_on(Facts.from_dict(story))
    thought = as_json.reasoning(result)
    page = ReasonPage(
        f"研判：{case.title}",
        _steps(case, thought),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link("研判", ""),
        ),
        basis=f"按已登记的事实和{story['conduct']['decided_on']}的法律计算；缺的事实写明要查什么，不作猜测",
        actions=(
            Link("填写事实", reverse("conduct", args=[case.pk]), "columns"),
            Link("打印推演", "#print", "print"),
        ),
        what_if=_what_if(request, story, thought, result),
    )
    return show(request, "reason", page, "cases")


def _steps(case: Case, thought: dict[str, Any]) -> tuple[ReasonStep, ...]:
    measured, weighed = Measured(case, thought), Weighed(case, thought)
    made = (
        *(measured.values, measured.limits, measured.multiples, measured.elements),
        *(weighed.law, weighed.fine, weighed.crime, weighed.duties),
    )
    return tuple(step(number) for number, step in enumerate(made, 1))


def _what_if(request: HttpRequest, story: dict[str, Any], thought: dict[str, Any], result: Reasoning) -> WhatIf | None:
    factors = factors_of(result)
    if not factors:
        return None
    now_at = {
        level.factor: level.level for act in result.acts for one in act.charges for level in one.discretion.levels
    }
    asked: dict[str, str] = {}
    fields = []
    for n, (name, (factor, _)) in enumerate(factors.items()):
        words = [level.words for level in factor.levels]
        typed = request.GET.get(f"level-{n}", "")
        if typed in words and typed != now_at.get(name):
            asked[name] = typed
        chosen = typed if typed in words else now_at.get(name, "")
        fields.append(
            FormField(
                f"level-{n}",
                name,
                "choice",
                chosen,
                required=False,
                options=tuple(Option(w, w, w == chosen) for w in words),
            )
        )
    told = what_if(story, asked) if asked else thought
    return WhatIf(
        tuple(fields),
        _outcome(told),
        _outcome(thought) if asked else "",
        tuple(f"{name}：{now_at.get(name) or '未定'} → {level}" for name, level in asked.items()),
        tuple(f"{words}：{_owed(told['duties'][key])}" for key, words in DUTIES.items()),
        request.path,
    )


def _outcome(told: dict[str, Any]) -> str:
    fine = told["fine"]["suggested"]
    return f"{fine:,} 元" if fine is not None else "待定"


def _owed(value: bool | None) -> str:
    return {True: "须办", False: "不要求", None: "待查明"}[value]


def suggestions(case: Case) -> dict[str, tuple[Any, str]]:
    """What the reasoning proposes for the facts of a step form: fact → (value, the arithmetic in words).

    A proposal only: it is shown beside the question and never filled in. Facts without one are absent.
    """
    thought = reason(story_of(case))
    found: dict[str, tuple[Any, str]] = {}
    fine, acts = thought["fine"], thought["acts"]
    if fine["suggested"] is not None:
        parts = []
        for act in acts:
            told = act["discretion"][act["governing"]]
            label = told["label"] or "没有裁量基准"
            parts.append(f"{act['governing']}（{label}）：{'；'.join(told['reasons'])}")
        waits = [name for act in acts for name in act["discretion"][act["governing"]]["unconfirmed"]]
        text = f"研判建议 {fine['suggested']:,} 元，法定幅度 {fine['min']:,} 至 {fine['max']:,} 元。{'。'.join(parts)}"
        if waits:
            text += f"。档次待确认：{'、'.join(dict.fromkeys(waits))}"
        found["fine"] = (fine["suggested"], text)
    clauses = [Ref(a["law"], a["article"], a.get("paragraph"), a.get("item")).short for a in thought["law"]["applied"]]
    if clauses:
        found["clauses"] = (clauses, "；".join(thought["law"]["why"]))
    codes = [act["governing"] for act in acts if act["governing"]]
    if codes:
        found["violations_found"] = (codes, "同一行为按处罚较重的规定认定，数个行为分别认定")
    return found
