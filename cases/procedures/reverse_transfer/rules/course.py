"""Requirements of reverse_transfer: course."""

from cases.facts import Day, Items, Money, Paper, Proof, Text
from cases.requirements import needs

reviewed_points = needs(
    "reviewed_points",
    "逐项审查管辖、追责期限、同一行为已受处罚和刑罚",
    "行政处罚法27、29、35、36；生态环境法典1054",
    law="L39",
    facts={
        "place_of_act": Text("place_of_act"),  # spec: geo
        "act_ended": Day("违法行为终了日"),  # spec: date
        "discovered_at": Day("发现日期"),  # spec: date first known to any authority
        "other_decisions": Items("其他处罚决定"),  # spec: rows
        "criminal_fine": Money("罚金"),  # spec: yuan
    },
)
missing_items_listed = needs(
    "missing_items_listed",
    "列明所需证据和用途",
    "行政处罚法27(2)",
    law="L39",
    facts={
        "items": Items("逐项内容"),  # spec: list
        "asked": Text("asked"),  # spec: agency
    },
)
asked_in_vain = needs(
    "asked_in_vain",
    "已书面商请而无法取得，说明情况",
    "practice 未核",
    law="L39",
    facts={
        "asked_at": Day("asked_at"),  # spec: date
        "answer": Text("answer"),  # spec: text or none
    },
)
other_authority_competent = needs(
    "other_authority_competent",
    "依法由其他机关管辖，已写明管辖依据",
    "生态环境法典1083(1)",
    law="L56",
    facts={
        "competent": Text("competent"),  # spec: authority
        "clause": Text("条款"),  # spec: article
        "files_sent": Items("files_sent"),  # spec: list
    },
)
no_double_fine_on_return = needs(
    "no_double_fine_on_return",
    "同一违法行为没有已生效的罚款；已有的只就罚款以外的种类立案",
    "行政处罚法29",
    law="L10",
    facts={
        "act_id": Text("违法行为标识"),  # spec: party + place + period + kind
        "other_decisions": Items("其他处罚决定"),  # spec: rows
        "kinds_intended": Items("kinds_intended"),  # spec: list
    },
)
no_fine_after_criminal_fine_on_return = needs(
    "no_fine_after_criminal_fine_on_return",
    "人民法院已判处罚金的，不再给予罚款，只就其他种类立案",
    "行政处罚法35",
    law="L28",
    facts={
        "criminal_fine": Money("罚金"),  # spec: yuan or none
        "kinds_intended": Items("kinds_intended"),  # spec: list
    },
)
own_case_open = needs(
    "own_case_open",
    "同一行为本机关已有未结处罚案件（移送期间暂不罚款的）",
    "国务院令310号10；环环监〔2017〕17号16",
    law="L29",
    facts={
        "penalty_case_id": Paper("penalty_case_id"),  # spec: id
        "po_criminal": Text("po_criminal"),  # spec: pending or ended
        "criminal_outcome": Paper("criminal_outcome"),  # spec: document id
    },
)
decline_reason = needs(
    "decline_reason",
    "有法定理由并写明依据和证据；认为事实不成立的应当先立案查明",
    "行政处罚法33、36、29、57",
    law="L39",
    facts={
        "reason_code": Text(
            "理由类别"
        ),  # spec: limitation/art30_31_33/already_fined/criminal_fine_only_fine_due/already_decided
        "clause": Text("条款"),  # spec: article
        "evidence_ids": Proof("证据"),  # spec: list
        "approved_by": Text("批准人"),  # spec: person
    },
)
penalty_case_final = needs(
    "penalty_case_final",
    "处罚案件已作出处罚、不予处罚、撤销案件或者移送的决定",
    "行政处罚法57",
    law="L39",
    facts={
        "penalty_case_id": Paper("penalty_case_id"),  # spec: id
        "result": Text("结果"),  # spec: punished/no_penalty/terminated/transferred
        "document_no": Paper("document_no"),  # spec: id
        "decided_at": Day("决定日期"),  # spec: date
    },
)
objection_answered = needs(
    "objection_answered",
    "对每一项异议有复查意见",
    "行政处罚法75(2)",
    law="L45",
    facts={
        "points": Items("points"),  # spec: rows: objection, finding
    },
)
