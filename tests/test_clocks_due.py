"""When terms end: worked examples counted by hand, what is disputed, and the second reader."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.clocks import CannotCount, clock_catalogue, due
from cases.now import ZONE, random
from cases.working_days import Calendar
from tests.second_reader import SecondReader

CLOCKS = clock_catalogue()
CALENDAR = Calendar.published()
D = dt.date


def ends(id: str, start: dt.date, **more) -> dt.date:
    return due(CLOCKS[id], start, calendar=CALENDAR, **more).date


# --- worked examples


def test_five_working_days_over_national_day():
    """Served Mon 28 Sep 2026: 29, 30 Sep, 8, 9 Oct and Sat 10 Oct, which is at work. 处罚法64、85条."""
    assert ends("hearing_request", D(2026, 9, 28)) == D(2026, 10, 10)


def test_ninety_days_are_calendar_days():
    """Filed 1 June 2026: 29 days in June, 31 in July, 30 in August. 处罚法60条."""
    assert ends("decision_after_filing", D(2026, 6, 1)) == D(2026, 8, 30)


def test_fifteen_days_to_pay_move_on_from_a_holiday():
    """Served 16 Sep 2026: day 15 is 1 October, off until the 7th. 处罚法67条."""
    assert ends("fine_payment", D(2026, 9, 16)) == D(2026, 10, 8)


def test_a_duty_of_the_bureau_does_not_move_on_and_warns_before_the_weekend():
    """90 days from 1 June 2026 end on Sunday 30 August."""
    found = due(CLOCKS["decision_after_filing"], D(2026, 6, 1), calendar=CALENDAR)
    assert (found.date, found.warn_on) == (D(2026, 8, 30), D(2026, 8, 28))


def test_the_demand_waits_ten_working_days():
    """Served Fri 4 Sep 2026: working days 7-11 and 14-18; from Saturday the 19th the wait is over. 强制法54、69条."""
    found = due(CLOCKS["demand_before_court"], D(2026, 9, 4), calendar=CALENDAR)
    assert (found.date, found.over_on) == (D(2026, 9, 18), D(2026, 9, 19))
    assert not found.is_over(D(2026, 9, 18))
    assert found.is_over(D(2026, 9, 19))


def test_litigation_counts_ten_days_as_calendar_days():
    """Ruling served 3 Aug 2026: ten days end on the 13th (ten working days would be the 17th). 行政诉讼法85条."""
    assert ends("admin_appeal_ruling", D(2026, 8, 3)) == D(2026, 8, 13)


def test_reconsideration_counts_ten_days_as_working_days():
    """Copy received Mon 3 Aug 2026: ten working days end on Mon 17 Aug. 复议法48、88条."""
    assert ends("reconsideration_reply", D(2026, 8, 3)) == D(2026, 8, 17)


def test_six_months_end_on_the_corresponding_day():
    assert ends("litigation", D(2026, 1, 20)) == D(2026, 7, 20)


def test_six_months_from_the_thirty_first_end_on_the_last_of_the_month_and_move_on():
    """31 Aug 2025: February has no 31st; 28 Feb 2026 is a Saturday at work, so it stays."""
    assert ends("litigation", D(2025, 8, 31)) == D(2026, 2, 28)


def test_the_day_of_a_seizure_counts():
    """Seized 1 July 2026: day 30 is the 30th. 强制法25条."""
    assert ends("seizure", D(2026, 7, 1)) == D(2026, 7, 30)
    assert ends("seizure", D(2026, 7, 1), extended=30) == D(2026, 8, 29)


def test_twenty_four_hours_run_through_the_night_and_the_holiday():
    approved = dt.datetime(2026, 9, 30, 15, 30, tzinfo=ZONE)
    found = due(CLOCKS["transfer_handover"], approved, calendar=CALENDAR)
    assert found.date == dt.datetime(2026, 10, 1, 15, 30, tzinfo=ZONE)
    assert not found.is_over(found.date)
    assert found.is_over(found.date + dt.timedelta(seconds=1))


def test_hours_are_the_same_instant_in_any_zone():
    utc = dt.datetime(2026, 9, 30, 7, 30, tzinfo=dt.UTC)
    assert ends("transfer_handover", utc) == dt.datetime(2026, 10, 1, 15, 30, tzinfo=ZONE)


def test_days_are_days_of_beijing():
    """23:30 in London on 30 June is 1 July in Beijing."""
    assert ends("decision_after_filing", dt.datetime(2026, 6, 30, 23, 30, tzinfo=dt.UTC)) == D(2026, 9, 29)


def test_a_hearing_is_told_seven_full_working_days_before():
    """Hearing Tue 20 Oct 2026: 19, 16, 15, 14, 13, 12 and Sat 10 Oct lie between; the notice by the 9th. 处罚法64条."""
    found = due(CLOCKS["hearing_notice"], D(2026, 10, 20), calendar=CALENDAR)
    assert found.date == D(2026, 10, 9)
    assert found.over_on is None
    assert [reading.date for reading in found.readings] == [D(2026, 10, 9), D(2026, 10, 10)]


def test_five_years_from_a_leap_day():
    assert ends("limitation_harm", D(2028, 2, 29)) == D(2033, 2, 28)


# --- time that does not count, extensions


def test_suspended_days_are_subtracted_as_really_suspended():
    """90 days from 1 June 2026 end on 30 Aug; stopped 1 to 19 July: 19 days later."""
    stop = [(D(2026, 7, 1), D(2026, 7, 20))]
    assert ends("decision_after_filing", D(2026, 6, 1), pauses=stop) == D(2026, 9, 18)


def test_a_stop_within_the_lengthened_term_counts_too():
    stops = [(D(2026, 7, 1), D(2026, 7, 20)), (D(2026, 9, 1), D(2026, 9, 6))]
    assert ends("decision_after_filing", D(2026, 6, 1), pauses=stops) == D(2026, 9, 23)


def test_overlapping_stops_count_once_and_a_stop_after_the_end_not_at_all():
    stops = [(D(2026, 7, 1), D(2026, 7, 20)), (D(2026, 7, 10), D(2026, 7, 20)), (D(2027, 1, 1), D(2027, 2, 1))]
    assert ends("decision_after_filing", D(2026, 6, 1), pauses=stops) == D(2026, 9, 18)


def test_a_stop_that_lasts_gives_the_earliest_date_and_says_so():
    found = due(
        CLOCKS["decision_after_filing"],
        D(2026, 6, 1),
        calendar=CALENDAR,
        pauses=[(D(2026, 7, 1), None)],
        on=D(2026, 7, 20),
    )
    assert (found.date, found.paused) == (D(2026, 9, 18), True)
    assert "现仍停算，所示为最早的到期日。" in found.explain()
    with pytest.raises(CannotCount, match="停算尚未恢复"):
        due(CLOCKS["decision_after_filing"], D(2026, 6, 1), calendar=CALENDAR, pauses=[(D(2026, 7, 1), None)])


def test_months_are_lengthened_by_the_days_suspended():
    assert ends("restriction_period", D(2026, 3, 2), pauses=[(D(2026, 4, 1), D(2026, 4, 11))]) == D(2026, 6, 12)


def test_an_extension_needs_a_law_that_allows_it_and_no_more_than_that():
    with pytest.raises(CannotCount, match="不得延长"):
        ends("hearing_request", D(2026, 9, 1), extended=5)
    with pytest.raises(CannotCount, match="最多延长30日"):
        ends("seizure", D(2026, 7, 1), extended=31)
    assert CLOCKS["seizure"].extension.approver == "行政机关负责人"


def test_a_duty_without_a_number_has_no_date():
    with pytest.raises(CannotCount, match="没有法定日数"):
        ends("filing_promptly", D(2026, 9, 1))


def test_a_paper_fixes_the_date_of_a_set_term():
    found = due(CLOCKS["payment_deferral"], D(2026, 9, 1), calendar=CALENDAR, until=D(2026, 12, 31))
    assert found.date == D(2026, 12, 31)
    assert found.explain()[0].startswith("到期日2026-12-31，由文书确定")
    assert len(found.days()) == 122


# --- provisional, disputed, explained


def test_a_date_that_needs_unpublished_holidays_is_provisional():
    """Served Tue 29 Dec 2026; New Year's Day, a Friday, is not yet published as off."""
    found = due(CLOCKS["hearing_request"], D(2026, 12, 29), calendar=CALENDAR)
    assert (found.provisional, found.date) == (True, D(2027, 1, 5))
    assert any("暂定" in sentence for sentence in found.explain())
    entered = CALENDAR.with_days(holidays=[D(2027, 1, 1)], published_until=D(2027, 12, 31))
    again = due(CLOCKS["hearing_request"], D(2026, 12, 29), calendar=entered)
    assert (again.provisional, again.date) == (False, D(2027, 1, 6))


