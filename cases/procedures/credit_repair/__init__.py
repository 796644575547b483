"""信用修复."""

from cases.procedures.credit_repair.application import RepairApplication
from cases.procedures.credit_repair.publicity import RecordPublicity

PROCEDURE = "credit_repair"
NAME = "信用修复"

__all__ = ["RepairApplication", "RecordPublicity", "NAME", "PROCEDURE"]
