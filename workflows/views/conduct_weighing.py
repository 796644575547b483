"""The parts of the sheet that weigh: levels of discretion, adjustments, the figure chosen, a reduction.

A level is proposed by the system from the facts and confirmed here by a person, each with its evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from cases.law.catalogue import catalogue
from cases.models import Case
from cases.reasoning.conditions import level_holds
from cases.reasoning.discretion import reduction_items
from cases.reasoning.facts import Facts
from cases.reasoning.level_facts import level_facts
from cases.reasoning.reason import Reasoning, reason_on
from cases.reasoning.schedules import Factor, Schedule, Table, schedules
from cases.story import story_of
from workflows.pages.models import FormField, Option, Pair, Section
from workflows.views.conduct_fields import Wrong, date_of, number_of, read_rows, rows_field
from workflows.views.conduct_parts import Conduct, Errors, Part

UNKNOWN = "unknown"


def table_of(schedule: str | None, table: str | None) -> tuple[Schedule, Table] | None:
    """A table by the ids that the reasoning gives."""
    return next(
        ((s, t) for s in schedules() if s.id == schedule for t in s.tables if t.id == table),
        None,
    )


def factors_of(thought: Reasoning) -> dict[str, tuple[Factor, str]]:
    """The factors to be confirmed, each with the words of the level that the facts propose (empty: none)."""
    found: dict[str, tuple[Factor, str]] = {}
    for act in thought.acts:
        for one in act.charges:
            held = table_of(one.discretion.schedule, one.discretion.table)
            if held is None:
                continue
            schedule, table = held
            known, _ = level_facts(thought.facts, thought.findings, one.charge, schedule.window)
            for factor in table.factors:
                fitting = [level.words for level in factor.levels if level_holds(level.when, known).holds]
                found.setdefault(factor.name, (factor, fitting[0] if len(fitting) == 1 else ""))
    return found


def thought_of(case: Case) -> Reasoning:
    return reason_on(Facts.from_dict(story_of(case)))


def _pieces(case: Case, name: str, chosen: list[str]) -> FormField:
    rows = [(e.number, f"{e.number} {e.name}") for e in case.evidence.order_by("pk")]
    return FormField(
        name, "证据", "evidence", required=False, options=tuple(Option(n, text, n in chosen) for n, text in rows)
    )


# ── levels ────────────────────────────────────────────────────────────────────────────────────────────────────────────
def _levels_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    made = []
    stands = conduct.get("levels") or {}
    for n, (name, (factor, proposed)) in enumerate(factors_of(thought_of(case)).items()):
        said = stands.get(name)
        said = said if isinstance(said, Mapping) else {"level": said}
        if data is not None:
            chosen, looked = data.get(f"level-{n}", ""), data.get(f"looked-{n}", "")
            pieces = data.getlist(f"pieces-{n}")
        else:
            chosen = UNKNOWN if said.get("unknown") else said.get("level") or ""
            looked, pieces = said.get("unknown") or "", list(said.get("evidence") or ())
        options = [
            Option(
                level.words, level.words, level.words == chosen, hint="由事实推出" if level.words == proposed else ""
            )
            for level in factor.levels
        ]
        options.append(Option(UNKNOWN, "查不明，取最低档", chosen == UNKNOWN, hint="须写明查过什么"))
        hint = f"系统提出：{proposed}" if proposed else "事实还推不出档次"
        made.append(
            Section(
                name,
                (
                    FormField(
                        f"level-{n}",
                        "档次",
                        "choice",
                        chosen,
                        hint,
                        True,
                        errors.get(f"level-{n}", ""),
                        options=tuple(options),
                    ),
                    _pieces(case, f"pieces-{n}", pieces),
                    FormField(
                        f"looked-{n}",
                        "查不明的，查过什么",
                        value=looked,
                        required=False,
                        error=errors.get(f"looked-{n}", ""),
                    ),
                ),
                str(n + 1),
            )
        )
    if not made:
        told = FormField("none", "档次", "shown", "现在没有可以确认的裁量因素：先填事实，或者当地没有适用的裁量表")
        made.append(Section("裁量因素", (told,), "一"))
    return tuple(made)


def _levels_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    errors: Errors = {}
    levels: dict[str, Any] = {}
    on_file = set(case.evidence.values_list("number", flat=True))
    for n, (name, (factor, proposed)) in enumerate(factors_of(thought_of(case)).items()):
        chosen = data.get(f"level-{n}", "").strip()
        pieces = [p for p in data.getlist(f"pieces-{n}") if p in on_file]
        looked = data.get(f"looked-{n}", "").strip()[:200]
        if not chosen:
            errors[f"level-{n}"] = f"“{name}”的档次还没有人确认"
        elif chosen == UNKNOWN:
            if not looked:
                errors[f"looked-{n}"] = f"“{name}”查不明的，须写明查过什么"
            levels[name] = {"unknown": looked, "evidence": pieces}
        elif chosen not in {level.words for level in factor.levels}:
            errors[f"level-{n}"] = f"“{name}”没有“{chosen}”这一档"
        elif chosen != proposed and not pieces:
            told = f"由事实推出的是“{proposed}”" if proposed else "没有由事实推出"
            errors[f"level-{n}"] = f"选了“{chosen}”，{told}：须附证据"
        else:
            levels[name] = {"level": chosen, "evidence": pieces}
    conduct["levels"] = levels
    return errors, levels


def _levels_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    pairs = []
    for name, said in (conduct.get("levels") or {}).items():
        said = said if isinstance(said, Mapping) else {"level": said}
        pieces = "、".join(said.get("evidence") or ())
        by = f"，{said['by']}确认" if said.get("by") else ""
        words = said.get("level") or f"查不明（{said.get('unknown')}）"
        pairs.append(Pair(name, f"{words}{f'（{pieces}）' if pieces else ''}{by}"))
    return tuple(pairs)


# ── adjustments, the figure, a reduction ──────────────────────────────────────────────────────────────────────────────
def _listed(case: Case) -> dict[str, str]:
    place = case.agency.city or ""
    found = {}
    for schedule in schedules():
        if place and place.startswith(schedule.region_zh):
            for side in ("heavier", "lighter"):
                for one in schedule.adjust.get(side) or ():
                    found[one["id"]] = f"{one['id']} {one['words']}（{float(one['percent']):+g}）"
    return found


def _adjust_columns(case: Case) -> tuple[FormField, ...]:
    return (
        FormField(
            "id", "情形", "choice", options=tuple(Option(k, v) for k, v in _listed(case).items()), required=False
        ),
        FormField("percent", "百分点", "number"),
        FormField("reason", "理由"),
        FormField("evidence", "证据编号"),
    )


def _adjust_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    columns = _adjust_columns(case)
    stands = [{**a, "evidence": "、".join(a.get("evidence") or ())} for a in conduct.get("adjustments") or ()]
    rows = read_rows(data, "rows", columns) if data is not None else stands
    chosen, reduction = conduct.get("chosen") or {}, conduct.get("reduction") or {}
    kinds = data.getlist("kinds") if data is not None else conduct.get("kinds") or []

    def value(name: str, stored: Any) -> str:
        return data.get(name, "") if data is not None else "" if stored is None else str(stored)

    grounds = tuple(
        Option(str(n), words, value("item", reduction.get("item")) == str(n)) for n, words in reduction_items().items()
    )
    pieces = value("reduced_evidence", "、".join(reduction.get("evidence") or ()))

    def one(
        name: str, label: str, kind: str, stored: Any, hint: str = "", options: tuple[Option, ...] = ()
    ) -> FormField:
        return FormField(name, label, kind, value(name, stored), hint, False, errors.get(name, ""), options=options)

    others = tuple(Option(k, v.name_zh, k in kinds) for k, v in catalogue().terms.kinds.items() if k != "fine")
    return (
        Section(
            "从重、从轻的调整",
            (rows_field("rows", "调整", columns, rows, errors, hint="从轻的写负数；合计不得超过裁量基准所定的幅度"),),
            "一",
        ),
        Section(
            "在幅度内选定数额",
            (
                one("amount", "选定的数额", "money", chosen.get("amount"), "按幅度裁量或者没有裁量表的才填"),
                one("reason", "选定的理由", "text", chosen.get("reason")),
            ),
            "二",
        ),
        Section(
            "减轻处罚",
            (
                one("item", "减轻的情形", "choice", reduction.get("item"), "行政处罚法第三十二条", grounds),
                one("reduced", "减轻后的数额", "money", reduction.get("amount"), "低于法定最低罚款额的才是减轻"),
                one("reduced_reason", "减轻的理由", "text", reduction.get("reason")),
                FormField(
                    "reduced_evidence",
                    "证据编号",
                    value=pieces,
                    required=False,
                    error=errors.get("reduced_evidence", ""),
                ),
                one("collective_on", "集体讨论日期", "date", reduction.get("collective_on")),
            ),
            "三",
        ),
        Section(
            "拟同时给予的其他处罚", (FormField("kinds", "处罚种类", "choices", required=False, options=others),), "四"
        ),
    )


def _adjust_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    errors: Errors = {}

    def number(name: str) -> Any:
        text = data.get(name, "").strip()
        try:
            return number_of(text) if text else None
        except Wrong as wrong:
            errors[name] = str(wrong)
            return None

    rows = []
    for index, row in enumerate(read_rows(data, "rows", _adjust_columns(case))):
        try:
            percent = number_of(row["percent"])
        except Wrong:
            errors[f"rows-{index}-percent"] = "没有写明调整的百分点"
            continue
        rows.append(
            {
                "id": row["id"] or None,
                "percent": percent,
                "reason": row["reason"],
                "evidence": _numbers(row["evidence"]),
            }
        )
    amount, reduced = number("amount"), number("reduced")
    on = data.get("collective_on", "").strip()
    try:
        on = date_of(on) if on else ""
    except Wrong as wrong:
        errors["collective_on"] = str(wrong)
    item = data.get("item", "")
    given: dict[str, Any] = {
        "adjustments": rows,
        "kinds": [k for k in data.getlist("kinds") if k in catalogue().terms.kinds],
    }
    if amount is not None:
        given["chosen"] = {"amount": amount, "reason": data.get("reason", "").strip()[:500]}
    if reduced is not None or item:
        given["reduction"] = {
            "item": int(item) if item.isdecimal() else None,
            "amount": reduced,
            "reason": data.get("reduced_reason", "").strip()[:500],
            "evidence": _numbers(data.get("reduced_evidence", "")),
            "collective_on": on or None,
        }
    for key in ("adjustments", "kinds", "chosen", "reduction"):
        conduct.pop(key, None)
    conduct.update({key: value for key, value in given.items() if value})
    return errors, given


def _numbers(text: str) -> list[str]:
    return [n.strip() for n in text.replace(",", "、").replace("，", "、").split("、") if n.strip()]


def _adjust_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    pairs = [
        Pair(f"调整 {a.get('id') or ''}".strip(), f"{a['percent']:+g} 个百分点：{a['reason']}")
        for a in conduct.get("adjustments") or ()
    ]
    if chosen := conduct.get("chosen"):
        pairs.append(Pair("选定的数额", f"{chosen['amount']:,} 元：{chosen['reason']}"))
    if reduction := conduct.get("reduction"):
        pairs.append(Pair("减轻处罚", f"{reduction['amount']:,} 元：{reduction['reason']}"))
    names = catalogue().terms.kinds
    if kinds := conduct.get("kinds"):
        pairs.append(Pair("其他处罚", "、".join(names[k].name_zh for k in kinds if k in names)))
    return tuple(pairs)


WEIGHING: dict[str, Part] = {
    part.id: part
    for part in (
        Part(
            "levels",
            "裁量档次的确认",
            "系统提出，由人逐项确认",
            ("conduct.levels",),
            _levels_sections,
            _levels_read,
            _levels_told,
        ),
        Part(
            "adjust",
            "调整和数额",
            "都要写明理由",
            ("conduct.adjustments", "conduct.chosen", "conduct.reduction"),
            _adjust_sections,
            _adjust_read,
            _adjust_told,
        ),
    )
}
