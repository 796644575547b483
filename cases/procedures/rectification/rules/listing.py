"""Requirements of rectification: listing."""

from __future__ import annotations

from cases.facts import Day, Items, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

listing_reason = needs(
    "listing_reason",
    "符合挂牌条件：重大隐患、逾期未完成、群众反映强烈或者长期不解决之一",
    "挂牌督办办法（国家和地方，正文未取得）未核",
    law="L60",
    facts={
        "listing_fact": Text("符合挂牌条件的事实", long=True),
        "listing_demands": Items("督办要求"),
        "listing_due": Day("督办期限", future=True, sample=180),
    },
)
DONE = "完成"


@requirement(
    "lift_checked",
    "督办要求全部完成，经核查",
    "挂牌督办办法（国家和地方，正文未取得）未核",
    law="L60",
    facts={
        "demand_results": Items("督办要求核查", columns={"demand": "督办要求", "result": "结论（完成、未完成）"}),
        "visited_on": Day("核查日期"),
    },
    holds={"demand_results": [{"demand": "消除隐患", "result": DONE}]},
    fails={"demand_results": [{"demand": "消除隐患", "result": "未完成"}]},
)
def lift_checked(reading: Reading) -> str | None:
    open_ = [str(row["demand"]) for row in reading["demand_results"] if row["result"] != DONE]
    return f"督办要求“{'、'.join(open_)}”没有完成" if open_ else None
