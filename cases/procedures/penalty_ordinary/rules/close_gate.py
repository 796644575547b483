"""Requirements of penalty_ordinary: close gate."""

from cases.facts import Choice, Flag, Items, Money, Paper, Text
from cases.requirements import needs

money_settled = needs(
    "money_settled",
    "罚款、没收、加处罚款已缴清、退还终结，或者强制执行依法终结",
    "行政处罚法66、72",
    law="L51",
    facts={
        "principal": Choice("principal", values={"paid": "paid", "ended": "ended"}),  # spec: paid / ended
        "surcharge": Text("surcharge"),  # spec: paid / remitted by agreement / none
        "confiscation": Choice("confiscation", values={"done": "done", "none": "none"}),  # spec: done / none
    },
)
correction_settled = needs(
    "correction_settled",
    "责令改正的义务已履行、代履行完毕、依法终结，或者写明无需责令",
    "行政处罚法28",
    law="L11",
    facts={
        "co_orders": Items("co_orders"),  # spec: each verified / ended / not_ordered
    },
)
other_kinds_done = needs(
    "other_kinds_done",
    "吊销、降级、限产停产等其他处罚已执行",
    "行政处罚法66",
    law="L51",
    facts={
        "kinds": Items("处罚种类"),  # spec: each done / none
    },
)
decision_served = needs(
    "decision_served",
    "决定书已送达每一当事人",
    "行政处罚法61",
    law=("L16", "L21"),
    facts={
        "receipts": Items("各当事人送达回证"),  # spec: per party
    },
)
publication_settled = needs(
    "publication_settled",
    "应公开的已公开，不公开的有理由；决定被变更、撤销、确认违法或者无效的已撤回并公开说明理由",
    "行政处罚法48",
    law="L17",
    facts={
        "publication": Choice(
            "publication",
            values={"published": "published", "not_public_reason": "not_public_reason", "withdrawn": "withdrawn"},
        ),  # spec: published / not_public(reason) / withdrawn
    },
)
refunded = needs(
    "refunded",
    "已收多于应收的已退还",
    "行政强制法41",
    law="L36",
    facts={
        "received": Money("已收数额"),  # spec: yuan
        "due": Money("应缴数额"),  # spec: yuan
    },
)
education_done = needs(
    "education_done",
    "不予处罚的，已对当事人进行教育",
    "行政处罚法33",
    law="L53",
    facts={
        "education_record": Paper("education_record"),  # spec: document id
    },
)
seizures_released = needs(
    "seizures_released",
    "查封、扣押已解除、移交或者依法处理",
    "行政强制法28",
    law="L23",
    facts={
        "open_seizures": Text("open_seizures"),  # spec: none
    },
)
holds_disposed = needs(
    "holds_disposed",
    "先行登记保存的证据均已作出处理决定",
    "行政处罚法56",
    law="L15",
    facts={
        "open_holds": Text("open_holds"),  # spec: none
    },
)
nothing_pending = needs(
    "nothing_pending",
    "没有进行中的复议、诉讼、按日计罚；刑事程序未终结或者救济期限未满的，注明案卷可以重新打开",
    "行政处罚法73",
    law="L35",
    facts={
        "remedies": Flag("remedies"),  # spec: none pending
        "criminal_link": Choice(
            "criminal_link", values={"none": "none", "ended": "ended", "note": "note"}
        ),  # spec: none / ended / note
        "daily_loop": Text("daily_loop"),  # spec: closed
        "note": Text("note"),  # spec: text
    },
)
fresh_result_made = needs(
    "fresh_result_made",
    "被责令重作的，已重新作出处理",
    "行政诉讼法71",
    law="L34",
    facts={
        "remitted": Flag("remitted", must=False),  # spec: false or new result id
    },
)
procuratorate_answered = needs(
    "procuratorate_answered",
    "检察意见已以处理结果回复",
    "刑事诉讼法177",
    law=("L39", "L45"),
    facts={
        "opinion": Paper("意见"),  # spec: none or reply id
    },
)
