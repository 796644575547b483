"""Requirements of penalty_simple: course."""

from cases.facts import Day, Flag, Items, Moment, Money, Proof, Text
from cases.requirements import needs

facts_certain = needs(
    "facts_certain",
    "违法事实确凿并有法定依据",
    "行政处罚法51",
    law=("L20", "L12"),
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1 taken on the spot
        "violation_code": Text("违法行为"),  # spec: clause with warning or fine
    },
)
within_simple_limit = needs(
    "within_simple_limit",
    "只处警告或者罚款：公民二百元以下，法人或者其他组织三千元以下",
    "行政处罚法51",
    law="L20",
    facts={
        "party_type": Text("party_type"),  # spec: natural / organisation (个体工商户: configured)
        "kinds": Text("处罚种类"),  # spec: subset of warning, fine
        "sum": Money("数额"),  # spec: yuan ≤ limit
    },
)
fine_set = needs(
    "fine_set",
    "处罚含罚款",
    "行政处罚法51",
    law=("L10", "L20"),
    facts={
        "sum": Text("数额"),  # spec: > 0
    },
)
intended_penalty_told = needs(
    "intended_penalty_told",
    "已告知拟处罚的内容、事实、理由、依据和陈述申辩权",
    "行政处罚法44",
    law="L01",
    facts={
        "told_at": Moment("告知时间"),  # spec: time
        "kinds": Items("处罚种类"),  # spec: list
        "sum": Money("数额"),  # spec: yuan
    },
)
facts_undisputed = needs(
    "facts_undisputed",
    "当事人对事实没有争议，或者争议已经当场复核清楚",
    "行政处罚法51",
    law=("L20", "L12"),
    facts={
        "disputed": Flag("disputed", must=False),  # spec: false, or review text
    },
)
delivered_on_spot = needs(
    "delivered_on_spot",
    "预定格式、编有号码的决定书当场交付；拒签的在决定书上注明",
    "行政处罚法52",
    law="L16",
    facts={
        "form_no": Text("form_no"),  # spec: pre-numbered
        "delivered_at": Moment("delivered_at"),  # spec: datetime = place of act
        "refusal_noted": Flag("refusal_noted"),  # spec: bool
    },
)
reconsideration_first_told = needs(
    "reconsideration_first_told",
    "决定书写明对当场处罚不服先申请行政复议",
    "行政复议法23",
    law="L35",
    facts={
        "remedy_text": Text("remedy_text"),  # spec: reconsideration first
    },
)
warning_only = needs(
    "warning_only",
    "只处警告，没有缴款义务",
    "行政处罚法51",
    law=("L10", "L20"),
    facts={
        "kinds": Text("处罚种类"),  # spec: warning
        "sum": Text("数额"),  # spec: 0
    },
)
art33_reason = needs(
    "art33_reason",
    "有行政处罚法第三十三条的不予处罚理由",
    "行政处罚法33",
    law="L53",
    facts={
        "reason_code": Text("理由类别"),  # spec: 33(1) / 33(2) / first offence
        "corrected_at": Day("corrected_at"),  # spec: date
    },
)
