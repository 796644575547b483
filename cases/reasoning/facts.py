"""The facts of a case that the reasoning reads, frozen, and how they are written in a case file.

``Facts.from_dict`` reads the ``conduct`` block of a case file with its ``evidence``, ``party`` and ``authority``::

    party: {kind: legal_person}     # legal_person | organization | sole_trader (个体工商户) | individual
    authority: {city: 样例市, province: 样例省}      # whose schedule 裁量基准 is used, city first; or the bureau's name
    conduct:
      from: 2026-09-01              # first and last day of the conduct; `to` absent = the same day
      to: 2026-09-20
      decided_on: 2026-11-20        # day of the decision (law, schedule); absent = the last day of the conduct
      notice_on: 2026-11-01         # day of the hearing notice (its amounts); absent = decided_on
      violations: [PER-08]          # or [{code, act, medium, clause: {law, article, item, reason}}]; equal act: one act
      site:                         # what decides which limit applies; keys: cases/law/standards/names/facts.yaml
        industry: 电镀
        special_limits: false
      permit: {number: 9121…001P, limits: {化学需氧量: 40}}     # in the unit of the standard, or {value, unit}
      measurements:
      - {id: M1, point: 废水总排口, point_kind: 总排放口, time: 2026-09-01T10:20, report_date: 2026-09-05,
         sampler: 甲、乙, method: HJ 828-2017, lab: 某监测中心, cma: "2106…", pollutant: 化学需氧量, value: 132,
         unit: mg/L, averaging: daily}      # averaging: daily | hour | single
      # further keys: oxygen (%), temperature (°C, of the water), zone, daynight, peak (none | frequent | occasional),
      # stack_height (m), water_used_m3, output_m2, plating_layers, converted (true: already at reference conditions),
      # single_counts (clause by which a single sample is judged against a daily mean), automatic (true: a monitor,
      # not a laboratory; then also validated: true), standard (id, when a document fixes it)
      amounts: {total_investment: 3000000, disposal_cost: 24000}    # yuan; keys: cases/law/terms.yaml, bases
      circumstances: {serious: false, eia_document: 报告表}           # keys: same file, conditions, choices, units
      quantities: {daily_flow_t: 120, area_kind: general}           # keys: cases/law/discretion/facts.yaml
      kinds: [restrict]             # penalties proposed beside the fine; keys: cases/law/terms.yaml, kinds
      levels:                       # the officer's confirmation, by the name of the factor; or just the words
        超标倍数: {level: 1倍以上不足3倍, evidence: [E1], by: 甲}
        日排水量: {unknown: 流量计、水票、排水台账}      # cannot be found out; what was looked into
      adjustments: [{id: L2, percent: -15, reason: …, evidence: [E4]}]
      chosen: {amount: 150000, reason: …}           # the officer's figure inside a band or where there is no schedule
      # adjustments, chosen and reduction may name the violation they are meant for; a violation may have its own
      # from, to, quantities and circumstances where several acts are charged
      reduction:                    # below the minimum, only 行政处罚法 §32 and after collective discussion
        {item: 1, amount: 60000, reason: …, evidence: [E5], collective_on: 2026-11-18}
      earlier_penalties:            # the register was consulted: [] = none; absent = not consulted
      - {effective_on: 2025-11-02, violations: [PER-08], toxic: false, heavy_weather: false, false_document: false,
         revoked: false}
      crime: {evasive_discharge: false}     # keys: cases/law/crime/facts.yaml; and:
      #   harm: false = no consequence of articles 1 to 3 was found; discharge: false = nothing was discharged, dumped
      #   or disposed of; multiples: {镍: 25.8} = multiples over the standard that a document gives without the values
      locations: [protected]        # places of the crime screen, complete; absent = not looked at
    evidence:
    - {id: E1, kind: 监测报告, taken_on: 2026-09-05, taken_by: 甲、乙, proves: ["PER-08#e3"], contradicts: [],
       explained: null, accepted: null}

A value that cannot be true is a :class:`BadFact` with its field and a Chinese sentence; it is collected in
``Facts.bad`` and whatever rests on it is not computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

#: As the party record names them; natural_person is taken for individual.
PARTY_KINDS = ("legal_person", "organization", "sole_trader", "individual", "natural_person")


@dataclass(frozen=True, slots=True)
class BadFact:
    """A fact that cannot stand: ``field`` is its path in the case file, ``text`` a sentence for the officer."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Measurement:
    """One value of one laboratory report. ``facts`` are the conditions that decide its limit (point kind, oxygen, hour
    …).
    """

    id: str
    field: str
    pollutant: str
    value: Any
    unit: str
    point: str
    sampled_on: date | None
    report_date: date | None
    sampler: str | None
    method: str | None
    lab: str | None
    cma: str | None
    automatic: bool
    validated: bool
    converted: bool
    single_counts: str | None
    standard: str | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. ``proves``/``contradicts`` name elements as CODE#n, n counting from 1 within the
    violation.
    """

    id: str
    kind: str
    taken_on: date | None
    taken_by: str | None
    proves: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    #: Why the contradiction does not stand, written by the case handler.
    explained: str | None = None
    #: The legal reviewer's reason for taking a kind that the catalogue does not list.
    accepted: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierPenalty:
    """A penalty decision in the register of the party. Only one that took effect and was not revoked counts."""

    effective_on: date | None
    violations: tuple[str, ...] = ()
    toxic: bool = False
    heavy_weather: bool = False
    false_document: bool = False
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmedLevel:
    """A level the officer confirmed; ``unknown`` says what was looked into when the factor cannot be found out."""

    level: str | None
    unknown: str | None
    evidence: tuple[str, ...]
    by: str | None


@dataclass(frozen=True, slots=True)
class Adjustment:
    id: str | None
    percent: Fraction
    reason: str | None
    evidence: tuple[str, ...]
    #: The code of the violation it is meant for; None = every one.
    violation: str | None = None


@dataclass(frozen=True, slots=True)
class Reduction:
    """Below the statutory minimum, only under 行政处罚法 §32 and after collective discussion."""

    item: int | None
    amount: Fraction | None
    reason: str | None
    evidence: tuple[str, ...]
    collective_on: date | None
    violation: str | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The amount the officer chose inside a band, in yuan, with the reason the schedule asks for."""

    amount: Fraction | None
    reason: str | None
    violation: str | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """A violation the party is charged with. Charges of the same ``act`` are one act under several rules.

    Its own days, quantities and circumstances go before those of the conduct as a whole.
    """

    code: str
    act: str
    medium: str | None
    clause: Mapping[str, Any] | None
    conduct_from: date | None = None
    conduct_to: date | None = None
    quantities: Mapping[str, Any] = field(default_factory=dict)
    circumstances: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    story: str
    conduct_from: date | None
    conduct_to: date | None
    decided_on: date | None
    notice_on: date | None
    party_kind: str | None
    places: tuple[str, ...]
    charges: tuple[Charge, ...]
    site: Mapping[str, Any]
    permit_number: str | None
    permit_limits: Mapping[str, Any]
    measurements: tuple[Measurement, ...]
    amounts: Mapping[str, Any]
    circumstances: Mapping[str, Any]
    quantities: Mapping[str, Any]
    levels: Mapping[str, ConfirmedLevel]
    adjustments: tuple[Adjustment, ...]
    kinds: tuple[str, ...]
    chosen: Chosen | None
    reduction: Reduction | None
    earlier: tuple[EarlierPenalty, ...] | None
    crime: Mapping[str, Any]
    locations: tuple[str, ...] | None
    evidence: tuple[Evidence, ...]
    bad: tuple[BadFact, ...] = field(default=())

    @classmethod
    def from_dict(cls, story: Mapping[str, Any]) -> Facts:
        """Read a case file (already parsed). Never raises for what an officer may have typed; see ``bad``."""
        from cases.reasoning.facts_reading import Reader  # the reader builds these classes

        return Reader().read(story)


def exact(value: Any) -> Fraction:
    """The number as typed, without binary rounding: 0.24 is 24/100. Raises ValueError when it is no number."""
    if isinstance(value, bool) or value is None:
        raise ValueError(value)
    return Fraction(str(value).strip())
