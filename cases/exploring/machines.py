"""Each machine alone, exhaustively: every state, every step from it, every requirement holding or failing."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cases.clocks import clock_catalogue
from cases.models import MACHINES
from cases.roles import OUTSIDERS
from cases.steps import STEPS, Step, steps_of


@dataclass
class Alone:
    """What one machine, or all of them, come to."""

    states: int = 0
    steps: int = 0
    #: (state, step, ground) × (all requirements hold, or one of them fails).
    state_facts: int = 0
    findings: list[str] = field(default_factory=list)

    def add(self, other: Alone) -> None:
        self.states += other.states
        self.steps += other.steps
        self.state_facts += other.state_facts
        self.findings += other.findings


def edges(kind: str) -> dict[str, list[tuple[str, Step]]]:
    """state → (state it can become, by which step): own steps, and those of other machines that move this one."""
    states = MACHINES[kind].State.values
    found: dict[str, list[tuple[str, Step]]] = defaultdict(list)
    for step in steps_of(kind):
        for source in step.sources or states:
            targets = {"same": [source], "history": states}.get(step.target, [step.target])
            found[source] += [(target, step) for target in targets]
    for step in STEPS.values():
        for reference, target in step.also.items():
            moved, _, only = reference.partition(".")
            if moved == kind:
                for source in [only] if only else states:
                    found[source].append((target, step))
    return found


def entries(kind: str) -> set[str]:
    """States in which an instance may come into being."""
    spec = MACHINES[kind].spec
    found = {spec.start}
    for step in STEPS.values():
        found |= {to for reference, to in step.also.items() if reference == kind}
    return found


def alone(kind: str) -> Alone:
    """Walk one machine: dead states, traps, states that only outsiders can leave."""
    machine: Any = MACHINES[kind]
    spec, out = machine.spec, edges(kind)
    done = Alone(states=len(machine.State.values), steps=len(steps_of(kind)))
    reached = states_reached(kind)
    back: dict[str, set[str]] = defaultdict(set)
    for source, targets in out.items():
        for target, _ in targets:
            back[target].add(source)
    ending = _closure(set(spec.terminal), back)
    for state in machine.State.values:
        if state not in reached:
            done.findings.append(f"{kind}.{state}：没有任何步骤通向它")
        elif state not in spec.terminal and state not in ending and state not in spec.waiting:
            done.findings.append(f"{kind}.{state}：死路，到不了终局")
        exits = [step for target, step in out[state] if target != state]
        outsiders = bool(exits) and all(all(role in OUTSIDERS for role in step.by) for step in exits)
        if state not in spec.terminal and outsiders and state not in spec.waiting:
            who = "、".join(sorted({str(r) for step in exits for r in step.by}))
            done.findings.append(f"{kind}.{state}：只有外部主体（{who}）能使其离开，未列入 waiting")
        if state in reached:
            done.state_facts += _decisions(kind, state)
    return done


def _decisions(kind: str, state: str) -> int:
    """Ways to decide in a state: for each step and ground, everything holds, or one requirement fails."""
    return sum(
        1 + len(step.requirements(ground))
        for step in steps_of(kind)
        if step.sources is None or state in step.sources
        for ground in [g.id for g in step.grounds] or [None]
    )


def _closure(start: set[str], following: dict[str, set[str]]) -> set[str]:
    seen, todo = set(start), deque(start)
    while todo:
        for one in following.get(todo.popleft(), ()):
            if one not in seen:
                seen.add(one)
                todo.append(one)
    return seen


def impossible(step: Step, reached: Callable[[str], set[str]]) -> bool:
    """Whether no state of the machines lets the step happen: its own, and one of each group it looks at."""

    def possible(reference: str) -> bool:
        kind, _, state = reference.partition(".")
        return state == "none" or state in reached(kind)

    own = step.sources is None or any(possible(f"{step.machine}.{state}") for state in step.sources)
    return not own or not all(any(possible(r) for r in group) for group in step.when)


def states_reached(kind: str) -> set[str]:
    """States that an instance of the machine can come to."""
    return _closure(entries(kind), {s: {t for t, _ in ts} for s, ts in edges(kind).items()})


def all_alone() -> Alone:
    done = Alone()
    for kind in MACHINES:
        done.add(alone(kind))
    return done


def endless_clocks(reasons: dict[str, str]) -> list[str]:
    """Clocks that count down in a case and that no step meets, ends or takes as its cue, unless a reason is given."""
    found = []
    for clock in clock_catalogue():
        named = {e.partition("#")[0] for e in (*clock.meets, *clock.expires_as, *clock.gates)}
        if clock.is_countdown and clock.starts and not named & STEPS.keys() and clock.id not in reasons:
            found.append(f"{clock.id}（{clock.name_zh}）：没有步骤能完成它")
    for clock in clock_catalogue():
        for key in ("starts", "meets", "pauses", "resumes", "gates", "expires_as"):
            for event in getattr(clock, key):
                if event.partition("#")[0] not in STEPS:
                    found.append(f"{clock.id}：{key} 所列“{event}”不是任何程序的步骤")
    return found
