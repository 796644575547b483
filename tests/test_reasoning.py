"""The reasoning through its public surface: bad input, schedules, the command, and what must hold for any case."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from fractions import Fraction
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import CommandError, call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.law.catalogue import catalogue
from cases.reasoning.crime_screen import aggravating, criteria
from cases.reasoning.discretion import suggest
from cases.reasoning.facts import Facts
from cases.reasoning.limits import standards
from cases.reasoning.measurement import read_value
from cases.reasoning.reason import reason, what_if
from cases.reasoning.schedules import BadSchedule, check_cover, check_table, read_schedule, schedules, tables_for
from cases.reasoning.units import UnknownUnit, factor, family

EXAMPLES = Path(__file__).resolve().parent.parent / "cases" / "law" / "examples" / "reasoning"

PLATING = {
    "id": "plating",
    "party": {"kind": "legal_person"},
    "authority": {"city": "样例市", "province": "湖南省"},
    "conduct": {
        "from": "2026-09-01",
        "to": "2026-09-20",
        "decided_on": "2026-11-20",
        "violations": ["PER-08"],
        "site": {"industry": "电镀", "special_limits": False},
        "measurements": [
            {
                "id": "M1",
                "point": "总排口",
                "time": "2026-09-01",
                "report_date": "2026-09-05",
                "lab": "甲监测站",
                "cma": "210600",
                "pollutant": "总铝",
                "value": 6,
                "unit": "mg/L",
                "converted": True,
            }
        ],
        "quantities": {
            "pollutant_class": "A",
            "daily_flow_t": 50,
            "area_kind": "general",
            "correction": "on_time",
        },
        "earlier_penalties": [],
    },
}


def story(**changes: Any) -> dict[str, Any]:
    """The plating shop with other values: `measurement`, `conduct` or top-level keys."""
    made = deepcopy(PLATING)
    made["conduct"]["measurements"][0].update(changes.pop("measurement", {}))
    made["conduct"].update(changes.pop("conduct", {}))
    made.update(changes)
    return made


# ── the contract ──────────────────────────────────────────────────────────────────────────────────────────────────────
def test_result_has_the_agreed_shape() -> None:
    result = reason(PLATING)
    assert {"story", "measurements", "elements", "law", "discretion", "fine", "crime", "duties"} <= set(result)
    assert {"pollutant", "value", "converted", "limit", "multiple", "exceeded", "source"} <= set(
        result["measurements"][0]
    )
    assert {"standard", "clause"} <= set(result["measurements"][0]["source"])
    assert {"fact", "essential", "status", "evidence"} <= set(result["elements"][0])
    assert {"applied", "candidates", "break_even", "why"} <= set(result["law"])
    assert {"law", "article", "range", "missing"} <= set(result["law"]["candidates"][0])
    assert {"schedule", "start", "levels", "percent", "suggested", "clamped", "adjustments"} <= set(
        result["discretion"]
    )
    assert {"factor", "level", "weight", "from_fact"} <= set(result["discretion"]["levels"][0])
    assert set(result["fine"]) == {"min", "max", "suggested"}
    assert {"hearing", "legal_review", "collective_discussion"} <= set(result["duties"])
    assert len(result["crime"]) == 48
    assert {c["verdict"] for c in result["crime"]} <= {"hit", "near", "unknown", "no"}
    assert all(c["missing"] for c in result["crime"] if c["verdict"] == "unknown")
    json.dumps(result, ensure_ascii=False)


def test_command_reads_files_and_leaves_the_database_alone(tmp_path: Path) -> None:
    path = tmp_path / "plating.yaml"
    path.write_text(yaml.safe_dump(PLATING, allow_unicode=True), encoding="utf-8")
    out = StringIO()
    call_command("reason", str(path), json=True, stdout=out)
    assert json.loads(out.getvalue())[0]["fine"]["suggested"] == 360000
    told = StringIO()
    call_command("reason", str(path), stdout=told)
    assert "360000" in told.getvalue() and "示例" in told.getvalue()


@pytest.mark.parametrize(("text", "words"), [("conduct: [", "不是合格的 YAML"), ("- 1\n", "案件文件应当是")])
def test_command_names_a_file_that_is_no_case_file(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=words):
        call_command("reason", str(path), stdout=StringIO())


def test_command_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="不能读取"):
        call_command("reason", str(tmp_path / "none.yaml"), stdout=StringIO())


# ── bad input ─────────────────────────────────────────────────────────────────────────────────────────────────────────
M0 = "conduct.measurements[0]"


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"value": -1}, f"{M0}.value", "负数"),
        ({"value": "很多"}, f"{M0}.value", "不是监测值"),
        ({"value": "1/0"}, f"{M0}.value", "不是监测值"),
        ({"value": 2_000_000}, f"{M0}.value", "不可能"),
        ({"pollutant": "pH", "value": 15, "unit": "无量纲"}, f"{M0}.value", "0到14"),
        ({"unit": "mg/m3"}, f"{M0}.unit", "每升"),
        ({"unit": "吨"}, f"{M0}.unit", "吨"),
        ({"unit": "个/L"}, f"{M0}.unit", "单位"),
        ({"time": "2026-09-06"}, f"{M0}.report_date", "晚于报告日"),
        ({"time": None}, f"{M0}.time", "采样时间"),
        ({"time": "上周"}, f"{M0}.time", "不是日期"),
        ({"cma": None}, f"{M0}.cma", "CMA"),
        ({"automatic": True, "cma": None}, f"{M0}.validated", "有效性"),
        ({"pollutant": ""}, f"{M0}.pollutant", "监测项目"),
        ({"pollutant": "月光"}, f"{M0}.pollutant", "月光"),
        ({"oxygen": -2}, f"{M0}.oxygen", "负数"),
        ({"oxygen": 30}, f"{M0}.oxygen", "0到21"),
        ({"temperature": 400}, f"{M0}.temperature", "水温"),
        ({"standard": "GB-0"}, f"{M0}.standard", "GB-0"),
    ],
)
def test_a_measurement_that_cannot_stand_is_named(change: dict[str, Any], field: str, words: str) -> None:
    result = reason(story(measurement=change))
    named = [b["text"] for b in result["bad_facts"] if b["field"] == field]
    assert named and any(words in text for text in named), result["bad_facts"]
    assert result["measurements"][0]["exceeded"] is None
    assert result["measurements"][0]["multiple"] is None
    assert result["fine"]["suggested"] is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"conduct": {"from": None}}, "conduct.from"),
        ({"conduct": {"to": "2026-08-30"}}, "conduct.to"),
        ({"conduct": {"decided_on": "2026-09-10"}}, "conduct.decided_on"),
        ({"conduct": {"violations": []}}, "conduct.violations"),
        ({"conduct": {"violations": ["XXX-1"]}}, "conduct.violations[0]"),
        ({"conduct": {"violations": [{"act": 1}]}}, "conduct.violations[0]"),
        ({"party": {"kind": "外星人"}}, "party.kind"),
        ({"conduct": {"amounts": {"total_investment": 0}}}, "conduct.amounts.total_investment"),
        ({"conduct": {"amounts": {"disposal_cost": -1}}}, "conduct.amounts.disposal_cost"),
        ({"conduct": {"quantities": {"daily_flow_t": -1}}}, "conduct.quantities.daily_flow_t"),
        ({"conduct": {"quantities": {"exceed_multiple": 7}}}, "conduct.quantities.exceed_multiple"),
        ({"conduct": {"levels": {"超标倍数": "一点点"}}}, "conduct.levels.超标倍数"),
        ({"conduct": {"levels": {"心情": "好"}}}, "conduct.levels.心情"),
        ({"conduct": {"levels": {"超标倍数": {}}}}, "conduct.levels.超标倍数"),
        ({"conduct": {"levels": {"超标倍数": {"level": "10倍以上"}}}}, "conduct.levels.超标倍数"),
        ({"conduct": {"levels": {"日排水量": {"level": "不足10吨", "evidence": ["E404"]}}}}, "conduct.levels.日排水量"),
        ({"conduct": {"adjustments": [{"percent": -5}]}}, "conduct.adjustments[0]"),
        ({"conduct": {"adjustments": [{"reason": "好", "evidence": ["E1"]}]}}, "conduct.adjustments[0].percent"),
        (
            {"conduct": {"adjustments": [{"id": "L4", "percent": -15, "reason": "好", "evidence": ["E1"]}]}},
            "conduct.adjustments[0]",
        ),
        ({"conduct": {"reduction": {"item": 9, "amount": 1, "reason": "好"}}}, "conduct.reduction.item"),
        ({"conduct": {"earlier_penalties": [{"violations": ["PER-08"]}]}}, "conduct.earlier_penalties[0].effective_on"),
        ({"conduct": {"permit": {"limits": {"总铝": 0}}}}, "conduct.permit.limits.总铝"),
        ({"conduct": {"permit": {"limits": {"总铝": "高"}}}}, "conduct.permit.limits.总铝"),
        ({"conduct": {"crime": {"hazardous_waste_mass": -3}}}, "conduct.crime.hazardous_waste_mass"),
        ({"evidence": [{"id": "E1", "kind": "照片", "proves": ["PER-08#e77"]}]}, "evidence.E1"),
    ],
)
def test_a_fact_that_cannot_stand_is_named_with_its_field(change: dict[str, Any], field: str) -> None:
    result = reason(story(**change))
    named = [b["text"] for b in result["bad_facts"] if b["field"] == field]
    assert named, result["bad_facts"]
    assert all(any("\u4e00" <= c <= "\u9fff" for c in text) for text in named)


def test_a_level_nobody_confirmed_is_named_and_a_confirmed_one_is_not() -> None:
    confirmed = {"level": "1倍以上不足3倍", "by": "甲"}
    result = reason(story(conduct={"levels": {"超标倍数": confirmed}}))
    named = {b["field"] for b in result["bad_facts"]}
    assert "conduct.levels.超标倍数" not in named
    assert "conduct.levels.日排水量" in named


def test_the_clause_a_reviewer_sets_by_hand_needs_a_reason() -> None:
    old = {"from": "2026-08-01", "to": "2026-08-10", "measurements": []}
    clause = {"law": "生态环境法典", "article": 1107}
    charge = {"code": "PER-08", "medium": "water", "clause": clause}
    assert reason(story(conduct={**old, "violations": [charge]}))["law"]["applied"][0]["law"] == "水污染防治法"
    charge = {**charge, "clause": {**clause, "reason": "当事人持续到法典施行后"}}
    assert reason(story(conduct={**old, "violations": [charge]}))["law"]["applied"][0]["law"] == "生态环境法典"
    charge = {**charge, "clause": {"law": "生态环境法典", "article": 1, "reason": "好"}}
    named = reason(story(conduct={**old, "violations": [charge]}))["bad_facts"]
    assert any(b["field"] == "conduct.violations[0].clause" for b in named)


# ── units and values ──────────────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("unit", "into", "share"),
    [
        ("ug/L", "mg/L", Fraction(1, 1000)),
        ("μg/L", "mg/L", Fraction(1, 1000)),
        ("毫克/升", "mg/L", Fraction(1)),
        ("g/m3", "mg/m3", Fraction(1000)),
        ("ug/m³", "mg/m3", Fraction(1, 1000)),
        ("g/h", "kg/h", Fraction(1, 1000)),
        ("个/100mL", "个/L", Fraction(10)),
        ("MPN/L", "个/100mL", Fraction(1, 10)),
        ("分贝", "dB(A)", Fraction(1)),
        ("mg/m3", "mg/L", None),
        ("kg/h", "mg/m3", None),
    ],
)
def test_units_convert_exactly_within_their_family(unit: str, into: str, share: Fraction | None) -> None:
    assert factor(unit, into) == share


@pytest.mark.parametrize("unit", ["吨", "mg//", "furlong", "个", "m3", "mg/("])
def test_a_unit_that_is_none_is_refused(unit: str) -> None:
    with pytest.raises(UnknownUnit):
        family(unit)


@pytest.mark.parametrize(
    ("value", "number", "bound"),
    [
        (132, 132, "exact"),
        ("0.24", Fraction(24, 100), "exact"),
        ("<0.05", Fraction(5, 100), "below"),
        ("＜0.05", Fraction(5, 100), "below"),
        ("0.05L", Fraction(5, 100), "below"),
        ("未检出", None, "below"),
        ("ND", None, "below"),
        ("≥16000", 16000, "above"),
        (">16000", 16000, "above"),
    ],
)
def test_values_as_laboratories_write_them(value: Any, number: Any, bound: str) -> None:
    reading = read_value(value)
    assert (reading.number, reading.bound) == (number, bound)


# ── data ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
def test_the_data_are_all_there() -> None:
    assert len(standards()) == 14
    assert len(criteria()) == 48
    assert len(aggravating()) == 5
    tables = [table for schedule in schedules() for table in schedule.tables]
    assert sum(t.mode == "weights" for t in tables) == 29 + 18
    assert sum(t.mode == "bands" for t in tables) == 78


def _weights() -> list[Any]:
    return [pytest.param(s, t, id=t.id) for s in schedules() for t in s.tables if t.mode == "weights"]


@pytest.mark.parametrize(("schedule", "table"), _weights())
@pytest.mark.parametrize("end", ["lowest", "highest"])
def test_every_weights_table_at_its_lowest_and_highest(schedule: Any, table: Any, end: str) -> None:
    """Lowest = start and the lowest levels, highest = 100 %: what the two lead to in a range up to 1,000,000 yuan."""
    pick = min if end == "lowest" else max
    levels = {f.name: pick(f.levels, key=lambda level: level.points).words for f in table.factors}
    made = story(
        conduct={
            "levels": levels,
            "measurements": [],
            "amounts": {"total_investment": 20_000_000, "disposal_cost": 200_000},
        }
    )
    high = Fraction(1_000_000)
    result = suggest(Facts.from_dict(made), {}, schedule, (table,), Fraction(1), high)
    lowest = table.start + sum((min(level.points for level in f.levels) for f in table.factors), Fraction(0))
    percent = lowest if end == "lowest" else Fraction(100)
    if table.floor_percent is not None:
        percent = max(percent, table.floor_percent)
    assert result.percent == percent
    base = Fraction(table.base["yuan"]) if "yuan" in table.base else high
    assert result.suggested == int(percent * base / 100)
    assert not result.unconfirmed and not result.missing


def test_every_table_is_reachable_from_a_clause_of_the_catalogue() -> None:
    """A table whose basis no provision of its violations has would be dead data."""
    for schedule in schedules():
        for table in schedule.tables:
            reached = []
            for code in table.violations:
                violation = catalogue().violations[code]
                for provision in (violation.current, *violation.legacy, *violation.possible_legacy):
                    clause = provision.penalised_by
                    key = {k: getattr(clause, k) for k in ("law", "article", "paragraph", "item")}
                    reached.append(table in tables_for(schedule, code, key, table.medium))
            assert any(reached), table.id


def test_the_bands_of_simple_tables_cover_the_statutory_range() -> None:
    """GEN-01 under 水污染防治法 §81: 2 to 20 万; the table of 粤环发〔2021〕7号 begins and ends there."""
    table = next(t for s in schedules() for t in s.tables if t.id == "GD-B-water-81")
    assert check_cover(table, Fraction(20_000), Fraction(200_000)) == []
    assert len(check_cover(table, Fraction(10_000), Fraction(300_000))) == 2


# ── a local schedule, entered by a legal officer ──────────────────────────────────────────────────────────────────────
WEIGHTS = {
    "id": "L1",
    "mode": "weights",
    "basis": [{"law": "生态环境法典", "article": 1107}],
    "violations": ["PER-08"],
    "start": 40,
    "base": {"max_of_clause": True},
    "factors": [{"name": "甲", "levels": [{"words": "轻", "points": 0}, {"words": "重", "points": 60}]}],
}
BANDS = {
    "id": "L2",
    "mode": "bands",
    "basis": [{"law": "生态环境法典", "article": 1107}],
    "violations": ["PER-08"],
    "factors": [{"name": "甲", "levels": [{"words": "轻"}, {"words": "重"}]}],
    "rows": [{"levels": [0], "fine": [100000, 300000]}, {"levels": [1], "fine": [300000, 1000000]}],
}


def _changed(table: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    made = deepcopy(table)
    inner: Any = made
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return made


@pytest.mark.parametrize(
    ("table", "where", "words"),
    [
        (_changed(WEIGHTS, ("start",), 41), "start", "101"),
        (_changed(WEIGHTS, ("factors", 0, "levels", 1, "points"), 59), "start", "99"),
        (_changed(WEIGHTS, ("factors", 0, "levels", 0, "points"), -1), "factors[0]", "负数"),
        (_changed(WEIGHTS, ("factors", 0, "levels", 0, "points"), None), "factors[0].levels[0]", "没有分值"),
        (_changed(WEIGHTS, ("factors", 0, "levels", 0, "words"), ""), "factors[0].levels[0]", "没有文字"),
        (_changed(WEIGHTS, ("factors", 0, "levels"), []), "factors[0]", "没有档次"),
        (_changed(WEIGHTS, ("base",), None), "base", "基数"),
        (_changed(WEIGHTS, ("mode",), "guess"), "mode", "guess"),
        (_changed(WEIGHTS, ("violations",), []), "violations", "没有填写"),
        (_changed(BANDS, ("rows", 1, "fine", 0), 400000), "rows[1].fine", "空档"),
        (_changed(BANDS, ("rows", 1, "fine", 0), 200000), "rows[1].fine", "重叠"),
        (_changed(BANDS, ("rows", 1, "fine", 1), 200000), "rows[1].fine", "高于上限"),
        (_changed(BANDS, ("rows", 1, "levels"), [0]), "rows[1]", "相同"),
        (_changed(BANDS, ("rows", 1, "levels"), [7]), "rows[1]", "对不上"),
        (_changed(BANDS, ("rows",), []), "rows", "没有罚款幅度"),
    ],
)
def test_a_bad_row_of_a_schedule_is_named(table: dict[str, Any], where: str, words: str) -> None:
    faults = check_table(table, "mine.yaml")
    assert any(f.field == f"mine.yaml:{where}" and words in f.text for f in faults), faults


def test_a_schedule_with_a_bad_table_is_refused_whole_and_a_good_one_is_read(tmp_path: Path) -> None:
    head = {"id": "x", "name_zh": "甲市基准", "region_zh": "甲市", "in_force": {"from": date(2026, 8, 15), "to": None}}
    (tmp_path / "schedule.yaml").write_text(yaml.safe_dump(head, allow_unicode=True), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(yaml.safe_dump(WEIGHTS, allow_unicode=True), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(yaml.safe_dump(BANDS, allow_unicode=True), encoding="utf-8")
    assert [t.id for t in read_schedule(tmp_path).tables] == ["L1", "L2"]
    bad = _changed(WEIGHTS, ("start",), 41)
    (tmp_path / "a.yaml").write_text(yaml.safe_dump(bad, allow_unicode=True), encoding="utf-8")
    with pytest.raises(BadSchedule, match="a.yaml:start"):
        read_schedule(tmp_path)


def test_the_tables_shown_in_the_manual_are_accepted() -> None:
    text = (EXAMPLES.parents[3] / "docs" / "裁量基准录入.md").read_text(encoding="utf-8")
    blocks = [yaml.safe_load(block.split("```")[0]) for block in text.split("```yaml")[1:]]
    tables = [block for block in blocks if "mode" in block]
    assert {table["mode"] for table in tables} == {"weights", "bands"}
    assert [check_table(table, "docs") for table in tables] == [[], []]


# ── what-if ───────────────────────────────────────────────────────────────────────────────────────────────────────────
def test_what_if_changes_the_fine_and_the_duties() -> None:
    heavier = what_if(PLATING, {"超标倍数": "10倍以上"})
    assert heavier["fine"]["suggested"] == 520000
    lighter = what_if(PLATING, {"超标倍数": "不足0.5倍", "污染物类别": "B类", "日排水量": "不足10吨"})
    assert lighter["fine"]["suggested"] == 100000
    assert (heavier["duties"]["hearing"], lighter["duties"]["hearing"]) == (True, False)
    assert reason(PLATING)["fine"]["suggested"] == 360000


def test_other_penalties_give_the_right_to_a_hearing_whatever_the_sum() -> None:
    light = {"levels": {"超标倍数": {"level": "不足0.5倍", "evidence": ["E1"]}}, "kinds": ["restrict"]}
    assert reason(story(conduct=light, evidence=[{"id": "E1", "kind": "监测报告"}]))["duties"]["hearing"] is True


# ── what must hold for any case ───────────────────────────────────────────────────────────────────────────────────────
VALUES = st.integers(min_value=301, max_value=20_000).map(lambda n: n / 100)


@settings(max_examples=60, deadline=None)
@given(VALUES, VALUES)
def test_more_exceedance_never_lowers_the_fine(one: float, other: float) -> None:
    low, high = sorted((one, other))
    fines = [reason(story(measurement={"value": value}))["fine"]["suggested"] for value in (low, high)]
    assert fines[0] <= fines[1]


LEVELS = [f for s in schedules() for t in s.tables if t.id == "S01" for f in t.factors]


@settings(max_examples=60, deadline=None)
@given(st.tuples(*(st.sampled_from([level.words for level in f.levels]) for f in LEVELS)), st.integers(-20, 20))
def test_the_suggestion_lies_in_the_range(levels: tuple[str, ...], percent: int) -> None:
    conduct: dict[str, Any] = {
        "levels": {f.name: {"level": level, "evidence": ["E1"]} for f, level in zip(LEVELS, levels, strict=True)},
        "adjustments": [{"percent": percent, "reason": "情形", "evidence": ["E1"]}],
    }
    fine = reason(story(conduct=conduct, evidence=[{"id": "E1", "kind": "监测报告"}]))["fine"]
    assert fine["min"] <= fine["suggested"] <= fine["max"]


OLD = ["EIA-01", "EIA-02", "EIA-04", "SOL-03", "SOL-09", "SOL-10", "SOL-12", "SOL-19", "PER-10", "WAT-01"]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(OLD),
    st.integers(1, 400).map(lambda n: n * 100_000),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["报告书", "报告表"]),
)
def test_the_applied_law_is_never_heavier_than_the_law_of_the_day(
    code: str, amount: int, serious: bool, refused: bool, document: str
) -> None:
    """Both ends of the applied range are at most those of the law of the day, or it is the law of the day itself."""
    conduct = {
        "from": "2026-05-01",
        "to": "2026-06-30",
        "measurements": [],
        "violations": [{"code": code, "medium": "water"}],
        "amounts": {"total_investment": amount, "disposal_cost": amount},
        "circumstances": {
            "serious": serious,
            "refused": refused,
            "grave_harm": False,
            "eia_document": document,
            "waste": "危险废物",
        },
    }
    law = reason(story(conduct=conduct))["law"]
    then = [c["range"] for c in law["candidates"] if c["role"] == "行为时的法律" and c["range"]]
    for applied in law["applied"]:
        assert any(applied["range"][0] <= low and applied["range"][1] <= high for low, high in then), law


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_more_waste_never_weakens_the_crime_verdict(one: int, other: int) -> None:
    order = {"no": 0, "near": 1, "hit": 2}
    verdicts = []
    for mass in sorted((one, other)):
        conduct = {"violations": ["SOL-02"], "measurements": [], "crime": {"hazardous_waste_mass": mass / 1000}}
        found = {c["criterion"]: c["verdict"] for c in reason(story(conduct=conduct))["crime"]}
        verdicts.append(order[found["c1_2_hazwaste_3t"]])
    assert verdicts[0] <= verdicts[1]


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(list(PLATING["conduct"]) + ["crime", "amounts"]),
        st.none() | st.text() | st.integers(),
        max_size=3,
    )
)
def test_no_mistyped_block_makes_the_reasoning_fall_over(changes: dict[str, Any]) -> None:
    """Whatever stands where a block should be, the answer is a result or a named fault, never an exception."""
    result = (
        reason(story(conduct=changes)) if not changes.get("measurements") else reason({**PLATING, "conduct": changes})
    )
    assert isinstance(result["bad_facts"], list)


def test_the_worked_examples_keep_their_promise() -> None:
    """At least 60: a third on two sides of a boundary, 20 with old law or the change of law, 10 with two clauses."""
    examples = [e for path in EXAMPLES.glob("*.yaml") for e in yaml.safe_load_all(path.read_text(encoding="utf-8"))]
    assert len({e["id"] for e in examples}) == len(examples) >= 60
    sides: dict[str, int] = {}
    for example in examples:
        assert example["arithmetic"] and example["clauses"] and example["expect"], example["id"]
        if "boundary" in example:
            sides[example["boundary"]] = sides.get(example["boundary"], 0) + 1
    assert all(count >= 2 for count in sides.values()), sides
    assert sum(sides.values()) * 3 >= len(examples)
    assert sum(bool(e.get("old")) for e in examples) >= 20
    assert sum(bool(e.get("two_clauses")) for e in examples) >= 10
