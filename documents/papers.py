"""From a paper's facts to its PDF: picks the template of the register and prints it."""

from __future__ import annotations

from django.template.loader import render_to_string

from documents.context import Paper
from documents.register import document
from documents.render import render


def paper_html(paper: Paper) -> str:
    """The HTML of a paper, before styling. Raises UnknownDocument when the register lacks it."""
    return render_to_string(document(paper.document.id).template, {"paper": paper, "entry": document(paper.document.id)})


def render_document(paper: Paper) -> bytes:
    """The PDF of a paper. The same paper gives the same bytes. Raises what `documents.render.render` raises."""
    return render(paper_html(paper), document(paper.document.id).kind)
