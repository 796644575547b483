"""Requirements of penalty_simple: enforcement."""

from decimal import Decimal

from cases.facts import Money
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import requirement


def _owed(reading: Reading) -> Decimal:
    """The fine still owed in yuan: none where the duty ended otherwise than by payment."""
    if not reading.is_in("ps_payment.paid"):
        return Decimal(0)
    changed = reading.last("recon_modified", "suit_modified")
    if changed and changed.facts.get("fine") is not None:
        return Decimal(str(changed.facts["fine"]))
    decided = proposal.decided(reading)
    return decided.fine or Decimal(0) if decided else Decimal(0)


@requirement(
    "enforcement_done",
    "执行款已到账",
    "未核",
    law="L51",
    facts={"enforced_sum": Money("到账数额")},
    holds=lambda reading: {"enforced_sum": float(_owed(reading))},
    fails=lambda reading: {"enforced_sum": float(max(_owed(reading) - 1, Decimal(0)))},
)
def enforcement_done(reading: Reading) -> str | None:
    owed, got = _owed(reading), Decimal(str(reading["enforced_sum"]))
    return f"应缴{owed}元，到账{got}元" if got < owed else None
