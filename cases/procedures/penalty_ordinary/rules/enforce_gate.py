"""The gate ENFORCE: what an application to the court for enforcement must meet.

A judgment in force is enforced as such (行政诉讼法95): the terms of an enforcement without a suit do not apply to it.
"""

import datetime as dt

from cases.clocks import clock_catalogue, due
from cases.facts import Items, Person, Text
from cases.procedures.penalty_ordinary.rules import money, persons
from cases.procedures.penalty_ordinary.rules.close_gate import PAYMENT, PENDING, REMEDIES
from cases.procedures.penalty_ordinary.rules.terms import last_day, still_running
from cases.reading import Happened, Reading
from cases.requirements import requirement
from cases.working_days import Calendar

JUDGMENT = "after_judgment"
FINAL = frozenset({"final", "modified_by_court", "unlawful_kept"})
SERVE_DEMAND = {"daily_penalty": "serve_demand_daily", "seizure": "penalty_ordinary.serve_demand"}
MATERIALS = (
    "强制执行申请书",
    "行政决定书及作出决定的事实、理由和依据",
    "当事人的意见及催告情况",
    "申请强制执行标的情况",
    "法律、行政法规规定的其他材料",
)


def by_judgment(reading: Reading) -> bool:
    return reading.ground == JUDGMENT


def _remedies(reading: Reading) -> str:
    if reading.step.machine == "co_order":
        return "co_remedies"
    return REMEDIES.get(reading.step.procedure, "po_remedies")


@requirement(
    "remedy_period_over",
    "非诉执行的：复议、起诉期限届满，没有进行中的复议、诉讼",
    "行政强制法53",
    law="L21",
)
def remedy_period_over(reading):
    states = set(reading.states(_remedies(reading)))
    if not states:
        return "没有发生效力的决定"
    if states & PENDING:
        return "复议或者诉讼正在进行"
    if by_judgment(reading) or states <= FINAL:
        return None
    return "复议、起诉期限尚未届满，或者决定没有确定"


@requirement(
    "unpaid_remains",
    "金钱或者其他义务仍未履行",
    "行政强制法53",
    law="L21",
    facts={"duty_unperformed": Text("未履行的其他义务", optional=True, hint="金钱以外的义务，例如停止建设、拆除")},
)
def unpaid_remains(reading):
    if reading["duty_unperformed"] or reading.step.machine == "co_order":
        return None
    payment = PAYMENT.get(reading.step.procedure, ("po_payment",))[0]
    states = set(reading.states(payment))
    return None if states & {"overdue"} else "罚没款没有逾期未缴的，也没有写明未履行的其他义务"


def demanded(reading: Reading) -> Happened | None:
    """Service of the last demand."""
    if reading.step.machine == "co_order":
        return reading.last("demand_other_duty")
    return reading.last(SERVE_DEMAND.get(reading.step.procedure, "serve_demand"))


@requirement(
    "demand_ten_days",
    "非诉执行的：催告书送达已满十个工作日仍未履行",
    "行政强制法54",
    law="L22",
    by_time=True,
)
def demand_ten_days(reading):
    if by_judgment(reading):
        return None
    served = demanded(reading)
    if served is None:
        return "催告书没有送达"
    if reading.step.machine == "co_order":
        # The running clock belongs to the demand for money.
        end = due(clock_catalogue()["demand_before_court"], served.day, calendar=Calendar.published()).date
        return None if reading.day > end else f"催告后的十个工作日至{end}届满，尚未届满"
    return still_running(reading, "demand_before_court", "催告后的十个工作日", served.step)


@requirement(
    "demand_statements_reviewed",
    "催告后的陈述申辩均已记录、复核",
    "行政强制法36",
    law="L22",
    facts={
        "demand_statements": Items(
            "催告后的陈述申辩", optional=True, columns={"statement": "陈述申辩内容", "conclusion": "复核结论"}
        )
    },
    fails={"demand_statements": [{"statement": "无力缴纳", "conclusion": ""}]},
)
def demand_statements_reviewed(reading):
    for event in reading.record.events:
        for row in event.facts.get("demand_statements") or ():
            if not row.get("conclusion"):
                return f"陈述申辩“{row.get('statement', '')}”没有复核"
    return None


def _period_starts(reading: Reading) -> dt.date | None:
    """The day from which the three months for the application run: 行政强制法53, 行政处罚法72 II."""
    days = [e.day for e in reading.events("remedy_period_over", "recon_final", "suit_ended_without_judgment")]
    if reading.step.procedure in ("penalty_simple", "daily_penalty"):
        ends = [last_day(reading, clock, "decide", "serve_daily") for clock in ("litigation", "reconsideration")]
        days += [end for end in ends if end]
    deferral = money.payment_due(reading) if reading.once("defer") else None
    return max([*days[-1:], *([deferral] if deferral else [])], default=None)


@requirement(
    "within_three_months_or_reason",
    "非诉执行的：自救济期限（延期、分期的自期满）届满之日起三个月内；逾期的写明正当理由，由法院决定",
    "行政强制法53；行政处罚法72；行诉解释156",
    law="L21",
    facts={"application_late_reason": Text("逾期申请的正当理由", optional=True, long=True)},
    holds={"application_late_reason": "因法院受理材料补正等正当理由"},
    fails={"application_late_reason": None},
)
def within_three_months_or_reason(reading):
    start = _period_starts(reading)
    if by_judgment(reading) or start is None or reading["application_late_reason"]:
        return None
    month = start.month + 3
    year, month = start.year + (month - 1) // 12, (month - 1) % 12 + 1
    first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
    end = min(dt.date(year, month, 1) + dt.timedelta(start.day - 1), first_of_next - dt.timedelta(1))
    if reading.day <= end:
        return None
    return f"申请期限自{start}起三个月，至{end}届满，没有写明逾期申请的正当理由"


@requirement(
    "application_signed",
    "强制执行申请书由负责人签名、盖章，法定材料齐全",
    "行政强制法55",
    law="L21",
    facts={
        "materials": Items("申请材料", least=5, sample=MATERIALS),
        "signed_by": Person("签名的负责人"),
    },
    holds=lambda reading: {"signed_by": persons.of_post(reading, "bureau_head")[0]},
)
def application_signed(reading):
    if reading["signed_by"] not in persons.of_post(reading, "bureau_head"):
        return "申请书没有由本机关负责人签名"
    return None
