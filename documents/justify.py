"""Justification between Chinese characters for the layout engine, which stretches spaces only.

Chinese text has no spaces: without this a line that had to break early stays short and the right edge frays. Every
gap after a Chinese character (and every space) takes an equal part of what is missing. A line whose gaps would open by
more than `WIDEST` of an em is left ragged: a hole is worse than a frayed edge, and readers of the text layer would see
a space in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.ffi import TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout, line_size

#: Largest opening of one gap, in em of the line's size. At 0.14 text extraction already reads a space into the gap.
WIDEST = 0.12

#: Below this many CSS pixels a line counts as full.
NEGLIGIBLE = 0.05

_STRETCHABLE = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026\U00020000-\U0003ffff \u00a0]+"
)


class StretchedLayout(Layout):
    """A line of text whose stretchable signs carry the extra spacing, when it is laid out and again when drawn."""

    def set_text(self, text: str, justify: bool = False) -> None:
        stretch, self.justification_spacing = self.justification_spacing, 0
        super().set_text(text, justify)
        self.justification_spacing = stretch
        if not justify or not stretch:
            return
        own = self.style["letter_spacing"]
        spacing = int(((0 if own == "normal" else own) + stretch) * TO_UNITS)
        attributes = pango.pango_layout_get_attributes(self.layout)
        if attributes == ffi.NULL:
            attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        end_index, end = 0, 0
        for run in _STRETCHABLE.finditer(self.text):
            start_index = end_index + len(self.text[end : run.start()].encode())
            end_index, end = start_index + len(run.group().encode()), run.end()
            attribute = pango.pango_attr_letter_spacing_new(spacing)
            attribute.start_index, attribute.end_index = start_index, end_index
            pango.pango_attr_list_change(attributes, attribute)
        pango.pango_layout_set_attributes(self.layout, attributes)


def gaps(text: str) -> int:
    """How many signs of the text can open a gap after themselves."""
    return sum(run.end() - run.start() for run in _STRETCHABLE.finditer(text))


def _texts(box: boxes.Box) -> Iterator[boxes.TextBox]:
    if isinstance(box, boxes.TextBox):
        yield box
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            if child.is_in_normal_flow():
                yield from _texts(child)


def _stretch(text: boxes.TextBox, spacing: float) -> tuple[StretchedLayout, float]:
    """The text laid out with the spacing, and the width it gained in pixels."""
    layout = StretchedLayout(text.style, spacing)
    layout.set_text(text.text, justify=True)
    width, _height = line_size(layout.get_first_line()[0], text.style)
    layout.deactivate()
    return layout, width - text.width


def _place(box: boxes.Box, shift: float, laid: dict[boxes.TextBox, tuple[StretchedLayout, float]]) -> float:
    """Move the box by what its left neighbours gained; the shift for its right neighbour."""
    if isinstance(box, boxes.TextBox):
        box.position_x += shift
        if box in laid:
            box.pango_layout, gained = laid[box]
            box.width += gained
            shift += gained
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.position_x += shift
        before = shift
        for child in box.children:
            if child.is_in_normal_flow():
                shift = _place(child, shift, laid)
        box.width += shift - before
    else:
        box.translate(shift, 0)
    return shift


def justify_line(_context, line: boxes.LineBox, missing: float) -> None:
    """Fill the line up by `missing` pixels, or leave it as it is when that would tear holes."""
    texts = [(text, count) for text in _texts(line) if (count := gaps(text.text))]
    total = sum(count for _text, count in texts) - 1  # the last sign of a line has no gap after it
    if total <= 0 or missing <= NEGLIGIBLE:
        return
    spacing = missing / total
    if spacing > WIDEST * line.style["font_size"]:
        return
    laid = {text: _stretch(text, spacing) for text, _count in texts}
    gained = sum(gain for _layout, gain in laid.values())
    if gained > 0 and abs(gained - missing) > NEGLIGIBLE * 4:
        # Pango halves the spacing where fonts change in a line: the effect is proportional, so one correction fits.
        laid = {text: _stretch(text, spacing * missing / gained) for text, _count in texts}
    _place(line, 0, laid)


def install() -> None:
    """Make the layout engine justify as above; done once, when `documents.render` is imported."""
    inline.justify_line = justify_line
