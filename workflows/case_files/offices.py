"""The office of a story: the authority it names, with one person for each post."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any

from cases.models import Agency, Appointment, User
from cases.roles import POSTS, Role

SINCE = dt.date(2010, 1, 1)


@dataclass(frozen=True)
class Office:
    """An authority and its people: by post, and by the names a story gives."""

    agency: Agency
    people: dict[str, User]

    @property
    def handlers(self) -> list[User]:
        return [self.people[str(Role.CASE_HANDLER)], self.people["case_handler_2"]]

    def log_in(self, told: str) -> str:
        """Log-in name of a person whom the story names by post, by a key of its `people`, or by name."""
        if told in self.people:
            return self.people[told].username
        named = self.agency.user_set.filter(name=told, is_active=True).order_by("pk").first()
        return named.username if named else told


def office_of(authority: dict[str, Any], named: dict[str, dict[str, Any]]) -> Office:
    """The authority of the register, or a new one, staffed so that every post has a holder."""
    fields = {k: v for k, v in authority.items() if k in {f.name for f in Agency._meta.fields} - {"name"}}
    agency = Agency.objects.filter(name=authority["name"], kind=Agency.Kind.BUREAU).first()
    if agency is None:
        code = "a" + hashlib.sha256(authority["name"].encode()).hexdigest()[:8]
        agency = Agency.objects.create(code=code, name=authority["name"], kind=Agency.Kind.BUREAU, **fields)
    holders = {}
    for user in agency.user_set.filter(is_active=True).order_by("pk").prefetch_related("appointments"):
        for appointment in user.appointments.all():
            holders.setdefault(appointment.post, []).append(user)
    people: dict[str, User] = {}
    for post in POSTS:
        told = named.get(str(post), {})
        people[str(post)] = _holder(agency, str(post), post.label, told, holders.get(str(post), []))
    second = named.get("case_handler_2", {})
    others = [u for u in holders.get("case_handler", []) if u != people["case_handler"]]
    people["case_handler_2"] = _holder(agency, "case_handler", "协办人", second, others, "case_handler_2")
    for name, told in named.items():
        if name not in people:
            people[name] = _holder(agency, told.get("post", "case_handler"), told.get("name", name), told, [], name)
    return Office(agency, people)


def _holder(agency: Agency, post: str, label: str, told: dict[str, Any], holders: list[User], name: str = "") -> User:
    if told.get("name"):
        holders = [u for u in holders if u.name == told["name"]]
    if holders:
        return holders[0]
    username = f"{agency.code}.{name or post}"
    user = User.objects.filter(username=username).first()
    if user is None:
        digest = int(hashlib.sha256(username.encode()).hexdigest(), 16) % 10**9
        user = User.objects.create(
            username=username,
            name=told.get("name") or f"{label}某",
            agency=agency,
            certificate=told.get("certificate") or f"样{digest:09d}",
            certificate_from=SINCE,
            certificate_to=dt.date(2035, 12, 31),
            law_qualified=post == Role.LEGAL_REVIEWER,
            principal=post == Role.BUREAU_HEAD,
            password="!",
        )
    Appointment.objects.get_or_create(user=user, post=post, held_from=SINCE)
    return user
