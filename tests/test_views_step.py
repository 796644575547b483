"""The step form: what it asks, what it takes from the record, what it sends, and what it shows of a refusal."""

import re

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from cases import now
from cases.models import Event, Machine, PaperDue
from cases.steps import STEPS
from documents.models import IssuedPaper
from tests.courses import Course
from tests.factories import case_in, moment, staff
from workflows.views.answers import field_of, read_answers


@pytest.fixture
def office(db):
    with now.frozen(moment("2026-09-01 09:00"), seed=1) as clock:
        people = staff()
        case = case_in("penalty_ordinary")
        yield people, case, Course(case, people, clock)


def client_of(user):
    client = Client()
    client.force_login(user)
    return client


def step_url(case, event, procedure="penalty_ordinary"):
    return reverse("step", args=[case.pk, procedure, event])


def test_questions_stand_under_the_requirement_they_answer_with_its_article(office):
    people, case, course = office
    course.take("review", "penalty_ordinary")
    page = client_of(people["bureau_head"]).get(step_url(case, "file")).content.decode()
    sections = re.findall(r'<section class="part".*?</section>', page, re.DOTALL)
    own = next(s for s in sections if "fact-place_of_act" in s)
    assert "本机关" in own and "行政处罚法" in own or "生态环境法典" in own
    assert page.count('name="fact-place_of_act"') == 1


def test_what_the_record_knows_stands_in_the_form_and_is_not_recorded_again(office):
    people, case, course = office
    for event in ("review", "file", "investigate"):
        course.take(event, "penalty_ordinary")
    course.take("finish", "penalty_ordinary")
    reading = course.reading(STEPS["penalty_ordinary.decide_direct"])
    shown = QueryDict(mutable=True)
    for name, kind in reading.step.fact_kinds().items():
        field = field_of(name, kind, reading, {})
        if field.kind == "rows":
            shown.update({cell.name: cell.value for row in field.rows for cell in row})
        elif field.kind in ("people", "evidence"):
            shown.setlist(field.name, [o.value for o in field.options if o.chosen])
            shown[f"{field.name}-shown"] = "1"
        else:
            shown[field.name] = field.value
    assert any(reading.known(name) for name in reading.step.fact_kinds())
    assert read_answers(shown, reading.step, None, reading) == {}
    known = next(n for n, k in reading.step.fact_kinds().items() if k.standing and isinstance(reading.known(n), str))
    shown[f"fact-{known}"] = ""
    assert read_answers(shown, reading.step, None, reading) == {known: None}
    client = client_of(people["bureau_head"])
    page = client.get(step_url(case, "decide_direct")).content.decode()
    assert "从案件记录带入" in page and "卷内已经具备" in page


def test_elements_of_the_violation_stand_ready_and_need_a_finding(office):
    people, case, course = office
    for event in ("review", "file", "investigate"):
        course.take(event, "penalty_ordinary")
    client = client_of(people["case_handler"])
    page = client.get(step_url(case, "finish")).content.decode()
    assert len(re.findall(r'name="fact-elements-\d+-finding"', page)) >= 3
    sent = dict(re.findall(r'name="(fact-elements-\d+-evidence)" value="([^"]*)"', page))
    answer = client.post(step_url(case, "finish"), sent | {"fact-results_outstanding": "false"})
    assert answer.status_code == 422
    assert "没有逐项写明构成要件的查明情况" in answer.content.decode() or "缺少构成要件" in answer.content.decode()
    assert case.machines.get(kind="po_course").state == "investigating"


def test_another_row_is_added_without_losing_what_was_typed(office):
    people, case, course = office
    for event in ("review", "file", "investigate", "finish"):
        course.take(event, "penalty_ordinary")
    client = client_of(people["section_head"])
    before = Event.objects.count()
    sent = {
        "add_row": "fact-defects",
        "fact-defects-0-about": "起止时间",
        "fact-defects-0-lacking": "用水台账",
        "fact-defects-1-about": "",
        "fact-defects-1-lacking": "",
    }
    answer = client.post(step_url(case, "return_for_supplement"), sent)
    page = answer.content.decode()
    assert answer.status_code == 200 and Event.objects.count() == before
    assert 'value="用水台账"' in page and 'name="fact-defects-2-about"' in page


def test_the_ground_is_asked_before_the_form(office):
    people, case, course = office
    for event in ("review", "file", "investigate", "finish", "submit_review"):
        course.take(event, "penalty_ordinary")
    client = client_of(people["bureau_head"])
    asked = client.get(step_url(case, "no_penalty")).content.decode()
    assert 'method="get"' in asked and "初次违法、后果轻微并及时改正" in asked and "fact-" not in asked
    form = client.get(step_url(case, "no_penalty") + "?ground=first_slight").content.decode()
    assert 'name="ground" value="first_slight"' in form and "fact-" in form
    invented = client.get(step_url(case, "no_penalty") + "?ground=made_up").content.decode()
    assert 'method="get"' in invented


