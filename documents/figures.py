"""Figures as an official paper writes them: sums in capitals (大写金额), Chinese numerals, dates."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import cn2an

#: Largest sum that is written out, in yuan; 支付结算办法 gives no rule for more than 亿亿.
LARGEST = Decimal(10) ** 16

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capitals(amount: Decimal | int | str) -> str:
    """A sum of yuan in capitals, ready to stand in a decision: 390000 → 人民币叁拾玖万元整.

    Fractions of a fen are refused, for nobody could pay them. Raises ValueError on a negative or too large sum.
    """
    value = Decimal(amount)
    if value < 0 or value >= LARGEST:
        raise ValueError(f"金额超出可以大写的范围：{value}")
    if value != value.quantize(Decimal("0.01")):
        raise ValueError(f"金额小于分，不能大写：{value}")
    yuan, fen = divmod(int(value * 100), 100)
    words = "人民币" + (cn2an.an2cn(str(yuan), "up") + "元" if yuan or not fen else "")
    jiao, fen = divmod(fen, 10)
    if not jiao and not fen:
        return words + "整"
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif yuan:
        words += "零"
    return words + (_DIGITS[fen] + "分" if fen else "整")


def yuan(amount: Decimal | int | str) -> str:
    """A sum in Arabic figures with its sign, without thousands marks: ¥390000.00."""
    return f"¥{Decimal(amount):.2f}"


def plain_yuan(amount: Decimal | int | str) -> str:
    """A sum as running text gives it: 49万元, 3000元, 12.5万元."""
    value = Decimal(amount)
    tens_of_thousands = (value / 10000).normalize()
    if value >= 10000 and tens_of_thousands == tens_of_thousands.quantize(Decimal("0.01")):
        return f"{tens_of_thousands:f}万元"
    return f"{value.normalize():f}元"


def numeral(number: int) -> str:
    """A Chinese numeral for headings and counts: 12 → 十二."""
    words = cn2an.an2cn(str(number), "low")
    return words[1:] if words.startswith("一十") else words


def date(day: dt.date | dt.datetime) -> str:
    """2026年9月3日; no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def moment(at: dt.datetime) -> str:
    """2026年9月3日9时10分."""
    return f"{date(at)}{at.hour}时{at.minute:02d}分"


def compact_date(day: dt.date | dt.datetime) -> str:
    """Eight figures, as HJ 9—2022 catalogues a day: 20260903."""
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
