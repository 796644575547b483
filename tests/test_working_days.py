"""The calendar of working days: the published years, days entered later, and what is not known yet."""

import datetime as dt

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.working_days import Calendar, span

CALENDAR = Calendar.published()
DAYS = st.dates(dt.date(2004, 1, 1), dt.date(2026, 12, 31))


def test_every_published_day_agrees_with_the_package_it_was_seeded_from():
    days = list(span(dt.date(2004, 1, 1), dt.date(2026, 12, 31)))
    assert [day for day in days if CALENDAR.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_national_day_2026_and_the_weekends_that_make_up_for_it():
    """国办 2026: off 1-7 October; Sunday 20 September and Saturday 10 October at work."""
    assert [CALENDAR.is_working(dt.date(2026, 10, day)) for day in (1, 7, 8, 10, 11)] == [
        False,
        False,
        True,
        True,
        False,
    ]
    assert CALENDAR.is_working(dt.date(2026, 9, 20))
    assert CALENDAR.reason(dt.date(2026, 10, 1)) == "法定节假日（国庆节）"
    assert CALENDAR.reason(dt.date(2026, 10, 10)) == "调休上班（国庆节）"
    assert CALENDAR.reason(dt.date(2026, 10, 11)) == "周末"
    assert CALENDAR.reason(dt.date(2026, 10, 8)) == "工作日"


def test_beyond_the_published_years_only_weekends_are_known():
    assert CALENDAR.published_until == dt.date(2026, 12, 31)
    assert CALENDAR.is_working(dt.date(2027, 10, 1))
    assert not CALENDAR.knows(dt.date(2026, 12, 31), dt.date(2027, 1, 1))
    assert not CALENDAR.knows(dt.date(2003, 12, 31), dt.date(2004, 1, 1))


def test_a_later_notice_is_laid_over_the_published_one():
    off, on = {dt.date(2027, 1, 1): "元旦"}, {dt.date(2027, 1, 3): "元旦"}
    later = CALENDAR.with_days(off, on, dt.date(2027, 12, 31))
    assert not later.is_working(dt.date(2027, 1, 1)) and later.is_working(dt.date(2027, 1, 3))
    assert later.knows(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert CALENDAR.is_working(dt.date(2027, 1, 1))


def test_a_day_entered_later_wins_over_the_published_one():
    corrected = CALENDAR.with_days(workdays=[dt.date(2026, 10, 7)])
    assert corrected.is_working(dt.date(2026, 10, 7))
    assert not corrected.with_days(holidays=[dt.date(2026, 10, 7)]).is_working(dt.date(2026, 10, 7))


def test_a_day_cannot_be_off_and_at_work():
    with pytest.raises(ValueError, match="2026-10-01"):
        Calendar([dt.date(2026, 10, 1)], [dt.date(2026, 10, 1)], dt.date(2026, 12, 31))


def test_equal_calendars_are_equal_values():
    assert Calendar([dt.date(2026, 1, 1)], [], dt.date(2026, 12, 31)) == Calendar(
        {dt.date(2026, 1, 1): ""}, {}, dt.date(2026, 12, 31)
    )
    assert hash(CALENDAR) == hash(Calendar.published())


@given(DAYS, st.integers(1, 40))
def test_going_forth_and_back_meets_at_a_working_day(day, number):
    there = CALENDAR.working_day(day, number)
    assert CALENDAR.is_working(there)
    assert CALENDAR.working_days(day + dt.timedelta(1), there) == number
    assert CALENDAR.working_day(there + dt.timedelta(1), -1) == there


@given(DAYS)
def test_neighbouring_working_days_enclose_the_day(day):
    before, after = CALENDAR.previous_working(day), CALENDAR.next_working(day)
    assert before <= day <= after
    assert (before == day == after) == CALENDAR.is_working(day)
    assert CALENDAR.working_days(before + dt.timedelta(1), after - dt.timedelta(1)) == 0
