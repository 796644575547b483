"""Requirements of penalty_ordinary: draft."""

from cases.facts import Flag, Items, Money, Number, Paper, People, Proof, Text
from cases.requirements import needs

reviewer_not_investigator = needs(
    "reviewer_not_investigator",
    "审查人员不是本案调查人员",
    "部令30号(2023)38-39（未核）；行政处罚法57",
    law="L09",
    facts={
        "reviewer_id": Text("reviewer_id"),  # spec: person
        "investigators": People("调查人员"),  # spec: everyone who signed a record
    },
)
hearing_not_required = needs(
    "hearing_not_required",
    "不属于听证范围，逐项记录（数额恰在标准上的按属于办理）",
    "行政处罚法63",
    law="L04",
    facts={
        "kinds": Items("处罚种类"),  # spec: list
        "sum": Money("数额"),  # spec: yuan per party
        "threshold": Text("threshold"),  # spec: configured by party type and region
    },
)
notice_states_proposal = needs(
    "notice_states_proposal",
    "告知书载明拟处罚内容、事实、理由、依据和陈述、申辩（听证）权利",
    "行政处罚法44",
    law="L01",
    facts={
        "notice_draft": Text("notice_draft"),  # spec: acts, facts, clauses, kinds, sum
        "rights": Text("rights"),  # spec: statement, hearing when required
        "hearing_required": Text("hearing_required"),  # spec: computed from kinds, sum, party type
    },
)
discretion_applied = needs(
    "discretion_applied",
    "裁量基准已适用，数额在法定幅度内，或者写明减轻依据",
    "行政处罚法34",
    law="L57",
    facts={
        "discretion_sheet": Text("discretion_sheet"),  # spec: factors, scores, band, deviation reason
        "band": Text("band"),  # spec: statutory min and max
        "test": Text("核对结果"),  # spec: min ≤ sum ≤ max unless reduced with ground
    },
)
hearing_in_scope = needs(
    "hearing_in_scope",
    "属于听证范围",
    "行政处罚法63",
    law="L04",
    facts={
        "kinds": Items("处罚种类"),  # spec: list
        "sum": Money("数额"),  # spec: yuan per party
        "threshold": Text(
            "threshold"
        ),  # spec: configured by party type and region; the boundary value counts as in scope
    },
)
proposal_changed = needs(
    "proposal_changed",
    "拟处罚内容、事实、理由或者依据与已送达的告知不同，且不是减轻",
    "行政处罚法44",
    law=("L01", "L03"),
    facts={
        "difference": Items("difference"),  # spec: list
    },
)
change_not_from_statement = needs(
    "change_not_from_statement",
    "变更的原因不是当事人的陈述、申辩或者听证",
    "行政处罚法45",
    law="L03",
    facts={
        "cause": Proof("原因"),  # spec: new evidence id, source ≠ party, date after first notice
    },
)
only_lighter = needs(
    "only_lighter",
    "新方案种类不增、数额不高于已告知，采纳理由已记录",
    "行政处罚法45",
    law="L03",
    facts={
        "before": Text("before"),  # spec: kinds, sum
        "after": Text("在后的文书"),  # spec: kinds, sum
        "reason": Text("理由"),  # spec: text
    },
)
proposal_untenable = needs(
    "proposal_untenable",
    "经复核拟处罚不成立或者证据不足",
    "行政处罚法45",
    law="L12",
    facts={
        "review": Paper("review"),  # spec: document id
    },
)
notice_covers_draft = needs(
    "notice_covers_draft",
    "最后一次送达的告知仍覆盖现方案的事实、理由、依据和内容",
    "行政处罚法44、62",
    law=("L01", "L06"),
    facts={
        "notice_version": Paper("notice_version"),  # spec: id
        "draft_version": Text("决定文本版本"),  # spec: hash
    },
)
reasons_of_failure = needs(
    "reasons_of_failure",
    "写明未通过的理由和处理建议（补查、改变、不罚、移送）",
    "行政处罚法58",
    law="L06",
    facts={
        "opinion": Text("意见"),  # spec: text, proposal enum
    },
)
legal_reviewer_separate = needs(
    "legal_reviewer_separate",
    "法制审核人员不是本案调查人员",
    "行政处罚法58",
    law="L06",
    facts={
        "legal_reviewer": Text("legal_reviewer"),  # spec: person
        "investigators": People("调查人员"),  # spec: set
    },
)
changes_made = needs(
    "changes_made",
    "已按审核意见逐项修改并说明",
    "行政处罚法58",
    law="L06",
    facts={
        "changes": Items("changes"),  # spec: list against the opinion
    },
)
legal_reviewer_qualified = needs(
    "legal_reviewer_qualified",
    "初次从事法制审核的人员具有国家统一法律职业资格",
    "行政处罚法58",
    law="L06",
    facts={
        "first_time": Flag("first_time"),  # spec: bool
        "qualification_no": Number("qualification_no"),  # spec: number
    },
)
opinion_on_this_draft = needs(
    "opinion_on_this_draft",
    "审核意见针对本决定文本作出，结论为通过",
    "行政处罚法58",
    law="L06",
    facts={
        "opinion": Text("意见"),  # spec: pass
        "draft_version": Text("决定文本版本"),  # spec: hash of the draft reviewed
    },
)
outside_review_scope = needs(
    "outside_review_scope",
    "法定应当法制审核的四种情形均不存在，逐项记录（经过听证且涉及重大权益的必须审核）",
    "行政处罚法58",
    law="L06",
    facts={
        "public_interest": Flag("public_interest"),  # spec: bool
        "weighty_rights_after_hearing": Flag("weighty_rights_after_hearing"),  # spec: bool
        "complex": Flag("complex"),  # spec: bool
        "by_statute": Flag("by_statute"),  # spec: bool
    },
)
grave_or_complex = needs(
    "grave_or_complex",
    "情节复杂或者重大违法",
    "行政处罚法57",
    law="L07",
    facts={
        "complex": Flag("complex"),  # spec: bool, reason
        "grave": Flag("grave"),  # spec: bool, reason
        "sum": Money("数额"),  # spec: yuan vs configured threshold
    },
)
