"""Requirements of penalty_ordinary: evidence hold."""

from cases.facts import Day, Items, Text
from cases.requirements import needs

hold_disposal_stated = needs(
    "hold_disposal_stated",
    "逐件写明处理方式及理由",
    "行政处罚法56",
    law="L15",
    facts={
        "items": Items("逐项内容"),  # spec: each: returned / copied / tested / seized / transferred / lifted
    },
)
hold_seven_days_over = needs(
    "hold_seven_days_over",
    "自登记保存之日起七个工作日届满仍未作出处理决定",
    "行政处罚法56；自动解除见部令30号(2023)（未核）",
    law="L15",
    facts={
        "held_at": Day("held_at"),  # spec: date
        "today": Day("today"),  # spec: date
        "disposal": Text("disposal"),  # spec: none
    },
)
