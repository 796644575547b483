"""涉嫌环境犯罪案件移送."""

from cases.procedures.transfer_criminal.copy import ProcuratorateCopy
from cases.procedures.transfer_criminal.course import CrimeTransfer
from cases.procedures.transfer_criminal.exhibits import Exhibits
from cases.procedures.transfer_criminal.filing import PoliceFiling
from cases.procedures.transfer_criminal.prosecution import Prosecution
from cases.procedures.transfer_criminal.receipt import PoliceReceipt
from cases.procedures.transfer_criminal.reconsideration import FilingReconsideration
from cases.procedures.transfer_criminal.supervision import FilingSupervision

PROCEDURE = "transfer_criminal"
NAME = "涉嫌环境犯罪案件移送"

__all__ = [
    "CrimeTransfer",
    "ProcuratorateCopy",
    "PoliceReceipt",
    "PoliceFiling",
    "FilingReconsideration",
    "FilingSupervision",
    "Prosecution",
    "Exhibits",
    "NAME",
    "PROCEDURE",
]
