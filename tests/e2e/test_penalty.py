"""From a clue to a printed decision by clicking, a different log-in for each post; then to police and procuratorate."""

import datetime as dt

from playwright.sync_api import expect

from cases.models import Case, Event, PaperDue, Share
from cases.steps import find_step
from documents.models import IssuedPaper
from tests.e2e.desk import Desk, choose, fill, may_take
from workflows.page_pictures import WIDTH


def register_clue(desk: Desk) -> Case:
    """A clue with a party and three pieces of evidence, typed by the case handler."""

    def story(browser):
        page = desk.page(browser, "chengban1")
        page.goto(f"{desk.site}/cases/")
        page.click("text=登记线索")
        choose(page, "procedure", "penalty_ordinary")
        page.fill("[name=title]", "涉嫌通过暗管排放含锌废水")
        choose(page, "violation", "PER-10")
        page.fill("[name=party_name]", "大连样例镀锌有限公司")
        choose(page, "party_kind", "legal_person")
        page.fill("[name=representative]", "沈某")
        page.fill("[name=address]", "大连样例新区工业园1号")
        page.fill("[name=conduct_from]", "2026-08-20")
        page.fill("[name=conduct_to]", "2026-08-31")
        page.click(".deeds button.main")
        page.wait_for_url("**/cases/*/")
        for kind, name in (
            ("现场检查（勘察）笔录", "现场检查笔录"),
            ("监测报告", "废水监测报告"),
            ("调查询问笔录", "法定代表人询问笔录"),
        ):
            page.click("text=添加证据")
            choose(page, "kind", kind)
            page.fill("[name=name]", name)
            page.fill("[name=origin]", "现场制作")
            page.fill("[name=taken_on]", "2026-09-01")
            page.check("[name=taken_by][value=chengban1]")
            page.check("[name=taken_by][value=chengban2]")
            page.click(".deeds button.main")
            page.wait_for_url("**/cases/*/#evidence")
        return page.url

    url = desk.chromium(story)
    return Case.objects.get(pk=int(url.split("/cases/")[1].split("/")[0]))


def test_a_case_goes_from_clue_to_printed_decision_and_on_to_the_police(desk):
    case = register_clue(desk)
    people = []
    course = (
        *("review", "file", "investigate", "order_correct", "finish", "submit_review", "notify_hearing"),
        *("serve_notice", "waive_statement", "waive_hearing", "to_review", "legal_pass", "decide_direct", "serve"),
    )
    for event in course:
        step = find_step("penalty_ordinary", event)
        if people and not may_take(people[-1], step):
            desk.lacks_button(people[-1], case, event, "penalty_ordinary")
        people.append(desk.take(case, event))
    assert set(people) == {"chengban1", "jigou", "fazhi", "juzhang"}
    assert case.machines.get(kind="po_course", live=True).state == "decided"
    assert case.machines.get(kind="po_service", live=True).state == "served"
    assert not Event.objects.filter(case=case).exclude(actor__username__in=people).exists()

    decision = PaperDue.objects.get(case=case, name="行政处罚决定书")
    paper = IssuedPaper.objects.get(due=decision)
    assert paper.number and bytes(paper.content).startswith(b"%PDF")

    def read(browser):
        page = desk.open_case(browser, "juzhang", case.pk)
        page.click("#documents >> text=行政处罚决定书")
        page.wait_for_selector("main img")
        expect(page.locator("main img").first).to_have_js_property("naturalWidth", WIDTH, timeout=60_000)
        with page.expect_download() as told:
            page.click("text=下载 PDF")
        return page.inner_text("main"), told.value.suggested_filename, told.value.path().read_bytes()[:5]

    words, name, start = desk.chromium(read)
    assert paper.number in words and "与签发时一致" in words
    assert name == f"行政处罚决定书{paper.number}.pdf" and start == b"%PDF-"


