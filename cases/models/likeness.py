"""Machines of the same shape: steps that only record something stand once, and apply wherever that shape does.

Reconsideration and litigation run alike whatever is contested. A machine that says `like="po_remedies"` declares what
differs; the acts that are merely recorded there (an application forwarded, a copy received, a hearing attended) are
taken over here, so that they can be entered in every procedure in which they can happen.
"""

from __future__ import annotations

from cases.models.machine import MACHINES, Machine, step
from cases.steps import STEPS, Step, steps_of

#: States of the model in which a remedy pends; a machine that does not tell them apart has one state for them all.
PENDING = frozenset({"reconsideration", "litigation", "judged_first", "appeal", "retrial"})


def take_over_recorded_steps() -> None:
    """Give every machine the recorded steps of its like. Called once, when all machines are known."""
    for machine in list(MACHINES.values()):
        if not machine.spec.like:
            continue
        taken = [s for s in steps_of(machine.spec.like) if s.target == "same" and not (s.when or s.also or s.grounds)]
        for model in taken:
            sources = _sources(model, machine)
            if sources and f"{machine.spec.procedure}.{model.event}" not in STEPS and not hasattr(machine, model.event):
                _take_over(model, machine, sources)
        # The field looked for transitions when the class was made, before these were there.
        Machine._meta.get_field("state")._collect_transitions(sender=machine)


def _sources(model: Step, machine: type[Machine]) -> tuple[str, ...]:
    states = set(machine.State.values)
    found = [
        s if s in states else "pending" if s in PENDING and "pending" in states else "" for s in model.sources or ()
    ]
    return tuple(dict.fromkeys(s for s in found if s))


def _take_over(model: Step, machine: type[Machine], sources: tuple[str, ...]) -> None:
    def recorded(self: Machine, reading: object) -> None: ...

    recorded.__name__ = recorded.__qualname__ = model.event
    recorded.__doc__ = f"{model.name}."
    declared = step(
        model.name,
        *sources,
        to="same",
        by=model.by,
        basis=model.basis,
        requires=model.requires,
        gate=model.gate,
        records=model.records,
        documents=model.documents,
    )(recorded)
    setattr(machine, model.event, declared)
    made = Step(machine.spec.procedure, machine.spec.kind, **{**declared.declared, "stands_for": model.id})
    STEPS[made.id] = made
