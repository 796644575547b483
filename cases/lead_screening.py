"""Screening for compensation leads 生态环境损害赔偿线索筛查: every case is screened (应赔尽赔), whatever the answer.

生态环境损害赔偿管理规定 (环法规〔2022〕31号) art. 16; the channels are data (`cases/law/compensation.yaml`).
A screening finds
leads, it does not find damage: that is for the survey.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.law.catalogue import catalogue
from cases.models import Case, Event

#: Media in which damage can lie beyond the party's own premises.
MEDIA = {"water", "soil", "solid", "groundwater", "marine"}


def compensation_lead(cases: Iterable[Case], thought: dict[str, Any]) -> dict[str, Any]:
    """{"lead", "channels", "why", "opened", "missing"} for a story's cases and the reasoning over its facts.

    lead None: the facts do not say; `missing` names what would settle it.
    """
    cases = list(cases)
    taken = set(Event.objects.filter(case__in=cases).values_list("step", flat=True))
    opened = any(step.startswith("compensation.") for step in taken)
    channels = [
        source.id
        for source in catalogue().compensation.rows("lead_sources")
        if set(source.get("screened_at") or ()) & taken
    ]
    harm = _harm(cases, thought)
    hits = [c["criterion"] for c in thought["crime"] if c["verdict"] == "hit"]
    if harm is False:
        return {"lead": False, "channels": channels, "why": "已查明没有生态环境损害", "opened": opened, "missing": []}
    if harm or hits or opened:
        why = "命中涉嫌犯罪标准" if hits else "已发现生态环境损害" if harm else "已作为线索登记"
        return {"lead": True, "channels": channels, "why": why, "opened": opened, "missing": []}
    media = {catalogue().violations[v].domain for case in cases for v in case.violations if v in catalogue().violations}
    if media & MEDIA and any(m["exceeded"] for m in thought["measurements"]):
        why = "污染物超标排入环境，须查明是否造成生态环境损害"
        return {"lead": None, "channels": channels, "why": why, "opened": opened, "missing": ["harm"]}
    return {"lead": False, "channels": channels, "why": "未发现损害线索", "opened": opened, "missing": []}


def _harm(cases: list[Case], thought: dict[str, Any]) -> bool | None:
    for case in cases:
        for facts in (case.standing_facts, (case.conduct or {}).get("crime") or {}):
            if facts.get("harm") is not None:
                return bool(facts["harm"])
            if facts.get("harmful_consequence") is not None:
                return bool(facts["harmful_consequence"])
    return None
