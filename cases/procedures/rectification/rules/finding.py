"""Requirements of rectification: finding."""

from __future__ import annotations

from cases.facts import Day, Items, Text
from cases.procedures.rectification.rules.task import KIND
from cases.reading import Reading
from cases.requirements import needs, requirement

ITEM = {
    "problem": "问题",
    "body": "整改实施主体",
    "target": "整改目标",
    "due_on": "整改时限",
    "measures": "重点措施",
    "accepting_unit": "验收单位",
}
plan_items = needs(
    "plan_items",
    "督察整改方案逐项明确整改实施主体、整改目标、整改时限、重点措施和验收单位",
    "生态环境法典29",
    law="L60",
    facts={"findings": Items("督察问题和整改安排", columns=ITEM)},
    fails={"findings": [{key: "已写明" for key in ITEM if key != "accepting_unit"}]},
)
assignment_complete = needs(
    "assignment_complete",
    "任务写明问题、责任单位、时限、验收单位和来源",
    "生态环境法典29",
    law="L60",
    facts={
        "task_problem": Text("问题", long=True),
        "task_kind": KIND,
        "responsible_body": Text("责任单位"),
        "assigned_deadline": Day("交办时限", future=True, sample=365),
        "accepting_unit": Text("验收单位"),
        "task_source": Text("来源（反馈意见条目、排查记录）"),
    },
)
accountability_material = needs(
    "accountability_material",
    "有重要问题及失职失责的材料，按国家规定移送",
    "生态环境法典29",
    law="L60",
    facts={"accountability_receiver": Text("接收机关"), "accountability_materials": Items("移送的材料")},
)


@requirement(
    "all_tasks_closed",
    "该问题下的任务全部销号或者并入他项",
    "生态环境法典29",
    law="L60",
    facts={"tasks": Items("任务清单", columns={"task": "任务", "result": "结果（销号、并入他项）"})},
    holds=lambda reading: {"tasks": [{"task": f"第{m.ref}项", "result": m.state_name} for m in _tasks(reading)]},
)
def all_tasks_closed(reading: Reading) -> str | None:
    tasks = _tasks(reading)
    open_ = [m.ref for m in tasks if m.state not in ("closed", "merged")]
    if open_:
        return f"第{'、'.join(open_)}项任务没有销号"
    return "任务清单没有列全" if len(reading["tasks"]) < len(tasks) else None


def _tasks(reading: Reading) -> list:
    return reading.record.instances("rc_task", near=reading.machine)
