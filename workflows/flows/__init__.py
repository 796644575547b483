"""Who does what next: one flow for each phase of work, versioned by class."""

from workflows.flows import inspection, other, penalty, transfer
from workflows.flows.base import LegalFlow

#: Every flow in use. A renamed or changed flow stays here beside its successor until its last task is done.
FLOWS: tuple[type[LegalFlow], ...] = tuple(
    found
    for room in (inspection, penalty, transfer, other)
    for found in vars(room).values()
    if isinstance(found, type) and issubclass(found, LegalFlow) and found is not LegalFlow
)


def flows_for(kind: str) -> tuple[type[LegalFlow], ...]:
    """Flows that follow this kind of machine."""
    return tuple(f for f in FLOWS if f.machine == kind)
