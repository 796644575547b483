"""Requirements of 案件主线: from the lead to the file, without the gates."""

from cases.facts import Choice, Day, Flag, Items, Moment, Number, Paper, People, Proof, Text
from cases.law.catalogue import catalogue
from cases.procedures.penalty_ordinary.rules import elements, persons, proposal
from cases.requirements import needs, requirement

#: Longest extension of the review before filing, in days (部令30号(2023)18，未核).
FILING_EXTENSION_DAYS = 15

PROOF_PAPER = Paper("证明材料")

lead_registered = needs(
    "lead_registered",
    "案件来源已登记，来源、收到时间和首次发现时间齐全",
    "部令30号(2023)18（未核）",
    law="L55",
    facts={
        "lead_id": Text("线索编号"),
        "lead_source": Choice(
            "线索来源",
            values={
                "inspection": "日常检查",
                "complaint": "举报、投诉",
                "transferred": "其他机关移送",
                "superior": "上级交办",
                "self_report": "主动报告",
                "reverse_transfer": "司法机关移送、检察意见",
            },
        ),
        "lead_received_at": Moment("收到线索时间"),
        "discovered_at": Day("首次发现日期", standing=True, hint="任何机关首次知道该行为之日"),
    },
)


@requirement(
    "preliminary_evidence",
    "有初步证据证明涉嫌违法",
    "行政处罚法54",
    law="L12",
    facts={"evidence_ids": Proof("初步证据")},
)
def preliminary_evidence(reading):
    if reading.step.procedure == "penalty_ordinary" and not reading.case.violations:
        return "没有写明涉嫌的违法行为"
    return None


@requirement(
    "penalty_provided",
    "依法应当或者可以给予行政处罚",
    "行政处罚法54",
    law=("L57", "L12"),
    facts={
        "precondition_met": Flag(
            "罚则的前提条件（拒不改正、情节严重等）已具备或者尚待查明，或者没有前提", standing=True
        )
    },
)
def penalty_provided(reading):
    known = catalogue().violations
    for code in reading.given.get("added_violations") or reading.case.violations:
        violation = known.get(code)
        if violation is None:
            return f"违法行为目录中没有{code}"
        if violation.referral:
            return f"{code}（{violation.name_zh}）不由生态环境主管部门处罚"
    return None


own_jurisdiction = needs(
    "own_jurisdiction",
    "属于本机关管辖",
    "行政处罚法22、25",
    law="L56",
    facts={
        "place_of_act": Text("违法行为发生地", standing=True),
        "place_in_territory": Flag("违法行为发生地在本机关辖区内", otherwise="违法行为发生地不在本机关辖区内"),
        "filed_elsewhere": Flag("其他机关已先立案", must=False, otherwise="其他机关已先立案"),
    },
)


# A late approval is seen in the record; it does not make the extension impossible.
filing_extension_reason = needs(
    "filing_extension_reason",
    "特殊情况和延长天数经负责人批准",
    "部令30号(2023)18（未核）",
    law="L14",
    facts={
        "reason": Text("延长的特殊情况", long=True),
        "days": Number("延长日数", unit="日", least=1, most=FILING_EXTENSION_DAYS),
        "approved_at": Day("批准日期"),
    },
)

FILING_CONDITIONS = {
    "no_evidence": "没有初步证据",
    "no_penalty_clause": "依法不应当给予行政处罚",
    "no_jurisdiction": "不属于本机关管辖",
    "out_of_time": "超过追责期限",
}


@requirement(
    "filing_condition_missing",
    "写明不具备哪一项立案条件（初步证据、罚则、管辖、追责期限）及理由",
    "行政处罚法54、76",
    law="L53",
    facts={
        "reason_code": Choice("不具备的立案条件", values=FILING_CONDITIONS),
        "reason_text": Text("不具备的理由", long=True),
        "new_fact_evidence": Proof("查明不具备条件的证据", optional=True),
    },
    holds=lambda reading: {"new_fact_evidence": list(reading.record.evidence)[:1]},
)
def filing_condition_missing(reading):
    if reading.step.event == "revoke" and not reading["new_fact_evidence"]:
        return "撤销立案没有写明查明不具备条件的证据"
    return None


