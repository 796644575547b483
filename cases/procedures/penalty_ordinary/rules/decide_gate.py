"""The gate DECIDE: what every decision to punish must meet, whatever the procedure.

What cannot arise in a procedure holds there: nothing is served beforehand on the spot (简易程序), a daily fine rests
on the elements and the accountability of the decision it follows.
"""

import datetime as dt
from decimal import Decimal
from functools import cache

from cases.facts import Choice, Day, Flag, Items, Money, Number, Paper, People, Person, Proof, Text
from cases.law.catalogue import catalogue
from cases.limitation import limitation
from cases.procedures.penalty_ordinary.rules import elements, persons, proposal
from cases.reading import Reading
from cases.requirements import requirement
from cases.roles import Role

SIMPLE, ORDINARY = "penalty_simple", "penalty_ordinary"

#: procedure → machine of the statement, machine of the hearing, step that serves the notice, steps of the legal review.
PARTS = {
    ORDINARY: ("po_statement", "po_hearing", "serve_notice", ("legal_pass", "review_not_required")),
    "daily_penalty": ("dp_statement", "dp_hearing", "serve_daily_notice", ("daily_reviewed",)),
    "production_restriction": ("pr_statement", "pr_hearing", "serve_notice", ("legal_pass",)),
}
#: Steps after which the text has to be reviewed (again): 行政处罚法58、65.
REVIEW_AFTER = (
    *("renotify", "lighten_proposal", "after_hearing", "refuse_hearing", "hearing_absent", "after_defence", "finish"),
    *("hold_daily_hearing", "review_daily_statement", "hold_hearing", "review_statement"),
)


@cache
def code_in_force() -> dt.date:
    """First day of the Code 生态环境法典."""
    return catalogue().statute("生态环境法典").in_force.start


def _first_hand(reading: Reading) -> bool:
    """The procedure itself establishes the violation (a daily fine or a restriction follows one established)."""
    return reading.step.procedure in (ORDINARY, SIMPLE)


def contains_fine(reading: Reading) -> bool:
    """The decision at hand imposes a fine."""
    if reading.step.procedure == "daily_penalty":
        return True
    return reading.step.event != "decide_warning" and proposal.at_hand(reading).contains_fine


@requirement(
    "notice_served_and_covering",
    "每一当事人均已送达告知，决定未超出最后一次告知的事实、理由、依据、种类和数额（当场处罚为当场告知）",
    "行政处罚法44、62",
    law=("L01", "L33"),
    facts=proposal.OPTIONAL_FACTS,
    fails=lambda reading: {"violations_found": [*(reading.case.violations or []), "未告知的违法行为"]},
)
def notice_served_and_covering(reading):
    parts = PARTS.get(reading.step.procedure)
    if parts is None:
        return None
    told = proposal.told(reading)
    if told is None:
        return "没有作出过告知"
    if reading.step.procedure == ORDINARY:
        served = {
            m.party_id for m in reading.record.instances("po_notice", near=reading.machine) if m.state == "served"
        }
        unserved = [str(party) for pk, party in reading.record.parties.items() if pk not in served | {None}]
        if None not in served and unserved:
            return f"告知书尚未送达{'、'.join(unserved)}"
    elif not reading.after(parts[2], proposal.TOLD_BY[reading.step.procedure]):
        return "最后一次告知书尚未送达"
    at_hand = proposal.at_hand(reading)
    beyond = at_hand.beyond(told) + at_hand.heavier_than(told)
    return f"超出最后一次告知：{'；'.join(beyond)}" if beyond else None


@requirement(
    "statement_heard",
    "陈述申辩期满或者明确放弃，收到的每一项陈述申辩（含逾期而决定前到达的）已复核",
    "行政处罚法45、62",
    law=("L02", "L33"),
)
def statement_heard(reading):
    if reading.step.procedure == SIMPLE:
        return None if reading.after("hear_statement", "inform") else "没有听取、复核当事人的陈述申辩"
    machine = PARTS[reading.step.procedure][0]
    if not reading.states(machine):
        return "没有给予当事人陈述申辩的机会"
    if "received" in reading.states(machine):
        return "收到的陈述申辩尚未复核"
    if not reading.is_in(f"{machine}.reviewed", f"{machine}.closed"):
        return "陈述申辩期限未满，当事人也没有放弃"
    return None


