"""How many lines a short Chinese text takes in a narrow column, before the layout engine is asked."""

from __future__ import annotations

import re

#: What a line may not be broken inside of: marks that open, one sign or a Latin word, marks that close.
_UNIT = re.compile(r"[（〔《“‘【]*(?:[!-~]+|.)[，。；：、！？）〕》”’】]*", re.DOTALL)


def width(text: str) -> float:
    """Width in em: a Chinese sign takes one, a Latin letter or figure about half of it."""
    return sum(0.5 if ord(sign) < 0x80 else 1 for sign in text)


def lines(text: str, ems: float) -> int:
    """Lines of the text in a column so many em wide; at least one."""
    count, used = 1, 0.0
    for unit in _UNIT.findall(text):
        needed = width(unit)
        if used and used + needed > ems:
            count, used = count + 1, 0.0
        used += needed
    return count
