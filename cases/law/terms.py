"""The closed vocabulary of the catalogue (`terms.yaml`): conditions, choices, bases, units, subjects, media, kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cases.law.reading import BrokenRule, Record, located, read


@dataclass(frozen=True, slots=True)
class PenaltyKind:
    """A kind of penalty and its weight; `compared` is false when both laws open it alike."""

    name_zh: str
    rank: int
    compared: bool
    why: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with named answers of equal standing."""

    name_zh: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Terms:
    """The words that bands, kinds and conditions may use, each with its Chinese name."""

    conditions: Mapping[str, str]
    #: Condition → choice → answers from which it follows.
    implied: Mapping[str, Mapping[str, tuple[str, ...]]]
    choices: Mapping[str, Choice]
    bases: Mapping[str, str]
    units: Mapping[str, str]
    subjects: Mapping[str, str]
    media: Mapping[str, str]
    kinds: Mapping[str, PenaltyKind]


def read_terms(path: Path) -> Terms:
    """The vocabulary in `path`. Raises BrokenCatalogue."""
    try:
        return _build(Record(read(path)))
    except BrokenRule as error:
        raise located(path, error) from error


def _build(top: Record) -> Terms:
    def names(section: str) -> dict[str, str]:
        record = top.record(section)
        return {name: record.text(name) for name in record.data}

    kinds = {}
    for name in (section := top.record("kinds")).data:
        row = section.record(name)
        kinds[name] = PenaltyKind(
            row.text("name_zh"), row.take("rank", int), row.flag("compared", True), row.text("why", "")
        )
        row.done()
    choices = {}
    for name in (section := top.record("choices")).data:
        row = section.record(name)
        choices[name] = Choice(row.text("name_zh"), row.texts("values"))
        row.done()
    implied = {
        condition: {choice: tuple(answers) for choice, answers in row.items()}
        for condition, row in top.record("implied").data.items()
    }
    terms = Terms(
        conditions=names("conditions"),
        implied=implied,
        choices=choices,
        bases=names("bases"),
        units=names("units"),
        subjects=names("subjects"),
        media=names("media"),
        kinds=kinds,
    )
    top.done()
    return terms
