"""Limitation of punishment, before and after the Code."""

import datetime as dt

from cases.limitation import limitation

D = dt.date


def test_later_conduct_with_harm_has_five_years():
    found = limitation(D(2026, 9, 1), D(2031, 9, 1), harm=True)
    assert (found.within, found.expires_on, found.clock.id) == (True, D(2031, 9, 1), "limitation_harm")


def test_later_conduct_without_harm_has_two_years():
    found = limitation(D(2026, 9, 1), D(2028, 9, 2), harm=False)
    assert (found.within, found.expires_on, found.clock.id) == (False, D(2028, 9, 1), "limitation_general")
    assert "已超过追责期限" in found.reasons[-1]


def test_conduct_that_ends_on_the_day_of_the_code_follows_it():
    assert limitation(D(2026, 8, 15), None, harm=True).clock.id == "limitation_harm"
    assert limitation(D(2026, 8, 14), None, harm=True, life_health_or_finance=False).clock.id == "limitation_pre_code"


def test_earlier_conduct_that_polluted_still_has_two_years():
    """行政处罚法36条 gives five only for life, health and financial safety: pollution alone is not enough."""
    found = limitation(D(2024, 3, 1), D(2026, 4, 1), harm=True, life_health_or_finance=False)
    assert (found.within, found.expires_on) == (False, D(2026, 3, 1))


def test_earlier_conduct_against_life_and_health_has_five_years():
    found = limitation(D(2024, 3, 1), D(2029, 3, 1), harm=True, life_health_or_finance=True)
    assert (found.within, found.expires_on, found.clock.id) == (True, D(2029, 3, 1), "limitation_pre_code_harm")


def test_the_shorter_term_of_the_code_favours_earlier_conduct():
    found = limitation(D(2024, 3, 1), D(2027, 1, 1), harm=False, life_health_or_finance=True)
    assert (found.within, found.expires_on, found.clock.id) == (False, D(2026, 3, 1), "limitation_general")


def test_a_missing_fact_is_named_with_the_days_it_decides_between():
    found = limitation(D(2026, 9, 1), D(2030, 1, 1))
    assert (found.within, found.expires_on, found.missing) == (None, None, ("harm",))
    assert [day for _, day in found.candidates] == [D(2028, 9, 1), D(2031, 9, 1)]


def test_a_missing_fact_that_changes_nothing_is_not_asked_for():
    found = limitation(D(2024, 3, 1), D(2026, 2, 1), life_health_or_finance=False)
    assert (found.within, found.missing) == (True, ())


def test_in_time_on_either_answer_is_in_time():
    assert limitation(D(2026, 9, 1), D(2027, 1, 1)).within is True


def test_conduct_that_goes_on_has_no_end_of_limitation():
    found = limitation(None, D(2026, 9, 1))
    assert (found.within, found.expires_on) == (True, None)


def test_the_twenty_ninth_of_february_ends_on_the_last_of_the_month():
    assert limitation(D(2024, 2, 29), None, harm=False, life_health_or_finance=False).expires_on == D(2026, 2, 28)
