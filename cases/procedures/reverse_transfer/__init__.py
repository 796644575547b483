"""反向移送（检察院、公安、法院移交行政处理）."""

from cases.procedures.reverse_transfer.course import ReverseTransfer
from cases.procedures.reverse_transfer.reply import ReverseReply

PROCEDURE = "reverse_transfer"
NAME = "反向移送（检察院、公安、法院移交行政处理）"

__all__ = ["ReverseTransfer", "ReverseReply", "NAME", "PROCEDURE"]
