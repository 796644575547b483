"""Courses with facts and time: each step is judged as `take` judges it and carried out in memory.

Walks go where nothing has gone yet: steps never taken come first, and time passes when only a term stands in the way.
At each step taken every requirement is tried with facts that break it, and every stated law is read at that moment.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cases import now
from cases.exploring.formulas import Formula, atoms, parts
from cases.exploring.moments import Moment, names
from cases.exploring.world import Instance, World
from cases.judging import objections_of_state
from cases.models import MACHINES, family_of
from cases.reading import Reading
from cases.requirements import REQUIREMENTS, Objection
from cases.steps import STEPS, Step

#: Days that a walk waits for a term to run before it turns to another step.
PATIENCE = (0, 1, 3, 8, 16, 31, 61, 95, 190, 370, 1200)


@dataclass
class Seen:
    """What walks have shown so far; grows over many of them."""

    #: Steps taken, "procedure.event" and "procedure.event#ground".
    taken: Counter = field(default_factory=Counter)
    #: requirement → "step" where facts that break it were refused by it / by nothing else.
    fails: dict[str, set[str]] = field(default_factory=dict)
    alone: dict[str, set[str]] = field(default_factory=dict)
    #: Requirements that held at a step taken.
    holds: set[str] = field(default_factory=set)
    #: Judgments made, and places (joint states of the procedure and what it looks at) reached.
    judged: int = 0
    places: int = 0
    #: Formula text → moments at which it was read to a verdict.
    read: Counter = field(default_factory=Counter)
    #: (formula, step) at which a stated law did not hold.
    broken: dict[tuple[Formula, str], str] = field(default_factory=dict)
    #: way formula → states from which a course was seen to arrive.
    ways: dict[str, set[str]] = field(default_factory=dict)
    #: Requirements that raised instead of judging: (requirement or step, what).
    raised: dict[str, str] = field(default_factory=dict)
    #: step → requirements that stood in the way when it was last tried: for a step never taken.
    stopped_by: dict[str, Counter] = field(default_factory=dict)

    def add(self, other: Seen) -> None:
        self.taken += other.taken
        self.read += other.read
        self.judged += other.judged
        self.places += other.places
        self.holds |= other.holds
        self.broken |= other.broken
        self.raised |= other.raised
        for mine, theirs in ((self.fails, other.fails), (self.alone, other.alone), (self.ways, other.ways)):
            for name, steps in theirs.items():
                mine.setdefault(name, set()).update(steps)
        for name, counted in other.stopped_by.items():
            self.stopped_by.setdefault(name, Counter()).update(counted)


def neighbours(procedure: str) -> list[str]:
    """The procedure, and those whose states its steps look at or whose steps open its machines."""
    steps = [s for s in STEPS.values() if s.procedure == procedure]
    kinds = {r.partition(".")[0] for s in steps for group in s.when for r in group} | {
        r.partition(".")[0] for s in steps for r in s.also
    }
    found = {MACHINES[k].spec.procedure for k in kinds}
    for machine in MACHINES.values():
        if machine.spec.procedure == procedure:
            found |= {o.partition(".")[0] for o in machine.spec.opens if "." in o}
    return [procedure, *sorted(found - {procedure})]


#: Steps of one course before another place is chosen.
STRETCH = 8


@dataclass
class Place:
    """Cases as they stood when they were first seen to stand so."""

    world: World
    #: Steps of the procedure that could start there, as far as states go.
    ready: frozenset[str]
    visits: int = 0


@dataclass
class Walker:
    """Walks one procedure, remembering what was seen."""

    procedure: str
    laws: list[Formula]
    seen: Seen = field(default_factory=Seen)
    places: list[Place] = field(default_factory=list)
    known: set[tuple] = field(default_factory=set)
    #: How often an instance stood in a state.
    states: Counter = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.around = neighbours(self.procedure)
        self.watched = {k for k, m in MACHINES.items() if m.spec.procedure == self.procedure}
        self.own = [s for s in STEPS.values() if s.procedure == self.procedure]
        self.watched |= {r.partition(".")[0] for s in self.own for group in s.when for r in group}
        self.others = [s for s in STEPS.values() if s.procedure in self.around[1:]]
        self.standing = [f for f in self.laws if f.tree and f.tree[0] == "always" and "now" not in atoms(f.tree)]
        self.ways = [f for f in self.laws if f.tree and f.tree[0] == "way"]
        self.acting = [f for f in self.laws if f.tree and f.tree[0] == "always" and "now" in atoms(f.tree)]
        self._of_step: dict[tuple[str, str | None], list[Formula]] = {}

    def explore(self, seed: str, steps: int) -> None:
        """Take about so many steps: short courses from where few have gone. The same seed goes the same ways."""
        random = now.random(seed)
        for first in self.around:
            self._reached(World(first))
        self._reached(World(self.procedure, parties=2))
        left = steps
        while left > 0:
            place = max(random.sample(self.places, min(len(self.places), 64)), key=self._promise)
            place.visits += 1
            world = place.world.fork()
            onward = random.random() < 0.5
            for _ in range(STRETCH):
                left -= 1
                if not self.go_on(world, random, onward):
                    break
                self._reached(world)

    def _reached(self, world: World) -> None:
        """Remember a place where nothing was before, to go on from there; one reached again stays as first reached."""
        for record in world.records.values():
            self.states.update(f"{m.kind}.{m.state}" for m in record.machines if m.live)
        standing = world.standing(self.watched)
        if standing not in self.known:
            self.known.add(standing)
            ready = frozenset(s.id for s in self.own if self.ready(world, s, opening=False))
            self.places.append(Place(world.fork(), ready))
            self.seen.places += 1

    def _promise(self, place: Place) -> float:
        """Rather where steps can start that were never taken, and where few courses went."""
        return (0.01 + sum(1 / (1 + self.seen.taken[id]) ** 2 for id in place.ready)) / (1 + place.visits)

    def go_on(self, world: World, random: Any, onward: bool) -> bool:
        """One more step, the rarest that can be taken, or (onward) one to the rarest state; False when nothing can."""

        def rarity(step: Step) -> tuple[int, int, float]:
            often = self.seen.taken[step.id].bit_length()
            known = self.states[f"{step.machine}.{step.target}"].bit_length() if onward else 0
            return (99 if onward and step.target == "same" else known, often, random.random())

        own = sorted(self.own, key=rarity)
        others = random.sample(self.others, len(self.others))
        order = own + others if random.random() < 0.8 else others + own
        for step in order:
            for machine in self.ready(world, step):
                grounds = [g.id for g in step.grounds] or [None]
                random.shuffle(grounds)
                grounds.sort(key=lambda g: self.seen.taken[f"{step.id}#{g}"])
                for ground in grounds[:2]:
                    if self.attempt(world, step, machine, ground):
                        return True
        return False

    def ready(self, world: World, step: Step, opening: bool = True) -> list[Instance]:
        """Instances from whose state the step could start, as far as states go; its first step opens a procedure."""
        record = world.record_for(family_of(step.procedure))
        spec = MACHINES[step.machine].spec
        if opening and step.procedure not in record.opened:
            if "case" not in spec.opens or step.sources is not None and spec.start not in step.sources:
                return []
            world.open(step.procedure)
        there = [m for m in world.instances(step) if step.sources is None or m.state in step.sources]
        return [m for m in there if not objections_of_state(step, m, record)]

    def attempt(self, world: World, step: Step, machine: Instance, ground: str | None) -> bool:
        """Take the step lawfully, waiting for terms; what cannot be done leaves the world as it was."""
        start = world.at
        for days in PATIENCE:
            world.at = start + dt.timedelta(days=days, hours=1)
            verdict = self.judged(world, step, machine, ground)
            if verdict is None:
                break
            reading, facts, found = verdict
            if not found:
                self.tried(world, step, machine, ground, facts, reading)
                self.check(Moment(world, reading), step, ground)
                world.carry_out(reading)
                self.seen.taken[step.id] += 1
                self.seen.taken[f"{step.id}#{ground}"] += 1
                self.check_standing(Moment(world, reading, acting=False), step)
                self.went(world, step, ground)
                return True
            self.seen.stopped_by.setdefault(step.id, Counter()).update(o.id for o in found)
            ids = {o.id for o in found}
            self.fell(step, ids)
            # A requirement may look at a day without saying so: a few times it is worth to wait for nothing.
            if not any(_of_time(id) for id in ids) and self.seen.stopped_by[step.id].total() > 60:
                break
        world.at = start
        return False

    def judged(
        self,
        world: World,
        step: Step,
        machine: Instance,
        ground: str | None,
        breaking: str = "",
        facts: dict | None = None,
    ) -> tuple[Reading, dict, list[Objection]] | None:
        """The verdict of `judge` over lawful facts, or over these; None when something raised."""
        if facts is None:
            facts = self.lawful(world, step, machine, ground)
            if facts is None:
                return None
        try:
            reading, found = world.judge(step, machine, ground, facts)
        except Exception as error:
            self.seen.raised[breaking or step.id] = repr(error)
            return None
        self.seen.judged += 1
        return reading, facts, found

    def lawful(self, world: World, step: Step, machine: Instance, ground: str | None) -> dict | None:
        """Lawful facts; None where there are none, e.g. nobody is left to be drawn after every recusal."""
        try:
            return world.lawful(step, machine, ground)[1]
        except LookupError:
            return None

    def tried(
        self, world: World, step: Step, machine: Instance, ground: str | None, facts: dict, reading: Reading
    ) -> None:
        """Each requirement that held, tried with facts that break it."""
        for requirement in step.requirements(ground):
            self.seen.holds.add(requirement.id)
            if step.id in self.seen.alone.get(requirement.id, ()):
                continue
            try:
                broken = facts | requirement.unlawful_facts(reading)
            except Exception as error:
                self.seen.raised[requirement.id] = repr(error)
                continue
            if broken == facts:
                continue
            verdict = self.judged(world, step, machine, ground, requirement.id, broken)
            if verdict is not None:
                self.fell(step, {o.id for o in verdict[2]})

    def fell(self, step: Step, ids: set[str]) -> None:
        for id in ids & REQUIREMENTS.keys():
            self.seen.fails.setdefault(id, set()).add(step.id)
        if len(ids) == 1:
            self.seen.alone.setdefault(*ids, set()).add(step.id)

    # -- the stated laws ---------------------------------------------------------------------------------------------
    def check(self, moment: Moment, step: Step, ground: str | None) -> None:
        key = (step.id, ground)
        if key not in self._of_step:
            self._of_step[key] = [f for f in self.acting if _speaks_of(f.tree, step, ground)]
        self._read(self._of_step[key], moment, step)

    def check_standing(self, moment: Moment, step: Step) -> None:
        self._read(self.standing, moment, step)

    def went(self, world: World, step: Step, ground: str | None) -> None:
        """A course that has led from a state to where the law says that a way leads is the way."""
        here = {f"{m.kind}.{m.state}" for record in world.records.values() for m in record.machines if m.live}
        for formula in self.ways:
            _, start, end = formula.tree
            if end & here or names(step, ground, end):
                self.seen.ways.setdefault(formula.text, set()).update(start & world.visited)

    def _read(self, laws: Iterable[Formula], moment: Moment, step: Step) -> None:
        for formula in laws:
            verdict = moment.judge(formula.tree)
            if verdict is not None:
                self.seen.read[formula.text] += 1
            if verdict is False:
                self.seen.broken[formula, step.id] = self._which(formula, moment)

    def _which(self, formula: Formula, moment: Moment) -> str:
        """The conjuncts that failed, for the report."""
        inner = formula.tree[1]
        wanted = inner[2] if inner[0] == "then" else inner
        return "、".join(p[0] for p in parts(wanted) if moment.judge(p) is False)


def _speaks_of(tree: tuple, step: Step, ground: str | None) -> bool:
    """Whether an atom "now" of the tree names the step."""
    if tree[0] == "now":
        return names(step, ground, tree[1])
    return any(_speaks_of(part, step, ground) for part in tree[1:] if isinstance(part, tuple))


def _of_time(id: str) -> bool:
    return id.startswith("clock:") or id in REQUIREMENTS and REQUIREMENTS[id].by_time
