"""Requirements of daily_penalty: what was paid too much."""

from decimal import Decimal

from cases.facts import Money, Paper
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import requirement

MODIFIED = ("recon_modified", "suit_modified")


@requirement(
    "daily_refunded",
    "按日连续处罚决定被撤销、变更的，多收的已退还",
    "行政强制法41",
    law="L36",
)
def daily_refunded(reading: Reading) -> str | None:
    changed = reading.last("daily_remedy_changed", *MODIFIED)
    if changed is None or not any(e.seq < changed.seq for e in reading.events("perform_daily")):
        return None
    if reading.after(("refund_daily", "refund_excess_daily"), ("daily_remedy_changed", *MODIFIED)):
        return None
    return "决定已被撤销或者变更，多收的罚款没有退还"


def _half(reading: Reading) -> dict[str, float]:
    decided = proposal.decided(reading)
    return {"fine": float((decided.fine or Decimal(0)) / 2) if decided else 0}


@requirement(
    "daily_sum_changed",
    "变更后的罚款数额已记录，不高于原决定",
    "行政复议法63；行政诉讼法77",
    law="L36",
    facts={"fine": Money("变更后的罚款数额"), "result_paper": Paper("复议决定书（判决书）文号")},
    holds=_half,
    fails={"fine": 1_000_000_000},
)
def daily_sum_changed(reading: Reading) -> str | None:
    decided = proposal.decided(reading)
    before, told = decided.fine if decided else None, Decimal(str(reading["fine"]))
    return f"变更后的罚款{told}元高于原决定的{before}元" if before is not None and told > before else None
