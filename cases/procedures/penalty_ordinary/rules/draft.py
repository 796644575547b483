"""Requirements of 处罚方案: review of the case, notice, legal review, discussion."""

from decimal import Decimal
from functools import cache

from cases.facts import Choice, Flag, Items, Money, Paper, People, Person, Proof, Text
from cases.law.catalogue import catalogue
from cases.law.fines import BadFact, assess
from cases.procedures.penalty_ordinary.rules import persons, proposal
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Kinds that give a right to a hearing whatever the sum (行政处罚法63).
HEARD_ALWAYS = frozenset(
    ("暂扣许可证件", "降低资质等级", "吊销许可证件", "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业")
    + ("责令停产整治", "限制生产")
)


def hearing_threshold(reading: Reading) -> Decimal:
    """Sum in yuan from which a hearing is due, the lowest for the parties of the case; the boundary counts."""
    parties = list(reading.record.parties.values())
    kinds = {"natural_person" if getattr(p, "natural", False) else "legal_person" for p in parties} or {"legal_person"}
    found = [catalogue().thresholds.lowest("hearing.amounts", reading.day, kind) for kind in sorted(kinds)]
    return min(Decimal(row["amount"]) for row in found if row is not None)


def hearing_ground(reading: Reading) -> str | None:
    """Why the penalty at hand gives a right to a hearing; None when it does not."""
    penalty = proposal.at_hand(reading)
    heavy = penalty.kinds & HEARD_ALWAYS
    if heavy:
        return f"拟给予{'、'.join(sorted(heavy))}"
    threshold = hearing_threshold(reading)
    sums = {
        "罚款": max([penalty.fine or Decimal(0), *penalty.fines.values()]),
        "没收": penalty.confiscation or Decimal(0),
    }
    for name, total in sums.items():
        if total >= threshold and (name == "没收" or penalty.contains_fine):
            return f"拟{name}{total}元，达到听证标准{threshold}元"
    return None


@requirement(
    "reviewer_not_investigator",
    "审查人员不是本案调查人员",
    "部令30号(2023)38-39（未核）；行政处罚法57",
    law="L09",
    facts={"investigators": People("参加过调查的其他人员", standing=True, optional=True)},
    fails=lambda reading: {"investigators": [reading.by]},
)
def reviewer_not_investigator(reading):
    if reading.by in persons.investigators(reading):
        return f"{persons.names(reading, [reading.by])}是本案调查人员，不得担任案件审查"
    return None


@requirement(
    "hearing_not_required",
    "不属于听证范围，逐项记录（数额恰在标准上的按属于办理）",
    "行政处罚法63",
    law="L04",
    facts={"penalty_kinds": proposal.KINDS, "fine": proposal.FINE.but(optional=True)},
    holds=lambda reading: {"penalty_kinds": ["罚款"], "fine": 100_000},
    fails={"fine": 200_000},
)
def hearing_not_required(reading):
    ground = hearing_ground(reading)
    return f"{ground}，应当告知听证权" if ground else None


@requirement(
    "notice_states_proposal",
    "告知书载明拟处罚内容、事实、理由、依据和陈述、申辩（听证）权利",
    "行政处罚法44",
    law="L01",
    facts={**proposal.FACTS, "fine": proposal.FINE.but(optional=True), "rights_told": Text("告知的权利")},
    holds=proposal.lawful,
    fails={"rights_told": None},
)
def notice_states_proposal(reading):
    penalty = proposal.at_hand(reading)
    strange = penalty.kinds - set(proposal.KINDS_OF_PENALTY)
    if strange:
        return f"“{'、'.join(sorted(strange))}”不是法定的处罚种类"
    if penalty.contains_fine and not penalty.fine:
        return "没有写明拟罚款的数额"
    unfiled = penalty.violations - set(reading.case.violations)
    return f"违法行为{'、'.join(sorted(unfiled))}没有立案" if unfiled and reading.case.violations else None


