"""Requirements of penalty_ordinary: course."""

from cases.facts import Choice, Day, Flag, Items, Moment, Money, Number, Paper, People, Proof, Text
from cases.requirements import needs

lead_registered = needs(
    "lead_registered",
    "案件来源已登记，来源、收到时间和首次发现时间齐全",
    "部令30号(2023)18（未核）",
    law="L55",
    facts={
        "lead_id": Text("线索编号"),  # spec: unique number
        "lead_source": Choice(
            "线索来源",
            values={
                "inspection": "inspection",
                "complaint": "complaint",
                "transferred": "transferred",
                "superior": "superior",
                "self_report": "self_report",
                "reverse_transfer": "reverse_transfer",
            },
        ),  # spec: enum: inspection, complaint, transferred, superior, self_report, reverse_transfer
        "lead_received_at": Moment("收到线索时间"),  # spec: datetime
        "lead_discovered_at": Day("首次发现时间"),  # spec: date the act was first known to any authority
    },
)
preliminary_evidence = needs(
    "preliminary_evidence",
    "有初步证据证明涉嫌违法",
    "行政处罚法54",
    law="L12",
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1 item, each with origin and date
        "suspected_violation_codes": Number("suspected_violation_codes"),  # spec: ≥1 catalogue code
        "opinion_no": Paper("opinion_no"),  # spec: id
    },
)
penalty_provided = needs(
    "penalty_provided",
    "依法应当或者可以给予行政处罚",
    "行政处罚法54",
    law=("L57", "L12"),
    facts={
        "violation_code": Text("违法行为"),  # spec: has a penalty clause in force at act date or decision date
        "precondition_met": Text("precondition_met"),  # spec: for codes with 拒不改正/情节严重: proved or still open
    },
)
own_jurisdiction = needs(
    "own_jurisdiction",
    "属于本机关管辖",
    "行政处罚法22、25",
    law="L56",
    facts={
        "place_of_act": Text("place_of_act"),  # spec: inside territory
        "competent_department": Text("competent_department"),  # spec: catalogue authority includes this bureau
        "earlier_filing": Text("earlier_filing"),  # spec: no other authority filed first
        "competent": Text("competent"),  # spec: authority
    },
)
filing_extension_reason = needs(
    "filing_extension_reason",
    "特殊情况和延长天数经负责人批准",
    "部令30号(2023)18（未核）",
    law="L14",
    facts={
        "reason": Text("理由"),  # spec: text
        "days": Number("日数"),  # spec: ≤ 15, configured（未核）
        "approved_at": Day("批准日期"),  # spec: date (late approval is flagged, never refused)
    },
)
filing_condition_missing = needs(
    "filing_condition_missing",
    "写明不具备哪一项立案条件（初步证据、罚则、管辖、追责期限）及理由",
    "行政处罚法54、76",
    law="L53",
    facts={
        "reason_code": Text("理由类别"),  # spec: one of the four filing conditions
        "reason_text": Text("理由说明"),  # spec: text
        "new_fact_evidence": Proof("new_fact_evidence"),  # spec: evidence id (for revoking)
    },
)
two_qualified_officers = needs(
    "two_qualified_officers",
    "调查人员不少于两人且均具有行政执法资格",
    "行政处罚法42",
    law=("L08", "L25"),
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: set of persons
        "certificate_valid": Number("执法证有效"),  # spec: number and validity on the day
    },
)
officers_not_conflicted = needs(
    "officers_not_conflicted",
    "执法人员与本案无利害关系，已逐人声明",
    "行政处罚法43",
    law="L09",
    facts={
        "conflict_declaration": Items("conflict_declaration"),  # spec: per officer, date
    },
)
query_way_offered = needs(
    "query_way_offered",
    "及时告知违法事实，写明查询、陈述和申辩的途径，不限制陈述权、申辩权",
    "行政处罚法41",
    law="L13",
    facts={
        "facts_told": Text("facts_told"),  # spec: text
        "way": Text("way"),  # spec: address or platform
        "told_at": Moment("告知时间"),  # spec: datetime
    },
)
elements_settled = needs(
    "elements_settled",
    "每一构成要件已查明成立或者不成立",
    "行政处罚法57",
    law="L12",
    facts={
        "elements": Proof("elements"),  # spec: each element: proved / disproved / open with evidence ids
    },
)
samples_returned = needs(
    "samples_returned",
    "采样、监测、鉴定结果均已收到",
    "行政处罚法40",
    law="L12",
    facts={
        "open_samples": Flag("open_samples"),  # spec: none pending
    },
)
two_officers_each_record = needs(
    "two_officers_each_record",
    "每一份询问、勘察、采样记录均有两名以上持证执法人员签名",
    "行政处罚法42",
    law="L08",
    facts={
        "records": Items("笔录"),  # spec: each: officers, certificates valid on that date
    },
)
recused_officer_absent = needs(
    "recused_officer_absent",
    "应当回避的人员未再参与本案记录和签名",
    "行政处罚法43",
    law="L09",
    facts={
        "recused": Text("应当回避的人员"),  # spec: persons granted with date
        "signatures": Text("signatures"),  # spec: persons and dates on all records
    },
)
collective_not_needed = needs(
    "collective_not_needed",
    "不属情节复杂或者重大违法，无需集体讨论，理由已记录",
    "行政处罚法57",
    law="L07",
    facts={
        "complex": Flag("complex"),  # spec: bool
        "grave": Flag("grave"),  # spec: bool
        "reason": Text("理由"),  # spec: text
    },
)
no_penalty_ground = needs(
    "no_penalty_ground",
    "不予处罚的理由属于法定情形，证据齐全",
    "行政处罚法30、31、33、57；生态环境法典1054、1056、1057",
    law="L53",
    facts={
        "ground": Text("事由"),  # spec: code
        "proof": Proof("证明材料"),  # spec: evidence ids
        "first_offence": Text("first_offence"),  # spec: no decision in the look-back period (configured)
    },
)
education_recorded = needs(
    "education_recorded",
    "教育的内容、对象、时间已记录",
    "行政处罚法33",
    law="L53",
    facts={
        "education_record": Paper("education_record"),  # spec: document id
    },
)
remedial_measures_done = needs(
    "remedial_measures_done",
    "判决、复议决定责令的补救措施已完成",
    "行政诉讼法76；行政复议法65",
    facts={
        "measures": Items("measures"),  # spec: list, done
    },
)
receiver_accepted = needs(
    "receiver_accepted",
    "受移送机关已接收",
    "生态环境法典1083",
    facts={
        "receipt": Paper("送达回证"),  # spec: document id
    },
)
volume_complete = needs(
    "volume_complete",
    "一案一卷，目录与材料一致，正副卷分开",
    "行政处罚法47",
    law="L55",
    facts={
        "volume_index": Text("volume_index"),  # spec: complete list
        "originals": Text("originals"),  # spec: present, or with police + copies
    },
)
new_evidence_or_ordered = needs(
    "new_evidence_or_ordered",
    "有新的证据，或者上级机关责令立案",
    "行政处罚法54",
    law="L53",
    facts={
        "reason": Choice(
            "理由", values={"new_evidence": "new_evidence", "ordered": "ordered"}
        ),  # spec: enum: new_evidence, ordered
        "document": Paper("文书"),  # spec: id
    },
)
defects_named = needs(
    "defects_named",
    "写明需要补充调查的事实、证据或者程序问题",
    "行政处罚法40",
    law="L12",
    facts={
        "defects": Items("defects"),  # spec: list of (element or step, what is missing)
    },
)
party_linked_to_facts = needs(
    "party_linked_to_facts",
    "新的当事人与本案事实有关",
    "行政处罚法54",
    law="L53",
    facts={
        "new_party": Paper("new_party"),  # spec: id
        "relation": Proof("relation"),  # spec: text, evidence ids
    },
)
successor_proved = needs(
    "successor_proved",
    "原主体更名、合并、分立或者有义务承受人，证明齐全",
    "生态环境法典1065（只及治理修复责任；罚款承受未核）",
    law="L53",
    facts={
        "event": Choice(
            "event", values={"renamed": "renamed", "merged": "merged", "divided": "divided", "successor": "successor"}
        ),  # spec: enum: renamed, merged, divided, successor
        "proof": Paper("证明材料"),  # spec: document id
    },
)
related_acts = needs(
    "related_acts",
    "同一当事人的关联行为，或者同一行为的多个当事人",
    "未核",
    law="L53",
    facts={
        "reason": Choice("理由", values={"enum": "enum"}),  # spec: enum
        "other_case": Paper("other_case"),  # spec: id
    },
)
separable = needs(
    "separable",
    "行为或者当事人可分，分案后各自告知、各自计算期限",
    "未核",
    law="L53",
    facts={
        "parts": Items("parts"),  # spec: list of acts or parties per case
    },
)
extension_reason = needs(
    "extension_reason",
    "案情复杂等理由和延长天数经负责人批准",
    "行政处罚法60",
    law="L14",
    facts={
        "reason": Text("理由"),  # spec: text
        "days": Number("日数"),  # spec: number, configured maximum
        "approved_at": Day("批准日期"),  # spec: date (late approval is flagged, never refused)
    },
)
termination_ground_proved = needs(
    "termination_ground_proved",
    "终止理由有证明",
    "部令30号(2023)36（未核）",
    law="L53",
    facts={
        "ground": Choice("事由", values={"enum": "enum"}),  # spec: enum
        "proof": Paper("证明材料"),  # spec: document id, date
        "successor_search": Text("successor_search"),  # spec: result
    },
)
jurisdiction_lacking = needs(
    "jurisdiction_lacking",
    "仅因本机关无管辖权而移送；涉嫌犯罪、行政拘留、停业关闭另有程序，不以本步移送、不因此终结本案",
    "生态环境法典1083、1108；行政处罚法22",
    law=("L27", "L56"),
    facts={
        "reason": Text("理由"),  # spec: which rule of competence fails
        "target": Text("target"),  # spec: authority
        "kind": Text("种类"),  # spec: must be: no_jurisdiction
    },
)
evidence_copied = needs(
    "evidence_copied",
    "移送前证据已复制留存",
    "部令30号(2023)17（未核）",
    law=("L55", "L56"),
    facts={
        "copies": Items("copies"),  # spec: list
    },
)
returned_in_writing = needs(
    "returned_in_writing",
    "受移送机关书面退回",
    "未核",
    law=("L55", "L56"),
    facts={
        "letter": Paper("letter"),  # spec: document id, reason
    },
)
should_have_been_punished = needs(
    "should_have_been_punished",
    "依法应当处罚而未处罚，上级机关直接处理",
    "生态环境法典1072",
    law="L56",
    facts={
        "decision": Paper("decision"),  # spec: document id
    },
)
sentence_effective = needs(
    "sentence_effective",
    "刑事判决已生效，罚金情况已记录",
    "行政处罚法35",
    law="L28",
    facts={
        "judgment": Paper("judgment"),  # spec: document id
        "effective_at": Day("生效日期"),  # spec: date
        "criminal_fine": Money("罚金"),  # spec: yuan or none
    },
)
no_other_kinds_needed = needs(
    "no_other_kinds_needed",
    "不需要再给予罚款以外的行政处罚",
    "行政处罚法35",
    law="L28",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
evidence_may_be_lost = needs(
    "evidence_may_be_lost",
    "证据可能灭失或者以后难以取得",
    "行政处罚法56",
    law="L15",
    facts={
        "reason": Text("理由"),  # spec: text
        "items": Items("逐项内容"),  # spec: list with place
    },
)
redo_ground = needs(
    "redo_ground",
    "复议机关、人民法院责令重作，或者本机关自行撤销后需重新处理；期限已记录",
    "行政诉讼法70、71；行政复议法64",
    law="L34",
    facts={
        "source": Paper("来源"),  # spec: document id
        "term": Day("期限"),  # spec: date
        "old_decision": Paper("old_decision"),  # spec: id
    },
)
slip_only = needs(
    "slip_only",
    "属笔误或者计算、表述错误，不影响实体；补正书与决定书同样送达",
    "未核",
    law="L53",
    facts={
        "slip": Text("slip"),  # spec: old text, new text
    },
)
detention_applicable = needs(
    "detention_applicable",
    "属依法可处行政拘留的情形，已作出行政处罚决定，尚不构成犯罪",
    "生态环境法典1108；2014年853号2",
    law="L58",
    facts={
        "clause": Text("条款"),  # spec: code
        "decision": Paper("decision"),  # spec: id
        "person": Text("person"),  # spec: directly responsible person
    },
)
closure_provided = needs(
    "closure_provided",
    "情节严重且分则规定停业、关闭",
    "生态环境法典1103",
    law="L59",
    facts={
        "clause": Text("条款"),  # spec: code
        "reason": Text("理由"),  # spec: text
    },
)
