"""Requirements of penalty_ordinary: decide gate."""

from cases.facts import Choice, Day, Flag, Items, Money, Paper, People, Proof, Text
from cases.requirements import needs

notice_served_and_covering = needs(
    "notice_served_and_covering",
    "每一当事人均已送达告知，决定未超出最后一次告知的事实、理由、依据、种类和数额",
    "行政处罚法44、62",
    law=("L01", "L33"),
    facts={
        "notice_served_at": Day("告知书送达日期"),  # spec: per party
        "acts": Text("行为"),  # spec: decision ⊆ notice
        "facts": Text("事实"),  # spec: ⊆
        "clauses": Text("条款"),  # spec: ⊆ or lighter
        "kinds_sum": Text("kinds_sum"),  # spec: not above
    },
)
statement_heard = needs(
    "statement_heard",
    "陈述申辩期满或者明确放弃，收到的每一项陈述申辩（含逾期而决定前到达的）已复核",
    "行政处罚法45、62",
    law=("L02", "L33"),
    facts={
        "window_over": Flag("window_over"),  # spec: bool or signed waiver
        "unreviewed": Text("unreviewed"),  # spec: none
    },
)
hearing_right_satisfied = needs(
    "hearing_right_satisfied",
    "不属听证范围；或者已告知听证权且期满未申请、已放弃、听证已终结、书面说明理由不予听证",
    "行政处罚法63-65",
    law=("L04", "L33"),
    facts={
        "hearing_required": Flag("hearing_required"),  # spec: bool
        "offered": Flag("offered"),  # spec: bool
        "hearing_state": Choice(
            "hearing_state", values={"finished": "finished", "not_requested": "not_requested", "none": "none"}
        ),  # spec: finished / not_requested / none
    },
)
no_aggravation = needs(
    "no_aggravation",
    "不因陈述、申辩、听证给予更重的处罚",
    "行政处罚法45",
    law="L03",
    facts={
        "severity_notice": Text("告知的处罚"),  # spec: kinds + sum
        "severity_now": Text("现在的处罚"),  # spec: kinds + sum
    },
)
review_passed = needs(
    "review_passed",
    "依法应当法制审核的，已对本决定文本审核通过",
    "行政处罚法58",
    law="L06",
    facts={
        "review_required": Text("review_required"),  # spec: computed
        "opinion": Text("意见"),  # spec: pass
        "draft_version": Text("决定文本版本"),  # spec: = decision version
        "after": Text("在后的文书"),  # spec: last renotice
    },
)
collective_conclusion = needs(
    "collective_conclusion",
    "情节复杂或者重大违法的，本机关负责人集体讨论，决定与讨论结论一致",
    "行政处罚法57",
    law="L07",
    facts={
        "required": Text("required"),  # spec: computed
        "minutes": Paper("讨论笔录"),  # spec: document id
        "participants": People("participants"),  # spec: entitled persons
        "conclusion": Text("conclusion"),  # spec: = decision
    },
)
correction_ordered = needs(
    "correction_ordered",
    "已责令改正（或者与决定一并责令），或者写明无需责令的理由",
    "行政处罚法28",
    law="L11",
    facts={
        "co_order": Text("co_order"),  # spec: ordered / verified / …, or reason
    },
)
illegal_gain_assessed = needs(
    "illegal_gain_assessed",
    "违法所得已核定，应退赔的已扣除，应没收的已写入",
    "行政处罚法28",
    law=("L57", "L51"),
    facts={
        "assessed": Flag("assessed"),  # spec: bool
        "amount": Money("金额"),  # spec: yuan
        "restitution_due": Money("restitution_due"),  # spec: yuan
    },
)
elements_proved = needs(
    "elements_proved",
    "违法事实清楚、证据充分：每一构成要件均已证明",
    "行政处罚法40",
    law="L12",
    facts={
        "elements": Proof("elements"),  # spec: each proved with evidence ids
    },
)
electronic_evidence_audited = needs(
    "electronic_evidence_audited",
    "电子技术监控记录已经法制审核、技术审核和内容审核",
    "行政处罚法41",
    law="L13",
    facts={
        "evidence_audit": Text("evidence_audit"),  # spec: legal, technical, content: passed
    },
)
no_double_fine = needs(
    "no_double_fine",
    "同一违法行为没有已生效的罚款；触犯数个规范的按罚款数额高的规定",
    "行政处罚法29；生态环境法典1055",
    law="L10",
    facts={
        "act_id": Text("违法行为标识"),  # spec: party + place + period + kind
        "other_decisions": Text("其他处罚决定"),  # spec: on the same act_id, any authority known
        "clauses": Text("条款"),  # spec: highest fine chosen
    },
)
choice_of_law = needs(
    "choice_of_law",
    "新旧法比较已记录并经法制审核确认（从旧兼从轻）",
    "生态环境法典1057；行政处罚法37",
    law="L37",
    facts={
        "act_date": Day("act_date"),  # spec: from–to
        "old_band": Text("old_band"),  # spec: min–max
        "new_band": Text("new_band"),  # spec: min–max
        "chosen": Choice("chosen", values={"old": "old", "new": "new"}),  # spec: old / new
        "confirmed_by": Text("confirmed_by"),  # spec: legal reviewer
    },
)
within_limitation = needs(
    "within_limitation",
    "未超过追责期限：造成危害后果的五年，其他二年内被发现",
    "生态环境法典1054；行政处罚法36",
    law="L37",
    facts={
        "act_started": Day("违法行为开始日"),  # spec: date
        "act_ended": Day("违法行为终了日"),  # spec: date of end when continuing
        "discovered_at": Day("发现日期"),  # spec: date
        "harmful_consequence": Flag("造成危害后果"),  # spec: bool with evidence
        "law_for_limit": Text("适用的时效规定"),  # spec: act before 2026-08-15: 处罚法36, else 法典1054
        "harm": Flag("harm"),  # spec: bool
    },
)
accountable = needs(
    "accountable",
    "责任年龄、责任能力、主观过错、应当从轻减轻的情节均已审查",
    "行政处罚法30-33；生态环境法典1053、1056",
    law="L57",
    facts={
        "age_at_act": Text("age_at_act"),  # spec: years, natural persons
        "capacity": Choice("capacity", values={"enum": "enum"}),  # spec: enum
        "fault_rebutted": Flag("fault_rebutted"),  # spec: bool, evidence
        "mitigations": Items("mitigations"),  # spec: list
    },
)
crime_not_replaced = needs(
    "crime_not_replaced",
    "违法行为未达到涉嫌犯罪移送标准，或者已报请移送；不以罚代移",
    "国务院令310号11；行政处罚法27",
    law="L27",
    facts={
        "threshold_check": Items("threshold_check"),  # spec: per criterion: met / not / near
        "transfer_report": Paper("transfer_report"),  # spec: id when met
    },
)
no_fine_while_criminal_pending = needs(
    "no_fine_while_criminal_pending",
    "同一行为涉嫌犯罪移送办理期间不作罚款（可作非罚款处罚）",
    "国务院令310号11；环环监〔2017〕17号16",
    law="L28",
    facts={
        "criminal_link": Choice(
            "criminal_link", values={"none": "none", "pending": "pending", "ended": "ended"}
        ),  # spec: none / pending / ended
        "kinds": Text("处罚种类"),  # spec: without fine when pending
    },
)
no_fine_after_criminal_fine = needs(
    "no_fine_after_criminal_fine",
    "人民法院已判处罚金的，不再给予罚款",
    "行政处罚法35",
    law="L28",
    facts={
        "criminal_fine": Money("罚金"),  # spec: yuan or none
    },
)
persons_separate = needs(
    "persons_separate",
    "调查、审查、听证主持、法制审核、决定人员依法分离，回避人员未参与",
    "行政处罚法42、43、57、58、64",
    law="L09",
    facts={
        "persons": Text("persons"),  # spec: sets per role
        "recused": Text("应当回避的人员"),  # spec: none active
    },
)
not_same_after_remittal = needs(
    "not_same_after_remittal",
    "被责令重作的，不以同一事实和理由作出相同或者基本相同的决定（仅因程序被撤销的除外）",
    "行政诉讼法71；行政复议法64",
    law="L34",
    facts={
        "remitted": Flag("remitted"),  # spec: bool
        "previous": Text("previous"),  # spec: facts, reasons, result
        "procedure_only": Flag("procedure_only"),  # spec: bool
    },
)
