"""Requirements of transfer_detention: course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Paper, Person, Proof, Text
from cases.procedures.transfer_criminal.rules.course import SCREENING
from cases.procedures.transfer_criminal.rules.handover import DECISIONS, wanting
from cases.reading import Reading
from cases.requirements import needs, requirement

person_named = needs(
    "person_named",
    "已确定拟移送的责任人员姓名、身份和职责",
    "公治〔2014〕853号9",
    law="L58",
    facts={
        "responsible_person": Text("责任人员姓名"),
        "responsible_identity": Text("身份证件号码"),
        "responsible_position": Text("职务和职责"),
        "evidence_ids": Proof("证据"),
    },
)

#: Where a transfer for detention may stand beside the criminal course: nothing suspected any more.
NO_CRIME = ("none", "unsuspected", "not_suspected", "disapproved", "closed")


@requirement(
    "not_a_crime",
    "同一行为已作涉嫌犯罪初筛，尚不构成犯罪",
    "公治〔2014〕853号2；国务院令310号11",
    law=("L27", "L58"),
    facts={"criteria": SCREENING.but(standing=True)},
)
def not_a_crime(reading: Reading) -> str | None:
    hit = [row["criterion"] for row in reading["criteria"] if row["result"] == "命中"]
    if hit:
        return f"初筛已命中入罪标准（{'、'.join(hit)}），应当移送涉嫌犯罪案件"
    if not reading.is_in(*(f"tc_course.{state}" for state in NO_CRIME)):
        return "涉嫌犯罪案件正在核实或者已经移送"
    return None


#: Clauses that provide detention, and what they are about.
CLAUSES = {
    "1095(2)": "生态环境法典1095条第2款",
    "1102": "生态环境法典1102条",
    "1108": "生态环境法典1108条",
    "1131(2)": "生态环境法典1131条第2款",
    "1160": "生态环境法典1160条",
    "1165(2)": "生态环境法典1165条第2款",
    "1179": "生态环境法典1179条",
}


@requirement(
    "decision_or_clause",
    "已依法作出行政处罚决定，或者所依条款不以处罚决定为前提",
    "公治〔2014〕853号2；生态环境法典1108、1179",
    law="L58",
    facts={
        "needs_prior_decision": Flag("所依条款以先作处罚决定为前提", must=None),
        "decision_no": Paper("处罚决定书文号", standing=True, optional=True),
        "confirmed_by": Person("确认可以先行移送的法制审核人员", optional=True),
    },
    holds={"needs_prior_decision": True, "decision_no": "处罚决定书在卷"},
    fails={"needs_prior_decision": True, "decision_no": None},
)
def decision_or_clause(reading: Reading) -> str | None:
    if reading["decision_no"] or ("decision_no" not in reading.given and reading.once(*DECISIONS)):
        return None
    if reading["needs_prior_decision"] or reading.ground == "after_decision":
        return "还没有作出行政处罚决定"
    person = reading.record.people.get(reading.given.get("confirmed_by") or "")
    if person is None or "legal_reviewer" not in person.posts:
        return "可以不待处罚决定先行移送，未经法制审核人员确认"
    return None


detention_clause = needs(
    "detention_clause",
    "属于法律规定可以处拘留的情形",
    "生态环境法典1095、1102、1108、1131、1160、1165、1179",
    law="L58",
    facts={
        "detention_clause": Choice("可以处拘留的条款", values=CLAUSES),
        "circumstances": Choice(
            "情节", values={"一般": "一般情节", "较轻": "情节较轻", "较重": "情节较重", "严重": "情节严重"}
        ),
        "evidence_ids": Proof("证据"),
    },
)


def _refused_order(reading: Reading) -> Mapping[str, Any]:
    return {
        "refusal_required": True,
        "stop_order_served_on": reading.day.isoformat(),
        "recheck_on": reading.day.isoformat(),
        "recheck_no": "再次检查笔录",
        "refusal_kind": "仍在生产排放",
    }


@requirement(
    "order_refused_if_required",
    "条款以拒不执行、拒不改正、拒不停止排放为前提的，责令决定已送达并经再次检查查实",
    "公治〔2014〕853号3、4、8；生态环境法典1095、1102、1131",
    law="L58",
    facts={
        "refusal_required": Flag("所依条款以拒不执行、拒不改正或者拒不停止排放为前提", must=None),
        "stop_order_served_on": Day("责令决定送达日期", standing=True, optional=True),
        "recheck_on": Day("再次检查日期", optional=True),
        "recheck_no": Paper("再次检查笔录", optional=True),
        "refusal_kind": Choice(
            "拒不执行的情形",
            values={
                "仍在生产排放": "检查时仍在生产、排放",
                "有证据证明": "有证据证明检查前后生产、排放",
                "抗拒检查": "以拒绝、阻碍等方式抗拒检查",
            },
            optional=True,
        ),
    },
    holds=_refused_order,
    fails={"refusal_required": True, "recheck_no": None, "recheck_on": None},
)
def order_refused_if_required(reading: Reading) -> str | None:
    if not reading["refusal_required"]:
        return None
    served, again = reading.date("stop_order_served_on"), reading.given.get("recheck_on")
    if served is None:
        return "责令停止排放（改正）的决定没有送达"
    if not again or not reading.given.get("recheck_no"):
        return "没有再次检查的笔录"
    if again[:10] < served.isoformat():
        return "再次检查早于责令决定的送达"
    return None if reading.given.get("refusal_kind") else "未写明拒不执行的情形"


#: Only article 1179 reaches the legal representative and the principal as such.
BY_OFFICE = "法定代表人、主要负责人"


@requirement(
    "responsible_person_proved",
    "属直接负责的主管人员或者其他直接责任人员（1179条另含法定代表人、主要负责人）",
    "公治〔2014〕853号9；生态环境法典1179",
    law="L58",
    facts={
        "responsible_as": Choice(
            "责任人员类别",
            values={
                "直接负责的主管人员": "直接负责的主管人员",
                "其他直接责任人员": "其他直接责任人员",
                BY_OFFICE: f"{BY_OFFICE}（限1179条）",
            },
        ),
        "evidence_ids": Proof("证据"),
    },
)
def responsible_person_proved(reading: Reading) -> str | None:
    if reading["responsible_as"] == BY_OFFICE and reading["detention_clause"] != "1179":
        return f"只有1179条可以对{BY_OFFICE}适用拘留"
    return None


same_level_police = needs(
    "same_level_police",
    "移送同级公安机关",
    "公治〔2014〕853号12",
    law="L58",
    facts={
        "police": Text("接收的公安机关", sample="大连市公安局金普新区分局"),
        "same_level": Flag("与本机关同级", otherwise="接收的不是同级公安机关"),
    },
)

#: What 853号 article 11 asks for; the decision is added where one was made.
PACKAGE = (("案件移送书",), ("移送材料清单",), ("案件调查报告",), ("涉案证据材料",), ("涉案物品清单",))


def _whole(reading: Reading) -> Mapping[str, Any]:
    names = [names[0] for names in PACKAGE]
    return {"package": [*names, "行政处罚决定书"] if reading.once(*DECISIONS) else names}


@requirement(
    "detention_package_complete",
    "材料清单、移送书、调查报告、涉案证据、涉案物品清单、处罚决定等齐全",
    "公治〔2014〕853号11",
    law="L58",
    facts={"package": Items("移送材料")},
    holds=_whole,
    fails={"package": ["案件移送书"]},
)
def detention_package_complete(reading: Reading) -> str | None:
    return wanting(reading, PACKAGE)


originals_and_copies = needs(
    "originals_and_copies",
    "移送原件，移送前已复印备查",
    "公治〔2014〕853号11",
    law="L58",
    facts={
        "originals_handed": Flag("移送的是原件", otherwise="移送的不是原件"),
        "copies_kept": Flag("移送前已复印备查", otherwise="移送前没有复印备查"),
    },
)
basis_fell_away = needs(
    "basis_fell_away",
    "处罚决定被撤销、变更或者事实改变，不再符合移送条件，理由书面记录",
    "practice 未核",
    law="L58",
    facts={
        "fell_away_because": Choice(
            "不再符合移送条件的原因",
            values={"撤销": "处罚决定被撤销", "变更": "处罚决定被变更", "新事实": "事实改变"},
        ),
        "reason_text": Text("撤回移送的理由", long=True),
    },
)


@requirement(
    "urged_in_writing",
    "受案期限届满后已多次书面催办、报请协调，理由记录在案",
    "公治〔2014〕853号15（参照，未核）",
    law="L58",
    facts={"reason_text": Text("转存档的理由", long=True)},
)
def urged_in_writing(reading: Reading) -> str | None:
    handed = reading.last("handover")
    urged = [e for e in reading.events("escalate_refusal") if handed is None or e.seq > handed.seq]
    return None if len(urged) >= 2 else f"移送后书面催办、报请协调{len(urged)}次，不足两次"


#: Ground of closing that each outcome calls for.
OUTCOMES = {
    "detained": "detained",
    "rejected": "rejected",
    "disapproved": "disapproved",
    "criminal_found": "criminal",
    "withdrawn": "withdrawn",
}


@requirement(
    "outcome_papers_filed",
    "结果文书已入卷：拘留的复印决定书和回执，退回的案卷收齐，其余有审批单或者函",
    "公治〔2014〕853号15、16",
    law="L58",
    facts={
        "outcome_papers": Items("已入卷的结果文书"),
        "files_back": Flag("退回的案卷已收齐（退卷的填写）", must=None, optional=True),
    },
    holds={"files_back": True},
)
def outcome_papers_filed(reading: Reading) -> str | None:
    if reading.ground and OUTCOMES.get(reading.machine.state) not in (reading.ground, None):
        return f"移送现为“{reading.machine.state_name}”，不能以此事由结案"
    if reading.machine.state == "rejected" and not reading.given.get("files_back"):
        return "退回的案卷没有收齐"
    return None
