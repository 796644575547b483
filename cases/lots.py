"""Sealing a seed and drawing by the system, so that no person ever holds the seed before the result stands.

双随机、一公开 (国办发〔2015〕58号): objects and officers are drawn at random; how is told in `cases.draw`.
"""

from __future__ import annotations

from typing import Any

from cases import now
from cases.draw import digest, fresh_seed
from cases.models import Case, Event, Machine
from cases.models.draw import SealedSeed
from cases.procedures.inspection.rules.drawing import drawn
from cases.reading import Reading
from cases.record import record_of
from cases.steps import STEPS
from cases.taking import take


def seal_seed() -> str:
    """A fresh seed, kept by the system; returns the digest to be recorded with the sealed lists."""
    seed = fresh_seed()
    return SealedSeed.objects.create(digest=digest(seed), seed=seed, sealed_at=now.now()).digest


def draw_lots(case: Case) -> Event | None:
    """Draw for a plan whose lists were sealed with a seed of ours; None when there is nothing to draw."""
    plan = Machine.objects.filter(case=case, kind="in_plan", live=True, state="committed").first()
    if plan is None:
        return None
    sealed = Event.objects.filter(case=case, step="inspection.commit_draw").order_by("-seq").first()
    kept = SealedSeed.objects.filter(digest=sealed.facts.get("seed_digest", "").lower()).first() if sealed else None
    if kept is None:
        return None
    step = STEPS["inspection.draw"]
    facts: dict[str, Any] = {"draw_seed": kept.seed, "list_restricted": True}
    reading = Reading(record_of(case), step, plan, now.now(), given=facts)
    return take(step, on=case, by=None, facts=facts | drawn(reading))
