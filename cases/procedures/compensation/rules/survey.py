"""Requirements of compensation: survey."""

from cases.facts import Flag, Money, Paper, Text
from cases.requirements import needs

method_allowed = needs(
    "method_allowed",
    "评估方式合于案情：专家意见或简易评估限于事实简单、责任无争议、损害较小",
    "环法规〔2022〕31号20；环法规〔2025〕6号9（未核）",
    law="L49",
    facts={
        "method": Text("方式"),  # spec: 鉴定/专家意见/简易评估
        "estimate": Money("estimate"),  # spec: yuan
        "liability_disputed": Flag("liability_disputed"),  # spec: bool
        "threshold": Text("threshold"),  # spec: 可配置，二手 30 万至 50 万
    },
)
recall_reason = needs(
    "recall_reason",
    "写明更换评估机构的理由：逾期、应回避、无能力之一",
    "未核",
    law="L49",
    facts={
        "reason": Text("理由"),  # spec: 三者之一
    },
)
reappraisal_reason = needs(
    "reappraisal_reason",
    "异议成立，或者有漏项、方法错误",
    "未核",
    law="L49",
    facts={
        "ground": Text("事由"),  # spec: text
        "objection_id": Paper("objection_id"),  # spec: id 或 null
    },
)
