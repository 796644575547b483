"""Models of what is true in law."""

from django.db.models import CheckConstraint, Q

from cases.models.case import FAMILY_OF, Case, CaseLink, CaseParty, Evidence, Family, family_of
from cases.models.chain import Deadline, Event, Holiday, PaperDue, Share
from cases.models.draw import SealedSeed
from cases.models.likeness import take_over_recorded_steps
from cases.models.machine import MACHINES, Machine
from cases.models.numbers import Series
from cases.models.party import Party
from cases.models.people import Agency, Appointment, User
from cases.procedures import PROCEDURES

take_over_recorded_steps()

# Added here because it names every machine's states, and those are known only once all procedures are imported.
_states = Q()
for _kind, _machine in sorted(MACHINES.items()):
    _states |= Q(kind=_kind, state__in=sorted(_machine.State.values))
Machine._meta.constraints.append(CheckConstraint(condition=_states, name="state_of_its_machine"))

__all__ = [
    "FAMILY_OF",
    "MACHINES",
    "PROCEDURES",
    "Agency",
    "Appointment",
    "Case",
    "CaseLink",
    "CaseParty",
    "Deadline",
    "Event",
    "Evidence",
    "Family",
    "Holiday",
    "Machine",
    "PaperDue",
    "Party",
    "SealedSeed",
    "Series",
    "Share",
    "User",
    "family_of",
]
