"""Requirements of transfer_detention: course."""

from cases.facts import Day, Flag, Items, Moment, Number, Paper, Proof, Text
from cases.requirements import needs

person_named = needs(
    "person_named",
    "已确定拟移送的责任人员姓名、身份和职责",
    "公治〔2014〕853号9",
    law="L58",
    facts={
        "person": Text("person"),  # spec: name, id, position, role
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
not_a_crime = needs(
    "not_a_crime",
    "同一行为已作涉嫌犯罪初筛，尚不构成犯罪",
    "公治〔2014〕853号2；国务院令310号11",
    law=("L27", "L58"),
    facts={
        "tc_course": Text("tc_course"),  # spec: unsuspected/not_suspected/disapproved or closed without conviction
        "screened_by": Text("screened_by"),  # spec: officer
        "screened_at": Moment("screened_at"),  # spec: datetime
        "criteria": Items("criteria"),  # spec: rows
    },
)
decision_or_clause = needs(
    "decision_or_clause",
    "已依法作出行政处罚决定，或者所依条款不以处罚决定为前提",
    "公治〔2014〕853号2；生态环境法典1108、1179",
    law="L58",
    facts={
        "clause": Text("条款"),  # spec: article
        "needs_prior_decision": Flag("needs_prior_decision"),  # spec: bool per clause, confirmed by legal_reviewer
        "decision_no": Paper("decision_no"),  # spec: id or none
        "decided_at": Day("决定日期"),  # spec: date
    },
)
detention_clause = needs(
    "detention_clause",
    "属于法律规定可以处拘留的情形",
    "生态环境法典1095、1102、1108、1131、1160、1165、1179",
    law="L58",
    facts={
        "clause": Text("条款"),  # spec: one of 1095(2), 1102, 1108, 1131(2), 1160, 1165(2), 1179
        "circumstances": Text("circumstances"),  # spec: serious/lighter/ordinary
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
order_refused_if_required = needs(
    "order_refused_if_required",
    "条款以拒不执行、拒不改正、拒不停止排放为前提的，责令决定已送达并经再次检查查实",
    "公治〔2014〕853号3、4、8；生态环境法典1095、1102、1131",
    law="L58",
    facts={
        "required_by_clause": Flag("required_by_clause"),  # spec: bool
        "stop_order_served_at": Moment("stop_order_served_at"),  # spec: datetime
        "recheck_id": Text("recheck_id"),  # spec: record
        "recheck_at": Moment("复查日期"),  # spec: datetime
        "refusal_kind": Text("refusal_kind"),  # spec: still running/evidence of running/obstructed
    },
)
responsible_person_proved = needs(
    "responsible_person_proved",
    "属直接负责的主管人员或者其他直接责任人员（1179条另含法定代表人、主要负责人）",
    "公治〔2014〕853号9；生态环境法典1179",
    law="L58",
    facts={
        "role": Text("role"),  # spec: decision maker or main profiteer/direct actor/legal representative/principal
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
same_level_police = needs(
    "same_level_police",
    "移送同级公安机关",
    "公治〔2014〕853号12",
    law="L58",
    facts={
        "police": Text("police"),  # spec: organ of the same level
        "decided_at": Day("决定日期"),  # spec: date
        "handed_at": Day("handed_at"),  # spec: date
    },
)
detention_package_complete = needs(
    "detention_package_complete",
    "材料清单、移送书、调查报告、涉案证据、涉案物品清单、处罚决定等齐全",
    "公治〔2014〕853号11",
    law="L58",
    facts={
        "package": Paper("package"),  # spec: document ids by kind
    },
)
originals_and_copies = needs(
    "originals_and_copies",
    "移送原件，移送前已复印备查",
    "公治〔2014〕853号11",
    law="L58",
    facts={
        "originals": Items("originals"),  # spec: list
        "copies": Items("copies"),  # spec: list with hash
    },
)
basis_fell_away = needs(
    "basis_fell_away",
    "处罚决定被撤销、变更或者事实改变，不再符合移送条件，理由书面记录",
    "practice 未核",
    law="L58",
    facts={
        "cause": Text("原因"),  # spec: annulled/modified/new facts
        "document_no": Paper("document_no"),  # spec: id
        "reason_text": Text("理由说明"),  # spec: text
    },
)
urged_in_writing = needs(
    "urged_in_writing",
    "受案期限届满后已多次书面催办、报请协调，理由记录在案",
    "公治〔2014〕853号15（参照，未核）",
    law="L58",
    facts={
        "letters": Number("letters"),  # spec: ≥2 with dates
        "last_answer": Text("last_answer"),  # spec: text or none
        "reason_text": Text("理由说明"),  # spec: text
    },
)
outcome_papers_filed = needs(
    "outcome_papers_filed",
    "结果文书已入卷：拘留的复印决定书和回执，退回的案卷收齐，其余有审批单或者函",
    "公治〔2014〕853号15、16",
    law="L58",
    facts={
        "outcome": Text("outcome"),  # spec: detained/rejected/disapproved/criminal/withdrawn
        "papers": Paper("papers"),  # spec: ids
        "files_back": Flag("files_back"),  # spec: bool
    },
)
