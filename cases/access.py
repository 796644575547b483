"""Who may see a case: one right, as a filter for lists and as a check of one object. Deny by default.

The bureau's people see their own bureau's cases; an outside agency sees only what was sent to it, from hand-over on,
until the sending is withdrawn. An administrator without a post sees no case.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from cases import now
from cases.models import Agency, Case, Event, Share, User
from cases.models.people import Appointment
from cases.taking import append_event, last_link


def seen_by(user: User) -> Q:
    """The right as a filter on cases."""
    if not user.is_authenticated or not user.is_active or user.agency_id is None:
        return Q(pk__in=[])
    if user.agency.kind == Agency.Kind.BUREAU:
        day = now.today()
        held = Appointment.objects.filter(user=user, held_from__lte=day).filter(
            Q(held_to__isnull=True) | Q(held_to__gte=day)
        )
        return Q(agency=user.agency_id) & Q(Exists(held))
    return Q(Exists(Share.objects.filter(case=OuterRef("pk"), agency=user.agency_id, withdrawn_by=None)))


def visible_to(user: User) -> QuerySet[Case]:
    """The cases this person may see. Every view starts from here."""
    return Case.objects.filter(seen_by(user))


def may_see(user: User, case: Case) -> bool:
    """The same right asked of one case."""
    return visible_to(user).filter(pk=case.pk).exists()


def is_outsider(user: User) -> bool:
    """Of an agency other than the bureau: sees packages, never the case page."""
    return user.agency is not None and user.agency.kind != Agency.Kind.BUREAU


def record_look(user: User, case: Case, what: str) -> Event:
    """A look by an outside agency is an event of the chain."""
    with transaction.atomic():
        locked = Case.objects.select_for_update(no_key=True).get(pk=case.pk)
        return append_event(
            locked,
            last_link(locked),
            step="read",
            at=now.now(),
            actor=user,
            by=str(user.agency.kind),
            facts={"what": what, "agency": user.agency.name},
        )
