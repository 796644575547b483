"""What the catalogue holds: violations with their provisions, bands and elements, statutes, and dated entries.

All values are frozen. Sums are yuan, days are calendar dates, `None` as an end of a period means "still in force".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

#: A paragraph or item number; several when a clause cites "(三)(四)".
Number = int | str | tuple[int, ...] | None

NUMERALS = "〇一二三四五六七八九"


def numeral(n: int) -> str:
    """`n` (1-9999) in the Chinese numerals that statutes count with: 1136 → 一千一百三十六."""
    if not 0 < n < 10_000:
        raise ValueError(f"no article is numbered {n}")
    out, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, unit)
        if digit:
            out += ("〇" if zero else "") + NUMERALS[digit] + name
            zero = False
        elif out and n:
            zero = True
    out = out.replace("〇", "零")
    return out[1:] if out.startswith("一十") else out


@dataclass(frozen=True, slots=True)
class Period:
    """Days in force, both ends included. An unknown start counts as "always"."""

    start: dt.date | None
    end: dt.date | None

    def covers(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Ref:
    """A place in a statute: law by its Chinese name, article 条, paragraph 款, item 项."""

    law: str
    article: int | str | None
    paragraph: Number = None
    item: Number = None
    #: The case in which this clause is the one to cite; empty = always.
    when: str = ""

    @property
    def label(self) -> str:
        """As cited in a paper: 《水污染防治法》第八十五条第一款第二项."""
        out = f"《{self.law}》"
        if self.article is not None:
            out += f"第{numeral(self.article)}条" if isinstance(self.article, int) else f"第{self.article}条"
        return out + _numbers(self.paragraph, "款") + _numbers(self.item, "项")

    @property
    def short(self) -> str:
        """As a key: 水污染防治法85(2)."""
        item = self.item if isinstance(self.item, tuple) else () if self.item is None else (self.item,)
        return f"{self.law}{self.article}" + "".join(f"({i})" for i in item)


def _numbers(value: Number, unit: str) -> str:
    if value is None:
        return ""
    numbers = value if isinstance(value, tuple) else (value,)
    return "、".join(f"第{numeral(n) if isinstance(n, int) else n}{unit}" for n in numbers)


@dataclass(frozen=True, slots=True)
class Fine:
    """How much: a sum between two limits, or a percentage or multiple of a base that has to be found out."""

    min: int | None = None
    max: int | None = None
    base: str | None = None
    percent: tuple[int, int] | None = None
    multiple: tuple[int, int] | None = None
    #: The base counts as at least this many yuan.
    min_base: int | None = None
    #: Unit that the sum is multiplied by (`units` in terms.yaml).
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """One 档 of a provision: whom it addresses, what must be so, and the fine."""

    id: str
    fine: Fine
    subject: str = "unit"
    #: Conditions that must be established (`conditions` in terms.yaml).
    when: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    when_zh: str = ""
    #: Dimension → values for which the band holds (`choices` in terms.yaml).
    choose: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    #: Limit on an amount: {base, below | from | above}.
    amount: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    #: The bureau may, but need not, fine (可以处).
    discretionary: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of penalty that a provision opens, and the condition under which it does."""

    kind: str
    when: str | None = None
    #: "person" for the persons directly responsible, else the party.
    subject: str = "unit"
    #: Only these kinds of party; empty = any.
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Precondition:
    """What must have happened before the fine may be imposed at all."""

    text: str
    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detention:
    """Days of administrative detention that the police may impose for the same conduct."""

    normal: tuple[int, int] | None = None
    lighter: tuple[int, int] | None = None
    serious: tuple[int, int] | None = None
    precondition: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """A penalty clause as it stood in a period: what it forbids, what it imposes."""

    law: str
    version: str
    in_force: Period
    penalised_by: Ref
    breached: tuple[Ref, ...] = ()
    precondition: Precondition | None = None
    bands: tuple[Band, ...] = ()
    measures: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    detention: Detention | None = None
    #: The special case in which this old clause applied; empty = the general one.
    applies_when: str = ""
    #: Dimension → values for which the clause holds at all.
    only_for: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    #: Field of the law where several laws punished the same conduct (`media` in terms.yaml).
    medium: str | None = None
    #: Drives out the general clause when its case is given.
    special: bool = False
    #: Not to be used for conduct after the Code, although never repealed.
    applies_after_code: bool = True
    #: Who imposed it, where it was not the environmental bureau.
    enforcer: str = ""
    doubtful: bool = False
    #: The elements of the old clause differ from those of the present one.
    differs: bool = False
    unverified: bool = False
    daily_penalty: str = ""

    @property
    def key(self) -> str:
        """Names the provision within its violation: 排污许可管理条例34(1)."""
        return self.penalised_by.short


