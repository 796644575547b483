"""Judging a step before it is taken: all objections at once, from the declaration of the step. Nothing is written."""

from __future__ import annotations

from typing import Any

from cases.facts import BadValue
from cases.models.machine import MACHINES
from cases.reading import Reading, holds
from cases.requirements import Objection
from cases.roles import OUTSIDERS, Role, posts_that_may_record
from cases.steps import Step


def read_facts(step: Step, ground: str | None, raw: dict[str, Any]) -> tuple[dict[str, Any], list[Objection]]:
    """Facts as they will be stored, and what could not be read. Names the step does not know are kept out and named."""
    kinds = step.fact_kinds(ground)
    facts: dict[str, Any] = {}
    faults: list[Objection] = []
    for name, value in raw.items():
        kind = kinds.get(name)
        if kind is None:
            # A fact that no requirement of this step reads is recorded as told: later steps may rest on it.
            facts[name] = value
            continue
        try:
            facts[name] = kind.read(value)
        except BadValue as wrong:
            faults.append(Objection(f"fact:{name}", kind.label, str(wrong), "", facts=(name,)))
    return facts, faults


def find_instance(step: Step, record: Any, party: int | None, ref: str | None) -> tuple[Any, Objection | None]:
    """The instance the step is meant for; an objection when none is open or several fit."""
    name = MACHINES[step.machine].spec.name
    found = [m for m in record.machines if m.kind == step.machine and m.live]
    if party is not None:
        found = [m for m in found if m.party_id in (party, None)]
    if ref is not None:
        found = [m for m in found if m.ref == ref] or [m for m in found if m.thread == ref]
    if not found:
        return None, Objection("not_open", step.name, f"“{name}”尚未开始，不能办理“{step.name}”", step.basis)
    ready = [m for m in found if step.sources is None or m.state in step.sources]
    if len(ready) > 1:
        ready = [m for m in ready if not objections_of_state(step, m, record)] or ready
    if len(ready) > 1:
        which = "；".join(
            f"{f'第{m.ref}份' if m.ref.isdigit() else m.ref}{f'（{m.party}）' if m.party_id else ''}" for m in ready
        )
        return None, Objection(
            "ambiguous", step.name, f"“{name}”有{len(ready)}份都可以办理，请指明：{which}", step.basis
        )
    return (ready or found)[0], None


def objections_of_state(step: Step, machine: Any, record: Any) -> list[Objection]:
    """Objections from where the machines stand."""
    found = []
    if step.sources is not None and machine.state not in step.sources:
        allowed = "、".join(machine.State(s).label for s in step.sources)
        found.append(Objection("state", step.name, f"现在是“{machine.state_name}”，须在“{allowed}”时办理", step.basis))
    for group in step.when:
        any_instance = bool(step.when_any & {r.partition(".")[0] for r in group})
        if not holds(record, machine, group, any_instance=any_instance):
            found.append(Objection(f"when:{group[0]}", step.name, _standing(machine, record, group), step.basis))
    return found


def _standing(machine: Any, record: Any, group: tuple[str, ...]) -> str:
    """What stands in the way: where the machine looked at is, and where it would have to be."""
    kinds = list(dict.fromkeys(r.partition(".")[0] for r in group))
    parts = []
    for kind in kinds:
        looked_at = MACHINES[kind]
        wanted = [
            looked_at.State(s).label for r in group for k, _, s in [r.partition(".")] if k == kind and s != "none"
        ]
        present = [m.state_name for m in record.instances(kind, near=machine)] or ["尚未开始"]
        parts.append(f"{looked_at.spec.name}现为“{'、'.join(dict.fromkeys(present))}”，须为“{'、'.join(wanted)}”")
    return "；或者".join(parts)


def objections_of_person(step: Step, reading: Reading, posts: frozenset[str], agency_kind: str) -> list[Objection]:
    """Objections to who takes the step: the post in law, the separation of persons is a requirement of its own."""
    if reading.by == "":
        # The sweep records what time decides, and only that.
        if Role.SYSTEM in step.by:
            return []
    elif agency_kind != "bureau":
        if agency_kind in {str(role) for role in step.by if role in OUTSIDERS}:
            return []
    elif posts & posts_that_may_record(step.by):
        return []
    who = "、".join(role.label for role in step.by)
    return [Objection("role", step.name, f"“{step.name}”由{who}办理", step.basis, tuple(str(r) for r in step.by))]


def objections(step: Step, reading: Reading) -> list[Objection]:
    """Objections from the requirements of the step, its gate and ground, each once, in their order."""
    found = []
    if step.grounds and reading.ground is None and len(step.grounds) > 1:
        found.append(
            Objection("ground", step.name, f"请写明事由：{'、'.join(g.name for g in step.grounds)}", step.basis)
        )
    elif reading.ground is not None and reading.ground not in {g.id for g in step.grounds}:
        found.append(Objection("ground", step.name, f"“{reading.ground}”不是“{step.name}”的法定事由", step.basis))
    for requirement in step.requirements(reading.ground):
        objection = requirement.objection(reading)
        if objection is not None:
            found.append(objection)
    return found
