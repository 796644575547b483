"""Evidence with the rubric's four columns, and what each piece proves in the words of the elements."""

from __future__ import annotations

import re

from cases.law.catalogue import catalogue
from cases.models import Evidence as Item
from documents.building import words
from documents.building.record import Standing
from documents.context import Evidence, Material

_ASIDE = re.compile(r"（[^（）]*）")


def evidence(standing: Standing) -> tuple[Evidence, ...]:
    """Every piece on file by that day."""
    return tuple(
        Evidence(
            item.name,
            item.taken_on,
            taken_by=_source(standing, item),
            proves=proved_by(standing, item),
        )
        for item in standing.evidence
    )


def _source(standing: Standing, item: Item) -> str | None:
    takers = words.joined(map(standing.name_of, item.taken_by))
    return words.joined([item.origin if item.origin != "现场制作" else "本机关现场制作", takers], "，") or None


def proved_by(standing: Standing, item: Item) -> str | None:
    """The elements it proves, as words: from the investigation's rows where they name the piece, else as recorded."""
    references = list(item.proves)
    for row in standing.fact("elements") or []:
        if isinstance(row, dict) and item.number in _numbers(row.get("evidence")):
            references.append(str(row.get("element", "")))
    if item.number in _numbers(standing.fact("violation_evidence")) and not references:
        return "违法行为存在"
    return words.joined(dict.fromkeys(filter(None, map(element_words, references))), "；") or None


def _numbers(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(v) for v in value]
    return [v.strip() for v in re.split(r"[、,，]", str(value or ""))]


def element_words(reference: str) -> str | None:
    """The fact that "PER-10#e2" or "PER-10#2" stands for, without asides; other text is what it is."""
    code, mark, which = reference.partition("#")
    violation = catalogue().violations.get(code)
    if violation is None:
        return reference or None
    if not mark:
        return violation.name_zh
    for position, element in enumerate(violation.elements, 1):
        if which in (element.id, str(position)):
            return _ASIDE.sub("", element.fact)
    return None


def positions(standing: Standing, numbers: object) -> str | None:
    """Places in the paper's table of the pieces of these numbers: 3、4、7."""
    order = {item.number: place for place, item in enumerate(standing.evidence, 1)}
    return words.joined(str(order[n]) for n in numbers if n in order) or None


def materials(standing: Standing, document: str) -> tuple[Material, ...]:
    """Lines of a list: what is handed over, seized or held; of a transfer without a list of its own, the evidence."""
    for name in ("package", "held_items", "items", "list_rows", "handed_items", "copies", "materials"):
        rows = standing.act.facts.get(name) or (standing.fact(name) if document == "material_list" else None)
        if rows:
            return tuple(_material(standing, row) for row in (rows if isinstance(rows, list) else [rows]))
    if document in ("material_list", "crime_transfer", "case_transfer"):
        office = standing.case.agency.name
        return tuple(Material(item.name, provided_by=office) for item in standing.evidence)
    return ()


def _material(standing: Standing, row: object) -> Material:
    office = standing.case.agency.name
    if not isinstance(row, dict):
        return Material(str(row), provided_by=office)
    known = {k: str(row[k]) for k in ("quantity", "model", "place", "provided_by", "note") if row.get(k)}
    name = row.get("name") or row.get("item") or words.joined(map(str, row.values()), "，")
    return Material(str(name), **({"provided_by": office} | known))
