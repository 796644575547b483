"""Requirements of compensation: money."""

from cases.facts import Choice, Paper, Person, Text
from cases.requirements import needs

no_money_owed = needs(
    "no_money_owed",
    "执行依据没有金钱给付，或者费用由修复工程本身承担",
    "未核",
    law="L50",
    facts={
        "no_money_because": Choice(
            "没有金钱给付的原因", values={"未判定": "执行依据没有金钱给付", "修复承担": "费用由修复工程本身承担"}
        ),
        "statement": Paper("依据文书"),
    },
)
fund_purpose = needs(
    "fund_purpose",
    "资金只用于生态环境修复及相关费用，按预算程序批准",
    "法释生态环境损害赔偿若干规定(2020)15",
    law="L50",
    facts={
        "fund_use": Choice(
            "资金用途",
            values={
                "修复": "生态环境修复",
                "替代修复": "替代修复",
                "调查评估": "调查、鉴定评估等相关费用",
            },
        ),
        "budget_approval": Text("预算批准文号"),
        "approved_by": Person("批准人"),
    },
)
