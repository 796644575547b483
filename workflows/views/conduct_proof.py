"""What a piece of evidence proves or contradicts: the questions of its form, and reading them back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from cases import now
from cases.law.catalogue import catalogue
from cases.models import Case, Evidence, User
from cases.roles import Role
from workflows.pages.models import FormField, Option, Section
from workflows.views.conduct_parts import Errors, codes


def reviews(user: User) -> bool:
    return Role.LEGAL_REVIEWER in user.posts_on(now.today())


def elements_of(case: Case) -> list[tuple[str, str]]:
    known = catalogue().violations
    return [(f"{c}#{e.id}", f"{c} {e.fact}") for c in codes(case) if c in known for e in known[c].elements]


def by_id(case: Case, refs: list[str]) -> list[str]:
    """References that count within the violation, as references by the element's id."""
    known = catalogue().violations
    found = []
    for ref in refs:
        code, _, place = ref.partition("#")
        of = known[code].elements if code in known else ()
        found.append(f"{code}#{of[int(place) - 1].id}" if place.isdecimal() and 0 < int(place) <= len(of) else ref)
    return found


def read_proof(
    request: HttpRequest, case: Case, item: Evidence, handles: bool, accepts: bool
) -> tuple[dict[str, Any], Errors]:
    refs = [ref for ref, _ in elements_of(case)]
    errors: Errors = {}
    given: dict[str, Any] = {}
    if handles:
        given["proves"] = [r for r in request.POST.getlist("proves") if r in refs]
        given["contradicts"] = [r for r in request.POST.getlist("contradicts") if r in refs]
        given["explained"] = request.POST.get("explained", "").strip()[:2000]
        both = set(given["proves"]) & set(given["contradicts"])
        if both:
            errors["contradicts"] = f"同一份证据不能既证明又反对{'、'.join(sorted(both))}"
        if given["explained"] and not given["contradicts"]:
            errors["explained"] = "没有指明矛盾，不需要说明"
    if accepts:
        given["accepted"] = request.POST.get("accepted", "").strip()[:2000]
    return given, errors


def proof_section(
    case: Case, item: Evidence, errors: Errors, request: HttpRequest, handles: bool, accepts: bool
) -> Section:
    typed = request.POST if request.method == "POST" else None

    def check(name: str, label: str, stands: list[str], hint: str) -> FormField:
        chosen = typed.getlist(name) if typed is not None else by_id(case, stands)
        options = tuple(Option(ref, text, ref in chosen) for ref, text in elements_of(case))
        return FormField(name, label, "choices", hint=hint, required=False, error=errors.get(name, ""), options=options)

    def text(name: str, label: str, stands: str, hint: str) -> FormField:
        value = typed.get(name, "") if typed is not None else stands
        return FormField(name, label, "long", value, hint, False, errors.get(name, ""), lines=2)

    fields: list[FormField] = []
    if handles:
        fields += [
            check("proves", "证明哪些事实", item.proves, ""),
            check("contradicts", "与哪些事实矛盾", item.contradicts, "相反的证据也要入卷，并作说明"),
            text("explained", "矛盾的说明", item.explained, "为什么不采信，或者怎样排除了矛盾"),
        ]
    if accepts:
        fields.append(
            text("accepted", "采用的理由（法制审核）", item.accepted, "证据种类不在常用之列而采用的，写明理由")
        )
    taken = f"{item.kind}，{item.taken_on or '取得日期未填'}，{'、'.join(item.taken_by) or '取证人未填'}"
    return Section("证据和构成要件", tuple(fields), "一", taken)
