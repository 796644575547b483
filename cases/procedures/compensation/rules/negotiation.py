"""Requirements of compensation: negotiation."""

from __future__ import annotations

from cases.facts import Choice, Day, Flag, Items, Paper, Person, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

damage_items = needs(
    "damage_items",
    "逐项列明修复费用、服务功能损失、永久损害、应急处置费、评估费，注明金额和依据",
    "法释生态环境损害赔偿若干规定(2020)12",
    law="L49",
    facts={"damage_items": Items("赔偿项目", columns={"item": "项目", "amount": "金额（元）", "basis": "依据"})},
)
causation_shown = needs(
    "causation_shown",
    "行为、损害数额、行为与损害的关联均有证据",
    "法释生态环境损害赔偿若干规定(2020)6",
    law="L49",
    facts={
        "act_evidence": Proof("证明行为的证据"),
        "amount_evidence": Proof("证明损害数额的证据"),
        "link_evidence": Proof("证明关联性的证据"),
    },
)
notice_receipt = needs(
    "notice_receipt",
    "告知书已送达，有回证（磋商期限自送达起算）",
    "环法规〔2022〕31号（未核）",
    law=("L38", "L49"),
    facts={
        "served_at": Day("送达日期"),
        "receipt": Paper("送达回证"),
        "service_method": Choice(
            "送达方式",
            values={
                "direct": "直接送达",
                "left": "留置送达",
                "mail": "邮寄送达",
                "electronic": "电子送达",
                "announcement": "公告送达",
            },
        ),
    },
)
unreachable = needs(
    "unreachable",
    "义务人下落不明，或者有其他客观上无法磋商的情形，并有查找记录",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={"search_record": Paper("查找记录"), "unreachable_reason": Text("无法磋商的情形", long=True)},
)


@requirement(
    "refusal_shown",
    "磋商告知已送达，义务人明确拒绝或者逾期不答复",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "answer": Choice("义务人的态度", values={"明确拒绝": "明确拒绝磋商", "逾期不答复": "逾期不答复"}),
        "answer_record": Paper("拒绝的文书或者不答复的记录"),
    },
)
def refusal_shown(reading: Reading) -> str | None:
    return None if reading.once("serve_negotiation_notice") else "磋商告知书没有送达"


FAILED = ("逾期", "超次", "明确拒绝", "未达成一致", "无法磋商", "违约", "不予确认")
negotiation_record = needs(
    "negotiation_record",
    "有磋商未达成一致或者客观上无法磋商的说明和记录",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "negotiation_records": Items("磋商记录和说明"),
        "failed_because": Choice("磋商不成的原因", values={reason: reason for reason in FAILED}, standing=True),
    },
)


@requirement(
    "lawful_content",
    "协议不违反法律强制性规定，不损害国家利益、社会公共利益，能修复的先修复",
    "法释生态环境损害赔偿若干规定(2020)20",
    law="L49",
    facts={
        "content_lawful": Flag(
            "经法制审核，协议不违反强制性规定、不损害国家利益和社会公共利益", otherwise="协议内容未通过法制审核"
        ),
        "reviewed_by": Person("法制审核人员"),
        "restorable": Flag("受损生态环境可以修复", must=None),
        "restore_chosen": Flag("协议约定修复", must=None),
        "no_restoration_reason": Text("能修复而不修复的理由", long=True, optional=True),
    },
    fails={"content_lawful": False},
)
def lawful_content(reading: Reading) -> str | None:
    if reading["restorable"] and not reading["restore_chosen"] and not reading.given.get("no_restoration_reason"):
        return "能够修复而没有约定修复，也未写明理由"
    return None


shares_clear = needs(
    "shares_clear",
    "部分义务人达成协议的，其份额和其余义务人的份额写清，其余另案磋商或起诉",
    "生态环境法典1073（未核）",
    facts={"shares": Items("各义务人份额", columns={"obligor": "义务人", "share": "比例或者金额"})},
)
early_performance_evaluated = needs(
    "early_performance_evaluated",
    "主动修复或者赔偿已完成，经评估认可",
    "生态环境法典1065",
    law="L50",
    facts={
        "evaluation_report": Paper("评估报告"),
        "accepted_as_done": Flag("评估认可已完成", otherwise="评估没有认可修复或者赔偿已完成"),
    },
)


@requirement(
    "term_expired_unperformed",
    "协议约定的期限已过，义务人未履行或者未全部履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "agreed_due": Day("协议约定的履行期限", standing=True, sample=-1),
        "unperformed": Items("未履行的义务"),
    },
    fails=lambda reading: {"agreed_due": reading.day.isoformat()},
)
def term_expired_unperformed(reading: Reading) -> str | None:
    due = reading.date("agreed_due")
    return None if due < reading.day else f"协议约定的履行期限到{due}届满"


new_negotiation_agreed = needs(
    "new_negotiation_agreed",
    "一方提出、另一方同意再次磋商",
    "生态环境法典1054",
    law="L38",
    facts={
        "proposed_by": Choice("提出再次磋商的一方", values={"权利人": "赔偿权利人", "义务人": "赔偿义务人"}),
        "other_agreed": Flag("另一方已同意", otherwise="另一方没有同意再次磋商"),
    },
)
