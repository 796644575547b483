"""The screen of the 48 criteria of 法释〔2023〕7号 and the five aggravating circumstances of its article 5.

One criterion met means suspicion, for the officers' eyes; the police decide. ``hit`` = every part of the criterion
is established; ``near`` = the figure lies in [0.8 ×, 1 ×) of the threshold (a yes-or-no fact is never near);
``unknown`` names the facts that would settle it; ``no`` = one part is known not to be so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from cases.reasoning.conditions import NO, YES, Answer, every, some
from cases.reasoning.crime_facts import CrimeFacts
from cases.reasoning.facts import Facts, exact
from cases.reasoning.measurement import Finding
from cases.reasoning.names import LAW, fact_name, read_yaml

NEAR = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion as data. ``quantity`` is None for yes-or-no facts."""

    id: str
    name_zh: str
    offence_zh: str
    tier: str | None
    result_zh: str
    article: str
    item: int | None
    comparator: str
    facts_any: tuple[str, ...]
    refers_any: tuple[str, ...]
    quantity: Fraction | None
    group: str | None
    locations: tuple[str, ...]
    all_locations: bool
    window_years: int | None
    during_heavy_weather: bool
    requires: tuple[str, ...]
    since: date


@dataclass(frozen=True, slots=True)
class Verdict:
    """``missing`` holds the Chinese names of the facts that would settle an ``unknown`` (or complete a ``near``).

    ``review`` is set where the conduct ended before the criterion was in force: the law of the day must be looked
    up by a lawyer.
    """

    criterion: Criterion
    verdict: str
    missing: tuple[str, ...]
    review: str | None = None


@cache
def criteria() -> tuple[Criterion, ...]:
    """The 48 criteria, in the order of the interpretation."""
    read = [
        _criterion(row)
        for path in sorted((LAW / "crime").glob("article-*.yaml"))
        for row in read_yaml(path).get("criteria", ())
    ]
    return tuple(read)


@cache
def aggravating() -> tuple[Criterion, ...]:
    """The five circumstances of article 5."""
    return tuple(_criterion(row) for row in read_yaml(LAW / "crime" / "article-05.yaml")["aggravating"])


def _criterion(row: Mapping[str, Any]) -> Criterion:
    test, source = row["test"], row["source"]
    return Criterion(
        id=row["id"],
        name_zh=row["name_zh"],
        offence_zh=row["offence_zh"],
        tier=row.get("tier"),
        result_zh=row["result_zh"],
        article=str(source["article"]),
        item=source.get("item"),
        comparator=test["comparator"],
        facts_any=tuple(test.get("facts_any") or ()),
        refers_any=tuple(test.get("refers_any") or ()),
        quantity=exact(test["quantity"]) if test.get("quantity") is not None else None,
        group=test.get("pollutant_group"),
        locations=tuple(test.get("locations") or ()),
        all_locations=bool(test.get("locations_all_needed")),
        window_years=test.get("window_years"),
        during_heavy_weather="condition_zh" in test,
        requires=tuple(r["fact"] for r in row.get("requires") or ()),
        since=row["in_force"]["from"],
    )


@cache
def location_names() -> Mapping[str, str]:
    return {row["id"]: row["zh"] for row in read_yaml(LAW / "crime" / "locations.yaml")["locations"]}


def screen(facts: Facts, findings: Sequence[Finding]) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...]]:
    """The verdicts on the 48 criteria, and on the five aggravating circumstances, which presuppose one of article 1."""
    work = _Screen(facts, findings)
    for criterion in _in_turn():
        work.done[criterion.id] = work.judge(criterion)
    done = work.done
    return tuple(done[c.id] for c in criteria()), tuple(done[c.id] for c in aggravating())


@cache
def _in_turn() -> tuple[Criterion, ...]:
    """Both lists; what refers to other criteria is judged after them."""
    everything = (*criteria(), *aggravating())
    later = {c.id for c in everything if c.refers_any or "article_1_any" in c.requires}
    return (*(c for c in everything if c.id not in later), *(c for c in everything if c.id in later))


@lru_cache(maxsize=1024)
def _named(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Missing facts and places in the officer's words."""
    return tuple(location_names().get(name) or fact_name(name) for name in missing)


class _Screen:
    def __init__(self, facts: Facts, findings: Sequence[Finding]) -> None:
        self.facts = facts
        self.known = CrimeFacts(facts, findings)
        self.done: dict[str, Verdict] = {}

    def judge(self, c: Criterion) -> Verdict:
        answer, near = self.test(c)
        if answer.holds is False and not near:
            return Verdict(c, "no", ())
        rest = every((self.group(c), self.place(c), self.weather(c), *(self.requirement(fact) for fact in c.requires)))
        whole = every((answer, rest))
        if whole.holds:
            verdict, missing = "hit", ()
        elif near and rest.holds is not False:
            verdict, missing = "near", rest.missing
        elif whole.holds is None:
            verdict, missing = "unknown", whole.missing
        else:
            verdict, missing = "no", ()
        review = None
        if verdict in ("hit", "near") and self.facts.conduct_to and self.facts.conduct_to < c.since:
            review = f"行为终了于{c.since}以前，行为时的标准（法释〔2016〕29号）没有录入，从旧兼从轻须法制审核"
        return Verdict(c, verdict, _named(missing), review)

    # ── parts of a criterion ──────────────────────────────────────────────────────────────────────────────────────
    def test(self, c: Criterion) -> tuple[Answer, bool]:
        if c.comparator == "any_of":
            verdicts = [self.done[ref].verdict for ref in c.refers_any]
            if "hit" in verdicts:
                return YES, False
            if "unknown" in verdicts or "near" in verdicts:
                missing = dict.fromkeys(m for ref in c.refers_any for m in self.done[ref].missing)
                return Answer(None, tuple(missing)), "near" in verdicts
            return NO, False
        if c.comparator == "manual":
            return self.known.flag("other"), False
        if c.quantity is None:
            return some(self.known.flag(fact) for fact in c.facts_any), False
        return self.amount(c)

    def amount(self, c: Criterion) -> tuple[Answer, bool]:
        answers, near = [], False
        for fact in c.facts_any:
            value = self.known.value(fact, c.group, c.window_years)
            if value is None:
                answers.append(Answer(None, (c.group if fact == "exceedance_multiple" and c.group else fact,)))
                continue
            short = value < c.quantity
            if short and fact == "exceedance_multiple" and self.known.only_a_floor(c.group):
                answers.append(Answer(None, (fact,)))
            else:
                answers.append(NO if short else YES)
            near = near or NEAR * c.quantity <= value < c.quantity
        return some(answers), near

    def group(self, c: Criterion) -> Answer:
        return (
            YES
            if c.group is None or c.group in ("metals_3x", "metals_10x", "hazardous_waste")
            else self.known.group(c.group)
        )

    def place(self, c: Criterion) -> Answer:
        if not c.locations:
            return YES
        combine: Callable[..., Answer] = every if c.all_locations else some
        return combine(self.known.location(place) for place in c.locations)

    def weather(self, c: Criterion) -> Answer:
        return self.known.flag("heavy_weather") if c.during_heavy_weather else YES

    def requirement(self, fact: str) -> Answer:
        if fact != "article_1_any":
            return self.known.flag(fact)
        verdicts = [v.verdict for v in self.done.values() if v.criterion.article == "1"]
        if "hit" in verdicts:
            return YES
        return Answer(None, (fact,)) if "unknown" in verdicts or "near" in verdicts else NO
