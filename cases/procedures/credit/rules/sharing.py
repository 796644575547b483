"""Requirements of credit: sharing."""

from cases.facts import Day, Items, Paper, Text
from cases.requirements import needs

receivers_listed = needs(
    "receivers_listed",
    "接收单位在共享清单内，推送的是现行公布的等级",
    "辽环发〔2022〕20号（征求意见稿节录）4（未核）",
    law="L47",
    facts={
        "receivers": Items("receivers"),  # spec: list
        "package_hash": Text("package_hash"),  # spec: hash
        "sent_at": Day("发出日期"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: id
    },
)
