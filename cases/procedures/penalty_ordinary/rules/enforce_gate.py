"""Requirements of penalty_ordinary: enforce gate."""

from cases.facts import Day, Items, Money, Text
from cases.requirements import needs

remedy_period_over = needs(
    "remedy_period_over",
    "复议、起诉期限届满，没有进行中的复议、诉讼",
    "行政强制法53",
    law="L21",
    facts={
        "remedy_period_end": Day("救济期限届满日"),  # spec: date
        "pending": Text("pending"),  # spec: none
    },
)
unpaid_remains = needs(
    "unpaid_remains",
    "义务仍未履行",
    "行政强制法53",
    law="L21",
    facts={
        "unpaid": Money("unpaid"),  # spec: yuan or duty
    },
)
demand_ten_days = needs(
    "demand_ten_days",
    "催告书送达已满十个工作日仍未履行",
    "行政强制法54",
    law="L22",
    facts={
        "demand_served_at": Day("demand_served_at"),  # spec: date
        "test": Text("核对结果"),  # spec: today > served + 10 working days
    },
)
demand_statements_reviewed = needs(
    "demand_statements_reviewed",
    "催告后的陈述申辩均已记录、复核",
    "行政强制法36",
    law="L22",
    facts={
        "statements": Items("statements"),  # spec: each reviewed
    },
)
within_three_months_or_reason = needs(
    "within_three_months_or_reason",
    "自救济期限（延期、分期的自期满）届满之日起三个月内；逾期的写明正当理由，由法院决定",
    "行政强制法53；行政处罚法72；行诉解释156",
    law="L21",
    facts={
        "remedy_period_end": Day("救济期限届满日"),  # spec: date
        "deferral_end": Day("deferral_end"),  # spec: date
        "late_reason": Text("late_reason"),  # spec: text, proof
    },
)
application_signed = needs(
    "application_signed",
    "强制执行申请书由负责人签名、盖章，法定材料齐全",
    "行政强制法55",
    law="L21",
    facts={
        "materials": Text("材料"),  # spec: five kinds
        "signed_by": Text("签名人"),  # spec: head
    },
)
