"""The sample stories and the published cases: each ends as the law has it, and as it did the last time.

`EXPECTED` names what must be concluded from a story, with the working; no figure comes from the code. What a story
came to in full is stored beside the samples (`manage.py replay --store` renews it); a difference shows what moved.
"""

import datetime as dt
from pathlib import Path

import pytest
from django.db import transaction

from cases.clocks import clock_catalogue, due
from cases.limitation import limitation
from cases.reasoning.reason import reason
from cases.working_days import Calendar
from documents.models import IssuedPaper
from workflows.case_files import read_stories, replay
from workflows.case_files.replay import all_cases
from workflows.case_files.report import reasoned
from workflows.case_files.stored import HOME, outcome, stored
from workflows.demo import set_up_office
from workflows.models import ReplayedStory

TODAY = dt.date(2026, 11, 25)
ROOT = Path(__file__).parent.parent
STORIES = {s.id: s for s in read_stories([ROOT / "workflows" / "samples", ROOT / "tests" / "cards"], TODAY)}

#: story → what is concluded. `ends`: states; `refused`: (event, requirement, part of its article), in order; `law`: the
#: clause applied and its range in yuan; `multiples`: by measurement; `crime`: criteria hit; `clocks`: (id, due, late).
EXPECTED = {
    # ---- stories of the demonstration -----------------------------------------------------------------------------
    "s01-random-draw-clean": {"ends": {"inspection/in_plan": "finished", "inspection/in_visit": "closed"}},
    "s02-simple-straw-fine": {
        "ends": {"penalty_simple/ps_course": "closed", "penalty_simple/ps_payment": "paid"},
        # 800 yuan lie within 500–2000; an organization may be fined up to 3000 on the spot (行政处罚法51)
        "law": ("生态环境法典1131", 500, 2000),
        "clocks": [("fine_payment", "2026-10-30", 0)],  # 15 days from 10-15
    },
    "s03-old-water-law-exceedance": {
        "ends": {"penalty_ordinary/po_course": "archived"},
        "law": ("水污染防治法83", 100_000, 1_000_000),
        # 69/50−1; 9.86/8−1; 1.22/0.5−1
        "multiples": {"M1": 0.38, "M2": 0.2325, "M3": 1.44},
    },
    "s04-individual-open-burning": {
        "ends": {"penalty_ordinary/po_course": "archived"},
        "law": ("大气污染防治法119", 500, 2000),  # 545 yuan lie within
    },
    "s05-hazardous-waste-mixed": {
        "ends": {"penalty_ordinary/po_course": "archived"},
        "law": ("固体废物污染环境防治法112", 100_000, 1_000_000),
        "crime": set(),  # 0.615 t stored, nothing dumped: three tons are not reached
        "clocks": [("statement_defence", "2023-11-03", 0)],  # five working days from Friday 10-27: 30, 31, 1, 2, 3
    },
    "s06-hidden-pipe-nickel-police": {
        "ends": {
            "transfer_criminal/tc_course": "handed_over",
            "transfer_criminal/tc_filing": "filed",
            "transfer_criminal/tc_copy": "acknowledged",
            "penalty_ordinary/po_criminal": "pending",
            "compensation/cp_claim": "filed",
        },
        "law": ("生态环境法典1108", 100_000, 1_000_000),
        "multiples": {"M1": 11.4},  # 6.2/0.5−1
        "crime": {"c1_4_metal_10x", "c1_5_evasion"},
        "lead": True,
        "clocks": [
            ("transfer_decision", "2026-09-20", 0),  # three days from the report of Wednesday 09-16: 19 is a Saturday
            ("police_filing", "2026-09-21", 0),  # three days from the receipt of 09-18
            ("compensation_notify_procuratorate", "2026-10-27", 0),  # fifteen days from 10-12
        ],
    },
    "s07-hearing-collective": {
        "ends": {"penalty_ordinary/po_course": "decided", "penalty_ordinary/po_hearing": "finished"},
        "law": ("生态环境法典1107", 100_000, 1_000_000),
        "multiples": {"M1": 1.62},  # 262/100−1
        # five working days from 09-30 over the National Day holiday: 8, 9, 10 (made up), 12, 13 October
        "clocks": [("hearing_request", "2026-10-13", 0)],
    },
    "s08-waiting-legal-review": {
        "ends": {"penalty_ordinary/po_draft": "legal_review"},
        "multiples": {"M1": 1.64},  # 132/50−1
        "clocks": [("decision_after_filing", "2027-01-19", 0)],  # ninety days from 10-21: 10 + 30 + 31 + 19
    },
    "s09-decided-too-early": {
        "ends": {"penalty_ordinary/po_course": "closed"},
        # told on 01-06: five working days end on 01-13 (7, 8, 9, 10, 13), the decision of 01-09 came four days before
        "refused": [
            ("penalty_ordinary.to_review", "statement_heard", "行政处罚法45"),
            ("penalty_ordinary.decide_direct", "statement_heard", "行政处罚法45"),
        ],
        "law": ("大气污染防治法119", 500, 2000),
        "clocks": [("statement_defence", "2025-01-13", 0)],
    },
    "s10-daily-penalty-dust": {
        "ends": {"daily_penalty/dp_decision": "served", "daily_penalty/dp_payment": "paid"},
        "law": ("大气污染防治法117", 10_000, 100_000),  # the daily base of 14,500 = 130,500 ÷ 9 lies within
        "clocks": [("daily_penalty_reinspection", "2021-10-14", 0)],  # thirty days from 09-14; looked again on 09-23
    },
    "s11-non-prosecution-sent-back": {
        "ends": {"reverse_transfer/rt_course": "closed", "penalty_ordinary/po_course": "decided"},
        "law": ("水污染防治法83", 100_000, 1_000_000),
        "clocks": [("reverse_transfer_reply", "2022-04-24", 36)],  # two months from 02-24; 6 days of April + 30 of May
    },
    "s12-september-2026-hidden-pipe": {
        "ends": {"penalty_ordinary/po_notice": "served", "penalty_ordinary/po_hearing": "open"},
        "law": ("生态环境法典1108", 100_000, 1_000_000),
        "multiples": {"M1": 2.1},  # 4.65/1.5−1
        "crime": set(),  # zinc below ten times, nothing toxic
        "clocks": [("statement_defence", "2026-11-30", 0)],  # five working days from Monday 11-23
    },
    "s13-rectification-closed": {
        "ends": {"rectification/rc_task": "closed", "rectification/rc_finding": "result_published"}
    },
    "s14-credit-rating-and-repair": {
        "ends": {"credit/cr_rating": "published", "credit_repair/rp_application": "repaired"},
    },
    "s15-seizure-workshop": {
        "ends": {"seizure/sz_measure": "ended"},
        # Thirty days counted with the day of the seizure itself: 08-25 + 29. The card counts from the next day (09-24);
        # a term that limits a power is taken at its earlier reading.
        "clocks": [("seizure", "2015-09-23", 0)],
    },
    "s16-detention-no-permit": {
        "ends": {"transfer_detention/td_course": "closed"},
        "clocks": [
            ("detention_transfer", "2017-05-19", 0)
        ],  # three working days from Tuesday 05-16; handed over that day
    },
    "s17-compensation-confirmed": {
        "ends": {"compensation/cp_claim": "closed", "compensation/cp_confirmation": "confirmed"},
        "lead": True,
    },
    "s18-waiting-filing": {
        "ends": {"penalty_ordinary/po_course": "filing_review"},
        "clocks": [("filing_review", "2026-12-08", 0)],  # fifteen days from 11-23
    },
    "s19-complaint-visit-assigned": {
        "ends": {"inspection/in_plan": "ordered", "inspection/in_visit": "assigned"},
        # two months from 11-23 end on Saturday 01-23, and so on the next working day
        "clocks": [("duty_performance", "2027-01-25", 0)],
    },
    "s20-over-the-day-of-the-code": {
        "ends": {"penalty_ordinary/po_course": "closed"},
        "law": ("生态环境法典1130", 10_000, 100_000),  # it went on until after 08-15: the law at its end
        "clocks": [("decision_after_filing", "2026-11-22", 0)],  # ninety days from 08-24: 7 + 30 + 31 + 22
    },
    # ---- published cases ------------------------------------------------------------------------------------------
    "hc-02-only-automatic-data": {
        "ends": {"penalty_ordinary/po_draft": "case_review"},
        "refused": [
            ("penalty_ordinary.notify_hearing", "electronic_evidence_audited", "行政处罚法41"),
            ("penalty_ordinary.decide_direct", "notice_served_and_covering", "行政处罚法44"),
        ],
        "law": ("大气污染防治法99", 100_000, 1_000_000),  # September 2016 lies in its time, not the Code's
    },
    "hc-06-notice-names-a-range": {
        "refused": [
            ("penalty_ordinary.notify_hearing", "notice_states_proposal", "行政处罚法44"),
            ("penalty_ordinary.decide_direct", "notice_served_and_covering", "行政处罚法44"),
        ],
        "law": ("固体废物污染环境防治法112", 100_000, 1_000_000),
    },
    "hc-12-four-days-to-decision": {
        "refused": [("penalty_ordinary.decide_direct", "hearing_right_satisfied", "行政处罚法63")],
        "law": ("水污染防治法83", 100_000, 1_000_000),
    },
    "hc-20-coal-yard-sole-trader": {
        "ends": {"penalty_ordinary/po_course": "decided"},
        "law": ("大气污染防治法117", 10_000, 100_000),
    },
    "hc-22-pig-farm-individual": {
        # a person: 20,000 ≥ 5,000
        "refused": [("penalty_ordinary.notify", "hearing_not_required", "行政处罚法63")],
        "law": ("畜禽规模养殖污染防治条例41", 0, 50_000),
    },
    "hc-24-fish-pond-no-penalty": {
        "ends": {"penalty_ordinary/po_course": "no_penalty"},
        "multiples": {"M1": 1.36},  # (118−50)/50
        # ninety days from 03-27: 4 + 30 + 31 + 25 = 06-25, a decision of 06-26 is one day late
        "clocks": [("decision_after_filing", "2025-06-25", 1)],
    },
    "hc-26-boundary-of-hearing": {
        # 50,000 is the amount for a unit in 2021; the boundary gives the right
        "refused": [
            ("penalty_ordinary.notify", "hearing_not_required", "行政处罚法63"),
            ("penalty_ordinary.decide_direct", "hearing_right_satisfied", "行政处罚法63"),
        ],
        "law": ("环境影响评价法31", 10_000, 50_000),  # 1 % and 5 % of one million
    },
    "hc-28-pits-detention": {
        "ends": {"transfer_detention/td_receipt": "received", "penalty_ordinary/po_course": "decided"},
        "law": ("水污染防治法83", 100_000, 1_000_000),  # 200,000 lie within
        "crime": set(),  # a pit, but nothing toxic in it: article 1 item 5 is not met
        "clocks": [("detention_transfer", "2022-09-23", 0)],  # three working days from Tuesday 09-20
    },
    "hc-34-no-permit-hearing": {
        "refused": [("penalty_ordinary.notify", "hearing_not_required", "行政处罚法63")],  # 350,000 ≥ 200,000
        "law": ("排污许可管理条例33", 200_000, 1_000_000),  # (350−200)/(1000−200) = 18.75 %
    },
    "hc-36-forged-reports-no-old-clause": {
        "ends": {"penalty_ordinary/po_course": "not_filed"},
        "punishable": False,  # no national clause before the Code, and the Code does not reach back
        "crime": set(),
    },
    "hc-38-nickel-fined-before-transfer": {
        "ends": {"transfer_criminal/tc_course": "handed_over"},
        "refused": [("penalty_ordinary.decide_direct", "crime_not_replaced", "310号")],
        "law": ("水污染防治法83", 100_000, 1_000_000),
        "crime": {"c1_4_metal_10x"},  # nickel is a tenfold metal: 791 ≥ 10; no tons, no threefold metal
        "lead": True,
    },
    "hc-42-night-noise-order-late": {
        # three working days from Friday 08-30: 2, 3, 4 September; ordered on the 5th
        "clocks": [("order_correct_service_after_monitoring", "2024-09-04", 1)],
        "law": ("噪声污染防治法75", 20_000, 200_000),
        "over_db": 14,  # 69−55
    },
    "hc-44-bypass-statement-period": {
        "ends": {"penalty_ordinary/po_course": "decided"},
        "refused": [("penalty_ordinary.to_review", "statement_heard", "行政处罚法45")],
        "clocks": [("statement_defence", "2024-12-09", 0)],  # five working days from Monday 12-02
        "law": ("大气污染防治法99", 100_000, 1_000_000),
    },
    "hc-46-report-filled-with-zeros": {
        "law": ("排污许可管理条例37", 5_000, 20_000),  # once
        "clocks": [("filing_review", "2024-06-08", 25)],  # fifteen days from 05-24; 22 days of June + 3 of July
    },
    "hc-48-voc-doors-open": {
        "ends": {"penalty_ordinary/po_course": "decided"},
        "refused": [("penalty_ordinary.to_review", "statement_heard", "行政处罚法45")],
        "clocks": [("statement_defence", "2025-07-21", 0)],  # five working days from Monday 07-14
        "law": ("大气污染防治法108", 20_000, 200_000),
    },
    "hc-50-notice-on-saturday": {
        "clocks": [("statement_defence", "2025-02-28", 0)],  # served on a Saturday: 24 to 28 February
        "law": ("大气污染防治法108", 20_000, 200_000),
    },
    "hc-52-units-per-litre": {
        # 557/400−1; 16,000 per litre against 1,000 per 100 ml = 10,000 per litre
        "multiples": {"M1": 0.3925, "M2": 0.6},
        "law": ("畜禽规模养殖污染防治条例41", 0, 50_000),
    },
    "hc-54-three-hours-no-penalty": {
        "ends": {"penalty_ordinary/po_course": "no_penalty"},
        # 30 × 2.93 = 87.9; 30 × 3.57 = 107.1; 30 × 1.09 = 32.7
        "multiples": {"M1": 1.93, "M2": 2.57, "M3": 0.09},
    },
    "hc-56-vehicle-test-confiscation": {
        "ends": {"penalty_ordinary/po_course": "decided"},
        "refused": [("penalty_ordinary.decide_direct", "illegal_gain_assessed", "行政处罚法28")],
        "law": ("大气污染防治法112", 100_000, 500_000),  # 103,000 lie within
        "crime": set(),  # a gain of 1,050 is far from 300,000
    },
    "hc-58-kiln-permit-limit": {
        "ends": {"penalty_ordinary/po_course": "decided"},
        "law": ("排污许可管理条例34", 200_000, 1_000_000),  # (25−20)/80 = 6.25 %
        "clocks": [("decision_after_filing", "2025-08-11", 0)],  # ninety days from 05-13: 18 + 30 + 31 + 11
    },
    "hc-62-lead-smelting": {
        # 57.21 ≥ 3 t; arsenic 17.46 and cadmium 12.27 ≥ 3; nickel 12.5 ≥ 10
        "crime": {"c1_2_hazwaste_3t", "c1_3_heavy_metal_3x", "c1_4_metal_10x"},
        "clocks": [("police_filing", "2023-10-08", 0)],  # three days from 10-05; filed on 10-07
        "lead": True,
    },
    "hc-64-monitor-parameters": {
        "crime": {"c1_7_autodata_tamper"},
        "clocks": [("transfer_handover", "2024-05-30", 0)],  # one day from the approval of 05-29
    },
    "hc-66-used-oil-seized": {
        "crime": {"c1_2_hazwaste_3t"},  # 11.69 ≥ 3 t with what was disposed alone
        # thirty days with the first: 06-10 + 29 = 07-09, and thirty more = 08-08 (the card counts from the next day)
        "clocks": [("seizure", "2021-08-08", 0)],
    },
    "hc-78-night-noise-restriction": {
        "ends": {"production_restriction/pr_measure": "lifted"},
        "over_db": 6,  # 56−50
        # fifteen working days from Monday 08-14 end on 09-04
        "clocks": [("rectification_plan_filing", "2023-09-04", 0), ("restriction_period", "2023-11-14", 0)],
    },
    "hc-82-small-claim-escrow": {
        "ends": {"compensation/cp_claim": "published", "compensation/cp_money": "paid"},
        "clocks": [("damage_preliminary_check", "2024-07-03", 0)],  # thirty days from 06-03
        "lead": True,
    },
    "hc-94-gate-locked": {
        "refused": [
            ("penalty_ordinary.notify", "hearing_not_required", "行政处罚法63"),  # 200,000 ≥ 50,000 (2017)
            ("penalty_ordinary.decide_direct", "notice_served_and_covering", "行政处罚法44"),
        ],
        "law": ("大气污染防治法98", 20_000, 200_000),  # the fine is the top
    },
    "hc-96-first-day-of-solid-waste-law": {
        "refused": [("penalty_ordinary.decide_direct", "notice_served_and_covering", "行政处罚法44")],
        "law": ("固体废物污染环境防治法112", 100_000, 1_000_000),  # in force since this very day; 145,000 lie within
    },
    "hc-98-brick-detention-late": {
        "ends": {"transfer_detention/td_course": "detained"},
        # three working days from Monday 08-14: 15, 16, 17; handed over on the 21st
        "clocks": [("detention_transfer", "2017-08-17", 4)],
    },
}


