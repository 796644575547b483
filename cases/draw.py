"""The random draw of objects and officers 双随机抽取, so that anybody can recompute it.

Commit and reveal: first the frame (the two lists, conflicts of interest, weights, how many) and the digest of a secret
seed are sealed 封存; then the draw follows from frame and seed alone; afterwards the seed is published and whoever has
the sealed frame gets the same result. No float is used, so every machine and language agrees.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType

from cases import now

#: Name of this way of drawing, sealed with the frame.
ALGORITHM = "sha256-weighted-1"

#: Weights by class of supervision (`Party.supervision`) where the plan sets none: the greater, the likelier.
WEIGHTS: Mapping[str, int] = MappingProxyType({"key": 4, "special": 3, "general": 1, "other": 1})

_SPACE = 2**256


@dataclass(frozen=True)
class Frame:
    """What is drawn from. Order of the lists does not matter."""

    #: Object id → class of supervision.
    objects: Mapping[str, str]
    #: Log-in names of officers with valid certificates.
    officers: Collection[str]
    #: How many objects, and how many officers for each of them (two at least).
    number: int
    officers_each: int = 2
    #: (officer, object) pairs that must not meet.
    conflicts: frozenset[tuple[str, str]] = frozenset()
    #: Class of supervision → weight; a class that is not named weighs 1.
    weights: Mapping[str, int] = field(default_factory=lambda: WEIGHTS)

    def faults(self) -> list[str]:
        """Why nothing can be drawn from this frame, in Chinese; empty when all is well."""
        found = []
        if not 1 <= self.number <= len(self.objects):
            found.append(f"抽取数量应当在1至{len(self.objects)}之间")
        if self.officers_each < 2:
            found.append("每个对象的执法人员不得少于2人")
        if any(weight < 1 for weight in self.weights.values()):
            found.append("权重应当是正整数")
        for officer, thing in sorted(self.conflicts):
            if officer not in self.officers or thing not in self.objects:
                found.append(f"利害关系“{officer}—{thing}”不在名单中")
        for thing in sorted(self.objects):
            if len(self.eligible(thing)) < self.officers_each:
                found.append(f"排除利害关系后，可以检查“{thing}”的执法人员不足{self.officers_each}人")
        return found

    def eligible(self, thing: str) -> list[str]:
        """Officers who may inspect it."""
        return sorted(officer for officer in set(self.officers) if (officer, thing) not in self.conflicts)


@dataclass(frozen=True)
class Drawn:
    """One object with the officers who inspect it."""

    object: str
    officers: tuple[str, ...]


@dataclass(frozen=True)
class Sealed:
    """What is registered before the draw: it binds frame and seed and gives neither away."""

    objects_digest: str
    officers_digest: str
    seed_digest: str
    algorithm: str = ALGORITHM


def fresh_seed() -> str:
    """A new secret seed: 64 hexadecimal digits, unpredictable outside of tests."""
    return f"{now.random().getrandbits(256):064x}"


def digest(content: object) -> str:
    """SHA-256 of a text, or of anything else as canonical JSON; hexadecimal."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def seal(frame: Frame, seed: str) -> Sealed:
    """The digests to register before drawing."""
    weighed = {"objects": dict(frame.objects), "weights": dict(frame.weights), "number": frame.number}
    staffed = {
        "officers": sorted(set(frame.officers)),
        "each": frame.officers_each,
        "conflicts": sorted(map(list, frame.conflicts)),
    }
    return Sealed(digest(weighed), digest(staffed), digest(seed))


def draw(frame: Frame, seed: str, struck: Collection[str] = ()) -> tuple[Drawn, ...]:
    """The objects and their officers, in the order drawn.

    `struck`: objects closed or drawn twice, and officers recused or gone, since the first draw (补抽). They are passed
    over and the next in the same sequence takes their place; everybody else stays as drawn. Raises ValueError when the
    frame does not allow a draw, or too few are left.
    """
    faults = frame.faults()
    if faults:
        raise ValueError("；".join(faults))
    weights = {thing: frame.weights.get(kind, 1) for thing, kind in frame.objects.items()}
    chosen = [thing for thing in _sequence(weights, seed, "object") if thing not in struck][: frame.number]
    if len(chosen) < frame.number:
        raise ValueError(f"剔除以后可以抽取的对象不足{frame.number}个")
    return tuple(Drawn(thing, _officers(frame, seed, thing, struck)) for thing in chosen)


def _officers(frame: Frame, seed: str, thing: str, struck: Collection[str]) -> tuple[str, ...]:
    pool = dict.fromkeys(frame.eligible(thing), 1)
    found = [officer for officer in _sequence(pool, seed, f"officer|{thing}") if officer not in struck]
    if len(found) < frame.officers_each:
        raise ValueError(f"剔除以后可以检查“{thing}”的执法人员不足{frame.officers_each}人")
    return tuple(found[: frame.officers_each])


def _sequence(weights: Mapping[str, int], seed: str, what: str) -> Iterator[str]:
    """All names, one after the other, each time with odds by weight among those left."""
    left = dict(sorted(weights.items()))
    turn = 0
    while left:
        point = _below(sum(left.values()), f"{seed}|{what}|{turn}")
        ends = zip(left, accumulate(left.values()), strict=True)
        drawn = next(name for name, end in ends if point < end)
        del left[drawn]
        turn += 1
        yield drawn


def _below(bound: int, text: str) -> int:
    """A number from 0 to bound-1, all equally likely: digests in the uneven rest are thrown away."""
    limit = _SPACE - _SPACE % bound
    attempt = 0
    while (number := int(digest(f"{text}|{attempt}"), 16)) >= limit:
        attempt += 1
    return number % bound


def check(
    sealed: Sealed, frame: Frame, seed: str, result: Sequence[Drawn], struck: Collection[str] = ()
) -> tuple[str, ...]:
    """What does not fit when a published draw is recomputed, in Chinese; empty when it is as sealed."""
    found = []
    again = seal(frame, seed)
    if sealed.algorithm != ALGORITHM:
        found.append(f"封存的算法“{sealed.algorithm}”不是“{ALGORITHM}”")
    if again.seed_digest != sealed.seed_digest:
        found.append("种子与封存的摘要不一致")
    if again.objects_digest != sealed.objects_digest:
        found.append("检查对象名单与封存的摘要不一致")
    if again.officers_digest != sealed.officers_digest:
        found.append("执法人员名单与封存的摘要不一致")
    if not found and tuple(result) != draw(frame, seed, struck):
        found.append("抽取结果与按封存的名单和种子重算的不一致")
    return tuple(found)
