"""Requirements of compensation: restoration."""

from __future__ import annotations

from cases.facts import Choice, Day, Flag, Items, Paper, Person, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

no_restoration_owed = needs(
    "no_restoration_owed",
    "执行依据未判定修复义务，或者只赔服务功能损失、永久性损害",
    "法释生态环境损害赔偿若干规定(2020)13",
    law="L50",
    facts={
        "no_restoration_because": Choice(
            "无修复义务的原因",
            values={"未判定": "执行依据没有判定修复义务", "只赔损失": "只赔服务功能损失、永久性损害"},
        ),
        "statement": Paper("依据文书"),
    },
)
plan_stated = needs(
    "plan_stated",
    "修复方案写明目标、措施、完成期限、监测办法",
    "生态环境法典1065",
    law="L50",
    facts={
        "restoration_targets": Items("修复目标", columns={"indicator": "指标", "target": "目标"}),
        "restoration_measures": Text("修复措施", long=True),
        "restoration_due": Day("修复完成期限", future=True, sample=180),
        "monitoring_method": Text("监测办法"),
    },
)
not_restorable = needs(
    "not_restorable",
    "经评估无法修复或者无法完全修复，替代方案已批准",
    "生态环境法典1065",
    law="L50",
    facts={
        "appraisal_statement": Choice("评估结论", values={"无法修复": "无法修复", "无法完全修复": "无法完全修复"}),
        "substitute_plan": Paper("替代修复方案"),
        "approved_by": Person("批准人"),
    },
)
restoration_fund = needs(
    "restoration_fund",
    "有资金来源和修复方案，义务人不履行、灭失或者无力履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L50",
    facts={
        "fund_source": Text("资金来源"),
        "restoration_plan": Paper("修复方案"),
        "instead_because": Choice(
            "代为修复的原因", values={"不履行": "义务人不履行", "灭失": "义务人灭失", "无力": "义务人无力履行"}
        ),
    },
)
completion_reported = needs(
    "completion_reported",
    "有完工报告，可以评估",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={"completion_report": Paper("完工报告"), "completed_on": Day("完工日期")},
)


@requirement(
    "restoration_targets_met",
    "逐项实测达到修复目标，评估人未参与修复施工",
    "生态环境法典1065",
    law="L50",
    facts={
        "measured": Items(
            "逐项实测",
            columns={"indicator": "指标", "target": "目标", "measured": "实测", "met": "结论（达到、未达到）"},
        ),
        "evaluation_report": Paper("修复效果评估报告"),
        "evaluator": Text("评估单位"),
        "evaluator_built": Flag("评估单位参与了修复施工", must=False, otherwise="评估单位参与了修复施工"),
    },
    holds={"measured": [{"indicator": "土壤镉", "target": "不高于0.3mg/kg", "measured": "0.1mg/kg", "met": "达到"}]},
    fails={"measured": [{"indicator": "土壤镉", "target": "不高于0.3mg/kg", "measured": "0.9mg/kg", "met": "未达到"}]},
)
def restoration_targets_met(reading: Reading) -> str | None:
    short = [str(row["indicator"]) for row in reading["measured"] if row["met"] != "达到"]
    return f"{'、'.join(short)}没有达到修复目标" if short else None


@requirement(
    "rework_term_set",
    "重新修复有新的期限",
    "生态环境法典1065",
    law="L50",
    facts={"restoration_due": Day("重新修复的完成期限", future=True, sample=90)},
    fails=lambda reading: {"restoration_due": reading.day.isoformat()},
)
def rework_term_set(reading: Reading) -> str | None:
    return None if reading.date("restoration_due") > reading.day else "重新修复的期限应当晚于今日"