def test_every_story_has_its_expectation_and_nothing_else():
    assert set(STORIES) == set(EXPECTED)


def test_enough_stories():
    demonstration = [s for s in STORIES if s.startswith("s")]
    assert len(demonstration) >= 12
    published = [s for s in STORIES.values() if "HC-" in s.content.get("source", "")]
    assert len(published) >= 25


@pytest.fixture(scope="module")
def outcomes():
    """What the stories came to, each played once."""
    return {}


@pytest.fixture
def result(request, db, outcomes):
    name = request.getfixturevalue("story")
    if name not in outcomes:
        outcomes[name] = outcome(STORIES[name])
    return outcomes[name]


@pytest.mark.parametrize("story", sorted(EXPECTED))
def test_story_ends_as_the_law_has_it(story, result):
    expected = EXPECTED[story]
    for machine, state in expected.get("ends", {}).items():
        assert state in {s for key, s in result["states"].items() if key.partition("#")[0] == machine}, machine
    _refusals(result["refused"], expected.get("refused", []))
    assert len(result["taken"]) + len(result["refused"]) == len(STORIES[story].events)
    _clocks(result["clocks"], expected.get("clocks", []))
    if "law" in expected:
        clause, low, high = expected["law"]
        assert [row.partition(" ")[0] for row in result["law"]] == [clause]
        assert (result["fine"]["min"], result["fine"]["max"]) == (low, high)
    if "punishable" in expected:
        assert result["punishable"] is expected["punishable"]
    if "crime" in expected:
        assert {row.removesuffix(" hit") for row in result["crime"] if row.endswith(" hit")} == expected["crime"]
    if "lead" in expected:
        assert result["compensation"]["lead"] is expected["lead"]


