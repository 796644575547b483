"""What single documents take from the record beside the facts of their step, under the names of the register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cases.facts import ZONE
from cases.roles import Role
from documents import figures
from documents.building import findings, heard, law, others, penalties, words
from documents.building.record import Act, Standing
from documents.building.service import served_on


def _filing(standing: Standing) -> dict[str, Any]:
    term, extended = standing.deadline("filing_review"), standing.last("extend_filing_review")
    days = extended.facts.get("days") if extended else None
    return {
        "review_due": term.due if term else None,
        "extended": f"{words.day(extended.day.isoformat())}批准延长{words.number(days)}日" if days else None,
        "reasons": _place(standing),
    }


def _place(standing: Standing) -> str | None:
    place = standing.fact("place_of_act")
    inside = standing.fact("place_in_territory")
    return f"违法行为发生于{place}{'，在本机关辖区内' if inside is True else ''}" if place else None


def _report(standing: Standing) -> dict[str, Any]:
    lead = standing.last("compensation.register_lead", "compensation.lead")
    return {
        "conclusion": standing.fact("conclusion"),
        "crime_screening": _crime(standing),
        "compensation_lead": f"{figures.date(lead.day)}已登记损害赔偿线索"
        if lead
        else standing.fact("compensation_lead"),
    }


def _crime(standing: Standing) -> str | None:
    """Whether the matter was compared with the criteria of a crime, and handed over."""
    screened = standing.last("transfer_criminal.screen_crime", "transfer_criminal.suspect")
    handed = standing.last("transfer_criminal.handover")
    if handed is not None:
        return f"{figures.date(handed.day)}已将案件移送{handed.facts.get('receiver') or '公安机关'}"
    if screened is not None:
        return f"{figures.date(screened.day)}已对照入罪标准初筛（{screened.name}）"
    told = standing.fact("crime_screening")
    return str(told) if told else None


def _review(standing: Standing) -> dict[str, Any]:
    """What was put before the reviewer is told from the record; the conclusion is the reviewer's own."""
    act = standing.act
    sent = standing.last("to_review", "resubmit_review", "re_review")
    passed = (
        None if act.actor is None else "不通过" not in act.name and "未通过" not in act.name and "退回" not in act.name
    )
    rows = [row for row in standing.fact("elements") or [] if isinstance(row, dict)]
    proved = sum(1 for row in rows if row.get("finding") == "成立")
    version = standing.fact("draft_version")
    reviewer = standing.file.people.get(
        str(act.facts.get("legal_reviewer") or (act.actor.username if act.actor else ""))
    )
    applied = law.law_applied(standing, "", choice=False)
    return {
        "submitted_on": sent.day if sent else None,
        "competence": _place(standing),
        "officers_qualified": _qualified(standing),
        "facts_and_evidence": f"构成要件{len(rows)}项，认定成立{proved}项；证据{len(standing.evidence)}份"
        if rows
        else None,
        "law_applied": law.articles_of(applied.penalised) or None,
        "discretion_reviewed": standing.fact("discretion_sheet"),
        "procedure_reviewed": _course(standing),
        "papers_reviewed": f"送审文本：{version}" if version else None,
        "crime_reviewed": _crime(standing),
        "passed": passed,
        "conclusion": words.joined(
            [act.facts.get("review_opinion"), act.facts.get("failure_reason"), act.facts.get("reason")], "；"
        )
        or None,
        "reviewer_qualified": reviewer.law_qualified if reviewer else None,
        "reviewer_standing": "法制审核人员" if reviewer else None,
    }


def _qualified(standing: Standing) -> str | None:
    began = standing.last("investigate")
    names = began.facts.get("officers") if began else None
    users = [standing.file.people[n] for n in names or () if n in standing.file.people]
    valid = [u for u in users if u.certificate and (u.certificate_to is None or u.certificate_to >= began.day)]
    return f"{'、'.join(u.name for u in valid)}均持有有效的行政执法证" if users and len(valid) == len(users) else None


def _course(standing: Standing) -> str | None:
    """The steps of the procedure that the law wants before a decision, with their days."""
    wanted = {
        "file": "立案",
        "finish": "调查终结",
        "serve_notice": "送达告知书",
        "defend": "收到陈述申辩",
        "after_defence": "完成复核",
        "hold_hearing": "举行听证",
    }
    found = [(standing.last(name), words_) for name, words_ in wanted.items()]
    return "；".join(f"{figures.date(act.day)}{text}" for act, text in found if act) or None


def _discussion(standing: Standing) -> dict[str, Any]:
    act = standing.act
    names = [n for n in act.facts.get("participants") or () if isinstance(n, str)]
    found = penalties.summary(penalties.penalties(standing))
    report = "".join(findings.findings(standing, "、".join(p.name for p in standing.file.parties)))
    return {
        "report": report.rstrip("。") or None,
        "started_at": act.facts.get("started_at") or act.at.astimezone(ZONE),
        "host": act.actor.name if act.actor else None,
        "members": words.joined(_with_post(standing, n, act) for n in names) or None,
        "recorder": standing.name_of(act.facts["recorder"]) if act.facts.get("recorder") else None,
        "conclusion": "经集体讨论，一致同意作出以下处理"
        if found and act.facts.get("unanimous")
        else "经集体讨论，决定作出以下处理"
        if found
        else None,
    }


