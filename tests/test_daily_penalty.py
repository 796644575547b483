"""Days and sums of a daily fine, counted from the events of the case."""

import datetime as dt

import pytest

from cases import now
from cases.models import Event
from tests.courses import Course
from tests.factories import case_in, moment, staff

NOTICE = ["serve_daily_notice", "daily_statement_over", "daily_hearing_over"]


@pytest.fixture
def course(db):
    with now.frozen(moment("2026-09-01 09:00"), seed=1) as clock:
        yield Course(case_in("daily_penalty"), staff(), clock)


def play(course, *events):
    for event in events:
        course.take(event, "daily_penalty")


def noticed(step="notify_daily"):
    return Event.objects.filter(step=f"daily_penalty.{step}").latest("seq").facts


def recheck(after):
    return {"event": "reinspect", "days": after}


def test_counts_from_the_day_after_service_to_the_day_of_the_recheck(course):
    play(course, "serve_order", recheck(27), "refuse", "propose_daily", "notify_daily")
    told = noticed()
    assert told["daily_days"] == 27
    assert told["daily_periods"] == [{"from": "2026-09-02", "to": "2026-09-28", "days": 27}]
    assert told["fine"] == 27 * told["daily_fine"] == 27 * 100_000


def test_a_recheck_on_the_day_of_service_counts_nothing(course):
    play(course, "serve_order", recheck(0), "refuse")
    refused = course.breach("propose_daily", "daily_penalty", None)
    assert [o.id for o in refused.objections] == ["period_confirmed"]


def test_a_merged_period_is_added_and_told_again(course):
    play(course, "serve_order", recheck(9), "refuse", "propose_daily", "notify_daily", *NOTICE)
    play(course, "reorder", recheck(5), "refuse", "merge_period", "add_period")
    assert noticed()["daily_days"] == 9
    assert noticed("add_period")["daily_days"] == 14
    first, second = noticed("add_period")["daily_periods"]
    assert (first["days"], second["days"]) == (9, 5)
    assert second["from"] > first["to"]


def test_a_second_period_that_is_not_merged_is_not_counted_with_the_first(course):
    play(course, "serve_order", recheck(9), "refuse", "reorder", recheck(5), "refuse")
    course.take({"event": "propose_daily", "ref": "1"}, "daily_penalty")
    course.take({"event": "notify_daily", "ref": "1"}, "daily_penalty")
    assert noticed()["daily_days"] == 9
    course.take({"event": "propose_daily", "ref": "2"}, "daily_penalty")
    course.take({"event": "notify_daily", "ref": "2"}, "daily_penalty")
    assert noticed()["daily_days"] == 5


def test_days_after_a_measure_stopped_the_discharge_do_not_count(course):
    play(course, "serve_order", recheck(9), "refuse")
    stopped = (course.clock.at.date() - dt.timedelta(4)).isoformat()
    course.take({"event": "stopped_by_measure", "facts": {"discharge_stopped_on": stopped}}, "daily_penalty")
    play(course, "propose_daily", "notify_daily")
    assert noticed()["daily_days"] == 5
    assert noticed()["daily_periods"][0]["to"] == stopped


def test_a_changed_original_fine_changes_the_daily_sum(course):
    play(course, "serve_order", recheck(9), "refuse", "propose_daily", "notify_daily")
    course.take({"event": "original_changed", "facts": {"original_fine": 60_000}}, "daily_penalty")
    play(course, "notify_daily")
    assert noticed()["fine"] == 9 * 60_000


def test_refusal_says_what_the_count_should_be(course):
    play(course, "serve_order", recheck(9), "refuse", "propose_daily")
    refused = course.breach({"event": "notify_daily", "facts": {"daily_days": 10}}, "daily_penalty", None)
    assert "计罚日数应为9日（2026-09-02至2026-09-10），写明10日" in [o.missing for o in refused.objections]
