"""Requirements of penalty_simple: reconsideration and litigation."""

from decimal import Decimal

from cases.facts import Money, Paper
from cases.procedures.penalty_ordinary.rules import proposal
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.reading import Reading
from cases.requirements import requirement


@requirement(
    "reconsideration_term_over",
    "申请复议的法定期限届满，没有申请（当场处罚先复议后诉讼）",
    "行政复议法20、23",
    law="L21",
    by_time=True,
)
def reconsideration_term_over(reading: Reading) -> str | None:
    # Of the two the longer governs where the right was not told.
    clock = (
        "reconsideration_uninformed_max" if reading.deadline("reconsideration_uninformed_max") else "reconsideration"
    )
    return still_running(reading, clock, "申请复议的期限", "decide", "decide_warning")


def _half(reading: Reading) -> dict[str, float]:
    decided = proposal.decided(reading)
    return {"fine": float((decided.fine or Decimal(0)) / 2) if decided else 0}


@requirement(
    "changed_sum_recorded",
    "变更后的罚款数额已记录，不高于原决定",
    "行政复议法63；行政诉讼法77",
    law="L36",
    facts={"fine": Money("变更后的罚款数额"), "result_paper": Paper("复议决定书（判决书）文号")},
    holds=_half,
    fails={"fine": 1_000_000},
)
def changed_sum_recorded(reading: Reading) -> str | None:
    decided = proposal.decided(reading)
    before = decided.fine if decided else None
    told = Decimal(str(reading["fine"]))
    return f"变更后的罚款{told}元高于原决定的{before}元" if before is not None and told > before else None
