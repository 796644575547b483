"""Requirements of 决定书送达."""

from cases.facts import Items
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.requirements import needs, requirement

previous_way_failed = needs(
    "previous_way_failed",
    "前一方式未能送达，经过已记录",
    "民事诉讼法88-91",
    law="L16",
    facts={"attempts": Items("未能送达的经过", columns={"way": "方式", "date": "日期", "result": "未能送达的原因"})},
)


@requirement(
    "announcement_thirty_days",
    "自发出公告之日起满三十日",
    "民事诉讼法95",
    law="L16",
    by_time=True,
)
def announcement_thirty_days(reading):
    return still_running(reading, "announcement_service", "公告期", "serve_by_announcement")
