"""Requirements of penalty_ordinary: remedies."""

from cases.facts import Choice, Day, Flag, Items, Paper, Text
from cases.requirements import needs

remedy_term_over = needs(
    "remedy_term_over",
    "申请复议、起诉的法定期限届满，均未提出",
    "行政诉讼法46；行政复议法20",
    law="L21",
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "told": Flag("told"),  # spec: bool (not told: up to one year)
        "filed": Text("filed"),  # spec: none
    },
)
remedy_paper_received = needs(
    "remedy_paper_received",
    "申请书（经本机关提交的）或者复议机关的通知已收到，日期已记录",
    "行政复议法20、32",
    law=("L35", "L55"),
    facts={
        "filed_at": Day("立案日期"),  # spec: date
        "via_bureau": Flag("via_bureau"),  # spec: bool
        "organ": Text("机关"),  # spec: name
        "docketed_at": Day("docketed_at"),  # spec: date
        "court": Text("court"),  # spec: name
    },
)
forwardable = needs(
    "forwardable",
    "当场作出或者依据电子技术监控记录的处罚，申请经本机关提交；认为需要维持的，五个工作日内转送",
    "行政复议法32",
    law="L35",
    facts={
        "monitor_based": Flag("monitor_based"),  # spec: bool
        "received_at": Day("收到时间"),  # spec: date
        "view": Text("view"),  # spec: keep
    },
)
all_evidence_with_reply = needs(
    "all_evidence_with_reply",
    "作出决定的全部证据、依据和其他有关材料随答复提交，不提交的视为没有证据、依据",
    "行政复议法48、54、70",
    law="L35",
    facts={
        "evidence_list": Text("evidence_list"),  # spec: = file
        "legal_grounds": Items("legal_grounds"),  # spec: list
        "replied_at": Day("replied_at"),  # spec: date (late is flagged, the reply is still sent)
    },
)
none_collected_in_reconsideration = needs(
    "none_collected_in_reconsideration",
    "提交的证据不是复议期间自行向申请人、其他单位或者个人收集的",
    "行政复议法46",
    law="L35",
    facts={
        "collected_at": Day("collected_at"),  # spec: each ≤ decision date, or allowed supplement with reason
    },
)
head_attends_or_reason = needs(
    "head_attends_or_reason",
    "本机关负责人参加听证；不能参加的说明理由并委托相应的工作人员",
    "行政复议法51",
    law="L35",
    facts={
        "attended_by": Text("attended_by"),  # spec: head, or delegated staff with reason
    },
)
opinion_items_answered = needs(
    "opinion_items_answered",
    "对意见书指出的每一项违法或者不当写明纠正情况",
    "行政复议法76、77",
    law="L35",
    facts={
        "items": Items("逐项内容"),  # spec: each: done, date, proof
        "sent_at": Day("发出日期"),  # spec: date (late is flagged)
    },
)
not_during_reconsideration = needs(
    "not_during_reconsideration",
    "复议机关已受理的，复议期间不得起诉",
    "行政复议法29",
    law="L35",
    facts={
        "reconsideration": Text("reconsideration"),  # spec: not pending
    },
)
all_evidence_with_answer = needs(
    "all_evidence_with_answer",
    "作出行政行为的证据和所依据的规范性文件全部提交，不提供或者无正当理由逾期的视为没有证据",
    "行政诉讼法34、67",
    law="L35",
    facts={
        "evidence_list": Text("evidence_list"),  # spec: = file
        "rules_relied_on": Day("rules_relied_on"),  # spec: list
        "filed_at": Day("立案日期"),  # spec: date (late is flagged, still filed)
    },
)
none_collected_in_suit = needs(
    "none_collected_in_suit",
    "提交的证据不是诉讼中自行向原告、第三人和证人收集的",
    "行政诉讼法35",
    law="L35",
    facts={
        "collected_at": Day("collected_at"),  # spec: each ≤ decision date, or court-allowed supplement
    },
)
delay_ground = needs(
    "delay_ground",
    "证据在作出决定时已收集，因不可抗力等正当事由不能提供；收到起诉状副本十五日内书面提出",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={
        "reason": Text("理由"),  # spec: text, proof
        "copy_received_at": Day("copy_received_at"),  # spec: date
        "requested_at": Day("requested_at"),  # spec: date
    },
)
court_allowed_delay = needs(
    "court_allowed_delay",
    "人民法院已准许延期；正当事由消除后十五日内提供（逾期视为没有证据，留痕）",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={
        "permission": Paper("permission"),  # spec: document id
        "cause_ended_at": Day("cause_ended_at"),  # spec: date
        "filed_at": Day("立案日期"),  # spec: date
    },
)
objection_in_fifteen_days = needs(
    "objection_in_fifteen_days",
    "收到起诉状副本之日起十五日内提出",
    "行诉解释10",
    law="L35",
    facts={
        "copy_received_at": Day("copy_received_at"),  # spec: date
        "objected_at": Day("objected_at"),  # spec: date
        "competent_court": Text("competent_court"),  # spec: name
    },
)
head_appears_or_delegates = needs(
    "head_appears_or_delegates",
    "本机关负责人（正职、副职或者分管负责人）出庭；不能出庭的说明理由并委托相应的工作人员，不得仅委托律师",
    "行政诉讼法3；行诉解释128、129",
    law="L35",
    facts={
        "present": Text("present"),  # spec: head, or staff with reason; lawyer alone is not enough
    },
)
stay_ground = needs(
    "stay_ground",
    "本机关认为需要，或者复议机关、人民法院决定停止执行",
    "行政复议法42；行政诉讼法56",
    law="L35",
    facts={
        "by": Choice("by", values={"enum": "enum"}),  # spec: enum
        "document": Paper("文书"),  # spec: id
    },
)
result_received = needs(
    "result_received",
    "复议决定书已收到，结果、日期已记录",
    "行政复议法62-69",
    law=("L55", "L35"),
    facts={
        "result": Choice("结果", values={"enum": "enum"}),  # spec: enum
        "received_at": Day("收到时间"),  # spec: date
        "organ": Text("机关"),  # spec: name
    },
)
recon_period_over = needs(
    "recon_period_over",
    "复议期限（含延长）届满未作决定",
    "行政诉讼法45；行政复议法62",
    law="L35",
    facts={
        "accepted_at": Day("受理日期"),  # spec: date
    },
)
fifteen_days_over = needs(
    "fifteen_days_over",
    "收到复议决定之日起十五日届满未起诉",
    "行政诉讼法45",
    law="L21",
    facts={
        "received_at": Day("收到时间"),  # spec: date
    },
)
remit_term_recorded = needs(
    "remit_term_recorded",
    "责令重作的期限已记录",
    "行政复议法64；行政诉讼法70",
    law="L34",
    facts={
        "term": Day("期限"),  # spec: date
    },
)
judgment_served = needs(
    "judgment_served",
    "判决书送达日期已记录",
    "行政诉讼法85",
    law=("L35", "L55"),
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "result": Text("结果"),  # spec: text
    },
)
appealed_in_time = needs(
    "appealed_in_time",
    "判决书送达之日起十五日内（裁定十日内）上诉",
    "行政诉讼法85",
    law="L35",
    facts={
        "appeal_at": Day("appeal_at"),  # spec: date
        "by": Choice("by", values={"party": "party", "bureau": "bureau"}),  # spec: party / bureau
    },
)
judgment_effective = needs(
    "judgment_effective",
    "判决已生效：一审上诉期满未上诉，或者二审、再审判决已送达",
    "行政诉讼法85、89",
    law=("L55", "L21"),
    facts={
        "effective_at": Day("生效日期"),  # spec: date
        "result": Choice("结果", values={"enum": "enum"}),  # spec: enum
    },
)
ruling_appealable = needs(
    "ruling_appealable",
    "属不予立案、驳回起诉、管辖异议裁定，裁定书送达之日起十日内",
    "行政诉讼法85；行诉解释101",
    law="L35",
    facts={
        "kind": Choice("种类", values={"enum_of_three": "enum_of_three"}),  # spec: enum of three
        "served_at": Day("送达日期"),  # spec: date
        "appeal_at": Day("appeal_at"),  # spec: date
    },
)
retrial_in_six_months = needs(
    "retrial_in_six_months",
    "裁判发生法律效力后六个月内（四种情形自知道之日起）向上一级人民法院提出",
    "行政诉讼法90；行诉解释110",
    law="L35",
    facts={
        "effective_at": Day("生效日期"),  # spec: date
        "applied_at": Day("applied_at"),  # spec: date
        "by": Choice("by", values={"party": "party", "bureau": "bureau"}),  # spec: party / bureau
    },
)
