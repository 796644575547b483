"""Requirements of 决定公开."""

from cases.facts import Choice, Day, Flag, Paper, Person, Text
from cases.requirements import needs

socially_significant = needs(
    "socially_significant",
    "具有一定社会影响，应当公开",
    "行政处罚法48",
    law="L17",
    facts={"publication_rule": Text("认定具有一定社会影响的依据")},
)
redacted = needs(
    "redacted",
    "个人隐私、商业秘密、国家秘密已处理",
    "行政处罚法50",
    law="L46",
    facts={
        "redaction_checked_by": Person("核查人"),
        "redaction_checked_on": Day("核查日期"),
        "public_text": Paper("公开文本"),
    },
)
text_equals_decision = needs(
    "text_equals_decision",
    "公开的内容与决定书一致",
    "行政处罚法48",
    law="L17",
    facts={"public_text_agrees": Flag("公开文本与现行有效的决定书一致", otherwise="公开文本与决定书不一致")},
)
not_public_reason = needs(
    "not_public_reason",
    "无社会影响或者涉密，理由已批准",
    "行政处罚法48、50",
    law="L17",
    facts={
        "not_public": Choice(
            "不公开的理由",
            values={"no_significance": "不具有一定社会影响", "secret": "涉及国家秘密、商业秘密、个人隐私"},
        ),
        "not_public_text": Text("理由说明", long=True),
    },
)
reason_published = needs(
    "reason_published",
    "公开说明撤回理由",
    "行政处罚法48",
    law="L17",
    facts={"withdrawal_notice": Text("公开说明的撤回理由", long=True), "withdrawn_on": Day("撤回日期")},
)
