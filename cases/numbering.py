"""Gap-free case numbers: one row per series, incremented under its own lock."""

import datetime as dt

from django.db import models

from cases.facts import ZONE
from cases.models.numbers import Series
from cases.models.people import Agency

#: procedure → word of its case numbers.
WORDS = {
    "inspection": "检",
    "penalty_simple": "简",
    "transfer_criminal": "移",
    "compensation": "赔",
    "credit": "信",
    "credit_repair": "修",
    "rectification": "督",
}


def next_number(agency: Agency, word: str, year: int) -> int:
    """The next number of a series; the row lock makes two askers wait for one another, so no number is lost."""
    row, _ = Series.objects.get_or_create(agency=agency, word=word, year=year)
    Series.objects.filter(pk=row.pk).update(last=models.F("last") + 1)
    return Series.objects.get(pk=row.pk).last


def next_case_number(agency: Agency, procedure: str, at: dt.datetime) -> str:
    """E.g. 大金普环立〔2026〕47号."""
    year = at.astimezone(ZONE).year
    word = WORDS.get(procedure, "立")
    return f"{agency.mark}{word}〔{year}〕{next_number(agency, word, year)}号"
