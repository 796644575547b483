"""Pictures of filled outlines, drawn straight into the page.

The layout engine would parse and draw an SVG anew for every paper (20 ms for a seal). A picture here is the page's own
operators, made once, and the same outlines as SVG for a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tinycss2.color5 import parse_color

#: A recorded outline: (operator, points), as font pens give them.
Outline = list[tuple[str, tuple]]

_SVG = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}
_PDF = {"moveTo": "m", "lineTo": "l", "curveTo": "c", "closePath": "h"}


def rectangle(x: float, y: float, width: float, height: float) -> Outline:
    """The outline of a rectangle."""
    return [
        ("moveTo", ((x, y),)),
        ("lineTo", ((x + width, y),)),
        ("lineTo", ((x + width, y + height),)),
        ("lineTo", ((x, y + height),)),
        ("closePath", ()),
    ]


def _cubic(outline: Outline) -> Outline:
    """The outline without the quadratic curves of TrueType faces, which PDF does not know."""
    cubic: Outline = []
    here = (0.0, 0.0)
    for operator, points in outline:
        if operator != "qCurveTo":
            cubic.append((operator, points))
            here = points[-1] if points else here
            continue
        controls, end = points[:-1], points[-1]
        for index, control in enumerate(controls):
            last = index == len(controls) - 1
            stop = end if last else tuple((a + b) / 2 for a, b in zip(control, controls[index + 1], strict=True))
            first = tuple(a + (c - a) * 2 / 3 for a, c in zip(here, control, strict=True))
            second = tuple(b + (c - b) * 2 / 3 for b, c in zip(stop, control, strict=True))
            cubic.append(("curveTo", (first, second, stop)))
            here = stop
    return cubic


def _figure(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Picture:
    """One colour, filled outlines, in a square that begins at the upper left."""

    #: Length of the square's side in units of the outline.
    side: float
    #: CSS colour, and how opaque it is from 0 to 1.
    color: str
    opacity: float
    outline: tuple[tuple[str, tuple], ...]

    @cached_property
    def operators(self) -> bytes:
        """The outline as PDF page operators, filled by the nonzero rule."""
        parts = [
            " ".join((*(f"{_figure(x)} {_figure(y)}" for x, y in points), _PDF[operator]))
            for operator, points in _cubic(list(self.outline))
        ]
        return " ".join((*parts, "f")).encode()

    @cached_property
    def svg(self) -> str:
        """The same picture for a screen."""
        path = "".join(
            _SVG[operator] + " ".join(f"{_figure(x)} {_figure(y)}" for x, y in points)
            for operator, points in _cubic(list(self.outline))
        )
        side = _figure(self.side)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
            f'<path fill="{self.color}" fill-opacity="{_figure(self.opacity)}" d="{path}"/></svg>'
        )

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[float, float, float]:
        """Width, height and ratio, as the layout engine asks a picture for them."""
        return self.side, self.side, 1

    def draw(self, stream: Any, width: float, height: float, _style: Any) -> None:
        """Draw into a page stream of the layout engine, whose state the engine saves and restores around this."""
        stream.transform(a=width / self.side, d=height / self.side)
        ink = parse_color(self.color)
        ink.alpha = self.opacity
        stream.set_color(ink)
        stream.stream.append(self.operators)
