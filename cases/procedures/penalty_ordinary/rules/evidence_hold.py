"""Requirements of 证据先行登记保存."""

from cases.facts import Items
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.requirements import needs, requirement

hold_disposal_stated = needs(
    "hold_disposal_stated",
    "逐件写明处理方式及理由",
    "行政处罚法56",
    law="L15",
    facts={
        "disposed_items": Items("登记保存物品的处理", columns={"item": "物品", "disposal": "处理方式", "why": "理由"})
    },
)


@requirement(
    "hold_seven_days_over",
    "自登记保存之日起七个工作日届满仍未作出处理决定",
    "行政处罚法56；自动解除见部令30号(2023)（未核）",
    law="L15",
    by_time=True,
)
def hold_seven_days_over(reading):
    return still_running(
        reading, "evidence_preservation", "登记保存的七个工作日", "register_evidence", "inspection.register_evidence"
    )
