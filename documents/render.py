"""HTML in, PDF out: the one narrow door to the layout engine.

PDF/A-3u and PDF/UA-1 are declared, not validated. The same HTML gives the same bytes: nothing comes from the clock,
the host or chance, and the file's identifier is a hash of its content.
"""

from __future__ import annotations

import gc
import re
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from documents import justify
from documents.fonts import common_signs, require_families
from documents.resources import LocalResources, Pictures, Refusal, ResourceRefused
from documents.stylesheet import SHEETS, css_text

justify.install()

#: Pango's font map is not safe between threads, and a second one costs 300 MB: one at a time, one process per core.
_one_at_a_time = threading.Lock()

#: Line breaks of a template's source, which would print as spaces between Chinese characters.
_BREAKS = re.compile(r"\s*\n\s*")
_NOT_TEXT = re.compile(r"(<style\b.*?</style>|<svg\b.*?</svg>|<title\b.*?</title>|<[^>]*>)", re.DOTALL)
_TOGETHER = re.compile(
    r"\d{1,2}月\d{1,2}日|(?:GB|HJ|DB)(?:/T)? ?\d+(?:\.\d+)*(?:[—-]\d{4})?|\d[\d.]* ?[A-Za-zμ]{1,3}/[A-Za-z³]{1,3}"
)
_LONG_CODE = re.compile(r"[0-9A-Z]{11,}")

_UA_DECLARATION = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""


@cache
def _fonts() -> FontConfiguration:
    require_families()
    return FontConfiguration()


@cache
def _sheet(kind: str) -> CSS:
    return CSS(string=css_text(kind), font_config=_fonts(), url_fetcher=LocalResources(), base_url="ecocase:")


def _declare_accessible(pdf: pydyf.PDF) -> None:
    """Add PDF/UA-1 to the metadata, which the engine declares only instead of PDF/A."""
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.stream = [part.replace(b"</rdf:RDF>", _UA_DECLARATION) for part in stream.stream]


def _compress_quickly(pdf: pydyf.PDF) -> None:
    """Deflate every stream at level 1: the engine's level 9 costs a sixth of the time of a decision for 11 KB."""
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream) and "Filter" not in stream.extra:
            parts = (part if isinstance(part, bytes) else pydyf._to_bytes(part) for part in stream.stream)
            stream.stream = [zlib.compress(b"\n".join(parts), level=1)]
            stream.extra["Filter"] = "/FlateDecode"


def _finish(_document, pdf: pydyf.PDF) -> None:
    _declare_accessible(pdf)
    _compress_quickly(pdf)


def mark_signs(html: str) -> str:
    """Wrap what the engine would handle badly inside running text.

    A sign that the body faces lack becomes `.rare` (its fallback would make the line taller, and then 22 lines a page
    is luck); a day of a month, a measured value and the code of a standard become `.nb`, so that no figure is parted
    from its word; a long code becomes `.code-run`, which may break anywhere, so that the line before it fills.
    """
    common = common_signs()
    parts = _NOT_TEXT.split(html)
    for index in range(0, len(parts), 2):
        text = parts[index]
        if not text or text.isspace():
            continue
        text = _BREAKS.sub("", text)
        rare = {sign for sign in text if ord(sign) not in common and not sign.isspace()}
        text = _TOGETHER.sub(r'<span class="nb">\g<0></span>', text)
        text = _LONG_CODE.sub(r'<span class="code-run">\g<0></span>', text)
        if rare:
            text = re.sub(f"[{''.join(sorted(rare))}]+", r'<span class="rare">\g<0></span>', text)
        parts[index] = text
    return "".join(parts)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking the whole program while one paper is made: a fifth of its time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def render(html: str, kind: str = "letter") -> bytes:
    """The PDF of a whole HTML document, styled as a `letter`, `form` or `record`.

    Raises KeyError on an unknown kind, FontMissing when a family of the office is not installed, ResourceRefused when
    the document asks for anything but registered local resources.
    """
    if kind not in SHEETS:
        raise KeyError(f"没有这种版式：{kind}")
    with _one_at_a_time, _collector_paused():
        document = HTML(string=mark_signs(html), url_fetcher=LocalResources(), base_url="ecocase:")
        with warnings.catch_warnings():
            # the engine opens its colour profile for every paper and never closes it
            warnings.filterwarnings("ignore", "unclosed file .*sRGB2014", ResourceWarning)
            try:
                return document.write_pdf(
                    stylesheets=[_sheet(SHEETS[kind])],
                    font_config=_fonts(),
                    cache=Pictures(),
                    pdf_variant="pdf/a-3u",
                    pdf_tags=True,
                    uncompressed_pdf=True,
                    finisher=_finish,
                )
            except Refusal as refusal:
                raise ResourceRefused(str(refusal)) from None


def page_count(pdf: bytes) -> int:
    """Pages of a PDF made by `render`."""
    return int(re.search(rb"/Type /Pages\b[^>]*?/Count (\d+)", pdf)[1])
