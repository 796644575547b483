"""The catalogue of clocks: what it holds, how it is asked, and what it refuses to load."""

import datetime as dt
import shutil

import pytest

from cases.clocks import CatalogueError, clock_catalogue, load
from cases.clocks.catalogue import EVENT, EVENT_KEYS, LAW

CLOCKS = clock_catalogue()

FICTION = """clocks:
- id: hearing_request
  name_zh: 要求听证
  procedures: [penalty_ordinary]
  kind: protect
  form: term
  length: 7
  unit: working_days
  day_rule: penalty_85
  starts: [penalty_ordinary.serve_notice]
  meets: [penalty_ordinary.request_hearing]
  statutory: true
  source: {law: administrative-penalty-law-2021, article: '64'}
  in_force: {from: 2028-01-01, to: null}
  verified: false
"""


@pytest.fixture
def law(tmp_path):
    """A copy of the shipped clock files that a test may spoil."""
    return shutil.copytree(LAW / "clocks", tmp_path / "clocks")


def change(directory, file, old, new):
    path = directory / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


# --- what it holds


def test_all_clocks_are_there():
    assert len(CLOCKS) == 253
    assert {clock.kind for clock in CLOCKS} == {"duty", "protect", "power", "party", "outside", "wait"}


def test_every_event_is_written_procedure_dot_event():
    named = [event for clock in CLOCKS for key in EVENT_KEYS for event in getattr(clock, key)]
    assert len(named) > 700
    assert [event for event in named if not EVENT.fullmatch(event)] == []


def test_duties_without_a_number_are_never_statutory_days():
    vague = [clock for clock in CLOCKS if clock.form in ("promptly", "immediately")]
    assert len(vague) == 44
    assert not any(clock.has_date or clock.is_countdown for clock in vague)
    assert CLOCKS["filing_promptly"].term == "及时"


def test_only_protect_wait_and_power_hold_back_a_step():
    assert {clock.kind for clock in CLOCKS if clock.gates} == {"protect", "wait", "power"}


def test_an_act_that_no_procedure_has_is_not_shown_counting_down():
    assert not CLOCKS["permit_validity"].is_countdown
    assert CLOCKS["decision_after_filing"].is_countdown


def test_each_clock_is_exported_with_source_days_in_force_and_verification():
    entry = CLOCKS["decision_after_filing"].as_dict()
    assert entry["source"] == {"law": "administrative-penalty-law-2021", "article": "60"}
    assert entry["in_force"] == {"from": "2021-07-15", "to": None}
    assert entry["verified"] is True
    assert (entry["length"], entry["unit"]) == (90, "days")


def test_the_consequence_of_a_miss_names_its_clause():
    assert CLOCKS["reconsideration_accept"].if_missed.startswith("审查期限届满之日起视为受理（行政复议法")
    assert CLOCKS["service_of_decision"].if_missed == "约束本机关：逾期提醒、留痕，仍应作出"


# --- corrections of the audit


def test_a_waiver_ends_the_term_and_only_its_expiry_waits_for_it():
    """处罚法62条: who waives the statement does not wait five days."""
    event = "production_restriction.statement_over"
    assert CLOCKS["statement_defence"] in CLOCKS.gating(event, "expired")
    assert CLOCKS["statement_defence"] not in CLOCKS.gating(event, "waived")
    assert CLOCKS["statement_defence"] in CLOCKS.met_by(event, "waived")
    assert CLOCKS["statement_defence"] not in CLOCKS.met_by(event, "expired")


def test_a_hearing_term_binds_only_where_the_right_was_told():
    clock = CLOCKS["hearing_request"]
    assert clock.applies({"hearing_told": True}) is True
    assert clock.applies({"hearing_told": False}) is False
    assert clock.applies({}) is None
    assert clock.missing({}) == ("hearing_told",)


@pytest.mark.parametrize(
    "id", ["reconsideration_uninformed_max", "litigation_uninformed_max", "announcement_service_foreign"]
)
def test_the_longer_term_of_the_exception_is_not_taken_for_granted(id):
    assert CLOCKS[id].applies({}) is False


