"""The whole reasoning of a case, once: from the story's facts to the object that ``manage.py reason --json`` prints.

Several charges of one act are one act under several rules: the heavier fine (行政处罚法 §29, 生态环境法典 §1055).
Several acts are punished each, and the sums are added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cases.choice_of_law import Candidate, Choice, choose
from cases.law import fines
from cases.law.catalogue import Catalogue, catalogue
from cases.law.model import Violation
from cases.reasoning import as_json
from cases.reasoning.crime_screen import Verdict, screen
from cases.reasoning.discretion import Discretion, suggest
from cases.reasoning.duties import Duties, duties
from cases.reasoning.elements import Row, matrix, stray_references
from cases.reasoning.facts import BadFact, Charge, Facts
from cases.reasoning.level_facts import level_facts
from cases.reasoning.light_offences import no_penalty
from cases.reasoning.measurement import Finding, find_all
from cases.reasoning.schedules import schedule_of, tables_for

_PARTY = {"legal_person": "unit", "organization": "unit", "sole_trader": "other_operator", "individual": "individual"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One charge: the law chosen, the discretion on it, the elements and the no-penalty entries."""

    charge: Charge
    violation: Violation
    choice: Choice
    applied: Candidate | None
    low: Fraction | None
    high: Fraction | None
    discretion: Discretion
    elements: tuple[Row, ...]
    no_penalty: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """One act: of its charges the one that is punished; None while it cannot be told which is heavier."""

    id: str
    charges: tuple[Judged, ...]
    governing: Judged | None
    why: str | None


@dataclass(frozen=True, slots=True)
class Reasoning:
    facts: Facts
    findings: tuple[Finding, ...]
    acts: tuple[Act, ...]
    crime: tuple[Verdict, ...]
    aggravating: tuple[Verdict, ...]
    low: Fraction | None
    high: Fraction | None
    suggested: int | None
    duties: Duties | None
    bad: tuple[BadFact, ...]


def reason(story: Mapping[str, Any]) -> dict[str, Any]:
    """The contract object of one story (a case file, parsed). Bad input is in its ``bad_facts``; nothing is raised for
    it.
    """
    return as_json.reasoning(reason_on(Facts.from_dict(story)))


def what_if(story: Mapping[str, Any], levels: Mapping[str, str]) -> dict[str, Any]:
    """Fine and duties if the officer chose other levels: ``levels`` = words of the level by factor."""
    conduct = dict(story.get("conduct") or {})
    conduct["levels"] = {
        **(conduct.get("levels") or {}),
        **{factor: {"level": level, "evidence": []} for factor, level in levels.items()},
    }
    result = reason({**story, "conduct": conduct})
    return {key: result[key] for key in ("discretion", "fine", "duties", "bad_facts")}


def reason_on(facts: Facts, law: Catalogue | None = None) -> Reasoning:
    """The reasoning over facts already read."""
    law = law or catalogue()
    findings = find_all(facts)
    bad: list[BadFact] = [*facts.bad, *(b for f in findings for b in f.bad if b not in facts.bad)]
    if not facts.charges:
        bad.append(BadFact("conduct.violations", "没有填写违法行为"))
    judged = []
    for n, charge in enumerate(facts.charges):
        violation = law.violations.get(charge.code)
        if violation is None:
            bad.append(BadFact(f"conduct.violations[{n}]", f"目录中没有代码为{charge.code}的违法行为"))
        elif violation.referral:
            bad.append(
                BadFact(
                    f"conduct.violations[{n}]", f"{charge.code}由{violation.competent}处罚，本机关只能移送线索，不立案"
                )
            )
        elif _in_order(own := _for_charge(facts, charge)):
            one, wrong = _judge(own, findings, charge, violation, law, f"conduct.violations[{n}]")
            bad += wrong
            if one is not None:
                judged.append(one)
                bad += one.discretion.bad
    violations = [law.violations[c.code] for c in facts.charges if c.code in law.violations]
    factors = {name for one in judged for name in one.discretion.factors}
    bad += [
        BadFact(f"conduct.levels.{name}", f"裁量表没有“{name}”这一因素")
        for name in facts.levels
        if factors and name not in factors
    ]
    bad += stray_references(violations, facts.evidence)
    acts = _acts(judged)
    crime, aggravating = screen(facts, findings)
    low, high, suggested = _sums(acts)
    return Reasoning(
        facts=facts,
        findings=findings,
        acts=acts,
        crime=crime,
        aggravating=aggravating,
        low=low,
        high=high,
        suggested=suggested,
        duties=_duties(facts, acts, crime, low, high, suggested, law),
        bad=tuple(dict.fromkeys(bad)),
    )


