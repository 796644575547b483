"""A refused step: a value of the domain, not an accident."""

from __future__ import annotations

from cases.requirements import Objection


class Refused(Exception):
    """The step was refused; nothing of it is stored. `objections` say what is missing, why and who can cure it."""

    def __init__(self, step: str, objections: list[Objection]) -> None:
        self.step = step
        self.objections = objections
        super().__init__("；".join(str(o) for o in objections))

    @property
    def ids(self) -> list[str]:
        return [o.id for o in self.objections]
