"""生态环境损害赔偿."""

from cases.procedures.compensation.claim import DamageClaim
from cases.procedures.compensation.confirmation import JudicialConfirmation
from cases.procedures.compensation.money import CompensationMoney
from cases.procedures.compensation.negotiation import Negotiation
from cases.procedures.compensation.performance import ClaimPerformance
from cases.procedures.compensation.procuratorate_notice import ProcuratorateNotice
from cases.procedures.compensation.restoration import Restoration
from cases.procedures.compensation.suit import DamageSuit
from cases.procedures.compensation.survey import DamageSurvey

PROCEDURE = "compensation"
NAME = "生态环境损害赔偿"

__all__ = [
    "DamageClaim",
    "DamageSurvey",
    "Negotiation",
    "JudicialConfirmation",
    "DamageSuit",
    "ProcuratorateNotice",
    "ClaimPerformance",
    "Restoration",
    "CompensationMoney",
    "NAME",
    "PROCEDURE",
]
