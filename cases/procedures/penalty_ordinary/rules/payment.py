"""Requirements of 罚没缴纳."""

from decimal import Decimal

from cases.facts import Choice, Day, Flag, Items, Money, Paper, Text
from cases.procedures.penalty_ordinary.rules import money
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.requirements import needs, requirement


@requirement(
    "bank_channel",
    "通过指定银行或者电子支付缴纳，执法人员未自行收缴",
    "行政处罚法67",
    law="L19",
    facts={
        "channel": Choice(
            "缴纳渠道",
            values={
                "bank": "指定银行",
                "electronic": "电子支付系统",
                "court": "人民法院划转",
                "officer": "执法人员收取",
            },
            good=("bank", "electronic", "court"),
        ),
        "payments": money.PAYMENTS,
    },
    holds=lambda reading: _rest(reading),
    fails={"channel": "officer"},
)
def bank_channel(reading):
    nothing_open = reading.step.event != "pay_part" and money.owed(reading) <= money.received(reading)
    if not reading.given.get("payments") and not nothing_open:
        return "缺少本次缴款记录"
    late = [
        row["date"] for row in reading.given.get("payments") or () if str(row["date"])[:10] > reading.day.isoformat()
    ]
    return f"缴款日期{late[0]}晚于办理之日" if late else None


def _rest(reading):
    """An example: one payment of the rest, or of a tenth where the step is a part payment."""
    rest = max(money.owed(reading) - money.received(reading), Decimal(0))
    sum_ = rest / 10 if reading.step.event == "pay_part" else rest
    row = {"date": reading.day.isoformat(), "sum": float(round(sum_, 2)), "voucher": "缴款凭证"}
    return {"payments": [row]} if rest else {}


@requirement(
    "full_sum_paid",
    "已缴金额达到应缴总额（本金、应缴加处罚款）",
    "行政处罚法66、72",
    law="L51",
    facts={"payments": money.PAYMENTS},
    holds=lambda reading: _rest(reading),
    fails=lambda reading: {"payments": [{"date": reading.day.isoformat(), "sum": 1, "voucher": "缴款凭证"}]},
)
def full_sum_paid(reading):
    if reading.step.procedure != "penalty_ordinary":
        return None
    paid, due = money.received(reading) + money.given_now(reading), money.owed(reading)
    return f"应缴{due}元，已缴{paid}元" if paid < due else None


@requirement(
    "payment_term_over",
    "缴款期限（延期、分期的为批准期限）届满仍未缴清",
    "行政处罚法67、72",
    law=("L18", "L51"),
    by_time=True,
)
def payment_term_over(reading):
    if reading.step.procedure != "penalty_ordinary":
        starts = {"penalty_simple": "decide", "daily_penalty": "serve_daily"}.get(reading.step.procedure, "serve")
        return still_running(reading, "fine_payment", "缴款期限", starts)
    end = money.payment_due(reading)
    if end is None:
        return "缴款期限尚未起算"
    return None if reading.day > end else f"缴款期限至{end}届满，尚未届满"


hardship_proved = needs(
    "hardship_proved",
    "当事人申请，确有经济困难，批准期限和每期数额",
    "行政处罚法66",
    law="L51",
    facts={
        "hardship_application": Paper("延期或者分期缴纳申请"),
        "hardship_proof": Paper("经济困难的证明材料"),
        "instalments": Items("各期缴款", columns={"until": "期限", "sum": "数额"}),
        "term_ends_on": Day("最后一期期限", future=True, sample=90),
    },
)
refusal_reasoned = needs(
    "refusal_reasoned",
    "不予延期、分期的理由书面答复",
    "未核",
    law="L51",
    facts={"defer_refusal_reason": Text("不予延期、分期的理由", long=True)},
)
on_spot_conditions = needs(
    "on_spot_conditions",
    "边远、水上、交通不便，到银行或者电子支付确有困难，当事人提出",
    "行政处罚法69",
    law="L19",
    facts={
        "remote": Choice("地区", values={"remote": "边远地区", "water": "水上", "traffic": "交通不便地区"}),
        "difficulty": Text("到银行或者通过电子支付系统缴纳的困难"),
        "cash_request": Paper("当事人的请求"),
    },
)
fiscal_receipt = needs(
    "fiscal_receipt",
    "出具财政部门统一制发的专用票据",
    "行政处罚法70",
    law="L19",
    facts={"fiscal_receipt_number": Text("专用票据号码")},
)


