"""Entering the facts of a case in the browser, and the reasoning page over them."""

import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from cases.chain import broken_link
from cases.law.catalogue import catalogue
from cases.models import Event
from cases.reasoning import asked
from cases.reasoning.reason import reason
from cases.story import story_of
from tests.factories import case_in, staff
from workflows.management.commands import reassess as command
from workflows.views.reasoned import suggestions

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client, clock):
    people = staff()
    bureau = people["case_handler"].agency
    bureau.city, bureau.province = "样例市", "湖南省"
    bureau.save()
    clock.move_to(dt.datetime(2026, 9, 20, 9))
    client.force_login(people["case_handler"])
    return people


@pytest.fixture
def case(office):
    return case_in("penalty_ordinary", violations=["PER-08"], conduct={"from": "2026-09-01", "to": "2026-09-10"})


VALUE = {
    "evidence": "E2",
    "point": "总排口",
    "time": "2026-09-01T10:20",
    "sampler": "甲、乙",
    "method": "HJ 700-2014",
    "lab": "甲监测站",
    "cma": "210612050001",
    "report_date": "2026-09-05",
    "pollutant": "总铝",
    "value": "6",
    "unit": "mg/L",
    "converted": "true",
}


def enter(client, case, **changes):
    return client.post(reverse("measurement-new", args=[case.pk]), VALUE | changes)


def fill(client, case, part, **answers):
    return client.post(reverse("conduct-part", args=[case.pk, part]), answers)


def plating(client, case):
    """The facts of a plating shop: enough for a suggestion."""
    assert fill(client, case, "site", industry="电镀", special_limits="false").status_code == 302
    assert enter(client, case).status_code == 302
    answers = {"pollutant_class": "A", "daily_flow_t": "50", "area_kind": "general", "correction": "on_time"}
    assert fill(client, case, "quantities", **answers).status_code == 302
    assert fill(client, case, "earlier", consulted="true").status_code == 302
    case.refresh_from_db()


def page_of(client, case, query=""):
    return client.get(reverse("reason", args=[case.pk]) + query).content.decode()


# ── entering ──────────────────────────────────────────────────────────────────────────────────────────────────────────
def test_every_form_of_the_sheet_opens(client, case):
    for part in (
        "days",
        "site",
        "permit",
        "amounts",
        "circumstances",
        "quantities",
        "earlier",
        "crime",
        "levels",
        "adjust",
    ):
        assert client.get(reverse("conduct-part", args=[case.pk, part])).status_code == 200, part
    assert client.get(reverse("measurement-new", args=[case.pk])).status_code == 200
    assert client.get(reverse("conduct-evidence", args=[case.pk, "E1"])).status_code == 200
    assert client.get(reverse("conduct", args=[case.pk])).status_code == 200


def test_a_measurement_is_stored_with_who_entered_it(client, case, office):
    assert enter(client, case).status_code == 302
    case.refresh_from_db()
    (row,) = case.conduct["measurements"]
    assert row["id"] == "M1" and row["pollutant"] == "总铝" and row["evidence"] == "E2" and row["converted"] is True
    event = Event.objects.get(case=case, step="facts")
    assert event.actor == office["case_handler"] and event.facts["given"]["measurement"]["value"] == "6"
    assert broken_link(case) is None


