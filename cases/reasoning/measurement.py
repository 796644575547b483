"""A laboratory value against its limit: converted, compared, with the multiple of exceedance and its source.

multiple 超标倍数 = (measured − limit) / limit. pH, colour, smoke blackness and noise have none; noise exceeds by
decibels. All arithmetic is exact (fractions), so that a value on a boundary falls on the side the law puts it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from cases.reasoning.facts import BadFact, Facts, Measurement, exact
from cases.reasoning.limits import Limit, Open, Standard, find_limit, media_of, missing_names
from cases.reasoning.names import point_kind, pollutant_name
from cases.reasoning.units import UnknownUnit, factor, family

_NO_MULTIPLE = frozenset({"pH", "色度", "烟气黑度", "噪声"})
_NOT_DETECTED = frozenset({"未检出", "ND", "nd", "N.D."})
_MEDIUM = {"per_litre": "water", "organisms": "water", "per_m3": "air", "rate": "air", "sound": "noise"}
#: Beyond these a figure is a slip of the pen: heavier than the sample itself, louder than a jet.
_ABSURD = {
    "per_litre": ("mg/L", Fraction(1_000_000)),
    "per_m3": ("mg/m3", Fraction(10_000_000)),
    "sound": ("dB(A)", Fraction(140)),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as the laboratory wrote it. ``bound``: "exact", "below" (<, 未检出) or "above" (≥, >)."""

    number: Fraction | None
    bound: str
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    standard: str
    clause: str
    name_zh: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What one measurement shows. ``exceeded`` is None while ``missing`` facts or a bad fact leave it undecided.

    ``multiple`` is against the stricter of standard and permit, ``standard_multiple`` against the standard alone
    (what the crime screen counts); ``at_least`` marks a figure that can only be larger.
    """

    id: str
    pollutant: str
    value: Any
    unit: str
    medium: str | None = None
    converted: Fraction | None = None
    limit: Fraction | tuple[Fraction, Fraction] | str | None = None
    limit_unit: str | None = None
    exceeded: bool | None = None
    multiple: Fraction | None = None
    standard_multiple: Fraction | None = None
    exceeds_standard: bool | None = None
    over_db: Fraction | None = None
    at_least: bool = False
    source: Source | None = None
    missing: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    bad: tuple[BadFact, ...] = ()
    period: str | None = None


def read_value(value: Any) -> Reading:
    """``132``, ``"<0.05"``, ``"0.05L"`` (below the detection limit), ``"未检出"``, ``"≥16000"``. Raises ValueError for
    anything else.
    """
    if isinstance(value, str):
        text = value.strip().replace("＜", "<").replace("＞", ">").replace("≧", "≥").replace(">=", "≥")
        if text in _NOT_DETECTED:
            return Reading(None, "below")
        if text.startswith("<"):
            return Reading(exact(text[1:]), "below")
        if re.fullmatch(r"[\d.]+L", text):
            return Reading(exact(text[:-1]), "below")
        if text.startswith(("≥", ">")):
            return Reading(exact(text[1:]), "above", strict=text.startswith(">"))
        return Reading(exact(text), "exact")
    return Reading(exact(value), "exact")


def find_all(facts: Facts) -> tuple[Finding, ...]:
    """Every measurement of the case against its limit."""
    return tuple(find(m, facts) for m in facts.measurements)


def find(m: Measurement, facts: Facts) -> Finding:
    """One measurement against its limit; whatever is wrong or missing is in ``bad`` and ``missing``."""
    pollutant = pollutant_name(m.pollutant)
    blank = Finding(m.id, pollutant, m.value, m.unit, period=m.facts.get("daynight"))
    bad = [fact for fact in facts.bad if fact.field.startswith(m.field)]
    bad += _paper(m)
    reading, medium, wrong = _read(m, pollutant)
    bad += wrong
    if bad or reading is None or medium is None:
        return replace(blank, medium=medium, bad=tuple(bad))
    known = _known(m, facts, medium)
    found = find_limit(pollutant, medium, family(m.unit), known, m.sampled_on, m.field, m.standard)
    permit, wrong_permit = _permit(pollutant, m, facts, found)
    if wrong_permit:
        return replace(blank, medium=medium, bad=(wrong_permit,))
    if permit is None and isinstance(found, BadFact):
        return replace(blank, medium=medium, bad=(found,))
    if permit is None and isinstance(found, Open):
        return replace(blank, medium=medium, missing=tuple(missing_names(found.missing)))
    standard = found if isinstance(found, Limit) else None
    return _compare(replace(blank, medium=medium), m, reading, standard, permit, known, found)


def _paper(m: Measurement) -> list[BadFact]:
    bad = []
    if not m.pollutant:
        bad.append(BadFact(f"{m.field}.pollutant", "没有填写监测项目"))
    if m.sampled_on is None:
        bad.append(BadFact(f"{m.field}.time", "没有填写采样时间"))
    if m.automatic:
        if not m.validated:
            bad.append(
                BadFact(f"{m.field}.validated", "自动监测数据没有经过标记、有效性审核或者现场核查，不能单独认定超标")
            )
    elif not m.cma:
        lab = m.lab or "监测机构"
        bad.append(BadFact(f"{m.field}.cma", f"{lab}没有检验检测机构资质认定（CMA）编号，报告不能作为证据"))
    return bad


def _read(m: Measurement, pollutant: str) -> tuple[Reading | None, str | None, list[BadFact]]:
    try:
        reading = read_value(m.value)
    except (ValueError, ZeroDivisionError):
        return None, None, [BadFact(f"{m.field}.value", f"“{m.value}”不是监测值")]
    if reading.number is not None and reading.number < 0:
        return None, None, [BadFact(f"{m.field}.value", f"{m.value}不可能：监测值不得为负数")]
    media = media_of(pollutant)
    try:
        kind = family(m.unit)
    except UnknownUnit as unknown:
        return None, None, [BadFact(f"{m.field}.unit", str(unknown))]
    medium = _MEDIUM.get(kind) or (next(iter(media)) if len(media) == 1 else m.facts.get("medium"))
    if media and medium not in media:
        wanted = {"water": "每升", "air": "每立方米或者每小时", "noise": "分贝"}
        return (
            None,
            None,
            [
                BadFact(
                    f"{m.field}.unit",
                    f"“{pollutant}”的单位“{m.unit}”不对：应当以{'、'.join(wanted[x] for x in sorted(media))}计",
                )
            ],
        )
    if not media:
        return None, medium, [BadFact(f"{m.field}.pollutant", f"没有录入规定“{pollutant}”限值的标准")]
    absurd = _absurd(m, reading, pollutant, kind)
    return reading, medium, [absurd] if absurd else []


def _absurd(m: Measurement, reading: Reading, pollutant: str, kind: str) -> BadFact | None:
    if reading.number is None:
        return None
    if pollutant == "pH" and reading.number > 14:
        return BadFact(f"{m.field}.value", f"pH {m.value}不可能：应当在0到14之间")
    if kind in _ABSURD:
        unit, most = _ABSURD[kind]
        if reading.number * (factor(m.unit, unit) or 1) > most:
            return BadFact(f"{m.field}.value", f"{m.value} {m.unit}不可能，请核对数值和单位")
    return None


def _known(m: Measurement, facts: Facts, medium: str) -> dict[str, Any]:
    """The site's facts with the sample's over them. What follows from another fact is filled in here, nothing else."""
    known: dict[str, Any] = {**facts.site, **m.facts, "sampled_on": m.sampled_on}
    if "point_kind" not in known:
        kind = point_kind(m.point)
        if kind:
            known["point_kind"] = kind
    if "province" not in known:
        province = next((p[: p.index("省") + 1] for p in facts.places if "省" in p), None)
        if province:
            known["province"] = province
    if known.get("industry") and "trade" not in known:
        known["trade"] = known["industry"]
    if medium == "water" and known.get("industry") and "facility" not in known:
        known["facility"] = known["industry"]
    return known


def _permit(pollutant: str, m: Measurement, facts: Facts, found: Any) -> tuple[Limit | None, BadFact | None]:
    """The permit's own limit, in its unit, else in that of the standard, else in that of the sample."""
    entry = next((v for k, v in facts.permit_limits.items() if pollutant_name(k) == pollutant), None)
    if entry is None:
        return None, None
    where = f"conduct.permit.limits.{pollutant}"
    unit = entry.get("unit") if isinstance(entry, Mapping) else None
    value = entry["value"] if isinstance(entry, Mapping) else entry
    unit = unit or (found.unit if isinstance(found, Limit) else m.unit)
    base = found if isinstance(found, Limit) else None
    try:
        if isinstance(value, (list, tuple)):
            limit = Limit(
                base.standard if base else None,
                base.regime if base else None,
                None,
                (exact(value[0]), exact(value[1])),
                False,
                unit,
            )
        else:
            limit = Limit(
                base.standard if base else None, base.regime if base else None, exact(value), None, False, unit
            )
    except (ValueError, ZeroDivisionError, IndexError):
        return None, BadFact(where, f"许可限值“{value}”不是数")
    if limit.value is not None and limit.value <= 0:
        return None, BadFact(where, f"许可限值{value}不可能：应当大于零")
    return limit, None