@requirement(
    "hearing_right_satisfied",
    "不属听证范围；或者已告知听证权且期满未申请、已放弃、听证已终结、书面说明理由不予听证",
    "行政处罚法63-65",
    law=("L04", "L33"),
)
def hearing_right_satisfied(reading):
    from cases.procedures.penalty_ordinary.rules.draft import hearing_ground

    if reading.step.procedure == SIMPLE:
        return None
    machine = PARTS[reading.step.procedure][1]
    if not reading.states(machine):
        ground = hearing_ground(reading) if reading.step.procedure == ORDINARY else None
        return f"{ground}，属于听证范围而没有告知听证权" if ground else None
    if reading.is_in(f"{machine}.not_requested", f"{machine}.finished"):
        return None
    return "听证申请期限未满或者听证尚未终结"


def _after_remedy(reading: Reading) -> proposal.Penalty | None:
    """The decision undone by a remedy of the party, where the one at hand replaces it without new facts."""
    undone = reading.last("recon_remitted", "suit_remitted", "revoke_by_self", "accept_court_refusal")
    if undone is None or reading.known("new_facts") or not reading.once("apply_reconsideration", "sue"):
        return None
    return proposal.decided(reading, before=undone.seq)


@requirement(
    "no_aggravation",
    "不因陈述、申辩、听证给予更重的处罚；因当事人复议、起诉而重作的不加重，另有新事实的除外",
    "行政处罚法45；行政复议法63；行政诉讼法77",
    law="L03",
    facts=proposal.OPTIONAL_FACTS,
    fails=lambda reading: {"fine": float((proposal.proposed(reading).fine or 0) + 10_000)},
)
def no_aggravation(reading):
    at_hand = proposal.at_hand(reading)
    told = proposal.told(reading)
    heavier = at_hand.heavier_than(told) if told else []
    if heavier:
        return f"比告知的处罚更重：{'；'.join(heavier)}"
    before = _after_remedy(reading)
    heavier = at_hand.heavier_than(before) if before else []
    return f"重作的处罚比原决定更重：{'；'.join(heavier)}" if heavier else None


@requirement(
    "review_passed",
    "依法应当法制审核的，已在最后一次告知、听证、陈述申辩复核以后对本决定文本审核通过",
    "行政处罚法58",
    law="L06",
    facts={"draft_version": Text("决定文本版本", standing=True, optional=True)},
    fails={"draft_version": "审核后改动的文本"},
)
def review_passed(reading):
    if reading.step.procedure not in PARTS:
        return None
    reviews = PARTS[reading.step.procedure][3]
    if not reading.once(*reviews):
        return "决定文本没有经过法制审核"
    if not reading.after(reviews, REVIEW_AFTER):
        return "法制审核在先，其后又有重新告知、调整方案、听证或者陈述申辩复核，须再次审核"
    reviewed, now = reading.known("draft_version"), reading["draft_version"]
    if reviewed and now and reviewed != now:
        return f"决定文本（{now}）不是审核通过的文本（{reviewed}）"
    return None


def _discussed(reading: Reading) -> dict:
    if not _by_collective(reading):
        return {}
    penalty = proposal.at_hand(reading)
    return {
        "minutes": "集体讨论笔录",
        "participants": sorted({*persons.of_post(reading, "bureau_head"), *persons.of_post(reading, "section_head")}),
        "concluded_kinds": sorted(penalty.kinds) or ["限制生产"],
        "concluded_fine": float(penalty.fine or 0),
    }


def _by_collective(reading: Reading) -> bool:
    return Role.COLLECTIVE in reading.step.by and (
        Role.BUREAU_HEAD not in reading.step.by or reading["grave_or_complex"] is not False
    )


