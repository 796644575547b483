"""An installation that is unsafe, or silently wrong, does not start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import run_checks
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from config.local_key import read_or_make
from tests.conftest import Chromium

HOUSE = Path(__file__).resolve().parent.parent


def start(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program in the project with only these settings in its environment."""
    base = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", program], cwd=HOUSE, env=base | environment, capture_output=True, text=True, check=False
    )


def complaints(**environment: str) -> str:
    return start(
        "import sys; from django.core.management import execute_from_command_line as run;"
        "run(['manage.py', 'check', '--deploy', '--fail-level', 'WARNING'])",
        DJANGO_SETTINGS_MODULE="config.settings",
        **environment,
    ).stderr


def test_a_site_with_a_generated_key_is_refused(tmp_path: Path) -> None:
    refused = start("import config.wsgi", ECOCASE_VAR=str(tmp_path))
    assert refused.returncode != 0
    assert "SECRET_KEY is not set" in refused.stderr


def test_the_demonstration_may_use_a_generated_key(tmp_path: Path) -> None:
    started = start("import config.wsgi", ECOCASE_VAR=str(tmp_path), ECOCASE_DEMO="true")
    assert started.returncode == 0, started.stderr


def test_production_checks_name_a_missing_key_and_the_demonstration_mode(tmp_path: Path) -> None:
    said = complaints(ECOCASE_VAR=str(tmp_path), ECOCASE_DEMO="true")
    assert "ecocase.E001" in said
    assert "ecocase.E002" in said


def test_production_settings_are_clean(tmp_path: Path) -> None:
    assert complaints(ECOCASE_VAR=str(tmp_path), SECRET_KEY="k3y-" * 20 + "abcdefg", ALLOWED_HOSTS="a.gov.cn") == ""


def test_debug_is_off_unless_asked_for(tmp_path: Path) -> None:
    shown = start("from config import settings; print(settings.DEBUG)", ECOCASE_VAR=str(tmp_path))
    assert shown.stdout.strip() == "False"


def test_the_generated_key_is_kept_and_private(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    key = read_or_make(path)
    assert len(key) >= 50
    assert read_or_make(path) == key
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_requests_are_not_wrapped_in_a_transaction() -> None:
    assert not [error for error in run_checks() if error.id == "ecocase.E003"]


@pytest.mark.django_db
def test_the_database_can_search_chinese() -> None:
    assert not [error for error in run_checks(databases=["default"]) if error.id == "ecocase.E004"]


@pytest.mark.django_db
def test_sqlite_begins_as_a_writer_in_wal() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone() == ("wal",)
        assert settings.DATABASES["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_no_script_or_style_may_stand_in_a_page(client: Client, db: None) -> None:
    headers = client.get("/").headers
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "microphone=()" in headers["Permissions-Policy"]
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_chromium_and_the_database_work_in_one_test(chromium: Chromium, live_server: LiveServer) -> None:
    get_user_model().objects.create_user("wang", password="correct horse battery")

    def visit(browser: Browser) -> int:
        return browser.new_page().goto(f"{live_server.url}/static/vendor/tabler.min.css").status

    assert chromium(visit) == 200
    assert get_user_model().objects.count() == 1