def _with_post(standing: Standing, username: str, act: Act) -> str:
    user = standing.file.people.get(username)
    if user is None:
        return username
    posts = [Role(p).label for p in sorted(user.posts_on(act.day)) if p in Role.values]
    return f"{user.name}（{'、'.join(posts)}）" if posts else user.name


def _decision(standing: Standing) -> dict[str, Any]:
    """How the draft was reviewed and discussed, with its days; what else is to be done beside paying."""
    reviewed, exempt = standing.last("legal_pass"), standing.last("review_not_required")
    lightened, absent = standing.last("lighten_proposal"), standing.last("hearing_absent")
    notice = heard.told(standing)
    told: list[tuple[Act, str]] = []
    if absent is not None and notice is not None and absent.seq > notice.seq:
        told.append((absent, "当事人经合法通知无正当理由没有出席听证，听证终止"))
    if lightened is not None:
        told.append((lightened, "本机关采纳意见，减轻原拟处罚"))
    if reviewed is not None:
        told.append((reviewed, "本案经法制审核通过"))
    elif exempt is not None:
        told.append((exempt, "经逐项核对，本案不属于法定应当法制审核的情形"))
    if standing.act.event == "decide_collective":
        told.append((standing.act, "本案经本机关负责人集体讨论决定，调查人员没有参加表决"))
    told.sort(key=lambda row: row[0].seq)
    kinds = penalties.at_hand(standing).kinds
    performance = []
    if "责令停产整治" in kinds:
        performance.append(
            "收到本决定书后立即停产整治，将整改方案报本机关备案并向社会公开；整改完成后将完成情况报本机关备案"
        )
    if "没收违法所得" in kinds:
        performance.append("没收的违法所得按前款规定的方式和期限缴纳")
    term = standing.act.facts.get("performance_term")
    if term and "十五日" not in str(term):
        performance.append(f"履行的方式和期限：{term}")
    return {"review": [f"{figures.date(act.day)}，{text}" for act, text in told], "performance": performance}


def _to_perform(standing: Standing) -> dict[str, Any]:
    """What a demand and an application to the court say of the decision."""
    made = penalties.decided(standing)
    due = made["due"] if made else None
    fee = standing.fact("late_fee_sum")
    fine = penalties.fine_of(standing)
    demand = standing.paper("demand") if standing.act.event != "demand" else None
    demanded = served_on(standing, demand)
    unperformed = standing.fact("duty_unperformed", "demand_duty")
    total = fine.amount + Decimal(str(fee)) if fine and fee else None
    return {
        "decided_on": made["on"] if made else None,
        "decision_name": due.name if due else None,
        "decision_number": made["number"] if made else None,
        "decision_served_on": served_on(standing, due),
        "unperformed": unperformed if isinstance(unperformed, str) else None,
        "late_fee": Decimal(str(fee)) if fee else None,
        "total": total,
        "demanded_on": demand.event.at.astimezone(ZONE).date() if demand else None,
        "demand_number": standing.number(demand),
        "demand_served_on": demanded,
        "duties": [],
        "head": _head(standing),
        "head_post": "负责人" if _head(standing) else None,
        "defence": _after_demand(standing),
    }


def _head(standing: Standing) -> str | None:
    heads = [
        u
        for u in dict.fromkeys(standing.file.people.values())
        if u.principal and "bureau_head" in u.posts_on(standing.day)
    ]
    return heads[0].name if heads else None


def _after_demand(standing: Standing) -> str | None:
    told = standing.fact("demand_statements")
    return "；".join(words.items_of(told)) if told else None


def _orders(standing: Standing) -> dict[str, Any]:
    """The first order and the second inspection, for a second order and for fines by the day."""
    orders = standing.papers("correction_order")
    own = standing.act.seq
    before = [due for due in orders if due.event.seq < own]
    seen = standing.last("daily_penalty.reinspect", "penalty_ordinary.record_not_corrected", "daily_penalty.refuse")
    first = before[0] if before else None
    found = {
        "first_order": standing.number(first),
        "first_order_served_on": served_on(standing, first),
        "reinspected_on": seen.day if seen and first else None,
        "refusal_found": standing.fact("refusal_found", "recheck_finding", "reinspection_finding") if first else None,
    }
    return found if first else {}


def _daily(standing: Standing) -> dict[str, Any]:
    found = _orders(standing)
    orders = standing.papers("correction_order")
    second = orders[-1] if len(orders) > 1 else None
    decision = standing.paper("decision")
    then, told = penalties.fine_of(_main(standing)), standing.fact("original_fine")
    return (
        found
        | others.counted(standing)
        | {
            "first_inspected_on": standing.fact_day("discovered_at"),
            "first_findings": "".join(findings.findings(standing, "当事人")).removeprefix("经查，") or None,
            "first_evidence": words.joined(item.name for item in standing.evidence) or None,
            "original_decision": standing.number(decision),
            "original_fine": Decimal(str(told))
            if (told := standing.fact("original_fine"))
            else then.amount
            if then
            else None,
            "original_decision_served_on": served_on(standing, decision),
            "second_order": standing.number(second),
            "second_order_served_on": served_on(standing, second),
        }
    )


