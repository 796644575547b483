"""Requirements of reverse_transfer: course."""

from __future__ import annotations

from cases.facts import Choice, Day, Flag, Items, Money, Paper, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

reviewed_points = needs(
    "reviewed_points",
    "逐项审查管辖、追责期限、同一行为已受处罚和刑罚",
    "行政处罚法27、29、35、36；生态环境法典1054",
    law="L39",
    facts={
        "jurisdiction_finding": Text("管辖审查意见"),
        "limitation_finding": Text("追责期限审查意见"),
        "earlier_punishment": Text("同一行为已受的处罚和刑罚（没有的写“无”）"),
    },
)
missing_items_listed = needs(
    "missing_items_listed",
    "列明所需证据和用途",
    "行政处罚法27(2)",
    law="L39",
    facts={
        "items_asked": Items("商请补充的证据", columns={"item": "证据", "use": "用途"}),
        "asked_organ": Text("受函机关"),
    },
)


@requirement(
    "asked_in_vain",
    "已书面商请而无法取得，说明情况",
    "practice 未核",
    law="L39",
    facts={"why_not_obtained": Text("不能取得的情况", long=True)},
)
def asked_in_vain(reading: Reading) -> str | None:
    return None if reading.once("ask_material") else "没有书面商请补充材料的记录"


other_authority_competent = needs(
    "other_authority_competent",
    "依法由其他机关管辖，已写明管辖依据",
    "生态环境法典1083(1)",
    law="L56",
    facts={
        "competent_authority": Text("有管辖权的机关"),
        "jurisdiction_clause": Text("管辖依据（条款）"),
        "files_sent": Items("转送的材料"),
    },
)

KINDS = Items("拟给予的处罚种类", sample=["警告"])


@requirement(
    "no_double_fine_on_return",
    "同一违法行为没有已生效的罚款；已有的只就罚款以外的种类立案",
    "行政处罚法29",
    law="L10",
    facts={
        "earlier_fine": Flag("同一违法行为已有未被撤销的罚款决定", must=None),
        "kinds_intended": KINDS,
    },
    holds={"earlier_fine": False},
    fails={"earlier_fine": True, "kinds_intended": ["罚款"]},
)
def no_double_fine_on_return(reading: Reading) -> str | None:
    if reading["earlier_fine"] and "罚款" in reading["kinds_intended"]:
        return "同一违法行为已有罚款决定，不得再拟罚款"
    return None


@requirement(
    "no_fine_after_criminal_fine_on_return",
    "人民法院已判处罚金的，不再给予罚款，只就其他种类立案",
    "行政处罚法35",
    law="L28",
    facts={
        "criminal_fine": Money("人民法院判处的罚金（没有判处的填0）", standing=True),
        "kinds_intended": KINDS,
    },
    holds={"criminal_fine": 0},
    fails={"criminal_fine": 50_000, "kinds_intended": ["罚款"]},
)
def no_fine_after_criminal_fine_on_return(reading: Reading) -> str | None:
    if reading["criminal_fine"] and "罚款" in reading["kinds_intended"]:
        return "人民法院已判处罚金，不得再拟罚款"
    return None


#: Where a penalty case of our own still runs, or never began.
NOT_BEGUN = ("none", "lead")
ENDED = ("not_filed", "closed", "archived", "filing_revoked", "terminated", "merged_into_other", "transferred_out")


def _runs(reading: Reading) -> bool:
    return not reading.is_in(*(f"po_course.{state}" for state in (*NOT_BEGUN, *ENDED)))


@requirement(
    "no_case_of_own_running",
    "同一行为本机关没有未结的处罚案件；原案已结的，引用原案重新立案",
    "行政处罚法29；刑事诉讼法177(3)",
    law="L10",
    facts={"old_case_no": Text("引用的原案编号（原案已结的填写）", optional=True)},
    holds={"old_case_no": "原案编号已登记"},
)
def no_case_of_own_running(reading: Reading) -> str | None:
    if _runs(reading):
        return "同一行为本机关的处罚案件尚未办结，应当恢复原案办理"
    ended = reading.states("po_course") and not reading.is_in(*(f"po_course.{state}" for state in NOT_BEGUN))
    return "未写明引用的原案编号" if ended and not reading.given.get("old_case_no") else None


@requirement(
    "own_case_open",
    "同一行为本机关已有未结处罚案件（移送期间暂不罚款的）",
    "国务院令310号10；环环监〔2017〕17号16",
    law="L29",
    facts={
        "criminal_outcome": Paper("刑事结果文书"),
        "penalty_case_no": Text("原案编号（不在本案的填写）", optional=True),
    },
    holds={"penalty_case_no": "原处罚案件编号已登记"},
)
def own_case_open(reading: Reading) -> str | None:
    if reading.given.get("penalty_case_no") or (_runs(reading) and reading.states("po_course")):
        return None
    return "没有同一行为未结的处罚案件"


decline_reason = needs(
    "decline_reason",
    "有法定理由并写明依据和证据；认为事实不成立的应当先立案查明",
    "行政处罚法33、36、29、57",
    law="L39",
    facts={
        "decline_code": Choice(
            "不予立案（处罚）的理由",
            values={
                "超过期限": "超过追责期限",
                "依法不罚": "依法不予处罚（30、31、33条）",
                "已经罚款": "同一行为已罚款，不需其他种类",
                "已判罚金": "已判处罚金，只应罚款而不再罚",
                "已有决定": "本机关已作出决定",
            },
        ),
        "decline_clause": Text("依据条款"),
        "evidence_ids": Proof("证据"),
    },
)
penalty_case_final = needs(
    "penalty_case_final",
    "处罚案件已作出处罚、不予处罚、撤销案件或者移送的决定",
    "行政处罚法57",
    law="L39",
    facts={
        "penalty_result": Choice(
            "处罚案件结果",
            values={"处罚": "给予处罚", "不予处罚": "不予处罚", "撤销案件": "撤销案件、终止", "移送": "移送其他机关"},
        ),
        "result_document_no": Paper("结果文书文号"),
        "result_on": Day("结果文书日期"),
    },
)
objection_answered = needs(
    "objection_answered",
    "对每一项异议有复查意见",
    "行政处罚法75(2)",
    law="L45",
    facts={"findings": Items("复查意见", columns={"objection": "异议", "finding": "复查意见"})},
)
