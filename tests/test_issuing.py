"""Papers are issued once, from the record as it stood on their day, without gap, and do not contradict one another."""

import copy
import hashlib

import pytest

from cases import now
from cases.models import Evidence, PaperDue
from cases.numbering import next_number
from cases.steps import find_step
from documents.building import draft_of, paper_of
from documents.issuing import issue, papers_of, text_of
from documents.models import IssuedPaper, PaperNumber
from documents.papers import paper_html, render_document
from documents.register import document
from documents.render import page_count
from tests.courses import Course
from tests.factories import case_in, moment, staff

PLAIN = (
    *("review", "file", "investigate", "order_correct", "finish", "submit_review", "notify_hearing", "serve_notice"),
    *("defend", "after_defence", "hearing_period_over", "to_review", "legal_pass", "decide_direct", "serve"),
)
REST = ("publish", "verify_correction", "perform", "close", "archive")

CONDUCT = {
    "city": "样例市",
    "from": "2026-09-01",
    "to": "2026-09-01",
    "violations": [{"code": "PER-10", "act": "a", "medium": "water"}],
    "site": {"industry": "电镀", "special_limits": False},
    "measurements": [
        {
            "id": "M1",
            "point": "暗管出口",
            "point_kind": "总排放口",
            "time": "2026-09-01T09:30",
            "sampler": "甲、乙",
            "method": "HJ 776-2015",
            "lab": "样例监测站",
            "cma": "21",
            "pollutant": "总锌",
            "value": 4.65,
            "unit": "mg/L",
            "report_date": "2026-09-01",
        }
    ],
}


@pytest.fixture
def course(db):
    """A case of a hidden pipe, under way."""
    with now.frozen(moment("2026-09-01 09:00"), seed=1) as clock:
        people = staff()
        made = case_in("penalty_ordinary", conduct=copy.deepcopy(CONDUCT), sample=True)
        made.handlers.set([people["case_handler"], people["case_handler_2"]])
        yield Course(made, people, clock)


def run(course: Course, *events: str) -> None:
    for event in events:
        course.take(event, "penalty_ordinary")


def the_case(course: Course):
    return next(iter(course.cases.values()))


def due_of(course: Course, name: str) -> PaperDue:
    return PaperDue.objects.filter(case=the_case(course), name=name).order_by("-pk").first()


def words_of(due: PaperDue) -> str:
    paper = paper_of(due, document(due.name), "第1号", due.event.at.date(), "token")
    return text_of(paper_html(paper))


def test_a_paper_is_issued_once_and_its_bytes_do_not_change(course):
    run(course, *PLAIN[:2])
    due = due_of(course, "立案审批表")
    first, again = issue(due), issue(due)
    assert first.pk == again.pk and first.sha256 == hashlib.sha256(bytes(again.content)).hexdigest()
    paper = paper_of(due, document(due.name), first.number, first.dated, first.token)
    assert render_document(paper) == bytes(first.content)
    assert first.pages == page_count(bytes(first.content)) >= 1 and len(first.text_sha256) == 64


def test_filing_form_carries_the_case_number_and_takes_none_from_a_series(course):
    run(course, *PLAIN[:2])
    assert issue(due_of(course, "立案审批表")).number == the_case(course).number


def test_a_late_paper_names_the_number_of_an_earlier_one_that_nobody_opened(course):
    run(course, *PLAIN)
    decision = issue(due_of(course, "行政处罚决定书"))
    notice = issue(due_of(course, "行政处罚事先（听证）告知书"))
    assert notice.number in words_of(due_of(course, "行政处罚决定书"))
    assert notice.pk > decision.pk and "〔2026〕1号" in notice.number


def test_a_series_has_no_gap_and_case_numbers_do_not_take_from_it(course):
    run(course, *PLAIN)
    agency = the_case(course).agency
    issue(due_of(course, "送达回证"))
    last = PaperNumber.objects.get(due=due_of(course, "行政处罚决定书")).number
    assert last.endswith("1号") and next_number(agency, "罚决字", 2026) == 2


def test_nothing_later_than_its_step_stands_on_a_paper(course):
    run(course, *PLAIN[:4])
    case = the_case(course)
    before = words_of(due_of(course, "责令改正违法行为决定书"))
    Evidence.objects.create(
        case=case,
        number="E9",
        kind="书证",
        name="后来取得的台账",
        origin="当事人提供",
        taken_on=moment("2026-12-30 09:00").date(),
    )
    run(course, *PLAIN[4:])
    assert words_of(due_of(course, "责令改正违法行为决定书")) == before
    assert "陈述、申辩" not in before.replace("陈述、申辩的", "")


def test_a_result_that_had_not_come_in_is_not_told(course):
    case = the_case(course)
    case.conduct["measurements"][0]["report_date"] = "2027-01-05"
    case.save()
    run(course, *PLAIN[:4])
    assert "4.65" not in words_of(due_of(course, "责令改正违法行为决定书"))


