"""The decision's warm time against warm Chromium on the same HTML: `python -m bench.documents`.

Both are warmed up, then take turns, so that whatever else the machine does meets both. Chromium runs all the time and
gets a page of its own for each paper, as a service must give it (a reused page keeps what the last paper left behind);
what a reused page would take is printed beside it. Exit status 1 when ours is not `TIMES` times as fast.
"""

from __future__ import annotations

import base64
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import django
from playwright.sync_api import Browser, Page, sync_playwright

from cases.now import stopwatch

#: How many times as fast as Chromium the decision must be.
TIMES = 4

#: Turns that are measured, after one to warm up.
TURNS = 15

CHROMIUM = "/usr/bin/chromium"


def standalone(html: str) -> str:
    """The paper's HTML with its stylesheet inside and our addresses replaced by what a browser can open."""
    from documents.fonts import cut_faces
    from documents.resources import FONT, picture
    from documents.stylesheet import css_text

    css = css_text("letter")
    for role, path in cut_faces().items():
        css = css.replace(FONT + role, path.as_uri())

    def inline(match: re.Match) -> str:
        svg = base64.b64encode(picture(match[1]).svg.encode()).decode()
        return f'src="data:image/svg+xml;base64,{svg}"'

    return re.sub(r'src="(ecocase:[^"]*)"', inline, html.replace("</head>", f"<style>{css}</style></head>"))


def print_page(page: Page, address: str) -> bytes:
    """The PDF that Chromium makes of an address, tagged and with the paper's own page size, as ours is."""
    page.goto(address)
    return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)


def print_own_page(browser: Browser, address: str) -> bytes:
    """The same in a page that lives for this one paper."""
    page = browser.new_page()
    try:
        return print_page(page, address)
    finally:
        page.close()


def timed(work: Callable[[], bytes]) -> float:
    """Milliseconds that the work takes."""
    start = stopwatch()
    work()
    return (stopwatch() - start) * 1000


def main() -> int:
    """Measure, print a table, answer with the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from documents.papers import paper_html, render_document
    from documents.render import page_count
    from tests.factories_paper import paper_for

    paper = paper_for("decision")
    pages = page_count(render_document(paper))
    ours: list[float] = []
    own: list[float] = []
    reused: list[float] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "decision.html"
        file.write_text(standalone(paper_html(paper)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        kept = browser.new_page()
        print_own_page(browser, file.as_uri())
        print_page(kept, file.as_uri())
        for _turn in range(TURNS):
            ours.append(timed(lambda: render_document(paper)))
            own.append(timed(lambda: print_own_page(browser, file.as_uri())))
            reused.append(timed(lambda: print_page(kept, file.as_uri())))
        browser.close()
    median = statistics.median
    ratio = median(own) / median(ours)
    print(f"行政处罚决定书，{pages} 页，预热后 {TURNS} 次的中位数（毫秒）")
    for name, times in (("本系统", ours), ("Chromium，一页一份", own), ("Chromium，复用一页", reused)):
        print(f"  {name:<16}{median(times):8.0f}   最快 {min(times):.0f}，最慢 {max(times):.0f}")
    print(f"  倍数 {ratio:.1f}（要求不低于 {TIMES}）")
    return 0 if ratio >= TIMES else 1


if __name__ == "__main__":
    sys.exit(main())
