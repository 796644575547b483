"""Requirements of penalty_simple: cash on the spot (当场收缴)."""

from decimal import Decimal

from cases.facts import Choice, Flag, Paper, Text
from cases.law.catalogue import catalogue
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import needs, requirement

cash_ground_proved = needs(
    "cash_ground_proved",
    "当场收缴的法定情形有事实",
    "行政处罚法67",
    law="L19",
    facts={"cash_facts": Text("当场收缴情形的事实", long=True)},
)


@requirement("sum_at_most_100", "罚款一百元以下", "行政处罚法68", law="L19")
def sum_at_most_100(reading: Reading) -> str | None:
    decided = proposal.decided(reading)
    fine = decided.fine if decided else None
    if fine is None:
        return "没有罚款决定"
    most = Decimal(catalogue().thresholds.row("on_spot_collection", "small_fine", reading.day)["amount"])
    return f"罚款{fine}元，超过{most}元，不得以此当场收缴" if fine > most else None


hard_to_enforce_later = needs(
    "hard_to_enforce_later",
    "不当场收缴事后难以执行",
    "行政处罚法68",
    law="L19",
    facts={"hard_to_enforce_reason": Text("事后难以执行的理由", long=True)},
)
remote_and_requested = needs(
    "remote_and_requested",
    "边远、水上、交通不便，到银行或者电子缴纳确有困难，当事人提出",
    "行政处罚法69",
    law="L19",
    facts={
        "remote": Choice("地区", values={"remote": "边远地区", "water": "水上", "traffic": "交通不便地区"}),
        "difficulty": Text("到银行或者通过电子支付系统缴纳的困难"),
        "cash_request": Paper("当事人的请求"),
    },
    fails={"cash_request": None},
)
receipt_missing = needs(
    "receipt_missing",
    "没有出具财政专用票据",
    "行政处罚法70",
    law="L19",
    facts={
        "receipt_lacking": Flag(
            "执法人员没有出具财政部门统一制发的专用票据", otherwise="已出具专用票据的，不得以此拒缴"
        ),
    },
    fails={"receipt_lacking": False},
)
