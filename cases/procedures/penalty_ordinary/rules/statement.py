"""Requirements of 陈述申辩."""

from cases.facts import Items, Moment, Paper, Text
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.requirements import needs, requirement

NOTICE_SERVED = ("serve_notice", "serve_daily_notice")

explicit_waiver = needs(
    "explicit_waiver",
    "当事人明确放弃，签名或者记入笔录",
    "行政处罚法62",
    law=("L02", "L04"),
    facts={"waiver": Paper("当事人签名的放弃声明或者笔录")},
)


@requirement(
    "statement_term_over",
    "自告知送达次日起陈述申辩期限届满",
    "行政处罚法45、62",
    law="L02",
    by_time=True,
)
def statement_term_over(reading):
    return still_running(reading, "statement_defence", "陈述申辩期", *NOTICE_SERVED)


each_item_reviewed = needs(
    "each_item_reviewed",
    "对每一项事实、理由、证据均有复核结论和理由",
    "行政处罚法45",
    law=("L02", "L22"),
    facts={
        "statement_items": Items(
            "逐项复核", columns={"claim": "陈述申辩内容", "conclusion": "采纳或者不采纳", "why": "理由"}
        )
    },
)
statement_registered = needs(
    "statement_registered",
    "陈述申辩已记录，收到时间已登记",
    "行政处罚法45",
    law="L02",
    facts={"statement_text": Text("陈述申辩内容", long=True), "statement_received_at": Moment("收到时间")},
)
