"""The elements of the violations 构成要件 and the evidence that proves each."""

from collections.abc import Iterable
from typing import Any

from cases.facts import Items
from cases.law.catalogue import catalogue
from cases.reading import Reading

PROVED, DISPROVED = "成立", "不成立"

ELEMENTS = Items(
    "构成要件查明情况",
    standing=True,
    columns={"element": "构成要件", "finding": "查明结论（成立、不成立）", "evidence": "证据"},
)


def essential(codes: Iterable[str]) -> dict[str, str]:
    """References ("PER-10#e1") of what the bureau must prove, with the fact in words."""
    found = {}
    for code in codes:
        violation = catalogue().violations.get(code)
        for element in violation.elements if violation else ():
            # What belongs only to one case, to the old law or to the party's defence is judged when it arises.
            if element.essential and not (element.when or element.defence or element.any_of or element.regime):
                found[f"{code}#{element.id}"] = element.fact
    return found


def alternatives(codes: Iterable[str]) -> list[dict[str, str]]:
    """Groups of elements of which one suffices: reference → fact."""
    groups: dict[tuple[str, str], dict[str, str]] = {}
    for code in codes:
        violation = catalogue().violations.get(code)
        for element in violation.elements if violation else ():
            if element.any_of and not element.defence:
                groups.setdefault((code, element.any_of), {})[f"{code}#{element.id}"] = element.fact
    return list(groups.values())


def _evidence(row: dict[str, Any]) -> list[str]:
    value = row.get("evidence")
    numbers = value if isinstance(value, list) else str(value or "").replace("、", ",").split(",")
    return [n.strip() for n in numbers if str(n).strip()]


def unsettled(reading: Reading, codes: Iterable[str]) -> str | None:
    """The first element without a finding, or with evidence that is not on file, in Chinese."""
    rows = reading["elements"] or []
    if not rows:
        return "没有逐项写明构成要件的查明情况"
    for row in rows:
        if row["finding"] not in (PROVED, DISPROVED):
            return f"构成要件{row['element']}没有查明成立或者不成立"
        strange = [n for n in _evidence(row) if n not in reading.record.evidence]
        if strange:
            return f"构成要件{row['element']}的证据{'、'.join(strange)}不在本案证据目录中"
    named = {row["element"] for row in rows}
    open_ = [f"{ref}（{fact}）" for ref, fact in essential(codes).items() if ref not in named]
    return f"构成要件没有查明：{'；'.join(open_)}" if open_ else None


def unproved(reading: Reading, codes: Iterable[str]) -> str | None:
    """The first element that is not proved by traceable evidence without contradiction, in Chinese."""
    missing = unsettled(reading, codes)
    if missing:
        return missing
    proved = {row["element"] for row in reading["elements"] if row["finding"] == PROVED}
    for group in alternatives(codes):
        if not proved & set(group):
            return f"{'、'.join(group.values())}，一项也没有证明"
    needed = essential(codes)
    for row in reading["elements"]:
        if needed and row["element"] not in needed:
            continue
        if row["finding"] != PROVED:
            return f"构成要件{row['element']}不成立"
        items = [reading.record.evidence[n] for n in _evidence(row)]
        loose = [item.number for item in items if not item.traceable]
        if loose:
            return f"证据{'、'.join(loose)}没有写明来源、取得时间或者取证人"
        contradicting = [e for e in reading.record.evidence.values() if row["element"] in e.contradicts]
        against = [e.number for e in contradicting if not e.explained]
        if against and not row.get("resolved"):
            return f"构成要件{row['element']}与证据{'、'.join(against)}矛盾，没有写明如何排除"
    return None


def lawful(reading: Reading) -> dict[str, Any]:
    """An example: every element not yet settled is proved by the first item on file."""
    rows = list(reading["elements"] or ())
    named = {row["element"] for row in rows}
    wanted = [*essential(reading.case.violations), *(next(iter(g)) for g in alternatives(reading.case.violations))]
    refs = [ref for ref in wanted or ["违法行为"] if ref not in named]
    if not refs or not reading.record.evidence:
        return {}
    evidence = next(iter(reading.record.evidence))
    return {"elements": [*rows, *({"element": ref, "finding": PROVED, "evidence": evidence} for ref in refs)]}
