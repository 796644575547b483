"""The seal of an authority as outlines: no font at print time, no letters for text extraction to trip over.

Drawn for demonstrations and marked 样张. A real office uses its own electronic seal; this drawing is not one.
"""

from __future__ import annotations

import math
from functools import lru_cache

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from documents.fonts import title_face
from documents.pictures import Outline, Picture

#: Colour of seal, head and rule in official papers.
RED = "#d7191c"

#: Text in the lower half of every seal drawn here.
MARK = "样张"

#: The seal is drawn in a square of this many units.
SIDE = 120


@lru_cache(maxsize=1)
def _face() -> TTFont:
    return title_face()


def _sign(sign: str, x: float, y: float, size: float, degrees: float = 0, narrow: float = 1.0) -> Outline:
    """Outline of one sign, its em box centred on (x, y) and turned clockwise; empty for a sign the face lacks."""
    face = _face()
    name = face.getBestCmap().get(ord(sign))
    if name is None:
        return []
    em, glyphs = face["head"].unitsPerEm, face.getGlyphSet()
    scale, turn = size / em, math.radians(degrees)
    cos, sin = math.cos(turn), math.sin(turn)
    middle_x, middle_y = glyphs[name].width / 2, 0.38 * em
    matrix = (
        scale * narrow * cos,
        scale * narrow * sin,
        scale * sin,
        -scale * cos,
        x - scale * narrow * cos * middle_x - scale * sin * middle_y,
        y - scale * narrow * sin * middle_x + scale * cos * middle_y,
    )
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(TransformPen(pen, matrix))
    return pen.value


def _ring(name: str) -> Outline:
    """The name of the authority along the upper rim; a longer name takes more of it, in smaller letters."""
    span = min(135, 104 + 1.6 * len(name))
    size = min(14.6, 2 * span / max(len(name), 1) * 0.92)
    outline: Outline = []
    for index, sign in enumerate(name):
        degrees = -span + (2 * span * index / (len(name) - 1) if len(name) > 1 else span)
        turn = math.radians(degrees - 90)
        outline += _sign(sign, 60 + 45.5 * math.cos(turn), 60 + 45.5 * math.sin(turn), size, degrees, 0.82)
    return outline


def _star(radius: float) -> Outline:
    outline: Outline = []
    for index in range(10):
        reach, turn = radius if index % 2 == 0 else radius * 0.382, math.pi * index / 5
        point = (60 + reach * math.sin(turn), 60 - reach * math.cos(turn))
        outline.append(("lineTo" if index else "moveTo", (point,)))
    return [*outline, ("closePath", ())]


def _circle(radius: float, turn_back: bool = False) -> Outline:
    """A circle of four curves; turned back, it cuts a hole into one that is not."""
    arm, way = radius * 4 / 3 * math.tan(math.pi / 8), -1 if turn_back else 1

    def point(x: float, y: float) -> tuple[float, float]:
        return 60 + x, 60 + way * y

    outline: Outline = [("moveTo", (point(radius, 0),))]
    for cos, sin in ((0, 1), (-1, 0), (0, -1), (1, 0)):  # the direction in which each quarter ends
        first = point(radius * sin + arm * cos, -radius * cos + arm * sin)
        second = point(radius * cos + arm * sin, radius * sin - arm * cos)
        outline.append(("curveTo", (first, second, point(radius * cos, radius * sin))))
    return [*outline, ("closePath", ())]


@lru_cache(maxsize=64)
def seal(authority: str) -> Picture:
    """The seal of the authority named; the same name gives the same picture."""
    mark: Outline = []
    for index, sign in enumerate(MARK):
        mark += _sign(sign, 60 + (index - (len(MARK) - 1) / 2) * 15, 89, 12.5)
    rim = _circle(59.9) + _circle(56.9, turn_back=True)
    return Picture(SIDE, RED, 0.86, (*rim, *_star(18.5), *_ring(authority), *mark))
