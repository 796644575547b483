"""The fact sheet of a case: what was measured, seen and found, part by part, each with the way to change it."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.shell import Link, Pair


@dataclass(frozen=True)
class SheetPart:
    """One part: what stands there, what is wrong with it, and where it is filled in."""

    title: str
    pairs: tuple[Pair, ...] = ()
    about: str = ""
    #: Sentences of the reasoning: what cannot stand.
    wrong: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    #: Why it cannot be changed now; empty while it can.
    frozen: str = ""
    #: Anchor on the page.
    id: str = ""


@dataclass(frozen=True)
class SheetPage:
    """`pages/conduct.html`."""

    title: str
    parts: tuple[SheetPart, ...]
    crumbs: tuple[Link, ...] = ()
    actions: tuple[Link, ...] = ()
    #: What the reasoning still has to be told.
    wanted: tuple[str, ...] = ()
