"""Requirements of inspection: recusal."""

from cases.facts import Flag, Text
from cases.requirements import needs

no_conflict = needs(
    "no_conflict",
    "经审查没有应当回避的情形，已答复申请人",
    "行政处罚法43",
    facts={
        "no_conflict_reason": Text("不予回避的理由", long=True),
        "applicant_told": Flag("已答复申请人", otherwise="没有答复申请人"),
    },
    fails={"applicant_told": False},
)