@pytest.mark.parametrize("story", sorted(EXPECTED))
def test_story_comes_to_what_was_stored(story, result):
    before = stored(story)
    assert before is not None, f"no stored result in {HOME}: manage.py replay --store"
    moved = {
        key: (before.get(key), result.get(key)) for key in {*before, *result} if before.get(key) != result.get(key)
    }
    assert not moved, "moved since the result was stored; if that is right: manage.py replay --store"


def _refusals(refused, expected):
    assert [row["event"].partition(" ")[2] for row in refused] == [event for event, _, _ in expected]
    for row, (_, requirement, article) in zip(refused, expected, strict=True):
        named = {o.partition("（")[0]: o for o in row["objections"]}
        assert requirement in named, row["objections"]
        assert article in named[requirement]


def _clocks(rows, expected):
    for clock, last_day, late in expected:
        found = [row for row in rows if row.startswith(f"{clock} ") and f"→ {last_day}" in row]
        assert found, (clock, last_day, [row for row in rows if row.startswith(clock)])
        assert any(f"逾期{late}日" in row if late else "逾期" not in row for row in found), found


MEASURED = [story for story, expected in EXPECTED.items() if {"multiples", "over_db"} & set(expected)]


@pytest.mark.parametrize("story", MEASURED)
def test_measurements(story):
    found = reason(reasoned(STORIES[story]))["measurements"]
    for number, multiple in EXPECTED[story].get("multiples", {}).items():
        assert next(m for m in found if m["id"] == number)["multiple"] == pytest.approx(multiple, abs=1e-9)
    if "over_db" in EXPECTED[story]:
        assert [m["over_db"] for m in found] == [EXPECTED[story]["over_db"]]