def _for_charge(facts: Facts, charge: Charge) -> Facts:
    """The facts of one charge: its own days and figures, and the adjustments meant for it."""
    mine = (None, charge.code)
    return replace(
        facts,
        conduct_from=charge.conduct_from or facts.conduct_from,
        conduct_to=charge.conduct_to or charge.conduct_from or facts.conduct_to,
        quantities={**facts.quantities, **charge.quantities},
        circumstances={**facts.circumstances, **charge.circumstances},
        adjustments=tuple(a for a in facts.adjustments if a.violation in mine),
        chosen=facts.chosen if facts.chosen and facts.chosen.violation in mine else None,
        reduction=facts.reduction if facts.reduction and facts.reduction.violation in mine else None,
    )


def _in_order(facts: Facts) -> bool:
    return bool(facts.conduct_from and facts.conduct_to and facts.conduct_from <= facts.conduct_to)


# ── one charge ────────────────────────────────────────────────────────────────────────────────────────────────────────
def _judge(
    facts: Facts, findings: Sequence[Finding], charge: Charge, violation: Violation, law: Catalogue, where: str
) -> tuple[Judged | None, list[BadFact]]:
    medium = charge.medium or facts.circumstances.get("medium") or _medium(findings)
    assert facts.conduct_from is not None and facts.conduct_to is not None
    decided = facts.decided_on or facts.conduct_to
    try:
        choice = choose(violation, _law_facts(facts, medium), facts.conduct_from, facts.conduct_to, decided, law)
    except fines.BadFact as wrong:
        if wrong.field in ("conduct_to", "decision_on"):
            return None, [BadFact("conduct.decided_on", str(wrong))]
        group = "amounts" if wrong.field in law.terms.bases else "circumstances"
        return None, [BadFact(f"conduct.{group}.{wrong.field}", str(wrong))]
    bad: list[BadFact] = []
    if charge.clause and charge.clause.get("article"):
        choice, wrong_clause = _fixed(choice, charge.clause, where)
        bad += wrong_clause
    applied = choice.applied[0] if len(choice.applied) == 1 else None
    low, high = (_exact(applied.range[0]), _exact(applied.range[1])) if applied and applied.range else (None, None)
    schedule = schedule_of(facts.places, decided)
    clause = applied.provision.penalised_by if applied else None
    key = (
        {"law": clause.law, "article": clause.article, "paragraph": clause.paragraph, "item": clause.item}
        if clause
        else {}
    )
    if key and charge.clause and charge.clause.get("item"):
        key["item"] = charge.clause["item"]
    tables = tables_for(schedule, charge.code, key, medium) if schedule and key else ()
    known, contradictions = level_facts(facts, findings, charge, schedule.window if schedule else "conduct_to")
    bad += contradictions
    code_from = violation.current.in_force.start
    old = applied.provision is not violation.current if applied else bool(code_from and facts.conduct_to < code_from)
    return (
        Judged(
            charge=charge,
            violation=violation,
            choice=choice,
            applied=applied,
            low=low,
            high=high,
            discretion=suggest(facts, known, schedule, tables, low, high),
            elements=matrix(violation, facts.evidence, old_law=old),
            no_penalty=tuple(no_penalty(charge.code, schedule, known)),
        ),
        bad,
    )


def _fixed(choice: Choice, clause: Mapping[str, Any], where: str) -> tuple[Choice, list[BadFact]]:
    """The clause the legal reviewer set by hand, with a reason."""
    keys = [key for key in ("law", "article", "item") if clause.get(key) is not None]
    fitting = (c for c in choice.candidates if all(getattr(c.provision.penalised_by, k) == clause[k] for k in keys))
    wanted = next(fitting, None)
    if wanted is None:
        return choice, [
            BadFact(f"{where}.clause", f"备选的法律条款中没有{clause.get('law')}第{clause.get('article')}条")
        ]
    if not clause.get("reason"):
        return choice, [BadFact(f"{where}.clause.reason", "改变选法须由法制审核写明理由")]
    return choice.overridden(wanted.key, clause["reason"]), []


