"""Which of two provisions is the lighter one 从轻: kinds first, then ranges, then preconditions and latitude."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cases.law.fines import Assessed, factors, range_zh, yuan
from cases.law.model import Fine
from cases.law.terms import Terms


class Verdict(StrEnum):
    """The second provision seen from the first."""

    LIGHTER = "lighter"
    HEAVIER = "heavier"
    EQUAL = "equal"
    #: One limit is lower, the other higher.
    CROSSED = "crossed"
    #: An amount is missing.
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the later provision compares with the earlier one."""

    verdict: Verdict
    reasons: tuple[str, ...]
    #: Kinds and ranges point in opposite directions.
    opposed: bool = False


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The value of the base at which formula and fixed sum meet, for the lower and for the upper limit, in yuan."""

    base: str
    base_zh: str
    lower: Decimal | None
    upper: Decimal | None
    text: str


def compare(old: Assessed, new: Assessed, terms: Terms) -> Comparison:
    """Whether `new` is lighter than `old` for the party."""
    by_kind, kind_reason = _by_kinds(old, new, terms)
    by_range, range_reason = _by_ranges(old, new)
    if by_kind is not Verdict.EQUAL:
        opposed = by_range not in (by_kind, Verdict.EQUAL) and old.fined and new.fined
        reasons = (kind_reason, range_reason) if opposed else (kind_reason,)
        return Comparison(by_kind, tuple(r for r in reasons if r), opposed)
    if by_range is not Verdict.EQUAL:
        return Comparison(by_range, tuple(r for r in (kind_reason, range_reason) if r))
    by_rest, rest_reason = _by_latitude(old, new, terms)
    return Comparison(by_rest, tuple(r for r in (kind_reason, range_reason, rest_reason) if r))


def _weights(one: Assessed, terms: Terms) -> tuple[int, frozenset[str]]:
    counted = frozenset(kind for kind in one.kinds if terms.kinds[kind].compared)
    return max((terms.kinds[kind].rank for kind in counted), default=0), counted


def _by_kinds(old: Assessed, new: Assessed, terms: Terms) -> tuple[Verdict, str]:
    (old_rank, old_kinds), (new_rank, new_kinds) = _weights(old, terms), _weights(new, terms)
    if old_rank == new_rank and old.fined == new.fined:
        return Verdict.EQUAL, ""
    if old_rank == new_rank:
        lighter = Verdict.LIGHTER if old.fined else Verdict.HEAVIER
        return lighter, f"本案情形下，{'新' if old.fined else '旧'}法不能罚款，{'旧' if old.fined else '新'}法可以罚款"
    verdict = Verdict.LIGHTER if new_rank < old_rank else Verdict.HEAVIER
    heaviest = {
        name: max(kinds, key=lambda k: terms.kinds[k].rank, default=None)
        for name, kinds in (("旧法", old_kinds), ("新法", new_kinds))
    }
    words = "，".join(
        f"{name}最重的是{terms.kinds[kind].name_zh}" if kind else f"{name}没有处罚" for name, kind in heaviest.items()
    )
    return verdict, f"先比罚种：{words}，{'新' if verdict is Verdict.LIGHTER else '旧'}法较轻"


def _by_ranges(old: Assessed, new: Assessed) -> tuple[Verdict, str]:
    if not (old.fined and new.fined):
        return Verdict.EQUAL, ""
    if old.provision.bands == new.provision.bands and old.band == new.band:
        return Verdict.EQUAL, f"罚幅相同（{range_zh(old.range)}）" if old.range else "各档罚款相同"
    if old.band and new.band and old.band.fine == new.band.fine:
        return Verdict.EQUAL, f"罚幅相同（{range_zh(old.range)}）" if old.range else "罚款的计算方法相同"
    if old.range is None or new.range is None:
        asked = "、".join(dict.fromkeys(old.missing + new.missing))
        return Verdict.UNKNOWN, f"罚款轻重须先查明：{asked}"
    words = f"再比罚幅：旧法{range_zh(old.range)}，新法{range_zh(new.range)}"
    low, high = new.range[0] - old.range[0], new.range[1] - old.range[1]
    if low == high == 0:
        return Verdict.EQUAL, f"罚幅相同（{range_zh(old.range)}）"
    if low <= 0 and high <= 0:
        return Verdict.LIGHTER, f"{words}，新法上下限都不高于旧法，新法较轻"
    if low >= 0 and high >= 0:
        return Verdict.HEAVIER, f"{words}，旧法上下限都不高于新法，旧法较轻"
    return Verdict.CROSSED, f"{words}，下限与上限一高一低，轻重须由法制审核判断"


def _by_latitude(old: Assessed, new: Assessed, terms: Terms) -> tuple[Verdict, str]:
    """Equal kinds and ranges: who must first refuse to correct, who may but need not be fined, who has a kind less."""
    tests = (
        (
            old.provision.precondition is not None,
            new.provision.precondition is not None,
            "只有具备前提（{}）才能罚款",
        ),
        (bool(old.band and old.band.discretionary), bool(new.band and new.band.discretionary), "是“可以”罚款"),
    )
    for old_has, new_has, words in tests:
        if old_has != new_has:
            lighter = new if new_has else old
            name = "新" if new_has else "旧"
            text = words.format(lighter.provision.precondition.text if lighter.provision.precondition else "")
            return (Verdict.LIGHTER if new_has else Verdict.HEAVIER), f"{name}法{text}，{name}法较轻"
    old_kinds, new_kinds = _weights(old, terms)[1], _weights(new, terms)[1]
    if new_kinds < old_kinds:
        return Verdict.LIGHTER, f"新法少了{_names(old_kinds - new_kinds, terms)}，新法较轻"
    if old_kinds < new_kinds:
        return Verdict.HEAVIER, f"新法多了{_names(new_kinds - old_kinds, terms)}，旧法较轻"
    return Verdict.EQUAL, ""


def _names(kinds: frozenset[str], terms: Terms) -> str:
    return "、".join(sorted(terms.kinds[kind].name_zh for kind in kinds))


def break_even(old: Assessed, new: Assessed, terms: Terms) -> BreakEven | None:
    """Where a formula and a fixed sum meet; None unless exactly one of the two is a formula."""
    if not (old.band and new.band):
        return None
    fines = {"旧法": old.band.fine, "新法": new.band.fine}
    formulas = {name: fine for name, fine in fines.items() if fine.base}
    if len(formulas) != 1:
        return None
    (name, formula), (other, fixed) = (
        next(iter(formulas.items())),
        next((n, f) for n, f in fines.items() if n not in formulas),
    )
    if formula.per or fixed.per:
        return None
    low, high = factors(formula)
    lower, upper = _meeting(fixed.min, low, formula), _meeting(fixed.max, high, formula)
    label = terms.bases[formula.base]
    return BreakEven(formula.base, label, lower, upper, _words(label, name, other, lower, upper, formula))


def _meeting(limit: int, factor: Decimal, formula: Fine) -> Decimal | None:
    """The base at which formula and limit are equal; None where the floor of the base already lies above it."""
    if factor == 0:
        return None
    value = (Decimal(limit) / factor).quantize(Decimal("0.01"))
    return value if value >= (formula.min_base or 0) else None


def _words(label: str, name: str, other: str, lower: Decimal | None, upper: Decimal | None, formula: Fine) -> str:
    floor = f"（{label}不足{yuan(formula.min_base)}的按{yuan(formula.min_base)}计算）" if formula.min_base else ""
    if lower is None or upper is None:
        known = upper if lower is None else lower
        if known is None:
            return f"{name}按{label}计算的罚款没有与{other}相等的一点{floor}"
        side, rest = ("上限", "下限") if lower is None else ("下限", "上限")
        return (
            f"{rest}总是{other}较低，{side}的平衡点是{label}{yuan(known)}："
            f"不低于此数{other}较轻，低于此数一高一低{floor}"
        )
    if lower == upper:
        return f"平衡点是{label}{yuan(lower)}：低于此数{name}较轻，高于此数{other}较轻{floor}"
    first, last = sorted((lower, upper))
    return (
        f"下限的平衡点是{label}{yuan(lower)}，上限的平衡点是{yuan(upper)}：不高于{yuan(first)}的{name}较轻，"
        f"不低于{yuan(last)}的{other}较轻，其间一高一低{floor}"
    )
