"""What a party owes under the last decision of a case, and what was received and returned. Sums in yuan."""

import datetime as dt
from decimal import Decimal

from cases.facts import Items
from cases.late_fee import LateFee, late_fee
from cases.procedures.penalty_ordinary.rules import proposal
from cases.procedures.penalty_ordinary.rules.terms import last_day
from cases.reading import Happened, Reading

PAYMENTS = Items("本次缴款记录", optional=True, columns={"date": "缴款日期", "sum": "金额", "voucher": "凭证号"})

#: A remedy begins / ends: the late fee does not run in between (行政处罚法73).
REMEDY_BEGINS = ("apply_reconsideration", "sue", "sue_after_recon", "retrial_ordered", "appeal_ruling")
REMEDY_ENDS = (
    *("recon_upheld", "recon_overtime", "recon_closed_without_decision", "recon_ended", "recon_changed"),
    *("recon_modified", "recon_mediated", "recon_unlawful_kept", "recon_remitted", "recon_revoked"),
    *("suit_upheld", "suit_modified", "suit_unlawful_kept", "suit_remitted", "suit_revoked"),
    *("suit_ended_without_judgment", "revoke_by_self"),
)


def _decimal(value: object) -> Decimal:
    return proposal.amount(value) or Decimal(0)


def _party_name(reading: Reading) -> str:
    party = reading.record.parties.get(getattr(reading.machine, "party_id", None))
    return str(party) if party else ""


def principal(reading: Reading) -> Decimal:
    """Fine and confiscation owed by the party of this instance."""
    penalty = proposal.decided(reading)
    if penalty is None:
        return Decimal(0)
    return penalty.fine_of(_party_name(reading)) + (penalty.confiscation or Decimal(0))


def received(reading: Reading) -> Decimal:
    """Received so far, without what this step gives, less what was returned."""
    paid = Decimal(0)
    for event in reading.record.events:
        if event.party not in (reading.machine.party_id, None) and reading.machine.party_id is not None:
            continue
        paid += sum((_decimal(row["sum"]) for row in event.facts.get("payments") or ()), Decimal(0))
        paid -= _decimal(event.facts.get("returned"))
    return paid


def given_now(reading: Reading) -> Decimal:
    return sum((_decimal(row["sum"]) for row in reading.given.get("payments") or ()), Decimal(0))


def stopped(reading: Reading) -> list[tuple[dt.date, dt.date | None]]:
    """Intervals of reconsideration, litigation and approved deferral."""
    found: list[tuple[dt.date, dt.date | None]] = []
    begun: Happened | None = None
    for event in reading.events(*REMEDY_BEGINS, *REMEDY_ENDS):
        begins = event.step.partition(".")[2] in REMEDY_BEGINS
        if begins and begun is None:
            begun = event
        elif not begins and begun is not None:
            found.append((begun.day, event.day))
            begun = None
    if begun is not None:
        found.append((begun.day, None))
    for event in reading.events("defer"):
        until = event.facts.get("term_ends_on")
        if until:
            found.append((event.day, dt.date.fromisoformat(until) + dt.timedelta(1)))
    return found


def payment_due(reading: Reading) -> dt.date | None:
    """Last day for payment: fifteen days from service, or the end of the deferral."""
    deferred = reading.last("defer")
    if deferred is not None and deferred.facts.get("term_ends_on"):
        return dt.date.fromisoformat(deferred.facts["term_ends_on"])
    return last_day(reading, "fine_payment", "serve", "announcement_effective")


def surcharge(reading: Reading) -> LateFee | None:
    """The late fee as of today, on the fine and not on what is confiscated; None before a term of payment runs."""
    penalty, due = proposal.decided(reading), last_day(reading, "fine_payment", "serve", "announcement_effective")
    if penalty is None or due is None:
        return None
    told = reading.known("late_fee_standard_told")
    return late_fee(
        penalty.fine_of(_party_name(reading)), due, reading.day, stopped=stopped(reading), rate_told=told is not False
    )


def owed(reading: Reading) -> Decimal:
    """Principal and, once overdue, the late fee, less what an agreement remitted."""
    fee = surcharge(reading)
    late = fee.amount if fee is not None and reading.once("overdue") else Decimal(0)
    remitted = sum((_decimal(e.facts.get("remitted")) for e in reading.events("enforcement_agreement")), Decimal(0))
    return principal(reading) + max(late - remitted, Decimal(0))


def balance_of(reading: Reading, machine: object) -> tuple[Decimal, Decimal]:
    """(received, owed) of the party of a payment instance."""
    near = Reading(reading.record, reading.step, machine, reading.at, reading.by)
    return received(near), owed_when_paid(near)


def owed_when_paid(reading: Reading) -> Decimal:
    """What was owed on the day of the last payment: the late fee stops there."""
    paid_on = reading.last("perform", "pay_part", "collect_on_spot", "auction_seized")
    if paid_on is None:
        return owed(reading)
    then = Reading(reading.record, reading.step, reading.machine, paid_on.at, reading.by)
    return max(owed(then), principal(reading))
