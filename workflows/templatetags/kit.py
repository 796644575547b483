"""Template tags of the design kit: icons from the sprite, marks of the clocks, and figures as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from workflows.pages.lists import Column

register = template.Library()

_SMALL = '<svg class="mk" viewBox="0 0 14 14" aria-hidden="true">'
_MARKS = {
    "late": f'{_SMALL}<path class="mark-late" d="M7 1l6.5 12H.5z"/></svg>',
    "soon": (
        f'{_SMALL}<circle class="mark-soon-rim" cx="7" cy="7" r="5.7"/>'
        '<path class="mark-soon" d="M7 1.3a5.7 5.7 0 0 1 0 11.4z"/></svg>'
    ),
    "met": f'{_SMALL}<path class="mark-met" d="M2 7.5l3.5 3.5L12 3.5"/></svg>',
}

_SIGN = '<svg viewBox="0 0 14 14" aria-hidden="true">'
_CELLS = {
    "direct": f'{_SIGN}<circle class="cell-full" cx="7" cy="7" r="5.4"/></svg>',
    "support": f'{_SIGN}<circle class="cell-ring" cx="7" cy="7" r="4.8"/></svg>',
    "against": f'{_SIGN}<path class="cell-cross" d="M2.5 2.5l9 9m0-9l-9 9"/></svg>',
    "wanted": f'{_SIGN}<rect class="cell-want" x="1.5" y="1.5" width="11" height="11"/></svg>',
}


@register.simple_tag
def icon(name: str, about: str = "") -> SafeString:
    """A symbol of `static/kit/icons.svg`; with `about` it is read out, without it stays silent."""
    said = format_html('role="img" aria-label="{}"', about) if about else mark_safe('aria-hidden="true"')
    return format_html('<svg class="ic" {}><use href="{}#{}"></use></svg>', said, static("kit/icons.svg"), name)


@register.simple_tag
def mark(state: str) -> SafeString:
    """The shape of a clock: triangle overdue, half disc near, tick stopped, nothing otherwise."""
    return mark_safe(_MARKS.get(state, ""))


@register.simple_tag
def cell(kind: str) -> SafeString:
    """A sign of the matrix of elements and evidence."""
    return mark_safe(_CELLS.get(kind, ""))


@register.filter
def money(value: object) -> str:
    """Yuan with thousands: 810400 → 810,400; fen only when there are any."""
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


@register.filter
def short_hash(value: str) -> str:
    """First eight signs of a fingerprint, in two groups."""
    return f"{value[:4]} {value[4:8]}" if value else ""


@register.filter
def head_at(columns: Sequence[Column], index: int) -> str:
    """Name of a column by its place: on a phone every cell carries its own head."""
    return columns[index].text if index < len(columns) else ""
