"""Requirements of penalty_ordinary: notice."""

from cases.facts import Choice, Items, Moment, Paper, Text
from cases.requirements import needs

announcement_ground = needs(
    "announcement_ground",
    "下落不明或者其他方式均无法送达，案卷记明原因和经过",
    "民事诉讼法95",
    law="L16",
    facts={
        "search": Text("search"),  # spec: addresses tried, dates
        "announcement": Text("announcement"),  # spec: text, place, date
    },
)
notice_approved = needs(
    "notice_approved",
    "告知书已批准并盖章",
    "行政处罚法44",
    law="L01",
    facts={
        "approval": Paper("approval"),  # spec: document id
    },
)
service_proved = needs(
    "service_proved",
    "送达方式合法，有送达回证；留置、邮寄、电子、公告各具要件",
    "民事诉讼法87-95",
    law=("L01", "L16"),
    facts={
        "method": Choice("方式", values={"enum": "enum"}),  # spec: enum
        "served_at": Moment("送达日期"),  # spec: datetime
        "receipt": Paper("送达回证"),  # spec: document id
        "consent": Text("consent"),  # spec: signed e-service consent dated before, when electronic
        "attempts": Items("attempts"),  # spec: list with failure reasons
    },
)