@requirement(
    "collective_conclusion",
    "情节复杂或者重大违法的，本机关负责人集体讨论，决定与讨论结论一致",
    "行政处罚法57",
    law="L07",
    facts={
        "minutes": Paper("集体讨论笔录", optional=True),
        "participants": People("参加讨论的负责人", optional=True, least=2),
        "concluded_kinds": Items("讨论结论：处罚种类", optional=True),
        "concluded_fine": Money("讨论结论：罚款数额", optional=True),
        "grave_or_complex": Flag("情节复杂或者重大违法", must=None, optional=True, standing=True),
    },
    holds=_discussed,
    fails={"minutes": None},
)
def collective_conclusion(reading):
    if not _by_collective(reading):
        return None
    for name, label in (
        ("minutes", "集体讨论笔录"),
        ("participants", "参加讨论的负责人"),
        ("concluded_kinds", "讨论结论"),
    ):
        if not reading.given.get(name):
            return f"缺少{label}"
    mixed = persons.investigators(reading) & set(reading.given["participants"])
    if mixed:
        return f"{persons.names(reading, mixed)}是本案调查人员，不得参加讨论决定"
    penalty = proposal.at_hand(reading)
    concluded = reading.given.get("concluded_fine")
    if penalty.kinds and set(reading.given["concluded_kinds"]) != penalty.kinds:
        return f"决定的处罚种类（{'、'.join(sorted(penalty.kinds))}）与讨论结论不一致"
    if penalty.contains_fine and concluded is not None and Decimal(str(concluded)) != penalty.fine:
        return f"决定的罚款（{penalty.fine}元）与讨论结论（{concluded}元）不一致"
    return None


@requirement(
    "correction_ordered",
    "已责令改正（或者与决定一并责令），或者写明无需责令的理由",
    "行政处罚法28",
    law="L11",
    facts={"ordered_with_decision": Text("与决定一并责令改正的内容和期限", optional=True)},
)
def correction_ordered(reading):
    # A restriction and a daily fine follow an order (or a penalty) that their own requirements ask for.
    if not _first_hand(reading) or reading["ordered_with_decision"]:
        return None
    states = [s for s in reading.states("co_order") if s != "not_ordered"]
    return None if states else "尚未责令改正，也没有写明无需责令的理由"


@requirement(
    "illegal_gain_assessed",
    "违法所得已核定，应退赔的已扣除，应没收的已写入",
    "行政处罚法28",
    law=("L57", "L51"),
    facts={
        "illegal_gain": Money("违法所得数额", standing=True, optional=True, hint="没有违法所得的填0"),
        "restitution": Money("依法应当退赔的数额", standing=True, optional=True),
    },
    holds=lambda reading: {"illegal_gain": 0} if _first_hand(reading) and reading["illegal_gain"] is None else {},
    fails={"illegal_gain": None},
)
def illegal_gain_assessed(reading):
    if not _first_hand(reading):
        return None
    gain = reading["illegal_gain"]
    if gain is None:
        return "违法所得没有核定（没有违法所得的写明为零）"
    to_confiscate = max(Decimal(str(gain)) - Decimal(str(reading["restitution"] or 0)), Decimal(0))
    penalty = proposal.at_hand(reading)
    written = (penalty.confiscation or Decimal(0)) if "没收违法所得" in penalty.kinds else Decimal(0)
    if to_confiscate != written:
        return f"应当没收违法所得{to_confiscate}元，决定写明{written}元"
    return None


@requirement(
    "elements_proved",
    "违法事实清楚、证据充分：每一构成要件均已证明",
    "行政处罚法40",
    law="L12",
    facts={"elements": elements.ELEMENTS.but(optional=True)},
    holds=lambda reading: elements.lawful(reading) if reading.step.procedure == ORDINARY else {},
    fails={"elements": []},
)
def elements_proved(reading):
    if reading.step.procedure != ORDINARY:
        return None
    return elements.unproved(reading, proposal.at_hand(reading).violations or frozenset(reading.case.violations))


