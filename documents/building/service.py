"""Which step serves which paper, and the receipt of it."""

from __future__ import annotations

import datetime as dt

from cases.facts import ZONE
from cases.models import PaperDue
from documents.building.authority import officers
from documents.building.record import Act, CaseFile, Standing
from documents.context import Service
from documents.register import document

DECISIONS = ("decision", "no_penalty_decision")

#: Step → the kinds of paper it serves; the last one before it is meant.
SERVES = {
    "penalty_ordinary.serve_notice": ("prior_notice",),
    "penalty_ordinary.serve": DECISIONS,
    "penalty_ordinary.announcement_effective": DECISIONS,
    "penalty_ordinary.serve_demand": ("demand",),
    "penalty_simple.serve_demand": ("demand",),
    "daily_penalty.serve_daily_notice": ("prior_notice",),
    "daily_penalty.serve_daily": ("daily_penalty_decision",),
    "daily_penalty.serve_demand_daily": ("demand",),
    "production_restriction.serve_notice": ("prior_notice",),
    "production_restriction.serve": ("production_restriction_decision",),
    "seizure.serve_release": ("seizure_release",),
    "compensation.serve_negotiation_notice": ("negotiation_notice",),
    "credit.serve_result": ("credit_notice", "rating_announcement", "rating_adjustment"),
}
#: Tried in vain: a receipt of the same papers, but they are not served.
TRIED = {"penalty_ordinary.try_other_service": DECISIONS}
#: Steps whose papers are handed over on the spot.
HANDED_OVER = frozenset(
    {"penalty_simple.decide", "penalty_simple.decide_warning", "seizure.execute", "seizure.emergency"}
)

#: As facts name the ways of service → as the form ticks them.
WAYS = {"mail": "post", "announcement": "announced"}


def served_paper(file: CaseFile, act: Act) -> PaperDue | None:
    """The paper that this step serves (or tried to); None when it serves none."""
    kinds = SERVES.get(act.id) or TRIED.get(act.id)
    if kinds:
        found = [
            due
            for due in file.dues
            if due.event.seq < act.seq
            and file.documents.get(due.pk) in kinds
            and (act.party is None or due.party_id in (act.party, None))
            and due.event.step.partition(".")[0] == act.procedure
        ]
        return found[-1] if found else None
    own = [due for due in file.dues if due.event.seq == act.seq and due.pk in file.documents]
    receipted = any(file.documents[due.pk] == "service_receipt" for due in own)
    letters = [due for due in own if document(file.documents[due.pk]).kind == "letter"]
    return letters[0] if letters and (receipted or act.id in HANDED_OVER) else None


def service_of(file: CaseFile, due: PaperDue, upto: int) -> Act | None:
    """The first step, not later than `upto`, that served the paper; None when it is not served by then."""
    for act in file.acts:
        if due.event.seq <= act.seq <= upto and act.id not in TRIED and served_paper(file, act) == due:
            return act
    return None


def served_at(act: Act) -> dt.datetime:
    """When the paper was received: as the receipt says, else when the step was taken."""
    told = act.facts.get("served_at")
    if told:
        read = dt.datetime.fromisoformat(str(told))
        return read if read.tzinfo else read.replace(tzinfo=ZONE)
    return act.at.astimezone(ZONE)


def served_on(standing: Standing, due: PaperDue | None) -> dt.date | None:
    """The day on which a paper was served, seen from this standing."""
    act = service_of(standing.file, due, standing.act.seq) if due is not None else None
    return served_at(act).date() if act else None


def service(standing: Standing, party: str | None) -> Service | None:
    """The receipt of the paper that the present step serves; blanks where the step does not say it."""
    due = served_paper(standing.file, standing.act)
    facts = standing.act.facts
    way = facts.get("service_method")
    done = due is not None and standing.act.id not in TRIED
    return Service(
        document=f"《{due.name}》" if due else None,
        number=standing.number(due),
        recipient=party,
        way=WAYS.get(str(way), str(way)) if way else None,
        place=facts.get("service_place") or (standing.fact("service_address") if way else None),
        at=served_at(standing.act) if done else None,
        servers=officers(standing)[:2],
        receiver=facts.get("receiver_name"),
        relation=facts.get("receiver_relation"),
        witness=facts.get("witness"),
        refusal=facts.get("refusal"),
        note=f"邮件号：{facts['mail_number']}" if facts.get("mail_number") else None,
    )
