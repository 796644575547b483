"""The fact sheet in the browser: what was measured, seen and found, entered part by part.

What cannot stand is named at its field and nothing is stored; what is only missing is stored and asked for.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from cases import now
from cases.fact_sheet import WEIGHING as WEIGHING_PARTS
from cases.fact_sheet import Frozen, change_conduct, change_evidence, frozen_because, may_change
from cases.models import Case, User
from cases.reasoning.reason import reason
from cases.story import story_of
from workflows.pages.conduct import SheetPage, SheetPart
from workflows.pages.models import Link, Pair, Section, StepForm
from workflows.views import conduct_measurement as one_value
from workflows.views.case import case_or_404
from workflows.views.conduct_clause import CLAUSE
from workflows.views.conduct_parts import PARTS, Conduct, Errors, Part
from workflows.views.conduct_proof import by_id, elements_of, proof_section, read_proof, reviews
from workflows.views.conduct_weighing import WEIGHING
from workflows.views.doors import forbidden
from workflows.views.shell import show

ALL: dict[str, Part] = {**PARTS, **WEIGHING, CLAUSE.id: CLAUSE}
#: What opens a part of the sheet: the address, in the order of the page.
BEFORE_VALUES = ("days", "site", "permit")


def _crumbs(case: Case, *last: Link) -> tuple[Link, ...]:
    return (
        Link("案件", reverse("cases")),
        Link(case.number, reverse("case", args=[case.pk])),
        Link("事实", reverse("conduct", args=[case.pk]) if last else ""),
        *last,
    )


# ── the sheet ─────────────────────────────────────────────────────────────────────────────────────────────────────────
@login_required
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that was entered, with what is wrong or missing."""
    case = case_or_404(request, pk)
    thought = reason(story_of(case))
    parts = [_told(case, ALL[name], thought, request.user) for name in BEFORE_VALUES]
    parts.append(_values(case, thought, request.user))
    parts += [_told(case, part, thought, request.user) for part in ALL.values() if part.id not in BEFORE_VALUES]
    parts.append(_proofs(case, request.user))
    page = SheetPage(
        f"事实：{case.title}",
        tuple(parts),
        crumbs=_crumbs(case),
        actions=(Link("看研判", reverse("reason", args=[case.pk]), "scale"),),
        wanted=wanted(thought),
    )
    return show(request, "conduct", page, "cases")


def wanted(thought: dict[str, Any]) -> tuple[str, ...]:
    """What still has to be found out before everything can be computed; the crime screen has its own list."""
    found = [m for one in thought["measurements"] for m in one["missing"]]
    found += thought["law"]["missing"]
    found += [m for c in thought["law"]["candidates"] for m in c["missing"]]
    found += (thought["discretion"] or {}).get("missing") or []
    return tuple(dict.fromkeys(found))


def _told(case: Case, part: Part, thought: dict[str, Any], user: User) -> SheetPart:
    frozen = frozen_because(case, part.id)
    links = (
        ()
        if frozen or not may_change(user, part.id)
        else (Link("填写", reverse("conduct-part", args=[case.pk, part.id])),)
    )
    wrong = tuple(b["text"] for b in thought["bad_facts"] if b["field"].startswith(part.own))
    return SheetPart(part.title, part.told(case, case.conduct or {}), part.about, wrong, links, frozen, part.id)


def _values(case: Case, thought: dict[str, Any], user: User) -> SheetPart:
    frozen = frozen_because(case, "measurements")
    mine = not frozen and may_change(user, "measurements")
    pairs = []
    for row, found in zip((case.conduct or {}).get("measurements") or (), thought["measurements"], strict=False):
        number = str(row.get("id") or found["id"])
        url = reverse("measurement", args=[case.pk, number]) if mine and row.get("id") else ""
        verdict = {True: "超标", False: "不超标", None: "不能判断"}[found["exceeded"]]
        pairs.append(Pair(number, f"{one_value.title(row).partition('　')[2]}：{verdict}", change_url=url))
    wrong = tuple(b["text"] for b in thought["bad_facts"] if b["field"].startswith("conduct.measurements"))
    links = (Link("登记监测值", reverse("measurement-new", args=[case.pk])),) if mine else ()
    return SheetPart("监测值", tuple(pairs), "一个项目一个值填一次", wrong, links, frozen, "values")


