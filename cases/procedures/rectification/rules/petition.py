"""Requirements of rectification: petition."""

from cases.facts import Day, Flag, Items, Number, Paper, People, Proof, Text
from cases.requirements import needs

dispatch_complete = needs(
    "dispatch_complete",
    "交办单写明举报内容、承办单位、办理期限，隐去举报人信息",
    "未核",
    law="L46",
    facts={
        "batch": Text("batch"),  # spec: 批次
        "handler": Text("handler"),  # spec: unit
        "due": Text("应缴数额"),  # spec: 转办单所定日期
        "complainant_masked": Flag("complainant_masked"),  # spec: true
    },
)
duplicate_of = needs(
    "duplicate_of",
    "与在办举报件内容重复",
    "未核",
    law="L60",
    facts={
        "petition": Number("petition"),  # spec: number
    },
)
out_of_scope = needs(
    "out_of_scope",
    "不属生态环境问题，写明应由谁处理",
    "未核",
    law="L60",
    facts={
        "receiver": Text("receiver"),  # spec: organ
    },
)
petition_answerable = needs(
    "petition_answerable",
    "写明是否属实、查处和整改情况、责任单位，附证据",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law="L60",
    facts={
        "verified_as": Text("verified_as"),  # spec: 属实/部分属实/不属实
        "measures": Items("measures"),  # spec: rows
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
untrue_proved = needs(
    "untrue_proved",
    "认定不属实的，有两人以上现场核查记录和监测或者询问材料",
    "未核",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: ≥2
        "materials": Paper("材料"),  # spec: ids
    },
)
result_published = needs(
    "result_published",
    "查处整改情况已公开，并已去除举报人信息",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law=("L46", "L60"),
    facts={
        "published_at": Day("published_at"),  # spec: date
        "place": Text("place"),  # spec: 网站/报纸
        "complainant_masked": Flag("complainant_masked"),  # spec: true
    },
)
stage_plan = needs(
    "stage_plan",
    "需长期整改的，写明剩余措施、完成日期并转为整改任务",
    "未核",
    law="L60",
    facts={
        "open_items": Items("open_items"),  # spec: rows
        "due": Day("应缴数额"),  # spec: date
        "task": Number("task"),  # spec: number
    },
)
fully_done = needs(
    "fully_done",
    "属实的问题已整改到位，或者不属实；只作阶段办结的不算",
    "未核",
    law="L60",
    facts={
        "done": Items("done"),  # spec: rows
        "visit_record": Paper("visit_record"),  # spec: id
    },
)
