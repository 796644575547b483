"""The design kit: what the pages show, in which order, and that they stand without a script and without a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import django_htmx
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page

from tests.conftest import Chromium
from tests.page_samples import drawn, every_page
from workflows.pages import models as m

PAGES = every_page()
KIT = Path(settings.BASE_DIR) / "static" / "kit"


class Outline(HTMLParser):
    """What a page is made of: ids, label targets, controls, headings, attributes that the policy forbids."""

    VOID = frozenset(
        {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
        | {"path", "circle", "rect", "use"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.controls: list[dict[str, str | None]] = []
        self.headings: list[int] = []
        self.forbidden: list[str] = []
        self.open: list[str] = []
        self.mains = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in self.VOID:
            self.open.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "label" and given.get("for"):
            self.labels.add(str(given["for"]))
        if tag in {"input", "select", "textarea"} and given.get("type") not in {"hidden", "submit"}:
            self.controls.append(given)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "main":
            self.mains += 1
        if tag == "style" or (tag == "script" and not given.get("src")):
            self.forbidden.append(tag)
        self.forbidden += [name for name in given if name == "style" or name.startswith("on")]
        self.forbidden += [
            str(value) for value in given.values() if value and re.match(r"(https?:)?//|javascript:", value)
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
            self.open.pop()


def outline(html: str) -> Outline:
    seen = Outline()
    seen.feed(html.replace('xmlns="http://www.w3.org/2000/svg"', ""))
    return seen


# --- Every page ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_well_formed_and_keeps_the_content_policy(name: str) -> None:
    template, frame, page = PAGES[name]
    seen = outline(drawn(template, page, frame))
    assert not seen.open
    assert not seen.forbidden
    assert seen.mains == 1
    assert len(seen.ids) == len(set(seen.ids))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_control_has_a_name_and_headings_do_not_jump(name: str) -> None:
    template, frame, page = PAGES[name]
    seen = outline(drawn(template, page, frame))
    nameless = [one for one in seen.controls if not one.get("aria-label") and one.get("id") not in seen.labels]
    assert nameless == []
    assert seen.headings.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(seen.headings, seen.headings[1:], strict=False))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_text_from_the_record_is_escaped(name: str) -> None:
    template, frame, page = PAGES[name]
    hostile = m.Notice("<script>alert(1)</script>", m.STOP)
    html = drawn(template, page, m.Shell(site_name=frame.site_name, notices=(hostile,)))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_icons_named_in_pages_are_in_the_sprite() -> None:
    sprite = (KIT / "icons.svg").read_text(encoding="utf-8")
    known = set(re.findall(r'<symbol id="([\w-]+)"', sprite))
    used = set()
    for template, frame, page in PAGES.values():
        used |= set(re.findall(r"icons\.svg#([\w-]+)", drawn(template, page, frame)))
    assert used
    assert used <= known


def test_classes_used_by_pages_are_in_the_style_sheets() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in KIT.glob("*.css"))
    known = set(re.findall(r"\.([a-z][\w-]*)", styles))
    # States of a clock or a stop that need no rule of their own, and names of sections.
    plain = {"far", "nodate", "met", "ahead", "now", "done", "note", "course", "band-day"}
    used = set()
    for template, frame, page in PAGES.values():
        for value in re.findall(r'class="([^"]*)"', drawn(template, page, frame)):
            used |= set(value.split())
    assert used - known - plain == set()


# --- Case page -------------------------------------------------------------------------------------------------------


def test_blocked_act_stays_visible_with_every_objection_and_where_to_cure_it() -> None:
    html = drawn("case.html", PAGES["case"][2])
    assert "法制审核通过，提交集体讨论" in html
    assert "还不能办：缺 3 项" in html
    assert 'aria-disabled="true">缺 3 项' in html
    for text, where in (("涉嫌犯罪还没有处理", "/transfer/"), ("证据矛盾", "/evidence/"), ("新旧法选择", "/law/")):
        assert text in html
        assert f'href="/cases/1{where}"' in html


def test_blocked_act_has_no_address_to_press() -> None:
    act = m.Act("决定", "/decide/", "作出决定", objections=(m.Objection("x", "缺证据。"),))
    html = drawn("case.html", m.CasePage("1", "某厂", "审核", acts=(act,)))
    assert "/decide/" not in html


def test_act_of_another_post_is_shown_without_a_button() -> None:
    act = m.Act("立案", "/file/", "立案", by="本机关负责人", mine=False)
    html = drawn("case.html", m.CasePage("1", "某厂", "立案审查", acts=(act,)))
    assert "等本机关负责人" in html
    assert "/file/" not in html


def test_unknown_fact_is_shown_as_unknown() -> None:
    html = drawn("case.html", PAGES["case"][2])
    assert '<span class="unknown">未知，待审计报告</span>' in html


def test_matrix_says_in_words_what_its_signs_mean() -> None:
    html = drawn("case.html", PAGES["case"][2])
    table = html[html.index("要件与证据对照") :]
    for word in ("直接证明", "佐证", "矛盾", "应有而缺"):
        assert f'<span class="said">{word}</span>' in table


def test_broken_chain_is_named() -> None:
    html = drawn("case.html", m.CasePage("1", "某厂", "立案", chain_whole=False, chain_text="第 12 环断开"))
    assert "第 12 环断开" in html
    assert "#shield-off" in html


# --- Forms -----------------------------------------------------------------------------------------------------------


def test_errors_stand_beside_the_field_and_in_the_summary() -> None:
    form = PAGES["step"][2]
    html = drawn("step.html", form)
    assert [error.target for error in form.errors] == ["f-fine", "f-way"]
    assert '<a href="#f-fine">低于法定下限' in html
    assert '<p class="mistake" id="f-fine-error">' in html
    assert 'aria-describedby="f-fine-error"' in html
    assert 'aria-invalid="true"' in html
    assert "有待改正" in html


def test_error_in_a_row_of_a_list_reaches_the_summary() -> None:
    wrong = m.FormField("samples-0-value", "测得", "number", error="不是数字")
    rows = m.FormField("samples", "监测结果", "rows", columns=(m.FormField("value", "测得"),), rows=((wrong,),))
    form = m.StepForm("录入", "/x/", "k", (m.Section("监测", (rows,)),))
    assert [(error.target, error.text) for error in form.errors] == [("f-samples-0-value", "不是数字")]
    assert 'href="#f-samples-0-value"' in drawn("step.html", form)


def test_list_rows_can_be_added_without_a_script_up_to_their_number() -> None:
    columns = (m.FormField("item", "项目"), m.FormField("value", "测得", "number"))
    field = m.FormField("samples", "监测结果", "rows", columns=columns, max_rows=2)
    grown = m.with_blank_rows(field, 5)
    assert [[cell.name for cell in row] for row in grown.rows] == [
        ["samples-0-item", "samples-0-value"],
        ["samples-1-item", "samples-1-value"],
    ]
    page = m.StepForm("录入", "/x/", "k", (m.Section("监测", (m.with_blank_rows(field),)),))
    assert 'name="add_row" value="samples"' in drawn("step.html", page)
    full = m.StepForm("录入", "/x/", "k", (m.Section("监测", (grown,)),))
    assert 'name="add_row"' not in drawn("step.html", full)


@pytest.mark.parametrize("kind", m.FIELD_KINDS)
def test_every_kind_of_field_is_drawn(kind: str) -> None:
    options = (m.Option("a", "甲", chosen=True), m.Option("b", "乙", hint="不能选", blocked=True))
    field = m.FormField("fact", "事实", kind, "值", options=options, columns=(m.FormField("item", "项目"),))
    html = drawn("step.html", m.StepForm("录入", "/x/", "k", (m.Section("一", (field,)),)))
    assert "事实" in html
    seen = outline(html)
    assert kind == "shown" or kind == "rows" or any(one.get("name") == "fact" for one in seen.controls)


def test_form_carries_its_key_so_that_a_second_submit_does_nothing() -> None:
    assert '<input type="hidden" name="idempotency_key" value="b7c1">' in drawn("step.html", PAGES["step"][2])


def test_every_round_of_opinions_is_kept() -> None:
    html = drawn("step.html", PAGES["step"][2])
    assert "第 1 轮" in html
    assert "补充许可证副本。" in html
    assert "第 2 轮" in html
    assert "事实清楚，证据充分。" in html


# --- Papers, portal, refusals ----------------------------------------------------------------------------------------


def test_verification_page_shows_number_date_hash_and_status_only() -> None:
    page = PAGES["verify"][2]
    html = drawn("verify.html", page, m.Shell("某局"))
    assert page.number in html
    assert page.date in html
    assert page.hash_groups[0] in html
    assert not {"party", "amount"} & set(type(page).__dataclass_fields__)


def test_package_page_holds_nothing_but_what_was_sent() -> None:
    fields = set(m.PackagePage.__dataclass_fields__)
    assert not {"history", "matrix", "people", "sheet", "documents"} & fields


def test_refusal_says_what_to_do_and_tells_the_same_for_hidden_and_missing() -> None:
    assert "两种情形显示同一页" in m.stop(404).text
    assert m.stop(418).title == m.stop(500).title
    html = drawn("stop.html", m.stop(500, reference="K7Q2"))
    assert "K7Q2" in html


def test_refusal_page_stands_without_any_context() -> None:
    assert "没有办成" in render_to_string("pages/stop.html")


# --- In the browser --------------------------------------------------------------------------------------------------

POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"


class Files(SimpleHTTPRequestHandler):
    """Serves the drawn pages under the policy of the real site."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a folder with every page and the style sheets."""
    folder = tmp_path_factory.mktemp("site")
    for name, (template, frame, page) in PAGES.items():
        (folder / f"{name}.html").write_text(drawn(template, page, frame), encoding="utf-8")
    (folder / "sample-paper.html").write_text(
        '<!doctype html><html lang="zh-CN"><title>文书</title><main><h1>文书</h1></main></html>', encoding="utf-8"
    )
    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx"
    places = {"kit": KIT, "vendor": KIT.parent / "vendor", "django_htmx": htmx}
    (folder / "static").mkdir()
    for name, place in places.items():
        (folder / "static" / name).symlink_to(place)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def violations(view: Page) -> list[dict[str, Any]]:
    return Axe().run(view).response["violations"]