def test_a_transfer_reaches_police_and_procuratorate_who_see_the_package_and_nothing_else(desk):
    case, other = register_clue(desk), register_clue(desk)
    for event in ("review", "file", "investigate"):
        desk.take(case, event)
    for event in ("screen_crime", "suspect", "form_team", "report", "approve", "handover"):
        desk.take(case, event, "transfer_criminal")
    internal = PaperDue.objects.get(case=case, name="立案审批表")
    police, prosecutor = Share.objects.get(agency__kind="police"), Share.objects.get(agency__kind="procuratorate")

    def look(username, share):
        def story(browser):
            page = desk.page(browser, username)
            page.goto(f"{desk.site}/")
            found = page.inner_text("main")
            page.click(f"a[href='/portal/{share.pk}/']")
            inside = page.inner_text("main")
            page.click("text=涉嫌环境犯罪案件移送书 >> nth=0")
            page.wait_for_selector("main img")
            paper = page.inner_text("main")
            codes = {}
            for path in (
                *(
                    f"/cases/{case.pk}/",
                    f"/cases/{other.pk}/",
                    f"/cases/{case.pk}/reason/",
                    "/cases/",
                    "/law/",
                    "/office/",
                ),
                f"/cases/{case.pk}/steps/penalty_ordinary/finish/",
                *(f"/papers/{internal.pk}/", f"/papers/{internal.pk}/pdf/", f"/papers/{internal.pk}/pages/1/"),
            ):
                codes[path] = page.request.get(f"{desk.site}{path}").status
            return found, inside, paper, codes

        return desk.chromium(story)

    for username, share in (("gongan", police), ("jiancha", prosecutor)):
        found, inside, paper, codes = look(username, share)
        assert case.number in found and other.number not in found
        assert "移送材料清单" in inside and "立案审批表" not in inside and "移送审批表" not in inside
        assert "一字未改" in paper
        assert set(codes.values()) <= {403, 404}, codes
        assert Event.objects.filter(case=case, step="read", actor__username=username).count() >= 2

    desk.clock.move_to(desk.clock.at + dt.timedelta(hours=2))

    def receive(browser):
        page = desk.page(browser, "jiancha")
        page.goto(f"{desk.site}/portal/{prosecutor.pk}/")
        return page.locator("a[href*='/steps/transfer_criminal/receive_copy/']").count()

    assert desk.chromium(receive) == 1


def test_a_form_sent_twice_is_one_act(desk):
    case = register_clue(desk)
    desk.take(case, "review")
    step = find_step("penalty_ordinary", "file")
    facts, _ = desk.lawful(case, step, None)

    def story(browser):
        page = desk.open_case(browser, "juzhang", case.pk)
        page.locator("a[href*='/steps/penalty_ordinary/file/']").first.click()
        fill(page, {n: v for n, v in facts.items() if n in step.fact_kinds()}, step.fact_kinds())
        sent = page.evaluate(
            """async () => {
                const form = document.querySelector("form[data-guard]");
                const body = () => new URLSearchParams(new FormData(form));
                const once = () => fetch(form.action, {method: "POST", body: body(), redirect: "manual"});
                const answers = await Promise.all([once(), once()]);
                answers.push(await once());
                return answers.map(a => a.type + a.status);
            }"""
        )
        return sent

    assert desk.chromium(story) == ["opaqueredirect0"] * 3
    assert Event.objects.filter(case=case, step="penalty_ordinary.file").count() == 1


def test_bad_answers_stand_beside_their_fields_and_nothing_is_stored(desk):
    case = register_clue(desk)
    desk.take(case, "review")
    before = case.events.count()

    def story(browser):
        page = desk.open_case(browser, "juzhang", case.pk)
        page.locator("a[href*='/steps/penalty_ordinary/file/']").first.click()
        page.fill("[name='fact-place_of_act']", "样例路8号")
        page.locator("details.settled > summary").click()
        page.fill("[name=at]", "2027-03-01T09:00")
        page.click("form[data-guard] .deeds button.main")
        page.wait_for_selector(".mistakes")
        return (
            page.inner_text(".mistakes"),
            page.inner_text(".q:has([name=at])"),
            page.input_value("[name='fact-place_of_act']"),
            page.locator(".q.wrong").count(),
            page.evaluate("document.activeElement.className"),
        )

    summary, beside, kept, wrong, focus = desk.chromium(story)
    assert "晚于现在" in summary and "晚于现在" in beside
    assert kept == "样例路8号" and wrong >= 2 and focus == "mistakes"
    assert case.events.count() == before


def test_the_wrong_post_is_refused_in_words_and_nothing_is_stored(desk):
    case = register_clue(desk)
    desk.take(case, "review")
    before = case.events.count()

    def story(browser):
        page = desk.page(browser, "chengban1")
        page.goto(f"{desk.site}/cases/{case.pk}/steps/penalty_ordinary/file/")
        page.click("form[data-guard] .deeds button.main")
        page.wait_for_selector(".mistakes")
        return page.inner_text(".mistakes")

    assert "由本机关负责人办理" in desk.chromium(story)
    assert case.events.count() == before


def test_the_draft_grows_beside_the_form(desk):
    case = register_clue(desk)
    desk.take(case, "review")

    def story(browser):
        page = desk.page(browser, "juzhang")
        page.context.unroute_all()
        page.goto(f"{desk.site}/cases/{case.pk}/steps/penalty_ordinary/file/")
        page.wait_for_selector("#preview img", timeout=60_000)
        first = page.get_attribute("#preview img", "src")
        with page.expect_response("**/draft/**", timeout=60_000):
            page.fill("[name=opinion]", "同意立案，抓紧调查。")
            page.locator("[name=opinion]").blur()
        expect(page.locator("#preview img").first).not_to_have_attribute("src", first, timeout=60_000)
        expect(page.locator("#preview img").first).to_have_js_property("naturalWidth", WIDTH)

    desk.chromium(story)
    assert not IssuedPaper.objects.filter(case=case, name="立案审批表").exists()
