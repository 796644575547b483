"""What the crime screen knows of a case: stated facts, and those that follow from measurements, register and dates by
a definition.

The definitions are those of 法释〔2023〕7号: §17 (a pollutant whose heavy metal exceeds the standard is a toxic
substance), §19 (two years run from the day the first penalty took effect to the new act).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Any

from cases.reasoning.conditions import NO, YES, Answer
from cases.reasoning.facts import Facts
from cases.reasoning.level_facts import years_before
from cases.reasoning.measurement import Finding
from cases.reasoning.names import LAW, is_common, metal, read_yaml

#: Consequences of articles 1 to 3: ``harm: false`` says that none was found.
_HARM = frozenset(
    [
        "property_loss",
        "water_intake_interruption",
        "ecological_degradation",
        "ecosystem_severe_degradation",
        "land_lost",
        "wildlife_resources_severely_damaged",
        "aquatic_life_severely_damaged",
        "timber_death",
        "sapling_death",
        "people_evacuated",
        "people_poisoned",
        "serious_injury_or_disease",
        "minor_injury",
        "severe_disability_or_death",
        "protected_ecosystem_severely_degraded",
        "protected_natural_landscape_destroyed",
        "protected_species_severely_damaged",
        "protected_species_habitat_severely_damaged",
        "protected_species_severe_damage",
        "foreign_waste_imported_with_major_accident",
    ]
)
_ACTS = frozenset({"discharged_in_area", "evasive_discharge", "hazardous_waste_mass", "exceedance_multiple"})
_EARLIER = {"toxic": "toxic", "air_totals": "heavy_weather", None: "false_document"}


@cache
def _members(group: str | None) -> frozenset[str]:
    """The pollutants that a group of the interpretation names."""
    rows = read_yaml(LAW / "crime" / "pollutant-groups.yaml")["pollutant_groups"]
    return next((frozenset(row["members"]) for row in rows if row["id"] == group), frozenset())


class CrimeFacts:
    """Answers of one case; see the module's docstring."""

    def __init__(self, facts: Facts, findings: Sequence[Finding]) -> None:
        self.facts = facts
        self.stated: dict[str, Any] = dict(facts.crime)
        emitted = [f for f in findings if f.medium in ("water", "air")]
        self.over = [f for f in emitted if f.exceeds_standard]
        self.emitted = emitted
        if "discharge" not in self.stated and findings and not emitted and all(f.medium == "noise" for f in findings):
            self.stated["discharge"] = False
        self.toxic = self._toxic()

    def _toxic(self) -> Answer:
        """§17: hazardous waste, heavy metal over the standard; an ordinary indicator alone is not."""
        said, kind = self.stated.get("toxic"), self.facts.quantities.get("pollutant_class")
        if said is not None:
            return YES if said else NO
        if self.stated.get("discharge") is False:
            return NO
        if any(metal(f.pollutant) for f in self.over) or kind == "T" or self.stated.get("multiples"):
            return YES
        if self.stated.get("hazardous_waste_mass") or self.facts.circumstances.get("waste") == "危险废物":
            return YES
        if kind == "B" or (self.emitted and all(is_common(f.pollutant) for f in self.emitted)):
            return NO
        return Answer(None, ("toxic",))

    def flag(self, fact: str) -> Answer:
        """A yes-or-no fact."""
        value = self.stated.get(fact)
        if value is None and fact == "heavy_weather":
            value = self.facts.quantities.get("heavy_weather")
        if value is None and fact == "evasive_discharge":
            value = {"pipe": True, "data": False}.get(str(self.facts.quantities.get("evasion_way")))
        if value is None and fact == "discharged_in_area":
            return self.location("protected") if self.stated.get("discharge") is not False else NO
        if (
            value is None
            and fact == "obstructed_inspection_or_investigation"
            and self.facts.quantities.get("cooperation") is not None
        ):
            value = self.facts.quantities["cooperation"] == "obstruct"
        if value is None and (
            fact in _HARM
            and self.stated.get("harm") is False
            or fact in _ACTS
            and self.stated.get("discharge") is False
        ):
            value = False
        return Answer(None, (fact,)) if value is None else YES if value else NO

    def value(self, fact: str, group: str | None, window: int | None) -> Fraction | int | None:
        """A figure; None = not known. Multiples are against the discharge standard, not the permit."""
        if fact == "exceedance_multiple":
            return self._multiple(group)
        if fact == "prior_penalties":
            return self._prior(group, window or 2)
        if fact == "illegal_gain":
            return self.facts.amounts.get("illegal_gains")
        value = self.stated.get(fact)
        if value is None and (
            fact in _HARM
            and self.stated.get("harm") is False
            or fact in _ACTS
            and self.stated.get("discharge") is False
        ):
            return 0
        return None if isinstance(value, bool) else value

    def only_a_floor(self, group: str | None) -> bool:
        """The multiple of a metal is a least figure (≥, or not yet brought to reference water), so it may still be
        higher.
        """
        metals = _members(group)
        return any(f.at_least and metal(f.pollutant) in metals for f in self.emitted)

    def _multiple(self, group: str | None) -> Fraction | int | None:
        metals = _members(group)
        measured = [f for f in self.emitted if metal(f.pollutant) in metals]
        found: list[Fraction | int] = [f.standard_multiple or 0 for f in measured if f.exceeds_standard is not None]
        found += [
            times
            for name, times in (self.stated.get("multiples") or {}).items()
            if name in metals and times is not None
        ]
        if not found:
            return 0 if self.stated.get("discharge") is False else None
        return max(found)

    def _prior(self, group: str | None, years: int) -> int | None:
        """Penalties in effect within the window before the new act."""
        day = self.facts.conduct_from
        if self.facts.earlier is None or day is None:
            return None
        since, attribute = years_before(day, years), _EARLIER[group]
        return sum(
            bool(p.effective_on and since <= p.effective_on <= day and not p.revoked and getattr(p, attribute))
            for p in self.facts.earlier
        )

    def group(self, group: str) -> Answer:
        """Whether what was discharged belongs to the group of pollutants."""
        if group == "toxic":
            return self.toxic
        if group == "harmful_any":
            return YES if self.toxic.holds else self.flag(group)
        said = self.flag(group)
        if said.holds is None:
            wanted = _members(group)
            if any(f.pollutant in wanted and (f.exceeds_standard or group == "auto_monitored") for f in self.emitted):
                return YES
            if self.stated.get("discharge") is False:
                return NO
        return said

    def location(self, place: str) -> Answer:
        """Whether the place is one of those named; the officer's list of places is complete once it is given."""
        if place == "key_units" and (
            self.facts.quantities.get("permit_class") == "key" or self.facts.site.get("key_unit")
        ):
            return YES
        if self.facts.locations is not None:
            return YES if place in self.facts.locations else NO
        area = self.facts.quantities.get("area_kind")
        if place == "protected" and area in ("source", "general"):
            return YES if area == "source" else NO
        return Answer(None, (place,))
