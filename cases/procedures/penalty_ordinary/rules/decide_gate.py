"""The gate DECIDE: what every decision to punish must meet, whatever the procedure.

What cannot arise in a procedure holds there: nothing is served beforehand on the spot (简易程序), a daily fine rests
on the elements and the accountability of the decision it follows.
"""

from decimal import Decimal

from cases.facts import Choice, Flag, Items, Money, Paper, People, Text
from cases.procedures.penalty_ordinary.rules import persons, proposal
from cases.procedures.penalty_ordinary.rules.decide_merits import (
    accountable,
    choice_of_law,
    electronic_evidence_audited,
    elements_proved,
    illegal_gain_assessed,
    no_double_fine,
    no_fine_after_criminal_fine,
    not_same_after_remittal,
    within_limitation,
)
from cases.procedures.penalty_ordinary.rules.scope import ORDINARY, PARTS, SIMPLE, contains_fine, first_hand
from cases.reading import Reading
from cases.requirements import requirement
from cases.roles import Role

__all__ = [
    "accountable",
    "choice_of_law",
    "collective_conclusion",
    "correction_ordered",
    "crime_not_replaced",
    "electronic_evidence_audited",
    "elements_proved",
    "hearing_right_satisfied",
    "illegal_gain_assessed",
    "no_aggravation",
    "no_double_fine",
    "no_fine_after_criminal_fine",
    "no_fine_while_criminal_pending",
    "not_same_after_remittal",
    "notice_served_and_covering",
    "persons_separate",
    "review_passed",
    "statement_heard",
    "within_limitation",
]

#: Steps after which the text has to be reviewed (again): 行政处罚法58、65.
REVIEW_AFTER = (
    *("renotify", "lighten_proposal", "after_hearing", "refuse_hearing", "hearing_absent", "after_defence", "finish"),
    *("hold_daily_hearing", "review_daily_statement", "hold_hearing", "review_statement"),
)


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
    if not first_hand(reading) or reading["ordered_with_decision"]:
        return None
    states = [s for s in reading.states("co_order") if s != "not_ordered"]
    return None if states else "尚未责令改正，也没有写明无需责令的理由"


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
        {"crime_check": "not_reached"} if first_hand(reading) and reading["crime_check"] is None else {}
    ),
    fails={"crime_check": "reached"},
)
def crime_not_replaced(reading):
    if reading["crime_check"] is None:
        return "没有核对涉嫌犯罪移送标准" if first_hand(reading) else None
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
