"""Requirements of production_restriction: plan."""

from cases.facts import Day
from cases.requirements import needs

plan_term_over = needs(
    "plan_term_over",
    "收到决定书十五个工作日届满，没有备案整改方案",
    "限产停产办法(2014部令30号)16",
    law="L59",
    facts={
        "received_at": Day("收到时间"),  # spec: date
        "due": Day("应缴数额"),  # spec: date < today
    },
)
