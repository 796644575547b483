"""What the sum and the circumstances oblige the bureau to do before it decides: hearing, legal review, collective
discussion.

行政处罚法 §63 (hearing), §58 (legal review), §57(2) (collective discussion). Each answer is True, False, or None
while a fact is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from cases.law.catalogue import Catalogue

#: Kinds of penalty beside the fine that open a hearing, with the category of the thresholds table.
_KINDS = {
    "revoke_permit": ("permit", "吊销许可证件"),
    "suspend_permit": ("ministry_extended_1", "暂扣许可证件"),
    "restrict": ("restriction_stop", "限制生产、停产整治"),
    "ban": ("stop_or_close", "限制从业"),
    "close": ("stop_or_close", "责令停业、关闭"),
}
#: 个体工商户: no source says which amount; the lower one gives the right (configurable by the local thresholds).
_PARTY = {
    "legal_person": "legal_person",
    "organization": "legal_person",
    "sole_trader": "natural_person",
    "individual": "natural_person",
}


@dataclass(frozen=True, slots=True)
class Duties:
    hearing: bool | None
    legal_review: bool | None
    collective_discussion: bool | None
    reasons: tuple[str, ...]
    #: The amount, in yuan, from which the fine gives the right to a hearing on the day of the notice.
    hearing_amount: int | None


def duties(
    fine: Fraction | int | None,
    low: Fraction | None,
    high: Fraction | None,
    *,
    on: date,
    party_kind: str | None,
    kinds: Sequence[str],
    confiscated: Fraction | None,
    law: Catalogue,
    complex_because: Sequence[str],
    review_because: Sequence[str],
    below_minimum: bool,
) -> Duties:
    """The duties for a fine of that sum (yuan; None = not yet known, then the statutory range may still decide)."""
    reasons: list[str] = []
    entry = law.thresholds.lowest("hearing.amounts", on, _PARTY[party_kind]) if party_kind else None
    amount = int(entry["amount"]) if entry else None
    hearing = _hearing(fine, low, high, amount, reasons, party_kind)
    for kind in kinds:
        if kind in _KINDS:
            category, name = _KINDS[kind]
            if law.thresholds.row("hearing.categories", category, on):
                hearing = True
                reasons.append(f"听证：拟{name}（行政处罚法第六十三条及有关规定）")
    if confiscated is not None and amount is not None and confiscated >= amount:
        hearing = True
        reasons.append(f"听证：没收违法所得{_yuan(confiscated)}元，达到{amount}元")
    review = True if review_because or hearing else hearing
    if hearing:
        reasons.append("法制审核：直接关系当事人重大权益、经过听证程序（行政处罚法第五十八条第一款第二项）")
    reasons += [f"法制审核：{why}" for why in review_because]
    collective = True if below_minimum or complex_because or hearing else hearing
    if below_minimum:
        reasons.append("集体讨论：低于法定最低罚款额（减轻处罚）")
    if hearing:
        reasons.append("集体讨论：属于重大违法行为给予行政处罚（行政处罚法第五十七条第二款，罚款或者罚种达到听证标准）")
    reasons += [f"集体讨论：{why}（行政处罚法第五十七条第二款）" for why in complex_because]
    return Duties(hearing, review, collective, tuple(reasons), amount)


def _hearing(
    fine: Fraction | int | None,
    low: Fraction | None,
    high: Fraction | None,
    amount: int | None,
    reasons: list[str],
    party_kind: str | None,
) -> bool | None:
    if amount is None:
        reasons.append(
            "听证：当事人的种类没有填写，不能确定较大数额" if party_kind is None else "听证：没有录入该日施行的较大数额"
        )
        return None
    if fine is None:
        if low is not None and low >= amount:
            reasons.append(f"听证：法定下限{_yuan(low)}元已达到{amount}元")
            return True
        if high is not None and high < amount:
            reasons.append(f"听证：法定上限{_yuan(high)}元不足{amount}元")
            return False
        reasons.append("听证：罚款数额还没有确定")
        return None
    reached = fine >= amount
    reasons.append(
        f"听证：拟罚款{_yuan(Fraction(fine))}元，{'达到' if reached else '不足'}较大数额{amount}元"
        "（等于该数额的也有听证权）"
    )
    return reached


def _yuan(value: Fraction | Decimal) -> str:
    return f"{int(value)}" if value == int(value) else f"{float(value):.2f}"
