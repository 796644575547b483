"""Every machine as plain data: the shape of `manage.py procedures --json`, which others rely on."""

from __future__ import annotations

from typing import Any

from cases.clocks import clock_catalogue
from cases.models import MACHINES, PROCEDURES
from cases.steps import Step, steps_of


def procedures_json() -> dict[str, dict[str, Any]]:
    """{"<procedure>": {"<machine>": {"initial", "states", "steps", …}}}."""
    return {
        procedure: {
            kind: _machine(machine) for kind, machine in MACHINES.items() if machine.spec.procedure == procedure
        }
        for procedure in PROCEDURES
    }


def _machine(machine: Any) -> dict[str, Any]:
    spec = machine.spec
    return {
        "name_zh": spec.name,
        "per": list(spec.per),
        "opens": list(spec.opens),
        "initial": spec.start,
        "states": [
            {
                "id": state.value,
                "name_zh": state.label,
                "final": state.value in spec.terminal,
                "waiting": spec.waiting.get(state.value),
            }
            for state in machine.State
        ],
        "steps": [_step(step) for step in steps_of(spec.kind)],
    }


def _step(step: Step) -> dict[str, Any]:
    catalogue = clock_catalogue()
    return {
        "event": step.event,
        "name_zh": step.name,
        "from": list(step.sources) if step.sources is not None else "any",
        "to": step.target,
        "when": [list(group) for group in step.when],
        "also": dict(step.also),
        "gate": step.gate or None,
        "requires": [{"id": r.id, "text": r.text, "basis": r.article, "law": list(r.law)} for r in step.requirements()],
        "grounds": [
            {
                "id": g.id,
                "name_zh": g.name,
                "basis": g.basis,
                "requires": [{"id": r.id, "text": r.text, "basis": r.article} for r in g.requires],
            }
            for g in step.grounds
        ],
        "by": [str(role) for role in step.by],
        "starts": [c.id for c in catalogue.started_by(step.clock_event)],
        "stops": [c.id for c in catalogue.met_by(step.clock_event)],
        "documents": list(step.documents),
        "basis": step.basis,
    }
