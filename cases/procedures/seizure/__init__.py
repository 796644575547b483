"""查封、扣押."""

from cases.procedures.seizure.examination import Examination
from cases.procedures.seizure.item import SeizedItem
from cases.procedures.seizure.measure import SeizureMeasure
from cases.procedures.seizure.publication import SeizurePublication
from cases.procedures.seizure.release_request import ReleaseRequest
from cases.procedures.seizure.remedies import SeizureRemedies
from cases.procedures.seizure.seal import Seal

PROCEDURE = "seizure"
NAME = "查封、扣押"

__all__ = [
    "SeizureMeasure",
    "SeizedItem",
    "ReleaseRequest",
    "Examination",
    "Seal",
    "SeizurePublication",
    "SeizureRemedies",
    "NAME",
    "PROCEDURE",
]
