"""Requirements: named facts that must hold before a step, each with its article and the law that falls without it.

    reason_given = needs("reason_given", "写明理由", "行政处罚法40", law="L14", facts={"reason": Text("理由")})

    @requirement("demand_ten_days", "催告书送达已满十个工作日仍未履行", "行政强制法54", law="L22", early="…")
    def demand_ten_days(reading): ...

A requirement first asks that the facts it reads are there; then its test, if it has one, says in Chinese what is wrong.
`holds` and `fails` are worked examples (facts in, verdict out): factories and `explore` use them, tests check them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cases.facts import Fact

if TYPE_CHECKING:
    from cases.reading import Reading

Example = Mapping[str, Any] | Callable[["Reading"], Mapping[str, Any]]


@dataclass(frozen=True)
class Objection:
    """Why a step is refused: what is missing, under which article, and who can cure it."""

    id: str
    #: The requirement in words.
    text: str
    #: What exactly is missing here and now.
    missing: str
    article: str
    #: Role values that can cure it.
    cured_by: tuple[str, ...] = ()
    #: Names of the facts that would settle it.
    facts: tuple[str, ...] = ()

    def __str__(self) -> str:
        article = f"（{self.article}）" if self.article else ""
        return f"{self.missing or self.text}{article}"


@dataclass(frozen=True)
class Requirement:
    """One requirement; equal ids are one object throughout the procedures."""

    id: str
    #: The requirement as a lawyer would say it.
    text: str
    #: Article(s) that demand it; `practice` and 未核 are shown as such.
    article: str
    #: Stated laws (L01–L60 or our own) that fall without it.
    law: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    test: Callable[[Reading], str | None] | None = None
    #: Facts with which it holds / fails, laid over the record.
    holds: Example = field(default_factory=dict)
    fails: Example = field(default_factory=dict)
    #: True when only the time of the act decides: too early (or too late) fails.
    by_time: bool = False
    #: Role values that can cure it; default: whoever takes the step.
    cured_by: tuple[str, ...] = ()

    def missing_in(self, reading: Reading) -> str | None:
        """What is missing, in Chinese; None when the requirement holds."""
        for name, fact in self.facts.items():
            value = reading.value(name, fact)
            if fact.optional and value is None:
                continue
            lacking = fact.lacking(value, reading)
            if lacking:
                return lacking
        return self.test(reading) if self.test else None

    def objection(self, reading: Reading) -> Objection | None:
        missing = self.missing_in(reading)
        if missing is None:
            return None
        cure = self.cured_by or tuple(str(role) for role in reading.step.by)
        return Objection(self.id, self.text, missing, self.article, cure, tuple(self.facts))

    def lawful_facts(self, reading: Reading) -> dict[str, Any]:
        """Facts with which it holds, for what is not yet in the record."""
        facts = {
            name: fact.example(reading)
            for name, fact in self.facts.items()
            if not fact.optional and reading.value(name, fact) is None
        }
        return facts | dict(self.holds(reading) if callable(self.holds) else self.holds)

    def unlawful_facts(self, reading: Reading) -> dict[str, Any]:
        """Facts that break it: its own example, or the first fact it reads made unknown."""
        example = dict(self.fails(reading) if callable(self.fails) else self.fails)
        if not example and not self.by_time:
            needed = [name for name, fact in self.facts.items() if not fact.optional]
            example = {needed[0]: None} if needed else {}
        return example


#: Every requirement by id. Two different requirements under one id are an error at import.
REQUIREMENTS: dict[str, Requirement] = {}


def _register(made: Requirement) -> Requirement:
    if made.id in REQUIREMENTS:
        raise ValueError(f"requirement {made.id} is declared twice")
    REQUIREMENTS[made.id] = made
    return made


def _laws(law: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (law,) if isinstance(law, str) else tuple(law or ())


def needs(
    id: str,
    text: str,
    article: str,
    *,
    law: str | tuple[str, ...] | None = None,
    facts: Mapping[str, Fact],
    fails: Example | None = None,
    holds: Example | None = None,
    cured_by: tuple[str, ...] = (),
) -> Requirement:
    """A requirement that asks only that its facts are there and as they should be."""
    return _register(
        Requirement(id, text, article, _laws(law), facts, fails=fails or {}, holds=holds or {}, cured_by=cured_by)
    )


def requirement(
    id: str,
    text: str,
    article: str,
    *,
    law: str | tuple[str, ...] | None = None,
    facts: Mapping[str, Fact] | None = None,
    fails: Example | None = None,
    holds: Example | None = None,
    by_time: bool = False,
    cured_by: tuple[str, ...] = (),
) -> Callable[[Callable[[Reading], str | None]], Requirement]:
    """A requirement with a test of its own: `def test(reading) -> str | None` returns what is missing, or None."""

    def declare(test: Callable[[Reading], str | None]) -> Requirement:
        return _register(
            Requirement(
                id,
                text,
                article,
                _laws(law),
                facts or {},
                test,
                holds=holds or {},
                fails=fails or {},
                by_time=by_time,
                cured_by=cured_by,
            )
        )

    return declare
