"""Requirements of transfer_criminal: supervision."""

from cases.facts import Day, Items, Number, Text
from cases.requirements import needs

supervision_materials = needs(
    "supervision_materials",
    "有立案监督建议书、案件材料，并附不予立案或撤案决定及理由、复议维持决定，或者逾期未决定、拒不接受的材料",
    "环环监〔2017〕17号13；国务院令310号9",
    law="L29",
    facts={
        "objection": Text("objection"),  # spec: text
        "notice_received_at": Day("notice_received_at"),  # spec: date or none
        "materials": Items("材料"),  # spec: list
        "overdue_since": Day("overdue_since"),  # spec: date or none
    },
)
filing_term_over = needs(
    "filing_term_over",
    "三日、七日或者三十日已届满",
    "环环监〔2017〕17号9",
    facts={},
)
not_filed_within_15_days = needs(
    "not_filed_within_15_days",
    "公安收到通知立案书后十五日内未立案",
    "检察院办理移送案件规定(2001)10",
    law="L29",
    facts={
        "ordered_at": Day("ordered_at"),  # spec: date
        "today": Day("today"),  # spec: date
    },
)
inquired_in_vain = needs(
    "inquired_in_vain",
    "已多次书面函询公安、检察院无结果，记录在案；刑事途径可以再启",
    "国务院令310号10（参照，未核）",
    law="L29",
    facts={
        "inquiries": Number("inquiries"),  # spec: ≥2 letters with dates
        "last_answer": Text("last_answer"),  # spec: text or none
        "decided_at": Day("决定日期"),  # spec: date
    },
)
