"""The step form: facts asked by the declaration of the step, objections beside them, the paper growing from them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider, visible_to
from cases.facts import Choice, Fact, Items, Money, Number
from cases.models import Case, Machine
from cases.reading import Reading, Record
from cases.record import record_of
from cases.refusal import Refused
from cases.requirements import Objection as Found
from cases.roles import Role
from cases.steps import STEPS, Step
from cases.taking import judge, take
from documents.figures import capitals
from workflows.pages.models import (
    Article,
    FormField,
    Link,
    Option,
    Pair,
    Preview,
    Section,
    StepForm,
    with_blank_rows,
)
from workflows.views.acts import shown
from workflows.views.shell import show

#: Control of a fact → kind of field on the page.
KINDS = {
    "text": "text",
    "long": "long",
    "flag": "flag",
    "choice": "choice",
    "number": "number",
    "money": "money",
    "date": "date",
    "datetime": "datetime",
    "rows": "long",
    "evidence": "evidence",
    "people": "people",
    "person": "choice",
    "paper": "text",
}


@login_required
def step(request: HttpRequest, pk: int, procedure: str, event: str) -> HttpResponse:
    declared = STEPS.get(f"{procedure}.{event}")
    if declared is None:
        raise Http404
    case = _case(request, pk)
    machine = _machine(case, declared, request)
    raw, at, ground = {}, now.now(), None
    found: list[Found] = []
    if request.method == "POST":
        record = record_of(case)
        raw = answers(request, declared, record)
        ground = request.POST.get("ground") or None
        at = _moment(request.POST.get("at")) or at
        try:
            take(
                declared,
                on=case,
                by=request.user,
                at=at,
                ground=ground,
                party=machine.party_id if machine else None,
                ref=machine.ref if machine is not None and machine.party_id is None else None,
                facts=raw,
                key=request.POST.get("key", "")[:64] or None,
                late_reason=request.POST.get("late_reason", "").strip()[:200],
            )
        except Refused as refused:
            found = refused.objections
        else:
            messages.success(request, f"已办理：{declared.name}")
            return redirect("case", pk=case.pk) if not is_outsider(request.user) else redirect("portal")
    else:
        ground = request.GET.get("ground") or None
    page = form_page(case, declared, machine, request, raw, ground, found)
    return show(request, "step", page, "cases", status=422 if found else 200)


def _case(request: HttpRequest, pk: int) -> Case:
    return get_object_or_404(visible_to(request.user).select_related("agency"), pk=pk)


def _machine(case: Case, step: Step, request: HttpRequest) -> Machine | None:
    asked = request.POST.get("on") or request.GET.get("on")
    found = Machine.objects.filter(case=case, kind=step.machine, live=True).select_related("party").order_by("pk")
    if asked and asked.isdigit():
        return get_object_or_404(found, pk=asked)
    ready = [m for m in found if step.sources is None or m.state in step.sources]
    return ready[0] if ready else found.first()


def _moment(text: str | None) -> Any:
    try:
        return now.aware(dt.datetime.fromisoformat(text)) if text else None
    except ValueError:
        return None


def answers(request: HttpRequest, step: Step, record: Record) -> dict[str, Any]:
    """The facts typed into the form. Only facts that the step declares are read; nothing else gets in."""
    ground = request.POST.get("ground") or None
    facts: dict[str, Any] = {}
    for name, kind in step.fact_kinds(ground).items():
        field = f"fact-{name}"
        if field not in request.POST:
            continue
        values = [v.strip() for v in request.POST.getlist(field)]
        if kind.control in ("evidence", "people"):
            chosen = [v for v in values if v]
            if chosen:
                facts[name] = chosen
        elif isinstance(kind, Items):
            lines = [line.strip() for line in values[0].splitlines() if line.strip()]
            if lines:
                facts[name] = [_row(kind, line) for line in lines]
        elif values[0] != "":
            facts[name] = values[0]
    return facts


def _row(kind: Items, line: str) -> Any:
    """A line of a list: the columns are parted by a bar or a tab."""
    if not kind.columns:
        return line
    parts = [p.strip() for p in line.replace("｜", "|").replace("\t", "|").split("|")]
    return dict(zip(kind.columns, parts, strict=False))


def form_page(
    case: Case,
    step: Step,
    machine: Machine | None,
    request: HttpRequest,
    raw: dict[str, Any],
    ground: str | None,
    found: list[Found],
) -> StepForm:
    """The form, with what was typed and what stands against it."""
    record = record_of(case)
    if not found:
        _, all_found = judge(
            step,
            record,
            by=request.user,
            at=now.now(),
            ground=ground,
            party=machine.party_id if machine else None,
            facts={},
        )
    else:
        all_found = found
    reading = Reading(record, step, machine, now.now(), request.user.username, raw, ground)
    kinds = step.fact_kinds(ground)
    errors = _errors(found, kinds)
    placed = {id(o) for objections in errors.values() for o in objections}
    fields = [_field(name, kind, reading, raw, errors.get(name, ())) for name, kind in kinds.items()]
    asked = set(kinds)
    standing = [o for o in all_found if id(o) not in placed and not (set(o.facts) & asked and not found)]
    if found:
        standing = [o for o in found if id(o) not in placed]
    standing = [o for o in standing if o.id != "ground" or found]
    sections = []
    if len(step.grounds) > 1:
        options = tuple(Option(g.id, g.name, g.id == ground) for g in step.grounds)
        sections.append(Section("事由", (FormField("ground", "事由", "choice", ground or "", options=options),), "一"))
    if fields:
        sections.append(Section("要写明的事实", tuple(fields), "一" if not sections else "二"))
    moment = now.now()
    at = request.POST.get("at") or f"{moment:%Y-%m-%dT%H:%M}"
    when = (
        FormField("at", "办理时间", "datetime", at, hint="实际办理的时间；以后补录的，须写明理由"),
        FormField("late_reason", "补录理由", "text", request.POST.get("late_reason", ""), required=False),
    )
    sections.append(Section("时间", when, "二" if len(sections) == 1 else "三" if sections else "一"))
    papers = [d for d in step.documents if not d.startswith("收")]
    url = reverse("step", args=[case.pk, step.procedure, step.event])
    return StepForm(
        step.name,
        f"{url}?on={machine.pk}" if machine else url,
        request.POST.get("key") or now.fresh_id(),
        tuple(sections),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link(step.name, ""),
        ),
        course=_course(step, machine),
        articles=(Article(step.basis, verified="未核" not in step.basis),) if step.basis != "practice" else (),
        facts=(
            Pair("当事人", machine.party.name if machine and machine.party_id else _parties(record)),
            Pair("办理人", "、".join(Role(r).label for r in step.by)),
        ),
        objections=tuple(shown(o, case) for o in standing),
        preview=Preview(
            papers[0],
            "html",
            reverse("paper-draft", args=[case.pk, step.procedure, step.event, 0]),
            others=tuple(
                Link(name, reverse("paper-draft", args=[case.pk, step.procedure, step.event, n]))
                for n, name in enumerate(papers[1:], 1)
            ),
        )
        if papers
        else None,
        submit_text=f"办理：{step.name}",
        submit_note="提交后写入案件的事件链，不能删除；有错的另行更正",
        cancel_url=reverse("case", args=[case.pk]),
    )


def _course(step: Step, machine: Machine | None) -> str:
    if machine is None or step.target in ("same", "history"):
        return machine.state_name if machine else ""
    return f"{machine.state_name} → {machine.State(step.target).label}"


def _parties(record: Record) -> str:
    return "、".join(p.name for p in record.parties.values()) or "待查明"


def _errors(found: list[Found], kinds: dict[str, Fact]) -> dict[str, list[Found]]:
    """Objections by the field that would cure them: the first fact of the form that the objection names."""
    errors: dict[str, list[Found]] = {}
    for objection in found:
        label = next((n for n in objection.facts if n in kinds and kinds[n].label in objection.missing), None)
        name = label or next((n for n in objection.facts if n in kinds), None)
        if name is not None:
            errors.setdefault(name, []).append(objection)
    return errors


def _field(name: str, kind: Fact, reading: Reading, raw: dict[str, Any], found: Any) -> FormField:
    value = raw.get(name)
    known = reading.known(name) if kind.standing else None
    stands = value is None and known not in (None, "", [])
    if stands:
        value = known
    options = _options(kind, reading, value)
    error = "；".join(dict.fromkeys(o.missing or o.text for o in found))
    text = _text(value, kind)
    field = FormField(
        f"fact-{name}",
        kind.label,
        "choice" if kind.control == "person" else KINDS.get(kind.control, "text"),
        text,
        hint=kind.hint or _hint(kind),
        required=not kind.optional,
        error=error,
        error_articles=tuple(Article(o.article) for o in found if o.article),
        options=options,
        unit=getattr(kind, "unit", "") if isinstance(kind, Number) else "",
        capital=capitals(value) if isinstance(kind, Money) and isinstance(value, int | float) and value > 0 else "",
        source="从案件记录带入" if stands else "",
    )
    return with_blank_rows(field) if field.kind == "rows" else field


def _hint(kind: Fact) -> str:
    if isinstance(kind, Items) and kind.control == "rows":
        return f"每行一项：{' | '.join(kind.columns.values())}" if kind.columns else "每行一项"
    return ""


def _options(kind: Fact, reading: Reading, value: Any) -> tuple[Option, ...]:
    if isinstance(kind, Choice):
        return tuple(Option(k, v, k == value) for k, v in (kind.values or {}).items())
    chosen = value if isinstance(value, list) else [value]
    if kind.control == "evidence":
        return tuple(Option(n, f"{n} {e.name}", n in chosen) for n, e in reading.record.evidence.items())
    if kind.control in ("people", "person"):
        return tuple(Option(n, p.name, n in chosen, hint=p.certificate) for n, p in reading.record.people.items())
    if kind.control == "flag":
        return (
            Option("true", "是", value is True or value == "true"),
            Option("false", "否", value is False or value == "false"),
        )
    return ()


def _text(value: Any, kind: Fact) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "\n".join(" | ".join(map(str, v.values())) if isinstance(v, dict) else str(v) for v in value)
    return str(value)[:16] if kind.control == "datetime" else str(value)