def handlers_example(reading):
    """Officers for an example: those who hold the post of a handler and a certificate of the day."""
    people = reading.record.people
    pool = [n for n in persons.of_post(reading, "case_handler") if people[n].certified_on(reading.day)]
    return {"officers": pool[:2]}


OFFICERS = People("执法人员", least=2, certified=True)

two_qualified_officers = needs(
    "two_qualified_officers",
    "调查人员不少于两人且均具有行政执法资格",
    "行政处罚法42",
    law=("L08", "L25"),
    facts={"officers": OFFICERS},
    holds=handlers_example,
)


@requirement(
    "officers_not_conflicted",
    "执法人员与本案无利害关系，已逐人声明",
    "行政处罚法43",
    law="L09",
    facts={"conflict_declarations": People("已声明与本案无利害关系的执法人员")},
    holds=lambda reading: {"conflict_declarations": handlers_example(reading)["officers"]},
)
def officers_not_conflicted(reading):
    silent = set(reading["officers"] or ()) - set(reading["conflict_declarations"] or ())
    return f"{persons.names(reading, silent)}没有声明与本案无利害关系" if silent else None


query_way_offered = needs(
    "query_way_offered",
    "及时告知违法事实，写明查询、陈述和申辩的途径，不限制陈述权、申辩权",
    "行政处罚法41",
    law="L13",
    facts={
        "facts_told": Text("告知的违法事实", long=True),
        "query_way": Text("查询、陈述和申辩的途径"),
        "told_at": Moment("告知时间"),
    },
)


@requirement(
    "elements_settled",
    "每一构成要件已查明成立或者不成立",
    "行政处罚法57",
    law="L12",
    facts={"elements": elements.ELEMENTS},
    holds=elements.lawful,
)
def elements_settled(reading):
    return elements.unsettled(reading, reading.case.violations)


samples_returned = needs(
    "samples_returned",
    "采样、监测、鉴定结果均已收到",
    "行政处罚法40",
    law="L12",
    facts={
        "results_outstanding": Flag(
            "尚有采样、监测、鉴定结果未收到", must=False, otherwise="尚有采样、监测、鉴定结果未收到"
        )
    },
)


@requirement(
    "two_officers_each_record",
    "每一份询问、勘察、采样记录均有两名以上持证执法人员签名",
    "行政处罚法42",
    law="L08",
    facts={"one_officer_records": Items("仅有一名执法人员签名的记录", optional=True, least=0)},
    fails={"one_officer_records": ["调查询问笔录"]},
)
def two_officers_each_record(reading):
    """Records of inspection, questioning and sampling on file; a report of a laboratory is signed by its own people."""
    named = list(reading["one_officer_records"] or ())
    for item in reading.record.evidence.values():
        officers = [name for name in set(item.taken_by) if name in reading.record.people]
        if ("笔录" in item.kind or "登记单" in item.kind) and item.taken_on is not None:
            certified = [n for n in officers if reading.record.people[n].certified_on(item.taken_on)]
            if len(certified) < 2:
                named.append(f"{item.number} {item.name}")
    return f"没有两名以上持证执法人员签名：{'、'.join(named)}" if named else None


@requirement(
    "recused_officer_absent",
    "应当回避的人员未再参与本案记录和签名",
    "行政处罚法43",
    law="L09",
    facts={"officers": OFFICERS.but(optional=True, least=1)},
    fails=lambda reading: {"officers": sorted(persons.recused(reading)) or [reading.by]},
)
def recused_officer_absent(reading):
    for name, since in persons.recused(reading).items():
        later = [
            e
            for e in reading.record.events
            if e.seq > since and (e.actor == name or name in (e.facts.get("officers") or ()))
        ]
        if later or name in (reading.given.get("officers") or ()) or name == reading.by:
            return f"{persons.names(reading, [name])}已被决定回避，仍参与本案"
    return None


@requirement(
    "collective_not_needed",
    "不属情节复杂或者重大违法，无需集体讨论，理由已记录",
    "行政处罚法57",
    law="L07",
    facts={
        "complex": Flag("情节复杂", must=False, otherwise="情节复杂，应当由负责人集体讨论"),
        "grave": Flag("重大违法行为", must=False, otherwise="属于重大违法行为，应当由负责人集体讨论"),
        "no_collective_reason": Text("无需集体讨论的理由"),
    },
    fails={"grave": True},
)
def collective_not_needed(reading):
    heavy = proposal.at_hand(reading).kinds & {"吊销许可证件", "责令停产停业", "责令关闭", "限制从业"}
    return f"拟给予{'、'.join(sorted(heavy))}，应当由负责人集体讨论" if heavy else None


