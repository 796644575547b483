"""Which measure a decision orders, and until when: 限制生产 (with a term) or 停产整治 (until it is lifted)."""

import datetime as dt
from typing import Any

from cases.clocks import clock_catalogue, due
from cases.facts import Choice
from cases.reading import Happened, Reading
from cases.working_days import Calendar

RESTRICTION, SHUTDOWN = "restriction", "shutdown"
KINDS = {RESTRICTION: "限制生产", SHUTDOWN: "停产整治"}
KIND = Choice("措施种类", values=KINDS)
#: As the vocabulary of penalties calls them.
AS_PENALTY = {RESTRICTION: "限制生产", SHUTDOWN: "责令停产整治"}


def decision_of(reading: Reading) -> Any:
    """The decision at hand: the instance itself, or the nearest one above it."""
    line = [reading.machine, *reading.record.ancestors(reading.machine)]
    return next((m for m in line if m.kind == "pr_decision"), None)


def kind_of(reading: Reading) -> str | None:
    """Kind that the last notice of this decision named."""
    decision = decision_of(reading)
    told = [
        e
        for e in reading.record.happened("production_restriction.notify")
        if decision is None or e.machine in (decision.pk, None)
    ]
    return told[-1].facts.get("restriction_kind") if told else None


def stop_after(reading: Reading) -> Any:
    """The decision to stop production that this restriction led to, or None."""
    later = [m for m in reading.record.machines if m.kind == "pr_decision" and m.parent_id == reading.machine.pk]
    return later[-1] if later else None


def served(reading: Reading) -> Happened | None:
    """Service of this decision."""
    decision = decision_of(reading)
    found = [e for e in reading.events("serve") if decision is None or e.machine in (decision.pk, None)]
    return found[-1] if found else None


def ends_on(reading: Reading) -> dt.date | None:
    """Last day of a restriction of production, extension included; None where it was not served."""
    start = served(reading)
    if start is None:
        return None
    for running in reversed(reading.record.deadlines):
        if running.clock == "restriction_period" and running.starts_on == start.day and running.due is not None:
            return running.due
    months = sum(e.facts.get("extension", 0) for e in reading.events("extend") if e.seq > start.seq)
    clock = clock_catalogue()["restriction_period"]
    return due(clock, start.day, calendar=Calendar.published(), extended=months).date
