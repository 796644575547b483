"""Requirements of compensation: confirmation."""

from cases.facts import Day, Flag, Paper
from cases.requirements import needs

both_apply = needs(
    "both_apply",
    "双方当事人共同申请司法确认",
    "民事诉讼法(2023)205",
    law="L38",
    facts={
        "joint_application": Paper("司法确认申请书"),
        "signed_by_both": Flag("双方已在申请书上签章", otherwise="不是双方共同申请"),
        "agreement_effective_on": Day("协议生效日期", standing=True),
    },
)