@requirement(
    "decision_six_items",
    "决定书载明当事人、违法事实和证据、处罚种类和依据、履行方式和期限、救济途径和期限、机关名称和日期",
    "行政处罚法59",
    law=("L14", "L01"),
    facts={
        **{name: fact for name, fact in proposal.FACTS.items() if name != "fine"},
        "fine": proposal.FINE.but(optional=True),
        "performance_term": Text("履行的方式和期限", sample="自收到决定书之日起十五日内缴至指定银行"),
        "remedies_told": Text("申请复议、提起诉讼的途径和期限", sample="六十日内申请行政复议，六个月内起诉"),
    },
    fails={"remedies_told": None},
)
def decision_six_items(reading):
    penalty = proposal.at_hand(reading)
    if not reading.record.parties:
        return "没有写明当事人"
    strange = penalty.kinds - set(proposal.KINDS_OF_PENALTY)
    if strange:
        return f"“{'、'.join(sorted(strange))}”不是法定的处罚种类"
    if penalty.contains_fine and not penalty.fine:
        return "没有写明罚款数额"
    return None


#: Grounds that need proof of more than that they apply.
_FIRST = "first_slight"


@requirement(
    "no_penalty_ground",
    "不予处罚的理由属于法定情形，证据齐全",
    "行政处罚法30、31、33、57；生态环境法典1054、1056、1057",
    law="L53",
    facts={
        "no_penalty_reason": Text("不予处罚的理由", long=True),
        "no_penalty_proof": Proof("证明该情形的证据"),
        "earlier_decisions": Flag("回溯期内有处罚决定", must=None, optional=True),
    },
    holds=lambda reading: {"earlier_decisions": False},
)
def no_penalty_ground(reading):
    if reading.ground != _FIRST:
        return None
    if reading["earlier_decisions"] is None:
        return "首次违法没有核查回溯期内有无处罚决定"
    return "回溯期内有处罚决定，不属于初次违法" if reading["earlier_decisions"] else None


education_recorded = needs(
    "education_recorded",
    "教育的内容、对象、时间已记录",
    "行政处罚法33",
    law="L53",
    facts={
        "education_record": Paper("教育记录"),
        "education_content": Text("教育的内容和对象"),
        "educated_at": Moment("教育时间"),
    },
)
remedial_measures_done = needs(
    "remedial_measures_done",
    "判决、复议决定责令的补救措施已完成，没有责令的写明没有",
    "行政诉讼法76；行政复议法65",
    law="L34",
    facts={"remedial_measures": Text("责令的补救措施及完成情况")},
)


volume_complete = needs(
    "volume_complete",
    "一案一卷，目录与材料一致，正副卷分开",
    "行政处罚法47",
    law="L55",
    facts={
        "volume_index_agrees": Flag("卷内目录与材料一致，正副卷分开"),
        "originals": Text("原件情况", sample="原件在卷"),
    },
)
evidence_may_be_lost = needs(
    "evidence_may_be_lost",
    "证据可能灭失或者以后难以取得",
    "行政处罚法56",
    law="L15",
    facts={
        "hold_reason": Text("可能灭失或者以后难以取得的理由"),
        "held_items": Items("登记保存的物品", columns={"item": "名称和数量", "place": "存放地点"}),
    },
)
redo_ground = needs(
    "redo_ground",
    "复议机关、人民法院责令重作，或者本机关自行撤销后需重新处理；期限已记录",
    "行政诉讼法70、71；行政复议法64",
    law="L34",
    facts={
        "redo_source": Paper("责令重作或者自行撤销的文书"),
        "redo_term": Day("重作的期限", future=True, sample=60),
        "new_facts": Text("重查后的新事实、新证据", optional=True),
    },
)
slip_only = needs(
    "slip_only",
    "属笔误或者计算、表述错误，不影响实体；补正书与决定书同样送达",
    "未核",
    law="L53",
    facts={
        "slip_old": Text("原文"),
        "slip_new": Text("补正后的文字"),
        "substance_affected": Flag("影响当事人实体权利义务", must=False, otherwise="影响实体的不得以补正更改"),
    },
)
