"""From two laboratory reports to the draft of the notice, by clicking: multiple, range, suggestion, paper."""

import os

import pytest

from cases.models import Case, Event
from cases.steps import find_step
from tests.e2e.desk import Desk, choose


def register(desk: Desk) -> Case:
    """A clue against a plating shop with two reports, typed by the case handler."""

    def story(browser):
        page = desk.page(browser, "chengban1")
        page.goto(f"{desk.site}/cases/new/")
        choose(page, "procedure", "penalty_ordinary")
        page.fill("[name=title]", "涉嫌超标排放含铝废水")
        choose(page, "violation", "PER-08")
        page.fill("[name=party_name]", "大连样例电镀有限公司")
        choose(page, "party_kind", "legal_person")
        page.fill("[name=conduct_from]", "2026-08-20")
        page.fill("[name=conduct_to]", "2026-08-31")
        page.click(".deeds button.main")
        page.wait_for_url("**/cases/*/")
        url = page.url
        for kind, name in (
            ("现场检查（勘察）笔录", "现场检查笔录"),
            ("监测报告", "监测报告0820"),
            ("监测报告", "监测报告0831"),
        ):
            page.goto(f"{url}evidence/new/")
            choose(page, "kind", kind)
            page.fill("[name=name]", name)
            page.fill("[name=origin]", "监测机构出具")
            page.fill("[name=taken_on]", "2026-09-01")
            page.check("[name=taken_by][value=chengban1]")
            page.check("[name=taken_by][value=chengban2]")
            page.click(".deeds button.main")
            page.wait_for_url("**/#evidence")
        return url

    url = desk.chromium(story)
    return Case.objects.get(pk=int(url.split("/cases/")[1].split("/")[0]))


def open_sheet(desk, browser, case):
    """By the buttons: case page, 研判, 填写事实."""
    page = desk.page(browser, "chengban1")
    page.goto(f"{desk.site}/cases/{case.pk}/")
    page.click("a.btn >> text=研判")
    page.click("a.btn >> text=填写事实")
    return page


def enter_value(page, evidence, day, value):
    page.click("text=登记监测值")
    choose(page, "evidence", evidence)
    page.fill("[name=point]", "废水总排口")
    page.fill("[name=time]", f"{day}T10:20")
    page.fill("[name=sampler]", "王砚、李其禾")
    page.fill("[name=lab]", "大连样例监测有限公司")
    page.fill("[name=cma]", "210612050001")
    page.fill("[name=report_date]", "2026-09-01")
    page.fill("[name=pollutant]", "总铝")
    page.fill("[name=value]", value)
    page.fill("[name=unit]", "mg/L")
    page.fill("[name=method]", "HJ 776-2015")
    choose(page, "converted", "true")
    page.click(".deeds button.main")
    page.wait_for_load_state()


def fill_part(desk, page, case, part, answers):
    page.goto(f"{desk.site}/cases/{case.pk}/facts/{part}/")
    for name, value in answers.items():
        box = page.locator(f"[name='{name}']").first
        if box.evaluate("node => node.tagName === 'SELECT' || node.type === 'radio'"):
            choose(page, name, value)
        else:
            box.fill(value)
    page.click(".deeds button.main")
    page.wait_for_load_state()
    assert not page.locator(".mistakes").count(), page.locator(".mistakes").inner_text()


def keep(page, name):
    """A picture of the page at both widths, where a person asks for one (SCREENS=directory)."""
    if place := os.environ.get("SCREENS"):
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=f"{place}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 900})


@pytest.mark.usefixtures("office_clock")
def test_an_officer_goes_from_two_reports_to_the_draft_of_the_notice(desk):
    case = register(desk)

    def enter(browser):
        page = open_sheet(desk, browser, case)
        fill_part(desk, page, case, "site", {"industry": "电镀", "special_limits": "false"})
        enter_value(page, "E2", "2026-08-20", "-6")
        wrong = page.locator(".mistakes").inner_text()
        keep(page, "wrong")
        page.fill("[name=value]", "6")
        page.click(".deeds button.main")
        page.wait_for_url("**/facts/")
        enter_value(page, "E3", "2026-08-31", "4.5")
        facts = {"pollutant_class": "A", "daily_flow_t": "50", "area_kind": "general", "correction": "on_time"}
        fill_part(desk, page, case, "quantities", facts)
        fill_part(desk, page, case, "earlier", {"consulted": "true"})
        for piece, refs in (("E1", ("e1", "e4", "e5")), ("E2", ("e3", "e4"))):
            page.goto(f"{desk.site}/cases/{case.pk}/facts/")
            page.click(f"#proofs a[href$='/{piece}/']")
            for ref in refs:
                page.check(f"[name=proves][value='PER-08#{ref}']")
            page.click(".deeds button.main")
            page.wait_for_url("**/#evidence")
        page.goto(f"{desk.site}/cases/{case.pk}/facts/")
        keep(page, "sheet")
        page.goto(f"{desk.site}/cases/{case.pk}/facts/levels/")
        keep(page, "levels")
        for section in page.locator("form section.part").all():
            section.locator(
                ".choice:has(small:text('由事实推出')) input, option:has-text('由事实推出')"
            ).first.evaluate("node => node.tagName === 'OPTION' ? node.parentNode.value = node.value : node.click()")
        page.click(".deeds button.main")
        page.wait_for_url("**/reason/")
        told = page.inner_text("main")
        keep(page, "reason")
        page.select_option("section.what-if select >> nth=0", index=2)
        page.click("section.what-if button")
        page.wait_for_load_state()
        return wrong, told, page.inner_text("section.what-if")

    wrong, told, otherwise = desk.chromium(enter)
    assert "不得为负数" in wrong
    for words in ("总铝", "GB21900-2008", "倍", "法定幅度", "示例", "E2", "E3", "已确认"):
        assert words in told, words
    assert "→" in otherwise
    case.refresh_from_db()
    assert [m["value"] for m in case.conduct["measurements"]] == ["6", "4.5"]
    assert Event.objects.filter(case=case, step="facts", actor__username="chengban1").count() == 8

    for event in ("review", "file", "investigate", "order_correct", "finish", "submit_review"):
        desk.take(case, event)
    step = find_step("penalty_ordinary", "notify_hearing")
    lawful, _ = desk.lawful(case, step, None)

    def draft(browser):
        page = desk.page(browser, "chengban1")
        page.context.unroute("**/draft/**")
        page.goto(f"{desk.site}/cases/{case.pk}/steps/penalty_ordinary/notify_hearing/")
        page.wait_for_selector("#preview img, #preview iframe", timeout=60_000)
        keep(page, "notice")
        frozen = page.goto(f"{desk.site}/cases/{case.pk}/facts/")
        return page.locator("#preview").count(), frozen.status, page.inner_text("main")

    _, status, sheet = desk.chromium(draft)
    assert status == 200 and "调查已经终结" in sheet
    assert lawful is not None
    desk.take(case, "notify_hearing")
    assert case.papers_due.filter(name__contains="告知").exists()
