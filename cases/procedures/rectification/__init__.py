"""督察整改与隐患整治."""

from cases.procedures.rectification.finding import InspectorateFinding
from cases.procedures.rectification.listing import PublicListing
from cases.procedures.rectification.node import TaskNode
from cases.procedures.rectification.petition import Petition
from cases.procedures.rectification.task import RectificationTask

PROCEDURE = "rectification"
NAME = "督察整改与隐患整治"

__all__ = ["RectificationTask", "TaskNode", "PublicListing", "InspectorateFinding", "Petition", "NAME", "PROCEDURE"]
