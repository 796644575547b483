"""The violation as found, in sentences: when, where, who, what, measured values against their limits, why, and effect.

What the record does not say is not said. A case may bring its own words under these names, with a step, among the facts
of the lead or in the conduct: `account` (what was done; a text or paragraphs), `motive`, `consequence`; and
`production`, `permits`, `facilities`, `violation`, `sampling` for the records made on the spot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from cases.reasoning.measurement import Finding
from documents.building import thought, words
from documents.building.record import Standing
from documents.figures import date as figure_date

#: Letters that are not addressed to the party: they name it.
TO_OTHERS = frozenset(
    {
        *("investigation_report", "crime_transfer", "crime_report", "crime_verification_report", "case_transfer"),
        *(
            "court_application",
            "compensation_agreement",
            "business_closure_request",
            "lead_letter",
            "information_letter",
        ),
        *("property_preservation_application", "preliminary_check_report", "damage_investigation_report"),
        *("publication_text", "compensation_complaint", "material_list", "reinspection_report"),
    }
)


def subject(standing: Standing, document: str, kind: str, party: Any = None) -> str:
    """How the paper's sentences call the party."""
    whose = [party] if party is not None else standing.file.parties
    if kind == "letter" and document not in TO_OTHERS and len(whose) == 1:
        return "你" if whose[0].kind == "individual" else "你单位"
    return "、".join(one.name for one in whose) or "当事人"


def findings(standing: Standing, who: str) -> tuple[str, ...]:
    """The paragraphs, in the order of the rubric."""
    found = [*_conduct(standing, who), *measured(standing), *_behind(standing, who), *_since(standing)]
    return tuple(words.ended(text) for text in found if text)


# -- time, place, act ----------------------------------------------------------------------------------------
def _conduct(standing: Standing, who: str) -> list[str]:
    account = standing.fact("account", "facts_found")
    if account:
        return [str(text) for text in (account if isinstance(account, list) else [account])]
    when, where = period(standing), standing.fact("place_of_act", "place")
    acts = "、".join(f"“{v.name_zh}”" for v in thought.violations(standing))
    if not (when or where or acts):
        return []
    place = f"在{where}" if where and not str(where).startswith(("在", "于")) else where or ""
    act = f"实施了{acts}的行为" if acts else "的行为：（待填）"
    return [f"经查，{f'{when}，' if when else ''}{who}{place}{act}"]


def period(standing: Standing) -> str | None:
    """2026年9月3日1时30分至9时40分 of the conduct; None when its days are not known."""
    began, ended = standing.fact("from", "act_started"), standing.fact("to", "act_ended")
    if not began:
        return words.moment(str(ended)) if ended else None
    first = words.moment(str(began))
    if not ended or str(ended) == str(began):
        return first
    last = words.moment(str(ended))
    if str(ended)[:10] == str(began)[:10]:
        last = last.partition("日")[2] or last
    return f"{first}至{last}"


# -- measured values ----------------------------------------------------------------------------------------
def measured(standing: Standing) -> list[str]:
    """One paragraph a sampling: who took it where, whose report, each value against its limit."""
    told = {str(m.get("id")): m for m in (standing.case.conduct or {}).get("measurements") or [] if isinstance(m, dict)}
    groups: dict[tuple, list[tuple[dict, Finding]]] = {}
    for finding in thought.thought(standing).findings:
        m = told.get(finding.id, {})
        key = tuple(str(m.get(k) or "") for k in ("time", "point", "lab", "report_date", "sampler"))
        groups.setdefault(key, []).append((m, finding))
    return [_paragraph(standing, found) for found in groups.values()]


def _paragraph(standing: Standing, found: list[tuple[dict, Finding]]) -> str:
    m = found[0][0]
    sampled = "，".join(filter(None, (words.moment(str(m["time"])) if m.get("time") else None, _sampled(m))))
    report = _report(standing, m)
    over = [f for f in found if f[1].exceeded]
    under = [f for f in found if f[1].exceeded is False]
    open_ = [f for f in found if f[1].exceeded is None]
    parts = [_over(f) for _, f in over]
    parts += [f"{_value(f)}，没有超过{_limit(f)}" for _, f in under]
    parts += [f"{_value(f)}" for _, f in open_]
    return f"{sampled}；{report}：{'；'.join(parts)}" if sampled else f"{report}：{'；'.join(parts)}"


