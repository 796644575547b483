"""Requirements of 听证."""

import datetime as dt

from cases.facts import Choice, Day, Flag, Items, Paper, Person, Text
from cases.procedures.penalty_ordinary.rules import persons
from cases.procedures.penalty_ordinary.rules.statement import NOTICE_SERVED
from cases.procedures.penalty_ordinary.rules.terms import last_day, still_running, working_days_between
from cases.requirements import needs, requirement

#: Working days between the notice of a hearing and the hearing (行政处罚法64、85).
NOTICE_DAYS = 7


@requirement(
    "hearing_requested",
    "申请的日期已登记；作出决定以后到达的，须在期限内投寄",
    "行政处罚法64",
    law="L04",
    facts={"hearing_request_posted_on": Day("提出或者投寄申请的日期", standing=True)},
    holds=lambda reading: {"hearing_request_posted_on": _example_day(reading)},
    fails=lambda reading: {"hearing_request_posted_on": reading.day.isoformat()},
)
def hearing_requested(reading):
    if not reading.is_in("po_course.decided"):
        return None
    end = last_day(reading, "hearing_request", *NOTICE_SERVED)
    posted = reading.date("hearing_request_posted_on")
    return f"已作出决定，申请在期限（至{end}）以后投寄" if end and posted > end else None


def _example_day(reading):
    """Today; the last day of the term for a letter that comes after the decision."""
    end = last_day(reading, "hearing_request", *NOTICE_SERVED) or reading.day
    late = reading.is_in("po_course.decided")
    return (min(end, reading.day) if late else reading.day).isoformat()


@requirement(
    "hearing_term_over",
    "自告知送达起五个工作日届满，未申请听证",
    "行政处罚法64",
    law="L04",
    by_time=True,
)
def hearing_term_over(reading):
    return still_running(reading, "hearing_request", "听证申请期", *NOTICE_SERVED)


@requirement(
    "asked_in_time",
    "自告知送达起五个工作日内提出（邮寄以投寄日为准）",
    "行政处罚法64",
    law="L04",
    facts={"hearing_request_posted_on": Day("提出或者投寄申请的日期", standing=True)},
    fails=lambda reading: {
        "hearing_request_posted_on": (reading.day + dt.timedelta(60)).isoformat(),
    },
)
def asked_in_time(reading):
    end = last_day(reading, "hearing_request", *NOTICE_SERVED)
    posted = reading.date("hearing_request_posted_on")
    return f"申请期限至{end}届满，{posted}才提出" if end and posted > end else None


@requirement(
    "refusal_reason_written",
    "不属听证范围或者逾期，书面说明理由，陈述申辩权不受影响",
    "行政处罚法63",
    law="L04",
    facts={
        "hearing_refusal": Choice("不予听证的理由", values={"late": "逾期提出", "out_of_scope": "不属于听证范围"}),
        "refusal_paper": Paper("不予听证通知书"),
    },
    holds=lambda reading: {"hearing_refusal": "late" if _late(reading) else "out_of_scope"},
    fails={"refusal_paper": None},
)
def refusal_reason_written(reading):
    from cases.procedures.penalty_ordinary.rules.draft import hearing_ground

    if reading["hearing_refusal"] == "late":
        return None if _late(reading) else "申请没有逾期，不得以逾期为由不予听证"
    ground = hearing_ground(reading)
    return f"{ground}，属于听证范围" if ground else None


def _late(reading):
    end = last_day(reading, "hearing_request", *NOTICE_SERVED)
    posted = reading.date("hearing_request_posted_on") or reading.day
    return end is not None and posted > end


@requirement(
    "host_not_investigator",
    "听证主持人不是本案调查人员，且未被申请回避或者申请已驳回",
    "行政处罚法64",
    law="L05",
    facts={"host": Person("听证主持人", standing=True)},
    holds=lambda reading: (
        {} if reading["host"] else {"host": reading.by or persons.of_post(reading, "hearing_host")[0]}
    ),
    fails=lambda reading: {"host": sorted(persons.investigators(reading) & set(reading.record.people))[0]},
)
def host_not_investigator(reading):
    host = reading["host"]
    if host in persons.investigators(reading):
        return f"{persons.names(reading, [host])}是本案调查人员，不得主持听证"
    if host in persons.recused(reading):
        return f"{persons.names(reading, [host])}已被决定回避"
    asked = [e for e in reading.events("apply_recusal") if e.facts.get("recusal_officer") == host]
    if asked and not reading.after("decide_recusal", "apply_recusal"):
        return f"对{persons.names(reading, [host])}的回避申请尚未决定"
    return None


