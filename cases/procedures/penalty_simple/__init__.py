"""行政处罚·简易程序."""

from cases.procedures.penalty_simple.course import SimpleCourse
from cases.procedures.penalty_simple.enforcement import SimpleEnforcement
from cases.procedures.penalty_simple.payment import SimplePayment
from cases.procedures.penalty_simple.publication import SimplePublication
from cases.procedures.penalty_simple.record import SimpleRecord
from cases.procedures.penalty_simple.remedies import SimpleRemedies

PROCEDURE = "penalty_simple"
NAME = "行政处罚·简易程序"

__all__ = [
    "SimpleCourse",
    "SimpleRecord",
    "SimplePayment",
    "SimpleRemedies",
    "SimpleEnforcement",
    "SimplePublication",
    "NAME",
    "PROCEDURE",
]
