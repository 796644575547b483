"""Requirements of seizure: item."""

from cases.facts import Day, Items, Money, Paper, Proof, Text
from cases.requirements import needs

custody_contract = needs(
    "custody_contract",
    "第三人保管有协议，费用由机关承担",
    "行政强制法26；查封扣押办法(部令29号)16",
    law="L43",
    facts={
        "custodian": Text("custodian"),  # spec: person
        "contract": Paper("contract"),  # spec: id
        "cost_by": Text("cost_by"),  # spec: bureau
    },
)
perishable = needs(
    "perishable",
    "鲜活或者不易保管，已留取证据，价款留存",
    "行政强制法28",
    law="L43",
    facts={
        "evidence_ids": Proof("证据"),  # spec: list
        "price": Money("price"),  # spec: yuan
        "market_price": Money("market_price"),  # spec: yuan
    },
)
hazardous_item = needs(
    "hazardous_item",
    "有危险性或者环境危害性",
    "环环监〔2017〕17号10",
    law="L43",
    facts={
        "hazard": Text("hazard"),  # spec: text
        "contract": Paper("contract"),  # spec: id
        "cost_list": Items("cost_list"),  # spec: rows
    },
)
part_unrelated = needs(
    "part_unrelated",
    "该物品与违法行为无关或者不再需要",
    "行政强制法28",
    law="L43",
    facts={
        "item_no": Paper("item_no"),  # spec: id
        "reason": Text("理由"),  # spec: text
    },
)
owner_receipt = needs(
    "owner_receipt",
    "当事人（权利人）签收，件数与清单一致",
    "行政强制法28",
    law="L43",
    facts={
        "receipt": Paper("送达回证"),  # spec: id
        "rows": Text("rows"),  # spec: equal
    },
)
owner_unreachable = needs(
    "owner_unreachable",
    "扣押物，无法通知权利人",
    "查封扣押办法(部令29号)21",
    law="L43",
    facts={
        "tries": Items("tries"),  # spec: rows
    },
)
sixty_days_unclaimed = needs(
    "sixty_days_unclaimed",
    "招领公告满六十日无人领取，物无法返还",
    "查封扣押办法(部令29号)21",
    law="L43",
    facts={
        "announced_at": Day("announced_at"),  # spec: date
        "today": Text("today"),  # spec: > +60d
    },
)
public_auction = needs(
    "public_auction",
    "公开拍卖或者按国家规定处理，款项上缴国库",
    "行政处罚法74；行政强制法49",
    law="L43",
    facts={
        "auction": Paper("auction"),  # spec: id
        "treasury_slip": Paper("treasury_slip"),  # spec: id
    },
)
confiscation_decided = needs(
    "confiscation_decided",
    "处罚决定没收该物，决定已送达",
    "行政强制法27；行政处罚法61",
    law="L43",
    facts={
        "decision_id": Paper("decision_id"),  # spec: id
        "served_at": Day("送达日期"),  # spec: date
    },
)
destruction_required = needs(
    "destruction_required",
    "法律、行政法规规定应当销毁",
    "行政强制法27",
    law="L43",
    facts={
        "law": Text("law"),  # spec: law and article
        "record": Paper("记录"),  # spec: id
    },
)
loss_proved = needs(
    "loss_proved",
    "使用、损毁或者违法查封、低价变卖造成损失",
    "行政强制法26、28、68",
    law="L36",
    facts={
        "loss": Money("loss"),  # spec: yuan
        "cause": Text("原因"),  # spec: text
    },
)
