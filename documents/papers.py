"""From a paper's facts to its PDF: picks the template of the register and prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.template.loader import render_to_string

from documents.context import Paper
from documents.register import document
from documents.render import render


class _Facts(dict):
    """Facts in which an absent key is empty text, so that a template draws its blank wherever it asks."""

    def __missing__(self, _key: str) -> str:
        return ""


def _printable(value: Any) -> bool:
    """False for what is absent, and for a fact with parts of its own, which no template prints as it stands."""
    return value is not None and not isinstance(value, Mapping)


def paper_html(paper: Paper) -> str:
    """The HTML of a paper, before styling. Raises UnknownDocument when the register lacks it."""
    entry = document(paper.document.id)
    facts = _Facts({key: value for key, value in paper.facts.items() if _printable(value)})
    return render_to_string(entry.template, {"paper": replace(paper, facts=facts), "entry": entry})


def render_document(paper: Paper) -> bytes:
    """The PDF of a paper. The same paper gives the same bytes. Raises what `documents.render.render` raises."""
    return render(paper_html(paper), document(paper.document.id).kind)
