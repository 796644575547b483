"""Requirements of 复议、诉讼与自行纠正."""

import datetime as dt

from cases.facts import Choice, Day, Flag, Items, Money, Paper, Person, Text
from cases.procedures.penalty_ordinary.rules import persons, proposal
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.reading import Reading
from cases.requirements import needs, requirement

SERVED = ("serve", "announcement_effective")


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


def collected_later(reading: Reading, consent: str) -> str | None:
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


def file_example(reading):
    """The evidence on file as submitted, for an example."""
    return {
        "submitted_evidence": [
            {"evidence": number, "collected_on": item.taken_on.isoformat()}
            for number, item in reading.record.evidence.items()
            if item.taken_on
        ]
    }


def late_evidence(reading):
    rows = file_example(reading)["submitted_evidence"]
    return {
        "submitted_evidence": [*rows, {"evidence": "补充询问笔录", "collected_on": reading.day.isoformat()}],
        "supplement_consent": None,
    }


SUBMITTED = Items("提交的证据", columns={"evidence": "证据", "collected_on": "收集日期"})


def all_submitted(reading: Reading) -> str | None:
    given = {str(row["evidence"]) for row in reading["submitted_evidence"] or ()}
    missing = [number for number in reading.record.evidence if number not in given]
    return f"证据{'、'.join(missing)}没有提交，视为没有证据" if missing else None


@requirement(
    "all_evidence_with_reply",
    "作出决定的全部证据、依据和其他有关材料随答复提交，不提交的视为没有证据、依据",
    "行政复议法48、54、70",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "legal_grounds": Items("提交的依据")},
    holds=file_example,
    fails={"submitted_evidence": []},
)
def all_evidence_with_reply(reading):
    return all_submitted(reading)


@requirement(
    "none_collected_in_reconsideration",
    "提交的证据不是复议期间自行向申请人、其他单位或者个人收集的，经同意补充的除外",
    "行政复议法46",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "supplement_consent": Paper("同意补充证据的文书", optional=True)},
    holds=file_example,
    fails=late_evidence,
)
def none_collected_in_reconsideration(reading):
    return collected_later(reading, "复议机关没有同意补充")


def head_or_reason(reading: Reading) -> str | None:
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
    return head_or_reason(reading)


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


after_revocation_recorded = needs(
    "after_revocation_recorded",
    "自行撤销后的判决、裁定或者复议决定已收到",
    "行政诉讼法74；行诉解释81",
    law=("L35", "L55"),
    facts={"after_revocation_paper": Paper("判决书、裁定书或者复议决定书"), "result_received_on": Day("收到日期")},
)