# --- Conclusions of the fact cards that no single step shows ---------------------------------------------------------


def _conduct(story, **changes):
    told = reasoned(STORIES[story])
    return reason({**told, "conduct": {**told["conduct"], **changes}})


def test_brick_works_investment_must_lie_between_one_and_five_million():
    # 50,000 = 5 % of 1,000,000 = 1 % of 5,000,000 (环境影响评价法31)
    lowest = _conduct("hc-26-boundary-of-hearing", amounts={"total_investment": 1_000_000})["fine"]
    highest = _conduct("hc-26-boundary-of-hearing", amounts={"total_investment": 5_000_000})["fine"]
    assert (lowest["max"], highest["min"]) == (50_000, 50_000)


def test_hospital_investment_must_lie_between_1480000_and_7400000():
    # 74,000 / 5 % and / 1 %
    lowest = _conduct("hc-26-boundary-of-hearing", amounts={"total_investment": 1_480_000})["fine"]
    highest = _conduct("hc-26-boundary-of-hearing", amounts={"total_investment": 7_400_000})["fine"]
    assert (lowest["max"], highest["min"]) == (74_000, 74_000)


def test_coal_yard_code_is_not_lighter_so_the_old_law_governs():
    # conduct of June 2025 decided under the Code: both 10,000 to 100,000
    law = _conduct("hc-20-coal-yard-sole-trader", decided_on="2026-09-10")["law"]
    assert [row["law"] for row in law["applied"]] == ["大气污染防治法"]


