"""Pages of the administrator: users and posts, handing over, stuck work, the law that nobody has compared yet."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.form import FormField
from workflows.pages.lists import Column, Row
from workflows.pages.shell import Article, Empty, Link, Pair


@dataclass(frozen=True)
class OfficeEntry:
    """A room of the administration."""

    title: str
    url: str
    text: str
    #: A number worth seeing before going in, with its word: 3 件卡住.
    figure: str = ""
    #: True when it wants somebody now.
    urgent: bool = False


@dataclass(frozen=True)
class OfficePage:
    """`pages/office.html`."""

    title: str
    entries: tuple[OfficeEntry, ...]
    #: 系统状态: release, database, last sweep, last back-up, chain check.
    health: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class StuckRow:
    """A task in error, or one whose case has moved on without it."""

    title: str
    case_number: str
    case_url: str
    #: Since when: 11-24 08:10，已 1 小时.
    since: str
    #: What happened, in plain words; the technical text unfolds.
    text: str
    detail: str = ""
    reference: str = ""
    #: Takes a POST: 重新核对, 重试.
    retry_url: str = ""
    retry_text: str = "重试"


@dataclass(frozen=True)
class StuckPage:
    """`pages/stuck.html`."""

    title: str
    rows: tuple[StuckRow, ...]
    crumbs: tuple[Link, ...] = ()
    checked: str = ""
    empty: Empty | None = None


@dataclass(frozen=True)
class HandoverPage:
    """`pages/handover.html`: all the work of a person who leaves or is away goes to others; signatures stay."""

    title: str
    person: str
    action_url: str
    idempotency_key: str
    crumbs: tuple[Link, ...] = ()
    facts: tuple[Pair, ...] = ()
    #: Who takes over, from when, why.
    fields: tuple[FormField, ...] = ()
    columns: tuple[Column, ...] = ()
    #: The tasks, each with a check box.
    rows: tuple[Row, ...] = ()
    #: Why some cannot go to some: 已参与调查，不能审核.
    limits: tuple[str, ...] = ()
    cancel_url: str = ""


@dataclass(frozen=True)
class LawEntryPage:
    """`pages/law_entry.html`: one entry of the law catalogue with its versions by date."""

    title: str
    #: statute, violation, clock, crime criterion, threshold.
    kind: str
    id: str
    crumbs: tuple[Link, ...] = ()
    verified: bool = False
    facts: tuple[Pair, ...] = ()
    articles: tuple[Article, ...] = ()
    #: (from, to, what held) oldest first.
    versions: tuple[tuple[str, str, str], ...] = ()
    #: What in the system rests on it.
    used_by: tuple[Link, ...] = ()
    #: Takes a POST: somebody with the post compared it with the official text.
    confirm_url: str = ""
    note: str = ""


@dataclass(frozen=True)
class LongWorkPage:
    """`pages/long_work.html`: printing in bulk, an import, a rating run. It can be left, come back to and cancelled."""

    title: str
    #: Done and in all; `total` 0 while the number is not known.
    done: int
    total: int
    #: 正在办, 已停, 办完, 没有办完.
    state: str
    crumbs: tuple[Link, ...] = ()
    #: What is being done now: 正在打印 滨环罚〔2026〕31号.
    now: str = ""
    #: Address of this page, asked again every few seconds while it runs; empty when it has ended.
    again_url: str = ""
    #: Takes a POST.
    cancel_url: str = ""
    #: The report: how many were done, how many were not and why.
    report: tuple[Pair, ...] = ()
    columns: tuple[Column, ...] = ()
    #: What was not done, one row each with its reason.
    rows: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class LoginPage:
    """`pages/login.html`. Field names are Django's `username`, `password`, `otp_token`."""

    action_url: str
    next_url: str = ""
    username: str = ""
    #: One sentence that does not tell whether the name exists.
    error: str = ""
    #: Second step: ask for the six digits.
    ask_token: bool = False
    #: Sample log-ins of the demonstration: (name, post). The password stands in `sample_note`.
    samples: tuple[Pair, ...] = ()
    sample_note: str = ""
    help_text: str = "忘记密码或者岗位不对，请找本局系统管理员。"
