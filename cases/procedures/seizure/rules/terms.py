"""How long a seizure may last (行政强制法25): thirty days, once thirty more, examinations not counted."""

import datetime as dt

from cases.clocks import clock_catalogue, due
from cases.facts import ZONE
from cases.reading import Happened, Reading
from cases.working_days import Calendar

EXECUTED = ("execute", "emergency")


def begun(reading: Reading) -> Happened | None:
    """The event that put the measure into effect."""
    return reading.last(*EXECUTED)


def ends_on(reading: Reading) -> dt.date | None:
    """Last day of the term, as the running clocks have it; None when nothing was executed."""
    start = begun(reading)
    if start is None:
        return None
    running = [reading.deadline(clock) for clock in ("seizure", "seizure_extension")]
    known = [d.due for d in running if d is not None and d.due is not None]
    if known:
        return max(known)
    day = dt.date.fromisoformat(start.facts.get("seized_on") or start.day.isoformat())
    return due(clock_catalogue()["seizure"], day, calendar=Calendar.published()).date


def examined(reading: Reading) -> bool:
    """An examination is running: the term stands still."""
    return "running" in reading.states("sz_examination")


def hours_24_end(reading: Reading) -> dt.datetime | None:
    """When the twenty-four hours for the approval of an urgent seizure end."""
    start = reading.last("emergency")
    return start and (start.at + dt.timedelta(hours=24)).astimezone(ZONE)
