"""The late fee: three per cent a day, at most the fine, not while a remedy is pending."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.late_fee import late_fee

DUE = dt.date(2026, 9, 1)


def after(days: int) -> dt.date:
    return DUE + dt.timedelta(days)


def test_nothing_is_owed_on_the_last_day():
    assert late_fee(100_000, DUE, DUE).amount == 0


def test_ten_days_late_on_a_hundred_thousand_yuan():
    """Ten days of three per cent of 100 000: ten times three thousand."""
    fee = late_fee(100_000, DUE, after(10))
    assert (fee.days, fee.per_day, fee.amount, fee.capped) == (10, 3_000, 30_000, False)


def test_on_the_thirty_fourth_day_the_fine_itself_is_the_limit():
    """33 days are 99 per cent; the 34th would make 102."""
    assert late_fee(100_000, DUE, after(33)).amount == 99_000
    fee = late_fee(100_000, DUE, after(34))
    assert fee.amount == 100_000 and fee.capped
    assert "不得超出罚款的数额" in fee.reasons[-1]


def test_reconsideration_and_litigation_stop_it():
    """34 days late, ten of them in reconsideration: 24 days of three thousand."""
    fee = late_fee(100_000, DUE, after(34), stopped=[(after(9), after(19))])
    assert (fee.days, fee.stopped_days, fee.amount) == (24, 10, 72_000)


def test_a_suit_that_lasts_stops_it_for_good():
    assert late_fee(100_000, DUE, after(400), stopped=[(after(5), None)]).amount == 12_000


def test_overlapping_stops_count_once_and_time_before_the_delay_does_not_count():
    stopped = [(dt.date(2026, 8, 1), after(5)), (after(3), after(9))]
    assert late_fee(100_000, DUE, after(10), stopped=stopped).days == 2


def test_no_rate_told_no_late_fee():
    fee = late_fee(100_000, DUE, after(10), rate_told=False)
    assert fee.amount == 0
    assert "行政强制法45条" in fee.reasons[-1]


def test_fen_are_rounded_half_up():
    """Three per cent of 0.50 yuan is 1.5 fen."""
    assert late_fee(Decimal("0.50"), DUE, after(1)).amount == Decimal("0.02")


def test_a_negative_fine_is_refused():
    with pytest.raises(ValueError):
        late_fee(-1, DUE, after(1))


@given(st.integers(0, 10_000_000), st.integers(0, 200), st.integers(0, 100), st.integers(0, 100))
def test_never_above_the_fine_and_never_falling_with_time(principal, late, stop, length):
    stopped = [(after(stop), after(stop + length))]
    fee, next_day = (late_fee(principal, DUE, after(n), stopped=stopped) for n in (late, late + 1))
    assert 0 <= fee.amount <= next_day.amount <= principal
    assert fee.days + fee.stopped_days == late
