"""The decision's warm time against warm Chromium on the same HTML: `python -m bench.documents`.

Both are warmed up, then take turns, so that whatever else the machine does meets both. Chromium runs all the time and
gets a page of its own for each paper, as a service must give it (a reused page keeps what the last paper left behind);
what a reused page would take is printed beside it. Exit status 1 when ours is not `TIMES` times as fast.

A decision is one thread's work and Chromium's is spread over processes, so on a machine that is busy with other work
the clock measures how the scheduler shares it out. There, and only there, the processor time of each decides.
"""

from __future__ import annotations

import base64
import os
import re
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Cost:
    """What one print took, in milliseconds."""

    clock: float
    #: Processor time of this process and of every process below it.
    work: float


def work_done() -> float:
    """Milliseconds of processor time spent so far by this process, its descendants and those that already ended."""
    children: dict[int, list[int]] = {}
    spent: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue  # ended while we looked
            children.setdefault(int(fields[1]), []).append(int(entry.name))
            spent[int(entry.name)] = sum(map(int, fields[11:15]))
    total, waiting = 0, [os.getpid()]
    while waiting:
        process = waiting.pop()
        total += spent.get(process, 0)
        waiting += children.get(process, [])
    return total * 1000 / os.sysconf("SC_CLK_TCK")


def cost(work: Callable[[], bytes]) -> Cost:
    """What the work takes."""
    before, start = work_done(), stopwatch()
    work()
    clock = (stopwatch() - start) * 1000
    return Cost(clock, work_done() - before)


def main() -> int:
    """Measure, print a table, answer with the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from documents.papers import paper_html, render_document
    from documents.render import page_count
    from tests.factories_paper import paper_for

    busy = os.getloadavg()[0] > (os.cpu_count() or 1) / 2
    paper = paper_for("decision")
    pages = page_count(render_document(paper))
    costs: dict[str, list[Cost]] = {"本系统": [], "Chromium，一页一份": [], "Chromium，复用一页": []}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "decision.html"
        file.write_text(standalone(paper_html(paper)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        kept = browser.new_page()
        prints = (
            lambda: render_document(paper),
            lambda: print_own_page(browser, file.as_uri()),
            lambda: print_page(kept, file.as_uri()),
        )
        for work in prints:
            work()
        for _turn in range(TURNS):
            for taken, work in zip(costs.values(), prints, strict=True):
                taken.append(cost(work))
        browser.close()
    clock = {name: statistics.median(one.clock for one in taken) for name, taken in costs.items()}
    work = {name: statistics.mean(one.work for one in taken) for name, taken in costs.items()}
    print(f"行政处罚决定书，{pages} 页，预热后 {TURNS} 次（毫秒）：用时的中位数，处理器时间的平均数")
    for name in costs:
        print(f"  {name:<16}{clock[name]:8.0f}{work[name]:8.0f}")
    ours, theirs, _reused = costs
    measured = work if busy else clock
    ratio = measured[theirs] / measured[ours]
    print(f"  倍数 {ratio:.1f}（{'机器忙，按处理器时间' if busy else '按用时'}；要求不低于 {TIMES}）")
    return 0 if ratio >= TIMES else 1


if __name__ == "__main__":
    sys.exit(main())
