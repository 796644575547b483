"""Requirements of inspection: sample."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

report_valid = needs(
    "report_valid",
    "报告的样品、项目、日期与采样记录一致",
    "行政处罚法46",
    law=("L12", "L54"),
    facts={
        "report_id": Paper("report_id"),  # spec: id
        "report_date": Day("report_date"),  # spec: date
        "received_at": Day("收到时间"),  # spec: date
    },
)
sample_defect = needs(
    "sample_defect",
    "样品或者报告无效的事实",
    "行政处罚法46",
    law=("L12", "L54"),
    facts={
        "defect": Text("defect"),  # spec: text
    },
)
