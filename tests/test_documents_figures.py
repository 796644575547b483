"""Sums, numerals and days as an official paper writes them."""

import datetime as dt
from decimal import Decimal

import pytest

from documents import figures


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "人民币零元整"),
        (200, "人民币贰佰元整"),
        (3000, "人民币叁仟元整"),
        (10000, "人民币壹万元整"),
        (100000, "人民币壹拾万元整"),
        (390000, "人民币叁拾玖万元整"),
        (1002000, "人民币壹佰万贰仟元整"),
        (6240000, "人民币陆佰贰拾肆万元整"),
        (Decimal("105.50"), "人民币壹佰零伍元伍角整"),
        (Decimal("20.03"), "人民币贰拾元零叁分"),
        (Decimal("0.30"), "人民币叁角整"),
        (Decimal("0.05"), "人民币伍分"),
    ],
)
def test_a_sum_stands_in_capitals(amount, words):
    assert figures.capitals(amount) == words


@pytest.mark.parametrize("amount", [-1, Decimal("0.001"), 10**17])
def test_a_sum_nobody_can_pay_is_refused(amount):
    with pytest.raises(ValueError):
        figures.capitals(amount)


def test_a_sum_in_running_text_is_short():
    assert [figures.plain_yuan(sum_) for sum_ in (390000, 125000, 500, 10001)] == [
        "39万元",
        "12.5万元",
        "500元",
        "10001元",
    ]
    assert figures.yuan(390000) == "¥390000.00"


def test_days_have_no_leading_zeros():
    assert figures.date(dt.date(2026, 9, 3)) == "2026年9月3日"
    assert figures.moment(dt.datetime(2026, 9, 3, 9, 5)) == "2026年9月3日9时05分"
    assert figures.compact_date(dt.date(2026, 9, 3)) == "20260903"


def test_numerals_read_as_spoken():
    assert [figures.numeral(n) for n in (1, 10, 11, 15, 20, 60)] == ["一", "十", "十一", "十五", "二十", "六十"]
