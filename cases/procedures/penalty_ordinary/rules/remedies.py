"""Requirements of 复议、诉讼与自行纠正."""

import datetime as dt

from cases.facts import Choice, Day, Flag, Items, Money, Paper, Person, Text
from cases.procedures.penalty_ordinary.rules import persons, proposal
from cases.procedures.penalty_ordinary.rules.terms import last_day, run_out, still_running
from cases.reading import Reading
from cases.requirements import needs, requirement

SERVED = ("serve", "announcement_effective")
#: Orders of a court that may be appealed (行诉解释101).
RULINGS = {"not_filed": "不予立案", "dismissed": "驳回起诉", "jurisdiction": "管辖异议", "other": "其他裁定"}


@requirement(
    "remedy_term_over",
    "申请复议、起诉的法定期限届满，均未提出",
    "行政诉讼法46；行政复议法20",
    law="L21",
    by_time=True,
)
def remedy_term_over(reading):
    for clocks, what in (
        (("reconsideration", "reconsideration_uninformed_max"), "申请复议的期限"),
        (("litigation", "litigation_uninformed_max"), "起诉的期限"),
    ):
        # Of the two the one that was started governs: the longer where the right was not told.
        started = [c for c in clocks if reading.deadline(c)] or [clocks[0]]
        running = still_running(reading, started[-1], what, *SERVED)
        if running:
            return running
    return None


@requirement(
    "remedy_paper_received",
    "申请书（经本机关提交的）或者复议机关、人民法院的通知已收到，日期已记录",
    "行政复议法20、32",
    law=("L35", "L55"),
    facts={
        "remedy_organ": Text("复议机关或者人民法院"),
        "remedy_filed_on": Day("申请或者立案日期"),
        "remedy_paper": Paper("申请书、受理通知或者应诉通知"),
        "applied_through_bureau": Flag("申请经本机关提交", must=None, optional=True),
    },
    fails={"remedy_paper": None},
)
def remedy_paper_received(reading):
    served = reading.last(*SERVED)
    filed = reading.date("remedy_filed_on")
    return f"申请日期{filed}早于送达日期" if served and filed < served.day else None


forwardable = needs(
    "forwardable",
    "当场作出或者依据电子技术监控记录的处罚，申请经本机关提交；认为需要维持的，五个工作日内转送",
    "行政复议法32",
    law="L35",
    facts={
        "monitor_based": Flag(
            "当场作出或者依据电子技术监控记录作出",
            otherwise="不是当场作出或者依据电子技术监控记录作出的处罚，不能经本机关提交",
        ),
        "application_received_on": Day("收到申请日期"),
        "forward_view": Text("认为需要维持的意见"),
    },
)


def decision_day(reading: Reading) -> dt.date | None:
    decided = reading.last("decide_direct", "decide_collective", "no_penalty", "fresh_no_penalty")
    return decided.day if decided else None


def _collected_later(reading: Reading, consent: str) -> str | None:
    """Evidence named in the answer that was collected after the decision without leave."""
    day = decision_day(reading)
    late = [
        str(row["evidence"])
        for row in reading["submitted_evidence"] or ()
        if day and str(row["collected_on"])[:10] > day.isoformat()
    ]
    if late and not reading["supplement_consent"]:
        return f"{'、'.join(late)}是作出决定以后收集的，{consent}"
    return None


def _file(reading):
    """The evidence on file as submitted, for an example."""
    return {
        "submitted_evidence": [
            {"evidence": number, "collected_on": item.taken_on.isoformat()}
            for number, item in reading.record.evidence.items()
            if item.taken_on
        ]
    }


def _late_evidence(reading):
    rows = _file(reading)["submitted_evidence"]
    return {
        "submitted_evidence": [*rows, {"evidence": "补充询问笔录", "collected_on": reading.day.isoformat()}],
        "supplement_consent": None,
    }


SUBMITTED = Items("提交的证据", columns={"evidence": "证据", "collected_on": "收集日期"})


def _all_submitted(reading: Reading) -> str | None:
    given = {str(row["evidence"]) for row in reading["submitted_evidence"] or ()}
    missing = [number for number in reading.record.evidence if number not in given]
    return f"证据{'、'.join(missing)}没有提交，视为没有证据" if missing else None


