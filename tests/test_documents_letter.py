"""The printed letter measured in ink against GB/T 9704-2012; millimetres, clause in each test."""

import datetime as dt
from dataclasses import replace

import pytest

from documents.papers import render_document
from tests.factories_paper import AUTHORITY, FINDINGS, paper_for
from tests.paper_reading import Ink, lines_of

#: A line is one character and 7/8 of a character (3.2).
LINE = 10.389
TOP, LEFT, RIGHT, BOTTOM = 37, 28, 184, 262


@pytest.fixture(scope="module")
def decision() -> bytes:
    return render_document(paper_for("decision"))


@pytest.fixture(scope="module")
def pages(decision):
    return lines_of(decision)


@pytest.fixture(scope="module")
def first(decision, tmp_path_factory) -> Ink:
    return Ink(decision, 1, tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def last(decision, pages, tmp_path_factory) -> Ink:
    return Ink(decision, len(pages), tmp_path_factory.mktemp("last"))


def test_the_name_stands_35_mm_below_the_edge_of_the_block(first):  # 7.2.4
    name = first.box(first.red, 60, 100)
    assert name[0] == pytest.approx(72, abs=1)


def test_a_long_name_keeps_its_upper_edge_and_the_block(tmp_path):  # 7.2.4
    long = replace(AUTHORITY, name="昌吉回族自治州生态环境局昌吉市分局")
    ink = Ink(render_document(paper_for("correction_order", authority=long)), 1, tmp_path)
    name = ink.box(ink.red, 60, 100)
    assert name[0] == pytest.approx(72, abs=1)
    assert name[2] >= LEFT - 0.5 and name[3] <= RIGHT + 0.5


def test_number_rule_and_title_keep_their_distances(first):  # 7.2.5, 7.2.7, 7.3.1
    name = first.box(first.red, 60, 100)
    rule = first.box(first.red, name[1] + 5, 140)
    number = first.box(first.dark, name[1] + 2, rule[0])
    title = first.box(first.dark, rule[1] + 2, rule[1] + 32)
    assert number[0] - name[1] == pytest.approx(2 * LINE, abs=1)
    assert rule[0] - number[1] == pytest.approx(4, abs=0.5)
    assert rule[3] - rule[2] == pytest.approx(156, abs=0.5)
    assert title[0] - rule[1] == pytest.approx(2 * LINE, abs=1)


def test_every_page_begins_37_mm_below_the_edge(decision, pages, tmp_path):  # 5.2.1
    for number in range(2, len(pages) + 1):
        ink = Ink(decision, number, tmp_path)
        assert ink.box(ink.dark, 30, 100)[0] == pytest.approx(TOP, abs=1)
        assert ink.box(ink.dark, 30, 265)[1] <= BOTTOM + 0.6


def test_every_line_is_on_the_grid_of_22(pages):  # 3.2, 5.2.3
    start = pages[1][0].top
    assert start == pytest.approx(TOP, abs=1)
    for number, lines in enumerate(pages):
        for line in lines:
            if line.top > BOTTOM or number == 0 and line.top < 145:
                continue  # the page number stands below the block, the head of page 1 has distances of its own
            step = (line.top - start) / LINE
            assert abs(step - round(step)) * LINE < 0.3, line
            assert round(step) <= 21, line


def test_a_full_line_ends_at_the_edge_and_none_goes_past_it(pages):  # 5.2.1
    ends = [line.right for lines in pages for line in lines if line.right > RIGHT - 1]
    assert len(ends) > 30
    assert max(ends) <= RIGHT + 0.3
    assert min(ends) > RIGHT - 0.5


def test_the_seal_stands_over_name_and_date_beside_body_text(last, pages):  # 7.3.5.1
    seal = last.box(last.red, 30, 262, 90)
    date = next(line for line in pages[-1] if line.text == "2026年10月30日")
    above = [line for line in pages[-1] if line.top < seal[0]]
    assert above, "the page of the seal must hold body text"
    assert seal[3] - seal[2] == pytest.approx(42, abs=0.6)
    assert (seal[2] + seal[3]) / 2 == pytest.approx((date.left + date.right) / 2, abs=1)
    assert RIGHT - date.right == pytest.approx(4 * 156 / 28, abs=1)
    assert seal[0] - last.box(last.dark, above[-1].top, above[-1].top + 6.5)[1] < LINE


def test_the_page_number_stands_7_mm_below_the_block(first):  # 7.5
    number = first.box(first.dark, 265, 280)
    dash = first.box(first.dark, 265, 280, number[2], number[2] + 4)
    assert (dash[0] + dash[1]) / 2 - BOTTOM == pytest.approx(7, abs=1)
    assert RIGHT - number[3] == pytest.approx(156 / 28, abs=1)


def test_rare_signs_do_not_widen_their_line():
    rare = "当事人喆堃垚犇㛃䶮𠅤龘公司的清洗废水经管道排入雨水沟，面积约12㎡，体积约3m³。"
    pages = lines_of(render_document(paper_for("prior_notice", findings=(rare * 6, *FINDINGS))))
    body = [line.top for line in pages[1] if line.top < BOTTOM]
    gaps = [after - before for before, after in zip(body, body[1:], strict=False) if after - before < 1.5 * LINE]
    assert gaps
    assert all(gap == pytest.approx(LINE, abs=0.2) for gap in gaps)


def test_the_imprint_closes_the_block(tmp_path):  # 7.4.1
    paper = paper_for("crime_transfer")
    pdf = render_document(paper)
    page = next(i for i, lines in enumerate(lines_of(pdf), 1) if any(line.text == "附件" for line in lines))
    ink = Ink(pdf, page, tmp_path)
    assert ink.box(ink.dark, 200, 265)[1] == pytest.approx(BOTTOM, abs=0.5)


def test_a_draft_has_neither_number_nor_seal(tmp_path):
    pdf = render_document(paper_for("demand", number=None, date=None))
    ink = Ink(pdf, len(lines_of(pdf)), tmp_path)
    assert ink.box(ink.red, 30, 262) is None


def test_a_real_paper_carries_no_drawn_seal_and_no_mark(tmp_path):
    pdf = render_document(paper_for("demand", sample=False, date=dt.date(2026, 11, 1)))
    ink = Ink(pdf, len(lines_of(pdf)), tmp_path)
    assert ink.box(ink.red, 30, 262) is None
    assert ink.box(ink.dark, 5, 30) is None
