"""All procedures explored, on as many processors as there are, and what is unchanged taken from the last time."""

from __future__ import annotations

import hashlib
import multiprocessing
import pickle
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from cases.exploring.formulas import Formula, stated
from cases.exploring.joint import Joint, together
from cases.exploring.machines import Alone, all_alone
from cases.exploring.walks import Seen, Walker, neighbours
from cases.models import PROCEDURES
from cases.now import stopwatch

CASES = Path(__file__).parents[1]


@dataclass(frozen=True)
class Effort:
    """How far to look: steps of courses, and joint states, for each procedure."""

    steps: int
    states: int
    #: Independent beginnings, each with its share of the steps.
    seeds: int = 1


FULL = Effort(steps=8_000, states=3_000, seeds=4)
QUICK = Effort(steps=600, states=200)


@dataclass
class Explored:
    """What the whole exploration came to."""

    alone: Alone
    formulas: list[Formula]
    joint: dict[str, Joint] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    cached: int = 0
    seconds: float = 0


def explore(effort: Effort, procedures: Iterable[str] = tuple(PROCEDURES), fresh: bool = False) -> Explored:
    """Explore these procedures. Results are kept under `var/explored` by the content of everything they depend on."""
    began = stopwatch()
    done = Explored(all_alone(), stated())
    wanted = [(p, effort, _place(p, effort)) for p in procedures]
    missing = [w for w in wanted if fresh or not w[2].exists()]
    done.cached = len(wanted) - len(missing)
    parts = [(procedure, effort, seed) for procedure, *_ in missing for seed in range(effort.seeds)]
    found: dict[str, tuple[Joint, Seen]] = {}
    with multiprocessing.get_context("fork").Pool(min(multiprocessing.cpu_count(), 8)) as pool:
        for procedure, joint, seen in pool.imap_unordered(_one, parts, chunksize=1):
            there = found.setdefault(procedure, (joint or Joint(procedure), Seen()))
            there[1].add(seen)
            if joint is not None:
                found[procedure] = (joint, there[1])
    for procedure, _, place in missing:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pickle.dumps(found[procedure]))
    for procedure, _, place in wanted:
        joint, seen = found.get(procedure) or pickle.loads(place.read_bytes())
        done.joint[procedure] = joint
        done.seen.add(seen)
    done.seconds = stopwatch() - began
    return done


def _one(part: tuple) -> tuple[str, Joint | None, Seen]:
    procedure, effort, seed = part
    walker = Walker(procedure, stated())
    walker.explore(f"{procedure}/{seed}", effort.steps // effort.seeds)
    return procedure, together(procedure, effort.states) if seed == 0 else None, walker.seen


def _place(procedure: str, effort: Effort) -> Path:
    """Where the result lies: named by the content of all that it depends on."""
    files = [f for f in CASES.rglob("*.py") if "procedures" not in f.parts and "migrations" not in f.parts]
    files += [f for name in neighbours(procedure) for f in (CASES / "procedures" / name).rglob("*.py")]
    # The shared gates live with the ordinary procedure.
    files += (CASES / "procedures" / "penalty_ordinary" / "rules").rglob("*.py")
    files += [CASES / "law" / "laws.yaml", *(CASES / "law" / "clocks").rglob("*.yaml")]
    content = hashlib.sha256(repr(effort).encode())
    for file in sorted(set(files)):
        content.update(str(file.relative_to(CASES)).encode() + file.read_bytes())
    return Path(settings.VAR_DIR) / "explored" / f"{procedure}-{content.hexdigest()[:24]}.pickle"
