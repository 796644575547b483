"""移送适用行政拘留."""

from cases.procedures.transfer_detention.course import DetentionTransfer
from cases.procedures.transfer_detention.receipt import DetentionReceipt
from cases.procedures.transfer_detention.remedy import DetentionRemedy

PROCEDURE = "transfer_detention"
NAME = "移送适用行政拘留"

__all__ = ["DetentionTransfer", "DetentionReceipt", "DetentionRemedy", "NAME", "PROCEDURE"]