def test_kiln_code_begins_lower_so_it_governs_a_late_decision():
    # 200,000 under 排污许可管理条例34 against 100,000 under the Code 1103
    law = _conduct("hc-58-kiln-permit-limit", decided_on="2026-09-10")["law"]
    assert [(row["law"], row["range"][0]) for row in law["applied"]] == [("生态环境法典", 100_000)]


def test_unlabelled_waste_code_begins_lower():
    # 50,000 to 200,000 under the Code 1175 against 100,000 to 1,000,000 under 固体废物法112
    law = _conduct("hc-96-first-day-of-solid-waste-law", decided_on="2026-09-10")["law"]
    assert [(row["law"], row["range"]) for row in law["applied"]] == [("生态环境法典", [50_000, 200_000])]


def test_hundred_tons_only_with_what_was_not_disposed():
    # 57.21 + 23.85 + 26.31 = 107.37
    told = dict(reasoned(STORIES["hc-62-lead-smelting"])["conduct"]["crime"])
    verdicts = {}
    for tons in (57.21, 107.37):
        crime = _conduct("hc-62-lead-smelting", crime={**told, "hazardous_waste_mass": tons})["crime"]
        verdicts[tons] = next(c["verdict"] for c in crime if c["criterion"] == "c2_3_hazwaste_100t")
    assert verdicts == {57.21: "no", 107.37: "hit"}