@cache
def _bands(code: str, party: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """Fine ranges of the clauses for a violation that need no further fact."""
    violation = catalogue().violations.get(code)
    found = []
    for provision in (violation.current, *violation.legacy) if violation else ():
        try:
            found.append(assess(provision, {"party": party}, catalogue().terms).range)
        except BadFact:
            return ()
    return tuple(found) if None not in found else ()


def lawful_band(reading: Reading) -> tuple[Decimal, Decimal] | None:
    """The widest range that the clauses for the violations found leave; None where further facts decide it."""
    codes = proposal.at_hand(reading).violations or set(reading.case.violations)
    natural = all(getattr(p, "natural", False) for p in reading.record.parties.values()) and reading.record.parties
    ranges = [_bands(code, "individual" if natural else "unit") for code in sorted(codes)]
    if not ranges or not all(ranges):
        return None
    return min(low for found in ranges for low, _ in found), sum(max(high for _, high in found) for found in ranges)


def _band_example(reading: Reading) -> dict:
    if reading.step.procedure != "penalty_ordinary":
        return {}
    low, high = lawful_band(reading) or (Decimal(0), Decimal(10_000_000))
    facts = {"discretion_sheet": "裁量因子、档次和计算见裁量表", "band_min": float(low), "band_max": float(high)}
    return {name: value for name, value in facts.items() if reading[name] is None}


@requirement(
    "discretion_applied",
    "裁量基准已适用，数额在法定幅度内，或者写明减轻依据",
    "行政处罚法32、34",
    law="L57",
    facts={
        "discretion_sheet": Text("裁量过程（因子、档次、偏离理由）", standing=True, optional=True, long=True),
        "band_min": Money("法定罚款下限", standing=True, optional=True),
        "band_max": Money("法定罚款上限", standing=True, optional=True),
        "reduction_ground": Choice(
            "减轻处罚的依据",
            values={
                "harm_removed": "主动消除或者减轻危害后果",
                "coerced": "受他人胁迫或者诱骗",
                "confessed": "主动供述尚未掌握的违法行为",
                "merit": "配合查处有立功表现",
                "minor": "已满十四周岁不满十八周岁",
                "other": "法律、法规、规章规定的其他情形",
            },
            standing=True,
            optional=True,
        ),
    },
    holds=_band_example,
    fails={"fine": 50_000, "reduction_ground": None},
)
def discretion_applied(reading):
    # The simple procedure has its own limit, a daily fine its own base, a restriction no sum.
    if reading.step.procedure != "penalty_ordinary" or not proposal.at_hand(reading).contains_fine:
        return None
    if not reading["discretion_sheet"]:
        return "没有写明裁量过程"
    low, high = reading["band_min"], reading["band_max"]
    if low is None or high is None:
        return "没有写明法定罚款幅度"
    computed = lawful_band(reading)
    if computed and (Decimal(str(low)) < computed[0] or Decimal(str(high)) > computed[1]):
        return f"写明的幅度（{low}至{high}元）超出罚则的幅度（{computed[0]}至{computed[1]}元）"
    penalty = proposal.at_hand(reading)
    for fine in {penalty.fine or Decimal(0), *penalty.fines.values()}:
        if fine > Decimal(str(high)):
            return f"罚款{fine}元高于法定上限{high}元"
        if fine < Decimal(str(low)) and not reading["reduction_ground"]:
            return f"罚款{fine}元低于法定下限{low}元，没有写明减轻处罚的依据"
    return None


@requirement(
    "hearing_in_scope",
    "属于听证范围，或者本机关决定给予听证机会（记明）",
    "行政处罚法63",
    law="L04",
    facts={
        **{name: fact.but(optional=True) for name, fact in proposal.FACTS.items() if name in ("penalty_kinds", "fine")},
        "hearing_granted_reason": Text("不属听证范围而给予听证机会的理由", standing=True, optional=True),
    },
    holds=lambda reading: (
        {"penalty_kinds": ["罚款"], "fine": 200_000} if reading.step.event == "notify_hearing" else {}
    ),
    fails=lambda reading: {"penalty_kinds": ["罚款"], "fine": 100_000, "hearing_granted_reason": None},
)
def hearing_in_scope(reading):
    if hearing_ground(reading) or reading["hearing_granted_reason"]:
        return None
    return f"不属于听证范围（标准{hearing_threshold(reading)}元），也没有写明给予听证机会的理由"


NOTICE_CAUSES = {
    "new_evidence": "取得新的证据",
    "legal_review": "法制审核意见",
    "slip": "原告知有错漏",
    "omitted_right": "原告知未告知应有的权利",
    "party": "未送达某一当事人或者当事人变更",
    "statement": "当事人的陈述、申辩或者听证",
}


@requirement(
    "proposal_changed",
    "拟处罚内容、事实、理由、依据与已送达的不同，或者原告知有错漏、未告知应有的权利、未送达某一当事人",
    "行政处罚法44",
    law=("L01", "L03"),
    facts={"notice_difference": Text("与原告知的不同之处或者原告知的错漏", long=True)},
)
def proposal_changed(reading):
    return None if proposal.told(reading) else "没有作出过告知"


@requirement(
    "change_not_from_statement",
    "变更的原因不是当事人的陈述、申辩或者听证",
    "行政处罚法45",
    law="L03",
    facts={
        "notice_cause": Choice(
            "重新告知的原因", values=NOTICE_CAUSES, good=tuple(c for c in NOTICE_CAUSES if c != "statement")
        ),
        "new_evidence": Proof("新的证据", optional=True),
    },
    holds={"notice_cause": "legal_review"},
    fails={"notice_cause": "statement"},
)
def change_not_from_statement(reading):
    if reading["notice_cause"] != "new_evidence":
        return None
    told = reading.last(*proposal.TOLD_BY["penalty_ordinary"])
    items = [reading.record.evidence[n] for n in reading["new_evidence"] or ()]
    if not items:
        return "没有写明新的证据"
    old = [e.number for e in items if told and e.taken_on and e.taken_on < told.day]
    return f"证据{'、'.join(old)}在原告知以前已经取得，不是新的证据" if old else None


@requirement(
    "only_lighter",
    "新方案种类不增、数额不高于已告知，采纳理由已记录",
    "行政处罚法45",
    law="L03",
    facts={
        **proposal.OPTIONAL_FACTS,
        "accepted_reason": Text("采纳意见的理由", long=True),
        "draft_version": Text("修改后的决定文本版本", optional=True, standing=True),
    },
    fails=lambda reading: {"fine": float((proposal.proposed(reading).fine or 0) + 10_000)},
)
def only_lighter(reading):
    heavier = proposal.at_hand(reading).heavier_than(proposal.proposed(reading))
    return f"新方案更重：{'；'.join(heavier)}" if heavier else None


proposal_untenable = needs(
    "proposal_untenable",
    "经复核拟处罚不成立或者证据不足",
    "行政处罚法45",
    law="L12",
    facts={"untenable_review": Paper("复核意见书"), "untenable_reason": Text("不成立或者证据不足的理由")},
)
notice_defective = needs(
    "notice_defective",
    "告知书有错漏、未告知应有的权利或者送达有误，须收回重作",
    "行政处罚法44、62",
    law="L01",
    facts={"notice_defect": Text("告知书的错漏", long=True)},
)


@requirement(
    "notice_covers_draft",
    "最后一次送达的告知仍覆盖现方案的事实、理由、依据和内容",
    "行政处罚法44、62",
    law=("L01", "L06"),
    facts={**proposal.OPTIONAL_FACTS, "draft_version": Text("送审的决定文本版本", sample="第一稿")},
    fails=lambda reading: {"violations_found": [*reading.case.violations, "未告知的违法行为"]},
)
def notice_covers_draft(reading):
    told = proposal.told(reading)
    if told is None:
        return "没有作出过告知"
    at_hand = proposal.at_hand(reading)
    beyond = at_hand.beyond(told) + at_hand.heavier_than(told)
    return f"现方案超出告知：{'；'.join(beyond)}" if beyond else None


reasons_of_failure = needs(
    "reasons_of_failure",
    "写明未通过的理由和处理建议（补查、改变、不罚、移送）",
    "行政处罚法58",
    law="L06",
    facts={
        "failure_reason": Text("未通过的理由", long=True),
        "failure_advice": Choice(
            "处理建议",
            values={"supplement": "补充调查", "change": "改变处理意见", "no_penalty": "不予处罚", "transfer": "移送"},
        ),
    },
)


@requirement(
    "legal_reviewer_separate",
    "法制审核人员不是本案调查人员",
    "行政处罚法58",
    law="L06",
    facts={"investigators": People("参加过调查的其他人员", standing=True, optional=True)},
    fails=lambda reading: {"investigators": [reading.by]},
)
def legal_reviewer_separate(reading):
    if reading.by in persons.investigators(reading):
        return f"{persons.names(reading, [reading.by])}是本案调查人员，不得担任法制审核"
    return None


changes_made = needs(
    "changes_made",
    "已按审核意见逐项修改并说明",
    "行政处罚法58",
    law="L06",
    facts={"changes": Items("逐项修改说明", columns={"opinion": "审核意见", "change": "如何修改"})},
)


@requirement(
    "legal_reviewer_qualified",
    "初次从事法制审核的人员具有国家统一法律职业资格",
    "行政处罚法58",
    law="L06",
    facts={
        "first_time": Flag("审核人员初次从事法制审核", must=None),
        "legal_reviewer": Person("出具意见的审核人员", optional=True, hint="不填即为办理人"),
    },
    fails=lambda reading: {"first_time": True, "legal_reviewer": persons.of_post(reading, "case_handler")[0]},
)
def legal_reviewer_qualified(reading):
    reviewer = reading.record.people.get(reading.given.get("legal_reviewer") or reading.by)
    if reading["first_time"] and (reviewer is None or not reviewer.law_qualified):
        return f"{reviewer.name if reviewer else '审核人员'}初次从事法制审核，没有国家统一法律职业资格"
    return None


@requirement(
    "opinion_on_this_draft",
    "审核意见针对本决定文本作出，结论为通过",
    "行政处罚法58",
    law="L06",
    facts={
        "review_opinion": Text("审核意见", long=True),
        "draft_version": Text("审核的决定文本版本", standing=True, sample="第一稿"),
    },
)
def opinion_on_this_draft(reading):
    submitted = reading.last("to_review", "resubmit_review", "re_review")
    version = submitted.facts.get("draft_version") if submitted else None
    if version and version != reading["draft_version"]:
        return f"审核的文本（{reading['draft_version']}）不是送审的文本（{version}）"
    return None


@requirement(
    "outside_review_scope",
    "法定应当法制审核的四种情形均不存在，逐项记录（经过听证的必须审核）",
    "行政处罚法58",
    law="L06",
    facts={
        "public_interest": Flag("涉及重大公共利益", must=False, otherwise="涉及重大公共利益，应当法制审核"),
        "weighty_rights": Flag("直接关系当事人或者第三人重大权益", must=False, otherwise="关系重大权益，应当法制审核"),
        "complex": Flag("案情疑难复杂、涉及多个法律关系", must=False, otherwise="案情疑难复杂，应当法制审核"),
        "by_statute": Flag("法律、法规规定应当审核", must=False, otherwise="法律、法规规定应当法制审核"),
    },
)
def outside_review_scope(reading):
    since = reading.last("finish")
    heard = reading.last("hold_hearing", "hearing_absent")
    return "经过听证程序，应当法制审核" if heard and since and heard.seq > since.seq else None


grave_or_complex = needs(
    "grave_or_complex",
    "情节复杂或者重大违法",
    "行政处罚法57",
    law="L07",
    facts={
        "grave_or_complex": Flag("情节复杂或者重大违法"),
        "collective_reason": Text("提请集体讨论的理由", long=True),
    },
)
re_review_reason = needs(
    "re_review_reason",
    "审核以后方案或者事实有变化，写明再次送审的理由",
    "行政处罚法45、57、58",
    law="L06",
    facts={
        "re_review_reason": Text("再次送审的理由", long=True),
        "draft_version": Text("再次送审的决定文本版本", sample="第一稿"),
    },
)