def _compare(
    finding: Finding,
    m: Measurement,
    reading: Reading,
    standard: Limit | None,
    permit: Limit | None,
    known: Mapping[str, Any],
    found: Any,
) -> Finding:
    reasons: list[str] = []
    missing: list[str] = []
    if isinstance(found, Open):
        missing += missing_names(found.missing)
    governing, source = _stricter(standard, permit, m)
    share = factor(m.unit, governing.unit)
    if share is None:
        return replace(
            finding,
            bad=(BadFact(f"{m.field}.unit", f"单位“{m.unit}”与限值的单位“{governing.unit}”不是一类，不能比较"),),
        )
    number = None if reading.number is None else reading.number * share
    if share != 1 and number is not None:
        reasons.append(f"{m.value} {m.unit}＝{_figure(number)} {governing.unit}")
    at_least = reading.bound == "above"
    if number is not None and standard is not None and standard.standard.convert and not m.converted:
        step = _reference(standard, finding.pollutant, number, known, reasons)
        if isinstance(step, Open):
            if standard.standard.convert["kind"] == "reference_oxygen":
                return replace(
                    finding,
                    limit=_shown(governing),
                    limit_unit=governing.unit,
                    source=source,
                    missing=tuple(missing + missing_names(step.missing)),
                )
            missing += missing_names(step.missing)
            reasons.append("没有折算到基准排水量（缺上列事实），超标倍数不小于此数")
            at_least = True
        elif isinstance(step, BadFact):
            return replace(finding, bad=(BadFact(f"{m.field}.{step.field}", step.text),))
        else:
            number = step
    exceeded = _exceeds(number, reading, governing)
    exceeds_standard = _exceeds(number, reading, standard) if standard else None
    if exceeded is None:
        missing.append("检出限或者截尾值在限值的另一侧，须用更灵敏的方法重测")
    daily = standard is not None and standard.standard.daily and known.get("averaging") != "daily"
    if exceeded and daily and governing is standard and not m.single_counts:
        missing.append("日均值：限值是日均值，本样不是日均样；以一次样判定的，须写明依据")
        exceeded = exceeds_standard = None
    if daily and m.single_counts:
        reasons.append(f"一次样判定的依据：{m.single_counts}")
    if standard is not None and finding.pollutant in standard.standard.doubtful:
        reasons.append("该项限值是否暂缓执行没有核实，须由法制审核")
    multiple = over = standard_multiple = None
    if number is not None and governing.value and finding.pollutant not in _NO_MULTIPLE:
        if exceeded:
            multiple = (number - governing.value) / governing.value
            reasons.append(
                f"超标倍数＝（{_figure(number)}－{_figure(governing.value)}）÷{_figure(governing.value)}＝{_figure(multiple)}"
            )
        if exceeds_standard and standard.value:
            standard_multiple = (number - standard.value) / standard.value
    if exceeded and finding.pollutant == "噪声":
        over = number - governing.value
        reasons.append(f"超过限值{_figure(over)}分贝")
    return replace(
        finding,
        converted=number,
        limit=_shown(governing),
        limit_unit=governing.unit,
        exceeded=exceeded,
        multiple=multiple,
        standard_multiple=standard_multiple,
        exceeds_standard=exceeds_standard,
        over_db=over,
        at_least=at_least,
        source=source,
        missing=tuple(dict.fromkeys(missing)),
        reasons=tuple(reasons),
    )


