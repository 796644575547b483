"""One measurement of one report: its form, reading it back, and what the reasoning finds wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from cases.models import Case
from cases.reasoning import asked
from cases.reasoning.asked import Question
from cases.reasoning.facts import Facts
from cases.reasoning.limits import standards
from cases.reasoning.measurement import find
from workflows.pages.models import FormField, Option, Section
from workflows.views.conduct_fields import Wrong, date_of, field, number_of, shown_text

_REPORT = (
    Question("evidence", "监测报告", "choice"),
    Question("point", "采样点位", "text"),
    Question("time", "采样时间", "datetime"),
    Question("sampler", "采样人", "text"),
    Question("lab", "监测机构", "text"),
    Question("cma", "资质认定（CMA）编号", "text"),
    Question("report_date", "报告日期", "date"),
    Question("automatic", "自动监测数据", "flag"),
    Question("validated", "自动监测数据已经审核有效", "flag"),
)
_RESULT = (
    Question("pollutant", "监测项目", "text"),
    Question("value", "监测值", "text"),
    Question("unit", "单位", "text"),
    Question("method", "监测方法", "text"),
    Question("averaging", "样品代表的时段", "choice", asked.answers("averaging", "daily")),
    Question("single_counts", "以一次样判定的依据", "text"),
)
_BEARING = (
    Question("point_kind", "点位种类", "choice", asked.answers("point_kind")),
    Question("discharge", "排放去向", "choice", asked.answers("discharge")),
    Question("oxygen", "实测氧含量", "number", unit="%"),
    Question("converted", "监测值已经是折算值", "flag"),
    Question("fuel", "燃料", "choice", asked.answers("fuel")),
    Question("stack_height", "排气筒高度", "number", unit="米"),
    Question("temperature", "水温", "number", unit="℃"),
    Question("zone", "声环境功能区", "choice", asked.answers("noise_zone")),
    Question("daynight", "昼间或者夜间", "choice", asked.answers("daynight")),
    Question("peak", "夜间频发、偶发噪声", "choice", asked.answers("peak")),
    Question("plating_layers", "镀层", "choice", {"多层": "多层", "单层": "单层"}),
    Question("water_used_m3", "一个工作日的用（排）水量", "number", unit="立方米"),
    Question("output_m2", "一个工作日的镀件面积", "number", unit="平方米"),
    Question("standard", "指定适用的标准", "choice"),
)
QUESTIONS = (*_REPORT, *_RESULT, *_BEARING)
_HINTS = {
    "evidence": "证据目录中的监测报告，数的出处",
    "value": "照报告写：132、<0.05、0.05L、未检出、≥16000",
    "unit": "照报告写：mg/L、mg/m3、kg/h、dB(A)、无量纲",
    "pollutant": "例如：化学需氧量、总锌、pH、颗粒物、噪声",
    "cma": "没有编号的报告不能作为证据；自动监测数据不填",
    "single_counts": "限值是日均值而只有一次样的才填，写明条款",
    "oxygen": "锅炉、工业炉窑须折算的才填",
    "converted": "报告已经折算到基准氧含量或者基准排水量的，选“是”",
    "standard": "审批或者判决已经指定的才填；一般由场所的事实推出",
}
#: Without these there is no measurement at all.
REQUIRED = frozenset({"point", "time", "pollutant", "value", "unit", "report_date", "lab"})


def of(case: Case, number: str) -> dict[str, Any] | None:
    """The measurement of that number on the sheet."""
    return next((m for m in (case.conduct or {}).get("measurements") or () if m.get("id") == number), None)


def sections(
    case: Case, data: QueryDict | None, stands: Mapping[str, Any], errors: Mapping[str, str]
) -> tuple[Section, ...]:
    """The form: the report, the value, and what decides its limit."""

    def made(question: Question) -> FormField:
        value = data.get(question.key, "") if data is not None else shown_text(stands.get(question.key))
        if question.kind == "datetime":
            return FormField(
                question.key, question.name, "datetime", value[:16], required=True, error=errors.get(question.key, "")
            )
        if question.key == "evidence":
            options = {e.number: f"{e.number} {e.name}" for e in case.evidence.order_by("pk")}
            question = Question(question.key, question.name, "choice", options)
        if question.key == "standard":
            question = Question(
                question.key, question.name, "choice", {s.id: f"{s.id} {s.name_zh}" for s in standards().values()}
            )
        shown = field(
            question,
            value,
            errors.get(question.key, ""),
            required=question.key in REQUIRED,
            hint=_HINTS.get(question.key, ""),
        )
        if shown.options and question.key != "evidence":
            options = tuple(Option(o.value, o.text if o.value else "不填", o.chosen) for o in shown.options)
            shown = replace(shown, options=options)
        return shown

    return (
        Section("报告", tuple(map(made, _REPORT)), "一"),
        Section("结果", tuple(map(made, _RESULT)), "二"),
        Section("决定限值的情况", tuple(map(made, _BEARING)), "三", "与本项有关的才填；场所的事实另填一次即可"),
    )


def read(case: Case, data: QueryDict) -> tuple[dict[str, Any], dict[str, str]]:
    """The measurement as typed, and what cannot be read, by field."""
    row: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for question in QUESTIONS:
        text = data.get(question.key, "").strip()
        if not text:
            if question.key in REQUIRED and not (question.key == "lab" and data.get("automatic") == "true"):
                errors[question.key] = f"没有填写{question.name}"
            continue
        try:
            row[question.key] = _value(case, question, text)
        except Wrong as wrong:
            errors[question.key] = str(wrong)
    return row, errors


def _value(case: Case, question: Question, text: str) -> Any:
    if question.kind == "number":
        return number_of(text)
    if question.kind == "flag":
        return text == "true"
    if question.kind == "date":
        return date_of(text)
    if question.kind == "datetime":
        date_of(text[:10])
        return text[:16]
    if question.key == "evidence" and not case.evidence.filter(number=text).exists():
        raise Wrong(f"证据目录里没有{text}")
    if question.options and text not in question.options:
        raise Wrong(f"只能是：{'、'.join(question.options.values())}")
    return text[:200]


def faults(story: Mapping[str, Any], index: int) -> dict[str, str]:
    """What the reasoning refuses of the measurement at that place, by field of the form."""
    facts = Facts.from_dict(story)
    found = find(facts.measurements[index], facts)
    own = f"conduct.measurements[{index}]."
    names = {question.key for question in QUESTIONS}
    errors: dict[str, str] = {}
    for bad in found.bad:
        key = bad.field.removeprefix(own)
        errors.setdefault(key if key in names else "pollutant", bad.text)
    return errors


def title(row: Mapping[str, Any]) -> str:
    """How the overview calls it."""
    said = [row.get(key) or "" for key in ("id", "pollutant", "value", "unit", "point")]
    return f"{said[0]}　{said[1]} {said[2]} {said[3]}　{said[4]}　{str(row.get('time') or '')[:10]}采样"
