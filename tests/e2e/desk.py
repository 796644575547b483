"""A person at a desk in Chromium: logs in, finds the button, fills the form from lawful facts, sends it.

What is lawful comes from the declarations (`Requirement.lawful_facts`); everything else is what a person does with a
mouse and a keyboard.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from playwright.sync_api import Browser, Page

from cases import now
from cases.facts import Fact, Items
from cases.models import Case, Machine, User
from cases.reading import Reading
from cases.record import record_of
from cases.roles import OUTSIDERS, Role, posts_that_may_record
from cases.steps import Step, find_step
from cases.sweep import sweep
from cases.taking import judge
from tests.courses import PATIENCE
from workflows.demo import PASSWORD
from workflows.views.step import instances, with_unopened

#: Post → log-in of the demonstration's office.
WHO = {
    Role.CASE_HANDLER: "chengban1",
    Role.SECTION_HEAD: "jigou",
    Role.LEGAL_REVIEWER: "fazhi",
    Role.BUREAU_HEAD: "juzhang",
    Role.COLLECTIVE: "juzhang",
    Role.HEARING_HOST: "tingzheng",
    Role.ARCHIVIST: "dangan",
    Role.DESIGNATED_DEPARTMENT: "dangan",
    Role.CREDIT_OFFICE: "xinyong",
    Role.RESPONSIBLE_BODY: "xinyong",
    Role.ACCEPTING_UNIT: "jigou",
    Role.POLICE: "gongan",
    Role.PROCURATORATE: "jiancha",
}


def actor_of(step: Step) -> str:
    """Log-in that takes the step: the post in law; for outsiders the case handler with the paper received."""
    role = step.by[0]
    return "chengban1" if role in OUTSIDERS else WHO[role]


class Desk:
    """The office, its case, its clock and its browsers."""

    def __init__(self, chromium: Any, site: str, clock: now.Frozen) -> None:
        self.chromium, self.site, self.clock = chromium, site, clock
        self.pages: dict[str, Page] = {}

    # -- the law's side ------------------------------------------------------------------------------------------------
    def lawful(self, case: Case, step: Step, ground: str | None) -> tuple[dict[str, Any], Machine]:
        """Facts with which the step is lawful, after as much waiting as it takes; and the instance it is taken on."""
        user = User.objects.get(username=actor_of(step))
        start, found = self.clock.at, []
        for days in (0, *PATIENCE):
            self.clock.move_to(start + dt.timedelta(days=days, minutes=30))
            record = with_unopened(record_of(case), step)
            machine = instances(record, step, None)[0]
            reading = Reading(record, step, machine, self.clock.at, user.username, {}, ground)
            facts: dict[str, Any] = {}
            for requirement in step.requirements(ground):
                for name, value in requirement.lawful_facts(reading).items():
                    facts.setdefault(name, value)
                reading.given = facts
            _, found = judge(
                step,
                record,
                by=user,
                at=self.clock.at,
                ground=ground,
                party=machine.party_id,
                ref=machine.ref if machine.pk else None,
                facts=facts,
            )
            if not found:
                return facts, machine
        self.clock.move_to(start)
        raise AssertionError(f"{step.id}: {[(o.id, o.missing) for o in found]}")

    def let_time_pass(self, case: Case, step: Step) -> str:
        """What the system does by itself: nobody presses a button for a draw, or for a term that runs out."""
        start = self.clock.at
        if case.events.filter(step=step.id).exists():
            return ""
        for days in PATIENCE:
            self.clock.move_to(start + dt.timedelta(days=days))
            sweep()
            if case.events.filter(step=step.id).exists():
                return ""
        raise AssertionError(f"{step.id}: no term ran out")

    # -- the person's side ---------------------------------------------------------------------------------------------
    def page(self, browser: Browser, username: str) -> Page:
        """The window of this person, logged in; each has a browser profile of his or her own."""
        if username not in self.pages:
            context = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
            # Drafts beside the form have a test of their own; drawing one after each answer takes long.
            context.route("**/draft/**", lambda route: route.abort())
            page = context.new_page()
            page.goto(f"{self.site}/login/")
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", PASSWORD)
            page.click("main button[type=submit]")
            page.wait_for_url(lambda url: "/login/" not in url)
            self.pages[username] = page
        return self.pages[username]

    def open_case(self, browser: Browser, username: str, case: int) -> Page:
        page = self.page(browser, username)
        page.goto(f"{self.site}/cases/{case}/")
        for fold in page.locator("details:not([open]) > summary").all():
            if fold.is_visible():
                fold.click()
        return page

    def has_button(self, browser: Browser, username: str, case: int, step: Step) -> bool:
        page = self.open_case(browser, username, case)
        return page.locator(f"a[href*='/steps/{step.procedure}/{step.event}/']").count() > 0

    def lacks_button(self, username: str, case: Case, event: str, procedure: str) -> None:
        """This person's case page offers no way to the step, and the form does not let it through."""
        step = find_step(procedure, event)
        assert not self.chromium(lambda browser: self.has_button(browser, username, case.pk, step)), (username, step.id)

    def take(
        self,
        case: Case,
        event: str,
        procedure: str = "penalty_ordinary",
        *,
        ground: str | None = None,
        facts: dict[str, Any] | None = None,
    ) -> str:
        """Click the step through as the person whose post it is; gives that person's log-in."""
        step = find_step(procedure, event)
        assert step is not None, f"{procedure}.{event}"
        if ground is None and step.grounds:
            ground = step.grounds[0].id
        case.refresh_from_db()
        if step.by == (Role.SYSTEM,):
            return self.let_time_pass(case, step)
        lawful, machine = self.lawful(case, step, ground)
        lawful |= facts or {}
        kinds = step.fact_kinds(ground)
        username = actor_of(step)
        before = case.events.count()

        def story(browser: Browser) -> str:
            page = self.open_case(browser, username, case.pk)
            links = page.locator(f"a[href*='/steps/{step.procedure}/{step.event}/']")
            exact = page.locator(f"a[href$='/steps/{step.procedure}/{step.event}/?on={machine.pk}']")
            assert links.count(), f"{username} has no button for {step.id}: {page.locator('ul.next').inner_text()}"
            (exact if exact.count() else links).first.click()
            if page.locator("form[method=get] [name=ground]").count():
                choose(page, "ground", ground)
                page.click("form[method=get] .deeds button")
            fill(page, {n: v for n, v in lawful.items() if n in kinds}, kinds)
            page.click("form[data-guard] .deeds button.main")
            page.wait_for_load_state()
            wrong = page.locator(".mistakes")
            return wrong.inner_text() if wrong.count() else ""

        refused = self.chromium(story)
        assert not refused, f"{step.id}: {refused}"
        assert case.events.count() > before, f"{step.id} was not recorded"
        return username