def test_a_date_that_needs_no_holidays_is_not_provisional():
    assert not due(CLOCKS["decision_after_filing"], D(2026, 12, 1), calendar=CALENDAR).provisional


def test_a_disputed_duty_shows_the_earlier_date_first():
    readings = due(CLOCKS["decision_after_filing"], D(2026, 6, 1), calendar=CALENDAR).readings
    assert [reading.date for reading in readings] == [D(2026, 8, 29), D(2026, 8, 30), D(2026, 8, 31)]
    assert readings[0].clause == "行政处罚法85条" and "开始之日计入" in readings[0].why
    assert "末日遇节假日顺延" in readings[2].why


def test_a_disputed_term_of_the_party_shows_the_later_date_first():
    readings = due(CLOCKS["fine_payment"], D(2026, 9, 16), calendar=CALENDAR).readings
    assert [reading.date for reading in readings] == [D(2026, 10, 8), D(2026, 10, 1), D(2026, 9, 30)]


def test_two_clauses_of_unequal_length_are_both_shown():
    """17号文11条: three working days; 310号令9条: three days, which end on Sunday 27 Sep 2026."""
    found = due(CLOCKS["nonfiling_reconsideration"], D(2026, 9, 24), calendar=CALENDAR)
    assert [reading.date for reading in found.readings] == [D(2026, 9, 27), D(2026, 9, 30)]
    assert found.date == D(2026, 9, 30)
    assert "9条" in found.readings[0].clause


