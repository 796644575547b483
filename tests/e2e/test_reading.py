"""The pages with the demonstration's people and a real case: nothing fails axe, nothing scrolls sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from cases.models import Case
from tests.e2e.test_penalty import register_clue

#: WCAG 2.2 AA and its forerunners.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.mark.parametrize("width", [1440, 390])
def test_pages_with_real_data_can_be_read_by_everybody(desk, width):
    case = register_clue(desk)
    for event in ("review", "file", "investigate"):
        desk.take(case, event)
    paper = case.papers_due.filter(received=False).first()
    looks = {
        "chengban1": (
            *("/inbox/", "/inbox/?tab=doing", "/cases/", "/law/", "/law/PER-10/", "/cases/new/", "/inspection/"),
            *(f"/cases/{case.pk}/", f"/cases/{case.pk}/reason/", f"/papers/{paper.pk}/"),
            *(f"/cases/{case.pk}/evidence/new/", f"/cases/{case.pk}/steps/penalty_ordinary/finish/"),
            *(f"/cases/{case.pk}/desk/copy/", "/desk/deputies/"),
        ),
        "juzhang": (f"/cases/{case.pk}/steps/penalty_ordinary/file/", f"/cases/{case.pk}/"),
        "guanli": ("/office/",),
        "jiancha": ("/portal/",),
    }

    def story(browser):
        wrong = {}
        for username, addresses in looks.items():
            page = desk.page(browser, username)
            page.set_viewport_size({"width": width, "height": 900})
            page.context.route("**/*.map", lambda route: route.abort())
            for address in addresses:
                assert page.goto(f"{desk.site}{address}").status == 200, address
                sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                found = Axe().run(page, options=RULES).response["violations"]
                told = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
                if told or sideways > 0:
                    wrong[address] = (sideways, told)
        return wrong

    assert desk.chromium(story) == {}
    assert Case.objects.count() == 1