def _medium(findings: Sequence[Finding]) -> str | None:
    media = {f.medium for f in findings if f.exceeded} or {f.medium for f in findings}
    return next(iter(media)) if len(media) == 1 else None


def _law_facts(facts: Facts, medium: str | None) -> dict[str, Any]:
    """The flat mapping that the choice of law reads."""
    known: dict[str, Any] = dict(facts.circumstances)
    known.update({key: Decimal(value.numerator) / Decimal(value.denominator) for key, value in facts.amounts.items()})
    if facts.party_kind:
        known.setdefault("party", _PARTY[facts.party_kind])
    if medium:
        known["medium"] = medium
    return known


def _exact(value: Decimal) -> Fraction:
    return Fraction(value)


# ── acts and sums ─────────────────────────────────────────────────────────────────────────────────────────────────────
def _acts(judged: Sequence[Judged]) -> tuple[Act, ...]:
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(one.charge.act, []).append(one)
    return tuple(_act(act, tuple(of)) for act, of in groups.items())


def _act(act: str, charges: tuple[Judged, ...]) -> Act:
    fined = tuple(c for c in charges if not _not_fined(c))
    if len(charges) == 1 or not fined:
        return Act(act, charges, charges[0], None)
    if len(fined) == 1:
        return Act(act, charges, fined[0], f"同一行为的几个规定中只有{_clause(fined[0])}可以罚款")
    charges, everything = fined, charges
    if any(c.high is None for c in charges):
        open_ = "、".join(c.charge.code for c in charges if c.high is None)
        return Act(
            act,
            everything,
            None,
            f"同一行为违反几个规定，{open_}的罚款幅度还没有确定，不能比较轻重（行政处罚法第二十九条）",
        )
    # The higher fine: by what would be imposed, then by the top and the bottom of the range.
    heaviest = max(charges, key=lambda c: (c.discretion.suggested or 0, c.high, c.low))
    if any(c.discretion.suggested is None for c in charges):
        heaviest = max(charges, key=lambda c: (c.high, c.low))
    names = "、".join(f"{c.charge.code}（{_clause(c)}）" for c in charges)
    return Act(
        act,
        everything,
        heaviest,
        f"同一行为违反{names}，按罚款数额高的{_clause(heaviest)}处罚（行政处罚法第二十九条、生态环境法典第一千零五十五条）",
    )


def _not_fined(judged: Judged) -> bool:
    """Known not to be fined: not punishable that day, or the clause (or its precondition) leaves no fine."""
    return judged.choice.punishable is False or judged.applied is not None and not judged.applied.fined


def _clause(judged: Judged) -> str:
    return judged.applied.provision.penalised_by.label if judged.applied else judged.charge.code


def _sums(acts: Sequence[Act]) -> tuple[Fraction | None, Fraction | None, int | None]:
    governing = [act.governing for act in acts]
    if not governing or any(one is None or one.low is None or one.high is None for one in governing):
        return None, None, None
    low = sum((one.low for one in governing), Fraction(0))
    high = sum((one.high for one in governing), Fraction(0))
    if any(one.discretion.suggested is None for one in governing):
        return low, high, None
    return low, high, sum(one.discretion.suggested for one in governing)


def _duties(
    facts: Facts,
    acts: Sequence[Act],
    crime: Sequence[Verdict],
    low: Fraction | None,
    high: Fraction | None,
    fine: int | None,
    law: Catalogue,
) -> Duties | None:
    on: date | None = facts.notice_on
    if on is None or not acts:
        return None
    charges = [c for act in acts for c in act.charges]
    governing = [act.governing for act in acts if act.governing]
    review = [f"选法须确认：{c.charge.code}" for c in charges if c.choice.needs_review]
    if len(charges) > 1:
        review.append("涉及多个法律关系（行政处罚法第五十八条第一款第三项）")
    hits = [v.criterion.id for v in crime if v.verdict == "hit"]
    complex_because = [
        f"涉嫌犯罪（{'、'.join(hits)}）" if hits else "",
        "情节严重" if facts.circumstances.get("serious") is True else "",
    ]
    return duties(
        fine,
        low,
        high,
        on=on,
        party_kind=facts.party_kind,
        kinds=facts.kinds,
        confiscated=facts.amounts.get("illegal_gains") if "confiscate_gains" in facts.kinds else None,
        law=law,
        complex_because=[why for why in complex_because if why],
        review_because=review,
        below_minimum=any(one.discretion.below_minimum for one in governing),
    )
