"""The procedure as a picture: a main line, parallel lanes that branch off and meet again at gates, and where we are.

Plain SVG with presentation attributes only (no style, no script), so that it stands in a page with a strict content
policy, in a printed report and in a file of its own. Meaning is carried by shape and word and survives black and
white. `workflows.ladder` draws a whole procedure instead of one case.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from workflows.course import AHEAD, BLOCKED, DONE, NOW, Course, Lane, Stop, course_text

INK, INK2, LINE, HAIR, GROUND = "#0e1a24", "#42505c", "#74808b", "#c4ccd3", "#f3f5f7"
FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"

_MAIN, _FIRST_LANE, _LANE = 46, 104, 36


def text_width(text: str, size: float) -> float:
    """Width of a text in pixels, as near as needed to keep labels apart."""
    return sum(size if ord(char) > 0x2E80 else size * 0.58 for char in text)


def svg_text(
    x: float, y: float, text: str, *, size: float = 12, weight: int = 400, fill: str = INK2, at: str = ""
) -> str:
    anchor = f' text-anchor="{at}"' if at else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" font-weight="{weight}" fill="{fill}"{anchor}>'
        f"{escape(text)}</text>"
    )


def _dot(x: float, y: float, state: str, radius: float = 6) -> str:
    if state == DONE:
        size = radius / 6
        return (
            f'<circle cx="{x:.1f}" cy="{y}" r="{radius}" fill="{INK}"/><path d="M{x - 2.8 * size:.1f} {y + 0.2:.1f}'
            f'l{2 * size:.1f} {2.2 * size:.1f} {3.8 * size:.1f} {-4.6 * size:.1f}" stroke="#fff" '
            f'stroke-width="1.5" fill="none"/>'
        )
    if state in {NOW, BLOCKED}:
        side = radius * 2
        return f'<rect x="{x - radius:.1f}" y="{y - radius}" width="{side}" height="{side}" fill="{INK}"/>'
    return f'<circle cx="{x:.1f}" cy="{y}" r="{radius - 0.8}" fill="#fff" stroke="{LINE}" stroke-width="1.6"/>'


def _stop_width(stop: Stop) -> float:
    if stop.state == NOW:
        return max(text_width(stop.name, 14), text_width(stop.note or stop.date, 12)) + 28
    return max(text_width(stop.name, 13), text_width(stop.date, 12), 30) + 22


def _lane_width(lane: Lane) -> float:
    width = 24 + text_width(lane.name, 13) + 12
    width += sum(22 + text_width(f"{stop.date} {stop.name}".strip(), 12) + 14 for stop in lane.stops)
    return width + (text_width(lane.note, 12) + 10 if lane.note else 0)


def _placed(course: Course, width: float) -> tuple[list[float], float]:
    """The middle of every main stop, and the width that the drawing needs by itself."""

    def lay(extra: float) -> list[float]:
        middles: list[float] = []
        edge = 4.0
        for index, stop in enumerate(course.stops):
            half = _stop_width(stop) / 2
            edge += 26 if any(gate.before == index for gate in course.gates) else 0
            middle = edge + half
            for lane in course.lanes:
                if lane.joins_at == index and lane.opened_at < index:
                    middle = max(middle, middles[lane.opened_at] + _lane_width(lane) + half + 30)
            middles.append(middle)
            edge = middle + half + extra
        return middles

    def reach(middles: list[float]) -> float:
        ends = [middle + _stop_width(stop) / 2 for middle, stop in zip(middles, course.stops, strict=True)]
        ends += [middles[lane.opened_at] + _lane_width(lane) for lane in course.lanes]
        return max(ends, default=0) + 8

    middles = lay(0)
    natural = reach(middles)
    if natural < width and len(course.stops) > 1:
        low, high = 0.0, width
        for _ in range(24):
            half = (low + high) / 2
            low, high = (half, high) if reach(lay(half)) <= width else (low, half)
        middles = lay(low)
    return middles, natural


def _rows(course: Course, middles: list[float]) -> dict[int, int]:
    """A row for each lane, so that no line runs through the words of another lane.

    The later a lane opened, the higher it lies: then the drops of the earlier ones pass to its left.
    """
    spans: dict[int, tuple[float, float]] = {}
    for index, lane in enumerate(course.lanes):
        start = middles[lane.opened_at]
        end = start + _lane_width(lane)
        if lane.joins_at is not None and lane.joins_at > lane.opened_at:
            end = max(end, _gate_x(course, middles, lane.joins_at))
        spans[index] = (start, end)
    rows: dict[int, int] = {}
    order = sorted(range(len(course.lanes)), key=lambda one: (-course.lanes[one].opened_at, one))
    for index in order:
        start, end = spans[index]
        row = 0
        while any(
            (rows[other] == row and spans[other][0] < end + 16 and start < spans[other][1] + 16)
            or (rows[other] > row and start < spans[other][0] < end + 8)
            for other in rows
        ):
            row += 1
        rows[index] = row
    return rows


def _gate_x(course: Course, middles: list[float], before: int) -> float:
    return middles[before] - _stop_width(course.stops[before]) / 2 - 12


def course_svg(course: Course, *, width: int = 1376) -> SafeString:
    """The course of one case. Never narrower than its words need: the page scrolls it sideways in its own box."""
    if not course.stops:
        return mark_safe("")
    middles, natural = _placed(course, width)
    whole = max(natural, width)
    rows = _rows(course, middles)
    count = max(rows.values(), default=-1) + 1
    bottom = _FIRST_LANE + (count - 1) * _LANE + 22 if count else _MAIN + 36
    parts = [
        f'<rect x="0" y="{_FIRST_LANE - 18 + row * _LANE}" width="{whole:.0f}" height="{_LANE}" fill="{GROUND}"/>'
        for row in range(0, count, 2)
    ]
    for (left, one), (right, two) in pairwise(zip(middles, course.stops, strict=True)):
        coming = two.state == AHEAD or one.state == AHEAD
        parts.append(f'<path d="M{left:.1f} {_MAIN}H{right:.1f}" stroke="{HAIR if coming else INK}" stroke-width="2"/>')
    lowest: dict[int, float] = {}
    for index, lane in enumerate(course.lanes):
        parts.append(_lane_svg(course, lane, middles, _FIRST_LANE + rows[index] * _LANE))
        if lane.joins_at is not None:
            lowest[lane.joins_at] = max(lowest.get(lane.joins_at, 0), _FIRST_LANE + rows[index] * _LANE)
    labels = 0.0
    for gate in course.gates:
        x = _gate_x(course, middles, gate.before)
        end = lowest.get(gate.before, _MAIN + 8) + 8
        fill = INK if gate.met == gate.total else "#fff"
        parts.append(
            f'<rect x="{x - 2.5:.1f}" y="{_MAIN - 12}" width="5" height="{end - _MAIN + 12:.0f}" fill="{fill}" '
            f'stroke="{INK}" stroke-width="1.4"/>'
        )
        parts.append(
            svg_text(x, end + 16, f"{gate.name} {gate.met}/{gate.total}", size=12.5, weight=700, fill=INK, at="middle")
        )
        labels = max(labels, end + 24)
    for middle, stop in zip(middles, course.stops, strict=True):
        parts.append(_stop_svg(middle, stop))
    height = max(bottom, labels)
    said = escape("。".join(course_text(course)) + "。")
    # Steps of a hundred pixels, so that a class and not an inline style keeps the drawing legible.
    step = min(max(round(natural / 100), 5), 40)
    return mark_safe(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="course course-{step}" viewBox="0 0 {whole:.0f} '
        f'{height:.0f}" role="img" aria-labelledby="course-title course-desc" font-family="{FONT}">'
        f'<title id="course-title">{escape(course.title)}</title><desc id="course-desc">{said}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _stop_svg(x: float, stop: Stop) -> str:
    if stop.state == NOW:
        wide = _stop_width(stop) - 6
        second = stop.note or stop.date
        tall = 40 if second else 26
        return (
            f'<path d="M{x - 6:.1f} 4h12l-6 8z" fill="{INK}"/>'
            f'<rect x="{x - wide / 2:.1f}" y="{_MAIN - tall / 2}" width="{wide:.1f}" height="{tall}" fill="{INK}"/>'
            + svg_text(x, _MAIN - (3 if second else -5), stop.name, size=14, weight=700, fill="#fff", at="middle")
            + (svg_text(x, _MAIN + 14, second, size=12, fill="#fff", at="middle") if second else "")
            + svg_text(x + 12, 12, "现在", size=12, weight=700, fill=INK)
        )
    fill, weight = (INK, 500) if stop.state == DONE else (INK2, 400)
    return (
        _dot(x, _MAIN, stop.state)
        + svg_text(x, _MAIN - 14, stop.name, size=13, weight=weight, fill=fill, at="middle")
        + (svg_text(x, _MAIN + 22, stop.date, at="middle") if stop.date else "")
    )


def _lane_svg(course: Course, lane: Lane, middles: list[float], y: float) -> str:
    """A lane: down from the main line, its name, its stops, and on to the gate that waits for it."""
    start = middles[lane.opened_at]
    dash = ' stroke-dasharray="2 4"' if lane.state in {AHEAD, BLOCKED} else ""
    colour = LINE if lane.state == AHEAD else INK
    from_y = _MAIN + (21 if course.stops[lane.opened_at].state == NOW else 28)
    parts = [
        f'<path d="M{start:.1f} {from_y}V{y}H{start + 18:.1f}" stroke="{colour}" stroke-width="1.4" fill="none"{dash}/>'
    ]
    x = start + 24
    strong = lane.state != AHEAD
    parts.append(svg_text(x, y + 4.5, lane.name, size=13, weight=700 if strong else 500, fill=INK if strong else INK2))
    x += text_width(lane.name, 13) + 12
    for stop in lane.stops:
        label = f"{stop.date} {stop.name}".strip()
        parts.append(_dot(x + 6, y, stop.state, 5))
        now = stop.state != DONE and stop.state != AHEAD
        parts.append(svg_text(x + 17, y + 4.5, label, fill=INK if now else INK2, weight=600 if now else 400))
        x += 22 + text_width(label, 12) + 14
    if lane.note:
        parts.append(svg_text(x - 2, y + 4.5, lane.note, fill=INK if lane.state == BLOCKED else INK2))
        x += text_width(lane.note, 12) + 10
    if lane.joins_at is not None and lane.joins_at > lane.opened_at:
        end = _gate_x(course, middles, lane.joins_at)
        if end > x:
            parts.append(
                f'<path d="M{x:.1f} {y}H{end:.1f}" stroke="{colour}" stroke-width="{2 if dash else 1.2}" '
                f'fill="none"{dash}/>'
            )
    return "".join(parts)
