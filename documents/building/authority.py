"""Who acts: the bureau, its officers, and the papers' heads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.models import User
from cases.roles import Role
from documents.building.record import Standing
from documents.context import Authority, Officer

#: Facts that name the officers of an act, in the order in which they are asked.
OFFICERS = ("officers", "team", "supervisors")


def authority(standing: Standing) -> Authority:
    """The bureau; who may be asked is the officer who handles the case."""
    agency = standing.case.agency
    handlers = standing.file.handlers
    section = next((user.section for user in handlers if user.section), None)
    return Authority(
        agency.name,
        agency.mark or None,
        address=agency.address or None,
        phone=agency.phone or None,
        contact="、".join(user.name for user in handlers) or None,
        bank=agency.bank or None,
        account=agency.bank_account or None,
        section=section,
        reconsideration_body=agency.reconsideration_organ or None,
        court=agency.court or None,
    )


def officer(user: User, post: str | None = None) -> Officer:
    return Officer(user.name, user.certificate or None, post=post)


def officers(standing: Standing) -> tuple[Officer, ...]:
    """Officers named in the act; else those who investigate; else the handlers of the case."""
    for source in (standing.act.facts, *(one.facts for one in standing.steps("investigate"))):
        for name in OFFICERS:
            if found := named(standing, source.get(name)):
                return found
    acted = {act.actor.pk: act.actor for act in standing.acts if act.actor and act.by == Role.CASE_HANDLER}
    return tuple(map(officer, standing.file.handlers or acted.values()))


def named(standing: Standing, names: Any) -> tuple[Officer, ...]:
    """Officers by log-in name or by name."""
    if isinstance(names, str):
        names = [names]
    if not isinstance(names, Iterable):
        return ()
    people = standing.file.people
    return tuple(officer(people[n]) if n in people else Officer(str(n)) for n in names if isinstance(n, str))
