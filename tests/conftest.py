"""What every test may ask for: a clock that stands still, Chromium, and a run that tolerates no skip."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TypeVar

import pytest
from django.test import TransactionTestCase
from playwright.sync_api import Browser, sync_playwright

from cases import now
from tests.chain_triggers import without_triggers

Told = TypeVar("Told")

#: Fixtures of pytest-django that reach the database.
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "django_db_setup", "live_server"}


# --- The run ---------------------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="run only the tests that touch the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    touching = [
        item
        for item in items
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    ]
    config.hook.pytest_deselected(items=[item for item in items if item not in touching])
    items[:] = touching


class SkipWatch:
    """Fails the run when a test was skipped: a test that does not run proves nothing and nobody notices."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for nodeid in self.skipped:
            terminalreporter.write_line(f"SKIPPED, which fails the run: {nodeid}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # with xdist the controller hears every report
        config.pluginmanager.register(SkipWatch(), "skip-watch")


# --- The database ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _a_test_may_empty_the_chain() -> Iterator[None]:
    """Tests that commit are followed by emptying every table, which the triggers of the event chain rightly refuse."""
    empty = TransactionTestCase._fixture_teardown

    def emptied(self: TransactionTestCase) -> None:
        with without_triggers():
            empty(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", emptied)
        yield


# --- Time and chance -------------------------------------------------------------------------------------------------


@pytest.fixture
def clock() -> Iterator[now.Frozen]:
    """Time stands at 2026-09-01 and chance repeats; `clock.move_to(…)` sets another day. Not seen by `live_server`."""
    with now.frozen(date(2026, 9, 1), seed="test") as frozen:
        yield frozen


# --- Chromium --------------------------------------------------------------------------------------------------------


class Chromium:
    """Debian's Chromium, driven from a thread of its own.

    Playwright's event loop would make Django refuse the database in the same thread. A test hands over a function of
    the browser and reads the database outside of it; pages opened in one call can be used in the next.
    """

    def __init__(self, thread: ThreadPoolExecutor, browser: Browser) -> None:
        self._thread = thread
        self._browser = browser

    def __call__(self, story: Callable[[Browser], Told]) -> Told:
        """Run `story(browser)` in the browser's thread and return what it returns; what it raises is raised here."""
        return self._thread.submit(story, self._browser).result()

    def leave(self) -> None:
        """Close every page and forget every log-in."""

        def close_all(browser: Browser) -> None:
            for context in list(browser.contexts):
                context.close()

        self(close_all)


@pytest.fixture(scope="session")
def _chromium() -> Iterator[Chromium]:
    with ThreadPoolExecutor(1) as thread:
        playwright = thread.submit(lambda: sync_playwright().start()).result()
        browser = thread.submit(lambda: playwright.chromium.launch(executable_path="/usr/bin/chromium")).result()
        yield Chromium(thread, browser)
        thread.submit(browser.close).result()
        thread.submit(playwright.stop).result()


@pytest.fixture
def chromium(_chromium: Chromium) -> Iterator[Chromium]:
    """Chromium without any log-in; use it with `live_server`."""
    yield _chromium
    _chromium.leave()
