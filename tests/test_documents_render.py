"""The narrow door: same bytes, every face inside, nothing fetched, rare signs readable, a missing face named."""

import hashlib
import subprocess
import sys

import pytest

from documents import checks, fonts
from documents.papers import paper_html, render_document
from documents.render import mark_signs, page_count, render
from documents.resources import ResourceRefused
from documents.seal import seal
from tests.factories_paper import paper_for
from tests.paper_reading import faces_of, text_of

PAGE = "<!DOCTYPE html><html lang='zh-CN'><head><title>试</title>{head}</head><body>{body}</body></html>"


@pytest.fixture(scope="module")
def decision() -> bytes:
    return render_document(paper_for("decision"))


def test_every_face_is_embedded_subset_and_readable(decision, tmp_path):
    faces = faces_of(decision, tmp_path)
    assert len(faces) >= 4
    assert [row[0] for row in faces if "yes yes yes" not in " ".join(row)] == []


def test_the_text_layer_holds_party_number_and_sum_in_capitals(decision):
    text = text_of(decision)
    for words in (
        "大连样例镀业有限公司",
        "大样环罚决字〔2026〕48号",
        "人民币叁拾玖万元整（¥390000.00）",
        "2026年10月30日",
    ):
        assert words in text


def test_the_same_facts_give_the_same_bytes(decision):
    render_document(paper_for("site_record"))
    assert render_document(paper_for("decision")) == decision


def test_another_process_gives_the_same_bytes(decision):
    told = (
        "import django, hashlib; django.setup();"
        "from tests.factories_paper import paper_for; from documents.papers import render_document;"
        "print(hashlib.sha256(render_document(paper_for('decision'))).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        text=True,
        check=True,
        env={"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONHASHSEED": "7", "TZ": "America/Lima", "PATH": ""},
    )
    assert other.stdout.strip() == hashlib.sha256(decision).hexdigest()


def test_archive_and_accessibility_are_declared(decision):
    assert page_count(decision) == 6
    told = subprocess.run(["pdfinfo", "-meta", "-"], input=decision, capture_output=True, check=True).stdout.decode()
    assert 'pdfaid:part="3"' in told and 'pdfaid:conformance="U"' in told
    assert "<pdfuaid:part>1</pdfuaid:part>" in told
    assert b"/CreationDate" not in decision


@pytest.mark.parametrize(
    "body",
    [
        "<img src='file:///etc/passwd'>",
        "<img src='http://127.0.0.1:1/x.png'>",
        "<img src='https://example.invalid/x.png'>",
        "<img src='data:image/png;base64,iVBORw0KGgo='>",
        "<img src='ecocase:font/../../etc/passwd'>",
        "<img src='/etc/passwd'>",
        "<p style=\"background-image:url('ftp://example.invalid/x')\">x</p>",
        "<object data='file:///etc/passwd'></object>",
    ],
)
def test_nothing_outside_the_register_is_read(body):
    with pytest.raises(ResourceRefused):
        render(PAGE.format(head="", body=body))


@pytest.mark.parametrize(
    "head",
    [
        "<link rel='stylesheet' href='file:///etc/passwd'>",
        "<style>@import url(http://127.0.0.1:1/x.css);</style>",
        "<style>@font-face{font-family:x;src:url(file:///etc/passwd)}p{font-family:x}</style>",
        "<link rel='attachment' href='file:///etc/passwd'>",
    ],
)
def test_no_stylesheet_face_or_attachment_comes_from_outside(head):
    with pytest.raises(ResourceRefused):
        render(PAGE.format(head=head, body="<p>x</p>"))


def test_markup_in_a_fact_is_printed_and_not_obeyed():
    html = paper_html(paper_for("prior_notice", findings=("<img src='file:///etc/passwd'>当事人",)))
    assert "<img src='file" not in html
    assert "etc/passwd" in text_of(render(html))


def test_rare_signs_are_embedded_and_read_back(tmp_path):
    signs = "喆堃垚犇㛃䶮𠅤龘㎡²³"
    pdf = render(PAGE.format(head="", body=f"<p>{signs}</p>"))
    assert signs in text_of(pdf)
    assert all("yes yes yes" in " ".join(row) for row in faces_of(pdf, tmp_path))


def test_signs_are_marked_in_text_only():
    html = "<title>9月3日龘</title><p title='9月3日'>2026年9月3日，龘公司\n    GB 21900—2008，4.65mg/L</p>"
    assert mark_signs(html) == (
        "<title>9月3日龘</title><p title='9月3日'>2026年<span class=\"nb\">9月3日</span>，"
        '<span class="rare">龘</span>公司<span class="nb">GB 21900—2008</span>，<span class="nb">4.65mg/L</span></p>'
    )


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        render("<p>x</p>", "poster")


def test_a_missing_family_is_named(settings):
    settings.ECOCASE_FONTS = {"fang": "方正仿宋不存在"}
    (error,) = checks.faces_are_installed(None)
    assert error.id == "ecocase.E020" and "方正仿宋不存在" in error.msg
    with pytest.raises(fonts.FontMissing, match="方正仿宋不存在"):
        fonts.require_families()


def test_this_installation_is_complete():
    assert [problem for check in checks.CHECKS for problem in check(None)] == []


def test_the_seal_is_outlines_and_the_same_each_time():
    svg = seal("大连市样例生态环境局").svg
    assert svg == seal("大连市样例生态环境局").svg != seal("大连市生态环境局").svg
    assert "<text" not in svg and "href" not in svg
