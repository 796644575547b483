"""The page of a random draw (双随机抽查): who was drawn, and the proof that nobody could choose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from workflows.pages.lists import Column, Row
from workflows.pages.shell import Empty, Link, Pair


@dataclass(frozen=True)
class Stratum:
    """A class of the register with its own share."""

    name: str
    total: int
    drawn: int
    #: 25%.
    share: str
    #: SVG of `dots_svg`.
    dots: str = ""


@dataclass(frozen=True)
class Fingerprint:
    """A hash that was fixed at a moment."""

    name: str
    value: str

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(self.value[start : start + 8] for start in range(0, len(self.value), 8))


@dataclass(frozen=True)
class ProofStep:
    """A step of the public proof, in the order of time."""

    number: int
    title: str
    at: str = ""
    text: str = ""
    #: The numbers called by the witnesses.
    called: tuple[str, ...] = ()
    prints: tuple[Fingerprint, ...] = ()
    #: True 相符, False 不符, None 未到.
    holds: bool | None = None


@dataclass(frozen=True)
class DrawPage:
    """`pages/draw.html`."""

    title: str
    state: str
    crumbs: tuple[Link, ...] = ()
    facts: tuple[Pair, ...] = ()
    actions: tuple[Link, ...] = ()
    #: Said of the names: 检查开始前对被抽单位保密.
    secrecy: str = ""
    strata: tuple[Stratum, ...] = ()
    strata_title: str = ""
    strata_note: str = ""
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    rows_url: str = ""
    proof: tuple[ProofStep, ...] = ()
    recompute_url: str = ""
    #: Who can see what when.
    proof_note: str = ""
    empty: Empty | None = None

    @property
    def holds(self) -> bool:
        return bool(self.proof) and all(step.holds is True for step in self.proof)

    @property
    def held(self) -> int:
        return sum(step.holds is True for step in self.proof)


def dots_svg(total: int, drawn: Collection[int], *, name: str, per_row: int = 88) -> SafeString:
    """One square a unit, in the order of the register; the drawn ones (indices from 0) are inked."""
    rows = -(-total // per_row)
    grey, ink = [], []
    chosen = frozenset(drawn)
    for index in range(total):
        row, column = divmod(index, per_row)
        (ink if index in chosen else grey).append(f"M{column * 10} {row * 10}h8v8h-8z")
    about = escape(f"{name} {total} 家，抽中 {len(chosen)} 家")
    return mark_safe(
        f'<svg class="dots" viewBox="0 0 {per_row * 10 - 2} {max(rows, 1) * 10 - 2}" role="img" aria-label="{about}">'
        f'<path class="dots-rest" d="{"".join(grey)}"/><path class="dots-drawn" d="{"".join(ink)}"/></svg>'
    )