def test_the_same_form_sent_twice_is_stored_once(client, case):
    for _ in range(2):
        enter(client, case, idempotency_key="once")
    case.refresh_from_db()
    assert len(case.conduct["measurements"]) == 1


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"value": "-3"}, "value", "不得为负数"),
        ({"value": "很多"}, "value", "不是监测值"),
        ({"value": "5000000"}, "value", "不可能"),
        ({"unit": "dB(A)"}, "unit", "每升"),
        ({"cma": ""}, "cma", "CMA"),
        ({"report_date": "2026-08-30"}, "report_date", "晚于报告日"),
        ({"pollutant": ""}, "pollutant", "没有填写监测项目"),
        ({"pollutant": "氢气"}, "pollutant", "没有录入规定"),
        ({"pollutant": "pH", "value": "15", "unit": "无量纲"}, "value", "应当在0到14之间"),
        ({"time": "2005-03-01T10:00", "report_date": "2005-03-05"}, "time", "没有施行中的标准"),
        ({"evidence": "E9"}, "evidence", "证据目录里没有E9"),
        ({"oxygen": "x"}, "oxygen", "不是数"),
    ],
)
def test_bad_measurements_are_named_at_their_field_and_not_stored(client, case, changes, field, words):
    fill(client, case, "site", industry="电镀", special_limits="false")
    answer = enter(client, case, **changes)
    assert answer.status_code == 422
    errors = {f.name: f.error for s in answer.context["page"].sections for f in s.fields if f.error}
    assert field in errors and words in errors[field], errors
    case.refresh_from_db()
    assert not case.conduct.get("measurements")
    assert not Event.objects.filter(case=case, facts__part="measurements").exists()


def test_no_standard_for_the_industry_is_named(client, case):
    fill(client, case, "site", industry="火箭制造", own_industry_standard="true")
    answer = enter(client, case)
    assert answer.status_code == 422 and "没有录入适用于“火箭制造”行业" in answer.content.decode()


@pytest.mark.parametrize(
    ("part", "answers", "field", "words"),
    [
        ("amounts", {"total_investment": "0"}, "total_investment", "应当大于零"),
        ("amounts", {"total_investment": "一亿"}, "total_investment", "不是数"),
        ("amounts", {"illegal_gains": "-1"}, "illegal_gains", "不得为负数"),
        ("days", {"from": "2026-09-10", "to": "2026-09-01"}, "to", "早于起始之日"),
        ("days", {"from": ""}, "from", "起始日期"),
        ("site", {"special_limits": "也许"}, "special_limits", "应当填"),
        ("permit", {"limits-0-pollutant": "总铝", "limits-0-value": "0", "limits-0-unit": ""}, "limits", "应当大于零"),
        ("earlier", {"rows-0-effective_on": "2026-01-01", "rows-0-violations": "PER-08"}, "consulted", "查询"),
        ("levels", {}, "level-0", "还没有人确认"),
        ("adjust", {"amount": "1", "reason": ""}, "reason", "须写明理由"),
    ],
)
def test_bad_answers_are_named_and_nothing_is_stored(client, case, part, answers, field, words):
    case.violations = ["PER-08", "EIA-01"]
    case.save()
    if part in ("permit", "levels"):
        plating(client, case)
    case.refresh_from_db()
    before = case.conduct
    answer = fill(client, case, part, **answers)
    assert answer.status_code == 422
    errors = {f.name: f.error for s in answer.context["page"].sections for f in s.fields if f.error}
    assert field in errors and words in errors[field], errors
    case.refresh_from_db()
    assert case.conduct == before


def test_a_removed_value_stays_in_the_chain(client, case):
    enter(client, case)
    client.post(reverse("measurement-remove", args=[case.pk, "M1"]))
    case.refresh_from_db()
    assert case.conduct["measurements"] == []
    assert Event.objects.filter(case=case, step="facts").latest("seq").facts["given"]["removed"][0]["value"] == "6"


def test_only_those_who_handle_the_case_enter_facts(client, case, office):
    client.force_login(office["hearing_host"])
    assert enter(client, case).status_code == 403
    client.force_login(office["case_handler"])
    assert client.get(reverse("conduct-part", args=[case.pk, "clause"])).status_code == 403
    client.force_login(office["legal_reviewer"])
    assert client.get(reverse("conduct-part", args=[case.pk, "clause"])).status_code == 200


def test_facts_are_frozen_when_the_investigation_has_ended(client, case):
    case.machines.filter(kind="po_course").update(state="deliberating")
    assert enter(client, case).status_code == 200
    case.refresh_from_db()
    assert not case.conduct.get("measurements")
    assert "调查已经终结" in client.get(reverse("conduct", args=[case.pk])).content.decode()