@requirement(
    "all_evidence_with_reply",
    "作出决定的全部证据、依据和其他有关材料随答复提交，不提交的视为没有证据、依据",
    "行政复议法48、54、70",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "legal_grounds": Items("提交的依据")},
    holds=_file,
    fails={"submitted_evidence": []},
)
def all_evidence_with_reply(reading):
    return _all_submitted(reading)


@requirement(
    "none_collected_in_reconsideration",
    "提交的证据不是复议期间自行向申请人、其他单位或者个人收集的，经同意补充的除外",
    "行政复议法46",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "supplement_consent": Paper("同意补充证据的文书", optional=True)},
    holds=_file,
    fails=_late_evidence,
)
def none_collected_in_reconsideration(reading):
    return _collected_later(reading, "复议机关没有同意补充")


def _head_or_reason(reading: Reading) -> str | None:
    attended = reading["attended_by"]
    if not attended:
        return "没有本机关人员参加"
    if attended not in persons.of_post(reading, "bureau_head") and not reading["head_absent_reason"]:
        return "负责人没有参加，也没有说明理由"
    return None


@requirement(
    "head_attends_or_reason",
    "本机关负责人参加听证；不能参加的说明理由并委托相应的工作人员",
    "行政复议法51",
    law="L35",
    facts={
        "attended_by": Person("参加人员", optional=True),
        "head_absent_reason": Text("负责人不能参加的理由", optional=True),
    },
    holds=lambda reading: {"attended_by": persons.of_post(reading, "bureau_head")[0]},
    fails={"attended_by": None, "head_absent_reason": None},
)
def head_attends_or_reason(reading):
    return _head_or_reason(reading)


opinion_items_answered = needs(
    "opinion_items_answered",
    "对意见书指出的每一项违法或者不当写明纠正情况",
    "行政复议法76、77",
    law="L35",
    facts={
        "opinion_items": Items(
            "逐项纠正情况", columns={"item": "指出的问题", "done": "纠正情况", "done_on": "完成日期"}
        ),
        "report_sent_on": Day("报送日期"),
    },
)


@requirement(
    "not_during_reconsideration",
    "复议机关已受理的，复议期间不得起诉",
    "行政复议法29",
    law="L35",
)
def not_during_reconsideration(reading):
    return "复议正在进行" if reading.machine.state == "reconsideration" else None


@requirement(
    "all_evidence_with_answer",
    "作出行政行为的证据和所依据的规范性文件全部提交，不提供或者无正当理由逾期的视为没有证据",
    "行政诉讼法34、67",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "rules_relied_on": Items("所依据的规范性文件")},
    holds=_file,
    fails={"submitted_evidence": []},
)
def all_evidence_with_answer(reading):
    return _all_submitted(reading)


@requirement(
    "none_collected_in_suit",
    "提交的证据不是诉讼中自行向原告、第三人和证人收集的，人民法院准许补充的除外",
    "行政诉讼法35、36",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "supplement_consent": Paper("准许补充证据的文书", optional=True)},
    holds=_file,
    fails=_late_evidence,
)
def none_collected_in_suit(reading):
    return _collected_later(reading, "人民法院没有准许补充")


@requirement(
    "delay_ground",
    "证据在作出决定时已收集，因不可抗力等正当事由不能提供；收到起诉状副本十五日内书面提出",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={"delay_cause": Text("不能提供的正当事由"), "delay_proof": Paper("正当事由的证明")},
    fails={"delay_cause": None},
)
def delay_ground(reading):
    return run_out(reading, "evidence_delay_request", "申请延期的十五日", "suit_copy_received")


@requirement(
    "court_allowed_delay",
    "人民法院已准许延期；正当事由消除后十五日内提供（逾期视为没有证据，留痕）",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={"delay_permission": Paper("准许延期的通知"), "cause_ended_on": Day("正当事由消除日期")},
)
def court_allowed_delay(reading):
    return None if reading.once("request_evidence_delay") else "没有申请延期提供证据"


