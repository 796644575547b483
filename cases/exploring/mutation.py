"""What falls when a requirement is taken away: a stated law, or at least a refusal that nothing else gives.

Nothing is explored again: a requirement matters only where the steps that carry it are judged, and each such judgment
was made with that requirement alone failing. Where it alone refused, without it the step would have gone through.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from cases.exploring.formulas import Formula, falls_without
from cases.exploring.laws import falling
from cases.exploring.walks import Seen
from cases.requirements import REQUIREMENTS
from cases.steps import STEPS

REASONS = Path(__file__).parent / "reasons.yaml"


@dataclass(frozen=True)
class Mutant:
    """One requirement taken away."""

    requirement: str
    #: Stated laws whose formulas then fail on the declarations.
    laws: frozenset[str]
    #: Steps that it alone refused: without it they go through against its article.
    steps: frozenset[str]
    article: str
    #: Stated laws said to rest on it (its own `law`, and `falls_without`) though no formula names it.
    said: frozenset[str] = frozenset()
    reason: str = ""

    @property
    def survives(self) -> bool:
        """Nothing shows that it was gone."""
        return not self.laws and not self.steps


def reasons(path: Path = REASONS) -> dict[str, dict[str, str]]:
    """Why a requirement may be taken away unnoticed, and why a clock has no step that meets it."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def mutants(formulas: Iterable[Formula], seen: Seen) -> list[Mutant]:
    """Every requirement that a step carries, taken away in turn."""
    formulas, told, said = list(formulas), reasons()["requirements"] or {}, falls_without()
    carried = {
        r.id
        for step in STEPS.values()
        for ground in [None, *(g.id for g in step.grounds)]
        for r in step.requirements(ground)
    }
    return [
        Mutant(
            id,
            frozenset(falling(formulas, id)),
            frozenset(seen.alone.get(id, ())),
            REQUIREMENTS[id].article,
            frozenset(REQUIREMENTS[id].law) | frozenset(said.get(id, ())),
            told.get(id, ""),
        )
        for id in sorted(carried)
    ]
