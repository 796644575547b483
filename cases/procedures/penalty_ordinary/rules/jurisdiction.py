"""Requirements of penalty_ordinary: jurisdiction."""

from cases.facts import Items, Paper, Text
from cases.requirements import needs

dispute_exists = needs(
    "dispute_exists",
    "两个以上机关都管辖或者都不管辖，已经协商",
    "行政处罚法25",
    law="L56",
    facts={
        "authorities": Items("authorities"),  # spec: list
        "consultation": Text("consultation"),  # spec: record
    },
)
settled_for_us = needs(
    "settled_for_us",
    "协商一致由本机关管辖",
    "行政处罚法25",
    law="L56",
    facts={
        "minutes": Paper("讨论笔录"),  # spec: document id
    },
)
designated_in_writing = needs(
    "designated_in_writing",
    "共同的上一级机关书面指定",
    "行政处罚法25",
    law="L56",
    facts={
        "designation": Paper("designation"),  # spec: document id
        "authority": Text("authority"),  # spec: name
    },
)
