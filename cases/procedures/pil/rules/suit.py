"""Requirements of pil: suit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.facts import Day, Flag, Items, Paper, Proof
from cases.reading import Reading
from cases.requirements import needs, requirement

lawful_performance = needs(
    "lawful_performance",
    "已纠正违法行为或者依法履行职责，有证据",
    "检察公益诉讼解释24",
    law="L40",
    facts={"acts_done": Items("纠正或者履职情况"), "evidence_ids": Proof("证据")},
)


def _duties(reading: Reading) -> list[str]:
    """Duties that the judgment in force names."""
    judged = reading.last("judge_effective")
    rows = (judged.facts.get("judged_duties") if judged else None) or []
    return [str(row.get("duty") if isinstance(row, Mapping) else row) for row in rows]


def _left(reading: Reading, rows: list, what: str) -> str | None:
    named = {str(row["duty"]) for row in rows}
    left = [duty for duty in _duties(reading) if duty not in named]
    return f"判决义务“{'、'.join(left)}”{what}" if left else None


def _planned(reading: Reading) -> Mapping[str, Any]:
    duties = _duties(reading) or ["依法履行监管职责"]
    return {"duty_plan": [{"duty": d, "responsible": "负责人", "due_on": reading.day.isoformat()} for d in duties]}


@requirement(
    "plan_for_duties",
    "判决的每一项义务有责任人和期限",
    "行政诉讼法94",
    law="L40",
    facts={"duty_plan": Items("履行安排", columns={"duty": "义务", "responsible": "责任人", "due_on": "期限"})},
    holds=_planned,
)
def plan_for_duties(reading: Reading) -> str | None:
    return _left(reading, reading["duty_plan"], "没有列入履行安排")


DONE = "完成"


def _performed(reading: Reading) -> Mapping[str, Any]:
    return {"duty_results": [{"duty": d, "result": DONE} for d in _duties(reading) or ["依法履行监管职责"]]}


@requirement(
    "judgment_duties_done",
    "判决确定的义务全部履行，并已报告法院和检察院",
    "行政诉讼法94；检察公益诉讼解释25",
    law="L40",
    facts={
        "duty_results": Items("逐项履行情况", columns={"duty": "义务", "result": "结果（完成、未完成）"}),
        "evidence_ids": Proof("证据"),
        "reported_to_court": Flag("已报告法院", otherwise="没有报告法院"),
        "reported_to_procuratorate": Flag("已报告检察院", otherwise="没有报告检察院"),
    },
    holds=_performed,
    fails={"duty_results": [{"duty": "依法履行监管职责", "result": "未完成"}]},
)
def judgment_duties_done(reading: Reading) -> str | None:
    open_ = [str(row["duty"]) for row in reading["duty_results"] if row["result"] != DONE]
    if open_:
        return f"判决义务“{'、'.join(open_)}”没有履行完毕"
    return _left(reading, reading["duty_results"], "没有核对")


result_recorded = needs(
    "result_recorded",
    "撤诉裁定或者驳回判决已收到并登记",
    "检察公益诉讼解释24、25",
    law=("L40", "L55"),
    facts={"result_document_no": Paper("裁定或者判决文号"), "result_effective_on": Day("生效日期")},
)
