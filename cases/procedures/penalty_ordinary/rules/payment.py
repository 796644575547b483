"""Requirements of penalty_ordinary: payment."""

from cases.facts import Day, Flag, Items, Money, Number, Paper, Text
from cases.requirements import needs

bank_channel = needs(
    "bank_channel",
    "通过指定银行或者电子支付缴纳，执法人员未自行收缴",
    "行政处罚法67",
    law="L19",
    facts={
        "channel": Text("channel"),  # spec: bank / e-payment
        "payments": Items("缴款记录"),  # spec: rows
    },
)
full_sum_paid = needs(
    "full_sum_paid",
    "已缴金额达到应缴总额（本金、应缴加处罚款）",
    "行政处罚法66、72",
    law="L51",
    facts={
        "payments": Items("缴款记录"),  # spec: rows
        "due": Money("应缴数额"),  # spec: yuan
    },
)
payment_term_over = needs(
    "payment_term_over",
    "缴款期限（延期、分期的为批准期限）届满仍未缴清",
    "行政处罚法67、72",
    law=("L18", "L51"),
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "due": Text("应缴数额"),  # spec: served + 15 days or deferral end
        "paid": Money("paid"),  # spec: yuan
    },
)
hardship_proved = needs(
    "hardship_proved",
    "当事人申请，确有经济困难，批准期限和每期数额",
    "行政处罚法66",
    law="L51",
    facts={
        "application": Paper("application"),  # spec: id
        "proof": Paper("证明材料"),  # spec: ids
        "schedule": Day("schedule"),  # spec: dates and sums
    },
)
refusal_reasoned = needs(
    "refusal_reasoned",
    "不予延期、分期的理由书面答复",
    "未核",
    law="L51",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
on_spot_conditions = needs(
    "on_spot_conditions",
    "边远、水上、交通不便，到银行或者电子支付确有困难，当事人提出",
    "行政处罚法69",
    law="L19",
    facts={
        "remote": Flag("remote"),  # spec: bool
        "difficulty": Text("difficulty"),  # spec: text
        "request": Text("request"),  # spec: signed
    },
)
fiscal_receipt = needs(
    "fiscal_receipt",
    "出具财政部门统一制发的专用票据",
    "行政处罚法70",
    law="L19",
    facts={
        "receipt_no": Number("receipt_no"),  # spec: number
    },
)
cash_equals_receipt = needs(
    "cash_equals_receipt",
    "交款数额与票据一致",
    "行政处罚法71",
    law="L19",
    facts={
        "sum": Money("数额"),  # spec: yuan
        "receipt_no": Number("receipt_no"),  # spec: number
        "handed_at": Day("handed_at"),  # spec: date (within 2 working days; late is flagged)
    },
)
bank_slip = needs(
    "bank_slip",
    "有银行回单",
    "行政处罚法71",
    law="L19",
    facts={
        "slip_no": Number("slip_no"),  # spec: number
        "sum": Money("数额"),  # spec: yuan
        "deposited_at": Day("deposited_at"),  # spec: date (within 2 working days; late is flagged)
    },
)
new_sum_and_term = needs(
    "new_sum_and_term",
    "变更后的数额和履行期限已通知",
    "行政强制法41",
    law="L36",
    facts={
        "sum": Money("数额"),  # spec: yuan
        "term": Day("期限"),  # spec: date
    },
)
refund_computed = needs(
    "refund_computed",
    "已收与应收的差额已核定",
    "行政强制法41",
    law="L36",
    facts={
        "received": Money("已收数额"),  # spec: yuan
        "due": Money("应缴数额"),  # spec: yuan
    },
)
auction_conditions = needs(
    "auction_conditions",
    "未申请复议、未起诉且期限届满，经催告仍不履行，此前已查封、扣押该财物",
    "行政强制法46",
    law=("L21", "L22"),
    facts={
        "remedies": Text("remedies"),  # spec: none
        "demand": Text("催告书"),  # spec: served
        "seizure": Paper("seizure"),  # spec: id
    },
)