@requirement(
    "hearing_notice_seven_days",
    "听证通知于举行七个工作日前送达当事人及有关人员",
    "行政处罚法64、85",
    law="L05",
    facts={
        "hearing_date": Day("举行听证的日期", standing=True, future=True, sample=16),
        "hearing_notice_served_on": Day("听证通知送达日期", standing=True),
    },
    holds=lambda reading: _fresh_date(reading),
    fails=lambda reading: {
        "hearing_date": (reading.day + dt.timedelta(3)).isoformat(),
        "hearing_notice_served_on": reading.day.isoformat(),
    },
)
def hearing_notice_seven_days(reading):
    served, held = reading.date("hearing_notice_served_on"), reading.date("hearing_date")
    between = working_days_between(served, held)
    # The day of the hearing is not one of the seven that lie before it.
    if between - 1 < NOTICE_DAYS:
        return f"听证通知{served}送达，{held}举行，不足{NOTICE_DAYS}个工作日"
    holding = reading.step.event in ("hold_hearing", "hold_daily_hearing") and reading.ground in (None, "held")
    if holding and reading.day < held:
        return f"听证定于{held}举行，日期未到"
    return None


def _fresh_date(reading):
    if reading.step.procedure != "penalty_ordinary":
        # There the hearing is one step: the notice lies before it.
        return {
            "hearing_date": reading.day.isoformat(),
            "hearing_notice_served_on": (reading.day - dt.timedelta(25)).isoformat(),
        }
    if reading.step.event != "issue_hearing_notice":
        return {}
    return {
        "hearing_date": (reading.day + dt.timedelta(20)).isoformat(),
        "hearing_notice_served_on": reading.day.isoformat(),
    }


@requirement(
    "hearing_open_or_reason",
    "公开举行，或者写明不公开的法定理由",
    "行政处罚法64",
    law="L05",
    facts={
        "hearing_public": Flag("公开举行", must=None),
        "not_open_reason": Choice(
            "不公开的理由",
            values={"state_secret": "国家秘密", "trade_secret": "商业秘密", "privacy": "个人隐私"},
            optional=True,
        ),
        "hearing_place": Text("举行听证的地点"),
    },
    fails={"hearing_public": False, "not_open_reason": None},
)
def hearing_open_or_reason(reading):
    if reading["hearing_public"] or reading["not_open_reason"]:
        return None
    return "不公开举行，没有写明国家秘密、商业秘密或者个人隐私的理由"


postponement_reason = needs(
    "postponement_reason",
    "有正当理由或者主持人回避",
    "行政处罚法64",
    law="L04",
    facts={"postponement": Text("延期的正当理由", long=True)},
)
both_sides_heard = needs(
    "both_sides_heard",
    "调查人员提出事实、证据和建议，当事人申辩和质证",
    "行政处罚法64",
    law="L04",
    facts={"present": Items("到场人员"), "hearing_record": Paper("听证笔录")},
)


@requirement(
    "lawfully_notified_absent",
    "已合法通知，无正当理由不出席或者未经许可中途退出",
    "行政处罚法64",
    law="L04",
    facts={
        "hearing_notice_receipt": Paper("听证通知的送达回证"),
        "absence_checked": Text("无正当理由的核实经过"),
        "hearing_date": Day("举行听证的日期", standing=True, future=True),
    },
)
def lawfully_notified_absent(reading):
    held = reading.date("hearing_date")
    return f"听证定于{held}举行，日期未到" if held > reading.day else None


@requirement(
    "hearing_record_signed",
    "笔录经当事人核对签名，拒绝的由主持人注明",
    "行政处罚法64",
    law="L04",
    facts={
        "hearing_signed_by": Text("核对签名的当事人或者代理人", optional=True),
        "refusal_noted": Text("主持人注明的拒签情况", optional=True),
        "hearing_report": Paper("听证报告"),
    },
    holds=lambda reading: {"hearing_signed_by": "当事人代理人", "refusal_noted": "当事人拒签，已注明"},
    fails={"hearing_signed_by": None, "refusal_noted": None},
)
def hearing_record_signed(reading):
    if reading.ground == "refused":
        return None if reading["refusal_noted"] else "当事人拒绝签名，主持人没有注明"
    return None if reading["hearing_signed_by"] or reading["refusal_noted"] else "笔录没有当事人核对签名"
