"""The answers of a step form: how a fact stands in a control, and how it is read back from there."""

from __future__ import annotations

import re
from typing import Any

from django.http import QueryDict

from cases.facts import BadValue, Choice, Fact, Items, Money, Number
from cases.reading import Reading
from cases.steps import Step
from documents.figures import capitals
from workflows.pages.models import Article, FormField, Option, with_blank_rows

#: Control of a fact → kind of field on the page.
KINDS = {
    "text": "text",
    "long": "long",
    "flag": "flag",
    "choice": "choice",
    "number": "number",
    "money": "money",
    "date": "date",
    "datetime": "datetime",
    "evidence": "evidence",
    "people": "people",
    "person": "choice",
    "paper": "text",
}
#: Column of a row → kind of its small field; what is not named is a text.
COLUMN_KINDS = {
    "date": "date",
    "until": "date",
    "from": "date",
    "to": "date",
    "sum": "money",
    "fine": "money",
    "amount": "money",
    "criminal_fine": "money",
    "band_max": "money",
    "points": "number",
    "days": "number",
}
#: A label that lists its answers: 查明结论（成立、不成立）.
_LISTED = re.compile(r"（([^（）]+、[^（）]+)）$")
#: Rows of one list that are read at most.
MOST_ROWS = 200


def read_answers(data: QueryDict, step: Step, ground: str | None, reading: Reading) -> dict[str, Any]:
    """The facts typed into the form. Only facts that the step declares are read; nothing else gets in.

    What was filled in from the record and left as it was is not given again; what was emptied is given as unknown.
    """
    facts: dict[str, Any] = {}
    for name, kind in step.fact_kinds(ground).items():
        field = f"fact-{name}"
        value = _typed(data, field, kind)
        if value is None:
            continue
        known = reading.known(name) if kind.standing else None
        if known not in (None, "", []) and _same(value, known, kind):
            continue
        if value not in ("", []):
            facts[name] = value
        elif known not in (None, "", []):
            facts[name] = None
    return facts


def rows_shown(data: QueryDict, step: Step, ground: str | None) -> dict[str, int]:
    """How many rows each list had when the form was sent, one more where a row was asked for."""
    shown = {}
    for name, kind in step.fact_kinds(ground).items():
        if isinstance(kind, Items) and kind.columns:
            field, first = f"fact-{name}", next(iter(kind.columns))
            count = next(n for n in range(MOST_ROWS + 1) if f"{field}-{n}-{first}" not in data or n == MOST_ROWS)
            shown[field] = count + (data.get("add_row") == field)
    return shown


def _typed(data: QueryDict, field: str, kind: Fact) -> Any:
    """What stands in the control; None when the form did not show it."""
    if isinstance(kind, Items) and kind.columns:
        if f"{field}-0-{next(iter(kind.columns))}" not in data:
            return None
        rows = []
        for index in range(MOST_ROWS):
            cells = {key: data.get(f"{field}-{index}-{key}", "").strip() for key in kind.columns}
            if f"{field}-{index}-{next(iter(kind.columns))}" not in data:
                break
            # An element stands ready in the form; it is answered when its finding is.
            if cells.get("finding") if "finding" in cells else any(cells.values()):
                rows.append(cells)
        return rows
    if field not in data and f"{field}-shown" not in data:
        return None
    values = [value.strip() for value in data.getlist(field)]
    if kind.control in ("evidence", "people"):
        return [value for value in values if value]
    if isinstance(kind, Items):
        return [line.strip() for line in "\n".join(values).splitlines() if line.strip()]
    return values[0] if values else ""


def _same(value: Any, known: Any, kind: Fact) -> bool:
    if kind.control in ("evidence", "people"):
        return set(value) == set(map(str, known if isinstance(known, list) else [known]))
    if isinstance(kind, Items) and kind.columns:
        return value == [row_cells(row, kind) for row in known]
    if isinstance(kind, Items):
        return "\n".join(value) == as_text(known, kind)
    try:
        return kind.read(value) == kind.read(known)
    except BadValue:
        return False


def row_cells(row: Any, kind: Items) -> dict[str, str]:
    """The cells of a stored row as they stand in their small fields."""
    told = row if isinstance(row, dict) else {next(iter(kind.columns or {"": ""})): row}
    return {key: "" if told.get(key) is None else _cell(told[key]) for key in kind.columns or {}}


def _cell(value: Any) -> str:
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)


