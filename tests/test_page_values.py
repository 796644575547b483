"""What the pages show, before any markup: clocks, the order of the inbox, filters in the address, number lines."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

import pytest

from tests.page_samples import NOW, TODAY, drawn, every_page, inbox_items, works
from workflows.pages import models as m
from workflows.templatetags.kit import money

PAGES = every_page()


# --- Clocks ----------------------------------------------------------------------------------------------------------


def test_days_are_counted_from_the_day_after_the_start_and_weekends_are_left_out() -> None:
    cells = m.day_cells(dt.date(2026, 11, 17), dt.date(2026, 11, 20), TODAY, works)
    assert [(cell.day.day, cell.kind, cell.number) for cell in cells] == [
        (17, "start", ""),
        (18, "on", "1"),
        (19, "on", "2"),
        (20, "due", "3"),
        (21, "off", ""),
        (22, "off", ""),
        (23, "over", "+1"),
        (24, "over", "+2"),
    ]
    assert [cell.today for cell in cells] == [False] * 7 + [True]


def test_first_day_counts_where_the_law_counts_it() -> None:
    cells = m.day_cells(dt.date(2026, 11, 23), dt.date(2026, 11, 25), TODAY, lambda day: True, first_day_counts=True)
    assert [cell.number for cell in cells] == ["1", "2", "3"]
    assert [cell.kind for cell in cells] == ["on", "on", "due"]


def test_long_counts_are_not_drawn_day_by_day() -> None:
    assert m.day_cells(dt.date(2026, 9, 15), dt.date(2026, 12, 14), TODAY, works) == ()


@pytest.mark.parametrize(
    ("due", "left", "state", "spoken"),
    [
        (dt.date(2026, 11, 20), -2, m.LATE, "逾期 2 个工作日 应于 11月20日 周五"),
        (TODAY, 0, m.SOON, "今天 24:00 11月24日 届满"),
        (dt.date(2026, 11, 27), 3, m.SOON, "余 3 个工作日 11月27日 周五"),
        (dt.date(2026, 11, 30), 4, m.FAR, "余 4 个工作日 11月30日 周一"),
        (None, -68, m.NODATE, "已过 68 个工作日 法条没有写天数"),
    ],
)
def test_face_of_a_limit_in_days(due: dt.date | None, left: int, state: str, spoken: str) -> None:
    found = m.face(due, TODAY, left=left, unit="个工作日")
    assert (found.state, found.spoken) == (state, spoken)


@pytest.mark.parametrize(
    ("due", "state", "spoken"),
    [
        (dt.datetime(2026, 11, 24, 16, 40), m.SOON, "余 7 小时 28 分 今天 16:40"),
        (dt.datetime(2026, 11, 25, 9, 12), m.FAR, "余 24 小时 明天 09:12"),
        (dt.datetime(2026, 11, 24, 7, 12), m.LATE, "逾期 2 小时 应于 今天 07:12"),
    ],
)
def test_face_of_a_limit_in_hours(due: dt.datetime, state: str, spoken: str) -> None:
    found = m.face_by_hour(due, NOW)
    assert (found.state, found.spoken) == (state, spoken)


def test_stopped_clock_says_whether_it_was_in_time() -> None:
    day = dt.date(2026, 11, 23)
    assert m.face_met(day, early=2).value == "提前 2 天"
    assert m.face_met(day, early=0).value == "按期"
    assert m.face_met(day, early=-3).value == "逾期 3 天办结"


def test_limit_of_the_office_is_never_called_a_limit_of_law() -> None:
    clock = m.ClockView("法制审核", "internal", m.face(TODAY, TODAY, left=0))
    html = drawn("case.html", m.CasePage("1", "某厂", "审核", clocks=(clock,)))
    assert "内部时限" in html
    assert "不是法定期限" in html
    assert "约束本机关" not in html


# --- Inbox -----------------------------------------------------------------------------------------------------------


def test_inbox_is_sorted_by_what_falls_due_and_grouped() -> None:
    groups = m.grouped(tuple(reversed(inbox_items())), TODAY)
    assert [(group.title, len(group.items)) for group in groups] == [
        ("逾期", 2),
        ("今天", 2),
        ("明天", 2),
        ("以后", 4),
        ("没有期限", 1),
    ]
    assert [item.act_text for item in groups[1].items] == ["去移交", "去处理"]
    later = [item.due for item in groups[3].items]
    assert later == sorted(later)
    assert groups[3].hint == "最远 12月14日"


def test_inbox_says_why_and_what_stops_each_clock() -> None:
    html = drawn("inbox.html", m.inbox(inbox_items(), TODAY, works))
    assert "收到监测报告后 3 个工作日" in html
    assert "按日连续处罚办法 8 条" in html
    assert "录入送达回证即停" in html
    assert "11月20日 周五：第 3 日，届满" in html


def test_only_one_solid_button_in_the_inbox() -> None:
    assert drawn("inbox.html", m.inbox(inbox_items(), TODAY, works)).count("btn main") == 1


def test_band_counts_what_lies_outside_and_speaks_its_content() -> None:
    due = [(dt.date(2026, 8, 1), m.LATE), (TODAY, m.SOON), (TODAY, m.SOON), (dt.date(2027, 3, 1), m.FAR)]
    svg = m.band_svg(due, TODAY, works)
    ElementTree.fromstring(svg)
    assert "更早 1 件" in svg
    assert "更晚 1 件" in svg
    assert "11月24日临期 2 件" in svg
    assert svg.count('class="mark-soon"') == 2


def test_band_writes_the_number_when_a_day_is_too_full_to_draw() -> None:
    svg = m.band_svg([(TODAY, m.FAR)] * 7, TODAY, works)
    assert svg.count('class="mark-far"') == 2
    assert ">7 件<" in svg


def test_unproved_article_is_marked() -> None:
    html = drawn("inbox.html", m.inbox(inbox_items(), TODAY, works))
    assert '部令30号 44 条</a><span class="unproved">未核</span>' in html


# --- Lists -----------------------------------------------------------------------------------------------------------


def test_address_keeps_the_other_filters_and_drops_the_place_in_the_list() -> None:
    query = {"state": ["review"], "q": ["电镀"], "after": ["99"]}
    assert m.address("/cases/", query, state=None) == "/cases/?q=%E7%94%B5%E9%95%80"
    assert m.address("/cases/", query, late="1") == "/cases/?late=1&q=%E7%94%B5%E9%95%80&state=review"
    assert m.address("/cases/", {}, state="") == "/cases/"


def test_each_chip_drops_one_filter() -> None:
    filters = (
        m.Filter("q", "案号", value="电镀"),
        m.Filter("state", "办到哪里", "choice", "review", (m.Option("review", "法制审核"),)),
        m.Filter("handler", "承办人"),
        m.Filter("late", "只看逾期", "flag", "1"),
    )
    found = m.chips("/cases/", {"q": ["电镀"], "state": ["review"], "late": ["1"]}, filters)
    assert [chip.text for chip in found] == ["案号：电镀", "办到哪里：法制审核", "只看逾期"]
    assert found[1].url == "/cases/?late=1&q=%E7%94%B5%E9%95%80"


def test_empty_list_says_what_to_do() -> None:
    html = drawn("list.html", PAGES["list-empty"][2])
    assert "没有符合条件的案件" in html
    assert "去掉全部条件" in html


# --- Figures ---------------------------------------------------------------------------------------------------------


def test_ruler_shades_from_the_limit_and_says_its_finding() -> None:
    svg = m.ruler_svg((m.Point(11.4, "11.4"),), (m.Threshold(10, "10 倍", shade=True),), unit="倍", about="超过 10 倍")
    ElementTree.fromstring(svg)
    assert 'aria-label="超过 10 倍"' in svg
    assert "ruler-shade" in svg


def test_dots_draw_every_unit_of_the_register() -> None:
    svg = m.dots_svg(200, {0, 5, 199}, name="一般单位")
    ElementTree.fromstring(svg)
    assert svg.count("h8v8h-8z") == 200
    assert 'aria-label="一般单位 200 家，抽中 3 家"' in svg


@pytest.mark.parametrize(("value", "shown"), [(810400, "810,400"), ("62000.50", "62,000.50"), ("未知", "未知")])
def test_money(value: object, shown: str) -> None:
    assert money(value) == shown
