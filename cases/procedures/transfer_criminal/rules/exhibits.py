"""Requirements of transfer_criminal: exhibits."""

from cases.facts import Day, Flag, Items, Money, Paper, Text
from cases.requirements import needs

handover_formalities = needs(
    "handover_formalities",
    "按涉案物品清单逐项清点，双方签字办结交接手续",
    "国务院令310号12；环环监〔2017〕17号10",
    law="L30",
    facts={
        "notice_received_at": Day("notice_received_at"),  # spec: date
        "items": Items("逐项内容"),  # spec: rows: item, quantity, place, seizure ref
        "signed_by_both": Flag("signed_by_both"),  # spec: bool
        "delivered_at": Day("delivered_at"),  # spec: date
    },
)
dangerous_goods = needs(
    "dangerous_goods",
    "物品具有危险性或者环境危害性；无责任人或者超出处置能力的呈报政府",
    "环环监〔2017〕17号10",
    law="L30",
    facts={
        "items": Items("逐项内容"),  # spec: list
        "disposer": Text("disposer"),  # spec: person
        "cost": Money("cost"),  # spec: yuan
        "contract": Paper("contract"),  # spec: id
        "receipts": Paper("各当事人送达回证"),  # spec: ids
        "evidence_kept": Flag("evidence_kept"),  # spec: bool
    },
)
none_or_not_wanted = needs(
    "none_or_not_wanted",
    "本案没有涉案物品和其他材料，或者案件已撤销不再接收",
    "国务院令310号12（参照，未核）",
    law="L30",
    facts={
        "reason": Text("理由"),  # spec: none/withdrawn
        "confirmed_by_police": Paper("confirmed_by_police"),  # spec: document id
    },
)
