"""Choice of law: the worked examples, and what must hold whatever the facts are."""

import datetime as dt
import itertools
from decimal import Decimal

import pytest

from cases.choice_of_law import choose
from cases.law.catalogue import HOME, catalogue
from cases.law.fines import BadFact, assess
from cases.law.reading import read

EXAMPLES = [
    example
    for path in sorted((HOME / "examples" / "choice_of_law").glob("*.yaml"))
    for example in read(path)["examples"]
]
CODE_STARTS = dt.date(2026, 8, 15)


def outcome(example):
    conduct = example["conduct"]
    return choose(
        catalogue().violations[example["violation"]],
        example["facts"],
        conduct["from"],
        conduct["to"],
        example["decision_on"],
    )


def test_there_are_at_least_forty_worked_examples_each_with_its_arithmetic():
    assert len(EXAMPLES) >= 40
    assert len({e["id"] for e in EXAMPLES}) == len(EXAMPLES)
    assert all(len(e["working"]) > 20 for e in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["id"])
def test_worked_example(example):
    expected, found = example["expect"], outcome(example)
    assert [c.key for c in found.applied] == ([expected["applied"]] if expected["applied"] else [])
    if "range" in expected:
        assert found.range == tuple(Decimal(n) for n in expected["range"])
    if "fined" in expected:
        assert found.applied[0].fined is expected["fined"]
        assert found.range is None
    if "break_even" in expected:
        even = found.break_even
        assert (even.lower, even.upper) == tuple(Decimal(str(n)) for n in expected["break_even"])
    if "needs_review" in expected:
        assert found.needs_review is expected["needs_review"]
    assert list(found.missing) == expected.get("missing", [])
    if "punishable" in expected:
        assert found.punishable is expected["punishable"]
    if "why" in expected:
        assert expected["why"] in "".join(found.why)
    assert found.why


def provisions():
    for violation in catalogue().violations.values():
        for provision in (violation.current, *violation.legacy, *violation.possible_legacy):
            yield violation, provision


def facts_that_matter(provision):
    """Every combination of conditions, choices, party and amounts at the bands' limits that the provision reads."""
    terms = catalogue().terms
    conditions = sorted({name for band in provision.bands for name in band.when})
    choices = sorted({name for band in provision.bands for name in band.choose})
    amounts = sorted({band.amount["base"] for band in provision.bands if band.amount})
    limits = sorted({n for band in provision.bands for n in band.amount.values() if isinstance(n, int)})
    values = [None, *sorted({n + d for n in limits for d in (-1, 0, 1)})] if amounts else [None]
    for known in itertools.product((None, False, True), repeat=len(conditions)):
        for answers in itertools.product(*((None, *terms.choices[name].values) for name in choices)):
            for party, value in itertools.product((None, "unit", "other_operator", "individual"), values):
                facts = dict(zip(conditions, known, strict=True)) | dict(zip(choices, answers, strict=True))
                facts |= {"party": party} | dict.fromkeys(amounts, value)
                yield {name: fact for name, fact in facts.items() if fact is not None}


def test_every_violation_law_and_threshold_has_exactly_one_band_or_a_named_choice():
    terms, seen = catalogue().terms, 0
    for violation, provision in provisions():
        for facts in facts_that_matter(provision):
            found = assess(provision, facts, terms)
            seen += 1
            assert not found.fined or found.band or found.missing, (violation.code, provision.key, facts)
            assert not (found.band and found.band.amount and not found.range and not found.missing)
            for option in found.options:
                assert option.condition, (violation.code, provision.key, facts)
    assert seen > 3000


@pytest.mark.parametrize("ended", [CODE_STARTS - dt.timedelta(days=1), CODE_STARTS, dt.date(2026, 10, 1)])
def test_every_violation_gives_a_clause_or_says_what_is_missing_on_both_sides_of_the_code(ended):
    for violation in catalogue().violations.values():
        found = choose(violation, {}, ended, ended, dt.date(2026, 12, 1))
        if not found.applied:
            assert found.needs_review
            assert found.missing or found.punishable in (False, None), violation.code
        assert found.why
        assert found.as_json()["why"] == list(found.why)


def test_the_applied_law_is_never_heavier_than_the_law_of_the_day_of_the_act():
    amounts = [name for name in catalogue().terms.bases if name != "illegal_gains"]
    for violation in catalogue().violations.values():
        for value, refused, serious in itertools.product((10_000, 500_000, 50_000_000), (False, True), (False, True)):
            facts = dict.fromkeys(amounts, value) | {
                "refused": refused,
                "serious": serious,
                "grave_harm": False,
                "medium": "water",
                "party": "unit",
            }
            day = CODE_STARTS - dt.timedelta(days=30)
            found = choose(violation, facts, day, day, dt.date(2026, 12, 1))
            then = [c for c in found.candidates if c.role in ("行为时的法律", "行为时和作出决定时的法律")]
            for applied in found.applied:
                if applied in then or not applied.range or applied.role == "并行的法规、规章":
                    continue
                old = max((c.range for c in then if c.range), default=None)
                assert old is None or applied.range[1] <= old[1] or "先比罚种" in "".join(found.why), violation.code


def test_bad_input_is_named_with_its_field():
    eia, day, late = catalogue().violations["EIA-01"], dt.date(2026, 5, 1), dt.date(2026, 10, 1)
    for facts, field in (
        ({"total_investment": 0}, "total_investment"),
        ({"total_investment": -5}, "total_investment"),
        ({"total_investment": "不详"}, "total_investment"),
        ({"party": "government"}, "party"),
    ):
        with pytest.raises(BadFact) as refused:
            choose(eia, facts, day, day, late)
        assert refused.value.field == field
    with pytest.raises(BadFact) as refused:
        choose(eia, {}, late, day, late)
    assert refused.value.field == "conduct_to"
    with pytest.raises(BadFact) as refused:
        choose(eia, {}, day, late, day)
    assert refused.value.field == "decision_on"


def test_conduct_that_still_goes_on_is_judged_by_the_law_of_the_decision():
    found = choose(catalogue().violations["SOL-12"], {}, dt.date(2026, 6, 1), None, dt.date(2026, 9, 1))
    assert [c.key for c in found.applied] == ["生态环境法典1175(8)"]


def test_the_reviewer_overrides_with_a_reason_and_only_to_a_candidate():
    day = dt.date(2026, 4, 10)
    found = choose(catalogue().violations["PER-10"], {"medium": "water"}, day, day, dt.date(2026, 7, 10))
    changed = found.overridden("排污许可管理条例34(2)", "当事人持证，条例为特别规定")
    assert [c.key for c in changed.applied] == ["排污许可管理条例34(2)"]
    assert changed.range == (Decimal(200_000), Decimal(1_000_000))
    assert "条例为特别规定" in changed.why[-1]
    assert not changed.needs_review
    with pytest.raises(BadFact):
        found.overridden("排污许可管理条例34(2)", " ")
    with pytest.raises(BadFact):
        found.overridden("水污染防治法99", "理由")


def test_json_has_the_shape_others_rely_on():
    day = dt.date(2026, 5, 1)
    made = choose(catalogue().violations["EIA-01"], {}, day, day, dt.date(2026, 10, 1)).as_json()
    assert made["applied"] == []
    assert made["candidates"][0]["law"] == "环境影响评价法"
    assert made["candidates"][0]["range"] is None
    assert made["candidates"][0]["missing"] == ["建设项目总投资额"]
    assert made["candidates"][1]["range"] == [200000, 1000000]
    assert made["break_even"]["lower"] == made["break_even"]["upper"] == 20_000_000
