"""Requirements of compensation: money."""

from cases.facts import Paper, Text
from cases.requirements import needs

no_money_owed = needs(
    "no_money_owed",
    "执行依据没有金钱给付，或者费用由修复工程本身承担",
    "未核",
    law="L50",
    facts={
        "statement": Paper("statement"),  # spec: id
    },
)
fund_purpose = needs(
    "fund_purpose",
    "资金只用于生态环境修复及相关费用，按预算程序批准",
    "法释生态环境损害赔偿若干规定(2020)15",
    law="L50",
    facts={
        "use": Text("use"),  # spec: text
        "approved_by": Text("批准人"),  # spec: person
    },
)
