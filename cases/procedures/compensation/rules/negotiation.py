"""Requirements of compensation: negotiation."""

from cases.facts import Choice, Day, Flag, Items, Number, Paper, Proof, Text
from cases.requirements import needs

damage_items = needs(
    "damage_items",
    "逐项列明修复费用、服务功能损失、永久损害、应急处置费、评估费，注明金额和依据",
    "法释生态环境损害赔偿若干规定(2020)12",
    law="L49",
    facts={
        "items": Items("逐项内容"),  # spec: rows：项目、金额、依据
    },
)
causation_shown = needs(
    "causation_shown",
    "行为、损害数额、行为与损害的关联均有证据",
    "法释生态环境损害赔偿若干规定(2020)6",
    law="L49",
    facts={
        "act": Proof("act"),  # spec: evidence ids
        "amount": Proof("金额"),  # spec: evidence ids
        "link": Proof("link"),  # spec: evidence ids
    },
)
notice_receipt = needs(
    "notice_receipt",
    "告知书已送达，有回证（磋商期限自送达起算）",
    "环法规〔2022〕31号（未核）",
    law=("L38", "L49"),
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: document id
        "method": Choice("方式", values={"enum": "enum"}),  # spec: enum
    },
)
unreachable = needs(
    "unreachable",
    "义务人下落不明，或者有其他客观上无法磋商的情形，并有查找记录",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "search_record": Paper("search_record"),  # spec: id
        "reason": Text("理由"),  # spec: text
    },
)
refusal_shown = needs(
    "refusal_shown",
    "磋商告知已送达，义务人明确拒绝或者逾期不答复",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "notice_served_at": Day("告知书送达日期"),  # spec: date
        "reply": Text("reply"),  # spec: text 或 none
    },
)
negotiation_record = needs(
    "negotiation_record",
    "有磋商未达成一致或者客观上无法磋商的说明和记录",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "records": Number("笔录"),  # spec: ≥1
        "ground": Text("事由"),  # spec: 逾期/超次/明确拒绝/未达成一致/无法磋商/违约/不予确认
    },
)
lawful_content = needs(
    "lawful_content",
    "协议不违反法律强制性规定，不损害国家利益、社会公共利益，能修复的先修复",
    "法释生态环境损害赔偿若干规定(2020)20",
    law="L49",
    facts={
        "legal_review": Paper("legal_review"),  # spec: opinion id
        "restorable": Text("restorable"),  # spec: appraisal statement
        "restore_chosen": Flag("restore_chosen"),  # spec: bool，否则写理由
    },
)
shares_clear = needs(
    "shares_clear",
    "部分义务人达成协议的，其份额和其余义务人的份额写清，其余另案磋商或起诉",
    "生态环境法典1073（未核）",
    facts={
        "shares": Items("shares"),  # spec: rows：义务人、比例或金额
    },
)
early_performance_evaluated = needs(
    "early_performance_evaluated",
    "主动修复或者赔偿已完成，经评估认可",
    "生态环境法典1065",
    law="L50",
    facts={
        "evaluation_report": Paper("evaluation_report"),  # spec: id
        "paid": Items("paid"),  # spec: rows
    },
)
term_expired_unperformed = needs(
    "term_expired_unperformed",
    "协议约定的期限已过，义务人未履行或者未全部履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "due": Day("应缴数额"),  # spec: date
        "performed": Items("performed"),  # spec: rows
    },
)
new_negotiation_agreed = needs(
    "new_negotiation_agreed",
    "一方提出、另一方同意再次磋商，仍在诉讼时效内",
    "生态环境法典1054",
    law="L38",
    facts={
        "proposed_by": Text("proposed_by"),  # spec: party
        "agreed_at": Day("agreed_at"),  # spec: date
        "limitation_end": Text("limitation_end"),  # spec: known_at + 5 年
    },
)
