"""按日连续处罚."""

from cases.procedures.daily_penalty.decision import DailyDecision
from cases.procedures.daily_penalty.enforcement import DailyEnforcement
from cases.procedures.daily_penalty.hearing import DailyHearing
from cases.procedures.daily_penalty.loop import DailyLoop
from cases.procedures.daily_penalty.payment import DailyPayment
from cases.procedures.daily_penalty.publication import DailyPublication
from cases.procedures.daily_penalty.remedies import DailyRemedies
from cases.procedures.daily_penalty.statement import DailyStatement

PROCEDURE = "daily_penalty"
NAME = "按日连续处罚"

__all__ = [
    "DailyLoop",
    "DailyDecision",
    "DailyStatement",
    "DailyHearing",
    "DailyPayment",
    "DailyPublication",
    "DailyRemedies",
    "DailyEnforcement",
    "NAME",
    "PROCEDURE",
]