@requirement(
    "objection_in_fifteen_days",
    "收到起诉状副本之日起十五日内提出",
    "行诉解释10",
    law="L35",
    facts={"objected_on": Day("提出日期"), "competent_court": Text("有管辖权的人民法院")},
    fails=lambda reading: {"objected_on": (reading.day + dt.timedelta(16)).isoformat()},
)
def objection_in_fifteen_days(reading):
    end = last_day(reading, "jurisdiction_objection", "suit_copy_received")
    return f"提出管辖异议的期限至{end}届满" if end and reading.date("objected_on") > end else None


@requirement(
    "head_appears_or_delegates",
    "本机关负责人（正职、副职或者分管负责人）出庭；不能出庭的说明理由并委托相应的工作人员，不得仅委托律师",
    "行政诉讼法3；行诉解释128、129",
    law="L35",
    facts={
        "attended_by": Person("出庭的负责人或者工作人员", optional=True),
        "head_absent_reason": Text("负责人不能出庭的理由", optional=True),
        "lawyer": Text("委托的律师", optional=True),
    },
    holds=lambda reading: {"attended_by": persons.of_post(reading, "bureau_head")[0]},
    fails={"attended_by": None, "head_absent_reason": None, "lawyer": "律师"},
)
def head_appears_or_delegates(reading):
    if reading["lawyer"] and not reading["attended_by"]:
        return "不得仅委托律师出庭"
    return _head_or_reason(reading)


stay_ground = needs(
    "stay_ground",
    "本机关认为需要，或者复议机关、人民法院决定停止执行",
    "行政复议法42；行政诉讼法56",
    law="L35",
    facts={
        "stayed_by": Choice(
            "决定停止执行的机关", values={"bureau": "本机关", "recon": "复议机关", "court": "人民法院"}
        ),
        "stay_paper": Paper("停止执行决定书、裁定书"),
    },
)
result_received = needs(
    "result_received",
    "复议决定书已收到，结果、日期已记录",
    "行政复议法62-69",
    law=("L55", "L35"),
    facts={
        "result_paper": Paper("复议决定书（调解书、终止决定书）"),
        "result_received_on": Day("收到日期"),
        "result_organ": Text("复议机关"),
    },
)


@requirement(
    "remaining_stated",
    "变更、部分撤销或者调解后的处罚内容已记录",
    "行政复议法63、64、73；行政诉讼法70、77",
    law=("L35", "L36"),
    facts={"remaining_penalty": Text("变更后仍有效的处罚内容", long=True), "fine": Money("变更后的罚款数额")},
    holds=lambda reading: {"fine": float((proposal.decided(reading) or proposal.Penalty()).fine or 0) * 0.8},
)
def remaining_stated(reading):
    if not reading.once("apply_reconsideration", "sue"):
        return "没有复议或者诉讼的记录"
    return None


@requirement(
    "recon_period_over",
    "复议期限（含延长）届满未作决定",
    "行政诉讼法45；行政复议法62",
    law="L35",
    by_time=True,
)
def recon_period_over(reading):
    accepted = (
        ("recon_accepted",) if reading.after("recon_accepted", "apply_reconsideration") else ("apply_reconsideration",)
    )
    simple = reading.deadline("reconsideration_decision_simple")
    clock = "reconsideration_decision_simple" if simple else "reconsideration_decision"
    return still_running(reading, clock, "复议期限", *accepted)


@requirement(
    "fifteen_days_over",
    "收到复议决定之日起十五日届满未起诉",
    "行政诉讼法45",
    law="L21",
    by_time=True,
)
def fifteen_days_over(reading):
    overtime = reading.after("recon_overtime", "recon_upheld")
    clock = "litigation_after_reconsideration_overdue" if overtime else "litigation_after_reconsideration"
    return still_running(reading, clock, "不服复议的起诉期限", "recon_overtime" if overtime else "recon_upheld")


