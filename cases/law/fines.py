"""From the facts of a case to the band of a provision and the range of its fine, with every missing fact named.

Facts are one flat mapping, the same for every provision of a violation:

- a condition (`conditions` in terms.yaml): True or False; absent = not established;
- a choice (`choices`): one of its values;
- a base (`bases`): yuan; a unit (`units`): a count;
- `party`: unit, other_operator or individual; `medium`: one of `media`;
- `cases`: mapping from the words of an old clause's special case (`applies_when`) to True or False.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from cases.law.building import PARTY_SUBJECTS
from cases.law.model import Band, Fine, Provision
from cases.law.terms import Terms

Facts = Mapping[str, Any]
Range = tuple[Decimal, Decimal]
PARTY_QUESTION = "当事人是企业事业单位、其他生产经营者还是个人"


class BadFact(ValueError):
    """A fact that cannot be so. `field` names it; the message is Chinese."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Option:
    """Another band that would hold if its condition were established."""

    band: Band
    condition: str
    range: Range | None


@dataclass(frozen=True, slots=True)
class Assessed:
    """What one provision imposes on the party under the facts."""

    provision: Provision
    #: The one band that holds; None when a question decides between several, or when there is no fine.
    band: Band | None
    #: Yuan; None while something is missing or there is no fine.
    range: Range | None
    #: Questions to be answered before the range is known.
    missing: tuple[str, ...]
    #: Named choices: bands that further facts would open.
    options: tuple[Option, ...]
    #: True: a fine may be imposed. False: its precondition is known not to be met, or the clause has no fine.
    fined: bool
    #: Penalty kinds open under the facts, fine included.
    kinds: frozenset[str]


def complete(facts: Facts, terms: Terms) -> Facts:
    """The facts with the conditions that follow from the answers given."""
    made = dict(facts)
    for condition, choices in terms.implied.items():
        for choice, answers in choices.items():
            if facts.get(choice) is not None and facts.get(condition) is None:
                made[condition] = facts[choice] in answers
    return made


def assess(provision: Provision, facts: Facts, terms: Terms) -> Assessed:
    """The band, range and kinds of `provision` for the party. Raises BadFact."""
    facts = complete(facts, terms)
    bands, questions = _for_party(provision, facts, terms)
    chosen, options, more = _established(bands, facts, terms)
    questions += more
    if provision.bands and not bands and any(b.subject in PARTY_SUBJECTS for b in provision.bands):
        questions += (f"{provision.penalised_by.label}没有写明本案情形适用哪一档",)
    unmet = precondition_met(provision, facts) is False
    total, lacking = fine_range(chosen.fine, facts, terms) if chosen else (None, ())
    fined = any(b.subject in PARTY_SUBJECTS for b in provision.bands) and not unmet
    return Assessed(
        provision=provision,
        band=chosen if fined else None,
        range=total if fined else None,
        missing=tuple(dict.fromkeys(questions + lacking)) if fined else (),
        options=options if fined else (),
        fined=fined,
        kinds=kinds(provision, facts, "unit") | (frozenset({"fine"}) if fined else frozenset()),
    )


def _for_party(provision: Provision, facts: Facts, terms: Terms) -> tuple[tuple[Band, ...], tuple[str, ...]]:
    """The bands that address the party and fit the answered choices, and the choices that are still open."""
    party = facts.get("party")
    if party is not None and party not in PARTY_SUBJECTS:
        raise BadFact("party", f"当事人类别“{party}”不在 {'、'.join(PARTY_SUBJECTS)} 之中")
    addressed = [b for b in provision.bands if b.subject in PARTY_SUBJECTS]
    subjects = {b.subject for b in addressed}
    questions: tuple[str, ...] = ()
    if len(subjects) > 1 and party is None:
        questions = (PARTY_QUESTION,)
    elif len(subjects) > 1 or party in subjects:
        addressed = [b for b in addressed if b.subject == (party if party in subjects else "unit")]
    return _fitting(addressed, facts, terms, questions)


def _fitting(
    bands: list[Band], facts: Facts, terms: Terms, questions: tuple[str, ...]
) -> tuple[tuple[Band, ...], tuple[str, ...]]:
    kept = []
    for band in bands:
        fits = [choice_fits(name, values, facts, terms) for name, values in band.choose.items()]
        fits += [_amount_fits(band, facts)] if band.amount else []
        if False in fits:
            continue
        kept.append(band)
        questions += tuple(
            terms.choices[name].name_zh for name in band.choose if choice_fits(name, (), facts, terms) is None
        )
        if band.amount and amount(band.amount["base"], facts, terms) is None:
            questions += (terms.bases[band.amount["base"]],)
    return tuple(kept), questions


def choice_fits(name: str, values: tuple[str, ...], facts: Facts, terms: Terms) -> bool | None:
    """Whether the answer to a choice is among `values`; None while it is not answered. Raises BadFact."""
    given = facts.get(name)
    if given is None:
        return None
    if given not in terms.choices[name].values:
        raise BadFact(name, f"{terms.choices[name].name_zh}应为：{'、'.join(terms.choices[name].values)}")
    return given in values


def _amount_fits(band: Band, facts: Facts) -> bool | None:
    value = facts.get(band.amount["base"])
    if value is None:
        return None
    value, limits = Decimal(str(value)), band.amount
    return (
        ("below" not in limits or value < limits["below"])
        and ("from" not in limits or value >= limits["from"])
        and ("above" not in limits or value > limits["above"])
    )


