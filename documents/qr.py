"""The code that leads from a paper to its verification page (number, day, hash and status, nothing else)."""

from __future__ import annotations

import segno

from documents.pictures import Outline, Picture, rectangle


def qr_code(target: str) -> Picture:
    """The target address as a code, error correction M; neighbouring dark modules are one rectangle."""
    matrix = segno.make(target, error="m", micro=False).matrix
    outline: Outline = []
    for y, row in enumerate(matrix):
        start = None
        for x, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                outline += rectangle(start, y, x - start, 1)
                start = None
    return Picture(len(matrix), "#000000", 1, tuple(outline))
