"""Requirements of penalty_ordinary: hearing."""

from cases.facts import Choice, Day, Flag, Moment, Paper, People, Text
from cases.requirements import needs

hearing_term_over = needs(
    "hearing_term_over",
    "自告知送达起五个工作日届满，未申请听证",
    "行政处罚法64",
    law="L04",
    facts={
        "notice_served_at": Moment("告知书送达日期"),  # spec: datetime
        "request": Text("request"),  # spec: none
    },
)
asked_in_time = needs(
    "asked_in_time",
    "自告知送达起五个工作日内提出（邮寄以投寄日为准）",
    "行政处罚法64",
    law="L04",
    facts={
        "notice_served_at": Moment("告知书送达日期"),  # spec: datetime
        "request_at": Moment("request_at"),  # spec: datetime
    },
)
refusal_reason_written = needs(
    "refusal_reason_written",
    "不属听证范围或者逾期，书面说明理由，陈述申辩权不受影响",
    "行政处罚法63",
    law="L04",
    facts={
        "reason": Choice(
            "理由", values={"out_of_scope": "out_of_scope", "late": "late"}
        ),  # spec: enum: out_of_scope, late
        "document": Paper("文书"),  # spec: id
    },
)
host_not_investigator = needs(
    "host_not_investigator",
    "听证主持人不是本案调查人员，且未被申请回避或者申请已驳回",
    "行政处罚法64",
    law="L05",
    facts={
        "host": Text("听证主持人"),  # spec: person
        "investigators": People("调查人员"),  # spec: set
        "recusal": Text("recusal"),  # spec: state
    },
)
hearing_notice_seven_days = needs(
    "hearing_notice_seven_days",
    "听证通知于举行七个工作日前送达当事人及有关人员",
    "行政处罚法64",
    law="L05",
    facts={
        "notice_served_at": Day("告知书送达日期"),  # spec: date
        "hearing_date": Day("hearing_date"),  # spec: date
        "test": Text("核对结果"),  # spec: working days between ≥ 7
    },
)
hearing_open_or_reason = needs(
    "hearing_open_or_reason",
    "公开举行，或者写明不公开的法定理由",
    "行政处罚法64",
    law="L05",
    facts={
        "public": Flag("public"),  # spec: bool
        "reason": Choice("理由", values={"secret": "secret", "privacy": "privacy"}),  # spec: secret / privacy
    },
)
postponement_reason = needs(
    "postponement_reason",
    "有正当理由或者主持人回避",
    "行政处罚法64",
    law="L04",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
both_sides_heard = needs(
    "both_sides_heard",
    "调查人员提出事实、证据和建议，当事人申辩和质证",
    "行政处罚法64",
    law="L04",
    facts={
        "present": Text("present"),  # spec: persons
        "record": Paper("记录"),  # spec: document id
    },
)
lawfully_notified_absent = needs(
    "lawfully_notified_absent",
    "已合法通知，无正当理由不出席或者未经许可中途退出",
    "行政处罚法64",
    law="L04",
    facts={
        "notice_receipt": Paper("notice_receipt"),  # spec: id
        "reason_checked": Text("reason_checked"),  # spec: text
    },
)
hearing_record_signed = needs(
    "hearing_record_signed",
    "笔录经当事人核对签名，拒绝的由主持人注明",
    "行政处罚法64",
    law="L04",
    facts={
        "signed_by": Text("签名人"),  # spec: party or agent / refusal noted by host
        "record": Paper("记录"),  # spec: id
    },
)
