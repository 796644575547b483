"""Legal state: small machines side by side, one row per instance of what the law treats as one.

All machines share one table. Each machine is a proxy class (`cases/procedures/…`) with its own states and steps; the
row says by `kind` which one it is, and a database constraint keeps `state` to that machine's states.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django_fsm import GET_STATE, ConcurrentTransitionMixin, FSMField, transition

from cases.facts import Fact
from cases.requirements import Requirement
from cases.roles import Role
from cases.steps import STEPS, Ground, Step


@dataclass(frozen=True)
class Spec:
    """What a machine is, beside its states and steps."""

    kind: str
    procedure: str
    name: str
    #: One instance per what the law treats as one, e.g. ("party", "notice").
    per: tuple[str, ...]
    start: str
    #: States at rest; may be left again.
    terminal: tuple[str, ...]
    #: "case" (with the procedure) or steps that open an instance.
    opens: tuple[str, ...]
    #: Non-terminal states that only outsiders can leave, and who.
    waiting: Mapping[str, str] = field(default_factory=dict)
    #: States in which an instance no longer counts for others (a withdrawn notice).
    void: tuple[str, ...] = ()
    #: States in which an instance is found again by a further opening, instead of being opened anew.
    kept: tuple[str, ...] = ()
    #: Machine whose instance, opened by the same step, is the parent of this one.
    under: str = ""
    #: Fact of the opening step whose rows each open one instance; a row's name becomes its `ref`.
    each: str = ""
    #: Opened by another procedure, it joins the case's first thread instead of beginning a further one.
    joins: bool = False
    #: The machine of the same shape whose purely recorded steps apply here too (see `cases.models.likeness`).
    like: str = ""


#: kind → proxy class.
MACHINES: dict[str, type[Machine]] = {}


def step(
    name: str,
    *sources: str,
    to: str,
    by: Role | tuple[Role, ...],
    basis: str,
    event: str = "",
    requires: tuple[Requirement, ...] | list[Requirement] = (),
    grounds: tuple[Ground, ...] | list[Ground] = (),
    gate: str = "",
    when: list[list[str]] | None = None,
    when_any: tuple[str, ...] = (),
    also: Mapping[str, str] | None = None,
    also_after_all: bool = False,
    records: Mapping[str, Fact] | None = None,
    documents: list[str] | tuple[str, ...] = (),
) -> Callable[[Callable], Callable]:
    """Declare a legal step on a machine. No source: from any state."""

    def declare(method: Callable) -> Callable:
        plain = tuple(str(s) for s in sources) or None
        target: Any = {"same": None, "history": GET_STATE(lambda self, *_, **__: self.previous)}.get(to, str(to))
        moved = transition(field="state", source=list(plain) if plain else "*", target=target)(method)
        moved.declared = dict(
            event=event or method.__name__,
            name=name,
            sources=plain,
            target=str(to),
            by=by if isinstance(by, tuple) else (by,),
            basis=basis,
            requires=tuple(requires),
            grounds=tuple(grounds),
            gate=gate,
            when=tuple(tuple(group) for group in when or ()),
            when_any=frozenset(when_any),
            also=dict(also or {}),
            also_after_all=also_after_all,
            records=dict(records or {}),
            documents=tuple(documents),
        )
        return moved

    return declare


class Machine(ConcurrentTransitionMixin, models.Model):
    """One instance of one machine of one case."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="machines", verbose_name="案件")
    kind = models.CharField("机器", max_length=40)
    state = FSMField("法律状态", max_length=40, protected=True)
    #: State before the last move: where "history" leads back to.
    previous = models.CharField(max_length=40, blank=True)
    party = models.ForeignKey("cases.Party", models.PROTECT, null=True, blank=True, verbose_name="当事人")
    #: Which of several of its kind in the case: "1", "2", or the number a case file gives.
    ref = models.CharField("份", max_length=60, default="1")
    #: Instances of one procedure that belong together (one seizure, one detention, one task).
    thread = models.CharField(max_length=60, default="1")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    #: Superseded by a later version (new notice, new decision): stays in the record, no longer counts.
    live = models.BooleanField(default=True)
    opened_at = models.DateTimeField("开立时间")

    spec: Spec
    State: type[models.TextChoices]

    class Meta:
        # The constraint on (kind, state) is added in cases/models/__init__.py, once every machine is known.
        constraints = []
        indexes = [models.Index(fields=["case", "kind"]), models.Index(fields=["kind", "state"])]
        verbose_name = "法律状态"

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "spec" not in cls.__dict__:
            return
        spec = cls.spec
        if spec.kind in MACHINES:
            raise ValueError(f"machine {spec.kind} is declared twice")
        MACHINES[spec.kind] = cls
        for method in list(cls.__dict__.values()):
            declared = getattr(method, "declared", None)
            if declared:
                made = Step(procedure=spec.procedure, machine=spec.kind, **declared)
                if made.id in STEPS:
                    raise ValueError(f"step {made.id} is declared twice")
                states = set(cls.State.values)
                strange = {*(made.sources or ()), made.target} - states - {"same", "history"}
                if strange:
                    raise ValueError(f"step {made.id} names unknown states {sorted(strange)}")
                STEPS[made.id] = made

    def __str__(self) -> str:
        return f"{self.spec.name}：{self.state_name}"

    @classmethod
    def from_db(cls, db, field_names, values):
        # Rows come back as the proxy of their kind, so that the row knows its states and steps.
        made = super().from_db(db, field_names, values)
        proxy = MACHINES.get(made.kind)
        if proxy is not None:
            made.__class__ = proxy
        return made

    @property
    def state_name(self) -> str:
        return self.State(self.state).label

    @property
    def at_rest(self) -> bool:
        return self.state in self.spec.terminal

    @transition(field="state", source="*", target=GET_STATE(lambda self, to: to))
    def moved_along(self, to: str) -> None:
        """Moved by a step of another machine (`also`); that step was judged, not this move."""
