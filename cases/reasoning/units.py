"""Units of measurement, converted by pint with exact fractions.

A *family* keeps apart what mere dimensions do not: water is weighed per litre, air per cubic metre, noise in
decibels, so that a water sample reported in mg/m3 is refused instead of being off by a thousand unnoticed.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache

import pint

#: Spellings met in laboratory reports, in order of replacement.
_SPELLINGS = (
    ("毫克", "mg"),
    ("微克", "ug"),
    ("纳克", "ng"),
    ("千克", "kg"),
    ("公斤", "kg"),
    ("克", "g"),
    ("标立方米", "m3"),
    ("立方米", "m3"),
    ("每", "/"),
    ("毫升", "mL"),
    ("升", "L"),
    ("小时", "h"),
    ("μ", "u"),
    ("µ", "u"),
    ("³", "3"),
    ("^3", "3"),
    ("Nm3", "m3"),
    ("／", "/"),
    ("（标干）", ""),
    (" ", ""),
)
#: A unit over a unit; anything else is not given to the parser of pint.
_SHAPE = re.compile(r"[A-Za-z]+\d?(/[A-Za-z]+\d?)?")
_COUNTED = {"MPN", "个", "CFU"}
_SOUND = {"dB(A)", "dB", "dBA", "分贝", "dB（A）", "分贝(A)"}
_PLAIN = {"无量纲", "", "1", "倍", "级", "林格曼级"}


class UnknownUnit(ValueError):
    """The unit is not one that the product can read; the message names it in Chinese."""


@cache
def _registry() -> pint.UnitRegistry:
    registry = pint.UnitRegistry(non_int_type=Fraction)
    registry.define("organism = [organism]")
    return registry


def _spelt(unit: str) -> str:
    for before, after in _SPELLINGS:
        unit = unit.replace(before, after)
    return unit


@lru_cache(maxsize=512)
def family(unit: str) -> str:
    """``per_litre``, ``per_m3``, ``rate``, ``sound``, ``organisms`` or ``plain``; raises UnknownUnit for anything
    else.
    """
    unit = unit.strip()
    if unit in _SOUND:
        return "sound"
    if unit in _PLAIN:
        return "plain"
    spelt = _spelt(unit)
    top, _, bottom = spelt.partition("/")
    if top in _COUNTED and bottom.endswith(("L", "l")):
        return "organisms"
    if not _SHAPE.fullmatch(spelt):
        raise UnknownUnit(f"不认识的单位“{unit}”")
    try:
        dimension = _registry().Unit(_pint_text(unit)[1]).dimensionality
    except (pint.PintError, AttributeError, ValueError) as error:
        raise UnknownUnit(f"不认识的单位“{unit}”") from error
    if dimension == {"[mass]": 1, "[length]": -3}:
        return "per_m3" if bottom.endswith("m3") else "per_litre"
    if dimension == {"[mass]": 1, "[time]": -1}:
        return "rate"
    raise UnknownUnit(f"单位“{unit}”不是排放浓度、速率或者声级的单位")


@lru_cache(maxsize=1024)
def factor(unit: str, into: str) -> Fraction | None:
    """What to multiply a value in ``unit`` by to have it in ``into``; None when the two are of different families."""
    if unit == into:
        return Fraction(1)
    kind = family(unit)
    if kind != family(into):
        return None
    if kind in ("sound", "plain"):
        return Fraction(1)
    (one, text), (other, into_text) = _pint_text(unit), _pint_text(into)
    return Fraction(_registry().Quantity(Fraction(1), text).to(into_text).magnitude) * Fraction(other, one)


def _pint_text(unit: str) -> tuple[int, str]:
    """The volume counted in, and the unit as pint spells it: 个/100mL is (100, "organism/mL")."""
    spelt = _spelt(unit.strip())
    top, _, bottom = spelt.partition("/")
    if top in _COUNTED:
        digits = "".join(c for c in bottom if c.isdigit())
        return int(digits or 1), f"organism/{bottom.lstrip('0123456789')}"
    return 1, spelt.replace("m3", "m**3")
