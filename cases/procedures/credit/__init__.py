"""企业环境信用评价."""

from cases.procedures.credit.rating import CreditRating
from cases.procedures.credit.remedy import RatingRemedy
from cases.procedures.credit.sharing import RatingSharing

PROCEDURE = "credit"
NAME = "企业环境信用评价"

__all__ = ["CreditRating", "RatingSharing", "RatingRemedy", "NAME", "PROCEDURE"]
