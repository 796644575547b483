"""The desk's verbs: they say who works on a case, are named on it, and never move the law."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from cases import now
from cases.models import Appointment, Event, Machine
from tests.courses import Course
from tests.factories import UserFactory, case_in, moment, staff
from workflows.models import DeskNote


@pytest.fixture
def office(db):
    with now.frozen(moment("2026-09-01 09:00"), seed=1) as clock:
        people = staff()
        case = case_in("penalty_ordinary")
        case.handlers.set([people["case_handler"], people["case_handler_2"]])
        Course(case, people, clock).take("review", "penalty_ordinary")
        yield people, case, clock


def post(who, name, args, **data):
    client = Client()
    client.force_login(who)
    return client.post(reverse(name, args=args), data)


def law_of(case):
    return list(Machine.objects.filter(case=case).values_list("pk", "state")), Event.objects.count()


def test_urging_marks_the_work_until_the_next_step(office):
    people, case, clock = office
    before = law_of(case)
    assert post(people["section_head"], "desk", [case.pk, "urge"], text="请本周内审查").status_code == 302
    assert law_of(case) == before
    head = Client()
    head.force_login(people["bureau_head"])
    assert "催办" in head.get(reverse("inbox")).content.decode()
    assert "请本周内审查" in head.get(reverse("case", args=[case.pk])).content.decode()
    course = Course(case, people, clock)
    course.take("file", "penalty_ordinary")
    assert ">催办<" not in head.get(reverse("inbox")).content.decode()


def test_a_copy_is_found_by_its_reader_and_by_nobody_else(office):
    people, case, _ = office
    reader = people["archivist"]
    assert post(people["case_handler"], "desk", [case.pk, "copy"], to=reader.pk, text="供归档准备").status_code == 302
    for who, expected in ((reader, True), (people["hearing_host"], False)):
        client = Client()
        client.force_login(who)
        assert ("供归档准备" in client.get(reverse("inbox") + "?tab=copied").content.decode()) is expected


def test_the_head_of_section_puts_another_handler_in_place(office):
    people, case, _ = office
    new = UserFactory(username="new", name="接办人", posts=["case_handler"])
    before = law_of(case)
    told = {"old": people["case_handler_2"].pk, "to": new.pk, "text": "调整分工"}
    assert post(people["section_head"], "desk", [case.pk, "assign"], **told).status_code == 302
    assert set(case.handlers.all()) == {people["case_handler"], new}
    note = DeskNote.objects.get(case=case, kind="assign")
    assert (note.instead_of, note.to, note.by) == (people["case_handler_2"], new, people["section_head"])
    assert law_of(case) == before


@pytest.mark.parametrize(
    ("who", "new", "words"),
    [
        ("case_handler", "able", "转办由承办机构负责人决定"),
        ("section_head", "no_card", "行政处罚法42"),
        ("section_head", "no_post", "请选择人员"),
        ("section_head", "already", "请选择人员"),
    ],
)
def test_an_unfit_handler_is_refused_with_the_article(office, who, new, words):
    people, case, _ = office
    chosen = {
        "able": UserFactory(username="able", posts=["case_handler"]),
        "no_card": UserFactory(username="no_card", posts=["case_handler"], certificate_to=dt.date(2026, 8, 31)),
        "no_post": UserFactory(username="no_post"),
        "already": people["case_handler"],
    }[new]
    told = {"old": people["case_handler_2"].pk, "to": chosen.pk, "text": "调整分工"}
    answer = post(people[who], "desk", [case.pk, "assign"], **told)
    assert answer.status_code == 422 or (new == "already" and answer.status_code == 422)
    assert words in answer.content.decode() or "已经是本案承办人" in answer.content.decode()
    assert set(case.handlers.all()) == {people["case_handler"], people["case_handler_2"]}
    assert not DeskNote.objects.exists()


def test_all_cases_of_a_leaver_go_over_or_none(office):
    people, case, _ = office
    other = case_in("penalty_ordinary")
    new = UserFactory(username="new", name="接办人", posts=["case_handler"])
    other.handlers.set([people["case_handler_2"], new])
    told = {"leaver": people["case_handler_2"].pk, "taker": new.pk, "reason": "调离"}
    answer = post(people["section_head"], "handover", [], **told)
    assert answer.status_code == 422 and other.number in answer.content.decode()
    assert people["case_handler_2"] in case.handlers.all()
    other.handlers.set([people["case_handler_2"], people["case_handler"]])
    assert post(people["section_head"], "handover", [], **told).status_code == 302
    assert new in case.handlers.all() and new in other.handlers.all()
    assert DeskNote.objects.filter(kind="assign").count() == 2


def test_a_deputy_signs_for_the_holder_between_the_days_only(office):
    people, case, clock = office
    deputy, holder = people["archivist"], people["bureau_head"]
    told = {
        "holder": holder.pk,
        "deputy": deputy.pk,
        "post": "bureau_head",
        "since": "2026-09-01",
        "until": "2026-09-10",
        "paper": "授权书〔2026〕1号",
    }
    assert post(holder, "deputies", [], **told).status_code == 302
    made = Appointment.objects.get(deputy_of=holder)
    assert (made.user, made.held_to, made.authorisation) == (deputy, dt.date(2026, 9, 10), "授权书〔2026〕1号")
    form = reverse("step", args=[case.pk, "penalty_ordinary", "file"])
    client = Client()
    client.force_login(deputy)
    assert "由本机关负责人办理" not in client.post(form, {}).content.decode()
    clock.move_to(dt.date(2026, 9, 11))
    assert "由本机关负责人办理" in client.post(form, {}).content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"paper": ""}, "代理须有书面授权"),
        ({"until": "2026-08-01"}, "起止日期不对"),
        ({"until": "x"}, "应当是日期"),
        ({"post": "legal_reviewer", "holder": "legal_reviewer"}, "行政处罚法58"),
        ({"holder": "section_head", "post": "section_head"}, "由本人提出或者由本机关负责人指定"),
    ],
)
def test_a_deputy_without_paper_days_or_qualification_is_refused(office, change, words):
    people, _, _ = office
    told = {
        "holder": "bureau_head",
        "deputy": "archivist",
        "post": "bureau_head",
        "since": "2026-09-01",
        "until": "2026-09-10",
        "paper": "授权书",
    } | change
    by = people["case_handler"] if change.get("holder") == "section_head" else people["bureau_head"]
    told |= {name: people[told[name]].pk for name in ("holder", "deputy")}
    answer = post(by, "deputies", [], **told)
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not Appointment.objects.exclude(deputy_of=None).exists()


def test_a_case_of_another_bureau_has_no_desk(office):
    _, case, _ = office
    stranger = UserFactory(username="stranger", agency__code="other", agency__name="另一局", posts=["case_handler"])
    assert post(stranger, "desk", [case.pk, "urge"], text="x").status_code == 404
    assert not DeskNote.objects.exists()
