"""Requirements of penalty_ordinary: publication."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

socially_significant = needs(
    "socially_significant",
    "具有一定社会影响，应当公开",
    "行政处罚法48",
    law="L17",
    facts={
        "rule": Text("rule"),  # spec: configured rule used
    },
)
redacted = needs(
    "redacted",
    "个人隐私、商业秘密、国家秘密已处理",
    "行政处罚法50",
    law="L46",
    facts={
        "check": Text("核对"),  # spec: by whom, when, text hash
        "public_parts": Text("public_parts"),  # spec: file
        "checked_by": Text("核查人"),  # spec: person
        "file": Paper("file"),  # spec: id
    },
)
not_public_reason = needs(
    "not_public_reason",
    "无社会影响或者涉密，理由已批准",
    "行政处罚法48、50",
    law="L17",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
reason_published = needs(
    "reason_published",
    "公开说明撤回理由",
    "行政处罚法48",
    law="L17",
    facts={
        "reason": Text("理由"),  # spec: text
        "effective_at": Day("生效日期"),  # spec: date
    },
)
