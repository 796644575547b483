"""Terms of rectification: which day a task, a node or a petition is due, as its own papers say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from cases.reading import Happened, Reading

#: Days of publicity before closing where the notice names no other end; no clause fixes a number.
PUBLICITY_DAYS = 5


def own_events(reading: Reading, *names: str) -> list[Happened]:
    """Events of these steps on this very instance."""
    return [e for e in reading.events(*names) if e.machine == reading.machine.pk]


def node_rows(reading: Reading) -> Iterable[Mapping[str, Any]]:
    """Rows of nodes, the latest plan first."""
    for event in reversed(reading.record.events):
        for row in event.facts.get("nodes") or []:
            if isinstance(row, Mapping):
                yield row


def responsible(reading: Reading) -> set[str]:
    """Names of those responsible for the task: of its nodes, and as assigned again."""
    named = {str(row["responsible"]) for row in node_rows(reading) if row.get("responsible")}
    again = reading.known("responsible")
    return named | ({str(again)} if again else set())


def due(reading: Reading) -> dt.date | None:
    """The day this instance is due; None when no paper names one."""
    kind, machine = reading.machine.kind, reading.machine
    if kind == "rc_node":
        for row in node_rows(reading):
            if row.get("name") == machine.ref and row.get("due_on"):
                return dt.date.fromisoformat(str(row["due_on"])[:10])
    if kind == "rc_petition":
        return _day(reading.known("petition_due"))
    task = machine if kind == "rc_task" else next(iter(reading.record.ancestors(machine)), machine)
    for event in reversed(reading.record.events):
        if event.machine == task.pk:
            for name in ("new_date", "new_due", "deadline"):
                if event.facts.get(name):
                    return _day(event.facts[name])
    assigned = reading.record.happened("rectification.assign_task", "rectification.stage_close")
    own = [e for e in assigned if e.at == task.opened_at] or assigned[:1]
    return _day(own[0].facts.get("assigned_deadline")) if own else None


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(str(value)[:10]) if value else None
