"""Requirements of compensation: suit."""

from __future__ import annotations

import datetime as dt

from cases.facts import Choice, Flag, Money, Number, Paper, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

plaintiff_standing = needs(
    "plaintiff_standing",
    "有证明原告资格的材料",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "mandate_document": Paper("指定文件文号", standing=True),
        "claimant": Text("原告", standing=True),
    },
    fails={"mandate_document": None},
)
actionable_situation = needs(
    "actionable_situation",
    "属于较大以上突发环境事件、重点生态功能区或禁止开发区的事件、其他严重影响生态环境后果之一，并有证明",
    "法释生态环境损害赔偿若干规定(2020)1、5",
    law="L38",
    facts={
        "situation": Choice(
            "可以起诉的情形",
            values={
                "较大以上事件": "发生较大以上突发环境事件",
                "重点生态功能区": "在重点生态功能区、禁止开发区发生环境污染、生态破坏事件",
                "其他严重后果": "发生其他严重影响生态环境后果",
            },
        ),
        "evidence_ids": Proof("证据"),
    },
)
complaint_complete = needs(
    "complaint_complete",
    "起诉状写明行为、违法、损害、费用并附证明，按被告人数提出副本",
    "生态环境法典1081",
    law="L38",
    facts={
        "complaint_act": Text("被告的行为", long=True),
        "complaint_clause": Text("违反的法律条款"),
        "complaint_damage": Text("损害事实", long=True),
        "claimed_amount": Money("请求的费用"),
        "copies": Number("起诉状副本", unit="份", least=1),
    },
)


@requirement(
    "preservation_reason",
    "诉前：情况紧急，不立即保全将受到难以弥补的损害，并提供担保；诉中：可能使判决难以执行",
    "民事诉讼法103、104",
    law="L38",
    facts={
        "preservation_pre_suit": Flag("诉前申请", must=None),
        "preservation_reason": Text("申请保全的理由", long=True),
        "evidence_ids": Proof("证据"),
        "security": Text("提供的担保（诉前申请的必填）", optional=True),
    },
    holds={"security": "已提供担保"},
    fails={"security": None, "preservation_pre_suit": True},
)
def preservation_reason(reading: Reading) -> str | None:
    before = reading["preservation_pre_suit"] or reading.ground == "pre_suit"
    return "诉前申请保全没有提供担保" if before and not reading.given.get("security") else None


#: Terms of appeal by what was ruled, in days from service: civil 民诉法171, administrative 行诉法85.
TERMS = {"判决": 15, "裁定": 10}


def appeal_ends(reading: Reading) -> dt.date | None:
    """Last day on which the party last served may appeal; None when nothing was judged."""
    judged = reading.last("judge", "not_docketed", "judge_first")
    if judged is None:
        return None
    ruling = judged.facts.get("ruled_as") == "裁定" or judged.step.endswith("not_docketed")
    term = reading.deadline("civil_appeal_ruling" if ruling else "civil_appeal_judgment")
    if term is not None and term.due is not None and term.starts_on >= judged.day:
        return term.due
    served = dt.date.fromisoformat((judged.facts.get("judgment_served_on") or judged.day.isoformat())[:10])
    return served + dt.timedelta(days=TERMS["裁定" if ruling else "判决"])


@requirement(
    "appeal_period_over",
    "上诉期已过且无人上诉，一审裁判才生效",
    "民事诉讼法(2023)158",
    law="L38",
    by_time=True,
)
def appeal_period_over(reading: Reading) -> str | None:
    ends = appeal_ends(reading)
    if ends is None:
        return "还没有一审裁判"
    dismissed = reading.last("judge", "not_docketed").ground != "supported"
    if dismissed != (reading.step.event == "dismissal_effective"):
        return "一审裁判驳回了起诉或者请求" if dismissed else "一审判决支持请求"
    return None if reading.day > ends else f"上诉期到{ends}届满"


@requirement(
    "within_appeal_term",
    "本机关上诉的，仍在上诉期内（判决15日、裁定10日）",
    "民事诉讼法(2023)171；行政诉讼法85",
    law="L38",
    facts={
        "appellant": Choice("上诉人", values={"本机关": "本机关", "其他": "其他当事人、检察机关"}),
        "appeal_reasons": Text("上诉理由", long=True),
    },
)
def within_appeal_term(reading: Reading) -> str | None:
    if reading["appellant"] != "本机关":
        return None
    ends = appeal_ends(reading)
    return f"上诉期已于{ends}届满" if ends is not None and reading.day > ends else None
