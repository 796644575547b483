"""检查（双随机、一公开）."""

from cases.procedures.inspection.finding import Finding
from cases.procedures.inspection.plan import InspectionPlan
from cases.procedures.inspection.publication import InspectionPublication
from cases.procedures.inspection.recusal import InspectionRecusal
from cases.procedures.inspection.sample import Sample
from cases.procedures.inspection.visit import SiteVisit

PROCEDURE = "inspection"
NAME = "检查（双随机、一公开）"

__all__ = [
    "InspectionPlan",
    "SiteVisit",
    "Sample",
    "Finding",
    "InspectionRecusal",
    "InspectionPublication",
    "NAME",
    "PROCEDURE",
]
