"""Requirements of seizure: each thing on the list."""

from cases.facts import Choice, Day, Flag, Items, Money, Paper, Proof, Text
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.reading import Reading
from cases.requirements import needs, requirement

custody_contract = needs(
    "custody_contract",
    "第三人保管有协议，费用由机关承担",
    "行政强制法26；查封扣押办法(部令29号)16",
    law="L43",
    facts={
        "custodian": Text("保管人"),
        "custody_contract": Paper("委托保管协议"),
        "custody_cost_borne": Flag("保管费用由本机关承担", otherwise="保管费用由本机关承担，不得向当事人收取"),
    },
    fails={"custody_cost_borne": False},
)
perishable = needs(
    "perishable",
    "鲜活或者不易保管，已留取证据，价款留存",
    "行政强制法28",
    law="L43",
    facts={
        "perishable_reason": Text("不易保管的理由"),
        "evidence_ids": Proof("变卖以前留取的证据"),
        "price": Money("变卖价款"),
        "price_kept": Flag("价款已留存", otherwise="变卖的价款应当留存"),
    },
    fails={"price_kept": False},
)
hazardous_item = needs(
    "hazardous_item",
    "有危险性或者环境危害性",
    "环环监〔2017〕17号10",
    law="L43",
    facts={
        "hazard": Text("危险性或者环境危害性"),
        "disposal_contract": Paper("委托处置协议"),
        "disposal_costs": Items("处置费用", columns={"what": "项目", "cost": "金额"}),
    },
)
part_unrelated = needs(
    "part_unrelated",
    "该物品与违法行为无关或者不再需要",
    "行政强制法28",
    law="L43",
    facts={"part_release_reason": Text("该物品应当解除的理由", long=True)},
)
owner_receipt = needs(
    "owner_receipt",
    "当事人（权利人）签收，件数与清单一致",
    "行政强制法28",
    law="L43",
    facts={
        "goods_receipt": Paper("签收的领取清单"),
        "count_agrees": Flag("件数与查封、扣押清单一致", otherwise="退还的件数与清单不一致"),
    },
    fails={"count_agrees": False},
)
owner_unreachable = needs(
    "owner_unreachable",
    "扣押物，无法通知权利人",
    "查封扣押办法(部令29号)21",
    law="L43",
    facts={"notice_tries": Items("通知的经过", columns={"date": "日期", "way": "方式", "result": "结果"})},
)


@requirement(
    "sixty_days_unclaimed",
    "招领公告满六十日无人领取，物无法返还",
    "查封扣押办法(部令29号)21",
    law="L43",
    by_time=True,
)
def sixty_days_unclaimed(reading: Reading) -> str | None:
    return still_running(reading, "seizure_claim_notice", "招领公告的六十日", "announce_claim")


public_auction = needs(
    "public_auction",
    "公开拍卖或者按国家规定处理，款项上缴国库",
    "行政处罚法74；行政强制法49",
    law="L43",
    facts={
        "sale_way": Choice("处理方式", values={"auction": "公开拍卖", "by_rule": "按国家有关规定处理"}),
        "sale_paper": Paper("拍卖或者处理的文书"),
        "treasury_slip": Paper("国库缴款凭证"),
    },
    fails={"treasury_slip": None},
)


@requirement(
    "confiscation_decided",
    "处罚决定没收该物，决定已送达",
    "行政强制法27；行政处罚法61",
    law="L43",
    facts={
        "confiscation_decision": Paper("没收该物的处罚决定书文号"),
        "confiscation_served_on": Day("处罚决定书送达日期"),
    },
    fails={"confiscation_served_on": None},
)
def confiscation_decided(reading: Reading) -> str | None:
    unserved = "unserved" in {m.state for m in reading.record.instances("po_service", near=reading.machine)}
    return "没收的处罚决定书尚未送达" if unserved else None


destruction_required = needs(
    "destruction_required",
    "法律、行政法规规定应当销毁",
    "行政强制法27",
    law="L43",
    facts={"destruction_basis": Text("应当销毁的法律、行政法规条款"), "destruction_record": Paper("销毁记录")},
)
loss_proved = needs(
    "loss_proved",
    "使用、损毁或者违法查封、低价变卖造成损失",
    "行政强制法26、28、68",
    law="L36",
    facts={
        "loss": Money("损失数额"),
        "loss_cause": Text("造成损失的原因", long=True),
        "loss_proof": Paper("损失的证明"),
    },
)
