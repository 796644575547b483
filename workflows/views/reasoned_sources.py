"""Where the figures of the reasoning page come from, and how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from cases.models import Case
from workflows.pages.models import Figure, Source


class Told:
    """One case and its reasoning; `thought` is the contract object of the reasoning."""

    def __init__(self, case: Case, thought: Mapping[str, Any]) -> None:
        self.case, self.thought = case, thought
        self.rows = {str(m.get("id")): m for m in (case.conduct or {}).get("measurements") or () if isinstance(m, dict)}
        self.file = reverse("case", args=[case.pk]) + "#evidence"
        self.sheet = reverse("conduct", args=[case.pk])
        self.names = {e.number: e.name for e in case.evidence.all()}

    # ── sources ───────────────────────────────────────────────────────────────────────────────────────────────────────
    def pieces(self, numbers: Iterable[str]) -> tuple[Source, ...]:
        return tuple(Source(n, self.file, self.names.get(n, "")) for n in numbers)

    def of_value(self, found: Mapping[str, Any]) -> tuple[Source, ...]:
        """The report the value stands in; without one, the entry of the fact sheet."""
        number = self.rows.get(str(found["id"]), {}).get("evidence")
        return self.pieces([number]) if number else (Source(str(found["id"]), self.sheet, "事实表中的登记"),)

    def of_limit(self, found: Mapping[str, Any]) -> tuple[Source, ...]:
        source = found["source"]
        if not source:
            return ()
        at = self.sheet if source["standard"] == "排污许可证" else ""
        return (Source(f"{source['standard']} {source['clause']}", at, source["name_zh"]),)

    def entered(self, part: str) -> str:
        return reverse("conduct-part", args=[self.case.pk, part])

    def bad(self, *prefixes: str) -> tuple[tuple[str, str], ...]:
        """Faults of these parts; levels that only wait for a person are counted elsewhere."""
        found = (b["text"] for b in self.thought["bad_facts"] if b["field"].startswith(prefixes))
        return tuple(("要改正", text) for text in found if not text.endswith("还没有人确认"))[:5]


def column_heads(*names: str) -> tuple[Figure, ...]:
    """Heads of a table; one that ends in # stands over numbers."""
    return tuple(Figure(n.rstrip("#"), number=n.endswith("#")) for n in names)


def written(value: Any) -> str:
    if value is None:
        return "未知"
    if isinstance(value, list):
        return " 至 ".join(written(v) for v in value)
    if isinstance(value, float):
        return f"{round(value, 4):,g}" if abs(value) < 1_000_000 else f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