@pytest.mark.parametrize(
    "id",
    [
        *(
            "court_enforcement_application",
            "court_application_after_deferral",
            "enforcement_after_reconsideration_upheld",
        ),
        *("civil_limitation", "civil_limitation_pre_code", "compensation_execution"),
        *("daily_penalty_reinspection", "daily_penalty_reinspection_again", "nonfiling_reconsideration_310"),
    ],
)
def test_terms_that_only_warn_hold_back_no_step(id):
    assert CLOCKS[id].kind == "duty"
    assert CLOCKS[id].gates == ()


def test_the_end_of_criminal_proceedings_frees_the_penalty():
    met = CLOCKS["penalty_hold_after_transfer"].meets
    assert {"transfer_criminal.non_prosecution", "transfer_criminal.acquitted", "transfer_criminal.withdraw"} <= set(
        met
    )
    assert CLOCKS["penalty_hold_after_transfer"].applies({"decision_contains_fine": False}) is False


def test_the_term_to_decide_anew_ends_with_the_new_decision_not_with_resuming_work():
    for id in ("reconsideration_redo", "judgment_redo", "judgment_perform"):
        assert "penalty_ordinary.fresh_decision" not in CLOCKS[id].meets
        assert "penalty_ordinary.decide_direct" in CLOCKS[id].meets


def test_a_draft_is_no_statute():
    assert not CLOCKS["credit_info_entry"].statutory


# --- questions


def test_it_is_asked_by_event():
    assert CLOCKS["decision_after_filing"] in CLOCKS.started_by("penalty_ordinary.file")
    assert CLOCKS["decision_after_filing"] in CLOCKS.met_by("penalty_ordinary.decide_direct")
    assert CLOCKS["seizure"] in CLOCKS.paused_by("seizure.set_examination_time")
    assert CLOCKS["fine_payment"] in CLOCKS.expiring_as("penalty_simple.overdue")
    assert CLOCKS["late_fee"] in CLOCKS.following("fine_payment")
    assert CLOCKS.started_by("penalty_ordinary.no_such_event") == ()


def test_unknown_ids_are_key_errors():
    with pytest.raises(KeyError):
        CLOCKS["no_such_clock"]


# --- a change of the law is a change of data


def test_an_amendment_governs_new_cases_and_leaves_old_ones(law):
    old = "  source: {law: administrative-penalty-law-2021, article: '64', paragraph: 1, article_text: 64(1)、85}"
    text = (law / "penalty_ordinary.yaml").read_text("utf-8")
    head, tail = text.split("- id: hearing_request\n")
    tail = tail.replace("in_force: {from: 2021-07-15, to: null}", "in_force: {from: 2021-07-15, to: 2027-12-31}", 1)
    assert old in tail
    (law / "penalty_ordinary.yaml").write_text(head + "- id: hearing_request\n" + tail, "utf-8")
    (law / "amendment.yaml").write_text(FICTION, "utf-8")
    amended = load(law)
    assert amended.get("hearing_request", dt.date(2027, 12, 31)).length == 5
    assert amended.get("hearing_request", dt.date(2028, 1, 1)).length == 7
    assert amended["hearing_request"].length == 7
    started = amended.started_by("penalty_ordinary.serve_notice", on=dt.date(2028, 1, 1))
    assert [clock.length for clock in started if clock.id == "hearing_request"] == [7]
    assert amended.get("hearing_request", dt.date(2020, 1, 1)) is None


def test_two_versions_in_force_on_one_day_are_refused(law):
    (law / "amendment.yaml").write_text(FICTION, "utf-8")
    with pytest.raises(CatalogueError, match="in force twice on 2028-01-01") as caught:
        load(law)
    assert (caught.value.file.name, caught.value.line) == ("amendment.yaml", 2)


# --- local figures


def write(path, text):
    path.write_text(text, "utf-8")
    return path


def test_a_locality_sets_what_the_law_leaves_open(tmp_path):
    local = write(tmp_path / "dalian.yaml", "clocks:\n- {id: simple_decision_record, length: 3, unit: working_days}\n")
    clock = load(LAW / "clocks", local)["simple_decision_record"]
    assert (clock.term, clock.local, clock.statutory, clock.has_date) == ("3个工作日", "dalian", False, True)


