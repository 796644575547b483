"""Requirements of compensation: survey."""

from __future__ import annotations

from cases.facts import Choice, Flag, Money, Paper, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Above this a forensic appraisal is needed; second-hand figure of the provincial rules, 30 to 50 万元.
SIMPLE_AT_MOST = 500_000


@requirement(
    "method_allowed",
    "评估方式合于案情：专家意见或简易评估限于事实简单、责任无争议、损害较小",
    "环法规〔2022〕31号20；环法规〔2025〕6号9（未核）",
    law="L49",
    facts={
        "method": Choice("评估方式", values={"鉴定": "委托鉴定", "专家意见": "专家意见", "简易评估": "简易评估"}),
        "estimate": Money("损害初步估算"),
        "liability_disputed": Flag("责任有争议", must=None),
        "appraiser": Text("评估机构或者专家"),
    },
    holds={"method": "鉴定"},
    fails={"method": "简易评估", "liability_disputed": True},
)
def method_allowed(reading: Reading) -> str | None:
    if reading["method"] == "鉴定":
        return None
    if reading["liability_disputed"]:
        return "责任有争议，应当委托鉴定"
    if reading["estimate"] > SIMPLE_AT_MOST:
        return f"损害估算超过{SIMPLE_AT_MOST}元，应当委托鉴定"
    return None


recall_reason = needs(
    "recall_reason",
    "写明更换评估机构的理由：逾期、应回避、无能力之一",
    "未核",
    law="L49",
    facts={
        "recall_code": Choice("更换理由", values={"逾期": "逾期未完成", "应回避": "应当回避", "无能力": "不具备能力"})
    },
)
reappraisal_reason = needs(
    "reappraisal_reason",
    "异议成立，或者有漏项、方法错误",
    "未核",
    law="L49",
    facts={
        "reappraise_because": Choice(
            "重新评估的理由", values={"异议成立": "异议成立", "漏项": "有漏项", "方法错误": "方法错误"}
        ),
        "objection_no": Paper("异议文书", optional=True),
    },
)
