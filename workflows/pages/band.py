"""The band over the inbox: one column a day, one mark a thing that falls due on it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from workflows.pages.clocks import FAR, LATE, SOON, date_text

_WIDTH, _BASE, _STEP, _TALLEST = 1376, 66, 15, 3

_MARKS = {
    LATE: '<path class="mark-late" d="M{x} {t}l6.5 12h-13z"/>',
    SOON: (
        '<circle class="mark-soon-rim" cx="{x}" cy="{m}" r="5.6"/>'
        '<path class="mark-soon" d="M{x} {t5}a5.6 5.6 0 0 1 0 11.2z"/>'
    ),
    FAR: '<rect class="mark-far" x="{l}" y="{t1}" width="10" height="10"/>',
}
_WORDS = {LATE: "逾期", SOON: "临期", FAR: "以后"}


def band_svg(
    due: Sequence[tuple[dt.date, str]],
    today: dt.date,
    works: Callable[[dt.date], bool],
    *,
    before: int = 8,
    after: int = 22,
) -> SafeString:
    """Marks for (due date, state) from `before` days ago to `after` days ahead.

    What lies outside is counted at the ends ("更早 2", "更晚 5"), so that the band never hides a thing. Days that do
    not count are hatched. The picture carries its content as text for screen readers.
    """
    first, days = today - dt.timedelta(before), before + after + 1
    last = first + dt.timedelta(days - 1)
    width = _WIDTH / days
    found: dict[dt.date, Counter[str]] = {}
    earlier = later = 0
    for day, state in due:
        if day < first:
            earlier += 1
        elif day > last:
            later += 1
        else:
            found.setdefault(day, Counter())[state] += 1
    parts = []
    for index in range(days):
        day = first + dt.timedelta(index)
        x = round(width * (index + 0.5), 1)
        if not works(day):
            left = round(width * index, 1)
            parts.append(f'<rect class="band-off" x="{left}" y="12" width="{width:.1f}" height="{_BASE - 12}"/>')
        if day == today:
            left = round(width * index + 1, 1)
            parts.append(f'<rect class="band-today" x="{left}" y="12" width="{width - 2:.1f}" height="78"/>')
            parts.append(f'<text class="band-now" x="{x}" y="7">今天</text>')
        states = [state for state in (LATE, SOON, FAR) for _ in range(found.get(day, Counter())[state])]
        shown = states[:_TALLEST] if len(states) <= _TALLEST else states[: _TALLEST - 1]
        for level, state in enumerate(shown):
            middle = _BASE - 9 - level * _STEP
            parts.append(
                _MARKS[state].format(
                    x=x, l=round(x - 5, 1), t=middle - 6, t1=middle - 5, t5=round(middle - 5.6, 1), m=middle
                )
            )
        if len(states) > _TALLEST:
            parts.append(f'<text class="band-more" x="{x}" y="{_BASE - 5 - 2 * _STEP}">{len(states)} 件</text>')
        label = f"{day.month}月{day.day}" if day.day == 1 or index == 0 else str(day.day)
        kind = "band-hit" if states or day == today else "band-day"
        parts.append(f'<text class="{kind}" x="{x}" y="82">{label}</text>')
    if earlier:
        parts.append(f'<text class="band-end" x="2" y="7">◀ 更早 {earlier} 件</text>')
    if later:
        parts.append(f'<text class="band-end band-right" x="{_WIDTH - 2}" y="7">更晚 {later} 件 ▶</text>')
    spoken = "；".join(
        f"{date_text(day)}" + "、".join(f"{_WORDS[state]} {number} 件" for state, number in sorted(counter.items()))
        for day, counter in sorted(found.items())
    )
    tail = "".join(f"；{word} {number} 件" for word, number in (("更早", earlier), ("更晚", later)) if number)
    said = escape(f"到期分布：{spoken or '这段时间没有到期的事'}{tail}")
    return mark_safe(
        f'<svg class="band" viewBox="0 -6 {_WIDTH} 98" role="img" aria-label="{said}">'
        '<defs><pattern id="band-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="band-line" d="M0 0v6"/></pattern></defs>'
        f'{"".join(parts)}<path class="band-base" d="M0 {_BASE}.5H{_WIDTH}"/></svg>'
    )