def _main(standing: Standing) -> Standing:
    """The same moment seen from the ordinary procedure."""
    seen = Standing(standing.file, replace(standing.act, id=f"{penalties.MAIN}.", facts={}))
    seen.acts = standing.acts
    return seen


def _no_penalty(standing: Standing) -> dict[str, Any]:
    verified = standing.last("verify_correction")
    ground = (
        next((g for g in standing.act.step.grounds if g.id == standing.act.ground), None) if standing.act.step else None
    )
    reason = standing.fact("no_penalty_reason", "reason_text")
    corrected = None
    if verified is not None:
        seen = verified.facts.get("recheck_finding")
        seen = f"{str(seen).rstrip('。')}，" if seen else ""
        corrected = f"{figures.date(verified.day)}复查，{seen}违法行为已经改正"
    return {
        "reason": words.joined([ground.name if ground else None, reason], "。"),
        "corrected": corrected or standing.fact("corrected"),
        "education": standing.fact("education_content", "education"),
    }


def _closing(standing: Standing) -> dict[str, Any]:
    paid = standing.steps("penalty_ordinary.perform", "penalty_ordinary.pay_part", "penalty_simple.to_bank")
    rows = [row for act in paid for row in act.facts.get("payments") or () if isinstance(row, dict)]
    sums = [
        f"{words.day(row['date'])}缴纳{words.number(row['sum'])}元"
        for row in rows
        if row.get("date") and row.get("sum")
    ]
    vouchers = [str(row["voucher"]) for row in rows if row.get("voucher")]
    verified, ended = standing.last("verify_correction"), standing.last("correction_not_needed")
    ground = (
        next((g for g in standing.act.step.grounds if g.id == standing.act.ground), None) if standing.act.step else None
    )
    other = words.items_of(standing.fact("other_kinds_performed") or [])
    return {
        "performed": words.joined([ground.name if ground else None, *sums, *other], "；") or None,
        "receipts": words.joined(dict.fromkeys(vouchers)) or None,
        "corrected": f"{figures.date(verified.day)}复查认定已改正"
        if verified
        else "记明无需责令改正"
        if ended
        else None,
        "enforcement_papers": "；".join(
            f"{due.name}{f'（{n}）' if (n := standing.number(due)) else ''}"
            for due in standing.papers("demand", "court_application")
        )
        or "无",
    }


def _transfer(standing: Standing) -> dict[str, Any]:
    approved = standing.last("approve")
    rows = [row for row in standing.fact("criteria") or [] if isinstance(row, dict)]
    decision = standing.paper("decision")
    fine = penalties.summary(penalties.penalties(_main(standing))) if decision else None
    return {
        "crime": standing.fact("offence") or ("污染环境罪" if rows or standing.fact("criterion_id") else None),
        "approved_on": approved.day if approved else None,
        "criteria": [f"{row.get('criterion')}：{row.get('result')}" for row in rows],
        "proposal": standing.fact("proposal") or _asked(standing),
        "penalty_made": f"本机关已作出行政处罚（{standing.number(decision)}）：{fine}" if decision and fine else None,
    }


def _asked(standing: Standing) -> str | None:
    """What a transfer asks the other agency to do."""
    if standing.act.procedure == "transfer_criminal":
        return "建议移送公安机关依法立案侦查"
    return None


def _hearing_record(standing: Standing) -> dict[str, Any]:
    return {"defence": standing.fact("hearing_defence"), "presented": standing.fact("hearing_presented")}


def _simple(standing: Standing) -> dict[str, Any]:
    informed = standing.last("inform")
    place = standing.fact("place", "place_of_act")
    return {
        "informed_at": standing.fact("told_at") or (informed.at.astimezone(ZONE) if informed else None),
        "decided_at": standing.act.at.astimezone(ZONE),
        "place": place if isinstance(place, str) else None,
    }


def _cover(standing: Standing) -> dict[str, Any]:
    made = penalties.decided(standing)
    return {"decision_number": made["number"] if made else None}


#: Document → what it takes from the record beside the facts of its step.
MADE: Mapping[str, Callable[[Standing], dict[str, Any]]] = {
    "filing_approval": _filing,
    "investigation_report": _report,
    "legal_review_opinion": _review,
    "case_discussion_record": _discussion,
    "decision": _decision,
    "demand": _to_perform,
    "court_application": _to_perform,
    "correction_order": _orders,
    "second_correction_order": _orders,
    "daily_penalty_decision": _daily,
    "no_penalty_decision": _no_penalty,
    "closing_approval": _closing,
    "crime_transfer": _transfer,
    "crime_approval": _transfer,
    "detention_approval": _transfer,
    "hearing_record": _hearing_record,
    "simple_decision": _simple,
    "volume_cover": _cover,
}
