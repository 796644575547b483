"""The page of an issued paper, and the public page that tells whether a paper is genuine."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.shell import Article, Link, Pair


@dataclass(frozen=True)
class PaperStage:
    """Draft, approved, issued, served, filed: where the paper is."""

    name: str
    #: done, now or ahead.
    state: str
    #: Day and person.
    note: str = ""


@dataclass(frozen=True)
class ServiceRow:
    """A service (送达) of the paper on one person."""

    to: str
    way: str
    state: str
    date: str = ""
    receipt: Link | None = None


@dataclass(frozen=True)
class PaperPage:
    """`pages/paper.html`."""

    name: str
    #: Empty before issue.
    number: str
    party: str
    state: str
    #: The PDF, shown in the page.
    pdf_url: str
    download_url: str
    crumbs: tuple[Link, ...] = ()
    stages: tuple[PaperStage, ...] = ()
    #: Page pictures for narrow screens and browsers without a PDF reader; may be empty.
    pictures: tuple[str, ...] = ()
    facts: tuple[Pair, ...] = ()
    #: Of the frozen bytes; empty before issue.
    sha256: str = ""
    #: The stored bytes were compared with the fingerprint just now: True, False, or None for not compared.
    matches: bool | None = None
    verify_url: str = ""
    #: SVG of the QR code, from segno.
    qr: str = ""
    services: tuple[ServiceRow, ...] = ()
    service_url: str = ""
    #: A later paper that corrects this one, or the one this corrects.
    corrections: tuple[Link, ...] = ()
    articles: tuple[Article, ...] = ()
    #: Takes a POST: issues a paper that is owed and not yet made.
    make: Link | None = None
    #: 签发, 送达, 另行更正 …
    actions: tuple[Link, ...] = ()
    #: True when its facts were partly invented to tell a published story.
    sample: bool = False

    @property
    def hash_groups(self) -> tuple[str, ...]:
        """The fingerprint in groups of eight, so that two people can compare it aloud."""
        return tuple(self.sha256[start : start + 8] for start in range(0, len(self.sha256), 8))


@dataclass(frozen=True)
class VerifyPage:
    """`pages/verify.html`, public: number, date, fingerprint and status, and nothing else (no party, no amount)."""

    #: GET with parameter `code`.
    form_url: str
    #: What was asked.
    code: str = ""
    #: None before anything was asked.
    found: bool | None = None
    number: str = ""
    date: str = ""
    #: 有效, 已被变更, 已被撤销, 已更正.
    status: str = ""
    sha256: str = ""
    #: Name of the issuing authority.
    authority: str = ""
    #: How anybody can compute the fingerprint of the file in hand.
    how: str = "在 Windows 上运行 certutil -hashfile 文件名 SHA256；在 Linux 上运行 sha256sum 文件名。"
    #: A SHA-256 typed by the visitor, compared with ours: True, False or None.
    matches: bool | None = None
    typed_hash: str = ""

    @property
    def hash_groups(self) -> tuple[str, ...]:
        return tuple(self.sha256[start : start + 8] for start in range(0, len(self.sha256), 8))
