"""Reads the facts of a case file; what cannot be true becomes a BadFact with its field instead of an exception."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from cases.reasoning.facts import (
    PARTY_KINDS,
    Adjustment,
    BadFact,
    Charge,
    Chosen,
    ConfirmedLevel,
    EarlierPenalty,
    Evidence,
    Facts,
    Measurement,
    Reduction,
    exact,
)


class Reader:
    """One reading of one case file; `bad` collects what was refused."""

    def __init__(self) -> None:
        self.bad: list[BadFact] = []

    def refuse(self, where: str, text: str) -> None:
        self.bad.append(BadFact(where, text))

    def day(self, value: Any, where: str) -> date | None:
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        if isinstance(value, datetime):
            return value.date()
        try:
            return datetime.fromisoformat(str(value)).date()
        except ValueError:
            self.refuse(where, f"“{value}”不是日期")
            return None

    def number(self, value: Any, where: str, *, positive: bool = False) -> Fraction | None:
        if value is None:
            return None
        try:
            number = exact(value)
        except (ValueError, ZeroDivisionError):
            self.refuse(where, f"“{value}”不是数")
            return None
        if number < 0 or (positive and number == 0):
            self.refuse(where, f"{value}不可能：应当大于零" if positive else f"{value}不可能：不得为负数")
            return None
        return number

    def read(self, story: Mapping[str, Any]) -> Facts:
        conduct = story.get("conduct") or {}
        started = self.day(conduct.get("from"), "conduct.from")
        ended = self.day(conduct.get("to"), "conduct.to") or started
        if started is None:
            self.refuse("conduct.from", "没有填写违法行为的起始日期")
        elif ended < started:
            self.refuse("conduct.to", "违法行为终了之日早于起始之日")
        decided = self.day(conduct.get("decided_on"), "conduct.decided_on") or ended
        party_kind = (story.get("party") or {}).get("kind")
        if party_kind is not None and party_kind not in PARTY_KINDS:
            self.refuse("party.kind", f"“{party_kind}”不是当事人的种类（{'、'.join(PARTY_KINDS)}）")
            party_kind = None
        if party_kind == "natural_person":
            party_kind = "individual"
        authority = story.get("authority") or {}
        permit = conduct.get("permit") or {}
        earlier = conduct.get("earlier_penalties")
        locations = conduct.get("locations")
        site = self.site(conduct.get("site") or {})
        return Facts(
            story=str(story.get("id") or story.get("story") or ""),
            conduct_from=started,
            conduct_to=ended,
            decided_on=decided,
            notice_on=self.day(conduct.get("notice_on"), "conduct.notice_on") or decided,
            party_kind=party_kind,
            places=tuple(authority[key] for key in ("city", "province") if authority.get(key))
            if isinstance(authority, Mapping)
            else (),
            charges=self.charges(conduct.get("violations") or ()),
            site=site,
            permit_number=permit.get("number"),
            permit_limits=permit.get("limits") or {},
            measurements=tuple(
                self.measurement(m, f"conduct.measurements[{n}]")
                for n, m in enumerate(conduct.get("measurements") or ())
            ),
            amounts=self.amounts(conduct.get("amounts") or {}),
            circumstances=dict(conduct.get("circumstances") or {}),
            quantities=self.quantities(conduct.get("quantities") or {}),
            levels={
                name: self.level(value, f"conduct.levels.{name}")
                for name, value in (conduct.get("levels") or {}).items()
            },
            adjustments=tuple(
                self.adjustment(a, f"conduct.adjustments[{n}]") for n, a in enumerate(conduct.get("adjustments") or ())
            ),
            kinds=tuple(conduct.get("kinds") or ()),
            chosen=self.chosen(conduct["chosen"]) if conduct.get("chosen") else None,
            reduction=self.reduction(conduct["reduction"]) if conduct.get("reduction") else None,
            earlier=None
            if earlier is None
            else tuple(self.penalty(p, f"conduct.earlier_penalties[{n}]") for n, p in enumerate(earlier)),
            crime=self.crime(conduct.get("crime") or {}),
            locations=None if locations is None else tuple(locations),
            evidence=tuple(self.proof(e, f"evidence[{n}]") for n, e in enumerate(story.get("evidence") or ())),
            bad=tuple(self.bad),
        )

    def charges(self, entries: Any) -> tuple[Charge, ...]:
        charges = []
        for n, entry in enumerate(entries if isinstance(entries, (list, tuple)) else [entries]):
            if isinstance(entry, str):
                entry = {"code": entry}
            if not entry.get("code"):
                self.refuse(f"conduct.violations[{n}]", "没有填写违法行为的代码")
                continue
            charges.append(
                Charge(entry["code"], str(entry.get("act") or n + 1), entry.get("medium"), entry.get("clause"))
            )
        return tuple(charges)

    def site(self, site: Mapping[str, Any]) -> dict[str, Any]:
        read = dict(site)
        for key in ("eia_approved", "project_approved", "built"):
            if key in read:
                read[key] = self.day(read[key], f"conduct.site.{key}")
        for key in ("beds", "pigs", "boiler_t_h", "stack_height"):
            if key in read:
                read[key] = self.number(read[key], f"conduct.site.{key}")
        if "noise_zone" in read:
            read["noise_zone"] = str(read["noise_zone"])
        return read

    def measurement(self, m: Mapping[str, Any], where: str) -> Measurement:
        facts: dict[str, Any] = {}
        for key, low, high in (
            ("oxygen", 0, 21),
            ("stack_height", 0, 500),
            ("water_used_m3", 0, None),
            ("output_m2", 0, None),
        ):
            number = self.number(m.get(key), f"{where}.{key}")
            if number is not None and high is not None and number > high:
                self.refuse(f"{where}.{key}", f"{m[key]}不可能：应当在{low}到{high}之间")
                number = None
            if number is not None:
                facts[key] = number
        if m.get("temperature") is not None:
            try:
                facts["water_temperature"] = exact(m["temperature"])
            except (ValueError, ZeroDivisionError):
                self.refuse(f"{where}.temperature", f"“{m['temperature']}”不是数")
            else:
                if not -5 <= facts["water_temperature"] <= 100:
                    self.refuse(f"{where}.temperature", f"水温{m['temperature']}摄氏度不可能")
                    del facts["water_temperature"]
        for key in ("point_kind", "daynight", "averaging", "plating_layers", "fuel", "discharge"):
            if m.get(key) is not None:
                facts[key] = m[key]
        if m.get("zone") is not None:
            facts["noise_zone"] = str(m["zone"])
        facts["peak"] = m.get("peak") or "none"
        sampled = self.day(m.get("time"), f"{where}.time")
        reported = self.day(m.get("report_date"), f"{where}.report_date")
        if sampled and reported and sampled > reported:
            self.refuse(f"{where}.report_date", f"采样日{sampled}晚于报告日{reported}")
        return Measurement(
            id=str(m.get("id") or f"M{where.rsplit('[', 1)[1].rstrip(']')}"),
            field=where,
            pollutant=str(m.get("pollutant") or ""),
            value=m.get("value"),
            unit=str(m.get("unit") or ""),
            point=str(m.get("point") or ""),
            sampled_on=sampled,
            report_date=reported,
            sampler=m.get("sampler"),
            method=m.get("method"),
            lab=m.get("lab"),
            cma=str(m["cma"]) if m.get("cma") else None,
            automatic=bool(m.get("automatic")),
            validated=bool(m.get("validated")),
            converted=bool(m.get("converted")),
            single_counts=m.get("single_counts"),
            standard=m.get("standard"),
            facts=facts,
        )

    def amounts(self, amounts: Mapping[str, Any]) -> dict[str, Fraction]:
        read = {}
        for key, value in amounts.items():
            number = self.number(value, f"conduct.amounts.{key}", positive=key == "total_investment")
            if number is not None:
                read[key] = number
        return read

    def quantities(self, quantities: Mapping[str, Any]) -> dict[str, Any]:
        read = {}
        for key, value in quantities.items():
            if isinstance(value, (str, bool)) or value is None:
                if value is not None:
                    read[key] = value
                continue
            number = self.number(value, f"conduct.quantities.{key}")
            if number is not None:
                read[key] = number
        return read

    def crime(self, crime: Mapping[str, Any]) -> dict[str, Any]:
        read = {}
        for key, value in crime.items():
            if isinstance(value, bool):
                read[key] = value
                continue
            if key == "multiples":
                read[key] = {
                    name: self.number(times, f"conduct.crime.multiples.{name}") for name, times in value.items()
                }
                continue
            number = self.number(value, f"conduct.crime.{key}")
            if number is not None:
                read[key] = number
        return read

    def level(self, value: Any, where: str) -> ConfirmedLevel:
        if not isinstance(value, Mapping):
            value = {"level": value}
        level = value.get("level")
        if level is None and not value.get("unknown"):
            self.refuse(where, "没有写明选了哪一档")
        return ConfirmedLevel(
            None if level is None else str(level),
            value.get("unknown"),
            tuple(value.get("evidence") or ()),
            value.get("by"),
        )

    def adjustment(self, a: Mapping[str, Any], where: str) -> Adjustment:
        try:
            percent = exact(a.get("percent"))
        except (ValueError, ZeroDivisionError):
            self.refuse(f"{where}.percent", "没有写明调整的百分点")
            percent = Fraction(0)
        return Adjustment(a.get("id"), percent, a.get("reason"), tuple(a.get("evidence") or ()))

    def chosen(self, c: Mapping[str, Any]) -> Chosen:
        if not c.get("reason"):
            self.refuse("conduct.chosen.reason", "在幅度内选定数额，须写明理由")
        return Chosen(self.number(c.get("amount"), "conduct.chosen.amount"), c.get("reason"))

    def reduction(self, r: Mapping[str, Any]) -> Reduction:
        return Reduction(
            r.get("item"),
            self.number(r.get("amount"), "conduct.reduction.amount"),
            r.get("reason"),
            tuple(r.get("evidence") or ()),
            self.day(r.get("collective_on"), "conduct.reduction.collective_on"),
        )

    def penalty(self, p: Mapping[str, Any], where: str) -> EarlierPenalty:
        effective = self.day(p.get("effective_on"), f"{where}.effective_on")
        if effective is None:
            self.refuse(f"{where}.effective_on", "没有填写以往处罚的生效之日")
        flags = {key: bool(p.get(key)) for key in ("toxic", "heavy_weather", "false_document", "revoked")}
        return EarlierPenalty(effective, tuple(p.get("violations") or ()), **flags)

    def proof(self, e: Mapping[str, Any], where: str) -> Evidence:
        return Evidence(
            id=str(e.get("id") or where),
            kind=str(e.get("kind") or ""),
            taken_on=self.day(e.get("taken_on"), f"{where}.taken_on"),
            taken_by=e.get("taken_by"),
            proves=tuple(str(p) for p in e.get("proves") or ()),
            contradicts=tuple(str(p) for p in e.get("contradicts") or ()),
            explained=e.get("explained"),
            accepted=e.get("accepted"),
            name=e.get("name"),
        )
