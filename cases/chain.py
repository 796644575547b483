"""The event chain: verifying it, and exporting one case with its proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from cases.models import Case, Event
from cases.taking import GENESIS


@dataclass(frozen=True)
class Broken:
    """The first broken link of a case's chain."""

    case: str
    seq: int
    what: str

    def __str__(self) -> str:
        return f"{self.case} 第{self.seq}环：{self.what}"


def broken_link(case: Case) -> Broken | None:
    """The first link that does not fit, or None when the chain is whole."""
    previous, expected = GENESIS, 1
    for event in Event.objects.filter(case=case).order_by("seq").iterator():
        if event.seq != expected:
            return Broken(case.number, expected, "缺少这一环，或者顺序被改动")
        if event.previous != previous:
            return Broken(case.number, event.seq, "与上一环不相接")
        if event.digest != event.expected_digest():
            return Broken(case.number, event.seq, "内容与摘要不符")
        previous, expected = event.digest, expected + 1
    return None


def verify(cases: Iterator[Case] | None = None) -> Iterator[tuple[Case, Broken | None]]:
    """Each case with its first broken link, if any."""
    for case in cases if cases is not None else Case.objects.order_by("pk").iterator():
        yield case, broken_link(case)


def export(case: Case) -> dict[str, Any]:
    """One case as data with the proof of its chain: a reader needs only a JSON parser and the digest to check it."""
    return {
        "case": case.number,
        "title": case.title,
        "digest": settings.ECOCASE_CHAIN_DIGEST,
        "genesis": GENESIS,
        "events": [e.content() | {"digest": e.digest} for e in Event.objects.filter(case=case).order_by("seq")],
    }
