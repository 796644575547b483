"""Requirements of pil: pre litigation."""

from cases.facts import Day, Flag, Items, Paper, Proof, Text
from cases.requirements import needs

suggestion_registered = needs(
    "suggestion_registered",
    "收到日期、各项要求、是否写明紧急（十五日回复）已登记",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "received_at": Day("收到时间"),  # spec: date
        "demands": Items("demands"),  # spec: rows
        "urgent": Flag("urgent"),  # spec: bool as written
        "reply_due": Text("reply_due"),  # spec: + 2 months or + 15 days
    },
)
demands_listed = needs(
    "demands_listed",
    "逐项列出检察建议的要求，每项有责任人和完成日期",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "demands": Items("demands"),  # spec: rows
        "responsible": Text("responsible"),  # spec: person per demand
        "plan": Day("plan"),  # spec: dates
        "urgent": Text("urgent"),  # spec: 按建议书写明的紧急情形，收文时登记
    },
)
objection_reason = needs(
    "objection_reason",
    "异议写明理由和证据，并写明不停止履职",
    "未核",
    law="L40",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
interim_reason = needs(
    "interim_reason",
    "客观原因短期不能完成，写明进度、期限、下一步",
    "检察公益诉讼解释21（未核，阶段回复无明文）",
    law="L40",
    facts={
        "cause": Text("原因"),  # spec: 季节/工程/司法程序等
        "progress": Items("progress"),  # spec: rows
        "due": Day("应缴数额"),  # spec: date
    },
)
measures_stated = needs(
    "measures_stated",
    "书面回复对每一项要求写明已采取的措施和证据，未完成的写明进度和期限",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "measures": Items("measures"),  # spec: rows：要求、措施、证据 ids
        "open_items": Items("open_items"),  # spec: rows：事项、期限
        "replied_at": Day("replied_at"),  # spec: date
    },
)
no_duty_reason = needs(
    "no_duty_reason",
    "不属本机关职责、已依法履职或者事实不符的，写明理由并附证据",
    "检察公益诉讼解释21",
    facts={
        "reason": Text("理由"),  # spec: 三者之一
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
all_demands_done = needs(
    "all_demands_done",
    "检察建议的要求全部完成",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "demands": Items("demands"),  # spec: rows：全部 done
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
no_objection_in_period = needs(
    "no_objection_in_period",
    "回复后合理期间届满，检察机关没有提出异议、没有跟进、没有起诉",
    "未核",
    law="L40",
    facts={
        "replied_at": Day("replied_at"),  # spec: date
        "period": Text("period"),  # spec: 可配置
        "procuratorate_closing_doc": Paper("procuratorate_closing_doc"),  # spec: id 或 silence
    },
)
no_suit_pending = needs(
    "no_suit_pending",
    "没有正在进行的公益诉讼",
    "检察公益诉讼解释21",
    law="L40",
    facts={
        "suit_pending": Flag("suit_pending", must=False),  # spec: false
    },
)
