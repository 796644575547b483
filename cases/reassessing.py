"""Open cases judged anew after a change of law or of a discretion schedule: whose range or suggestion differs now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from cases.models import Case, Machine
from cases.models.case import Family
from cases.reasoning.names import LAW
from cases.reasoning.reason import reason
from cases.story import story_of

#: Rows read at a time: memory stays the same however many cases there are.
CHUNK = 200
#: What a range is computed for: the main course of a penalty that has not come to a decision.
COURSES = ("po_course", "ps_course")
UNDECIDED = ("lead", "filing_review", "filed", "investigating", "deliberating", "found", "informed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the reasoning comes to today; ``facts`` is the fingerprint of what it was computed from."""

    case: Case
    facts: str
    result: dict[str, Any]


@cache
def law_fingerprint() -> str:
    """Fingerprint of everything the reasoning reads as law: catalogue, standards, schedules, crime criteria."""
    digest = hashlib.sha256()
    for path in sorted(LAW.rglob("*.yaml")):
        if "examples" not in path.parts:
            digest.update(str(path.relative_to(LAW)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def open_cases() -> QuerySet[Case]:
    """Enforcement cases with a violation in question whose penalty is not decided yet, in the order of their ids."""
    undecided = Machine.objects.filter(case=OuterRef("pk"), kind__in=COURSES, state__in=UNDECIDED, live=True)
    return Case.objects.filter(Exists(undecided), family=Family.ENFORCEMENT).exclude(violations=[]).order_by("pk")


def outcomes(cases: QuerySet[Case]) -> Iterator[Outcome]:
    """The cases judged one after another, in the order of their ids; a few hundred rows are held at a time.

    The caller may write meanwhile: each chunk is a query of its own.
    """
    rows = cases.select_related("agency").prefetch_related("case_parties__party", "evidence", "machines")
    last = 0
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        for case in chunk:
            story = story_of(case)
            yield Outcome(case, fingerprint(case, story), result_of(reason(story)))
        last = chunk[-1].pk


def fingerprint(case: Case, story: dict[str, Any]) -> str:
    """Of the facts as entered. The calendar is no fact: that a day has passed does not make them others."""
    entered = {**story, "conduct": {**(case.conduct or {}), "violations": story["conduct"]["violations"]}}
    plain = json.dumps(entered, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


def result_of(thought: dict[str, Any]) -> dict[str, Any]:
    """What is compared: the clauses, the range, the suggestion."""
    clauses = [f"{a['law']}{a['article']}" for a in thought["law"]["applied"]]
    return {"clauses": clauses, **thought["fine"]}
