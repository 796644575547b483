"""Requirements of pil: suit."""

from cases.facts import Day, Items, Paper, Proof, Text
from cases.requirements import needs

lawful_performance = needs(
    "lawful_performance",
    "已纠正违法行为或者依法履行职责，有证据",
    "检察公益诉讼解释24",
    law="L40",
    facts={
        "acts": Items("行为"),  # spec: rows
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
plan_for_duties = needs(
    "plan_for_duties",
    "判决的每一项义务有责任人和期限",
    "行政诉讼法94",
    law="L40",
    facts={
        "duties": Items("duties"),  # spec: rows：义务、责任人、期限
    },
)
judgment_duties_done = needs(
    "judgment_duties_done",
    "判决确定的义务全部履行，并已报告法院和检察院",
    "行政诉讼法94；检察公益诉讼解释25",
    law="L40",
    facts={
        "duties": Items("duties"),  # spec: rows：全部 done
        "reported_to": Text("reported_to"),  # spec: 法院、检察院
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
result_recorded = needs(
    "result_recorded",
    "撤诉裁定或者驳回判决已收到并登记",
    "检察公益诉讼解释24、25",
    law=("L40", "L55"),
    facts={
        "document": Paper("文书"),  # spec: 收文 id
        "effective_at": Day("生效日期"),  # spec: date
    },
)