@requirement(
    "electronic_evidence_audited",
    "电子技术监控记录已经法制审核、技术审核和内容审核",
    "行政处罚法41",
    law="L13",
    facts={"monitoring_evidence": Proof("作为证据使用的电子技术监控记录", optional=True)},
    fails=lambda reading: {"monitoring_evidence": [n for n, e in reading.record.evidence.items() if not e.audited][:1]},
)
def electronic_evidence_audited(reading):
    used = set(reading["monitoring_evidence"] or ())
    loose = [n for n, e in reading.record.evidence.items() if (e.electronic or n in used) and not e.audited]
    return f"电子技术监控记录{'、'.join(loose)}未经法制、技术和内容审核" if loose else None


@requirement(
    "no_double_fine",
    "决定含罚款的：同一违法行为没有其他未被撤销的罚款决定（无论是否已生效），按日连续处罚不在此限；"
    "触犯数个规范的按罚款数额高的规定",
    "行政处罚法29；生态环境法典1055",
    law="L10",
    facts={
        "other_fine": Flag("同一违法行为已有其他未被撤销的罚款决定", must=None, standing=True, optional=True),
        "band_max": Money("法定罚款上限", standing=True, optional=True),
        "competing_clauses": Items(
            "同时触犯的其他规定", standing=True, optional=True, columns={"clause": "条款", "band_max": "罚款上限"}
        ),
    },
    holds=lambda reading: {} if reading["other_fine"] is not None else {"other_fine": False},
    fails={"other_fine": True},
)
def no_double_fine(reading):
    # A daily fine follows the fine for the same act by law (生态环境法典1060).
    if reading.step.procedure == "daily_penalty" or reading.step.event == "decide_warning":
        return None
    if reading["other_fine"]:
        return "同一违法行为已有其他未被撤销的罚款决定，不得再次罚款"
    if reading["other_fine"] is None and reading.step.procedure == ORDINARY and contains_fine(reading):
        return "没有核查同一违法行为是否已有其他罚款决定"
    own = Decimal(str(reading["band_max"] or 0))
    higher = [r["clause"] for r in reading["competing_clauses"] or () if Decimal(str(r["band_max"])) > own]
    return f"应当适用罚款数额高的规定：{'、'.join(higher)}" if higher and own else None


@requirement(
    "choice_of_law",
    "行为跨2026-08-15或者选用旧法的：新旧法比较已记录并经法制审核人员确认（从旧兼从轻）",
    "生态环境法典1057；行政处罚法37",
    law="L37",
    facts={
        "act_started": Day("违法行为开始日", standing=True, optional=True),
        "act_ended": Day("违法行为终了日", standing=True, optional=True, hint="仍在继续的不填"),
        "law_chosen": Choice("适用的法律", values={"new": "新法", "old": "旧法"}, standing=True, optional=True),
        "law_comparison": Text("新旧法比较", standing=True, optional=True, long=True),
        "law_confirmed_by": Person("确认比较的法制审核人员", standing=True, optional=True),
    },
    fails={"act_started": "2026-06-01", "law_comparison": None},
)
def choice_of_law(reading):
    days = [day for day in (reading.date("act_started"), reading.date("act_ended")) if day]
    if reading["law_chosen"] != "old" and not any(day < code_in_force() for day in days):
        return None
    if not reading["law_chosen"] or not reading["law_comparison"]:
        return f"行为涉及{code_in_force()}以前，没有记录新旧法比较和所选法律"
    confirmed = reading["law_confirmed_by"]
    if confirmed not in persons.of_post(reading, "legal_reviewer"):
        return "新旧法比较没有经法制审核人员确认"
    return None


