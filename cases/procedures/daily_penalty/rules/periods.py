"""The periods of a daily fine 计罚期间, from the events of the case (按日连续处罚办法17、20；生态环境法典1060)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Happened, Reading

ORDERED = ("serve_order", "reorder")


@dataclass(frozen=True)
class Period:
    """From the day after the order was served to the day of the re-inspection, both counted."""

    order: Happened
    recheck: Happened
    refusal: Happened
    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        return max(0, (self.last - self.first).days + 1)

    def row(self) -> dict[str, Any]:
        """As the papers state it."""
        return {"from": self.first.isoformat(), "to": self.last.isoformat(), "days": self.days}


def _before(events: list[Happened], seq: int) -> Happened | None:
    return next((e for e in reversed(events) if e.seq < seq), None)


def _stopped_on(reading: Reading, since: int) -> dt.date | None:
    """The day on which a measure stopped the discharge, registered after event `since`."""
    stop = next((e for e in reading.events("stopped_by_measure") if e.seq > since), None)
    told = stop and stop.facts.get("discharge_stopped_on")
    return dt.date.fromisoformat(told) if told else None


def established(reading: Reading) -> list[Period]:
    """Every period established in this case, in order."""
    orders, rechecks, found = reading.events(*ORDERED), reading.events("reinspect"), []
    for refusal in reading.events("refuse"):
        order, recheck = _before(orders, refusal.seq), _before(rechecks, refusal.seq)
        if order is None or recheck is None:
            continue
        # The Code counts from the day after the order, article 17 of the measures from the day after its service:
        # the later of the two is taken. The day of service is the day of the event.
        first, last = order.day + dt.timedelta(1), recheck.day
        stopped = _stopped_on(reading, order.seq)
        found.append(Period(order, recheck, refusal, first, min(last, stopped) if stopped else last))
    return found


def instances(reading: Reading) -> list[Any]:
    """Instances of the decision, one per refusal, in the same order as the periods."""
    machines = [m for m in reading.record.machines if m.kind == "dp_decision"]
    own = reading.machine
    line = [own, *reading.record.ancestors(own)]
    loops = [m for m in line if m.kind == "dp_loop"]
    return [m for m in machines if not loops or m.parent_id in (None, loops[0].pk)]


def covered(reading: Reading) -> list[Period]:
    """Periods of the decision at hand: its own and those merged into it."""
    decisions = instances(reading)
    own = next(
        (m for m in [reading.machine, *reading.record.ancestors(reading.machine)] if m.kind == "dp_decision"), None
    )
    found, current = [], None
    for machine, period in zip(decisions, established(reading), strict=False):
        current = current if machine.state == "merged" and current is not None else machine
        if own is None or current is own:
            found.append(period)
    return found


def days(reading: Reading) -> int:
    """Days counted for the decision at hand: the union of its periods."""
    counted: set[int] = set()
    for period in covered(reading):
        counted.update(range(period.first.toordinal(), period.last.toordinal() + 1))
    return len(counted)


def original_fine(reading: Reading) -> Decimal | None:
    """The fine of the decision that the daily fine follows, in yuan: as decided in this case, else as recorded."""
    changed = reading.last("original_changed")
    told = reading.value("original_fine")
    decided = reading.last("penalty_ordinary.decide_direct", "penalty_ordinary.decide_collective")
    if told is None and decided is not None and (changed is None or decided.seq > changed.seq):
        facts: dict[str, Any] = {}
        for event in reading.record.events:
            if event.step.startswith("penalty_ordinary.") and event.seq <= decided.seq:
                facts |= {name: event.facts[name] for name in proposal.FACTS if name in event.facts}
        return proposal.penalty_of(facts).fine
    return None if told is None else Decimal(str(told))
