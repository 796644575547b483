"""The late fee 加处罚款: three per cent of the fine for each day late, at most the fine itself (行政处罚法72条1款1项).

It does not run during reconsideration or litigation (73条3款) or while payment is put off by approval (66条), and is
not owed where the decision did not tell the rate (行政强制法45条1款). It is reckoned on the fine as imposed: the words
of the law do not lower it by a part payment. Rate and cap come from the clock `late_fee`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from cases.clocks import Clock, clock_catalogue

CENT = Decimal("0.01")


@dataclass(frozen=True)
class LateFee:
    """What is owed on top of the fine on a day. Amounts in yuan."""

    principal: Decimal
    amount: Decimal
    #: Accrued by one day late.
    per_day: Decimal
    #: Days late that count, up to and including the day asked for.
    days: int
    #: Days late that do not count.
    stopped_days: int
    capped: bool
    #: The working, in words.
    reasons: tuple[str, ...]


def late_fee(
    principal: Decimal | int,
    due: dt.date,
    on: dt.date,
    *,
    stopped: Iterable[tuple[dt.date, dt.date | None]] = (),
    rate_told: bool = True,
    clock: Clock | None = None,
) -> LateFee:
    """The late fee on a fine of `principal` yuan payable by `due`, if paid (or counted) `on` that day.

    `stopped`: intervals [from, to) of reconsideration, litigation or approved deferral; to = None lasts. The first day
    that counts is the day after `due`, the last one is `on`. Raises ValueError for a principal below zero.
    """
    principal = Decimal(principal)
    if principal < 0:
        raise ValueError("a fine is not negative")
    clock = clock or clock_catalogue()["late_fee"]
    rate, cap_ratio = (Decimal(str(clock.formula[key])) for key in ("rate_per_day", "cap_ratio"))
    per_day, cap = _yuan(principal * rate), _yuan(principal * cap_ratio)
    late = max(0, (on - due).days)
    first = due + dt.timedelta(1)
    outside = set()
    for begin, end in stopped:
        begin, end = max(begin, first), min(end or dt.date.max, on + dt.timedelta(1))
        outside.update(range(begin.toordinal(), end.toordinal()))
    days = late - len(outside)
    accrued = _yuan(principal * rate * days)
    reasons = [f"缴款期限{due}届满，至{on}逾期{late}日"]
    if outside:
        reasons.append(f"复议、诉讼或者批准延期的{len(outside)}日不计算（行政处罚法73条3款）")
    reasons.append(
        f"每日按罚款数额的{(rate * 100).normalize():f}%：{principal}×{rate}×{days}={accrued}元（{clock.source}）"
    )
    capped = accrued > cap
    if capped:
        reasons.append(f"不得超出罚款的数额，以{cap}元为限（{clock.source}）")
    amount = min(accrued, cap)
    if not rate_told:
        amount, capped = Decimal("0.00"), False
        reasons.append("决定书没有告知加处罚款的标准，不得加处（行政强制法45条1款）")
    return LateFee(principal, amount, per_day, days, len(outside), capped, tuple(reasons))


def _yuan(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)
