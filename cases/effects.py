"""What a step does to the machines of a case: which instances open, move and are superseded. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cases.models.case import family_of
from cases.models.machine import MACHINES
from cases.reading import Record, unopened
from cases.steps import Step

#: What a later version replaces. Of the others (holds, orders, samples, …) several live side by side.
VERSIONED = frozenset({"notice", "decision", "round", "handover", "agreement", "title"})


@dataclass(frozen=True)
class Opening:
    """A new instance of a machine."""

    kind: str
    state: str
    party: int | None
    thread: str
    #: What the case file calls it, where a row of the step's facts opened it.
    ref: str = ""


@dataclass(frozen=True)
class Move:
    """An instance moved along by the step of another machine."""

    machine: Any
    state: str


@dataclass
class Effects:
    """All consequences of one step for the machines of one family."""

    openings: list[Opening] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    superseded: list[Any] = field(default_factory=list)
    #: Instances that opened with the case and that this step takes into use, as if it had opened them.
    adopted: list[Any] = field(default_factory=list)


def kinds_opened_by(step_id: str) -> list[str]:
    return [kind for kind, machine in MACHINES.items() if step_id in machine.spec.opens]


def kinds_opened_with(procedure: str) -> list[str]:
    """Machines that open together with their procedure."""
    return [k for k, m in MACHINES.items() if m.spec.procedure == procedure and "case" in m.spec.opens]


def families_touched(step: Step) -> set[str]:
    """Families, other than the step's own, that its openings and `also` reach."""
    kinds = [*kinds_opened_by(step.id), *(reference.partition(".")[0] for reference in step.also)]
    return {family_of(MACHINES[k].spec.procedure) for k in kinds} - {family_of(step.procedure)}


def effects(
    step: Step,
    machine: Any,
    record: Record,
    family: str,
    party: int | None,
    facts: Mapping[str, Any] | None = None,
) -> Effects:
    """Consequences within `family` of taking `step` on `machine`; `record` is that family's case.

    `party` is the party the step concerns, where it concerns one; `facts` are those the step reads.
    """
    done = Effects()
    opened: set[str] = set()
    for kind in kinds_opened_by(step.id):
        spec = MACHINES[kind].spec
        if family_of(spec.procedure) != family:
            continue
        unused = _unused(kind, step, machine, record)
        if unused is not None:
            if spec.procedure == step.procedure:
                done.adopted.append(unused)
            if unused.state != step.also.get(kind, spec.start):
                done.moves.append(Move(unused, step.also.get(kind, spec.start)))
            opened.add(kind)
            continue
        near = record.instances(kind, near=machine)
        if "case" in spec.opens and kind in step.also and any(m.state == step.also[kind] for m in near):
            # What the step would bring about stands already: no second instance beside it.
            continue
        for one in _parties(spec, machine, record, party):
            there = [m for m in near if one is None or m.party_id in (one, None)]
            kept = {m.ref for m in there if m.state in spec.kept}
            if kept and not spec.each:
                continue
            if VERSIONED & set(spec.per):
                done.superseded += [m for m in there if _of_same(m, machine, record)]
            thread = machine.thread if spec.procedure == step.procedure else _free_thread(kind, record)
            for ref in _refs(spec, step, facts or {}):
                if ref in kept:
                    continue
                done.openings.append(Opening(kind, step.also.get(kind, spec.start), one, thread, ref))
        opened.add(kind)
    waits = step.also_after_all and _others_under_way(machine, record)
    for reference, state in () if waits else step.also.items():
        kind, _, only = reference.partition(".")
        spec = MACHINES[kind].spec
        if kind in opened or family_of(spec.procedure) != family:
            continue
        found = record.instances(kind, near=machine)
        if found:
            done.moves += [Move(m, state) for m in found if m.state != state and only in ("", m.state)]
        elif unopened(record, kind) is not None or "case" in spec.opens:
            done.openings.append(Opening(kind, state, _one_party(spec, machine, party), "1"))
    return done


def _others_under_way(machine: Any, record: Record) -> bool:
    """Another instance of this machine, of the same thread, has not come to rest."""
    return any(
        m.live and m.kind == machine.kind and m.thread == machine.thread and m.pk != machine.pk and not m.at_rest
        for m in record.machines
    )


def _of_same(one: Any, machine: Any, record: Record) -> bool:
    """It does not hang on another instance of the acting machine's kind: a stop order does not replace the restriction
    it came from."""
    return next((m for m in record.ancestors(one) if m.kind == machine.kind), machine) == machine


def _free_thread(kind: str, record: Record) -> str:
    """The first thread, or a further one beside a case of that procedure that has run already."""
    if "case" not in MACHINES[kind].spec.opens or MACHINES[kind].spec.joins:
        return "1"
    return str(1 + len({m.thread for m in record.machines if m.kind == kind}))


def _refs(spec: Any, step: Step, facts: Mapping[str, Any]) -> list[str]:
    """One name per instance to open: the rows of the fact that the machine counts by, else a single nameless one."""
    if not spec.each or spec.each not in step.fact_kinds():
        return [""]
    rows = facts.get(spec.each) or []
    return [str(row.get("name") or "" if isinstance(row, Mapping) else row)[:60] for row in rows]


def _unused(kind: str, step: Step, machine: Any, record: Record) -> Any:
    """An instance that opened with the case and was never used: the first order, the first link to a crime."""
    spec = MACHINES[kind].spec
    if "case" not in spec.opens or VERSIONED & set(spec.per):
        return None
    found = [m for m in record.instances(kind, near=machine) if m.state == spec.start and m.parent_id is None]
    return found[0] if found else None


def _parties(spec: Any, machine: Any, record: Record, party: int | None) -> Iterator[int | None]:
    if not {"party", "obligor", "defendant"} & set(spec.per) or party is not None or machine.party_id is not None:
        yield party if party is not None else machine.party_id
    elif record.parties:
        yield from record.parties
    else:
        yield None


def _one_party(spec: Any, machine: Any, party: int | None) -> int | None:
    return party if party is not None else machine.party_id
