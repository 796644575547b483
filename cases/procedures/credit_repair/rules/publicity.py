"""Requirements of credit_repair: publicity."""

from cases.facts import Choice, Day, Items, Text
from cases.requirements import needs

class_minor = needs(
    "class_minor",
    "属于轻微失信，本机关认为不必公示",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "class": Text("class"),  # spec: 轻微
        "approved_by": Text("批准人"),  # spec: person
    },
)
max_period_over = needs(
    "max_period_over",
    "达到最长公示期：轻微三个月、一般一年、严重三年",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "class": Choice("class", values={"enum": "enum"}),  # spec: enum
        "publicised_from": Day("publicised_from"),  # spec: date
        "max_end": Day("max_end"),  # spec: date
    },
)
platforms_checked = needs(
    "platforms_checked",
    "各平台均已停止公示、停止共享和使用",
    "行政处罚法48",
    law=("L17", "L48"),
    facts={
        "platforms": Items("platforms"),  # spec: rows：平台、核对日、截图
    },
)
