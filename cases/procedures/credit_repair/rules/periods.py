"""Periods of publicity by class of dishonesty: shortest before repair, longest at all (信用修复管理办法)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from cases.clocks import clock_catalogue, due
from cases.facts import Choice, Day
from cases.reading import Reading
from cases.working_days import Calendar

CLASSES = ("一般", "轻微", "严重")
#: Clocks of the periods; a minor case may be repaired as soon as its duties are done.
SHORTEST = {"轻微": None, "一般": "credit_repair_general_min", "严重": "credit_repair_serious_min"}
LONGEST = {
    "轻微": "credit_repair_minor_max",
    "一般": "credit_repair_general_max",
    "严重": "credit_repair_serious_max",
}
CLASS = Choice("失信程度", values={name: f"{name}失信" for name in CLASSES})
#: What the record of dishonesty says; typed once, carried to the repair.
FACTS = {
    "dishonesty_class": CLASS.but(standing=True),
    "dishonesty_document_on": Day("认定失信的公务文书日期", standing=True),
}


def ends(clock: str, reading: Reading) -> dt.date:
    """Last day of the period counted from the document that found the dishonesty."""
    catalogue = clock_catalogue()
    found = catalogue.get(clock, reading.day) or catalogue[clock]
    end = due(found, reading.date("dishonesty_document_on"), calendar=Calendar.published()).date
    return end.date() if isinstance(end, dt.datetime) else end


def days_ago(days: int) -> Callable[[Reading], Mapping[str, Any]]:
    """Worked example: the document lies so many days back, unless the record knows its date."""

    def example(reading: Reading) -> Mapping[str, Any]:
        if reading.known("dishonesty_document_on"):
            return {}
        return {"dishonesty_document_on": (reading.day - dt.timedelta(days=days)).isoformat()}

    return example


def today(reading: Reading) -> Mapping[str, Any]:
    """Worked example: the document was made today."""
    return {"dishonesty_class": "一般", "dishonesty_document_on": reading.day.isoformat()}
