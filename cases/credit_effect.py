"""What a penalty does to a party's credit 信用: the record, its class and how long it is public.

信用信息修复管理办法 (发展改革委, 2026-04-01): minor at most three months, ordinary three months to a year, serious one
to three years. Without confirmed score bands no grade is computed: it stays null, with what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.models import Case, Event

DECIDED = (
    "penalty_ordinary.decide_direct",
    "penalty_ordinary.decide_collective",
    "penalty_simple.decide",
    "penalty_simple.decide_warning",
    "daily_penalty.decide",
)
PUBLISHED = ("penalty_ordinary.publish", "penalty_simple.publish", "daily_penalty.publish_daily")
WITHDRAWN = ("penalty_ordinary.withdraw_publication", "penalty_simple.withdraw_publication")
#: class → (shortest, longest) publicity in months.
PERIODS = {"minor": (0, 3), "ordinary": (3, 12), "serious": (12, 36)}
NAMES = {"minor": "轻微失信", "ordinary": "一般失信", "serious": "严重失信"}
#: Kinds of penalty that make the record a serious one.
SERIOUS = {"降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业"}


def credit_effect(cases: Iterable[Case]) -> dict[str, Any]:
    """{"record", "class", "class_zh", "publicity_months", "grade", "missing"} of a story's cases."""
    events = list(Event.objects.filter(case__in=list(cases)).order_by("at", "pk"))
    decisions = [e for e in events if e.step in DECIDED]
    if not decisions:
        return {
            "record": False,
            "class": None,
            "class_zh": None,
            "publicity_months": None,
            "grade": None,
            "missing": [],
        }
    kinds = set(decisions[-1].facts.get("penalty_kinds") or [])
    simple = decisions[-1].step.startswith("penalty_simple")
    sort = "serious" if kinds & SERIOUS else "minor" if simple or kinds <= {"警告", "通报批评"} else "ordinary"
    steps = [e.step for e in events]
    withdrawn = any(s in WITHDRAWN for s in steps)
    return {
        "record": not withdrawn and any(s in PUBLISHED for s in steps),
        "class": sort,
        "class_zh": NAMES[sort],
        "publicity_months": list(PERIODS[sort]),
        "grade": None,
        "missing": ["score_band"],
    }