def _stricter(standard: Limit | None, permit: Limit | None, m: Measurement) -> tuple[Limit, Source]:
    if permit is not None:
        source = Source("排污许可证", "许可排放限值", "排污许可证", False)
        if standard is None:
            return permit, source
        share = factor(permit.unit, standard.unit)
        if standard.value is not None and permit.value is not None and share is not None:
            permit = replace(permit, value=permit.value * share, unit=standard.unit)
            if permit.value < standard.value:
                return permit, source
        elif standard.span is not None and permit.span is not None:
            low, high = max(standard.span[0], permit.span[0]), min(standard.span[1], permit.span[1])
            if (low, high) != standard.span:
                return replace(permit, span=(low, high)), source
    assert standard is not None
    return standard, Source(standard.standard.id, standard.regime.clause, standard.standard.name_zh, standard.verified)


def _reference(
    limit: Limit, pollutant: str, number: Fraction, known: Mapping[str, Any], reasons: list[str]
) -> Fraction | Open | BadFact:
    """The value at reference oxygen or at reference water use; Open when the figures for it are missing."""
    convert = limit.standard.convert
    if convert["kind"] == "reference_oxygen":
        return _at_reference_oxygen(limit.standard, pollutant, number, known, reasons)
    if pollutant == "pH":
        return number
    layers, used, output = known.get("plating_layers"), known.get("water_used_m3"), known.get("output_m2")
    missing = tuple(
        key
        for key, value in (("plating_layers", layers), ("water_used_m3", used), ("output_m2", output))
        if value is None
    )
    if missing:
        return Open(missing)
    base = exact(convert["base_by_regime"][limit.regime.id][layers]) * output / 1000
    if used <= base or base == 0:
        return number
    result = number * used / base
    reasons.append(
        f"实际排水量{_figure(used)}立方米高于基准排水量{_figure(base)}立方米（{convert['clause']}）：{_figure(number)}×{_figure(used)}÷{_figure(base)}＝{_figure(result)}"
    )
    return result


