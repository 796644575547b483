"""Finding the right violation among all of them, by the words an officer would type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cases.law.catalogue import Catalogue, catalogue
from cases.law.model import Violation
from cases.law.reading import BrokenRule, Record, located, read

NAME, ELEMENT, CLAUSE_OF_OFFICE = 10, 3, 1
SPACES = re.compile(r"[\s，。、；：,.;:!?！？（）()]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A violation that was found, with the words of the catalogue by which it was."""

    violation: Violation
    score: int
    matched: tuple[str, ...]
    #: Neighbours that are easily taken for it.
    neighbours: tuple[Violation, ...]


def search(words: str, *, domain: str | None = None, limit: int = 20, law: Catalogue | None = None) -> list[Hit]:
    """The violations for these words, best first; every word of the query should be met, synonyms count a little less.

    A code (WAT-01) finds itself. `domain` narrows to one field (air, water, solid, …).
    """
    law = law or catalogue()
    wanted = [(word, _meanings(word, law.home)) for word in SPACES.split(words.strip()) if word]
    hits = []
    for violation in law.violations.values():
        if domain and violation.domain != domain:
            continue
        score, matched = _score(violation, wanted)
        if score:
            neighbours = tuple(law.violations[code] for code in violation.see)
            hits.append(Hit(violation, score, matched, neighbours))
    hits.sort(key=lambda hit: (-hit.score, hit.violation.referral, hit.violation.code))
    return hits[:limit]


def _score(violation: Violation, wanted: list[tuple[str, tuple[str, ...]]]) -> tuple[int, tuple[str, ...]]:
    total, met, matched = 0, 0, []
    for word, meanings in wanted:
        if word.upper() == violation.code:
            return 10_000, (violation.code,)
        best = 4 * _weight(violation, word)
        found = [word] if best else []
        for rank, meaning in enumerate(meanings):
            weight = _weight(violation, meaning) * (3 if rank == 0 else 2)
            if weight:
                found.append(meaning)
                best += weight
        if not best:
            best = sum(_weight(violation, pair) for pair in _pairs(word)) // 2
            found = [word] if best else []
        if best:
            met, total = met + 1, total + best
            matched += found
    return total * met * met, tuple(dict.fromkeys(matched))


def _weight(violation: Violation, word: str) -> int:
    if word in violation.name_zh:
        return NAME
    if any(word in element.fact for element in violation.elements if element.essential):
        return ELEMENT
    return CLAUSE_OF_OFFICE if word in violation.competent else 0


def _pairs(word: str) -> list[str]:
    """Neighbouring characters, two by two: how a longer phrase is met when no one wrote it so."""
    return [word[i : i + 2] for i in range(len(word) - 1)] if len(word) > 2 else []


def _meanings(word: str, home: Path) -> tuple[str, ...]:
    found: list[str] = []
    for said, meant in _synonyms(home / "synonyms.yaml"):
        if any(s.lower() in word.lower() for s in said):
            found += [m for m in meant if m not in found]
    return tuple(found)


@cache
def _synonyms(path: Path) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    try:
        top = Record(read(path))
        rows = []
        for row in top.records("synonyms"):
            rows.append((row.texts("say"), row.texts("mean")))
            row.done()
        top.done()
    except BrokenRule as error:
        raise located(path, error) from error
    return tuple(rows)
