"""Requirements of rectification: finding."""

from cases.facts import Day, Items, Paper, Text
from cases.requirements import needs

plan_items = needs(
    "plan_items",
    "督察整改方案逐项明确整改实施主体、整改目标、整改时限、重点措施和验收单位",
    "生态环境法典29",
    law="L60",
    facts={
        "findings": Items("findings"),  # spec: rows：问题、实施主体、目标、时限、措施、验收单位
    },
)
assignment_complete = needs(
    "assignment_complete",
    "任务写明问题、责任单位、时限、验收单位和来源",
    "生态环境法典29",
    law="L60",
    facts={
        "kind": Text("种类"),  # spec: finding/hidden_danger
        "responsible_body": Text("responsible_body"),  # spec: unit
        "deadline": Day("截止日期"),  # spec: date
        "source": Text("来源"),  # spec: 反馈意见条目/排查记录
    },
)
accountability_material = needs(
    "accountability_material",
    "有重要问题及失职失责的材料，按国家规定移送",
    "生态环境法典29",
    law="L60",
    facts={
        "receiver": Text("receiver"),  # spec: organ
        "materials": Paper("材料"),  # spec: ids
    },
)
all_tasks_closed = needs(
    "all_tasks_closed",
    "该问题下的任务全部销号或者并入他项",
    "生态环境法典29",
    law="L60",
    facts={
        "tasks": Items("tasks"),  # spec: rows：全部 closed/merged
    },
)
