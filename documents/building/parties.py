"""Parties as the register of parties holds them; one record stands behind all papers of a case."""

from __future__ import annotations

from typing import Any

from documents.building.record import Standing
from documents.context import Party


def parties(standing: Standing, party: Any = None) -> tuple[Party, ...]:
    """The party the paper is for, else all parties of the case."""
    whose = [party] if party is not None else standing.file.parties
    return tuple(_party(one) for one in whose)


def _party(party: Any) -> Party:
    # Only the last four characters of an identity number are kept (个人信息保护法 §6).
    tail = party.id_number_tail
    return Party(
        party.name,
        "organization" if party.kind in ("legal_person", "organization") else party.kind,
        credit_code=party.credit_code or None,
        id_number=f"尾号{tail}" if tail else None,
        masked=bool(tail),
        address=party.address or None,
        phone=party.phone or None,
        representative=party.representative or None,
        post=party.representative_post or None,
    )
