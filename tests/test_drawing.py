"""The drawings: the course of a case with its lanes and gates, and a procedure as ladders."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.etree import ElementTree

import pytest

from workflows.course import Course, Gate, Lane, Stop, Visit, course_of, course_text
from workflows.drawing import course_svg
from workflows.ladder import procedure_svg

MACHINES: dict[str, dict[str, Any]] = {
    "course": {
        "initial": "lead",
        "states": [
            {"id": "lead", "name_zh": "线索", "final": False},
            {"id": "refused", "name_zh": "不予立案", "final": True},
            {"id": "filed", "name_zh": "立案", "final": False},
            {"id": "decided", "name_zh": "处罚决定", "final": False},
            {"id": "archived", "name_zh": "归档", "final": True},
        ],
        "steps": [
            {"event": "refuse", "from": ["lead"], "to": "refused", "by": ["bureau_head"], "basis": "practice"},
            {"event": "file", "from": ["lead"], "to": "filed", "by": ["bureau_head"], "basis": {"law": "处罚法"}},
            {"event": "extend", "from": ["filed"], "to": "same", "by": [], "basis": ""},
            {"event": "decide", "from": ["filed"], "to": "decided", "by": [], "basis": ""},
            {"event": "archive", "from": ["decided", "refused"], "to": "archived", "by": [], "basis": ""},
            {"event": "resume", "from": ["archived"], "to": "history", "by": [], "basis": ""},
        ],
    },
    "hearing": {
        "initial": "open",
        "states": [
            {"id": "open", "name_zh": "可申请", "final": False},
            {"id": "held", "name_zh": "已举行", "final": True},
        ],
        "steps": [{"event": "hold", "from": ["open"], "to": "held", "by": [], "basis": ""}],
    },
}


def told(*visits: tuple[str, str, int], **more: Any) -> Course:
    days = [Visit(machine, state, dt.date(2026, 11, day)) for machine, state, day in visits]
    return course_of("办理流程", MACHINES, {"hearing": "听证"}, days, main="course", **more)


def test_course_shows_what_was_passed_where_it_is_and_the_way_that_remains() -> None:
    course = told(("course", "lead", 2), ("course", "filed", 5), now_note="第 3 天")
    assert [(stop.name, stop.state, stop.date) for stop in course.stops] == [
        ("线索", "done", "11-02"),
        ("立案", "now", "11-05"),
        ("处罚决定", "ahead", ""),
        ("归档", "ahead", ""),
    ]
    assert course.stops[1].note == "第 3 天"


def test_course_at_rest_has_no_present_and_nothing_ahead() -> None:
    course = told(("course", "lead", 2), ("course", "refused", 5))
    assert [(stop.name, stop.state) for stop in course.stops] == [("线索", "done"), ("不予立案", "done")]


def test_course_before_its_first_step_shows_the_whole_way() -> None:
    assert [stop.name for stop in told().stops] == ["线索", "立案", "处罚决定", "归档"]


def test_way_ahead_takes_no_short_cut_through_an_exceptional_step() -> None:
    shortcut = {"event": "court_fined", "from": ["filed"], "to": "archived", "by": [], "basis": ""}
    machines = {"course": MACHINES["course"] | {"steps": [*MACHINES["course"]["steps"], shortcut]}}
    visits = [Visit("course", "filed", dt.date(2026, 11, 5))]
    course = course_of("办理流程", machines, {}, visits, main="course")
    assert [stop.name for stop in course.stops] == ["立案", "处罚决定", "归档"]


def test_usual_course_can_be_named() -> None:
    course = told(("course", "lead", 2), usual=("lead", "refused", "archived"))
    assert [stop.name for stop in course.stops] == ["线索", "不予立案", "归档"]


def test_lane_branches_where_it_opened_and_joins_where_it_is_awaited() -> None:
    course = told(
        ("course", "lead", 2),
        ("course", "filed", 5),
        ("hearing", "open", 8),
        joins={"hearing": "decided"},
        blocked={"hearing"},
        gates=(("决定关口", "decided", 7, 10),),
    )
    (lane,) = course.lanes
    assert (lane.name, lane.opened_at, lane.joins_at, lane.state) == ("听证", 1, 2, "blocked")
    assert course.gates == (Gate("决定关口", 2, 7, 10),)
    words = "；".join(course_text(course))
    assert "处罚决定之前是决定关口，10 项要求，还差 3 项" in words
    assert "听证（受阻）：可申请（11-08）" in words


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """(left, right, baseline, size) of every text of a drawing, as wide as its signs can be."""
    found = []
    for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        size = float(text.get("font-size", "12"))
        wide = sum(size if ord(char) > 0x2E80 else size * 0.5 for char in text.text or "")
        x = float(text.get("x", "0")) - (wide / 2 if text.get("text-anchor") == "middle" else 0)
        found.append((x, x + wide, float(text.get("y", "0")), size))
    return found


@pytest.mark.parametrize("width", [600, 1376])
@pytest.mark.parametrize("lanes", [0, 3, 12])
def test_words_of_the_drawing_never_cover_each_other(width: int, lanes: int) -> None:
    stops = tuple(Stop(f"第{index}个较长的状态", "done", "11-02") for index in range(6))
    stops += (Stop("现在", "now", note="第 3 天"), Stop("以后"), Stop("归档"))
    beside = tuple(
        Lane(f"并行{index}", (Stop("收到", "done", "11-03"), Stop("复核", "now", "11-04")), index % 7, 7 + index % 2)
        for index in range(lanes)
    )
    svg = course_svg(Course("流程", stops, beside, (Gate("关口", 7, 1, 2),)), width=width)
    found = boxes(svg)
    for index, (left, right, base, size) in enumerate(found):
        for other_left, other_right, other_base, other_size in found[index + 1 :]:
            apart = right <= other_left or other_right <= left
            assert apart or abs(base - other_base) >= min(size, other_size) * 0.9
    view = [float(part) for part in str(ElementTree.fromstring(svg).get("viewBox")).split()]
    assert max(right for _, right, _, _ in found) <= view[2] + 1
    assert max(base for _, _, base, _ in found) <= view[3]


def test_drawing_has_a_title_and_its_content_in_words() -> None:
    svg = course_svg(told(("course", "lead", 2), ("course", "filed", 5)))
    assert '<title id="course-title">办理流程</title>' in svg
    assert "现在：立案（11-05）" in svg
    assert "style=" not in svg


def test_ladder_draws_every_state_and_every_step() -> None:
    svg = procedure_svg("行政处罚", MACHINES, names={"course": "案件主线"}, roles={"bureau_head": "负责人"})
    words = [text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    for state in MACHINES["course"]["states"]:
        assert state["name_zh"] in words
    for step in MACHINES["course"]["steps"]:
        assert step["event"] in words
    assert "未核" in words
    assert "负责人" in words
    assert "回到原来的状态" in words