def _established(
    bands: tuple[Band, ...], facts: Facts, terms: Terms
) -> tuple[Band | None, tuple[Option, ...], tuple[str, ...]]:
    """The one band whose conditions are established, most specific first; the others as named choices."""
    open_questions: dict[Band, list[str]] = {}
    held = []
    for band in bands:
        unknown = [name for name in band.when if facts.get(name) is None]
        if all(facts.get(name) is True for name in band.when):
            held.append(band)
        elif all(facts.get(name) is not False for name in band.when):
            open_questions[id(band)] = [terms.conditions[name] for name in unknown]
    deepest = max((len(band.when) for band in held), default=0)
    best = [band for band in held if len(band.when) == deepest]
    chosen = best[0] if len(best) == 1 else None
    options = [
        Option(band, band.when_zh or "、".join(open_questions[id(band)]), fine_range(band.fine, facts, terms)[0])
        for band in bands
        if id(band) in open_questions
    ]
    if chosen is None:
        options = [
            Option(b, b.when_zh or _named(b, terms), fine_range(b.fine, facts, terms)[0]) for b in best
        ] + options
    undecided = len(best) > 1 and all(not b.choose and not b.amount and b.subject == best[0].subject for b in best)
    questions = ("、".join(o.condition for o in options[: len(best)]) + "，适用哪一档",) if undecided else ()
    return chosen, tuple(options), questions


def _named(band: Band, terms: Terms) -> str:
    words = ["或者".join(values) for values in band.choose.values()]
    return "、".join(words) or terms.subjects[band.subject]


def fine_range(fine: Fine, facts: Facts, terms: Terms) -> tuple[Range | None, tuple[str, ...]]:
    """The least and the greatest fine in yuan, or None with what has to be found out. Raises BadFact."""
    missing: list[str] = []
    if fine.base:
        value = amount(fine.base, facts, terms)
        if value is None:
            missing.append(terms.bases[fine.base])
            low = high = Decimal(0)
        else:
            low, high = (factor * max(value, Decimal(fine.min_base or 0)) for factor in factors(fine))
    else:
        low, high = Decimal(fine.min), Decimal(fine.max)
    if fine.per:
        count = amount(fine.per, facts, terms)
        if count is None:
            missing.append(f"数量（{terms.units[fine.per]}）")
        else:
            low, high = low * count, high * count
    return (None if missing else (_fen(low), _fen(high))), tuple(missing)


def factors(fine: Fine) -> tuple[Decimal, Decimal]:
    """What the base is multiplied by, at least and at most: 1 %-5 % → 0.01, 0.05."""
    low, high = fine.multiple or fine.percent
    unit = Decimal(1) if fine.multiple else Decimal(100)
    return Decimal(low) / unit, Decimal(high) / unit


def amount(name: str, facts: Facts, terms: Terms) -> Decimal | None:
    """An amount or count from the facts. Raises BadFact when it is no number, negative, or zero where it cannot be."""
    value = facts.get(name)
    if value is None:
        return None
    label = terms.bases.get(name) or terms.units[name]
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise BadFact(name, f"{label}“{value}”不是数字") from error
    if not number.is_finite() or number < 0:
        raise BadFact(name, f"{label}不能为负数或者无穷")
    if number == 0 and name != "illegal_gains":
        raise BadFact(name, f"{label}为零，无法计算罚款，应当查明")
    return number


def _fen(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def precondition_met(provision: Provision, facts: Facts) -> bool | None:
    """Whether what must precede a fine has happened; None when it is not known; True when nothing must."""
    needed = provision.precondition
    if needed is None:
        return True
    known = [facts.get(name) for name in needed.all]
    if False in known:
        return False
    either = [facts.get(name) for name in needed.any]
    if either and True not in either:
        return False if all(value is False for value in either) else None
    return None if None in known else True


def kinds(provision: Provision, facts: Facts, subject: str) -> frozenset[str]:
    """The penalty kinds, fine excepted, that the provision opens for that addressee under the facts."""
    party = facts.get("party")
    return frozenset(
        k.kind
        for k in provision.kinds
        if k.subject == subject
        and (k.when is None or facts.get(k.when) is True)
        and (not k.parties or party is None or party in k.parties)
    )


def person_range(provision: Provision, facts: Facts, terms: Terms) -> Range | None:
    """The fine for the persons directly responsible, beside that of the unit; None when there is none or it is open."""
    bands, _ = _fitting([b for b in provision.bands if b.subject == "person"], facts, terms, ())
    chosen, _, _ = _established(bands, facts, terms)
    return fine_range(chosen.fine, facts, terms)[0] if chosen else None


def yuan(value: Decimal | int) -> str:
    """A sum as written in a paper: 200000 → 20万元; 33333.33 → 33333.33元."""
    number = Decimal(value)
    if number and number % 1000 == 0 and number >= 10_000:
        return f"{_plain(number / 10_000)}万元"
    return f"{_plain(number)}元"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def range_zh(found: Range | None) -> str:
    """A range as written in a reason: 2万元以上20万元以下."""
    if found is None:
        return "数额待查"
    low, high = found
    if low == high:
        return yuan(low)
    return f"{yuan(high)}以下" if low == 0 else f"{yuan(low)}以上{yuan(high)}以下"
