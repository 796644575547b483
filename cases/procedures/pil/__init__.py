"""检察公益诉讼衔接（行政公益诉讼）."""

from cases.procedures.pil.pre_litigation import PreLitigation
from cases.procedures.pil.suit import InterestSuit

PROCEDURE = "pil"
NAME = "检察公益诉讼衔接（行政公益诉讼）"

__all__ = ["PreLitigation", "InterestSuit", "NAME", "PROCEDURE"]
