"""Number lines for the reasoning page: where a measured value lies between the thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_WIDTH, _LEFT, _RIGHT = 560, 24, 536


@dataclass(frozen=True)
class Point:
    """A value on the line."""

    value: float
    text: str
    #: Hollow: not decisive (not in this list of pollutants, an alternative reading).
    hollow: bool = False


@dataclass(frozen=True)
class Threshold:
    """A limit across the line; from it on the line is shaded when `shade`."""

    value: float
    text: str
    shade: bool = False


def ruler_svg(points: Sequence[Point], thresholds: Sequence[Threshold], *, unit: str, about: str) -> SafeString:
    """A line from nought to a little beyond the largest value. `about` says the finding in one sentence."""
    top = max([point.value for point in points] + [limit.value for limit in thresholds] + [1]) * 1.12

    def at(value: float) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * value / top, 1)

    parts = [
        f'<rect class="ruler-shade" x="{at(limit.value)}" y="34" width="{_RIGHT - at(limit.value):.1f}" height="20"/>'
        for limit in thresholds
        if limit.shade
    ]
    parts.append(f'<path class="ruler-base" d="M{_LEFT} 54.5H{_RIGHT}M{_LEFT}.5 50v9"/>')
    parts.append(f'<text class="ruler-tick" x="{_LEFT}" y="74">0</text>')
    for limit in thresholds:
        x = at(limit.value)
        parts.append(f'<path class="ruler-limit" d="M{x} 24V58"/><text class="ruler-name" x="{x}" y="74">')
        parts.append(f"{escape(limit.text)}</text>")
    previous = -100.0
    for point in sorted(points, key=lambda one: one.value):
        x = at(point.value)
        lift = 14 if x - previous < 52 else 0
        previous = x
        kind = "ruler-hollow" if point.hollow else "ruler-dot"
        parts.append(f'<circle class="{kind}" cx="{x}" cy="44" r="5"/>')
        parts.append(f'<text class="ruler-value" x="{x}" y="{26 - lift}">{escape(point.text)}</text>')
    parts.append(f'<text class="ruler-unit" x="{_RIGHT}" y="92">{escape(unit)}</text>')
    return mark_safe(
        f'<svg class="ruler" viewBox="0 0 {_WIDTH} 98" role="img" aria-label="{escape(about)}">{"".join(parts)}</svg>'
    )
