"""The two stylesheets: letters after GB/T 9704-2012, and forms with records. Parsed once in a process."""

from __future__ import annotations

from functools import cache

from django.template.loader import render_to_string

from documents.fonts import css_families, cut_faces
from documents.resources import FONT

#: Kind of document in the register → stylesheet. A record (笔录) is a form on ruled paper.
SHEETS = {"letter": "letter", "form": "form", "record": "form"}


@cache
def css_text(kind: str) -> str:
    """The stylesheet of a kind of document, with the office's families filled in."""
    context = {"fonts": css_families(), "cut": {role: FONT + role for role in cut_faces()}}
    return "".join(render_to_string(f"documents/css/{name}.css", context) for name in ("fonts", SHEETS[kind]))
