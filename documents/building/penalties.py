"""What is proposed or decided: kinds and sums as the chain of steps left them by that day."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from cases.procedures.penalty_ordinary.rules.proposal import CHANGED_BY, DECIDED_BY, FACTS, TOLD_BY, penalty_of
from cases.procedures.penalty_ordinary.rules.proposal import Penalty as Proposal
from documents.building import words
from documents.building.record import Act, Standing
from documents.context import Fine, Penalty

#: Procedures without a penalty of their own look at the decision of this one.
MAIN = "penalty_ordinary"

#: Words that finish 决定对你单位… where the kind alone would not.
WORDING = {
    "警告": "警告",
    "通报批评": "通报批评",
    "暂扣许可证件": "暂扣许可证件",
    "吊销许可证件": "吊销许可证件",
    "行政拘留": "移送公安机关处行政拘留",
    "限制生产": "责令限制生产",
}

__all__ = ["DECIDED_BY", "TOLD_BY", "at_hand", "fine_of", "penalties", "procedure_of", "summary"]


def procedure_of(standing: Standing) -> str:
    """The procedure whose penalty the paper speaks of."""
    own = standing.act.procedure
    return own if own in TOLD_BY else MAIN


def acts(standing: Standing) -> list[Act]:
    """The steps that carried the penalty so far, the present one last."""
    procedure = procedure_of(standing)
    names = (*TOLD_BY[procedure], "lighten_proposal", *DECIDED_BY[procedure], *CHANGED_BY)
    found = standing.steps(*(f"{procedure}.{name}" for name in names))
    own = standing.act
    return found if own in found or own.procedure != procedure else [*found, own]


def facts(standing: Standing) -> dict[str, Any]:
    """The last value of each fact of the penalty."""
    folded: dict[str, Any] = {}
    for act in acts(standing):
        folded |= {name: act.facts[name] for name in FACTS if act.facts.get(name) is not None}
    return folded


def at_hand(standing: Standing) -> Proposal:
    return penalty_of(facts(standing))


def _kinds(standing: Standing) -> list[str]:
    """Kinds in the order in which they were written."""
    return [str(kind) for kind in facts(standing).get("penalty_kinds") or ()]


def fine_of(standing: Standing, party: str | None = None) -> Fine | None:
    """The fine of the party, of all parties together without one; None when none is imposed or known."""
    proposal = at_hand(standing)
    if not proposal.contains_fine:
        return None
    if party is not None:
        amount = proposal.fines.get(party, proposal.fine)
    elif proposal.fines:
        amount = sum(proposal.fines.values(), Decimal(0))
    else:
        amount = proposal.fine
    return Fine(amount) if amount else None


def penalties(standing: Standing, party: str | None = None) -> tuple[Penalty, ...]:
    """The items of the penalty, in the order of the proposal."""
    proposal = at_hand(standing)
    kinds = _kinds(standing) or (["罚款"] if proposal.contains_fine else [])
    found: list[Penalty] = []
    for kind in kinds:
        if kind == "罚款":
            found += _fines(proposal, party)
        elif kind == "没收违法所得":
            sum_ = words.money(proposal.confiscation) if proposal.confiscation else None
            found.append(Penalty(f"没收违法所得{sum_ or '（数额待填）'}"))
        else:
            found.append(Penalty(WORDING.get(kind, kind)))
    return tuple(found)


def _fines(proposal: Proposal, party: str | None) -> list[Penalty]:
    if proposal.fines and party is None:
        return [Penalty(f"受处罚人为{name}", Fine(amount)) for name, amount in proposal.fines.items()]
    amount = proposal.fines.get(party, proposal.fine) if party else proposal.fine
    return [Penalty("", Fine(amount))] if amount else []


def summary(found: tuple[Penalty, ...]) -> str | None:
    """罚款39万元，责令停产整治; None when there is nothing."""
    parts = [f"罚款{p.fine.plain}" if p.fine and not p.text else _named(p) for p in found]
    return "，".join(parts) or None


def _named(penalty: Penalty) -> str:
    return f"{penalty.text.removeprefix('受处罚人为')}罚款{penalty.fine.plain}" if penalty.fine else penalty.text


def decided(standing: Standing) -> Mapping[str, Any] | None:
    """Day, number and service of the decision that is to be performed; None when none was made."""
    procedure = procedure_of(standing)
    act = standing.last(*(f"{procedure}.{n}" for n in DECIDED_BY[procedure]))
    if act is None:
        return None
    due = standing.paper("decision", "simple_decision", "daily_penalty_decision", "production_restriction_decision")
    return {"on": act.day, "due": due, "number": standing.number(due)}