def test_conduct_that_still_goes_on_lasts_until_today(client, case):
    assert fill(client, case, "days", **{"from": "2026-08-01", "continuing": "true"}).status_code == 302
    case.refresh_from_db()
    assert story_of(case)["conduct"]["to"] == "2026-09-20"
    assert (
        fill(client, case, "days", **{"from": "2026-08-01", "to": "2026-08-02", "continuing": "true"}).status_code
        == 422
    )


#: Follow from measurements, days and the register, or need an item of the clause that the reviewer names.
FOLLOW = {"本次行为之前二年内同类违法受处罚次数", "时段", "超过限值的分贝数"}


@pytest.mark.parametrize("day", ["2026-03-01", "2026-09-01"])
def test_whatever_the_reasoning_misses_some_form_asks(day):
    unasked = {}
    for code, violation in catalogue().violations.items():
        if violation.referral:
            continue
        told = reason(
            {
                "party": {"kind": "legal_person"},
                "authority": {"city": "样例市"},
                "conduct": {"from": day, "decided_on": "2026-10-01", "violations": [code]},
            }
        )
        questions = (*asked.circumstances([code]), *asked.special_cases([code]).values(), *asked.amounts([code]))
        names = {q.name for q in (*questions, *asked.quantities([code]))} | FOLLOW
        missing = {m for c in told["law"]["candidates"] for m in c["missing"]} | set(told["law"]["missing"])
        missing |= set((told["discretion"] or {}).get("missing") or ())
        if left := {m for m in missing - names if not m.startswith("适用哪一张裁量表")}:
            unasked[code] = left
    assert not unasked


def test_a_special_case_of_an_old_clause_is_asked_and_kept(client, office):
    old = case_in("penalty_ordinary", conduct={"from": "2026-03-01"})
    code = next(c for c, v in catalogue().violations.items() if not v.referral and asked.special_cases([c]))
    old.violations = [code]
    old.save()
    words, question = next(iter(asked.special_cases([code]).items()))
    assert fill(client, old, "circumstances", **{question.key: "true"}).status_code == 302
    old.refresh_from_db()
    assert old.conduct["circumstances"]["cases"] == {words: True}
    assert question.name in client.get(reverse("conduct", args=[old.pk])).content.decode()


# ── evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────────
def test_evidence_proves_and_a_contradiction_is_explained(client, case):
    url = reverse("conduct-evidence", args=[case.pk, "E2"])
    client.post(url, {"proves": ["PER-08#e2"]})
    client.post(reverse("conduct-evidence", args=[case.pk, "E3"]), {"contradicts": ["PER-08#e2"]})
    assert "有相反证据（E3）" in page_of(client, case)
    explained = {"contradicts": ["PER-08#e2"], "explained": "陈述与在线数据不符，不予采信"}
    client.post(reverse("conduct-evidence", args=[case.pk, "E3"]), explained)
    assert "有相反证据" not in page_of(client, case)
    both = client.post(url, {"proves": ["PER-08#e2"], "contradicts": ["PER-08#e2"]})
    assert both.status_code == 422


# ── the reasoning page ────────────────────────────────────────────────────────────────────────────────────────────────
def test_from_measurement_to_fine(client, case):
    plating(client, case)
    text = page_of(client, case)
    for words in ("总铝", "GB21900", "360,000", "示例", "超标倍数", "E2"):
        assert words in text, words


def test_levels_are_confirmed_one_by_one(client, case):
    plating(client, case)
    form = client.get(reverse("conduct-part", args=[case.pk, "levels"])).context["page"]
    names = [s.title for s in form.sections]
    proposed = {
        f.name: f.hint.removeprefix("系统提出：")
        for s in form.sections
        for f in s.fields
        if f.name.startswith("level-")
    }
    assert fill(client, case, "levels", **proposed).status_code == 302
    case.refresh_from_db()
    assert set(case.conduct["levels"]) == set(names)
    assert all(said["by"] for said in case.conduct["levels"].values())
    assert "待确认" not in client.get(reverse("conduct", args=[case.pk])).content.decode()
    other = proposed | {"level-0": form.sections[0].fields[0].options[-2].value}
    refused = fill(client, case, "levels", **other)
    assert refused.status_code == 422 and "须附证据" in refused.content.decode()


