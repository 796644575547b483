"""Requirements of pil: pre litigation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Paper, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Days of silence after which the bureau may file the matter away; no clause fixes a number.
SILENCE_DAYS = 30
URGENT = Flag("建议书写明紧急情形（十五日内回复）", must=None, standing=True)

suggestion_registered = needs(
    "suggestion_registered",
    "收到日期、各项要求、是否写明紧急（十五日回复）已登记",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "suggestion_no": Paper("检察建议书文号"),
        "suggestion_received_on": Day("收到检察建议书日期"),
        "demands": Items("检察建议的要求"),
        "suggestion_urgent": URGENT.but(standing=False),
    },
)


def _rows(reading: Reading) -> Mapping[str, Any]:
    due = (reading.day + dt.timedelta(days=30)).isoformat()
    demands = reading.known("demands") or ["依法履行监管职责"]
    return {
        "demand_plan": [{"demand": str(d), "responsible": "整改负责人", "due_on": due} for d in demands],
    }


@requirement(
    "demands_listed",
    "逐项列出检察建议的要求，每项有责任人和完成日期",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "demand_plan": Items("逐项整改安排", columns={"demand": "要求", "responsible": "责任人", "due_on": "完成日期"}),
        "suggestion_urgent": URGENT,
    },
    holds=_rows,
)
def demands_listed(reading: Reading) -> str | None:
    planned = {str(row["demand"]) for row in reading["demand_plan"]}
    return _left(reading, planned, "没有列入整改方案")


def _left(reading: Reading, named: set[str], what: str) -> str | None:
    """Demands of the suggestion that are not among those named."""
    left = [str(demand) for demand in reading.known("demands") or [] if str(demand) not in named]
    return f"检察建议的要求“{'、'.join(left)}”{what}" if left else None


objection_reason = needs(
    "objection_reason",
    "异议写明理由和证据，并写明不停止履职",
    "未核",
    law="L40",
    facts={
        "objection_reason": Text("异议理由", long=True),
        "evidence_ids": Proof("证据"),
        "duty_goes_on": Flag("异议期间不停止履职", otherwise="异议期间不得停止履职"),
    },
)
interim_reason = needs(
    "interim_reason",
    "客观原因短期不能完成，写明进度、期限、下一步",
    "检察公益诉讼解释21（未核，阶段回复无明文）",
    law="L40",
    facts={
        "interim_cause": Choice(
            "客观原因",
            values={"季节": "季节原因", "工程": "工程周期", "司法程序": "司法程序未终结", "其他": "其他客观原因"},
        ),
        "progress": Text("进度和下一步", long=True),
        "interim_due": Day("预计完成期限", future=True, sample=90),
    },
)


def _measures(reading: Reading) -> Mapping[str, Any]:
    demands = reading.known("demands") or ["依法履行监管职责"]
    return {"measures": [{"demand": str(d), "measure": "已采取措施", "evidence": "在卷证据"} for d in demands]}


@requirement(
    "measures_stated",
    "书面回复对每一项要求写明已采取的措施和证据，未完成的写明进度和期限",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "measures": Items(
            "逐项措施", columns={"demand": "要求", "measure": "措施（未完成的写明进度和期限）", "evidence": "证据"}
        )
    },
    holds=_measures,
)
def measures_stated(reading: Reading) -> str | None:
    return _left(reading, {str(row["demand"]) for row in reading["measures"]}, "没有逐项回复")


no_duty_reason = needs(
    "no_duty_reason",
    "不属本机关职责、已依法履职或者事实不符的，写明理由并附证据",
    "检察公益诉讼解释21",
    facts={
        "no_duty_code": Choice(
            "理由", values={"无职责": "不属本机关职责", "已履职": "已依法履职", "事实不符": "事实不符"}
        ),
        "no_duty_reason": Text("理由说明", long=True),
        "evidence_ids": Proof("证据"),
    },
)
DONE = "完成"


def _all_done(reading: Reading) -> Mapping[str, Any]:
    demands = reading.known("demands") or ["依法履行监管职责"]
    return {"demand_results": [{"demand": str(d), "result": DONE} for d in demands]}


@requirement(
    "all_demands_done",
    "检察建议的要求全部完成",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "demand_results": Items("逐项完成情况", columns={"demand": "要求", "result": "结果（完成、未完成）"}),
        "evidence_ids": Proof("证据"),
    },
    holds=_all_done,
    fails={"demand_results": [{"demand": "依法履行监管职责", "result": "未完成"}]},
)
def all_demands_done(reading: Reading) -> str | None:
    open_ = [str(row["demand"]) for row in reading["demand_results"] if row["result"] != DONE]
    if open_:
        return f"“{'、'.join(open_)}”没有完成"
    return _left(reading, {str(row["demand"]) for row in reading["demand_results"]}, "没有核对")


@requirement(
    "no_objection_in_period",
    "回复后合理期间届满，检察机关没有提出异议、没有跟进、没有起诉",
    "未核",
    law="L40",
    facts={"procuratorate_closing_no": Paper("检察机关终结文书（收到的填写）", optional=True)},
    by_time=True,
)
def no_objection_in_period(reading: Reading) -> str | None:
    if reading.given.get("procuratorate_closing_no"):
        return None
    replied = reading.last("reply")
    if replied is None:
        return "还没有书面回复"
    ends = replied.day + dt.timedelta(days=SILENCE_DAYS)
    return None if reading.day > ends else f"书面回复后的合理期间到{ends}届满"


@requirement(
    "no_suit_pending",
    "没有正在进行的公益诉讼",
    "检察公益诉讼解释21",
    law="L40",
    facts={"suit_pending": Flag("有正在进行的公益诉讼", must=False, otherwise="公益诉讼正在进行")},
    fails={"suit_pending": True},
)
def no_suit_pending(reading: Reading) -> str | None:
    return None if reading.is_in("pi_suit.none", "pi_suit.closed") else "公益诉讼正在进行"
