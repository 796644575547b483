"""The legal reviewer sets another clause than the system found, with a reason (从旧兼从轻 is confirmed by a person)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from cases.law.model import numeral
from cases.models import Case
from workflows.pages.models import FormField, Option, Pair, Section
from workflows.views.conduct_parts import Conduct, Errors, Part
from workflows.views.conduct_weighing import thought_of


def _clause_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    made = []
    for n, one in enumerate(c for act in thought_of(case).acts for c in act.charges):
        stands = one.charge.clause or {}
        options = []
        for place, candidate in enumerate(one.choice.candidates):
            ref = candidate.provision.penalised_by
            here = bool(stands) and (ref.law, ref.article) == (stands.get("law"), stands.get("article"))
            picked = data.get(f"clause-{n}") == str(place) if data is not None else here
            options.append(Option(str(place), ref.label, picked, hint=candidate.role))
        system = not any(o.chosen for o in options)
        options.append(Option("", "照系统的结论", system))
        applied = "、".join(c.provision.penalised_by.label for c in one.choice.applied) or "待定"
        reason = data.get(f"why-{n}", "") if data is not None else stands.get("reason") or ""
        made.append(
            Section(
                f"{one.charge.code} {one.violation.name_zh}",
                (
                    FormField(
                        f"clause-{n}",
                        "适用的条款",
                        "choice",
                        "",
                        f"系统的结论：{applied}",
                        False,
                        errors.get(f"clause-{n}", ""),
                        options=tuple(options),
                    ),
                    FormField(
                        f"why-{n}", "改变的理由", "long", reason, required=False, error=errors.get(f"why-{n}", "")
                    ),
                ),
                str(n + 1),
            )
        )
    return tuple(made)


def _clause_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    errors: Errors = {}
    entries = [
        dict(v) if isinstance(v, Mapping) else {"code": str(v)} for v in conduct.get("violations") or case.violations
    ]
    for n, one in enumerate(c for act in thought_of(case).acts for c in act.charges):
        entry = next((e for e in entries if e["code"] == one.charge.code), None)
        picked = data.get(f"clause-{n}", "")
        if entry is None:
            continue
        entry.pop("clause", None)
        if not picked:
            continue
        if not picked.isdecimal() or int(picked) >= len(one.choice.candidates):
            errors[f"clause-{n}"] = "备选的法律条款中没有这一条"
            continue
        reason = data.get(f"why-{n}", "").strip()[:1000]
        if not reason:
            errors[f"why-{n}"] = "改变选法须由法制审核写明理由"
        ref = one.choice.candidates[int(picked)].provision.penalised_by
        entry["clause"] = {"law": ref.law, "article": ref.article, "reason": reason}
        if isinstance(ref.item, int):
            entry["clause"]["item"] = ref.item
    conduct["violations"] = entries
    return errors, entries


def _clause_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    found = [v for v in conduct.get("violations") or () if isinstance(v, Mapping) and v.get("clause")]
    return tuple(
        Pair(v["code"], f"《{v['clause']['law']}》第{_article(v['clause']['article'])}条：{v['clause']['reason']}")
        for v in found
    )


def _article(article: Any) -> str:
    return numeral(article) if isinstance(article, int) else str(article)


CLAUSE = Part(
    "clause",
    "法制审核改变选法",
    "只有法制审核人员可以改变",
    ("conduct.violations",),
    _clause_sections,
    _clause_read,
    _clause_told,
)
