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

    def block(self, parent: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
        """The mapping under `key`; anything else is refused and read as empty."""
        value = parent.get(key)
        if value is None or isinstance(value, Mapping):
            return value or {}
        self.refuse(where, "应当是“字段: 值”的结构")
        return {}

    def rows(self, parent: Mapping[str, Any], key: str, where: str) -> list[tuple[str, Mapping[str, Any]]]:
        """The mappings listed under `key`, each with its place; anything else is refused."""
        value = parent.get(key)
        if value is None:
            return []
        if not isinstance(value, (list, tuple)):
            self.refuse(where, "应当是列表")
            return []
        read = []
        for n, row in enumerate(value):
            if isinstance(row, Mapping):
                read.append((f"{where}[{n}]", row))
            else:
                self.refuse(f"{where}[{n}]", "应当是“字段: 值”的结构")
        return read

    def words(self, parent: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
        """A list of words; one word alone is a list of one."""
        value = parent.get(key)
        if value is None:
            return ()
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, (list, tuple)):
            self.refuse(where, "应当是列表")
            return ()
        return tuple(str(word) for word in value)

    def read(self, story: Mapping[str, Any]) -> Facts:
        """The facts of one case file."""
        conduct = self.block(story, "conduct", "conduct")
        started = self.day(conduct.get("from"), "conduct.from")
        ended = self.day(conduct.get("to"), "conduct.to") or started
        if started is None:
            self.refuse("conduct.from", "没有填写违法行为的起始日期")
        elif ended < started:
            self.refuse("conduct.to", "违法行为终了之日早于起始之日")
        decided = self.day(conduct.get("decided_on"), "conduct.decided_on") or ended
        permit = self.block(conduct, "permit", "conduct.permit")
        measurements = self.rows(conduct, "measurements", "conduct.measurements")
        adjustments = self.rows(conduct, "adjustments", "conduct.adjustments")
        earlier = self.rows(conduct, "earlier_penalties", "conduct.earlier_penalties")
        levels = self.block(conduct, "levels", "conduct.levels")
        chosen = self.block(conduct, "chosen", "conduct.chosen")
        reduction = self.block(conduct, "reduction", "conduct.reduction")
        locations = self.words(conduct, "locations", "conduct.locations")
        return Facts(
            story=str(story.get("id") or story.get("story") or ""),
            conduct_from=started,
            conduct_to=ended,
            decided_on=decided,
            notice_on=self.day(conduct.get("notice_on"), "conduct.notice_on") or decided,
            party_kind=self.party(story),
            places=self.places(story.get("authority")),
            charges=self.charges(conduct.get("violations") or ()),
            site=self.site(self.block(conduct, "site", "conduct.site")),
            permit_number=permit.get("number"),
            permit_limits=self.block(permit, "limits", "conduct.permit.limits"),
            measurements=tuple(self.measurement(row, where) for where, row in measurements),
            amounts=self.amounts(self.block(conduct, "amounts", "conduct.amounts")),
            circumstances=dict(self.block(conduct, "circumstances", "conduct.circumstances")),
            quantities=self.quantities(self.block(conduct, "quantities", "conduct.quantities")),
            levels={name: self.level(value, f"conduct.levels.{name}") for name, value in levels.items()},
            adjustments=tuple(self.adjustment(row, where) for where, row in adjustments),
            kinds=self.words(conduct, "kinds", "conduct.kinds"),
            chosen=self.chosen(chosen) if chosen else None,
            reduction=self.reduction(reduction) if reduction else None,
            earlier=tuple(self.penalty(row, where) for where, row in earlier)
            if isinstance(conduct.get("earlier_penalties"), list)
            else None,
            crime=self.crime(self.block(conduct, "crime", "conduct.crime")),
            locations=locations if isinstance(conduct.get("locations"), (list, str)) else None,
            evidence=tuple(self.proof(row, where) for where, row in self.rows(story, "evidence", "evidence")),
            bad=tuple(self.bad),
        )

    def places(self, authority: Any) -> tuple[str, ...]:
        """City and province; where only the bureau's name is given, that name: it begins with the place."""
        if isinstance(authority, Mapping):
            return tuple(str(authority[key]) for key in ("city", "province", "name") if authority.get(key))
        return (authority,) if isinstance(authority, str) else ()

    def party(self, story: Mapping[str, Any]) -> str | None:
        kind = story.get("party").get("kind") if isinstance(story.get("party"), Mapping) else None
        if kind is not None and kind not in PARTY_KINDS:
            self.refuse("party.kind", f"“{kind}”不是当事人的种类（{'、'.join(PARTY_KINDS)}）")
            return None
        return "individual" if kind == "natural_person" else kind

    def charges(self, entries: Any) -> tuple[Charge, ...]:
        charges = []
        for n, entry in enumerate(entries if isinstance(entries, (list, tuple)) else [entries]):
            if not isinstance(entry, Mapping):
                entry = {"code": str(entry)}
            if not entry.get("code"):
                self.refuse(f"conduct.violations[{n}]", "没有填写违法行为的代码")
                continue
            where = f"conduct.violations[{n}]"
            charges.append(
                Charge(
                    code=str(entry["code"]),
                    act=str(entry.get("act") or n + 1),
                    medium=entry.get("medium"),
                    clause=self.block(entry, "clause", f"{where}.clause") or None,
                    conduct_from=self.day(entry.get("from"), f"{where}.from"),
                    conduct_to=self.day(entry.get("to"), f"{where}.to"),
                    quantities=self.quantities(self.block(entry, "quantities", f"{where}.quantities")),
                    circumstances=self.block(entry, "circumstances", f"{where}.circumstances"),
                )
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
            if key == "multiples" and isinstance(value, Mapping):
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
            self.words(value, "evidence", where),
            value.get("by"),
        )

    def adjustment(self, a: Mapping[str, Any], where: str) -> Adjustment:
        try:
            percent = exact(a.get("percent"))
        except (ValueError, ZeroDivisionError):
            self.refuse(f"{where}.percent", "没有写明调整的百分点")
            percent = Fraction(0)
        return Adjustment(a.get("id"), percent, a.get("reason"), self.words(a, "evidence", where), a.get("violation"))

    def chosen(self, c: Mapping[str, Any]) -> Chosen:
        if not c.get("reason"):
            self.refuse("conduct.chosen.reason", "在幅度内选定数额，须写明理由")
        return Chosen(self.number(c.get("amount"), "conduct.chosen.amount"), c.get("reason"), c.get("violation"))

    def reduction(self, r: Mapping[str, Any]) -> Reduction:
        return Reduction(
            r.get("item"),
            self.number(r.get("amount"), "conduct.reduction.amount"),
            r.get("reason"),
            self.words(r, "evidence", "conduct.reduction.evidence"),
            self.day(r.get("collective_on"), "conduct.reduction.collective_on"),
            r.get("violation"),
        )

    def penalty(self, p: Mapping[str, Any], where: str) -> EarlierPenalty:
        effective = self.day(p.get("effective_on"), f"{where}.effective_on")
        if effective is None:
            self.refuse(f"{where}.effective_on", "没有填写以往处罚的生效之日")
        flags = {key: bool(p.get(key)) for key in ("toxic", "heavy_weather", "false_document", "revoked")}
        return EarlierPenalty(effective, self.words(p, "violations", where), **flags)

    def proof(self, e: Mapping[str, Any], where: str) -> Evidence:
        return Evidence(
            id=str(e.get("id") or where),
            kind=str(e.get("kind") or ""),
            taken_on=self.day(e.get("taken_on"), f"{where}.taken_on"),
            taken_by=e.get("taken_by"),
            proves=self.words(e, "proves", where),
            contradicts=self.words(e, "contradicts", where),
            explained=e.get("explained"),
            accepted=e.get("accepted"),
            name=e.get("name"),
        )
