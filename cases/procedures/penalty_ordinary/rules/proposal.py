"""The penalty as it was told to the party, as it is proposed now and as it was decided, and which of two is heavier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from cases.facts import Items, Money, Text
from cases.reading import Happened, Reading

#: Kinds of penalty and measures that are noticed alike, as papers call them.
KINDS_OF_PENALTY = (
    "警告",
    "通报批评",
    "罚款",
    "没收违法所得",
    "没收非法财物",
    "暂扣许可证件",
    "降低资质等级",
    "吊销许可证件",
    "限制开展生产经营活动",
    "责令停产停业",
    "责令关闭",
    "限制从业",
    "行政拘留",
    "责令停产整治",
    "限制生产",
)
#: Done by the decision itself; the others need an act of their own before a case is closed.
DONE_BY_WORDS = frozenset({"警告", "通报批评", "罚款", "没收违法所得", "没收非法财物"})

KINDS = Items("处罚种类", standing=True, sample=("罚款",))
FINE = Money("罚款数额", standing=True, sample=100_000, hint="每一当事人的数额；各人不同的，另填各当事人罚款")
CONFISCATION = Money("没收违法所得数额", standing=True, optional=True)
VIOLATIONS = Items("认定的违法行为", standing=True)
CLAUSES = Items("处罚依据条款", standing=True, sample=("生态环境法典1108",))
REASON = Text("处罚理由", standing=True, long=True)
FINES_BY_PARTY = Items("各当事人罚款", standing=True, optional=True, columns={"party": "当事人", "fine": "罚款数额"})

FACTS = {
    "penalty_kinds": KINDS,
    "fine": FINE,
    "confiscation": CONFISCATION,
    "violations_found": VIOLATIONS,
    "clauses": CLAUSES,
    "proposal_reason": REASON,
    "fines_by_party": FINES_BY_PARTY,
}
#: For gates, which also judge decisions that contain no such penalty.
OPTIONAL_FACTS = {name: fact.but(optional=True) for name, fact in FACTS.items()}

#: Steps that tell the party what is proposed, per procedure.
TOLD_BY = {
    "penalty_ordinary": ("notify", "notify_hearing", "renotify"),
    "penalty_simple": ("inform",),
    "daily_penalty": ("notify_daily", "add_period"),
    "production_restriction": ("notify",),
}
DECIDED_BY = {
    "penalty_ordinary": ("decide_direct", "decide_collective"),
    "penalty_simple": ("decide", "decide_warning"),
    "daily_penalty": ("decide",),
    "production_restriction": ("decide",),
}
#: Steps that change what was decided; they record the sum under the same name.
CHANGED_BY = (
    *("recon_modified", "recon_mediated", "suit_modified"),
    *("change_by_self", "changed_during_suit", "apply_modified"),
)


@dataclass(frozen=True)
class Penalty:
    """Kinds, sums in yuan, violations and clauses; an empty set means: not recorded."""

    kinds: frozenset[str] = frozenset()
    fine: Decimal | None = None
    confiscation: Decimal | None = None
    violations: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    fines: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def contains_fine(self) -> bool:
        return "罚款" in self.kinds if self.kinds else bool(self.fine)

    def fine_of(self, party: str) -> Decimal:
        return self.fines.get(party, self.fine or Decimal(0)) if self.contains_fine else Decimal(0)

    def heavier_than(self, other: Penalty) -> list[str]:
        """In what this one goes beyond the other, in Chinese; nothing where the other says nothing."""
        found = []
        if other.kinds and self.kinds - other.kinds:
            found.append(f"增加了{'、'.join(sorted(self.kinds - other.kinds))}")
        for name, mine, theirs in (
            ("罚款", self.fine, other.fine),
            ("没收数额", self.confiscation, other.confiscation),
        ):
            if mine is not None and theirs is not None and mine > theirs:
                found.append(f"{name}{mine}元高于{theirs}元")
        found += [
            f"对{party}的罚款{sum_}元高于{other.fine_of(party)}元"
            for party, sum_ in self.fines.items()
            if other.kinds and sum_ > other.fine_of(party)
        ]
        return found

    def beyond(self, other: Penalty) -> list[str]:
        """What this one rests on that the other did not name, in Chinese."""
        found = []
        if self.violations - other.violations:
            found.append(f"违法行为{'、'.join(sorted(self.violations - other.violations))}")
        if self.clauses - other.clauses:
            found.append(f"依据{'、'.join(sorted(self.clauses - other.clauses))}")
        return found


def amount(value: Any) -> Decimal | None:
    """Yuan; None for what is no number (facts that no requirement of a step reads are recorded as told)."""
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


def penalty_of(facts: Mapping[str, Any]) -> Penalty:
    kinds = frozenset(map(str, facts.get("penalty_kinds") or ()))
    return Penalty(
        kinds,
        amount(facts.get("fine")),
        amount(facts.get("confiscation")) if not kinds or "没收违法所得" in kinds else None,
        frozenset(map(str, facts.get("violations_found") or ())),
        frozenset(map(str, facts.get("clauses") or ())),
        {row["party"]: amount(row["fine"]) or Decimal(0) for row in facts.get("fines_by_party") or ()},
    )


def _folded(events: Iterable[Happened]) -> dict[str, Any]:
    """The last value of each fact of a penalty through these events."""
    facts: dict[str, Any] = {}
    for event in events:
        facts |= {name: event.facts[name] for name in FACTS if name in event.facts}
    return facts


def told(reading: Reading) -> Penalty | None:
    """What the party was last told; None when nothing was."""
    events = reading.events(*TOLD_BY.get(reading.step.procedure, ()))
    return penalty_of(_folded(events)) if events else None


def proposed(reading: Reading) -> Penalty:
    """The proposal as it stands before this step: the last notice, lightened or not."""
    names = (*TOLD_BY.get(reading.step.procedure, ()), "lighten_proposal")
    return penalty_of(_folded(reading.events(*names)))


def at_hand(reading: Reading) -> Penalty:
    """The penalty of this step: what it gives, over the proposal."""
    names = (*TOLD_BY.get(reading.step.procedure, ()), "lighten_proposal")
    facts = _folded(reading.events(*names))
    facts |= {name: reading.given[name] for name in FACTS if reading.given.get(name) is not None}
    return penalty_of(facts)


def decided(reading: Reading, before: int | None = None) -> Penalty | None:
    """What was last decided (before an event number), with later changes; None when nothing was."""
    procedure = reading.step.procedure
    if procedure not in DECIDED_BY:
        procedure = "penalty_ordinary"
    names = [f"{procedure}.{n}" for n in DECIDED_BY[procedure]]
    decisions = [e for e in reading.events(*names) if before is None or e.seq < before]
    if not decisions:
        return None
    last = decisions[-1]
    leading = [f"{procedure}.{n}" for n in (*TOLD_BY[procedure], "lighten_proposal")]
    changes = [f"{procedure}.{n}" for n in CHANGED_BY]
    return penalty_of(
        _folded(
            e
            for e in reading.events(*leading, *names, *changes)
            if (e.seq <= last.seq or e.step in changes) and (before is None or e.seq < before)
        )
    )


def lawful(reading: Reading) -> dict[str, Any]:
    """An example: the proposal of the case, for its violations."""
    return {} if proposed(reading).violations else {"violations_found": list(reading.case.violations) or ["违法行为"]}