@requirement(
    "cash_equals_receipt",
    "交款数额与票据一致",
    "行政处罚法71",
    law="L19",
    facts={
        "cash_handed": Money("交款数额"),
        "cash_handed_on": Day("交款日期"),
    },
    holds=lambda reading: {"cash_handed": float(_cash(reading)) or 100},
    fails=lambda reading: {"cash_handed": float(max(_cash(reading) - 1, Decimal(0)))},
)
def cash_equals_receipt(reading):
    collected, handed = _cash(reading), Decimal(str(reading["cash_handed"]))
    if not collected and reading.step.procedure == "penalty_ordinary":
        return "没有当场收缴的记录"
    return f"当场收缴{collected}元，交款{handed}元，数额不一致" if collected and collected != handed else None


def _cash(reading):
    """What was collected on the spot under the last receipt."""
    collected = reading.last("collect_on_spot", "collect")
    rows = collected.facts.get("payments") or () if collected else ()
    return sum((Decimal(str(row["sum"])) for row in rows), Decimal(0))


bank_slip = needs(
    "bank_slip",
    "有银行回单",
    "行政处罚法71",
    law="L19",
    facts={
        "bank_slip_number": Text("银行回单号"),
        "deposited_sum": Money("缴付数额"),
        "deposited_on": Day("缴付日期"),
    },
)


@requirement(
    "decision_changed",
    "原决定已被复议、判决或者本机关变更",
    "行政复议法63；行政诉讼法77；行政处罚法75",
    law="L36",
)
def decision_changed(reading):
    changed = reading.last(
        *("recon_modified", "recon_mediated", "recon_unlawful_kept", "suit_modified", "suit_unlawful_kept"),
        *("change_by_self", "changed_during_suit", "revoke_by_self", "accept_court_refusal"),
    )
    decided = reading.last("decide_direct", "decide_collective")
    if changed is None or (decided is not None and decided.seq > changed.seq):
        return "原决定没有被变更"
    return None


new_sum_and_term = needs(
    "new_sum_and_term",
    "变更后的数额和履行期限已通知",
    "未核",
    law="L36",
    facts={
        "fine": Money("变更后的罚款数额", sample=80_000),
        "new_payment_term": Day("变更后的履行期限", future=True, sample=15),
    },
)


@requirement(
    "refund_computed",
    "已收与应收的差额已核定",
    "行政强制法41",
    law="L36",
    facts={
        "received": Money("已收数额"),
        "due_after_change": Money("应收数额"),
        "returned": Money("退还数额"),
    },
    holds=lambda reading: _refund(reading),
    fails=lambda reading: {"returned": _refund(reading)["returned"] + 1},
)
def refund_computed(reading):
    if reading.step.procedure == "penalty_ordinary" and Decimal(str(reading["received"])) != money.received(reading):
        return f"已收数额应为{money.received(reading)}元"
    owed = max(Decimal(str(reading["received"])) - Decimal(str(reading["due_after_change"])), Decimal(0))
    if Decimal(str(reading["returned"])) != owed:
        return f"应退还{owed}元，写明退还{reading['returned']}元"
    return None


def _refund(reading):
    got = money.received(reading) if reading.step.procedure == "penalty_ordinary" else Decimal(100)
    due = Decimal(str(reading.given.get("fine") or 0)) if reading.step.event == "apply_modified" else Decimal(0)
    return {"received": float(got), "due_after_change": float(due), "returned": float(max(got - due, Decimal(0)))}


@requirement(
    "auction_conditions",
    "未申请复议、未起诉且期限届满，经催告仍不履行，此前已查封、扣押该财物",
    "行政强制法46",
    law=("L21", "L22"),
    facts={"auctioned_seizure": Text("查封、扣押决定书文号"), "seized_before": Flag("该财物此前已依法查封、扣押")},
)
def auction_conditions(reading):
    if reading.once("apply_reconsideration", "sue"):
        return "当事人已申请复议或者起诉"
    return None if reading.once("serve_demand") else "催告书没有送达"
