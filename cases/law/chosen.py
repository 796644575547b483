"""The result of choosing the law: candidates, what is applied, and why; ready to be printed and to be stored."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from cases.law.comparison import BreakEven
from cases.law.fines import BadFact, Option, Range
from cases.law.model import Provision

THEN, NOW, SAME = "行为时的法律", "作出决定时的法律", "行为时和作出决定时的法律"
BESIDE, SPECIAL = "并行的法规、规章", "特定情形的规定"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A provision that could govern, with what it would impose."""

    provision: Provision
    #: One of THEN, NOW, SAME, BESIDE, SPECIAL.
    role: str
    band: str | None
    #: Yuan, for the party; None while a base or a choice is unknown, and where there is no fine.
    range: Range | None
    person_range: Range | None
    missing: tuple[str, ...]
    options: tuple[Option, ...]
    fined: bool

    @property
    def key(self) -> str:
        return self.provision.key

    def as_json(self) -> dict[str, Any]:
        clause = self.provision.penalised_by
        return {
            "law": clause.law,
            "article": clause.article,
            "paragraph": clause.paragraph,
            "item": clause.item,
            "role": self.role,
            "band": self.band,
            "range": _numbers(self.range),
            "missing": list(self.missing),
            "person_range": _numbers(self.person_range),
            "fined": self.fined,
            "options": [{"band": o.band.id, "when": o.condition, "range": _numbers(o.range)} for o in self.options],
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """The result: candidates, what is applied, and the reasons, ready to be printed and to be stored."""

    violation: str
    conduct_from: dt.date
    conduct_to: dt.date
    decision_on: dt.date
    candidates: tuple[Candidate, ...]
    #: Empty while the choice is open, and when there is nothing to apply.
    applied: tuple[Candidate, ...]
    why: tuple[str, ...]
    break_even: BreakEven | None
    #: What has to be found out before the law or the range is certain.
    missing: tuple[str, ...]
    #: Special cases that no one has claimed; they would lead to another clause.
    questions: tuple[str, ...]
    #: False: the law of the day did not punish the conduct. None: the catalogue cannot tell.
    punishable: bool | None
    needs_review: bool
    #: The reviewer's reason, when the applied law was set by hand.
    override_reason: str = ""

    @property
    def range(self) -> Range | None:
        """The range of the one provision applied."""
        return self.applied[0].range if len(self.applied) == 1 else None

    def overridden(self, key: str, reason: str) -> Choice:
        """The same result with another candidate applied by the legal reviewer. Raises BadFact without a reason."""
        picked = tuple(c for c in self.candidates if c.key == key)
        if not picked:
            raise BadFact("law", f"备选的法律条款中没有 {key}")
        if not reason.strip():
            raise BadFact("reason", "改变选法应当写明理由")
        why = (*self.why, f"法制审核改为适用{picked[0].provision.penalised_by.label}，理由：{reason.strip()}")
        return replace(self, applied=picked[:1], why=why, override_reason=reason.strip(), needs_review=False)

    def as_json(self) -> dict[str, Any]:
        """The `law` object of `manage.py reason --json`."""
        even = self.break_even
        return {
            "violation": self.violation,
            "applied": [
                {k: c.as_json()[k] for k in ("law", "article", "paragraph", "item", "band", "range")}
                for c in self.applied
            ],
            "candidates": [c.as_json() for c in self.candidates],
            "break_even": None
            if even is None
            else {
                "base": even.base,
                "base_zh": even.base_zh,
                "lower": _number(even.lower),
                "upper": _number(even.upper),
                "text": even.text,
            },
            "why": list(self.why),
            "missing": list(self.missing),
            "questions": list(self.questions),
            "punishable": self.punishable,
            "needs_review": self.needs_review,
            "override_reason": self.override_reason or None,
        }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _numbers(found: Range | None) -> list[int | float | None] | None:
    return None if found is None else [_number(found[0]), _number(found[1])]