def test_no_page_fails_axe_or_the_content_policy_or_scrolls_sideways(chromium: Chromium, site: str) -> None:
    def story(browser: Browser) -> list[str]:
        found = []
        view = browser.new_page(viewport={"width": 1440, "height": 900})
        complaints: list[str] = []
        view.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        view.on("pageerror", lambda error: complaints.append(str(error)))
        for name in PAGES:
            view.set_viewport_size({"width": 1440, "height": 900})
            view.goto(f"{site}/{name}.html")
            found += [f"{name}: {complaint}" for complaint in complaints]
            found += [f"{name}: {rule['id']} {rule['nodes'][0]['html']}" for rule in violations(view)]
            for width in (720, 320):
                view.set_viewport_size({"width": width, "height": 900})
                wide = view.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                found += [f"{name} at {width}: {wide} px too wide"] if wide > 0 else []
            if name in {"inbox", "case", "step", "list"}:
                found += [f"{name} at 320: {rule['id']} {rule['nodes'][0]['html']}" for rule in violations(view)]
            complaints.clear()
        return found

    assert chromium(story) == []


def test_pages_work_without_a_script(chromium: Chromium, site: str) -> None:
    def story(browser: Browser) -> tuple[str, bool, bool]:
        context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
        view = context.new_page()
        view.goto(f"{site}/inbox.html")
        view.locator("summary", has_text="方敏之").click()
        way_out = view.get_by_role("button", name="退出登录").is_visible()
        view.keyboard.press("Escape")
        view.goto(f"{site}/step.html")
        view.get_by_label("罚款数额").fill("180000")
        first = view.locator(".mistakes a").first
        first.click()
        return view.url, way_out, view.get_by_role("button", name="提交审查").is_enabled()

    url, way_out, submit = chromium(story)
    assert url.endswith("#f-fine")
    assert way_out
    assert submit


def test_usual_phrase_and_proposed_figure_are_put_in_by_a_click(chromium: Chromium, site: str) -> None:
    def story(browser: Browser) -> tuple[str, str, str]:
        view = browser.new_page(viewport={"width": 1440, "height": 900})
        view.goto(f"{site}/step.html")
        focused = view.evaluate("document.activeElement.className")
        view.get_by_role("button", name="事实清楚，证据充分。").click()
        view.get_by_role("button", name="程序合法，同意。").click()
        view.get_by_role("button", name="用建议数").click()
        return focused, view.get_by_label("意见", exact=True).input_value(), view.locator("#f-fine").input_value()

    assert chromium(story) == ("mistakes", "事实清楚，证据充分。程序合法，同意。", "180,000")


def test_first_stop_of_the_keyboard_leads_to_the_text(chromium: Chromium, site: str) -> None:
    def story(browser: Browser) -> tuple[str, str]:
        view = browser.new_page(viewport={"width": 1440, "height": 900})
        view.goto(f"{site}/case.html")
        view.keyboard.press("Tab")
        first = view.evaluate("document.activeElement.textContent")
        view.keyboard.press("Enter")
        return first, view.evaluate("document.activeElement.id")

    assert chromium(story) == ("跳到正文", "main")
