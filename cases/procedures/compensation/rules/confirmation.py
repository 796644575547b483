"""Requirements of compensation: confirmation."""

from cases.facts import Day, Paper
from cases.requirements import needs

both_apply = needs(
    "both_apply",
    "双方当事人共同申请司法确认",
    "民事诉讼法(2023)205",
    law="L38",
    facts={
        "application": Paper("application"),  # spec: id
        "applied_at": Day("applied_at"),  # spec: date
        "agreement_effective_at": Day("agreement_effective_at"),  # spec: date（30 日只提醒）
    },
)