def test_a_stated_rule_leaves_one_reading():
    assert len(due(CLOCKS["litigation"], D(2026, 1, 20), calendar=CALENDAR).readings) == 1


def test_the_count_is_explained_day_by_day():
    days = due(CLOCKS["hearing_request"], D(2026, 9, 30), calendar=CALENDAR).days()
    assert [(day.date.day, day.number) for day in days if day.counted] == [(8, 1), (9, 2), (10, 3), (12, 4), (13, 5)]
    assert days[0].reason == "起算日：不计入"
    assert days[1].reason == "法定节假日（国庆节）"
    assert {day.date.day: day.reason for day in days}[10] == "调休上班（国庆节）"
    assert {day.date.day: day.reason for day in days}[11] == "周末"


def test_the_roll_and_the_stop_are_explained():
    rolled = due(CLOCKS["fine_payment"], D(2026, 9, 16), calendar=CALENDAR)
    assert rolled.days()[-1].reason == "末日顺延：工作日"
    assert "最后一日2026-10-01为法定节假日（国庆节），顺延到2026-10-08（行政处罚法85条）。" in rolled.explain()
    stopped = due(
        CLOCKS["decision_after_filing"], D(2026, 6, 1), calendar=CALENDAR, pauses=[(D(2026, 7, 1), D(2026, 7, 3))]
    )
    assert [day.date.day for day in stopped.days() if day.reason == "不计入：停算期间"] == [1, 2]
    assert "2026-07-01至2026-07-02停算2日，不计入。" in stopped.explain()


def test_a_hearing_notice_is_explained_backward():
    days = due(CLOCKS["hearing_notice"], D(2026, 10, 20), calendar=CALENDAR).days()
    assert (days[0].date, days[-1].date) == (D(2026, 10, 20), D(2026, 10, 9))
    assert [day.number for day in days if day.counted] == [1, 2, 3, 4, 5, 6, 7]


def test_the_sweep_waits_for_the_post_where_a_posted_paper_is_in_time():
    found = due(CLOCKS["hearing_request"], D(2026, 9, 28), calendar=CALENDAR)
    assert (found.over_on, found.sweep_on) == (D(2026, 10, 11), D(2026, 10, 16))


