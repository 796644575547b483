"""What a legal step is, and the register of all of them.

A step is declared once, as a method of its machine (`cases/procedures/…`); pages, the API, commands, flows, papers and
`explore` all read that declaration here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cases.facts import Fact
from cases.requirements import Requirement
from cases.roles import Role


@dataclass(frozen=True)
class Ground:
    """One of several lawful reasons for the same act, with requirements and source of its own."""

    id: str
    name: str
    requires: tuple[Requirement, ...] = ()
    basis: str = ""


@dataclass(frozen=True)
class Step:
    """One legal act on one machine."""

    procedure: str
    machine: str
    event: str
    name: str
    #: States it starts from; None = any.
    sources: tuple[str, ...] | None
    #: A state, "same" (recorded, no move) or "history" (back to the state before this one).
    target: str
    by: tuple[Role, ...]
    #: Article; "practice" where no clause was found.
    basis: str
    requires: tuple[Requirement, ...] = ()
    grounds: tuple[Ground, ...] = ()
    #: Name of the shared gate: DECIDE, CLOSE, ENFORCE.
    gate: str = ""
    #: States of other machines that must be: all of the groups, any of each ("po_hold.none" = not opened).
    when: tuple[tuple[str, ...], ...] = ()
    #: Groups of `when` for which one instance suffices.
    when_any: frozenset[str] = frozenset()
    #: Other machines moved by the same act: {machine: state}; {"machine.state": state} moves only those in that state.
    also: Mapping[str, str] = field(default_factory=dict)
    #: `also` waits until every instance of this machine is at rest (the last suspect's result ends the criminal part).
    also_after_all: bool = False
    #: Facts recorded with the step, never blocking.
    records: Mapping[str, Fact] = field(default_factory=dict)
    #: Names of the papers that arise; "收: …" is a paper that we receive.
    documents: tuple[str, ...] = ()
    #: Step of the machine of the same shape that this one repeats: what the clocks say of that, they say of this.
    stands_for: str = ""

    @property
    def id(self) -> str:
        return f"{self.procedure}.{self.event}"

    @property
    def clock_event(self) -> str:
        """Id under which the clocks know this step."""
        return self.stands_for or self.id

    def requirements(self, ground: str | None = None) -> tuple[Requirement, ...]:
        """All requirements of the step, its gate and the chosen ground; each once."""
        from cases.gates import GATES

        chosen = next((g.requires for g in self.grounds if g.id == ground), ())
        found = {r.id: r for r in (*self.requires, *GATES.get(self.gate, ()), *chosen)}
        return tuple(found.values())

    def fact_kinds(self, ground: str | None = None) -> dict[str, Fact]:
        """Every fact the step reads or records, by name."""
        kinds = dict(self.records)
        for requirement in self.requirements(ground):
            kinds |= requirement.facts
        return kinds


#: "procedure.event" → Step, filled as the machines are defined.
STEPS: dict[str, Step] = {}


def steps_of(machine: str) -> list[Step]:
    return [step for step in STEPS.values() if step.machine == machine]


def find_step(procedure: str, event: str) -> Step | None:
    """A step by its ids; `event` may carry its own procedure ("penalty_ordinary.verify_correction")."""
    return STEPS.get(event if "." in event else f"{procedure}.{event}")
