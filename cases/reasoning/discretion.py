"""From the schedule's table to a suggested fine: levels proposed and confirmed, percentage or band, adjustments,
clamp.

weights: fine = (start + Σ points of the chosen levels) % × base. bands: the combination of levels names a band, the
officer chooses inside it. The result never leaves the statutory range, except below its minimum under 行政处罚法
§32 with collective discussion. Sums are yuan; a fraction of a yuan is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from cases.reasoning.bases import base_name
from cases.reasoning.conditions import level_holds
from cases.reasoning.facts import BadFact, Facts, exact
from cases.reasoning.names import LAW, fact_name, read_yaml
from cases.reasoning.schedules import Factor, Level, Schedule, Table


@cache
def reduction_items() -> Mapping[int, str]:
    """The grounds of 行政处罚法 §32 on which a fine may go below the minimum."""
    return read_yaml(LAW / "discretion" / "reduction.yaml")["items"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The level of one factor: ``confirmed`` by the officer, or only proposed from ``from_fact``."""

    factor: str
    level: str
    weight: Fraction
    from_fact: str | None
    confirmed: bool
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discretion:
    """The suggestion with its working. ``suggested`` is None while facts are missing; ``label`` goes on screen and
    paper.
    """

    label: str
    schedule: str | None
    table: str | None
    mode: str | None
    start: Fraction | None
    levels: tuple[Chosen, ...]
    percent: Fraction | None
    base: Fraction | None
    band: tuple[Fraction, Fraction] | None
    computed: Fraction | None
    suggested: int | None
    clamped: bool
    adjustments: tuple[Mapping[str, Any], ...]
    proposed_adjustments: tuple[Mapping[str, Any], ...]
    unconfirmed: tuple[str, ...]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    bad: tuple[BadFact, ...]
    below_minimum: bool = False
    sample: bool = False
    #: The factors of the table, in order.
    factors: tuple[str, ...] = ()


def suggest(
    facts: Facts,
    known: Mapping[str, Any],
    schedule: Schedule | None,
    tables: Sequence[Table],
    low: Fraction | None,
    high: Fraction | None,
) -> Discretion:
    """The suggested fine inside the statutory range [low, high] (yuan; None while its base is unknown).

    ``tables`` are those that fit the clause: none leads to the middle of the range, several to the question which
    item applies.
    """
    table = tables[0] if len(tables) == 1 else None
    work = _Working(facts, known, schedule, table, low, high)
    if len(tables) > 1:
        work.missing.append(f"适用哪一张裁量表（项或者环境要素）：{'、'.join(t.id for t in tables)}")
    elif table is None:
        work.middle()
    elif table.mode == "weights":
        work.weights()
    else:
        work.bands()
    work.adjust()
    return work.result()


