"""From a paper owed to the value its template prints: what the record says on the day of the step, nothing else."""

from documents.building.paper import draft_of, paper_of

__all__ = ["draft_of", "paper_of"]
