"""Requirements of 管辖争议."""

from cases.facts import Items, Paper, Text
from cases.requirements import needs, requirement


@requirement(
    "dispute_exists",
    "两个以上机关都管辖或者都不管辖，已经协商，或者直接报请指定",
    "行政处罚法25",
    law="L56",
    facts={
        "disputing_authorities": Items("争议各方机关", least=2),
        "consultation": Text("协商经过", optional=True),
        "direct_designation_reason": Text("直接报请指定的理由", optional=True),
    },
    holds={"consultation": "已协商，未能一致"},
    fails={"consultation": None, "direct_designation_reason": None},
)
def dispute_exists(reading):
    if reading["consultation"] or reading["direct_designation_reason"]:
        return None
    return "没有协商的记录，也没有写明直接报请指定的理由"


settled_for_us = needs(
    "settled_for_us",
    "协商一致由本机关管辖",
    "行政处罚法25",
    law="L56",
    facts={"consultation_minutes": Paper("管辖协商纪要")},
)
designated_in_writing = needs(
    "designated_in_writing",
    "共同的上一级机关书面指定",
    "行政处罚法25",
    law="L56",
    facts={"designation": Paper("指定管辖决定书"), "designating_authority": Text("指定管辖的机关")},
)