def test_wenchang_tampering_went_on_for_144_days():
    story = STORIES["hc-64-monitor-parameters"].content["conduct"]
    days = dt.date.fromisoformat(str(story["to"])) - dt.date.fromisoformat(str(story["from"]))
    assert days.days + 1 == 144
    assert reason(reasoned(STORIES["hc-64-monitor-parameters"]))["crime"]


def test_guiyang_was_found_in_time_and_sat_68_days():
    # found on 2021-02-20 and handed over on 04-29: 8 + 31 + 29; fined after 464 days, within two years of the act
    at = {t.event: t.at.date() for t in STORIES["s11-non-prosecution-sent-back"].events}
    found = dt.date(2021, 2, 20)
    assert (at["handover"] - found).days == 68
    assert (at["non_prosecution"] - at["handover"]).days == 301
    assert (at["decide_direct"] - found).days == 464
    assert limitation(found, found).within is True
    assert limitation(found, at["decide_direct"], harm=False, life_health_or_finance=False).within is True


@pytest.mark.parametrize(
    ("starts", "last_day"),
    [
        # remedy of six months from 2016-10-20 ends on 2017-04-20; three months more: 07-20 (HC-14, applied on 07-19)
        (dt.date(2017, 4, 20), dt.date(2017, 7, 20)),
        # remedy of three months under the law of 2014: 2014-11-10 → 2015-02-10 → 05-10, applied on 04-27 (HC-16)
        (dt.date(2015, 2, 10), dt.date(2015, 5, 10)),
        # 2014-10-10 → 2015-01-10 → 04-10, applied on 04-09, one day left (HC-18)
        (dt.date(2015, 1, 10), dt.date(2015, 4, 10)),
    ],
)
def test_window_of_the_application_to_the_court(starts, last_day):
    clock = clock_catalogue()["court_enforcement_application"]
    assert due(clock, starts, calendar=Calendar.published()).date == last_day