@requirement(
    "within_limitation",
    "未超过追责期限：违法行为终了后二年内被发现；造成环境污染、生态破坏等危害后果的五年"
    "（2026-08-15以前终了的，五年只适用于危及公民生命健康安全、金融安全且有危害后果的）",
    "生态环境法典1054；行政处罚法36",
    law="L37",
    facts={
        "discovered_at": Day("首次发现日期", standing=True),
        "act_ended": Day("违法行为终了日", standing=True, optional=True, hint="仍在继续的不填"),
        "harmful_consequence": Flag("造成环境污染、生态破坏等危害后果", must=None, standing=True, optional=True),
        "life_health_or_finance_harm": Flag(
            "危及公民生命健康安全、金融安全且有危害后果", must=None, standing=True, optional=True
        ),
    },
    fails={
        "act_ended": "2015-03-01",
        "discovered_at": "2026-08-20",
        "harmful_consequence": False,
        "life_health_or_finance_harm": False,
    },
)
def within_limitation(reading):
    answer = limitation(
        reading.date("act_ended"),
        reading.date("discovered_at"),
        harm=reading["harmful_consequence"],
        life_health_or_finance=reading["life_health_or_finance_harm"],
    )
    if answer.within is False:
        return f"{answer.reasons[-1]}（期限至{answer.expires_on or answer.candidates[-1][1]}）"
    if answer.within is None:
        return f"追责期限取决于尚未查明的事实：{'；'.join(answer.reasons)}"
    return None


@requirement(
    "accountable",
    "责任年龄、责任能力、主观过错、应当从轻减轻的情节均已审查",
    "行政处罚法30-33；生态环境法典1053、1056",
    law="L57",
    facts={
        "fault": Choice(
            "主观过错",
            values={
                "shown": "有主观过错",
                "not_disproved": "当事人未能证明没有主观过错",
                "disproved": "当事人足以证明没有主观过错",
            },
            good=("shown", "not_disproved"),
            standing=True,
            optional=True,
        ),
        "mitigation_review": Text("从轻、减轻、不予处罚情节的审查意见", standing=True, optional=True, long=True),
        "age_at_act": Number("行为时年龄", unit="周岁", standing=True, optional=True),
        "capacity": Choice(
            "责任能力",
            values={"full": "完全", "limited": "尚未完全丧失", "none": "不能辨认或者控制自己行为"},
            good=("full", "limited"),
            standing=True,
            optional=True,
        ),
    },
    holds=lambda reading: _reviewed(reading),
    fails={"mitigation_review": None},
)
def accountable(reading):
    if not _first_hand(reading):
        return None
    if not reading["fault"]:
        return "没有审查主观过错"
    if not reading["mitigation_review"]:
        return "没有写明从轻、减轻、不予处罚情节的审查意见"
    if not _natural_person(reading):
        return None
    if reading["age_at_act"] is None or not reading["capacity"]:
        return "当事人是个人，没有审查行为时年龄和责任能力"
    if reading["age_at_act"] < 14:
        return "行为时不满十四周岁，不予处罚，责令监护人加以管教"
    return None


def _natural_person(reading: Reading) -> bool:
    return any(getattr(party, "natural", False) for party in reading.record.parties.values())


def _reviewed(reading: Reading) -> dict:
    if not _first_hand(reading):
        return {}
    facts = {"fault": "shown", "mitigation_review": "无从轻、减轻情节"}
    if _natural_person(reading):
        facts |= {"age_at_act": 40, "capacity": "full"}
    return {name: value for name, value in facts.items() if reading[name] is None}


@requirement(
    "crime_not_replaced",
    "违法行为未达到涉嫌犯罪移送标准，或者已报请移送；不以罚代移",
    "国务院令310号11；行政处罚法27",
    law="L27",
    facts={
        "crime_check": Choice(
            "涉嫌犯罪移送标准核对结果",
            values={"not_reached": "未达到移送标准", "reached": "达到移送标准或者有犯罪迹象"},
            standing=True,
            optional=True,
        )
    },
    holds=lambda reading: (
        {"crime_check": "not_reached"} if _first_hand(reading) and reading["crime_check"] is None else {}
    ),
    fails={"crime_check": "reached"},
)
def crime_not_replaced(reading):
    if reading["crime_check"] is None:
        return "没有核对涉嫌犯罪移送标准" if _first_hand(reading) else None
    if reading["crime_check"] == "not_reached":
        return None
    linked = {m.state for m in reading.record.instances("po_criminal")}
    return None if linked & {"pending", "ended"} else "达到涉嫌犯罪移送标准或者有犯罪迹象，尚未报请移送"


