"""How the sum was found: schedule, factors, working, and what made it heavier or lighter."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from cases.reasoning.discretion import Discretion as Suggested
from cases.reasoning.reason import Judged
from documents import figures
from documents.building import evidence, penalties, thought, words
from documents.building.record import Standing
from documents.context import Discretion, DiscretionRow

#: Grounds of 行政处罚法32 by the answer of the form.
REDUCTION = {
    "harm_removed": "主动消除或者减轻违法行为危害后果（《中华人民共和国行政处罚法》第三十二条第一项）",
    "coerced": "受他人胁迫或者诱骗实施违法行为（《中华人民共和国行政处罚法》第三十二条第二项）",
    "confessed": "主动供述行政机关尚未掌握的违法行为（《中华人民共和国行政处罚法》第三十二条第三项）",
    "merit": "配合行政机关查处违法行为有立功表现（《中华人民共和国行政处罚法》第三十二条第四项）",
    "minor": "行为时已满十四周岁不满十八周岁（《中华人民共和国行政处罚法》第三十条）",
    "other": "法律、法规、规章规定的其他情形（《中华人民共和国行政处罚法》第三十二条第五项）",
}


def discretion(standing: Standing) -> Discretion | None:
    """The discretion behind the sum at hand. None while there is neither a schedule nor a sheet of it."""
    judged = thought.governing(standing)
    one = max(judged, key=lambda j: (j.discretion.suggested or 0, j.high or 0), default=None)
    found = one.discretion if one is not None and one.discretion.schedule and len(judged) == 1 else None
    sheet = standing.fact("discretion_sheet")
    fine = penalties.fine_of(standing)
    if found is None and not sheet:
        return None
    whole = found is not None and found.suggested is not None
    rows = _rows(standing, found) if found is not None else ()
    return Discretion(
        schedule=_name(found.label) if found else None,
        table=f"{found.table}表" if found and found.table else None,
        sample=bool(found and found.sample),
        rows=rows,
        total=f"{words.number(found.percent)}%" if whole and found.percent is not None else None,
        suggested=Decimal(found.suggested) if whole else None,
        working=_working(standing, one if whole else None, fine.amount if fine else None, sheet),
        heavier=_adjusted(found, heavier=True),
        lighter=(*_adjusted(found, heavier=False), *_reduced(standing)),
    )


def _name(label: str) -> str:
    return re.sub(r"^示例·|（示例[^）]*）$", "", label)


def _rows(standing: Standing, found: Suggested) -> tuple[DiscretionRow, ...]:
    weighted = found.mode == "weights"
    rows = [DiscretionRow("起点", "违法行为成立", None, f"{words.number(found.start)}%")] if found.start else []
    for level in found.levels:
        percent = f"{words.number(level.weight)}%" if weighted else None
        finding = level.level if level.confirmed else f"{level.level}"
        rows.append(DiscretionRow(level.factor, finding, evidence.positions(standing, level.evidence), percent))
    return tuple(rows)


def _working(standing: Standing, judged: Judged | None, fine: Decimal | None, sheet: Any) -> str | None:
    parts: list[str] = []
    if judged is not None:
        found = judged.discretion
        if found.percent is not None and found.base is not None:
            base, sum_ = _plain(found.base), _plain(found.computed) if found.computed is not None else None
            parts.append(f"按该基准计算：{base}×{words.number(found.percent)}%{f'＝{sum_}' if sum_ else ''}")
        elif found.band is not None:
            parts.append(f"按该基准对应的罚款幅度为{_plain(found.band[0])}以上{_plain(found.band[1])}以下")
        parts += [
            f"{'加收' if float(a['percent']) > 0 else '减去'}法定最高罚款额的{words.number(abs(float(a['percent'])))}%"
            for a in found.adjustments
        ]
        if found.clamped:
            parts.append("计算结果在法定幅度以外，按法定幅度的边界确定")
        if fine is not None and fine != found.suggested:
            # Whoever leaves the schedule's figure says why (行政处罚法34); nobody else can say it for him.
            reasoned = standing.fact("proposal_reason") or sheet or _reduced(standing)
            why = "" if reasoned else "，与基准不同的理由：（待填）"
            parts.append(f"按基准得出{_plain(found.suggested)}，确定罚款{figures.plain_yuan(fine)}{why}")
        elif fine is not None:
            parts.append(f"确定罚款{figures.plain_yuan(fine)}")
    elif judged is None and fine is not None and judged_range(standing):
        low, high = judged_range(standing)
        parts.append(f"法定罚款幅度为{_plain(low)}以上{_plain(high)}以下，确定罚款{figures.plain_yuan(fine)}")
    if sheet and sheet != "裁量因子、档次和计算见裁量表":
        parts.append(str(sheet).rstrip("。"))
    reason = standing.fact("proposal_reason")
    if reason:
        parts.append(str(reason).rstrip("。"))
    return "；".join(parts) or None


def judged_range(standing: Standing) -> tuple[Any, Any] | None:
    """The statutory range of the sum at hand, as written into the proposal or as the clause gives it."""
    low, high = standing.fact("band_min"), standing.fact("band_max")
    if low is not None and high is not None:
        return low, high
    result = thought.thought(standing)
    return (result.low, result.high) if result.low is not None and result.high is not None else None


def _plain(value: Any) -> str:
    return figures.plain_yuan(Decimal(str(round(float(value), 2))))


def _adjusted(found: Suggested | None, *, heavier: bool) -> tuple[str, ...]:
    if found is None:
        return ()
    told = [a for a in found.adjustments if (float(a["percent"]) > 0) == heavier]
    return tuple(str(a.get("reason") or a.get("words")) for a in told)


def _reduced(standing: Standing) -> tuple[str, ...]:
    ground = standing.fact("reduction_ground")
    accepted = standing.last("lighten_proposal")
    reason = accepted.facts.get("accepted_reason") if accepted else None
    return tuple(filter(None, (REDUCTION.get(str(ground)) if ground else None, reason)))
