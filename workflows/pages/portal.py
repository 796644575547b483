"""The partner portal: what police and procuratorate see of a transfer, from its hand-over on and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.case import Act
from workflows.pages.clocks import ClockView
from workflows.pages.inbox import Waiting
from workflows.pages.shell import Article, Empty, Link, Pair


@dataclass(frozen=True)
class TrailStop:
    """One station of a transferred case: 移送, 受理, 立案, 侦查, 起诉."""

    name: str
    #: done, now, ahead or refused.
    state: str
    date: str = ""


@dataclass(frozen=True)
class FlowCount:
    """How many of this year's transfers got as far as a station."""

    name: str
    count: int
    #: 0 to 100 of the first station.
    percent: int
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class PackageRow:
    """A package in the list."""

    title: str
    url: str
    number: str
    party: str
    trail: tuple[TrailStop, ...]
    #: The limit that runs now, whoever owes it.
    clock: ClockView | None
    #: Who owes the next step: 公安, 本院, 分局.
    owed_by: str = ""
    button: str = "看案件"
    unread: bool = False


@dataclass(frozen=True)
class PackageGroup:
    """Packages under one heading; `state` is late, soon or far."""

    title: str
    state: str
    rows: tuple[PackageRow, ...]
    hint: str = ""


@dataclass(frozen=True)
class PortalPage:
    """`pages/portal.html`: the list of an agency."""

    title: str
    #: The agency as it signs.
    agency: str
    tabs: tuple[Link, ...] = ()
    groups: tuple[PackageGroup, ...] = ()
    flow: tuple[FlowCount, ...] = ()
    flow_title: str = ""
    #: What this agency is shown and what it is not.
    sees: tuple[Pair, ...] = ()
    sees_not: str = ""
    looks: tuple[Waiting, ...] = ()
    empty: Empty | None = None


@dataclass(frozen=True)
class PackagePaper:
    """A paper that was handed over, as it was handed over."""

    ref: str
    name: str
    url: str
    download_url: str
    pages: int | None = None
    sha256: str = ""
    #: 原件, 复印件, 电子数据.
    form: str = ""
    looked: str = ""


@dataclass(frozen=True)
class PackagePage:
    """`pages/package.html`."""

    title: str
    number: str
    party: str
    crumbs: tuple[Link, ...] = ()
    facts: tuple[Pair, ...] = ()
    trail: tuple[TrailStop, ...] = ()
    about: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()
    papers: tuple[PackagePaper, ...] = ()
    all_url: str = ""
    clocks: tuple[ClockView, ...] = ()
    #: Acts of this agency only.
    acts: tuple[Act, ...] = ()
    #: What has happened to the case after hand-over, newest first: (day, text).
    replies: tuple[Pair, ...] = ()
    #: Who looked at what; both sides see it.
    looks: tuple[Waiting, ...] = ()
    #: What is not in the package and how it can be asked for.
    not_included: str = ""
    ask_url: str = ""
