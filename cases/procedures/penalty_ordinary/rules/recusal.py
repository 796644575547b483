"""Requirements of penalty_ordinary: recusal."""

from cases.facts import Choice, Text
from cases.requirements import needs

recusal_decided_by_head = needs(
    "recusal_decided_by_head",
    "由本机关负责人审查决定并书面答复",
    "行政处罚法43",
    law="L09",
    facts={
        "result": Choice("结果", values={"granted": "granted", "refused": "refused"}),  # spec: enum: granted, refused
        "reason": Text("理由"),  # spec: text
        "officer": Text("officer"),  # spec: person
    },
)
