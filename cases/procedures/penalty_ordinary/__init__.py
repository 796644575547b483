"""行政处罚·普通程序."""

from cases.procedures.penalty_ordinary.correction import CorrectionOrder
from cases.procedures.penalty_ordinary.course import PenaltyCourse
from cases.procedures.penalty_ordinary.criminal_link import CriminalLink
from cases.procedures.penalty_ordinary.draft import PenaltyDraft
from cases.procedures.penalty_ordinary.enforcement import Enforcement
from cases.procedures.penalty_ordinary.evidence_hold import EvidenceHold
from cases.procedures.penalty_ordinary.hearing import Hearing
from cases.procedures.penalty_ordinary.jurisdiction import Jurisdiction
from cases.procedures.penalty_ordinary.notice import PriorNotice
from cases.procedures.penalty_ordinary.order_remedies import OrderRemedies
from cases.procedures.penalty_ordinary.payment import Payment
from cases.procedures.penalty_ordinary.publication import Publication
from cases.procedures.penalty_ordinary.recusal import Recusal
from cases.procedures.penalty_ordinary.remedies import Remedies
from cases.procedures.penalty_ordinary.service import DecisionService
from cases.procedures.penalty_ordinary.statement import Statement
from cases.procedures.penalty_ordinary.suspension import Suspension

PROCEDURE = "penalty_ordinary"
NAME = "行政处罚·普通程序"

__all__ = [
    "PenaltyCourse",
    "PenaltyDraft",
    "PriorNotice",
    "Statement",
    "DecisionService",
    "Payment",
    "Enforcement",
    "Remedies",
    "Publication",
    "Hearing",
    "CorrectionOrder",
    "OrderRemedies",
    "CriminalLink",
    "EvidenceHold",
    "Recusal",
    "Suspension",
    "Jurisdiction",
    "NAME",
    "PROCEDURE",
]