def test_a_locality_sets_how_long_the_sweep_waits_for_the_post(tmp_path):
    local = write(tmp_path / "dalian.yaml", "clocks:\n- {id: hearing_request, mail_margin_days: 7}\n")
    clock = load(LAW / "clocks", local)["hearing_request"]
    assert (clock.mail_margin_days, clock.length, clock.statutory) == (7, 5, True)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("- {id: decision_after_filing, length: 120}", "a locality may not set it"),
        ("- {id: simple_decision_record, kind: party}", "a locality may not set 'kind'"),
        ("- {id: no_such_clock, length: 3}", "does not exist"),
        ("- {id: simple_decision_record, unit: fortnights}", "unit 'fortnights' is unknown"),
    ],
)
def test_a_locality_may_not_set_more(tmp_path, text, rule):
    local = write(tmp_path / "dalian.yaml", f"clocks:\n{text}\n")
    with pytest.raises(CatalogueError, match=rule) as caught:
        load(LAW / "clocks", local)
    assert caught.value.line == 2


# --- broken files


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  kind: duty\n", "  kind: advice\n", "kind 'advice' is not one of"),
        ("  form: term\n", "  form: poem\n", "form 'poem' is not one of"),
        ("  length: 90\n", "", "a term needs a length"),
        ("  length: 90\n", "  length: 0\n", "a term needs a length"),
        ("  length: 90\n  unit: days\n", "  length: 7\n  unit: days\n", "7日 are working_days, not days"),
        ("  day_rule: penalty_85\n", "  day_rule: moon\n", "day_rule 'moon' is not one of"),
        ("starts: [penalty_ordinary.file]", "starts: [file]", "'file' is not procedure.event"),
        ("  statutory: true\n", "  statutory: perhaps\n", "statutory must be true or false"),
        ("  statutory: true\n", "", "key 'statutory' is missing"),
        ("  statutory: true\n", "  statutory: true\n  colour: red\n", "unknown key 'colour'"),
        ("  statutory: true\n", "  statutory: true\n  gates: [a.b]\n", "a duty clock holds back no step"),
        (
            "  statutory: true\n",
            "  statutory: true\n  ground: full_moon\n",
            "ground 'full_moon' is not in grounds.yaml",
        ),
        (
            "  statutory: true\n",
            "  statutory: true\n  applies_when: {raining: true}\n",
            "'raining' is not in conditions",
        ),
        ("  statutory: true\n", "  statutory: true\n  applies_when: {hearing_told: 3}\n", "hearing_told is never 3"),
        (
            "  statutory: true\n",
            "  statutory: true\n  extends: no_such_clock\n",
            "clock 'no_such_clock' does not exist",
        ),
        (
            "{law: administrative-penalty-law-2021, article: '60'}",
            "{law: hammurabi}",
            "law 'hammurabi' is not in statutes",
        ),
        ("{from: 2021-07-15, to: null}", "{from: 2021-07-15, to: 2020-01-01}", "in_force ends before it begins"),
        ("{from: 2021-07-15, to: null}", "{from: 2021-07-15}", "key 'to' is missing"),
    ],
)
def test_a_broken_entry_is_refused_with_file_line_and_rule(law, old, new, rule):
    text = (law / "penalty_ordinary.yaml").read_text("utf-8")
    before, entry = text.split("- id: decision_after_filing\n")
    assert old in entry
    (law / "penalty_ordinary.yaml").write_text(
        before + "- id: decision_after_filing\n" + entry.replace(old, new, 1), "utf-8"
    )
    with pytest.raises(CatalogueError) as caught:
        load(law)
    assert rule in caught.value.rule
    assert caught.value.file == law / "penalty_ordinary.yaml"
    assert caught.value.line == before.count("\n") + 1


def test_yaml_that_cannot_be_read_is_refused_with_its_line(law):
    change(law, "pil.yaml", "clocks:\n", "clocks:\n- {id: [\n")
    with pytest.raises(CatalogueError, match="not valid YAML") as caught:
        load(law)
    assert caught.value.file.name == "pil.yaml" and caught.value.line > 0


def test_a_file_without_clocks_is_refused(law):
    write(law / "empty.yaml", "")
    with pytest.raises(CatalogueError, match="'clocks' is expected"):
        load(law)
