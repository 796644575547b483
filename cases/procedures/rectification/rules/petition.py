"""Requirements of rectification: petition."""

from __future__ import annotations

from cases.facts import Day, Flag, Items, Paper, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

MASKED = Flag("已隐去举报人信息", otherwise="没有隐去举报人信息")

dispatch_complete = needs(
    "dispatch_complete",
    "交办单写明举报内容、承办单位、办理期限，隐去举报人信息",
    "未核",
    law="L46",
    facts={
        "complaint": Text("举报内容", long=True),
        "handling_unit": Text("承办单位"),
        "petition_due": Day("办理期限（转办单所定日期）", future=True, sample=5),
        "complainant_masked": MASKED,
    },
)
duplicate_of = needs(
    "duplicate_of",
    "与在办举报件内容重复",
    "未核",
    law="L60",
    facts={"duplicate_petition": Text("重复的在办举报件编号")},
)
out_of_scope = needs(
    "out_of_scope",
    "不属生态环境问题，写明应由谁处理",
    "未核",
    law="L60",
    facts={"passed_to": Text("应当处理的机关"), "out_of_scope_reason": Text("不属生态环境问题的理由", long=True)},
)
petition_answerable = needs(
    "petition_answerable",
    "写明是否属实、查处和整改情况、责任单位，附证据",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law="L60",
    facts={
        "petition_findings": Text("核实结论", long=True),
        "measures_taken": Items("查处和整改情况"),
        "responsible_unit": Text("责任单位"),
        "evidence_ids": Proof("证据"),
    },
)
untrue_proved = needs(
    "untrue_proved",
    "认定不属实的，有两人以上现场核查记录和监测或者询问材料",
    "未核",
    facts={
        "check_record": Paper("两人以上现场核查记录"),
        "untrue_materials": Items("监测或者询问材料"),
    },
)


@requirement(
    "result_published",
    "查处整改情况已公开，并已去除举报人信息",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law=("L46", "L60"),
    facts={"complainant_masked": MASKED},
)
def result_published(reading: Reading) -> str | None:
    return None if reading.once("publish_petition") else "查处整改情况没有公开"


stage_plan = needs(
    "stage_plan",
    "需长期整改的，写明剩余措施、完成日期并转为整改任务",
    "未核",
    law="L60",
    facts={
        "open_items": Items("剩余措施"),
        "assigned_deadline": Day("完成日期", future=True, sample=365),
    },
)


@requirement(
    "fully_done",
    "属实的问题已整改到位，或者不属实；只作阶段办结的不算",
    "未核",
    law="L60",
    facts={"done_items": Items("整改到位情况"), "visit_record": Paper("核查记录")},
)
def fully_done(reading: Reading) -> str | None:
    if reading.machine.state != "stage_closed":
        return None
    if reading.is_in("rc_task.none", "rc_task.closed", "rc_task.merged"):
        return None
    return "阶段办结转出的整改任务没有销号"
