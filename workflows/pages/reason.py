"""The reasoning page (研判): from what was measured to the fine, each figure with its source."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.form import FormField
from workflows.pages.shell import Article, Link


@dataclass(frozen=True)
class Source:
    """The small blue label behind a figure: the piece and page it comes from. A figure without one is not shown."""

    ref: str
    url: str = ""
    about: str = ""


@dataclass(frozen=True)
class Figure:
    """A cell of a table or a term of a formula."""

    text: str
    sources: tuple[Source, ...] = ()
    number: bool = False
    strong: bool = False
    #: hit 命中 (inked), near 待定 (framed) or empty.
    mark: str = ""
    url: str = ""


@dataclass(frozen=True)
class Block:
    """One thing in the middle of a step. Exactly one of the kinds is filled."""

    #: table, formula, checks, drawing, text or fold (lines of text folded under the title).
    kind: str
    title: str = ""
    #: For tables: heads and rows; the last row is a sum when `sums`.
    heads: tuple[Figure, ...] = ()
    rows: tuple[tuple[Figure, ...], ...] = ()
    sums: bool = False
    #: For formulas: lines of terms.
    lines: tuple[tuple[Figure, ...], ...] = ()
    #: For checks: (proved, text, sources).
    checks: tuple[tuple[bool, str, tuple[Source, ...]], ...] = ()
    #: For drawings: an SVG with its own text for screen readers.
    svg: str = ""
    #: For text.
    text: str = ""
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True)
class Result:
    """The right column: what the step came to."""

    value: str
    unit: str = ""
    #: A second value when two sources differ: both are carried on, neither is chosen.
    other: str = ""
    text: str = ""
    notes: tuple[str, ...] = ()
    #: 未核, 示例基准, 待确认: framed, with what follows from it.
    caveats: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ReasonStep:
    """One step of the reasoning."""

    number: int
    title: str
    blocks: tuple[Block, ...]
    result: Result
    hint: str = ""
    #: For the summary line on top: short name, value, what it rests on.
    short: str = ""
    brief: str = ""
    brief_note: str = ""
    #: Inked in the summary line (a criminal hit).
    grave: bool = False

    @property
    def id(self) -> str:
        return f"step-{self.number}"


@dataclass(frozen=True)
class WhatIf:
    """What the fine and the duties would be at other levels; nothing of it is stored."""

    #: One choice a factor, named level-0, level-1 …
    fields: tuple[FormField, ...]
    #: The fine then, in words, and as it stands; `before` is empty while nothing was changed.
    result: str
    before: str = ""
    changes: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True)
class ReasonPage:
    """`pages/reason.html`."""

    title: str
    steps: tuple[ReasonStep, ...]
    crumbs: tuple[Link, ...] = ()
    #: By which facts and which version of the law it was computed.
    basis: str = ""
    actions: tuple[Link, ...] = ()
    what_if: WhatIf | None = None
