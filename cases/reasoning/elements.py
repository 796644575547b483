"""The matrix of elements 构成要件 and evidence: what is proved, open or contradicted.

A piece of evidence proves an element only if its kind is one that the catalogue lists for it and it says when and
by whom it was taken, or if the legal reviewer accepted the kind with a reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cases.law.model import Element, Violation
from cases.reasoning.facts import BadFact, Evidence

PROVED, OPEN, CONTRADICTED = "proved", "open", "contradicted"


@dataclass(frozen=True, slots=True)
class Row:
    """One element with its evidence. ``objection`` is the sentence that stops the investigation report and the
    decision.
    """

    code: str
    element: Element
    essential: bool
    status: str
    evidence: tuple[str, ...]
    contradicted_by: tuple[str, ...]
    unfit: tuple[tuple[str, str], ...]
    objection: str | None

    @property
    def ref(self) -> str:
        return f"{self.code}#{self.element.id}"


def matrix(violation: Violation, evidence: Sequence[Evidence], *, old_law: bool) -> tuple[Row, ...]:
    """The rows of one violation under the law that governs (``old_law``: a statute the Code repealed)."""
    wanted = [e for e in violation.elements if e.regime != ("new" if old_law else "old")]
    rows = [_row(violation.code, n, e, evidence, old_law) for n, e in enumerate(violation.elements, 1) if e in wanted]
    proved = {row.element.any_of for row in rows if row.element.any_of and row.status == PROVED}
    return tuple(
        _without_objection(row) if row.element.any_of in proved and row.status == OPEN else row for row in rows
    )


def _row(code: str, n: int, element: Element, evidence: Sequence[Evidence], old_law: bool) -> Row:
    refs = {f"{code}#{element.id}", f"{code}#{n}"}
    against = tuple(e.id for e in evidence if refs & set(e.contradicts) and not e.explained)
    fit, unfit = [], []
    for piece in evidence:
        if refs & set(piece.proves):
            why = _unfit(piece, element)
            if why:
                unfit.append((piece.id, why))
            else:
                fit.append(piece.id)
    status = CONTRADICTED if against else PROVED if fit else OPEN
    essential = element.essential or (old_law and element.essential_under_old)
    needed = essential and not element.defence and not element.when
    objection = None
    if status == CONTRADICTED:
        objection = f"“{element.fact}”有相反证据（{'、'.join(against)}），须说明理由"
    elif status == OPEN and needed:
        objection = f"“{element.fact}”没有证据，常用：{'、'.join(element.evidence)}" + (
            "；" + "；".join(w for _, w in unfit) if unfit else ""
        )
    return Row(code, element, essential, status, tuple(fit), against, tuple(unfit), objection)


def _without_objection(row: Row) -> Row:
    return Row(row.code, row.element, row.essential, row.status, row.evidence, row.contradicted_by, row.unfit, None)


def _unfit(piece: Evidence, element: Element) -> str | None:
    if piece.taken_on is None or not piece.taken_by:
        return f"{piece.id}没有写明取得的时间和人员"
    if piece.accepted or any(_same_kind(piece.kind, listed) for listed in element.evidence):
        return None
    return f"{piece.id}（{piece.kind}）不是该事实的证据种类，用作证据须法制审核写明理由"


def _same_kind(kind: str, listed: str) -> bool:
    """监测报告 is one of 监测报告（含采样记录）, 照片 one of 照片和录像; longer names may contain each other."""
    kind, listed = (re.sub(r"（[^）]*）|\([^)]*\)", "", name).strip() for name in (kind, listed))
    parts = [listed, *re.split(r"[和及、或]", listed)]
    return any(kind == part or (len(kind) > 2 and kind in part) or (len(part) > 2 and part in kind) for part in parts)


def stray_references(violations: Sequence[Violation], evidence: Sequence[Evidence]) -> list[BadFact]:
    """Evidence that names an element which none of the charged violations has."""
    known = {f"{v.code}#{ref}" for v in violations for n, e in enumerate(v.elements, 1) for ref in (e.id, n)}
    return [
        BadFact(f"evidence.{piece.id}", f"证据所指的事实“{ref}”不在本案的构成要件中")
        for piece in evidence
        for ref in (*piece.proves, *piece.contradicts)
        if ref not in known
    ]
