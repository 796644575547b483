"""Whether a stated law holds at the moment a step is taken: its formula read against the case as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cases.exploring.world import World
from cases.models import MACHINES, family_of
from cases.reading import Reading, Running, holds
from cases.steps import STEPS, Step


@dataclass(frozen=True)
class Moment:
    """A step about to be taken, all its requirements met; or, with no step, the case between two steps."""

    world: World
    reading: Reading
    #: False between steps: then nothing is "now".
    acting: bool = True

    def judge(self, tree: tuple) -> bool | None:
        """True or False; None when the moment cannot tell (the clock named does not run here)."""
        return getattr(self, f"_{tree[0]}")(*tree[1:])

    # -- connectives, three-valued -----------------------------------------------------------------------------------
    def _always(self, inner: tuple) -> bool | None:
        return self.judge(inner)

    def _not(self, inner: tuple) -> bool | None:
        found = self.judge(inner)
        return None if found is None else not found

    def _and(self, left: tuple, right: tuple) -> bool | None:
        found = (self.judge(left), self.judge(right))
        return False if False in found else None if None in found else True

    def _or(self, left: tuple, right: tuple) -> bool | None:
        found = (self.judge(left), self.judge(right))
        return True if True in found else None if None in found else False

    def _then(self, left: tuple, right: tuple) -> bool | None:
        first = self.judge(left)
        return True if first is False else self.judge(right) if first else None

    # -- atoms -------------------------------------------------------------------------------------------------------
    def _now(self, events: frozenset[str]) -> bool:
        return self.acting and names(self.reading.step, self.reading.ground, events)

    def _once(self, events: frozenset[str]) -> bool:
        return self._last(events) is not None

    def _after(self, these: frozenset[str], those: frozenset[str]) -> bool:
        first, second = self._last(these), self._last(those)
        return first is not None and (second is None or first > second)

    def _in(self, references: frozenset[str]) -> bool:
        machine = self.reading.machine
        if f"{machine.kind}.{machine.state}" in references:
            return True
        by_family: dict[str, list[str]] = {}
        for reference in references:
            kind = reference.partition(".")[0]
            if kind == machine.kind:
                # Of its own kind only this instance is meant: another decision stands where it stands.
                continue
            by_family.setdefault(family_of(MACHINES[kind].spec.procedure), []).append(reference)
        own = family_of(self.reading.step.procedure)
        return any(
            holds(
                self.world.record_for(family),
                machine if family == own else None,
                wanted,
                # Of several parties' instances one suffices where the step itself says so.
                any_instance=bool(self.reading.step.when_any & {r.partition(".")[0] for r in wanted}),
            )
            for family, wanted in by_family.items()
        )

    def _met(self, requirements: frozenset[str]) -> bool:
        return requirements <= {r.id for r in self.reading.step.requirements(self.reading.ground)}

    def _sets(self, references: frozenset[str]) -> bool:
        return any(sets(self.reading.step, *reference.split(".")) for reference in references)

    def _over(self, clocks: frozenset[str]) -> bool | None:
        found = self._clocks(clocks)
        return any(d.over(self.reading.at) for d in found) if found else None

    def _running(self, clocks: frozenset[str]) -> bool | None:
        found = self._clocks(clocks)
        return any(d.met_at is None and not d.over(self.reading.at) for d in found) if found else None

    def _paused(self, clocks: frozenset[str]) -> bool | None:
        found = [d for d in self._clocks(clocks) if d.met_at is None]
        return all(d.paused for d in found) if found else None

    # -- what they look at -------------------------------------------------------------------------------------------
    def _clocks(self, clocks: frozenset[str]) -> list[Running]:
        party = self.reading.machine.party_id
        return [
            d
            for d in self.reading.record.deadlines
            if d.clock in clocks and (party is None or d.party in (party, None))
        ]

    def _last(self, events: Iterable[str]) -> int | None:
        """Place in the chain of the last of these events that concerns this instance's party and thread."""
        machine, own = self.reading.machine, self.reading.step.procedure
        found = None
        for reference in events:
            step_id, _, ground = reference.partition("#")
            record = self.world.record_for(family_of(STEPS[step_id].procedure))
            for e in record.happened(step_id):
                elsewhere = STEPS[step_id].procedure == own and e.thread != machine.thread
                other = machine.party_id is not None and e.party not in (machine.party_id, None)
                if not elsewhere and not other and (not ground or e.ground == ground):
                    found = max(found or 0, e.seq)
        return found


def names(step: Step, ground: str | None, events: Iterable[str]) -> bool:
    """Whether the step, on its ground, is one of these events."""
    return step.id in events or f"{step.id}#{ground}" in events


def sets(step: Step, kind: str, state: str) -> bool:
    """Whether the step puts the machine into the state in the same act."""
    if step.machine == kind and step.target == state:
        return True
    moved = {reference.partition(".")[0]: to for reference, to in step.also.items()}
    spec: Any = MACHINES[kind].spec
    return moved.get(kind, spec.start if step.id in spec.opens else "") == state