@pytest.mark.parametrize(
    ("served", "last_day"),
    [
        (dt.date(2017, 5, 12), dt.date(2017, 5, 26)),  # HC-14: before the Dragon Boat days of 28 to 30 May
        (dt.date(2015, 3, 20), dt.date(2015, 4, 3)),  # HC-18: before Tomb-Sweeping Day, applied on 04-09
    ],
)
def test_ten_working_days_after_the_demand(served, last_day):
    clock = clock_catalogue()["demand_before_court"]
    assert due(clock, served, calendar=Calendar.published()).date == last_day


def test_suzhou_claims_are_all_small():
    # in 10,000 yuan: 0.64 + 3.3652 + 10.7873 + 19.055, none above 30
    claims = (6_400, 33_652, 107_873, 190_550)
    assert sum(claims) == 338_475
    assert max(claims) <= 300_000
    told = {e.event: e.facts for e in STORIES["hc-82-small-claim-escrow"].events}
    assert told["pay_in_full"]["amount"] == claims[2]


def test_haidong_sum_is_above_what_an_expert_opinion_may_settle():
    told = {e.event: e.facts for e in STORIES["s17-compensation-confirmed"].events}
    items = [row["amount"] for row in told["notify"]["damage_items"]]
    assert items == [533_700, 140_000]
    assert sum(items) == told["pay_in_full"]["amount"] == 673_700
    # agreed on 01-05, asked for confirmation within thirty days: 02-04
    assert dt.date(2021, 1, 5) + dt.timedelta(30) == dt.date(2021, 2, 4)
    assert {t.event: t.at.date() for t in STORIES["s17-compensation-confirmed"].events}["confirm"] == dt.date(
        2021, 2, 3
    )


# --- Papers ----------------------------------------------------------------------------------------------------------


class _Undo(Exception):
    pass


def _words(story, after=None):
    """Digests of the words of a story's papers, played in a register that holds nothing, or another bureau's story."""
    with pytest.raises(_Undo), transaction.atomic():
        set_up_office()
        if after:
            replay(STORIES[after])
        replay(STORIES[story])
        cases = all_cases(ReplayedStory.objects.get(story=story).case)
        words = [(p.name, p.number, p.text_sha256) for p in IssuedPaper.objects.filter(case__in=cases).order_by("pk")]
        raise _Undo
    return words


@pytest.mark.django_db
@pytest.mark.parametrize("story", ["hc-36-forged-reports-no-old-clause", "s16-detention-no-permit"])
def test_papers_say_the_same_whatever_else_the_register_holds(story):
    alone = _words(story)
    assert alone
    assert _words(story, after="hc-98-brick-detention-late") == alone
