"""Requirements of transfer_criminal: course."""

from cases.facts import Day, Flag, Items, Moment, Money, Number, Paper, People, Proof, Text
from cases.requirements import needs

criteria_compared = needs(
    "criteria_compared",
    "已按入罪标准逐项比对并记录命中、未命中和待证事项",
    "国务院令310号3、法释〔2023〕7号1—11",
    law="L27",
    facts={
        "criteria": Items("criteria"),  # spec: rows: criterion id, result hit/near/no/unknown, evidence_ids
        "screened_by": Text("screened_by"),  # spec: officer
        "screened_at": Moment("screened_at"),  # spec: datetime
    },
)
two_officers_team = needs(
    "two_officers_team",
    "指定二名以上行政执法人员组成专案组专门负责",
    "国务院令310号5",
    law="L26",
    facts={
        "team": Items("team"),  # spec: set of ≥2 officers with valid certificates
        "appointed_at": Moment("appointed_at"),  # spec: datetime
    },
)
written_conclusion = needs(
    "written_conclusion",
    "专案组有书面结论和理由",
    "国务院令310号5",
    law="L27",
    facts={
        "conclusion": Text("conclusion"),  # spec: text
        "signed_by": Text("签名人"),  # spec: team members
    },
)
head_informed = needs(
    "head_informed",
    "已报本机关负责人知悉",
    "国务院令310号5（报告的要求，参照，未核）",
    law="L27",
    facts={
        "informed_at": Moment("informed_at"),  # spec: datetime
        "informed": Text("informed"),  # spec: person
    },
)
new_evidence = needs(
    "new_evidence",
    "有原来没有的证据或者情况",
    "国务院令310号3",
    law="L53",
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1, dated after the last conclusion
        "suspicion_at": Moment("suspicion_at"),  # spec: datetime
        "criterion_id": Text("criterion_id"),  # spec: criterion
    },
)
lawful_subject_and_procedure = needs(
    "lawful_subject_and_procedure",
    "实施行政执法的主体与程序合法",
    "环环监〔2017〕17号5",
    law="L41",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: valid certificates on every record
        "records": Text("笔录"),  # spec: no open defect flags
        "seizures": Text("seizures"),  # spec: approved and within term
    },
)
crime_facts_with_lawful_evidence = needs(
    "crime_facts_with_lawful_evidence",
    "有合法证据证明有涉嫌环境犯罪的事实发生，达到所列入罪标准",
    "环环监〔2017〕17号5；国务院令310号3",
    law="L41",
    facts={
        "criterion_id": Text("criterion_id"),  # spec: criterion
        "quantity": Text("quantity"),  # spec: value + unit + method
        "evidence_ids": Proof("证据"),  # spec: list
        "lawful_origin": Items("lawful_origin"),  # spec: per item
    },
)
suspects_listed = needs(
    "suspects_listed",
    "逐一列明犯罪嫌疑人（单位及责任人员）和各自的事实",
    "环环监〔2017〕17号6",
    law="L41",
    facts={
        "suspects": Items("suspects"),  # spec: rows: name, id, kind, role, facts, evidence_ids
    },
)
defects_stated = needs(
    "defects_stated",
    "书面指出应当补充的事项；三日期限仍自首次接到报告起算",
    "practice 未核",
    law="L26",
    facts={
        "defects": Text("defects"),  # spec: text
        "first_report_received_at": Moment("first_report_received_at"),  # spec: datetime
    },
)
decider_is_principal = needs(
    "decider_is_principal",
    "由本机关正职负责人或者主持工作的负责人决定",
    "国务院令310号5",
    law="L41",
    facts={
        "decider": Text("decider"),  # spec: person with role 正职/主持工作 on that day (appointment doc)
        "report_received_at": Moment("report_received_at"),  # spec: datetime
        "decided_at": Moment("决定日期"),  # spec: datetime
    },
)
refusal_reason_recorded = needs(
    "refusal_reason_recorded",
    "不予批准的理由已记录在案",
    "国务院令310号5",
    law=("L41", "L58"),
    facts={
        "reason_text": Text("理由说明"),  # spec: text
        "decided_at": Moment("决定日期"),  # spec: datetime
    },
)
paper_registered = needs(
    "paper_registered",
    "来文（回执）已收，文号、作出日期和收到日期已登记",
    "行政处罚法47",
    law="L55",
    facts={
        "issuer": Text("issuer"),  # spec: agency
        "document_no": Paper("document_no"),  # spec: id
        "received_at": Moment("收到时间"),  # spec: datetime
        "notice_no": Paper("告知书文号"),  # spec: id
        "filed_at": Day("立案日期"),  # spec: date
        "letter_no": Paper("letter_no"),  # spec: id
        "read_at": Moment("read_at"),  # spec: datetime
        "materials": Items("材料"),  # spec: list
        "signed_by": Text("签名人"),  # spec: person
        "receipt": Paper("送达回证"),  # spec: id or signature
        "accepted_at": Moment("受理日期"),  # spec: datetime
        "police": Text("police"),  # spec: organ
        "forwarded_at": Moment("forwarded_at"),  # spec: datetime
        "to_police": Text("to_police"),  # spec: organ
        "returned_at": Moment("returned_at"),  # spec: datetime
        "reason": Text("理由"),  # spec: text
        "files_back": Flag("files_back"),  # spec: bool
        "notice_at": Moment("notice_at"),  # spec: datetime
        "due": Day("应缴数额"),  # spec: date
        "items": Items("逐项内容"),  # spec: list
        "class": Text("class"),  # spec: plain/clue/complex
        "approval_30d": Paper("approval_30d"),  # spec: id or none
        "decided_at": Day("决定日期"),  # spec: date
        "files_returned_at": Day("files_returned_at"),  # spec: date
        "decision_no": Paper("decision_no"),  # spec: id
        "transfer_doc": Paper("transfer_doc"),  # spec: id
        "persons": Items("persons"),  # spec: rows
        "files": Items("files"),  # spec: list
        "copied_to_procuratorate": Flag("copied_to_procuratorate"),  # spec: bool
        "sent_at": Day("发出日期"),  # spec: date
        "known_from": Text("known_from"),  # spec: platform/letter
        "suspects": Items("suspects"),  # spec: rows
        "ordered_at": Day("ordered_at"),  # spec: date
        "police_received_at": Day("police_received_at"),  # spec: date
        "outline_no": Paper("outline_no"),  # spec: id
        "round": Text("round"),  # spec: 1 or 2
        "indictment_no": Paper("indictment_no"),  # spec: id
        "date": Day("date"),  # spec: date
        "suspect": Paper("suspect"),  # spec: id
        "kind": Text("种类"),  # spec: 无犯罪事实/情节轻微/证据不足
        "opinion_no": Paper("opinion_no"),  # spec: id
        "proposed": Text("proposed"),  # spec: text
        "judgment_no": Paper("judgment_no"),  # spec: id
        "list_no": Paper("list_no"),  # spec: id
        "order_no": Paper("order_no"),  # spec: id
        "person": Paper("person"),  # spec: id
        "days": Number("日数"),  # spec: int
        "clause": Text("条款"),  # spec: article
        "copied_at": Day("copied_at"),  # spec: date
        "told_at": Day("告知时间"),  # spec: date
        "organ": Text("机关"),  # spec: agency or court
        "sender": Text("sender"),  # spec: agency
        "points": Items("points"),  # spec: list
    },
)
competent_investigator = needs(
    "competent_investigator",
    "移交同级公安机关；不属公安管辖的，移交依法具有侦查、调查职权的机关",
    "国务院令310号5；生态环境法典1083(2)",
    law="L41",
    facts={
        "receiver": Text("receiver"),  # spec: agency
        "same_level": Flag("same_level"),  # spec: bool
        "decided_at": Moment("决定日期"),  # spec: datetime
        "handed_at": Moment("handed_at"),  # spec: datetime
    },
)
package_complete = needs(
    "package_complete",
    "移送书（加盖公章、附材料清单）、调查报告、笔录、涉案物品清单、照片音像、监测检验报告或认定意见齐全，已作处罚的附决定书",
    "环环监〔2017〕17号6；国务院令310号6",
    law="L41",
    facts={
        "package": Paper("package"),  # spec: document ids by kind
        "penalty_decision": Paper("penalty_decision"),  # spec: id or none
        "penalties_in_force": Items("penalties_in_force"),  # spec: rows: kind, sum, paid
    },
)
copy_to_procuratorate = needs(
    "copy_to_procuratorate",
    "案件移送书抄送件与移交同时送同级人民检察院",
    "环环监〔2017〕17号6",
    law="L41",
    facts={
        "copy_sent_at": Moment("copy_sent_at"),  # spec: datetime
        "copy_receiver": Text("copy_receiver"),  # spec: procuratorate of the same level
        "copy_sha256": Text("copy_sha256"),  # spec: hash equal to the original
    },
)
evidence_fell_away = needs(
    "evidence_fell_away",
    "移交前新证据表明移送事实不成立，理由书面记录",
    "practice 未核",
    law="L41",
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1, dated after approval
        "reason_text": Text("理由说明"),  # spec: text
        "decider": Text("decider"),  # spec: 正职/主持工作
    },
)
other_competent_organ = needs(
    "other_competent_organ",
    "另有具有侦查、调查职权的机关（监察机关、人民检察院、海警机构等）",
    "生态环境法典1083(2)",
    law="L41",
    facts={
        "organ": Text("机关"),  # spec: agency
        "power_basis": Text("power_basis"),  # spec: clause
    },
)
direction_exists = needs(
    "direction_exists",
    "本案有检察意见或者责令移送文书",
    "环环监〔2017〕17号14",
    law="L45",
    facts={
        "direction_no": Paper("direction_no"),  # spec: id
        "handed_at": Moment("handed_at"),  # spec: datetime
    },
)
help_requested = needs(
    "help_requested",
    "有公安机关、检察院或者法院的协助要求，按其法定时限提供",
    "环环监〔2017〕17号19、25、30",
    law="L41",
    facts={
        "requested_by": Text("requested_by"),  # spec: agency
        "request_no": Paper("request_no"),  # spec: id
        "due": Day("应缴数额"),  # spec: date
        "kind": Text("种类"),  # spec: monitoring/opinion/survey/court
    },
)
decision_to_enter = needs(
    "decision_to_enter",
    "有应当录入的决定（处罚、移送、提请复议、建议监督），作出之日起七日内；未接入平台的及时通报",
    "环环监〔2017〕17号34",
    law="L41",
    facts={
        "decision": Text("decision"),  # spec: event ref
        "decided_at": Day("决定日期"),  # spec: date
        "entered_at": Day("entered_at"),  # spec: date
    },
)
public_official_suspected = needs(
    "public_official_suspected",
    "公职人员涉嫌贪污贿赂、失职渎职等职务犯罪",
    "国务院令310号19",
    law="L41",
    facts={
        "persons": Items("persons"),  # spec: rows
        "facts_text": Text("facts_text"),  # spec: text
        "receiver": Text("receiver"),  # spec: 监察机关或者人民检察院
    },
)
penalty_goes_on = needs(
    "penalty_goes_on",
    "关联处罚案件继续（恢复）办理，或者依法不予处罚（不再需要非罚款处罚）的理由已书面记录",
    "国务院令310号10、11",
    law="L29",
    facts={
        "penalty_case_id": Paper("penalty_case_id"),  # spec: id
        "or_reason": Text("or_reason"),  # spec: text
    },
)
all_suspects_concluded = needs(
    "all_suspects_concluded",
    "移送书所列每名嫌疑人均有刑事结果文书",
    "环环监〔2017〕17号6、9、18",
    law="L29",
    facts={
        "outcomes": Items("outcomes"),  # spec: rows: suspect, outcome, document, received_at
    },
)
fines_told_to_court = needs(
    "fines_told_to_court",
    "判处罚金的，已罚款情况和票据已书面告知法院用于折抵；尚未罚款的不再罚款",
    "行政处罚法35；生态环境法典1058；国务院令310号11",
    law="L28",
    facts={
        "criminal_fine": Money("罚金"),  # spec: yuan
        "admin_fine_paid": Money("admin_fine_paid"),  # spec: yuan
        "told_court_at": Day("told_court_at"),  # spec: date or not applicable
        "fine_barred": Flag("fine_barred"),  # spec: bool
    },
)
directed_result_notified = needs(
    "directed_result_notified",
    "按检察意见移送的，已将执行情况通知检察院",
    "环环监〔2017〕17号14",
    law="L45",
    facts={
        "direction_no": Paper("direction_no"),  # spec: id or none
        "notified_at": Day("notified_at"),  # spec: date
    },
)
no_penalty_reason = needs(
    "no_penalty_reason",
    "不应给予行政处罚的理由已书面记录",
    "行政处罚法57",
    facts={},
)
only_non_fine_kinds = needs(
    "only_non_fine_kinds",
    "仅给予罚款以外的种类",
    "行政处罚法35",
    law="L28",
    facts={},
)