@dataclass(frozen=True, slots=True)
class Element:
    """A fact to be proved 构成要件, and the kinds of evidence that usually prove it."""

    id: str
    fact: str
    basis: str
    essential: bool
    evidence: tuple[str, ...]
    #: Essential when the old law is applied, although not under the present one.
    essential_under_old: bool = False
    #: Only in this case.
    when: str = ""
    #: For the party to prove; the bureau need not.
    defence: bool = False
    #: One of those with the same letter is enough.
    any_of: str = ""
    #: "old" or "new": only under that law.
    regime: str = ""


@dataclass(frozen=True)
class Violation:
    """One kind of unlawful conduct 违法行为, with the clause of today and those of before."""

    code: str
    name_zh: str
    domain: str
    group: str
    source: Ref
    in_force: Period
    verified: bool
    unverified_in: tuple[str, ...]
    competent: str
    #: Not ours to punish: offered for referral only.
    referral: bool
    current: Provision
    legacy: tuple[Provision, ...]
    #: Hints; never applied by the system.
    possible_legacy: tuple[Provision, ...]
    elements: tuple[Element, ...]
    see: tuple[str, ...] = ()
    subject: str = ""
    exclusion: str = ""
    exclusion_source: Ref | None = None
    enforcers: tuple[str, ...] = ()
    #: Why conduct before the present clause may not be punished.
    no_legacy_because: str = ""
    #: The part of the conduct for which there was no old clause.
    legacy_gap: str = ""

    def on(self, day: dt.date) -> tuple[Provision, ...]:
        """The provisions in force on that day: the present one first, then those that run beside it."""
        return tuple(p for p in (self.current, *self.legacy) if p.in_force.covers(day))

    @property
    def bands(self) -> tuple[Band, ...]:
        return self.current.bands

    @property
    def breached(self) -> tuple[Ref, ...]:
        return self.current.breached

    @property
    def penalised_by(self) -> Ref:
        return self.current.penalised_by

    @property
    def measures(self) -> tuple[str, ...]:
        return self.current.measures

    @property
    def detention(self) -> Detention | None:
        return self.current.detention

    @property
    def precondition(self) -> Precondition | None:
        return self.current.precondition


@dataclass(frozen=True)
class Statute:
    """A law, regulation, rule, interpretation, document or standard, with its days in force."""

    id: str
    name_zh: str
    in_force: Period
    verified: bool
    source_kind: str
    kind: str
    aliases: tuple[str, ...] = ()
    version: str = ""
    number: str = ""
    issuer: str = ""
    replaced_by: str | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset((self.id, self.name_zh, *self.aliases))


@dataclass(frozen=True, slots=True)
class Clause:
    """The statute's own words at one place, for a paper that has to quote them."""

    ref: Ref
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return "……".join(self.sentences)


@dataclass(frozen=True)
class Entry:
    """A row of a table (threshold, credit rule, lead channel): what every row has, and its own fields by name."""

    id: str
    in_force: Period
    verified: bool
    #: A locality may set its own value.
    override: bool
    source_law: str
    source_article: str | None
    fields: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.fields[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self.fields.get(name, default)


@dataclass(frozen=True)
class Proposition:
    """A legal proposition 法律命题 that holds on every path (L01-L60)."""

    id: str
    name_zh: str
    statement_zh: str
    kind: tuple[str, ...]
    law: str
    article: int | str | None
    formal: tuple[str, ...]
    steps: tuple[str, ...]
    guards: tuple[str, ...]
    falls_without: tuple[str, ...]
    formula: str = ""
