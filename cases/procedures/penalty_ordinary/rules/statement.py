"""Requirements of penalty_ordinary: statement."""

from cases.facts import Items, Moment, Text
from cases.requirements import needs

explicit_waiver = needs(
    "explicit_waiver",
    "当事人明确放弃，签名或者记入笔录",
    "行政处罚法62",
    law=("L02", "L04"),
    facts={
        "waiver": Text("放弃声明"),  # spec: signed document; statement and hearing separately
    },
)
statement_term_over = needs(
    "statement_term_over",
    "自告知送达次日起陈述申辩期限届满",
    "行政处罚法45、62",
    law="L02",
    facts={
        "notice_served_at": Moment("告知书送达日期"),  # spec: datetime
        "term": Text("期限"),  # spec: configured, 5 working days（未核）
        "received": Text("已收数额"),  # spec: none
    },
)
each_item_reviewed = needs(
    "each_item_reviewed",
    "对每一项事实、理由、证据均有复核结论和理由",
    "行政处罚法45",
    law=("L02", "L22"),
    facts={
        "items": Items("逐项内容"),  # spec: each: accepted or not, why
    },
)