def test_which_of_several_parties_is_meant_is_asked_before_the_form(db):
    with now.frozen(moment("2026-09-01 09:00"), seed=1) as clock:
        people = staff()
        case = case_in("penalty_ordinary", parties=2)
        course = Course(case, people, clock)
        for event in ("review", "file", "investigate", "finish", "submit_review", "notify"):
            course.take(event, "penalty_ordinary")
        client = client_of(people["case_handler"])
        page = client.get(step_url(case, "serve_notice")).content.decode()
        notices = Machine.objects.filter(case=case, kind="po_notice", live=True).select_related("party")
        assert notices.count() == 2
        for notice in notices:
            assert notice.party.name in page
            form = client.get(f"{step_url(case, 'serve_notice')}?on={notice.pk}").content.decode()
            assert notice.party.name in form and f'name="on" value="{notice.pk}"' in form
        assert client.get(step_url(case, "serve_notice") + "?on=999999").status_code == 404


def test_ways_of_sending_back_stand_beside_the_approval(office):
    people, case, course = office
    for event in ("review", "file", "investigate", "finish", "submit_review", "notify", "serve_notice"):
        course.take(event, "penalty_ordinary")
    for event in ("statement_period_over", "to_review"):
        course.take(event, "penalty_ordinary")
    client = client_of(people["legal_reviewer"])
    page = client.get(step_url(case, "legal_pass")).content.decode()
    beside = page.split('class="ways-on"')[1]
    assert step_url(case, "legal_fail") in beside and "法制审核不通过" in beside
    assert 'name="opinion"' not in page and "fact-review_opinion" in page


def test_the_opinion_is_recorded_and_a_form_sent_twice_is_one_act(office):
    people, case, course = office
    for event in ("review", "file", "investigate", "finish"):
        course.take(event, "penalty_ordinary")
    step = course.reading(STEPS["penalty_ordinary.submit_review"]).step
    facts = course.lawful(step)
    client = client_of(people["section_head"])
    page = client.get(step_url(case, "submit_review")).content.decode()
    assert 'name="opinion"' in page
    sent = {f"fact-{name}": _typed(value) for name, value in facts.items() if not isinstance(value, list)}
    sent |= {f"fact-{name}": value for name, value in facts.items() if isinstance(value, list)}
    sent |= {"opinion": "事实清楚，同意提请审查。", "idempotency_key": "one-key"}
    answer = client.post(step_url(case, "submit_review"), sent)
    assert answer.status_code == 302, re.findall(r'class="mistakes".*?</section>', answer.content.decode(), re.DOTALL)
    event = Event.objects.get(case=case, step="penalty_ordinary.submit_review")
    assert event.facts["opinion"] == "事实清楚，同意提请审查。" and event.key == "one-key"
    assert client.post(step_url(case, "submit_review"), sent).status_code == 302
    assert Event.objects.filter(case=case, step="penalty_ordinary.submit_review").count() == 1


def test_papers_of_a_step_taken_in_the_browser_are_issued_and_a_look_makes_none(office):
    people, case, course = office
    course.take("review", "penalty_ordinary")
    due = PaperDue.objects.filter(case=case, received=False).first()
    client = client_of(people["case_handler"])
    page = client.get(reverse("paper", args=[due.pk]))
    assert "还没有制作" in page.content.decode() and not IssuedPaper.objects.exists()
    assert client.get(reverse("paper-pdf", args=[due.pk])).status_code == 404
    assert client.post(reverse("paper-make", args=[due.pk])).status_code == 302
    assert client.post(reverse("paper-make", args=[due.pk])).status_code == 302
    issued = IssuedPaper.objects.get(due=due)
    answer = client.get(reverse("paper-pdf", args=[due.pk]))
    assert answer.content == bytes(issued.content) and answer["Content-Type"] == "application/pdf"
    assert "object-src 'self'" in answer["Content-Security-Policy"]
    picture = client.get(reverse("paper-page", args=[due.pk, 1]))
    assert picture.content.startswith(b"\x89PNG")
    again = client.get(reverse("paper-page", args=[due.pk, 1]), headers={"If-None-Match": picture["ETag"]})
    assert again.status_code == 304
    assert client.get(reverse("paper-page", args=[due.pk, 99])).status_code == 404


def test_a_time_that_is_none_is_named_and_a_late_entry_needs_its_reason(office):
    people, case, course = office
    course.take("review", "penalty_ordinary")
    client = client_of(people["bureau_head"])
    for at, words in (
        ("昨天", "应当是日期和时间"),
        ("2026-08-01T09:00", "补录须写明理由"),
        ("2027-01-01T09:00", "晚于现在"),
    ):
        answer = client.post(step_url(case, "file"), {"at": at})
        assert answer.status_code == 422 and words in answer.content.decode(), at


def _typed(value):
    return {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value
