"""Deadlines of a case: started, met, paused and extended by steps, and what they allow or refuse."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cases.models import Case, Deadline, Event, Machine
from cases.reading import Reading
from cases.requirements import Objection
from cases.steps import Step


def objections(step: Step, reading: Reading) -> list[Objection]:
    return []


def carry_on(step: Step, reading: Reading, event: Event, touched: list[Case]) -> None:
    return None


def drop(machine: Machine, at: dt.datetime) -> None:
    Deadline.objects.filter(machine=machine, met_at=None).update(dropped=True)
