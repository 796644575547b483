"""Lists: cases, rectification tasks, compensation cases, credit records, users, the law catalogue.

Filters stand in the address, pages are turned by key (never by number), and what is shown can be exported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from workflows.pages.shell import Empty, Link, Pair


@dataclass(frozen=True)
class Option:
    """One choice of a select, a radio list or a check list."""

    value: str
    text: str
    chosen: bool = False
    hint: str = ""
    #: A choice that cannot be taken now, with the reason in `hint`.
    blocked: bool = False


@dataclass(frozen=True)
class Filter:
    """One question of the filter bar; `name` is the parameter in the address."""

    name: str
    label: str
    #: text, choice, date or flag.
    kind: str = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    #: Stands in the bar at all times; the others unfold under 更多条件.
    first: bool = True


@dataclass(frozen=True)
class Column:
    """A column of the table."""

    key: str
    text: str
    #: Address that sorts by this column; empty when it cannot be sorted.
    sort_url: str = ""
    #: ascending, descending or empty.
    sorted: str = ""
    number: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: a text, perhaps a second line, perhaps a mark."""

    text: str
    sub: str = ""
    url: str = ""
    #: late, soon: with a shape and the word in `text`; dash: a dashed label; tag: a label; now: an inked label.
    mark: str = ""
    number: bool = False
    mono: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Row:
    """One line of the list. The cells follow the columns."""

    #: Value of the check box for bulk acts; also the anchor.
    key: str
    cells: tuple[Cell, ...]
    #: Read by screen readers with the check box: 选中 大金普环立〔2026〕47号.
    name: str = ""
    acts: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Pager:
    """Keyset paging: only neighbours, no page numbers."""

    previous_url: str = ""
    next_url: str = ""
    #: 第 51—100 件，共 1,284 件 or 多于 1,000 件.
    text: str = ""


@dataclass(frozen=True)
class ListPage:
    """`pages/list.html`."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    crumbs: tuple[Link, ...] = ()
    #: Sentence under the title.
    lead: str = ""
    tabs: tuple[Link, ...] = ()
    filters: tuple[Filter, ...] = ()
    #: Where the filter form goes (GET).
    filter_url: str = ""
    #: Filters in force; each link drops one.
    chips: tuple[Link, ...] = ()
    clear_url: str = ""
    saved_views: tuple[Link, ...] = ()
    #: Takes a POST with the present query as `query` and a `name`.
    save_view_url: str = ""
    query: str = ""
    #: Columns one can switch on and off (GET parameter `col`).
    column_choice: tuple[Option, ...] = ()
    pager: Pager = Pager()
    export_links: tuple[Link, ...] = ()
    #: Acts on the ticked rows (POST `act` = url's last part is left to the view: `url` is the button's formaction).
    bulk: tuple[Link, ...] = ()
    actions: tuple[Link, ...] = ()
    summary: tuple[Pair, ...] = ()
    empty: Empty | None = None
    #: Name of the table for screen readers.
    caption: str = ""


def address(path: str, query: Mapping[str, Sequence[str]], **changes: str | None) -> str:
    """`path` with the present filters and some changed; None or an empty value drops one. Turning back to the start is
    meant whenever a filter changes, so `after` and `before` are dropped unless given."""
    kept = {key: list(values) for key, values in query.items() if key not in {"after", "before"}}
    for key, value in changes.items():
        if value in (None, ""):
            kept.pop(key, None)
        else:
            kept[key] = [value]
    pairs = [(key, value) for key in sorted(kept) for value in kept[key] if value != ""]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def chips(path: str, query: Mapping[str, Sequence[str]], filters: Sequence[Filter]) -> tuple[Link, ...]:
    """One chip for each filter in force; following it drops that filter and keeps the others."""
    found = []
    for one in filters:
        if not one.value:
            continue
        shown = next((option.text for option in one.options if option.value == one.value), one.value)
        text = one.label if one.kind == "flag" else f"{one.label}：{shown}"
        found.append(Link(text, address(path, query, **{one.name: None}), about="去掉这个条件"))
    return tuple(found)