def test_the_decision_says_what_the_rubric_wants(course):
    run(course, *PLAIN)
    text = words_of(due_of(course, "行政处罚决定书"))
    for wanted in (
        "总锌浓度为4.65mg/L，超过《电镀污染物排放标准》（GB21900—2008）表2规定的限值1.5mg/L",
        "《中华人民共和国生态环境法典》第一百六十四条“禁止通过暗管",
        "《中华人民共和国生态环境法典》第一千一百零八条“违反本法规定",
        "罚款人民币贰拾万元整（¥200000.00）",
        "本案经法制审核通过",
        "没有要求听证，视为放弃该权利",
        "责令改正违法行为",
        "六十日内",
    ):
        assert wanted in text, (wanted, text[300:1200])
    assert "已写明" not in text and "None" not in text and "case_handler" not in text


def test_the_same_party_sum_and_clause_stand_on_notice_review_and_decision(course):
    run(course, *PLAIN)
    case = the_case(course)
    name = case.case_parties.get().party.name
    for paper in ("行政处罚事先（听证）告知书", "法制审核意见书", "行政处罚决定书"):
        text = words_of(due_of(course, paper))
        assert name in text and "贰拾万元整" in text and "第一千一百零八条" in text


def test_every_statement_made_is_answered_on_the_decision(course):
    run(course, *PLAIN[:9])
    rows = [
        {"claim": "已经拆除暗管", "conclusion": "采纳", "why": "复查属实"},
        {"claim": "公司不知情", "conclusion": "不采纳", "why": "车间主任执行职务"},
    ]
    course.take({"event": "after_defence", "facts": {"statement_items": rows}}, "penalty_ordinary")
    run(course, *PLAIN[10:])
    text = words_of(due_of(course, "行政处罚决定书"))
    assert "（一）已经拆除暗管。采纳。理由：复查属实" in text
    assert "（二）公司不知情。不采纳。理由：车间主任执行职务" in text


def test_the_reviewers_rounds_are_all_told(course):
    run(course, *PLAIN[:12])
    course.take({"event": "legal_fail", "facts": {"failure_reason": "证据不足"}}, "penalty_ordinary")
    run(course, "resubmit_review", "legal_pass")
    text = words_of(due_of(course, "法制审核意见书"))
    assert "法制审核通过" in text and "证据不足" in text and "法制审核人员甲" in text


def test_receipt_names_the_paper_and_number_it_serves_and_the_paper_becomes_served(course):
    run(course, *PLAIN[:7])
    notice = issue(due_of(course, "行政处罚事先（听证）告知书"))
    assert notice.status == IssuedPaper.Status.ISSUED
    course.take("serve_notice", "penalty_ordinary")
    notice.refresh_from_db()
    assert notice.status == IssuedPaper.Status.SERVED
    assert notice.number in words_of(due_of(course, "送达回证"))


def test_a_paper_opened_late_has_the_status_of_the_chain_and_archived_ones_are_filed(course):
    run(course, *PLAIN)
    decision = issue(due_of(course, "行政处罚决定书"))
    assert decision.status == IssuedPaper.Status.SERVED
    run(course, *REST)
    decision.refresh_from_db()
    assert decision.status == IssuedPaper.Status.FILED
    index = text_of(
        paper_html(paper_of(due := due_of(course, "卷内文件目录"), document(due.name), None, decision.dated, "t"))
    )
    assert decision.number in index and "正卷" in index and "副卷" in index


def test_a_sample_says_so_and_a_real_case_does_not(course):
    run(course, *PLAIN[:2])
    due = due_of(course, "立案审批表")
    assert "样张" in paper_html(paper_of(due, document(due.name), "1", due.event.at.date(), "t"))
    case = the_case(course)
    case.sample = False
    case.save()
    due = due_of(course, "立案审批表")
    assert "样张" not in paper_html(paper_of(due, document(due.name), "1", due.event.at.date(), "t"))


def test_a_draft_has_no_number_no_day_and_no_code(course):
    run(course, *PLAIN[:6])
    paper = draft_of(
        the_case(course), find_step("penalty_ordinary", "notify"), document("prior_notice"), course.clock.at.date()
    )
    assert paper.number is None and paper.date is None and paper.verify_url is None and paper.sample
    assert "4.65" in text_of(paper_html(paper)) and not PaperNumber.objects.exists()


def test_the_code_leads_to_the_public_address(course, settings):
    settings.ECOCASE_PUBLIC_URL = "https://example.gov.cn/"
    run(course, "review")
    due = due_of(course, "案件来源登记表")
    paper = paper_of(due, document(due.name), None, due.event.at.date(), "abc")
    assert paper.verify_url == "https://example.gov.cn/verify/?code=abc"


def test_text_digest_does_not_see_looks():
    assert text_of("<style>p{}</style><p>甲 <b>乙</b>&amp;</p>") == text_of("<p class='x'>甲乙&amp;\n</p>") == "甲乙&"


def test_all_papers_of_a_case_in_time(course, tmp_path):
    run(course, *PLAIN)
    issue(due_of(course, "案件来源登记表"))
    rows = papers_of([the_case(course)], tmp_path)
    assert len(rows) >= 15
    assert [hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(tmp_path.iterdir())] == [
        r["sha256"] for r in rows
    ]
    assert papers_of([the_case(course)], None) == [row | {"path": None} for row in rows]
