"""Conditions written in the law's data, answered in three values: holds, does not hold, cannot be told yet.

A condition that reads a fact nobody has entered is *open*: it names the fact and nothing is assumed in its place.
Two grammars are read here: the one of the emission standards (``{"fuel": ["coal"], "sampled_on": {"from": ...}}``,
every key must hold) and the one of the discretion schedules (a list of ``{"fact", "eq" | "in" | "gte" | "lt"}``,
every entry must hold).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """``holds`` is None while a fact is missing; ``missing`` then names the facts that would settle it."""

    holds: bool | None
    missing: tuple[str, ...] = ()


YES = Answer(True)
NO = Answer(False)


def every(answers: Iterable[Answer]) -> Answer:
    """Conjunction: one "no" settles it, whatever else is unknown."""
    missing: list[str] = []
    open_ = False
    for answer in answers:
        if answer.holds is False:
            return NO
        if answer.holds is None:
            open_ = True
            missing.extend(answer.missing)
    return Answer(None, tuple(dict.fromkeys(missing))) if open_ else YES


def some(answers: Iterable[Answer]) -> Answer:
    """Disjunction: one "yes" settles it."""
    missing: list[str] = []
    open_ = False
    for answer in answers:
        if answer.holds:
            return YES
        if answer.holds is None:
            open_ = True
            missing.extend(answer.missing)
    return Answer(None, tuple(dict.fromkeys(missing))) if open_ else NO


def _one(key: str, wanted: Any, facts: Mapping[str, Any]) -> Answer:
    if key == "not":
        inner = _all(wanted, facts)
        return Answer(None if inner.holds is None else not inner.holds, inner.missing)
    fact = facts.get(key)
    if fact is None:
        return Answer(None, (key,))
    if isinstance(wanted, bool):
        return YES if fact is wanted else NO
    if isinstance(wanted, Mapping):
        if "from" in wanted and fact < wanted["from"] or "to" in wanted and fact > wanted["to"]:
            return NO
        if "min" in wanted and fact < wanted["min"] or "max" in wanted and fact > wanted["max"]:
            return NO
        return NO if "over" in wanted and fact <= wanted["over"] else YES
    return YES if fact in wanted else NO


def _all(when: Mapping[str, Any], facts: Mapping[str, Any]) -> Answer:
    return every(_one(key, wanted, facts) for key, wanted in when.items())


def all_keys(when: Mapping[str, Any] | None, facts: Mapping[str, Any]) -> Answer:
    """Grammar of the standards: lists hold the values that satisfy, mappings inclusive bounds of dates or numbers."""
    return _all(when, facts) if when else YES


def any_set(sets: Sequence[Mapping[str, Any]] | None, facts: Mapping[str, Any]) -> Answer:
    """Several sets of conditions of which one suffices; no set at all is no condition."""
    return some(_all(when, facts) for when in sets) if sets else YES


def level_holds(conditions: Sequence[Mapping[str, Any]] | None, facts: Mapping[str, Any]) -> Answer:
    """Grammar of the schedules: ``gte`` includes the figure, ``lt`` does not (粤环发〔2021〕7号 §23 and the sample
    city say so).

    A level without a condition is for the officer alone: it never proposes itself.
    """
    if not conditions:
        return NO
    return every(_level_fact(condition, facts) for condition in conditions)


def _level_fact(condition: Mapping[str, Any], facts: Mapping[str, Any]) -> Answer:
    fact = facts.get(condition["fact"])
    if fact is None:
        return Answer(None, (condition["fact"],))
    if "eq" in condition:
        return YES if fact == condition["eq"] else NO
    if "in" in condition:
        return YES if fact in condition["in"] else NO
    if "gte" in condition and fact < condition["gte"] or "lt" in condition and fact >= condition["lt"]:
        return NO
    return YES


def in_force(span: Mapping[str, date | None], on: date) -> bool:
    """Whether an entry of the law was in force on that day; an open end is no end."""
    return (span.get("from") is None or span["from"] <= on) and (span.get("to") is None or on <= span["to"])
