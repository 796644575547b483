"""限制生产、停产整治."""

from cases.procedures.production_restriction.closure import ClosureRequest
from cases.procedures.production_restriction.decision import RestrictionDecision
from cases.procedures.production_restriction.hearing import RestrictionHearing
from cases.procedures.production_restriction.measure import RestrictionMeasure
from cases.procedures.production_restriction.plan import RectificationPlan
from cases.procedures.production_restriction.publication import RestrictionPublication
from cases.procedures.production_restriction.remedies import RestrictionRemedies
from cases.procedures.production_restriction.statement import RestrictionStatement

PROCEDURE = "production_restriction"
NAME = "限制生产、停产整治"

__all__ = [
    "RestrictionDecision",
    "RestrictionStatement",
    "RestrictionHearing",
    "RestrictionMeasure",
    "RectificationPlan",
    "ClosureRequest",
    "RestrictionPublication",
    "RestrictionRemedies",
    "NAME",
    "PROCEDURE",
]
