"""Requirements of penalty_ordinary: correction."""

from cases.facts import Choice, Day, Money, Paper, People, Proof, Text
from cases.requirements import needs

violation_established = needs(
    "violation_established",
    "违法行为已查明",
    "行政处罚法28",
    law="L11",
    facts={
        "evidence": Proof("evidence"),  # spec: ids
    },
)
order_states_content_and_term = needs(
    "order_states_content_and_term",
    "载明改正内容、期限和救济途径",
    "行政处罚法28",
    law="L11",
    facts={
        "content": Text("content"),  # spec: text
        "term": Day("期限"),  # spec: date or at once
    },
)
not_needed_reason = needs(
    "not_needed_reason",
    "已自行改正、无从改正或者违法状态已不存在，证明在卷",
    "行政处罚法28",
    law="L11",
    facts={
        "reason": Choice("理由", values={"enum": "enum"}),  # spec: enum
        "proof": Paper("证明材料"),  # spec: id
    },
)
must_be_cleared_at_once = needs(
    "must_be_cleared_at_once",
    "道路、河道、航道、公共场所的污染物须立即清除，当事人不能清除",
    "行政强制法52",
    law="L52",
    facts={
        "place": Text("place"),  # spec: text
        "inability": Text("inability"),  # spec: text
        "notice_after": Day("notice_after"),  # spec: date
    },
)
objective_reason_for_delay = needs(
    "objective_reason_for_delay",
    "当事人申请，确有客观原因",
    "未核",
    law="L11",
    facts={
        "application": Paper("application"),  # spec: id
        "new_term": Day("new_term"),  # spec: date
    },
)
recheck_two_officers = needs(
    "recheck_two_officers",
    "两名以上执法人员现场复查并制作笔录",
    "行政处罚法28、42",
    law="L08",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: ≥2 valid
        "record": Paper("记录"),  # spec: id
    },
)
corrected_in_fact = needs(
    "corrected_in_fact",
    "违法行为已改正",
    "行政处罚法28",
    law="L11",
    facts={
        "finding": Text("finding"),  # spec: text, evidence
    },
)
not_corrected_in_fact = needs(
    "not_corrected_in_fact",
    "期限届满，经复查违法行为未改正",
    "行政处罚法28",
    law="L11",
    facts={
        "finding": Text("finding"),  # spec: text, evidence
        "term": Text("期限"),  # spec: over
    },
)
substitute_decision_content = needs(
    "substitute_decision_content",
    "载明当事人、理由和依据、方式和时间、标的、费用预算和代履行人，已送达",
    "行政强制法51",
    law="L52",
    facts={
        "fields": Text("fields"),  # spec: six items
        "budget": Money("budget"),  # spec: yuan
        "performer": Text("performer"),  # spec: name, not interested
        "served_at": Day("送达日期"),  # spec: date
    },
)
duty_can_be_substituted = needs(
    "duty_can_be_substituted",
    "义务为排除妨碍、恢复原状等，不履行已经或者将造成污染、破坏",
    "行政强制法50",
    law="L52",
    facts={
        "duty": Text("duty"),  # spec: text
        "consequence": Text("consequence"),  # spec: text
    },
)
substitute_decision_served = needs(
    "substitute_decision_served",
    "代履行决定书已先送达当事人",
    "行政强制法51",
    law="L52",
    facts={
        "decision_served_at": Day("decision_served_at"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: document id
    },
)
demanded_again_three_days = needs(
    "demanded_again_three_days",
    "代履行三个工作日前再次催告仍不履行",
    "行政强制法51",
    law="L52",
    facts={
        "second_demand_at": Day("second_demand_at"),  # spec: date
    },
)
supervised_and_signed = needs(
    "supervised_and_signed",
    "派员到场监督，执行文书经各方签名，费用按成本合理确定并通知",
    "行政强制法51",
    law="L52",
    facts={
        "supervisors": Text("supervisors"),  # spec: persons
        "document": Paper("文书"),  # spec: id
        "costs": Money("costs"),  # spec: yuan
    },
)
correction_end_ground = needs(
    "correction_end_ground",
    "终结理由有证明",
    "行政强制法40",
    law="L11",
    facts={
        "ground": Choice("事由", values={"enum": "enum"}),  # spec: enum
        "proof": Paper("证明材料"),  # spec: id
    },
)