@requirement(
    "no_fine_while_criminal_pending",
    "同一行为涉嫌犯罪移送办理期间不作罚款（可作非罚款处罚）",
    "国务院令310号11；环环监〔2017〕17号16",
    law="L28",
)
def no_fine_while_criminal_pending(reading):
    pending = any(m.state == "pending" for m in reading.record.instances("po_criminal", near=reading.machine))
    return "涉嫌犯罪移送办理期间，决定不得含罚款" if pending and contains_fine(reading) else None


@requirement(
    "no_fine_after_criminal_fine",
    "人民法院已判处罚金的，不再给予罚款",
    "行政处罚法35",
    law="L28",
    facts={"criminal_fine": Money("人民法院判处的罚金", standing=True, optional=True)},
    fails={"criminal_fine": 50_000},
)
def no_fine_after_criminal_fine(reading):
    if reading["criminal_fine"] and contains_fine(reading):
        return f"人民法院已就同一行为判处罚金{reading['criminal_fine']}元，不再给予罚款"
    return None


@requirement(
    "persons_separate",
    "调查、审查、听证主持、法制审核、决定人员依法分离，回避人员未参与（当场处罚不适用）",
    "行政处罚法42、43、57、58、64",
    law="L09",
    facts={"investigators": People("参加过调查的其他人员", optional=True, standing=True)},
    fails=lambda reading: {"investigators": [reading.by] if reading.by else persons.of_post(reading, "legal_reviewer")},
)
def persons_separate(reading):
    if reading.step.procedure == SIMPLE:
        return None
    investigated = persons.investigators(reading)
    roles = {
        "案件审查": reading.actors("submit_review", "to_review"),
        "法制审核": reading.actors("legal_pass", "legal_fail", "daily_reviewed"),
        "听证主持": reading.actors("issue_hearing_notice", "hold_hearing", "after_hearing", "hold_daily_hearing"),
        "决定": {reading.by} - {""},
    }
    for role, people in roles.items():
        if people & investigated:
            return f"{persons.names(reading, people & investigated)}既是调查人员又担任{role}"
    for name, since in persons.recused(reading).items():
        acted = any(e.actor == name and e.seq > since for e in reading.record.events)
        if acted or name == reading.by:
            return f"{persons.names(reading, [name])}应当回避而仍参与本案"
    return None


@requirement(
    "not_same_after_remittal",
    "被责令重作的，不以同一事实和理由作出相同或者基本相同的决定（仅因程序被撤销的除外）",
    "行政诉讼法71；行政复议法64",
    law="L34",
    facts={
        "procedure_only": Flag("原决定仅因违反法定程序被撤销", must=None, standing=True, optional=True),
        "new_facts": Text("重查后的新事实、新证据", standing=True, optional=True),
    },
    fails={"procedure_only": False, "new_facts": None},
)
def not_same_after_remittal(reading):
    remitted = reading.last("recon_remitted", "suit_remitted")
    decided = reading.last(*proposal.DECIDED_BY.get(reading.step.procedure, ()))
    if remitted is None or decided is None or decided.seq > remitted.seq:
        return None
    if reading["procedure_only"] or reading["new_facts"]:
        return None
    before, now = proposal.decided(reading, before=remitted.seq), proposal.at_hand(reading)
    if before and (now.kinds, now.fine, now.violations) == (before.kinds, before.fine, before.violations):
        return "与被撤销的决定事实、理由相同，处罚种类和数额也相同"
    return None
