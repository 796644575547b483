"""When a term of a case has run: the running deadline where there is one, else computed from what starts it."""

import datetime as dt

from cases.clocks import CannotCount, clock_catalogue, due
from cases.facts import ZONE
from cases.reading import Reading
from cases.working_days import Calendar


def last_day(reading: Reading, clock: str, *starts: str) -> dt.date | None:
    """Last day of the term; None when it was not started. `starts`: the events that start it."""
    running = reading.deadline(clock)
    if running is not None:
        return running.due_at.astimezone(ZONE).date() if running.due_at else running.due
    event = reading.last(*starts)
    rule = clock_catalogue().get(clock, reading.day)
    if event is None or rule is None:
        return None
    try:
        end = due(rule, event.day, calendar=Calendar.published()).date
    except CannotCount:
        return None
    return end.astimezone(ZONE).date() if isinstance(end, dt.datetime) else end


def still_running(reading: Reading, clock: str, what: str, *starts: str) -> str | None:
    """Why it is too early, in Chinese; None once the term has run out."""
    end = last_day(reading, clock, *starts)
    if end is None:
        return f"{what}尚未起算"
    return None if reading.day > end else f"{what}至{end}届满，尚未届满"


def run_out(reading: Reading, clock: str, what: str, *starts: str) -> str | None:
    """Why it is too late, in Chinese; None while the term runs or was not started."""
    end = last_day(reading, clock, *starts)
    return f"{what}已于{end}届满" if end is not None and reading.day > end else None


def working_days_between(first: dt.date, last: dt.date) -> int:
    """Working days from the day after `first` to `last`."""
    return Calendar.published().working_days(first + dt.timedelta(1), last)
