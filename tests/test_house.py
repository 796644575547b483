"""The house rules that neither ruff nor import-linter can state."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
MODULES = sorted(
    path.relative_to(HOUSE)
    for room in ("cases", "documents", "workflows", "config")
    for path in (HOUSE / room).rglob("*.py")
    if "migrations" not in path.parts
)
DRAWERS = {"utils.py", "helpers.py", "common.py", "misc.py", "services.py"}
PAGE_MODULES = ("django.http", "django.shortcuts", "django.views", "django.urls", "django.test")


def imported(module: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse((HOUSE / module).read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] in ("cases", "documents")], ids=str)
def test_law_and_paper_know_no_page(module: Path) -> None:
    assert not {name for name in imported(module) if name.startswith(PAGE_MODULES)}


def test_no_module_is_a_drawer() -> None:
    assert not [str(module) for module in MODULES if module.name in DRAWERS]


def test_every_script_is_executable() -> None:
    scripts = [*(HOUSE / "script").iterdir(), HOUSE / ".ci" / "run"]
    assert not [script.name for script in scripts if not script.stat().st_mode & 0o100]