def _proofs(case: Case, user: User) -> SheetPart:
    frozen = frozen_because(case, "evidence")
    mine = not frozen and (may_change(user, "evidence") or reviews(user))
    pairs = []
    words = dict(elements_of(case))

    def named(refs: list[str]) -> str:
        return "；".join(words.get(ref, ref) for ref in by_id(case, refs))

    for item in case.evidence.order_by("pk"):
        told = [f"证明：{named(item.proves)}"] if item.proves else ["没有指明证明什么"]
        told += [f"矛盾：{named(item.contradicts)}"] if item.contradicts else []
        url = reverse("conduct-evidence", args=[case.pk, item.number]) if mine else ""
        pairs.append(Pair(f"{item.number} {item.name}", "\n".join(told), change_url=url))
    return SheetPart("证据证明什么", tuple(pairs), "一份证据证明哪些构成要件", frozen=frozen, id="proofs")


# ── a part ────────────────────────────────────────────────────────────────────────────────────────────────────────────
@login_required
def part(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The form of one part of the sheet."""
    case = case_or_404(request, pk)
    if name not in ALL:
        raise Http404
    if not may_change(request.user, name):
        return forbidden(request)
    chosen = ALL[name]
    errors: Errors = {}
    data = request.POST if request.method == "POST" and "add_row" not in request.POST else None
    conduct = deepcopy(case.conduct or {})
    if data is not None:
        errors, _ = chosen.read(case, data, conduct)
        errors = errors or _faults(case, chosen, conduct, data)
        if not errors and _store(request, case, chosen):
            return redirect("reason" if name in WEIGHING_PARTS else "conduct", pk=case.pk)
    typed = request.POST if request.method == "POST" else None
    page = _form(
        request,
        case,
        chosen.title,
        reverse("conduct-part", args=[case.pk, name]),
        chosen.sections(case, typed, case.conduct or {}, errors),
        until="作出决定" if name in WEIGHING_PARTS else "调查终结",
    )
    return show(request, "step", page, "cases", status=422 if errors else 200)


def _faults(case: Case, chosen: Part, conduct: Conduct, data: Any) -> Errors:
    """What the reasoning refuses of this part as it would then stand, by field of the form."""
    names = [f.name for s in chosen.sections(case, data, conduct, {}) for f in s.fields]
    errors: Errors = {}
    for bad in reason({**story_of(case), "conduct": _merged(case, conduct)})["bad_facts"]:
        if bad["field"].startswith(chosen.own):
            errors.setdefault(_place(bad["field"], names), bad["text"])
    return errors


def _merged(case: Case, conduct: Conduct) -> Conduct:
    """The sheet as the story tells it: with the days that follow from the calendar."""
    held = case.conduct
    case.conduct = conduct
    try:
        return story_of(case)["conduct"]
    finally:
        case.conduct = held


def _place(fault: str, names: list[str]) -> str:
    """The field of the form that a fault of the sheet belongs to."""
    segments = re.split(r"[.\[\]]+", fault)
    for segment in reversed(segments):
        if segment in names:
            return segment
    known = {"decided_on": "to", "limits": "limits", "adjustments": "rows", "earlier_penalties": "rows"}
    known |= {"chosen": "amount", "reduction": "reduced"}
    return next((known[s] for s in segments if known.get(s) in names), names[0])


def _store(request: HttpRequest, case: Case, chosen: Part) -> bool:
    """Write the part under the lock; False when the sheet is frozen."""

    def change(conduct: Conduct) -> dict[str, Any]:
        _, given = chosen.read(case, request.POST, conduct)
        if chosen.id == "levels":
            for said in given.values():
                said["by"] = request.user.name
        return {"value": given}

    try:
        change_conduct(case, request.user, chosen.id, chosen.title, change, _key(request))
    except Frozen as frozen:
        messages.error(request, str(frozen))
        return False
    messages.success(request, f"已填写：{chosen.title}")
    return True


def _key(request: HttpRequest) -> str | None:
    return request.POST.get("idempotency_key", "")[:64] or None


def _form(
    request: HttpRequest,
    case: Case,
    title: str,
    url: str,
    sections: tuple[Section, ...],
    *,
    others: tuple[Link, ...] = (),
    until: str = "调查终结",
) -> StepForm:
    return StepForm(
        title,
        url,
        request.POST.get("idempotency_key") or now.fresh_id(),
        sections,
        crumbs=_crumbs(case, Link(title, "")),
        facts=(Pair("案件", case.title),),
        submit_text="填好了",
        submit_note=f"记入案件历史，可以再改；{until}后固定",
        cancel_url=reverse("conduct", args=[case.pk]),
        other_submits=others,
    )


# ── a measurement ─────────────────────────────────────────────────────────────────────────────────────────────────────
@login_required
def measurement(request: HttpRequest, pk: int, number: str = "") -> HttpResponse:
    """One value of one report: new, or changed."""
    case = case_or_404(request, pk)
    if not may_change(request.user, "measurements"):
        return forbidden(request)
    stands = one_value.of(case, number) if number else {}
    if stands is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    errors: Errors = {}
    if data is not None:
        row, errors = one_value.read(case, data)
        errors = errors or _faults_of_value(case, row, number)
        if not errors and _store_value(request, case, row, number):
            return redirect("conduct", pk=case.pk)
    title = f"监测值 {number}" if number else "登记监测值"
    url = reverse("measurement", args=[case.pk, number]) if number else reverse("measurement-new", args=[case.pk])
    others = (Link("删去这一项", reverse("measurement-remove", args=[case.pk, number])),) if number else ()
    page = _form(request, case, title, url, one_value.sections(case, data, stands, errors), others=others)
    return show(request, "step", page, "cases", status=422 if errors else 200)


def _with_value(conduct: Conduct, row: dict[str, Any], number: str) -> tuple[int, str]:
    """Put the row in its place; gives place and number."""
    rows = list(conduct.get("measurements") or ())
    if number:
        index = next(i for i, m in enumerate(rows) if m.get("id") == number)
        rows[index] = {"id": number, **row}
    else:
        taken = [int(m["id"][1:]) for m in rows if re.fullmatch(r"M\d+", str(m.get("id") or ""))]
        number, index = f"M{max([len(rows), *taken]) + 1}", len(rows)
        rows.append({"id": number, **row})
    conduct["measurements"] = rows
    return index, number


def _faults_of_value(case: Case, row: dict[str, Any], number: str) -> Errors:
    conduct = deepcopy(case.conduct or {})
    index, _ = _with_value(conduct, row, number)
    return one_value.faults({**story_of(case), "conduct": _merged(case, conduct)}, index)


def _store_value(request: HttpRequest, case: Case, row: dict[str, Any], number: str) -> bool:
    def change(conduct: Conduct) -> dict[str, Any]:
        _, given = _with_value(conduct, row, number)
        return {"measurement": {"id": given, **row}}

    what = f"监测值{number or ''} {row['pollutant']}"
    try:
        change_conduct(case, request.user, "measurements", what, change, _key(request))
    except Frozen as frozen:
        messages.error(request, str(frozen))
        return False
    messages.success(request, f"已登记：{row['pollutant']} {row['value']} {row['unit']}")
    return True


@login_required
@require_POST
def remove_measurement(request: HttpRequest, pk: int, number: str) -> HttpResponse:
    """Take a value off the sheet; the chain keeps that it was there."""
    case = case_or_404(request, pk)
    if not may_change(request.user, "measurements"):
        return forbidden(request)
    if one_value.of(case, number) is None:
        raise Http404

    def change(conduct: Conduct) -> dict[str, Any]:
        gone = [m for m in conduct.get("measurements") or () if m.get("id") == number]
        conduct["measurements"] = [m for m in conduct.get("measurements") or () if m.get("id") != number]
        return {"removed": gone}

    try:
        change_conduct(case, request.user, "measurements", f"删去监测值{number}", change)
        messages.success(request, f"已删去{number}，案件历史保留原来的值")
    except Frozen as frozen:
        messages.error(request, str(frozen))
    return redirect("conduct", pk=case.pk)


# ── what a piece of evidence proves ───────────────────────────────────────────────────────────────────────────────────
@login_required
def evidence(request: HttpRequest, pk: int, number: str) -> HttpResponse:
    """Which elements a piece proves or contradicts; how the contradiction is explained; why its kind is accepted."""
    case = case_or_404(request, pk)
    item = case.evidence.filter(number=number).first()
    if item is None:
        raise Http404
    handles, accepts = may_change(request.user, "evidence"), reviews(request.user)
    if not (handles or accepts):
        return forbidden(request)
    errors: Errors = {}
    if request.method == "POST":
        given, errors = read_proof(request, case, item, handles, accepts)
        if not errors:
            try:
                change_evidence(case, request.user, number, **given)
                messages.success(request, f"已填写：{number} {item.name}")
                return redirect(reverse("case", args=[case.pk]) + "#evidence")
            except Frozen as frozen:
                messages.error(request, str(frozen))
    page = _form(
        request,
        case,
        f"{number} {item.name}",
        reverse("conduct-evidence", args=[case.pk, number]),
        (proof_section(case, item, errors, request, handles, accepts),),
    )
    return show(request, "step", page, "cases", status=422 if errors else 200)