def as_text(value: Any, kind: Fact) -> str:
    """A stored or typed value as text of its control."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return str(value)[:16] if kind.control == "datetime" else str(value)


def field_of(name: str, kind: Fact, reading: Reading, raw: dict[str, Any], found: Any = ()) -> FormField:
    """The question that asks for this fact, with what was typed, or else what the record knows."""
    known = reading.known(name) if kind.standing else None
    stands = name not in raw and known not in (None, "", [])
    value = known if stands else raw.get(name)
    common = {
        "hint": kind.hint or _hint(kind),
        "required": not kind.optional and not stands,
        "error": "；".join(dict.fromkeys(o.missing or o.text for o in found)),
        "error_articles": tuple(
            dict.fromkeys(Article(o.article) for o in found if o.article and o.article != "practice")
        ),
        "source": "从案件记录带入，可以更改" if stands else "",
    }
    if isinstance(kind, Items) and kind.control == "rows":
        return _rows_field(name, kind, value, common) if kind.columns else _lines_field(name, kind, value, common)
    today = reading.day.isoformat()
    moment = kind.control == "datetime"
    return FormField(
        f"fact-{name}",
        kind.label,
        KINDS.get(kind.control, "text"),
        as_text(value, kind),
        options=_options(kind, reading, value),
        unit=getattr(kind, "unit", "") if isinstance(kind, Number) else "",
        capital=capitals(value) if isinstance(kind, Money) and isinstance(value, int | float) and value > 0 else "",
        highest="" if getattr(kind, "future", True) else f"{today}T23:59" if moment else today,
        **common,
    )


def _lines_field(name: str, kind: Items, value: Any, common: dict[str, Any]) -> FormField:
    hint = common.pop("hint") or "每行一项"
    return FormField(f"fact-{name}", kind.label, "long", as_text(value, kind), hint=hint, lines=3, **common)


def _rows_field(name: str, kind: Items, value: Any, common: dict[str, Any]) -> FormField:
    columns = tuple(_column(key, label) for key, label in (kind.columns or {}).items())
    field = f"fact-{name}"
    rows = []
    for index, row in enumerate(value or []):
        cells = row_cells(row, kind)
        rows.append(
            tuple(_filled(column, f"{field}-{index}-{column.name}", cells.get(column.name, "")) for column in columns)
        )
    made = FormField(field, kind.label, "rows", columns=columns, rows=tuple(rows), **common)
    return with_blank_rows(made, max(1, kind.least - len(rows)))


def _column(key: str, label: str) -> FormField:
    listed = _LISTED.search(label)
    if listed:
        answers = listed[1].split("、")
        return FormField(key, label[: listed.start()], "choice", options=tuple(Option(a, a) for a in answers))
    kind = "date" if key.endswith(("_on", "_at")) else COLUMN_KINDS.get(key, "text")
    return FormField(key, label, kind)


def _filled(column: FormField, name: str, value: str) -> FormField:
    options = tuple(Option(o.value, o.text, o.value == value) for o in column.options)
    if options and value and not any(o.chosen for o in options):
        # What the record says in other words is not lost.
        options = (*options, Option(value, value, True))
    return FormField(name, column.label, column.kind, value, options=options)


def _hint(kind: Fact) -> str:
    if kind.control in ("date", "datetime"):
        return "可以是以后的日期" if getattr(kind, "future", False) else "不晚于办理之日"
    if kind.control == "paper":
        return "写文号或者名称；收到的材料写卷内名称"
    return ""


def _options(kind: Fact, reading: Reading, value: Any) -> tuple[Option, ...]:
    if isinstance(kind, Choice):
        return tuple(Option(k, v, k == value) for k, v in (kind.values or {}).items())
    chosen = value if isinstance(value, list) else [value]
    if kind.control == "evidence":
        return tuple(Option(n, f"{n} {e.name}", n in chosen) for n, e in reading.record.evidence.items())
    if kind.control in ("people", "person"):
        people = reading.record.people.items()
        if getattr(kind, "certified", False):
            people = [(n, p) for n, p in people if p.certificate]
        post = getattr(kind, "post", "")
        return tuple(
            Option(n, p.name, n in chosen, hint=p.certificate) for n, p in people if not post or post in p.posts
        )
    if kind.control == "flag":
        return (
            Option("true", "是", value is True or value == "true"),
            Option("false", "否", value is False or value == "false"),
        )
    return ()
