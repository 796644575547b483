"""The fact sheet of a case 行为事实: what was measured, seen and found, entered piece by piece before it is judged.

Every change is a link of the case's chain (step "facts"), so that anyone can see who entered which fact and when. The
report of the investigation 调查终结 freezes what was found; levels of discretion and the choice of law stay open until
the decision, because legal review may still change them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from cases import now
from cases.models import Case, Event, Evidence, Machine, User
from cases.roles import Role
from cases.taking import append_event, last_link

#: Parts that weigh what was found instead of finding it.
WEIGHING = frozenset({"levels", "adjust", "clause"})
#: What only the legal reviewer writes.
REVIEWERS = frozenset({"clause"})
#: States of the main course of an ordinary penalty while the investigation is open.
INVESTIGATION = frozenset({"lead", "filing_review", "filed", "investigating"})
BEFORE_DECISION = INVESTIGATION | {"deliberating"}


class Frozen(Exception):
    """The sheet can no longer be changed; the message says why, in Chinese."""


def frozen_because(case: Case, part: str) -> str:
    """Why this part of the sheet cannot be changed any more; empty while it can."""
    states = set(Machine.objects.filter(case=case, kind="po_course", live=True).values_list("state", flat=True))
    if not states or states & INVESTIGATION:
        return ""
    if part in WEIGHING:
        return "" if states & BEFORE_DECISION else "案件已经作出决定，裁量不再更改"
    return "调查已经终结，事实不再更改；需要补充的，先退回补充调查"


def may_change(user: User, part: str) -> bool:
    """The choice of law is set by the legal reviewer, everything else by those who handle the case."""
    posts = user.posts_on(now.today())
    wanted = {Role.LEGAL_REVIEWER} if part in REVIEWERS else {Role.CASE_HANDLER, Role.SECTION_HEAD}
    return bool(posts & wanted)


def change_conduct(
    case: Case,
    by: User,
    part: str,
    what: str,
    change: Callable[[dict[str, Any]], Mapping[str, Any]],
    key: str | None = None,
) -> Event:
    """Write what `change` makes of the sheet as it stands under the lock. `what` names the change in Chinese.

    `change` alters the sheet in place and gives what the chain keeps of it. The same `key` again changes nothing.
    Raises Frozen.
    """
    with transaction.atomic():
        locked = _locked(case, part)
        if key and (done := Event.objects.filter(key=key).first()):
            return done
        conduct = dict(locked.conduct or {})
        given = change(conduct)
        locked.conduct = conduct
        locked.save(update_fields=["conduct"])
        case.conduct = conduct
        return _record(locked, by, part, what, given, key)


def change_evidence(case: Case, by: User, number: str, **given: Any) -> Event:
    """Write what a piece of evidence proves or contradicts, and how a contradiction is explained. Raises Frozen."""
    with transaction.atomic():
        locked = _locked(case, "evidence")
        item = Evidence.objects.get(case=locked, number=number)
        for name, value in given.items():
            setattr(item, name, value)
        item.save(update_fields=list(given))
        return _record(locked, by, "evidence", f"证据{number}证明的事实", {"number": number, **given})


def _locked(case: Case, part: str) -> Case:
    locked = Case.objects.select_for_update(no_key=True).get(pk=case.pk)
    if why := frozen_because(locked, part):
        raise Frozen(why)
    return locked


def _record(case: Case, by: User, part: str, what: str, given: Mapping[str, Any], key: str | None = None) -> Event:
    posts = by.posts_on(now.today())
    role = next((r for r in Role if r in posts), "")
    return append_event(
        case,
        last_link(case),
        step="facts",
        at=now.now(),
        actor=by,
        by=str(role),
        facts={"what": what, "part": part, "given": dict(given)},
        key=key,
    )