class _Working:
    def __init__(
        self,
        facts: Facts,
        known: Mapping[str, Any],
        schedule: Schedule | None,
        table: Table | None,
        low: Fraction | None,
        high: Fraction | None,
    ) -> None:
        self.facts, self.known, self.schedule, self.table = facts, known, schedule, table
        self.low, self.high = low, high
        self.levels: list[Chosen] = []
        self.missing: list[str] = []
        self.reasons: list[str] = []
        self.bad: list[BadFact] = []
        self.applied: list[Mapping[str, Any]] = []
        self.percent: Fraction | None = None
        self.base: Fraction | None = None
        self.band: tuple[Fraction, Fraction] | None = None
        self.computed: Fraction | None = None
        self.clamped = self.below = False

    # ── the three ways to a figure ────────────────────────────────────────────────────────────────────────────────
    def middle(self) -> None:
        """No table of that place and day for the clause: the middle of the range, said so."""
        why = (
            "该时该地没有施行中的裁量基准"
            if self.schedule is None
            else f"《{self.schedule.name_zh}》没有该条款的裁量表"
        )
        if self.low is None or self.high is None:
            return
        self.computed = (self.low + self.high) / 2
        self.reasons.append(
            f"{why}，取法定幅度的中间值：（{_yuan(self.low)}＋{_yuan(self.high)}）÷2＝{_yuan(self.computed)}元"
        )
        self.band = (self.low, self.high)
        self.take_chosen()

    def weights(self) -> None:
        chosen = self.choose()
        self.base = self.base_amount()
        if chosen is None:
            return
        total = self.table.start + sum((level.points for level in chosen), Fraction(0))
        self.percent = min(total, Fraction(100))
        words = "＋".join(_figure(p) for p in (self.table.start, *(level.points for level in chosen)))
        self.reasons.append(f"裁量百分值＝{words}＝{_figure(total)}%")
        if self.table.floor_percent is not None and self.percent < self.table.floor_percent:
            self.percent = self.table.floor_percent
            self.reasons.append(f"不足{_figure(self.percent)}%，按{_figure(self.percent)}%计算")
        if self.base is not None:
            self.computed = self.percent * self.base / 100
            self.reasons.append(f"罚款＝{_figure(self.percent)}%×{_yuan(self.base)}＝{_yuan(self.computed)}元")

    def bands(self) -> None:
        chosen = self.choose()
        if chosen is None:
            return
        numbers = tuple(factor.levels.index(level) for factor, level in zip(self.table.factors, chosen, strict=True))
        row = next(
            (
                r
                for r in self.table.rows
                if all(want is None or want == n for want, n in zip(r.levels, numbers, strict=True))
            ),
            None,
        )
        if row is None:
            self.bad.append(
                BadFact(
                    "conduct.levels",
                    f"裁量表{self.table.id}没有这一组合的幅度：{'，'.join(level.words for level in chosen)}",
                )
            )
            return
        key = "individual" if self.facts.party_kind == "individual" and "individual" in row.sums else "fine"
        sums = row.sums.get(key)
        if sums is None:
            self.missing.append("裁量表没有对该类当事人的罚款幅度")
            return
        if isinstance(sums, Mapping):
            self.base = self.amount(sums["of"])
            if self.base is None:
                return
            self.band = (exact(sums["multiple"][0]) * self.base, exact(sums["multiple"][1]) * self.base)
        else:
            self.band = (exact(sums[0]), exact(sums[1]))
        self.computed = (self.band[0] + self.band[1]) / 2
        self.reasons.append(
            f"裁量幅度{_yuan(self.band[0])}元至{_yuan(self.band[1])}元，未选定数额的取中间值{_yuan(self.computed)}元"
        )
        self.take_chosen()

    def take_chosen(self) -> None:
        chosen = self.facts.chosen
        if chosen is None or chosen.amount is None or self.band is None:
            return
        if not self.band[0] <= chosen.amount <= self.band[1]:
            self.bad.append(
                BadFact(
                    "conduct.chosen.amount",
                    f"选定的{_yuan(chosen.amount)}元不在{_yuan(self.band[0])}元至{_yuan(self.band[1])}元之间",
                )
            )
        elif chosen.reason:
            self.computed = chosen.amount
            self.reasons.append(f"在幅度内选定{_yuan(chosen.amount)}元：{chosen.reason}")

    # ── levels ────────────────────────────────────────────────────────────────────────────────────────────────────
    def choose(self) -> list[Level] | None:
        """The level of every factor, or None while one is missing."""
        levels = [self.level(factor) for factor in self.table.factors]
        return levels if all(level is not None for level in levels) else None

    def level(self, factor: Factor) -> Level | None:
        answers = [level_holds(level.when, self.known) for level in factor.levels]
        proposals = [level for level, answer in zip(factor.levels, answers, strict=True) if answer.holds]
        proposed = proposals[0] if len(proposals) == 1 else None
        said = self.facts.levels.get(factor.name)
        if said is not None and said.unknown:
            lowest = min(factor.levels, key=lambda level: level.points)
            self.levels.append(
                Chosen(
                    factor.name, lowest.words, lowest.points, f"查不明（{said.unknown}），取最低档", True, said.evidence
                )
            )
            return lowest
        if said is not None and said.level is not None:
            named = next((level for level in factor.levels if level.words == said.level), None)
            where = f"conduct.levels.{factor.name}"
            if named is None:
                words = "；".join(level.words for level in factor.levels)
                self.bad.append(BadFact(where, f"“{factor.name}”没有“{said.level}”这一档（{words}）"))
                return None
            known_evidence = {e.id for e in self.facts.evidence}
            stray = [e for e in said.evidence if e not in known_evidence]
            if stray:
                self.bad.append(BadFact(where, f"证据目录里没有{'、'.join(stray)}"))
            if proposed is not None and proposed is not named and not said.evidence:
                self.bad.append(BadFact(where, f"选了“{named.words}”，由事实推出的是“{proposed.words}”：须附证据"))
            self.levels.append(
                Chosen(factor.name, named.words, named.points, self.fact_text(proposed or named), True, said.evidence)
            )
            return named
        if proposed is not None:
            self.levels.append(Chosen(factor.name, proposed.words, proposed.points, self.fact_text(proposed), False))
            return proposed
        facts = [fact for answer in answers if answer.holds is None for fact in answer.missing]
        names = list(dict.fromkeys(fact_name(fact) for fact in facts)) or [factor.name]
        self.missing += names
        return None

    def fact_text(self, level: Level) -> str | None:
        parts = [
            f"{fact_name(c['fact'])}＝{_value(self.known[c['fact']])}" for c in level.when if c["fact"] in self.known
        ]
        return "，".join(parts) or None

    # ── amounts ───────────────────────────────────────────────────────────────────────────────────────────────────
    def base_amount(self) -> Fraction | None:
        """What the percentage is taken of; a formula (投资额×5%) is the clause's own maximum, its floor included."""
        base = self.table.base
        if "yuan" in base:
            return exact(base["yuan"])
        if "of" in base and self.amount(base["of"]) is None:
            return None
        return self.high

    def amount(self, of: str) -> Fraction | None:
        amount = self.facts.amounts.get(of)
        if amount is None:
            self.missing.append(base_name(of))
        return amount

    # ── adjustments, clamp, reduction ─────────────────────────────────────────────────────────────────────────────
    def adjust(self) -> None:
        total, weight = Fraction(0), Fraction(0)
        limit = exact((self.schedule.adjust if self.schedule else {}).get("limit_percent", 20))
        listed = (
            {a["id"]: a for side in ("heavier", "lighter") for a in (self.schedule.adjust.get(side) or ())}
            if self.schedule
            else {}
        )
        for n, a in enumerate(self.facts.adjustments):
            where = f"conduct.adjustments[{n}]"
            if not a.reason or not a.evidence:
                self.bad.append(BadFact(where, "调整须写明理由和证据"))
                continue
            if a.id and a.id in listed and abs(a.percent) > abs(exact(listed[a.id]["percent"])):
                self.bad.append(
                    BadFact(where, f"{a.id}的调整不得超过{_figure(abs(exact(listed[a.id]['percent'])))}个百分点")
                )
                continue
            total += a.percent
            weight += abs(a.percent)
            words = listed[a.id]["words"] if a.id in listed else a.reason
            self.applied.append(
                {"id": a.id, "words": words, "percent": a.percent, "reason": a.reason, "evidence": list(a.evidence)}
            )
        if weight > limit:
            self.bad.append(
                BadFact("conduct.adjustments", f"调整合计{_figure(weight)}个百分点，超过{_figure(limit)}个百分点")
            )
            self.applied, total = [], Fraction(0)
        if self.computed is None or self.high is None or self.low is None:
            return
        amount = self.computed
        if total:
            amount += total * self.high / 100
            self.reasons.append(f"调整{_figure(total)}个百分点×最高罚款额{_yuan(self.high)}，为{_yuan(amount)}元")
        clamped = min(max(amount, self.low), self.high)
        if clamped != amount:
            self.clamped = True
            self.reasons.append(f"{_yuan(amount)}元在法定幅度以外，收进幅度为{_yuan(clamped)}元")
        self.computed = clamped
        self.reduce()

    def reduce(self) -> None:
        r = self.facts.reduction
        if r is None:
            return
        faults = []
        if r.item not in reduction_items():
            faults.append(BadFact("conduct.reduction.item", "减轻处罚只依行政处罚法第三十二条各项"))
        if r.collective_on is None:
            faults.append(BadFact("conduct.reduction.collective_on", "低于法定最低罚款额的，须经集体讨论"))
        if r.amount is None or self.low is None or r.amount >= self.low:
            faults.append(BadFact("conduct.reduction.amount", "减轻处罚的数额应当低于法定最低罚款额"))
        if not r.reason or not r.evidence:
            faults.append(BadFact("conduct.reduction.reason", "减轻处罚须写明理由和证据"))
        if faults:
            self.bad += faults
            return
        self.below = True
        self.computed = r.amount
        self.reasons.append(
            f"依行政处罚法第三十二条第（{'一二三四五'[r.item - 1]}）项（{reduction_items()[r.item]}），"
            f"经{r.collective_on}集体讨论，减轻为{_yuan(r.amount)}元"
        )

    def proposals(self) -> list[Mapping[str, Any]]:
        if self.schedule is None:
            return []
        in_table = {
            c["fact"]
            for factor in (self.table.factors if self.table else ())
            for level in factor.levels
            for c in level.when
        }
        found = []
        for side in ("heavier", "lighter"):
            for a in self.schedule.adjust.get(side) or ():
                if level_holds(a["when"], self.known).holds and not any(c["fact"] in in_table for c in a["when"]):
                    found.append({"id": a["id"], "words": a["words"], "percent": a["percent"]})
        return found

    def result(self) -> Discretion:
        unconfirmed = tuple(level.factor for level in self.levels if not level.confirmed)
        for factor in unconfirmed:
            self.bad.append(BadFact(f"conduct.levels.{factor}", f"“{factor}”的档次还没有人确认"))
        schedule = self.schedule if self.table else None
        return Discretion(
            label=schedule.label if schedule else "没有适用的裁量基准，取幅度中间值",
            schedule=schedule.id if schedule else None,
            table=self.table.id if self.table else None,
            mode=self.table.mode if self.table else None,
            start=self.table.start if self.table and self.table.mode == "weights" else None,
            levels=tuple(self.levels),
            percent=self.percent,
            base=self.base,
            band=self.band if self.table else None,
            computed=self.computed,
            suggested=None if self.computed is None or self.low is None or self.high is None else int(self.computed),
            clamped=self.clamped,
            adjustments=tuple(self.applied),
            proposed_adjustments=tuple(self.proposals()),
            unconfirmed=unconfirmed,
            missing=tuple(dict.fromkeys(self.missing)),
            reasons=tuple(self.reasons),
            bad=tuple(self.bad),
            below_minimum=self.below,
            sample=bool(schedule and schedule.sample),
            factors=tuple(factor.name for factor in self.table.factors) if self.table else (),
        )


def _figure(number: Fraction) -> str:
    return f"{round(float(number), 4):g}"


def _yuan(number: Fraction) -> str:
    return f"{int(number)}" if number.denominator == 1 else f"{float(number):.2f}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return _figure(Fraction(value)) if isinstance(value, (Fraction, int)) else str(value)
