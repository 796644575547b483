"""Requirements of penalty_ordinary: service."""

from cases.facts import Day, Items
from cases.requirements import needs

previous_way_failed = needs(
    "previous_way_failed",
    "前一方式未能送达，经过已记录",
    "民事诉讼法88-91",
    law="L16",
    facts={
        "attempts": Items("attempts"),  # spec: list
    },
)
announcement_thirty_days = needs(
    "announcement_thirty_days",
    "自发出公告之日起满三十日",
    "民事诉讼法95",
    law="L16",
    facts={
        "announced_at": Day("announced_at"),  # spec: date
    },
)
