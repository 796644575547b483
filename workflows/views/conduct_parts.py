"""The parts of the fact sheet that are filled in block by block: days, site, permit, amounts, circumstances, register.

A part knows its questions, reads the answers into a copy of the sheet, and says which faults of the reasoning are its
own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from cases.models import Case
from cases.reasoning import asked
from cases.reasoning.asked import Question
from workflows.pages.models import FormField, Option, Pair, Section
from workflows.views.conduct_fields import (
    Wrong,
    date_of,
    field,
    fields,
    number_of,
    read_block,
    read_rows,
    rows_field,
    shown_text,
    words,
)

Errors = dict[str, str]
Conduct = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """One form of the sheet. `own` are the beginnings of the fault fields that this form can mend."""

    id: str
    title: str
    about: str
    own: tuple[str, ...]
    #: Case, what was typed (None before), sheet, errors → the sections of the form.
    sections: Callable[[Case, QueryDict | None, Conduct, Errors], tuple[Section, ...]]
    #: Case, what was typed, copy of the sheet to write into → errors, and what the chain keeps.
    read: Callable[[Case, QueryDict, Conduct], tuple[Errors, Any]]
    #: Case, sheet → what stands there, for the overview.
    told: Callable[[Case, Conduct], tuple[Pair, ...]]


def codes(case: Case) -> list[str]:
    """The violations charged: those of the sheet where it names its own, else those of the case."""
    named = (case.conduct or {}).get("violations") or case.violations
    return [str(v["code"] if isinstance(v, Mapping) else v) for v in named]


# ── blocks of questions ───────────────────────────────────────────────────────────────────────────────────────────────
def _block(id_: str, title: str, about: str, questions: Callable[[Case], tuple[Question, ...]]) -> Part:
    def sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
        return (Section(title, fields(questions(case), data, conduct.get(id_) or {}, errors), "一", about),)

    def read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
        conduct[id_], errors = read_block(data, questions(case), conduct.get(id_) or {})
        return errors, conduct[id_]

    def told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
        block = conduct.get(id_) or {}
        return tuple(Pair(q.name, words(q, block[q.key])) for q in questions(case) if block.get(q.key) is not None)

    return Part(id_, title, about, (f"conduct.{id_}.",), sections, read, told)


# ── circumstances, with the cases for which old clauses were written ─────────────────────────────────────────────────
def _asked_of(case: Case) -> tuple[Question, ...]:
    charged = codes(case)
    return (*asked.circumstances(charged), *asked.special_cases(charged).values())


def _spread(case: Case, conduct: Conduct) -> Conduct:
    """The block with the special cases under the keys of their questions."""
    block = dict(conduct.get("circumstances") or {})
    held = block.pop("cases", None) or {}
    return block | {q.key: held[words] for words, q in asked.special_cases(codes(case)).items() if words in held}


def _gathered(case: Case, block: Conduct) -> Conduct:
    special = asked.special_cases(codes(case))
    held = {words: block[q.key] for words, q in special.items() if q.key in block}
    keys = {q.key for q in special.values()}
    return {key: value for key, value in block.items() if key not in keys} | ({"cases": held} if held else {})


def _circumstances_sections(
    case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors
) -> tuple[Section, ...]:
    return (Section("情节", fields(_asked_of(case), data, _spread(case, conduct), errors), "一", "条文要问的"),)


def _circumstances_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    block, errors = read_block(data, _asked_of(case), _spread(case, conduct))
    conduct["circumstances"] = _gathered(case, block)
    return errors, conduct["circumstances"]


def _circumstances_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    block = _spread(case, conduct)
    return tuple(Pair(q.name, words(q, block[q.key])) for q in _asked_of(case) if block.get(q.key) is not None)


# ── days ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
_DAYS = (
    Question("from", "行为开始日", "date"),
    Question("to", "行为终了日", "date"),
    Question("continuing", "仍在继续", "flag"),
)


def _days_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    made = fields(_DAYS, data, conduct, errors)
    hints = ("", "只有一天的可以不填；决定适用哪一部法律", "选“是”的，算到今天")
    return (
        Section(
            "行为的起止",
            tuple(
                FormField(
                    f.name,
                    f.label,
                    f.kind,
                    f.value,
                    hint=h,
                    required=f.name == "from",
                    error=f.error,
                    options=f.options,
                )
                for f, h in zip(made, hints, strict=True)
            ),
            "一",
        ),
    )


def _days_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    read, errors = read_block(data, _DAYS, {})
    if read.get("continuing") and read.get("to"):
        errors["to"] = "仍在继续的，不填终了日"
    for key in ("from", "to", "continuing"):
        conduct.pop(key, None)
    conduct.update(read)
    return errors, read


def _days_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    pairs = [Pair(q.name, words(q, conduct[q.key])) for q in _DAYS if conduct.get(q.key) not in (None, False)]
    return tuple(pairs)


# ── permit ────────────────────────────────────────────────────────────────────────────────────────────────────────────
_LIMITS = (
    FormField("pollutant", "项目"),
    FormField("value", "许可限值", "number"),
    FormField("unit", "单位", required=False),
)


def _limit_rows(conduct: Conduct) -> list[dict[str, Any]]:
    rows = []
    for name, entry in ((conduct.get("permit") or {}).get("limits") or {}).items():
        value = entry.get("value") if isinstance(entry, Mapping) else entry
        unit = entry.get("unit") if isinstance(entry, Mapping) else ""
        text = f"{value[0]}—{value[1]}" if isinstance(value, list) else value
        rows.append({"pollutant": name, "value": text, "unit": unit or ""})
    return rows


def _permit_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    rows = read_rows(data, "limits", _LIMITS) if data is not None else _limit_rows(conduct)
    number = data.get("number", "") if data is not None else (conduct.get("permit") or {}).get("number") or ""
    return (
        Section(
            "排污许可证",
            (
                FormField("number", "许可证编号", value=number, required=False, error=errors.get("number", "")),
                rows_field(
                    "limits",
                    "许可排放限值",
                    _LIMITS,
                    rows,
                    errors,
                    hint="比标准严的，以许可证为准；pH 写“6—9”",
                    blank=2,
                ),
            ),
            "一",
        ),
    )


def _permit_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    errors: Errors = {}
    limits: dict[str, Any] = {}
    for index, row in enumerate(read_rows(data, "limits", _LIMITS)):
        if not row["pollutant"]:
            errors[f"limits-{index}-pollutant"] = "没有写明项目"
            continue
        try:
            ends = [number_of(end) for end in row["value"].replace("-", "—").replace("~", "—").split("—")]
        except Wrong as wrong:
            errors[f"limits-{index}-value"] = str(wrong)
            continue
        value: Any = ends if len(ends) == 2 else ends[0]
        limits[row["pollutant"]] = {"value": value, "unit": row["unit"]} if row["unit"] else value
    permit = {"number": data.get("number", "").strip()[:40], "limits": limits}
    conduct["permit"] = {key: value for key, value in permit.items() if value}
    return errors, conduct["permit"]


def _permit_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    permit = conduct.get("permit") or {}
    pairs = [Pair("许可证编号", permit["number"], mono=True)] if permit.get("number") else []
    pairs += [
        Pair(f"许可限值：{row['pollutant']}", f"{row['value']} {row['unit']}".strip()) for row in _limit_rows(conduct)
    ]
    return tuple(pairs)


# ── earlier penalties ─────────────────────────────────────────────────────────────────────────────────────────────────
_YES = (Option("true", "是"),)
_EARLIER = (
    FormField("effective_on", "生效日", "date"),
    FormField("violations", "违法行为代码"),
    FormField("toxic", "有毒有害物质", "choice", options=_YES, required=False),
    FormField("heavy_weather", "重污染天气期间", "choice", options=_YES, required=False),
    FormField("false_document", "虚假证明文件", "choice", options=_YES, required=False),
    FormField("revoked", "已被撤销", "choice", options=_YES, required=False),
)
_CONSULTED = Question("consulted", "是否查询过处罚登记", "flag")


def _earlier_rows(conduct: Conduct) -> list[dict[str, Any]]:
    return [
        {**row, "violations": "、".join(row.get("violations") or ())} for row in conduct.get("earlier_penalties") or ()
    ]


def _earlier_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    rows = read_rows(data, "rows", _EARLIER) if data is not None else _earlier_rows(conduct)
    known = isinstance(conduct.get("earlier_penalties"), list)
    consulted = data.get("consulted", "") if data is not None else ("true" if known else "")
    return (
        Section(
            "以往处罚",
            (
                field(_CONSULTED, consulted, errors.get("consulted", ""), hint="查询过、没有的，选“是”，不填下表"),
                rows_field("rows", "登记的处罚决定", _EARLIER, rows, errors, hint="代码用顿号分开"),
            ),
            "一",
        ),
    )


def _earlier_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    errors: Errors = {}
    rows = []
    for index, row in enumerate(read_rows(data, "rows", _EARLIER)):
        made: dict[str, Any] = {"violations": [c.strip() for c in row["violations"].split("、") if c.strip()]}
        try:
            made["effective_on"] = date_of(row["effective_on"])
        except Wrong as wrong:
            errors[f"rows-{index}-effective_on"] = str(wrong) if row["effective_on"] else "没有填写生效之日"
        made |= {key: True for key in ("toxic", "heavy_weather", "false_document", "revoked") if row[key] == "true"}
        rows.append(made)
    if data.get("consulted") == "true":
        conduct["earlier_penalties"] = rows
    elif rows:
        errors["consulted"] = "填了以往处罚的，应当查询过登记"
    else:
        conduct.pop("earlier_penalties", None)
    return errors, conduct.get("earlier_penalties")


def _earlier_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    rows = conduct.get("earlier_penalties")
    if not isinstance(rows, list):
        return ()
    found = [f"{r.get('effective_on')}生效：{'、'.join(r.get('violations') or ())}" for r in rows]
    return (Pair("处罚登记", "；".join(found) or "查询过，没有"),)


# ── crime screen ──────────────────────────────────────────────────────────────────────────────────────────────────────
def _crime_sections(case: Case, data: QueryDict | None, conduct: Conduct, errors: Errors) -> tuple[Section, ...]:
    chosen = data.getlist("locations") if data is not None else conduct.get("locations") or []
    looked = (
        data.get("looked", "") if data is not None else shown_text(isinstance(conduct.get("locations"), list) or None)
    )
    places = FormField(
        "locations",
        "地点",
        "choices",
        required=False,
        options=tuple(Option(key, name, key in chosen) for key, name in asked.locations().items()),
    )
    asks = asked.crime()
    return (
        Section(
            "先问两项", fields(asks[:2], data, conduct.get("crime") or {}, errors), "一", "答“否”的，有关各项不再追问"
        ),
        Section("在哪里", (field(Question("looked", "地点是否已经查明", "flag"), looked), places), "二"),
        Section("各项事实", fields(asks[2:], data, conduct.get("crime") or {}, errors), "三", "查明的才填"),
    )


def _crime_read(case: Case, data: QueryDict, conduct: Conduct) -> tuple[Errors, Any]:
    conduct["crime"], errors = read_block(data, asked.crime(), conduct.get("crime") or {})
    if data.get("looked") == "true":
        conduct["locations"] = [p for p in data.getlist("locations") if p in asked.locations()]
    else:
        conduct.pop("locations", None)
    return errors, {"crime": conduct["crime"], "locations": conduct.get("locations")}


def _crime_told(case: Case, conduct: Conduct) -> tuple[Pair, ...]:
    block = conduct.get("crime") or {}
    pairs = [Pair(q.name, words(q, block[q.key])) for q in asked.crime() if block.get(q.key) is not None]
    if isinstance(conduct.get("locations"), list):
        names = "、".join(asked.locations()[p] for p in conduct["locations"] if p in asked.locations())
        pairs.append(Pair("地点", names or "都不在所列地点"))
    return tuple(pairs)


PARTS: dict[str, Part] = {
    part.id: part
    for part in (
        Part(
            "days",
            "行为的起止",
            "哪一天的法律管它",
            ("conduct.from", "conduct.to", "conduct.decided_on"),
            _days_sections,
            _days_read,
            _days_told,
        ),
        _block("site", "场所和设施", "决定适用哪一个限值", lambda case: asked.site()),
        Part(
            "permit",
            "排污许可证",
            "许可限值严于标准的，以许可证为准",
            ("conduct.permit",),
            _permit_sections,
            _permit_read,
            _permit_told,
        ),
        _block("amounts", "金额", "以金额为基数计算罚款的", lambda case: asked.amounts(codes(case))),
        Part(
            "circumstances",
            "情节",
            "条文要问的",
            ("conduct.circumstances.",),
            _circumstances_sections,
            _circumstances_read,
            _circumstances_told,
        ),
        _block("quantities", "裁量事实", "裁量基准要问的", lambda case: asked.quantities(codes(case))),
        Part(
            "earlier",
            "以往处罚",
            "二年内的处罚",
            ("conduct.earlier_penalties",),
            _earlier_sections,
            _earlier_read,
            _earlier_told,
        ),
        Part(
            "crime",
            "涉嫌犯罪的事实",
            "法释〔2023〕7号",
            ("conduct.crime.", "conduct.locations"),
            _crime_sections,
            _crime_read,
            _crime_told,
        ),
    )
}
