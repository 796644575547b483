"""Requirements of penalty_simple: payment."""

from cases.facts import Moment, Number, Text
from cases.requirements import needs

cash_ground_proved = needs(
    "cash_ground_proved",
    "当场收缴的法定情形有事实",
    "行政处罚法67",
    law="L19",
    facts={
        "ground": Text("事由"),  # spec: 68(1) / 68(2) / 69
    },
)
sum_at_most_100 = needs(
    "sum_at_most_100",
    "罚款一百元以下",
    "行政处罚法68",
    law="L19",
    facts={
        "sum": Number("数额"),  # spec: ≤ 100
    },
)
hard_to_enforce_later = needs(
    "hard_to_enforce_later",
    "不当场收缴事后难以执行",
    "行政处罚法68",
    law="L19",
    facts={
        "hard_to_enforce_reason": Text("hard_to_enforce_reason"),  # spec: text
    },
)
remote_and_requested = needs(
    "remote_and_requested",
    "边远、水上、交通不便，到银行或者电子缴纳确有困难，当事人提出",
    "行政处罚法69",
    law="L19",
    facts={
        "remote": Text("remote"),  # spec: place on list
        "bank_difficult": Text("bank_difficult"),  # spec: text
        "party_request": Text("party_request"),  # spec: signed
    },
)
receipt_missing = needs(
    "receipt_missing",
    "没有出具财政专用票据",
    "行政处罚法70",
    law="L19",
    facts={
        "at": Moment("at"),  # spec: time
    },
)