def fill(page: Page, facts: dict[str, Any], kinds: dict[str, Fact]) -> None:
    """Type the facts into their controls."""
    settled = page.locator("details.settled:not([open]) > summary")
    if settled.count():
        settled.click()
    for name, value in facts.items():
        if value is not None:
            answer(page, f"fact-{name}", kinds[name], value)


def answer(page: Page, field: str, kind: Fact, value: Any) -> None:
    control = kind.control
    if control in ("evidence", "people"):
        wanted = set(map(str, value))
        for box in page.locator(f"input[type=checkbox][name='{field}']").all():
            box.set_checked(box.get_attribute("value") in wanted)
    elif isinstance(kind, Items) and kind.columns:
        rows(page, field, kind, value)
    elif isinstance(kind, Items):
        page.fill(f"[name='{field}']", "\n".join(map(str, value)))
    elif control in ("flag", "choice", "person"):
        choose(page, field, {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value)
    elif control == "datetime":
        page.fill(f"[name='{field}']", str(value)[:16].replace(" ", "T"))
    elif control == "date":
        page.fill(f"[name='{field}']", str(value)[:10])
    else:
        page.fill(f"[name='{field}']", str(value))


def choose(page: Page, field: str, value: Any) -> None:
    select = page.locator(f"select[name='{field}']")
    if select.count():
        select.select_option(str(value))
    else:
        page.check(f"input[type=radio][name='{field}'][value='{value}']")


def rows(page: Page, field: str, kind: Items, value: list[Any]) -> None:
    first = next(iter(kind.columns))
    while not page.locator(f"[name='{field}-{len(value) - 1}-{first}']").count():
        with page.expect_navigation():
            page.click(f"button[name=add_row][value='{field}']")
        settled = page.locator("details.settled:not([open]) > summary")
        if settled.count():
            settled.click()
    for index, row in enumerate(value):
        told = row if isinstance(row, dict) else {first: row}
        for key in kind.columns:
            text = told.get(key)
            text = "、".join(map(str, text)) if isinstance(text, list) else str("" if text is None else text)
            cell(page, f"{field}-{index}-{key}", text)


def cell(page: Page, name: str, text: str) -> None:
    """One small field; an example that is only 已写明 becomes the first answer listed, or a day to come."""
    box = page.locator(f"[name='{name}']")
    if box.evaluate("node => node.tagName") == "SELECT":
        listed = [o.get_attribute("value") for o in box.locator("option").all()]
        box.select_option(text if text in listed else next(value for value in listed if value))
    elif box.get_attribute("type") == "date":
        box.fill(text if text[:4].isdigit() else (now.today() + dt.timedelta(days=30)).isoformat())
    else:
        box.fill(text)


def may_take(username: str, step: Step) -> bool:
    """The person holds a post that enters this step."""
    posts = User.objects.get(username=username).posts_on(now.today())
    return bool(posts & posts_that_may_record(step.by))
