"""Parties as the register of parties holds them; one record stands behind all papers of a case."""

from __future__ import annotations

from typing import Any

from documents.building.record import Standing
from documents.context import Party

#: Procedures that hand over persons beside the parties of the case.
PERSONAL = frozenset({"transfer_criminal", "transfer_detention"})


def parties(standing: Standing, party: Any = None) -> tuple[Party, ...]:
    """The party the paper is for, else all parties of the case."""
    whose = [party] if party is not None else standing.file.parties
    found = tuple(_party(one) for one in whose)
    return found + _persons(standing, {one.name for one in found}) if standing.act.procedure in PERSONAL else found


def _persons(standing: Standing, known: set[str]) -> tuple[Party, ...]:
    """Persons that a transfer names beside the parties: suspects, and whoever is directly responsible."""
    rows = [row for row in standing.fact("suspects") or [] if isinstance(row, dict)]
    named = [(str(row.get("name")), row.get("role"), row.get("kind")) for row in rows if row.get("name")]
    responsible = standing.fact("responsible_person", "detained_person")
    if isinstance(responsible, str):
        named.append((responsible, standing.fact("responsible_position"), "个人"))
    people = {name: (role, kind) for name, role, kind in named if name not in known}
    return tuple(
        Party(name, "organization" if kind == "单位" else "individual", role=str(role) if role else None)
        for name, (role, kind) in people.items()
    )


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
