"""The machines of a procedure together, as far as states go: every requirement is taken to hold.

Breadth first up to a number of joint states. Beyond it nothing is claimed: what lies on the border counts as a way out.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from cases.exploring.world import Instance, World
from cases.judging import objections_of_state
from cases.models import MACHINES, family_of
from cases.steps import STEPS, Step

#: Instances of one machine side by side; more of them are more of the same.
SIDE_BY_SIDE = 2


@dataclass
class Joint:
    """What the machines of one procedure can come to."""

    procedure: str
    states: int = 0
    moves: int = 0
    capped: bool = False
    fired: set[str] = field(default_factory=set)
    traps: list[str] = field(default_factory=list)


def together(procedure: str, cap: int) -> Joint:
    """Walk the joint states of a procedure; machines of other procedures that it looks at are free."""
    done = Joint(procedure)
    steps = [s for s in STEPS.values() if s.procedure == procedure]
    kinds = {k for k, m in MACHINES.items() if m.spec.procedure == procedure}
    course = main_machine(procedure)
    first = _opened(procedure, kinds)
    todo, back = deque([first]), defaultdict(set)
    seen = {_standing(first, kinds): first}
    expanded: set[tuple] = set()
    while todo:
        world = todo.popleft()
        here = _standing(world, kinds)
        if len(expanded) >= cap:
            done.capped = True
            break
        expanded.add(here)
        for step in steps:
            for index in _ready(world, step, kinds):
                after = world.fork()
                record = after.record_for(family_of(procedure))
                after.shift(step, record.machines[index], _rows(step))
                record.machines = [m for m in record.machines if m.kind in kinds]
                done.fired.add(step.id)
                done.moves += 1
                if max(Counter(m.kind for m in record.machines if m.live).values()) > SIDE_BY_SIDE:
                    continue
                there = _standing(after, kinds)
                back[there].add(here)
                if there not in seen:
                    seen[there] = after
                    todo.append(after)
    done.states = len(seen)
    spec = MACHINES[course].spec
    resting = {*spec.terminal, *spec.waiting}
    good = {s for s in seen if s not in expanded or any(k == course and state in resting for k, state, *_ in s)}
    ways = deque(good)
    while ways:
        for before in back[ways.popleft()]:
            if before not in good:
                good.add(before)
                ways.append(before)
    done.traps = [_told(s) for s in list(expanded - good)[:5]]
    return done


def main_machine(procedure: str) -> str:
    """The machine whose end is the end of the procedure: its course, else the first that opens with it."""
    own = [k for k, m in MACHINES.items() if m.spec.procedure == procedure]
    opening = [k for k in own if "case" in MACHINES[k].spec.opens]
    return next((k for k in opening if k.endswith("_course")), (opening or own)[0])


def _opened(procedure: str, kinds: set[str]) -> World:
    """The procedure just opened; what steps of other procedures open in it is open, too."""
    world = World(procedure)
    record = world.record_for(family_of(procedure))
    for kind in sorted(kinds):
        spec = MACHINES[kind].spec
        elsewhere = any("." in o and o.partition(".")[0] != procedure for o in spec.opens)
        if elsewhere and not any(m.kind == kind for m in record.machines):
            world._add(record, kind, spec.start, None, "1")
    return world


def _ready(world: World, step: Step, kinds: set[str]) -> list[int]:
    """Places of the instances that the step can be taken on; what other procedures must have done is done."""
    record = world.record_for(family_of(step.procedure))
    found = []
    for index, machine in enumerate(record.machines):
        fits = machine.kind == step.machine and machine.live
        if fits and (step.sources is None or machine.state in step.sources) and _held(step, machine, record, kinds):
            found.append(index)
    return found


def _held(step: Step, machine: Instance, record: Any, kinds: set[str]) -> bool:
    outside = {r for group in step.when for r in group if r.partition(".")[0] not in kinds}
    if not outside:
        return not objections_of_state(step, machine, record)
    blocked = {o.id for o in objections_of_state(step, machine, record)}
    free = {f"when:{group[0]}" for group in step.when if outside & set(group)}
    return not blocked - free


def _rows(step: Step) -> dict[str, list[str]]:
    """One row for each fact whose rows open instances."""
    return {m.spec.each: ["甲"] for m in MACHINES.values() if m.spec.each and step.id in m.spec.opens}


def _standing(world: World, kinds: set[str]) -> tuple:
    found = []
    for record in world.records.values():
        live = [m for m in record.machines if m.live and m.kind in kinds]
        place = {m.pk: m.kind for m in live}
        found += [(m.kind, m.state, m.previous, m.thread, place.get(m.parent_id, "")) for m in live]
    return tuple(sorted(found))


def _told(standing: tuple) -> str:
    return "、".join(f"{kind}.{state}" for kind, state, *_ in standing)
