"""Requirements of inspection: publication."""

from cases.facts import Day, Flag, Text
from cases.requirements import needs

redacted_for_inspection = needs(
    "redacted_for_inspection",
    "公示文本已去除国家秘密、商业秘密、个人隐私和个人信息",
    "行政处罚法50；生态环境法典51",
    law="L46",
    facts={
        "redaction_by": Text("redaction_by"),  # spec: person
        "redaction_at": Day("redaction_at"),  # spec: date
        "personal_information_removed": Flag("personal_information_removed"),  # spec: bool
    },
)
publication_wrong = needs(
    "publication_wrong",
    "公示内容确有错误",
    "未核",
    law="L46",
    facts={
        "error": Text("error"),  # spec: text
    },
)
not_publicised_reason = needs(
    "not_publicised_reason",
    "不公示的理由（非随机检查由平台同步公开，或者依法不公开）",
    "未核",
    law="L46",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