def _at_reference_oxygen(
    standard: Standard, pollutant: str, number: Fraction, known: Mapping[str, Any], reasons: list[str]
) -> Fraction | Open | BadFact:
    convert = standard.convert
    if pollutant not in convert["pollutants"]:
        return number
    if "fuel" not in known or "oxygen" not in known:
        return Open(tuple(key for key in ("fuel", "oxygen") if key not in known))
    base, measured = exact(convert["base"][known["fuel"]]), known["oxygen"]
    if measured >= 21:
        return BadFact("oxygen", "实测氧含量达到21%，不能折算：应当小于21%")
    result = number * (21 - base) / (21 - measured)
    reasons.append(
        f"折算到基准氧含量{_figure(base)}%（{convert['clause']}）：{_figure(number)}×（21－{_figure(base)}）÷（21－{_figure(measured)}）＝{_figure(result)}"
    )
    return result


def _exceeds(number: Fraction | None, reading: Reading, limit: Limit) -> bool | None:
    if limit.not_detected:
        return reading.bound != "below"
    if limit.span is not None:
        low, high = limit.span
        return None if reading.bound != "exact" else not low <= number <= high
    if reading.bound == "below":
        return False if number is None or number <= limit.value else None
    if reading.bound == "above":
        return True if number > limit.value or (reading.strict and number == limit.value) else None
    return number > limit.value


def _shown(limit: Limit) -> Fraction | tuple[Fraction, Fraction] | str:
    if limit.not_detected:
        return "不得检出"
    return limit.span if limit.span is not None else limit.value


def _figure(number: Fraction) -> str:
    return f"{round(float(number), 4):g}"
