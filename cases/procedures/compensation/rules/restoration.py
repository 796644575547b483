"""Requirements of compensation: restoration."""

from cases.facts import Day, Items, Paper, Text
from cases.requirements import needs

no_restoration_owed = needs(
    "no_restoration_owed",
    "执行依据未判定修复义务，或者只赔服务功能损失、永久性损害",
    "法释生态环境损害赔偿若干规定(2020)13",
    law="L50",
    facts={
        "statement": Paper("statement"),  # spec: id
    },
)
plan_stated = needs(
    "plan_stated",
    "修复方案写明目标、措施、完成期限、监测办法",
    "生态环境法典1065",
    law="L50",
    facts={
        "targets": Items("对象"),  # spec: rows
        "deadline": Day("截止日期"),  # spec: date
    },
)
not_restorable = needs(
    "not_restorable",
    "经评估无法修复或者无法完全修复，替代方案已批准",
    "生态环境法典1065",
    law="L50",
    facts={
        "appraisal_statement": Paper("appraisal_statement"),  # spec: id
        "plan": Paper("plan"),  # spec: id
        "approved_by": Text("批准人"),  # spec: person
    },
)
restoration_fund = needs(
    "restoration_fund",
    "有资金来源和修复方案，义务人不履行、灭失或者无力履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L50",
    facts={
        "fund": Text("fund"),  # spec: text
        "plan": Paper("plan"),  # spec: id
        "reason": Text("理由"),  # spec: text
    },
)
completion_reported = needs(
    "completion_reported",
    "有完工报告，可以评估",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={
        "completion_report": Paper("completion_report"),  # spec: id
        "completed_at": Day("completed_at"),  # spec: date
    },
)
restoration_targets_met = needs(
    "restoration_targets_met",
    "逐项实测达到修复目标，评估人未参与修复施工",
    "生态环境法典1065",
    law="L50",
    facts={
        "targets": Items("对象"),  # spec: rows：指标、目标、实测
        "report_id": Paper("report_id"),  # spec: id
        "evaluator": Text("evaluator"),  # spec: unit
    },
)
rework_term_set = needs(
    "rework_term_set",
    "重新修复有新的期限",
    "生态环境法典1065",
    law="L50",
    facts={
        "deadline": Day("截止日期"),  # spec: date
    },
)
