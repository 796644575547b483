"""Which provisions of a violation hold for a case on a day: in force, in their field, in their special case."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.law.catalogue import Catalogue
from cases.law.fines import BadFact, Facts, choice_fits
from cases.law.model import Provision, Violation


@dataclass(frozen=True, slots=True)
class Applicable:
    """The provisions that hold, those that stand below them, and the questions that are still open."""

    held: tuple[Provision, ...]
    #: Regulations and rules that punish the same conduct with other sums; shown, and left to the legal reviewer.
    beside: tuple[Provision, ...]
    #: Provisions for a special case or field of which it is not known whether it is given.
    open: tuple[Provision, ...]
    questions: tuple[str, ...]
    notes: tuple[str, ...]


def applicable(violation: Violation, facts: Facts, day: dt.date, law: Catalogue) -> Applicable:
    """What holds on `day` under the facts. Raises BadFact."""
    questions: list[str] = []
    held: list[Provision] = []
    unsettled: list[Provision] = []
    for provision in violation.on(day):
        if not provision.applies_after_code and violation.current.in_force.covers(day):
            continue
        answer = _in_its_case(provision, facts, law, questions)
        if answer is None:
            unsettled.append(provision)
        elif answer:
            held.append(provision)
    if any(p.special for p in held):
        held = [p for p in held if p.special]
    beside, notes = _below(held, day, law)
    return Applicable(
        held=tuple(p for p in held if p not in beside),
        beside=beside,
        open=tuple(unsettled),
        questions=tuple(dict.fromkeys(questions)),
        notes=notes,
    )


def _below(held: list[Provision], day: dt.date, law: Catalogue) -> tuple[tuple[Provision, ...], tuple[str, ...]]:
    """The provisions of lower rank whose sums differ from those of a law that holds too, by the rule in force."""
    rule = law.choice_rules.row("rules", "law_over_regulation", day)
    upper = [p for p in held if rule and _kind(p, day, law) in rule["upper_kinds"]]
    lower = [p for p in held if p not in upper]
    differing = tuple(p for p in lower if any(p.bands != above.bands for above in upper))
    if rule is None or not differing:
        return (), ()
    names = "、".join(p.penalised_by.label for p in differing)
    note = f"{rule['text']}（{names}），本机关的设置是：{rule['settings'][rule['setting']]}，须由法制审核确认"
    return (differing if rule["setting"] == "law" else ()), (note,)


def _kind(provision: Provision, day: dt.date, law: Catalogue) -> str:
    statute = law.statute(provision.law, day)
    return statute.kind if statute else ""


def _in_its_case(provision: Provision, facts: Facts, law: Catalogue, questions: list[str]) -> bool | None:
    """Whether the case is one for this provision; None when that is not known, and then it is asked."""
    answers: list[bool | None] = []
    if provision.medium:
        answers.append(_medium(provision.medium, facts, law))
        if answers[-1] is None:
            questions.append("违法行为涉及大气、水、海洋、噪声、土壤还是固体废物")
    for name, values in provision.only_for.items():
        answers.append(choice_fits(name, values, facts, law.terms))
        if answers[-1] is None:
            questions.append(law.terms.choices[name].name_zh)
    if provision.applies_when:
        answers.append((facts.get("cases") or {}).get(provision.applies_when))
        if answers[-1] is None:
            questions.append(f"是否属于：{provision.applies_when}（{provision.penalised_by.label}）")
    return False if False in answers else None if None in answers else True


def _medium(wanted: str, facts: Facts, law: Catalogue) -> bool | None:
    given = facts.get("medium")
    if given is not None and given not in law.terms.media:
        raise BadFact("medium", f"环境要素“{given}”不在 {'、'.join(law.terms.media)} 之中")
    return None if given is None else given == wanted