def test_an_overrun_is_counted_in_days():
    found = due(CLOCKS["decision_after_filing"], D(2026, 6, 1), calendar=CALENDAR)
    assert [found.overrun_days(day) for day in (D(2026, 8, 30), D(2026, 9, 2))] == [0, 3]


# --- properties

COUNTED = [clock for clock in CLOCKS if clock.has_date and clock.unit != "hours"]
FORWARD = [clock for clock in COUNTED if clock.direction == "after"]
STARTS = st.dates(D(2010, 1, 1), D(2026, 6, 30))


@given(st.sampled_from(FORWARD), STARTS, st.integers(0, 30))
def test_a_later_start_never_ends_earlier(clock, start, later):
    first, second = (due(clock, day, calendar=CALENDAR).date for day in (start, start + dt.timedelta(later)))
    assert first <= second


@given(st.sampled_from(FORWARD), STARTS)
def test_the_explanation_counts_to_the_length_and_ends_on_the_date(clock, start):
    found = due(clock, start, calendar=CALENDAR)
    days = found.days()
    assert (days[0].date, days[-1].date) == (start, found.date)
    numbers = [day.number for day in days if day.counted]
    assert numbers == list(range(1, len(numbers) + 1))
    if clock.unit in ("days", "working_days"):
        assert len(numbers) == clock.length
    assert str(found.date) in "".join(found.explain())


@given(st.sampled_from(COUNTED), STARTS)
def test_the_date_is_among_its_readings_and_the_safe_one_is_first(clock, start):
    found = due(clock, start, calendar=CALENDAR)
    dates = [reading.date for reading in found.readings]
    assert found.date in dates
    assert len(set(dates)) == len(dates)
    early = clock.kind in ("duty", "power") or clock.direction == "before"
    assert found.safe == (min(dates) if early else max(dates))


@given(st.sampled_from(FORWARD), STARTS, st.integers(-10, 400), st.integers(0, 60))
def test_a_stop_never_shortens_a_term(clock, start, offset, length):
    stop = start + dt.timedelta(offset)
    stopped = due(clock, start, calendar=CALENDAR, pauses=[(stop, stop + dt.timedelta(length))])
    assert stopped.date >= due(clock, start, calendar=CALENDAR).date


# --- the second reader


def random_calendar(chance) -> tuple[set[dt.date], set[dt.date]]:
    """Days off and weekends at work, strewn over 2020 to 2030 at about the real density and well above it."""
    days = [D(2020, 1, 1) + dt.timedelta(n) for n in range(4018)]
    off = set(chance.sample(days, chance.choice((0, 120, 300, 900))))
    on = {day for day in chance.sample(days, chance.choice((0, 80, 400))) if day.weekday() >= 5} - off
    return off, on


def test_a_second_reader_finds_the_same_hundred_thousand_dates():
    """Random (start, rule, calendar): every shipped rule, the same rules with other lengths; one in eight stopped."""
    chance = random("second reader")
    rules = [clock for clock in COUNTED if clock.length is not None]
    for clock in list(rules):
        for _ in range(4):
            rules.append(dataclasses.replace(clock, length=chance.randint(1, 40 if "day" in clock.unit else 5)))
    differing = []
    for _ in range(50):
        off, on = random_calendar(chance)
        calendar, second = Calendar(off, on, D(2030, 12, 31)), SecondReader(off, on, 2018, 2046)
        for _ in range(2_000):
            clock = chance.choice(rules)
            start = D(2020, 1, 1) + dt.timedelta(chance.randrange(3_900))
            if clock.direction == "before":
                first = due(clock, start, calendar=calendar).date
                other = second.latest_before(clock.length, clock.unit, start)
            else:
                stops = ()
                if chance.random() < 0.125:
                    begins = [start + dt.timedelta(chance.randint(-5, 60)) for _ in range(chance.randint(1, 3))]
                    stops = tuple((day, day + dt.timedelta(chance.randint(0, 40))) for day in begins)
                first = due(clock, start, calendar=calendar, pauses=stops).date
                other = second.end(
                    clock.rule.id,
                    clock.kind,
                    clock.length,
                    clock.unit,
                    start,
                    first_day_counts=clock.start_day_counted,
                    stops=stops,
                )
            if first != other:
                differing.append((clock.id, clock.length, clock.unit, start, first, other))
    assert differing == []
