"""Requirements of daily_penalty: hearing."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

hearing_settled = needs(
    "hearing_settled",
    "听证已举行并有笔录；或者当事人撤回、无正当理由不到场",
    "行政处罚法64、65",
    law=("L04", "L33", "L05"),
    facts={
        "notice_at": Day("notice_at"),  # spec: ≥ 7 days before
        "host": Text("听证主持人"),  # spec: not an investigator
        "record": Paper("记录"),  # spec: id, or withdrawal / absence
    },
)
