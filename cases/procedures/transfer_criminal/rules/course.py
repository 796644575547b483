"""Requirements of transfer_criminal: finding a crime, the team, the report and the head's decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Moment, Paper, People, Person, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Rows of the comparison with the criteria; the detention transfer reads the same rows.
SCREENING = Items("入罪标准初筛记录", columns={"criterion": "标准", "result": "结论（命中、接近、未命中、待证）"})

criteria_compared = needs(
    "criteria_compared",
    "已按入罪标准逐项比对并记录命中、未命中和待证事项",
    "国务院令310号3、法释〔2023〕7号1—11",
    law="L27",
    facts={"criteria": SCREENING},
)
two_officers_team = needs(
    "two_officers_team",
    "指定二名以上行政执法人员组成专案组专门负责",
    "国务院令310号5",
    law="L26",
    facts={"team": People("专案组成员", certified=True, least=2)},
)


@requirement(
    "written_conclusion",
    "专案组有书面结论和理由",
    "国务院令310号5",
    law="L27",
    facts={
        "conclusion": Text("书面结论和理由", long=True),
        "signed_by": People("签名的专案组成员", least=2),
    },
)
def written_conclusion(reading: Reading) -> str | None:
    strangers = set(reading["signed_by"]) - set(reading.known("team") or reading["signed_by"])
    return f"签名的{'、'.join(sorted(strangers))}不是专案组成员" if strangers else None


def a_head(reading: Reading) -> Mapping[str, Any]:
    """A head of the bureau as the person informed."""
    heads = [name for name, person in reading.record.people.items() if "bureau_head" in person.posts]
    return {"informed": sorted(heads)[0]} if heads else {}


@requirement(
    "head_informed",
    "已报本机关负责人知悉",
    "国务院令310号5（报告的要求，参照，未核）",
    law="L27",
    facts={"informed": Person("知悉的本机关负责人"), "informed_at": Moment("报告时间")},
    holds=a_head,
)
def head_informed(reading: Reading) -> str | None:
    person = reading.record.people[reading["informed"]]
    return None if "bureau_head" in person.posts else f"{person.name}不是本机关负责人"


new_evidence = needs(
    "new_evidence",
    "有原来没有的证据或者情况",
    "国务院令310号3；行政处罚法27",
    law="L53",
    facts={"new_point": Text("原来没有的证据或者情况", long=True), "evidence_ids": Proof("证据")},
)


@requirement(
    "lawful_subject_and_procedure",
    "实施行政执法的主体与程序合法",
    "环环监〔2017〕17号5",
    law="L41",
    facts={
        "records_sound": Flag(
            "笔录、监测和取证没有未补正的程序瑕疵", otherwise="笔录、监测或者取证仍有未补正的程序瑕疵"
        ),
        "seizures_lawful": Flag("查封、扣押经批准并在期限内（没有查封、扣押的填“是”）"),
    },
)
def lawful_subject_and_procedure(reading: Reading) -> str | None:
    for item in reading.record.evidence.values():
        for name in item.taken_by:
            person = reading.record.people.get(name)
            if person is not None and not person.certified_on(item.taken_on or reading.day):
                return f"证据{item.number}的取证人{person.name}在{item.taken_on}没有有效的行政执法证"
    return None


crime_facts_with_lawful_evidence = needs(
    "crime_facts_with_lawful_evidence",
    "有合法证据证明有涉嫌环境犯罪的事实发生，达到所列入罪标准",
    "环环监〔2017〕17号5；国务院令310号3",
    law="L41",
    facts={
        "criterion_id": Text("达到的入罪标准", standing=True),
        "quantity": Text("数量、单位和计量方法"),
        "evidence_ids": Proof("证据"),
    },
)
#: One row per suspect; carried to the handover, the prosecution and the closing.
SUSPECTS = Items(
    "犯罪嫌疑人",
    columns={"name": "姓名或者名称", "kind": "单位或者个人", "role": "职务和作用", "facts": "各自的事实"},
)
suspects_listed = needs(
    "suspects_listed",
    "逐一列明犯罪嫌疑人（单位及责任人员）和各自的事实",
    "环环监〔2017〕17号6",
    law="L41",
    facts={"suspects": SUSPECTS},
)
defects_stated = needs(
    "defects_stated",
    "书面指出应当补充的事项；三日期限仍自首次接到报告起算",
    "practice 未核",
    law="L26",
    facts={"defects": Items("应当补充的事项")},
)


def _not_principal(reading: Reading) -> str | None:
    """Why the decider is not the head 正职 (or the one presiding); the decider is who takes the step unless named."""
    name = reading.given.get("decider") or reading.by
    person = reading.record.people.get(name)
    if person is not None and person.principal:
        return None
    who = person.name if person else name or "作出决定的人"
    return f"{who}不是本机关正职负责人或者主持工作的负责人"


def _another_decider(reading: Reading) -> Mapping[str, Any]:
    return {"decider": next(n for n, p in sorted(reading.record.people.items()) if not p.principal)}


@requirement(
    "decider_is_principal",
    "由本机关正职负责人或者主持工作的负责人决定",
    "国务院令310号5",
    law="L41",
    facts={"decider": Person("作出决定的负责人（与办理人不同的填写）", optional=True)},
    fails=_another_decider,
)
def decider_is_principal(reading: Reading) -> str | None:
    return _not_principal(reading)


refusal_reason_recorded = needs(
    "refusal_reason_recorded",
    "不予批准的理由已记录在案",
    "国务院令310号5；公治〔2014〕853号10（理由为实践要求，未核）",
    law=("L41", "L58"),
    facts={"reason_text": Text("不予批准的理由", long=True)},
)


@requirement(
    "evidence_fell_away",
    "移交前新证据表明移送事实不成立，理由书面记录",
    "practice 未核",
    law="L41",
    facts={
        "reason_text": Text("移送事实不成立的理由", long=True),
        "evidence_ids": Proof("证据"),
        "decider": Person("作出决定的负责人（与办理人不同的填写）", optional=True),
    },
)
def evidence_fell_away(reading: Reading) -> str | None:
    return _not_principal(reading)


@requirement(
    "paper_registered",
    "来文（回执）已收，文号、作出日期和收到日期已登记",
    "行政处罚法47",
    law="L55",
    facts={
        "issuer": Text("来文机关", sample="来文机关已写明"),
        "document_no": Paper("来文文号"),
        "issued_on": Day("作出日期"),
        "received_at": Moment("收到时间"),
    },
)
def paper_registered(reading: Reading) -> str | None:
    if reading.date("received_at") < reading.date("issued_on"):
        return "收到时间早于来文的作出日期"
    return None


other_competent_organ = needs(
    "other_competent_organ",
    "另有具有侦查、调查职权的机关（监察机关、人民检察院、海警机构等）",
    "生态环境法典1083(2)",
    law="L41",
    facts={"organ": Text("有职权的机关"), "power_basis": Text("职权依据（条款）")},
)
help_requested = needs(
    "help_requested",
    "有公安机关、检察院或者法院的协助要求，按其法定时限提供",
    "环环监〔2017〕17号19、25、30",
    law="L41",
    facts={
        "requested_by": Text("要求协助的机关"),
        "request_no": Paper("协助函文号"),
        "help_kind": Choice(
            "协助事项", values={"监测": "监测（检验）", "认定": "认定意见", "勘查": "现场勘查", "出庭": "出庭"}
        ),
        "help_due": Day("要求提供的日期", future=True, optional=True),
    },
)

#: Decisions to be entered in the shared platform, and the events that make them.
ENTERED = {
    "移送": ("transfer_criminal.handover",),
    "处罚": (
        "penalty_ordinary.decide_direct",
        "penalty_ordinary.decide_collective",
        "penalty_ordinary.no_penalty",
        "penalty_simple.decide_warning",
        "penalty_simple.decide",
    ),
    "提请复议": ("transfer_criminal.reconsider",),
    "建议监督": ("transfer_criminal.supervise",),
}


@requirement(
    "decision_to_enter",
    "有应当录入的决定（处罚、移送、提请复议、建议监督）；作出之日起七日内录入，逾期仍录入并留痕；未接入平台的及时通报",
    "环环监〔2017〕17号34",
    law="L41",
    facts={"decision_kind": Choice("录入的决定", values={kind: kind for kind in ENTERED})},
)
def decision_to_enter(reading: Reading) -> str | None:
    kind = reading["decision_kind"]
    return None if reading.once(*ENTERED[kind]) else f"本案还没有“{kind}”的决定"


public_official_suspected = needs(
    "public_official_suspected",
    "公职人员涉嫌贪污贿赂、失职渎职等职务犯罪",
    "国务院令310号19",
    law="L41",
    facts={
        "persons": Items("公职人员", columns={"name": "姓名", "post": "单位和职务"}),
        "facts_text": Text("涉嫌职务犯罪的事实", long=True),
        "receiver": Choice("接收机关", values={"监察机关": "监察机关", "人民检察院": "人民检察院"}),
    },
)
