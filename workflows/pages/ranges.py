"""Ranges of fines side by side: what each clause allows, which one is applied, and where the suggestion lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_WIDTH, _LEFT, _RIGHT, _ROW = 560, 8, 552, 46


@dataclass(frozen=True)
class Span:
    """One range in yuan; `applied` is the one that governs."""

    name: str
    low: float
    high: float
    applied: bool = False


def ranges_svg(spans: Sequence[Span], mark: float | None, *, about: str) -> SafeString:
    """A bar a range, on one scale of ten-thousands of yuan; `mark` is the suggested fine. `about` says it in words."""
    top = max([span.high for span in spans] + [mark or 0, 1]) * 1.06
    height = _ROW * len(spans) + (26 if mark is not None else 6)

    def at(value: float) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * value / top, 1)

    parts = []
    for row, span in enumerate(spans):
        y = row * _ROW + 20
        left, right = at(span.low), max(at(span.high), at(span.low) + 2)
        kind, weight = ("range-applied", "range-name range-strong") if span.applied else ("range-other", "range-name")
        words = f"{span.name}　{ten_thousands(span.low)}至{ten_thousands(span.high)}{'　适用' if span.applied else ''}"
        parts.append(f'<text class="{weight}" x="{_LEFT}" y="{y - 6}">{escape(words)}</text>')
        parts.append(f'<path class="ruler-base" d="M{_LEFT} {y + 8}.5H{_RIGHT}"/>')
        parts.append(f'<rect class="{kind}" x="{left}" y="{y}" width="{right - left:.1f}" height="16"/>')
    if mark is not None:
        x, bottom = at(mark), _ROW * len(spans)
        side = "range-before" if x > _WIDTH / 2 else "range-after"
        words = f"建议 {ten_thousands(mark)}"
        shift = -6 if x > _WIDTH / 2 else 6
        parts.append(f'<path class="ruler-limit" d="M{x} 14V{bottom + 10}"/>')
        parts.append(f'<text class="range-mark {side}" x="{x + shift}" y="{bottom + 14}">{words}</text>')
    said = f'role="img" aria-label="{escape(about)}"'
    return mark_safe(f'<svg class="ruler" viewBox="0 0 {_WIDTH} {height}" {said}>{"".join(parts)}</svg>')


def ten_thousands(value: float) -> str:
    """Yuan as officers say it: 360000 → 36万元; what is less than ten thousand stays in yuan."""
    if value < 10_000:
        return f"{value:g}元"
    return f"{round(value / 10_000, 4):g}万元"