def _sampled(m: dict) -> str | None:
    point = m.get("point")
    if not point:
        return None
    return f"{m['sampler']}在{point}采样" if m.get("sampler") else f"在{point}采样"


def _report(standing: Standing, m: dict) -> str:
    day = dt.date.fromisoformat(str(m["report_date"])[:10]) if m.get("report_date") else None
    name = m.get("report")
    lab = m.get("lab") or "监测机构"
    when = f"{figure_date(day)}" if day else ""
    return f"{lab}{when}出具的监测报告{f'（{name}）' if name else ''}显示"


def _value(f: Finding) -> str:
    return f"{f.pollutant}{'' if f.pollutant in ('pH', '噪声') else '浓度'}为{f.value}{_unit(f.unit)}"


def _unit(unit: str) -> str:
    return {"mg/m3": "mg/m³", "无量纲": ""}.get(unit, unit)


def _over(f: Finding) -> str:
    text = f"{_value(f)}，超过{_limit(f)}"
    if f.over_db is not None:
        return f"{text}，超标{words.number(f.over_db)}dB（A）"
    if f.multiple is None:
        return text
    return f"{text}，{'超标倍数不小于' if f.at_least else '超标'}{_times(f.multiple)}倍"


def _times(multiple: Fraction) -> str:
    return f"{round(float(multiple), 2):g}"


def _limit(f: Finding) -> str:
    source = "限值"
    if f.source is not None:
        place = {"排污许可证": "排污许可证载明的许可排放限值"}.get(f.source.standard)
        source = place or f"《{f.source.name_zh}》（{_standard(f.source.standard)}）{f.source.clause}规定的限值"
    return f"{source}{limit_words(f)}"


def _standard(code: str) -> str:
    """GB21900-2008 as papers write it: GB 21900—2008."""
    head = code.rstrip("0123456789-.—")
    rest = code[len(head) :]
    return f"{head} {rest.replace('-', '—')}" if head and rest else code


def limit_words(f: Finding) -> str:
    limit = f.limit
    if limit is None:
        return ""
    if isinstance(limit, tuple):
        return f"{words.number(limit[0])}至{words.number(limit[1])}{_unit(f.limit_unit or '')}"
    if isinstance(limit, str):
        return limit
    return f"{words.number(limit)}{_unit(f.limit_unit or f.unit)}"


# -- why and what came of it ----------------------------------------------------------------------------------------
def _behind(standing: Standing, who: str) -> list[str]:
    motive, consequence, fault = standing.fact("motive"), standing.fact("consequence"), standing.fact("fault")
    harmful = standing.fact("harmful_consequence")
    parts: list[str] = []
    if motive:
        parts.append(str(motive))
    if fault == "not_disproved":
        parts.append(f"{who}不能证明自己没有主观过错")
    elif fault == "shown" and not motive:
        parts.append(f"{who}对该行为有主观过错")
    if consequence and standing.act.event != "substitute_performance_start":
        parts.append(str(consequence))
    elif harmful is False:
        parts.append("没有查明该行为造成环境污染、生态破坏等危害后果")
    return ["。".join(text.rstrip("。") for text in parts)] if parts else []


def _since(standing: Standing) -> Iterable[str]:
    """Whether it was corrected, as inspected by that day."""
    for act in standing.steps("penalty_ordinary.verify_correction", "penalty_ordinary.record_not_corrected"):
        if act.event == standing.act.event and act.seq == standing.act.seq:
            continue
        seen = act.facts.get("recheck_finding")
        result = "违法行为已经改正" if act.event == "verify_correction" else "违法行为没有改正"
        yield f"{figure_date(act.day)}复查，{str(seen).rstrip('。') + '，' if seen else ''}{result}"
