"""What a paper's template prints beside the common fields: the step's frozen facts under the names of the register."""

from __future__ import annotations

from typing import Any

from cases.facts import ZONE, Person, Proof
from cases.facts import People as PeopleFact
from documents.building import penalties, words
from documents.building.others import OTHERS
from documents.building.particulars import MADE
from documents.building.record import Standing
from documents.context import Item

#: Words on the spot or in a record that a step or the lead may bring.
SCENE = (
    *("production", "permits", "facilities", "violation", "sampling", "more", "person_in_charge", "person_post"),
    *("person_phone", "relation", "recorder", "others", "identity_confirmed", "rights_confirmed", "refusal"),
)
#: Records that the first inquiry makes take what the lead says of the scene; later ones tell only their own visit.
RECORDS = frozenset({"site_record", "enquiry_record"})
FIRST_INQUIRY = frozenset({"penalty_ordinary.investigate", "inspection.visit", "inspection.inspect"})
#: Not words for a reader of the paper.
_HIDDEN = frozenset({"assumed", "officers", "conflict_declarations", "elements"})


def facts(standing: Standing, document: str) -> dict[str, Any]:
    """The step's facts with people by name, and what this document takes from the rest of the record."""
    act = standing.act
    kinds = act.step.fact_kinds(act.ground or None) if act.step else {}
    found: dict[str, Any] = {}
    for name, value in act.facts.items():
        kind = kinds.get(name)
        plain = isinstance(kind, Person | PeopleFact | Proof)
        found[name] = words.shown(standing, kind, value) if plain and kind else value
    if document in RECORDS and act.id in FIRST_INQUIRY:
        lead = standing.case.standing_facts or {}
        found = {name: value for name in SCENE if (value := lead.get(name)) is not None} | found
    elif document in RECORDS:
        found = {"started_at": act.at.astimezone(ZONE), "violation": act.facts.get("recheck_finding")} | found
    made = MADE.get(document) or OTHERS.get(document)
    return found | {k: v for k, v in (made(standing) if made else {}).items() if v is not None}


def items(standing: Standing, document: str) -> tuple[Item, ...]:
    """The step's facts with their Chinese labels, for papers on a general template."""
    act = standing.act
    if document == "sampling_record":
        return _sampling(standing)
    if document == "late_fee_calculation":
        return _late_fee(standing)
    kinds = act.step.fact_kinds(act.ground or None) if act.step else {}
    found = [
        Item(kinds[name].label, words.shown(standing, kinds[name], value))
        for name, value in act.facts.items()
        if name in kinds and name not in _HIDDEN and value not in (None, "", [], {})
    ]
    ground = next((g for g in act.step.grounds if g.id == act.ground), None) if act.step else None
    return (Item("事由", ground.name), *found) if ground else tuple(found)


def _late_fee(standing: Standing) -> tuple[Item, ...]:
    """What the further fine is counted from (行政处罚法72)."""
    fine, term = penalties.fine_of(standing), standing.deadline("fine_payment")
    rows = {
        "罚款数额": f"{fine.capitals}（{fine.figures}）" if fine else None,
        "缴款期限": f"至{words.day(term.due.isoformat())}届满" if term and term.due else None,
        "加处标准": "自缴款期限届满次日起每日按罚款数额的百分之三，总额不超出罚款的数额",
    }
    return tuple(Item(label, text) for label, text in rows.items() if text)


def _sampling(standing: Standing) -> tuple[Item, ...]:
    """Points, times, hands and methods of the samples; results belong to the report."""
    rows = [
        m for m in (standing.case.conduct or {}).get("measurements") or [] if isinstance(m, dict) and m.get("point")
    ]
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for m in rows:
        if str(m.get("time") or "")[:10] <= standing.day.isoformat():
            groups.setdefault(tuple(str(m.get(k) or "") for k in ("point", "time", "sampler")), []).append(m)
    found = []
    for (point, time, sampler), of in groups.items():
        when = words.moment(time) if time else "（待填）"
        tests = words.joined(f"{m.get('pollutant')}（{m.get('method') or '方法待填'}）" for m in of)
        hands = sampler or "（待填）"
        found.append(Item("采样点位", f"{point}；采样时间：{when}；采样人：{hands}；监测项目和方法：{tests}"))
    return tuple(found)
