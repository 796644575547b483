"""From a paper's facts to its PDF: picks the template of the register and prints it."""

from __future__ import annotations

from dataclasses import replace

from django.template.loader import render_to_string

from documents.context import Paper
from documents.register import document
from documents.render import render


class _Facts(dict):
    """Facts in which an absent key is empty text, so that a template draws its blank wherever it asks."""

    def __missing__(self, _key: str) -> str:
        return ""


def paper_html(paper: Paper) -> str:
    """The HTML of a paper, before styling. Raises UnknownDocument when the register lacks it."""
    entry = document(paper.document.id)
    facts = _Facts({key: value for key, value in paper.facts.items() if value is not None})
    return render_to_string(entry.template, {"paper": replace(paper, facts=facts), "entry": entry})


def render_document(paper: Paper) -> bytes:
    """The PDF of a paper. The same paper gives the same bytes. Raises what `documents.render.render` raises."""
    return render(paper_html(paper), document(paper.document.id).kind)