remit_term_recorded = needs(
    "remit_term_recorded",
    "责令重作的期限已记录，是否仅因程序违法被撤销已写明",
    "行政复议法64；行政诉讼法70",
    law="L34",
    facts={
        "deadline": Day("责令重作的期限", future=True, sample=60),
        "procedure_only": Flag("仅因违反法定程序被撤销", must=None),
    },
)
judgment_served = needs(
    "judgment_served",
    "判决书送达日期已记录",
    "行政诉讼法85",
    law=("L35", "L55"),
    facts={"judgment_served_on": Day("判决书送达日期"), "judgment_result": Text("判决结果")},
)


@requirement(
    "appealed_in_time",
    "判决书送达之日起十五日内（裁定十日内）上诉",
    "行政诉讼法85",
    law="L35",
    facts={
        "appealed_on": Day("上诉日期"),
        "appealed_by": Choice("上诉人", values={"party": "对方当事人", "bureau": "本机关"}),
    },
    fails=lambda reading: {"appealed_on": (reading.day + dt.timedelta(40)).isoformat()},
)
def appealed_in_time(reading):
    end = last_day(reading, "admin_appeal_judgment", "first_judgment")
    return f"上诉期限至{end}届满" if end and reading.date("appealed_on") > end else None


@requirement(
    "judgment_effective",
    "判决已生效：一审上诉期满未上诉，或者二审、再审判决已送达",
    "行政诉讼法85、89",
    law=("L55", "L21"),
    facts={
        "judgment_paper": Paper("判决书", optional=True),
        "judgment_effective_on": Day("生效日期", optional=True),
    },
    holds=lambda reading: (
        {}
        if reading.machine.state == "judged_first"
        else {"judgment_paper": "判决书", "judgment_effective_on": reading.day.isoformat()}
    ),
    fails={"judgment_paper": None},
)
def judgment_effective(reading):
    if reading.machine.state == "judged_first":
        return still_running(reading, "admin_appeal_judgment", "上诉期限", "first_judgment")
    if not reading.given.get("judgment_paper"):
        return "没有收到二审、再审判决书"
    return None if reading.given.get("judgment_effective_on") else "没有写明判决生效日期"


@requirement(
    "ruling_appealable",
    "属不予立案、驳回起诉、管辖异议裁定，裁定书送达之日起十日内",
    "行政诉讼法85；行诉解释101",
    law="L35",
    facts={
        "ruling_kind": Choice("裁定种类", values=RULINGS, good=("not_filed", "dismissed", "jurisdiction")),
        "appealed_on": Day("上诉日期"),
    },
    holds={"ruling_kind": "dismissed"},
    fails={"ruling_kind": "other"},
)
def ruling_appealable(reading):
    ruled = reading.last("suit_ended_without_judgment")
    if ruled is None:
        return "没有裁定"
    end = ruled.day + dt.timedelta(10)
    return f"上诉期限至{end}届满" if reading.date("appealed_on") > end else None


@requirement(
    "retrial_in_six_months",
    "裁判发生法律效力后六个月内（四种情形自知道之日起）向上一级人民法院提出",
    "行政诉讼法90；行诉解释110",
    law="L35",
    facts={
        "retrial_applied_on": Day("申请再审日期"),
        "retrial_known_on": Day("知道新证据等四种情形之日", optional=True),
    },
    fails=lambda reading: {"retrial_applied_on": (reading.day + dt.timedelta(200)).isoformat()},
)
def retrial_in_six_months(reading):
    applied = reading.date("retrial_applied_on")
    known = reading.date("retrial_known_on")
    if known is not None:
        return None if applied <= known + dt.timedelta(183) else f"自{known}知道起已超过六个月"
    end = last_day(
        reading,
        "retrial_application",
        *("suit_upheld", "suit_modified", "suit_unlawful_kept", "suit_remitted", "suit_revoked"),
        "suit_ended_without_judgment",
    )
    if end is None:
        return "没有发生法律效力的裁判"
    return f"申请再审的期限至{end}届满" if applied > end else None


after_revocation_recorded = needs(
    "after_revocation_recorded",
    "自行撤销后的判决、裁定或者复议决定已收到",
    "行政诉讼法74；行诉解释81",
    law=("L35", "L55"),
    facts={"after_revocation_paper": Paper("判决书、裁定书或者复议决定书"), "result_received_on": Day("收到日期")},
)
