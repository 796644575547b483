"""Requirements of rectification: listing."""

from cases.facts import Day, Items, Text
from cases.requirements import needs

listing_reason = needs(
    "listing_reason",
    "符合挂牌条件：重大隐患、逾期未完成、群众反映强烈或者长期不解决之一",
    "挂牌督办办法（国家和地方，正文未取得）未核",
    law="L60",
    facts={
        "reason": Text("理由"),  # spec: 之一
        "requirements": Text("requirements"),  # spec: text
        "deadline": Day("截止日期"),  # spec: date（办法一般六个月至一年，未核）
    },
)
lift_checked = needs(
    "lift_checked",
    "督办要求全部完成，经核查",
    "挂牌督办办法（国家和地方，正文未取得）未核",
    law="L60",
    facts={
        "requirements": Items("requirements"),  # spec: rows：done
        "visit_at": Day("visit_at"),  # spec: date
    },
)