def test_what_if_changes_the_fine_and_stores_nothing(client, case):
    plating(client, case)
    page = client.get(reverse("reason", args=[case.pk])).context["page"]
    field = page.what_if.fields[0]
    other = field.options[-1].value
    answer = client.get(reverse("reason", args=[case.pk]), {field.name: other})
    assert answer.context["page"].what_if.result != page.what_if.result
    before = case.conduct
    case.refresh_from_db()
    assert case.conduct == before


def test_a_step_form_may_ask_for_the_suggestion(client, case):
    plating(client, case)
    found = suggestions(case)
    value, words = found["fine"]
    assert value == 360_000 and "示例" in words and "36%" in words and "待确认" in words
    assert found["clauses"][0] == ["生态环境法典1107"]


def test_the_reviewer_sets_another_clause_with_a_reason(client, office):
    old = case_in("penalty_ordinary", violations=["EIA-01"], conduct={"from": "2026-03-01", "to": "2026-07-10"})
    fill(client, old, "amounts", total_investment="30000000")
    client.force_login(office["legal_reviewer"])
    text = page_of(client, old)
    assert "环境影响评价法" in text and "分界" in text
    form = client.get(reverse("conduct-part", args=[old.pk, "clause"])).context["page"]
    others = [o for o in form.sections[0].fields[0].options if o.value]
    assert len(others) > 1
    refused = fill(client, old, "clause", **{"clause-0": others[0].value, "why-0": ""})
    assert refused.status_code == 422 and "须由法制审核写明理由" in refused.content.decode()
    assert fill(client, old, "clause", **{"clause-0": others[0].value, "why-0": "新旧要件不同"}).status_code == 302
    assert "新旧要件不同" in page_of(client, old)


# ── after a change of law ─────────────────────────────────────────────────────────────────────────────────────────────
def reassess(**options):
    out, err = StringIO(), StringIO()
    call_command("reassess", stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def other_law(monkeypatch, name="another law"):
    """As if the city's schedule had been repealed."""
    monkeypatch.setattr(command, "law_fingerprint", lambda: name)
    monkeypatch.setattr("cases.reasoning.reason.schedule_of", lambda places, on: None)


def test_reassess_lists_the_open_cases_whose_suggestion_changes(client, case, monkeypatch):
    plating(client, case)
    case_in("penalty_ordinary", violations=["PER-08"], conduct={"from": "2026-09-01"})
    case_in("penalty_ordinary", violations=["PER-08"]).machines.filter(kind="po_course").update(state="closed")
    out, bar = reassess()
    assert "有变化的案件：0件" in out and "2/2" in bar
    other_law(monkeypatch)
    out, _ = reassess()
    assert case.number in out and "建议360,000元 → " in out and "建议550,000元" in out
    assert "有变化的案件：2件" in out
    lines = [json.loads(line) for line in reassess(json=True)[0].splitlines()]
    assert lines[0]["before"]["suggested"] == 360_000 and lines[0]["now"]["suggested"] == 550_000


def test_a_broken_run_goes_on_where_it_stopped(client, case, monkeypatch):
    plating(client, case)
    for _ in range(3):
        case_in("penalty_ordinary", violations=["PER-08"], conduct={"from": "2026-09-01"})
    reassess()
    other_law(monkeypatch)
    monkeypatch.setattr(command, "BATCH", 1)
    kept, real = [], command.keep

    def stumble(batch, law):
        if len(kept) == 2:
            raise KeyboardInterrupt
        kept.append(batch)
        real(batch, law)

    monkeypatch.setattr(command, "keep", stumble)
    with pytest.raises(KeyboardInterrupt):
        reassess()
    monkeypatch.setattr(command, "keep", real)
    out, bar = reassess()
    assert "2/2" in bar and case.number in out
