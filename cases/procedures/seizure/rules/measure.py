"""Requirements of seizure: measure."""

from cases.facts import Choice, Day, Flag, Items, Moment, Number, Paper, People, Proof, Text
from cases.requirements import needs

seizure_ground_proved = needs(
    "seizure_ground_proved",
    "违反法律法规，造成或者可能造成严重污染环境、破坏生态，或者证据可能灭失、被隐匿，有证据",
    "生态环境法典52；查封扣押办法(部令29号)4、9",
    law="L42",
    facts={
        "violation_code": Paper("违法行为"),  # spec: id
        "serious_pollution": Flag("serious_pollution"),  # spec: bool, which of art. 4(1)–(6)
        "evidence_risk": Flag("evidence_risk"),  # spec: bool and reason
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
items_related_only = needs(
    "items_related_only",
    "限于涉案的场所、设施、财物；他机关已查封的不重复查封",
    "行政强制法23；查封扣押办法(部令29号)5",
    law="L42",
    facts={
        "items": Items("逐项内容"),  # spec: rows: name, no., owner, role in the act, place
        "other_seals": Text("other_seals"),  # spec: none
    },
)
no_necessities = needs(
    "no_necessities",
    "不含公民及其所扶养家属的生活必需品",
    "行政强制法23",
    law="L42",
    facts={
        "necessity_of_life": Flag("necessity_of_life", must=False),  # spec: false per item
    },
)
necessary_and_proportionate = needs(
    "necessary_and_proportionate",
    "已考虑情节显著轻微、公共设施、基本民生、生产安全等可以不查封的情形",
    "行政强制法5、16；查封扣押办法(部令29号)6",
    law="L42",
    facts={
        "exempt_ground": Text("exempt_ground"),  # spec: none, or reason to seize all the same
    },
)
grave_collective = needs(
    "grave_collective",
    "案情重大或者社会影响较大的，经案件审查委员会集体审议",
    "查封扣押办法(部令29号)10",
    law="L07",
    facts={
        "grave": Flag("grave"),  # spec: bool
        "social_impact": Flag("social_impact"),  # spec: bool
        "minutes": Paper("讨论笔录"),  # spec: id
    },
)
no_seizure_reason = needs(
    "no_seizure_reason",
    "不予批准（撤回批准）的理由",
    "行政强制法5、16",
    law="L42",
    facts={
        "ground": Text("事由"),  # spec: slight / public facility / safety / not necessary / changed
    },
)
prior_approval = needs(
    "prior_approval",
    "实施前已经本机关负责人批准",
    "行政强制法18",
    law="L25",
    facts={
        "approved_by": Text("批准人"),  # spec: head
        "approved_at": Moment("批准日期"),  # spec: datetime < executed_at
    },
)
own_officers = needs(
    "own_officers",
    "由本机关（或者法典53条的派出机构）人员实施，没有委托",
    "行政强制法17；生态环境法典53",
    law="L42",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: own staff
        "delegated": Flag("delegated", must=False),  # spec: false
    },
)
party_or_witness = needs(
    "party_or_witness",
    "通知当事人到场；不到场的邀请见证人",
    "行政强制法18",
    law="L25",
    facts={
        "notified_at": Moment("notified_at"),  # spec: time
        "present": Choice("present", values={"party": "party", "none": "none"}),  # spec: party / none
        "witness": Text("witness"),  # spec: person
    },
)
told_and_heard = needs(
    "told_and_heard",
    "当场告知理由、依据、权利、救济途径，听取陈述申辩",
    "行政强制法18",
    law="L25",
    facts={
        "told": Paper("told"),  # spec: text id
        "statement": Text("statement"),  # spec: text or none
    },
)
scene_record_signed = needs(
    "scene_record_signed",
    "制作现场笔录，由当事人和执法人员签名；拒绝的注明",
    "行政强制法18",
    law="L25",
    facts={
        "record": Paper("记录"),  # spec: id
        "signed_by": Text("签名人"),  # spec: persons
        "refusal_noted": Text("refusal_noted"),  # spec: text
    },
)
decision_and_list_delivered = needs(
    "decision_and_list_delivered",
    "当场交付查封（扣押）决定书和清单",
    "行政强制法24",
    law="L25",
    facts={
        "decision_fields": Text("decision_fields"),  # spec: five items of art. 24
        "list_rows": Items("list_rows"),  # spec: rows
        "delivered_at": Moment("delivered_at"),  # spec: datetime
    },
)
urgent = needs(
    "urgent",
    "情况紧急，需要当场实施",
    "行政强制法19",
    law=("L24", "L25"),
    facts={
        "urgency_reason": Text("urgency_reason"),  # spec: text
        "started_at": Moment("started_at"),  # spec: datetime
        "head_informed_at": Moment("head_informed_at"),  # spec: datetime
    },
)
within_24_hours = needs(
    "within_24_hours",
    "自实施起二十四小时内补办批准",
    "行政强制法19；查封扣押办法(部令29号)13",
    law="L24",
    facts={
        "started_at": Moment("started_at"),  # spec: datetime
        "approved_at": Day("批准日期"),  # spec: ≤ +24h
        "head_decision": Text("head_decision"),  # spec: approve
    },
)
hours_24_over = needs(
    "hours_24_over",
    "二十四小时届满没有补批",
    "查封扣押办法(部令29号)13",
    law="L24",
    facts={
        "started_at": Moment("started_at"),  # spec: datetime
        "now": Text("now"),  # spec: > +24h
    },
)
within_term = needs(
    "within_term",
    "期限尚未届满",
    "行政强制法25",
    law=("L23", "L30"),
    facts={
        "ends_at": Day("届满日期"),  # spec: date ≥ today
    },
)
complex_and_thirty_days = needs(
    "complex_and_thirty_days",
    "情况复杂，延长不超过三十日，只延一次",
    "行政强制法25",
    law="L23",
    facts={
        "complex_reason": Text("complex_reason"),  # spec: text
        "extended_to": Number("extended_to"),  # spec: ≤ ends_at + 30d
        "extended_before": Flag("extended_before", must=False),  # spec: false
    },
)
told_in_writing = needs(
    "told_in_writing",
    "延长的决定已及时书面告知当事人并说明理由，有送达回证",
    "行政强制法25",
    law="L23",
    facts={
        "told_at": Day("告知时间"),  # spec: date
        "reason": Text("理由"),  # spec: text
        "receipt": Paper("送达回证"),  # spec: document id
    },
)
examination_fixed_and_told = needs(
    "examination_fixed_and_told",
    "检测、鉴定期间明确，已书面告知当事人，费用由机关承担",
    "行政强制法25",
    law="L23",
    facts={
        "from": Day("from"),  # spec: date
        "to": Day("to"),  # spec: date
        "told_at": Day("告知时间"),  # spec: date
        "cost_by": Text("cost_by"),  # spec: bureau
    },
)
term_over = needs(
    "term_over",
    "期限届满（不含已书面告知的检测、鉴定期间）",
    "行政强制法25、28",
    law="L23",
    facts={
        "ends_at": Day("届满日期"),  # spec: date < today
        "examination_days": Number("examination_days"),  # spec: number
    },
)
release_ground_proved = needs(
    "release_ground_proved",
    "有应当解除的情形",
    "行政强制法28；查封扣押办法(部令29号)20",
    law="L23",
    facts={
        "ground": Text("事由"),  # spec: 28(1)–(5)
    },
)
police_filed = needs(
    "police_filed",
    "公安机关已立案侦查，或者随案移送",
    "行政强制法21；查封扣押办法(部令29号)22；国务院令310号12",
    law="L30",
    facts={
        "police_filing_no": Paper("police_filing_no"),  # spec: id
        "transfer_id": Paper("transfer_id"),  # spec: id
        "list": Items("list"),  # spec: rows
    },
)
party_told_of_handover = needs(
    "party_told_of_handover",
    "移送已书面告知当事人",
    "行政强制法21",
    law="L30",
    facts={
        "party_told_at": Day("party_told_at"),  # spec: date
    },
)
items_all_settled = needs(
    "items_all_settled",
    "清单上每一件都已退还、没收、销毁、变卖或者抵缴",
    "行政强制法27、28",
    law="L43",
    facts={
        "items_open": Text("items_open"),  # spec: 0
    },
)
release_served = needs(
    "release_served",
    "作出解除决定的，已通知当事人并送达",
    "查封扣押办法(部令29号)21",
    law="L43",
    facts={
        "told_at": Day("告知时间"),  # spec: date
        "served_at": Day("送达日期"),  # spec: date
    },
)
