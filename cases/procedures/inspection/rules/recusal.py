"""Requirements of inspection: recusal."""

from cases.facts import Day, Text
from cases.requirements import needs

no_conflict = needs(
    "no_conflict",
    "经审查没有应当回避的情形，已答复申请人",
    "行政处罚法43",
    facts={
        "reason": Text("理由"),  # spec: text
        "told_at": Day("告知时间"),  # spec: date
    },
)
