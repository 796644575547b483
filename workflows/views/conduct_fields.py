"""Questions of the fact sheet as form fields, and their answers as the reasoning reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import QueryDict

from cases.reasoning import asked
from cases.reasoning.asked import Question
from workflows.pages.models import FormField, Option

FLAG = {"true": "是", "false": "否", "": "未查明"}
#: Rows of one list that are read at most.
MOST_ROWS = 60


class Wrong(ValueError):
    """What was typed cannot be read; the message is Chinese."""


def number_of(text: str) -> int | float:
    """A number as typed, thousands' commas allowed. Raises Wrong."""
    try:
        number = Decimal(text.replace(",", "").replace("，", ""))
    except InvalidOperation:
        raise Wrong(f"“{text}”不是数") from None
    if not number.is_finite():
        raise Wrong(f"“{text}”不是数")
    return int(number) if number == number.to_integral_value() else float(number)


def date_of(text: str) -> str:
    """A date as typed, in ISO form. Raises Wrong."""
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise Wrong(f"“{text}”不是日期，例如 2026-09-03") from None


def typed(data: QueryDict, question: Question) -> Any:
    """The answer as stored on the sheet; None when nothing was answered. Raises Wrong."""
    text = data.get(question.key, "").strip()
    if not text:
        return None
    if question.kind == "flag":
        if text not in FLAG:
            raise Wrong("应当填“是”或者“否”")
        return text == "true"
    if question.kind in ("number", "money"):
        return number_of(text)
    if question.kind == "date":
        return date_of(text)
    if question.kind == "choice":
        if text not in (question.options or {}):
            raise Wrong(f"只能是：{'、'.join((question.options or {}).values())}")
        return asked.answered(question.key, text)
    return text[:200]


def read_block(
    data: QueryDict, questions: Iterable[Question], block: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """The block with the answers over it, and what is wrong by field. What the form does not ask stays."""
    read, errors = dict(block), {}
    for question in questions:
        try:
            value = typed(data, question)
        except Wrong as wrong:
            errors[question.key] = str(wrong)
            continue
        if value is None:
            read.pop(question.key, None)
        else:
            read[question.key] = value
    return read, errors


def shown_text(value: Any) -> str:
    """A stored value as it stands in its control."""
    if value is None:
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def field(question: Question, value: str, error: str = "", *, required: bool = False, hint: str = "") -> FormField:
    """The question with what stands in it."""
    options: tuple[Option, ...] = ()
    if question.kind == "flag":
        options = tuple(Option(v, words, v == value) for v, words in FLAG.items())
    elif question.kind == "choice":
        options = tuple(Option(v, words, v == value) for v, words in (question.options or {}).items())
        if len(options) <= 5 and not required:
            options = (*options, Option("", "未查明", value == ""))
    return FormField(
        question.key,
        question.name,
        question.kind,
        value,
        hint=hint,
        required=required,
        error=error,
        options=options,
        unit=question.unit,
    )


def fields(
    questions: Iterable[Question], data: QueryDict | None, block: Mapping[str, Any], errors: Mapping[str, str]
) -> tuple[FormField, ...]:
    """The questions of a block: what was typed, else what stands on the sheet."""
    return tuple(
        field(q, data.get(q.key, "") if data is not None else shown_text(block.get(q.key)), errors.get(q.key, ""))
        for q in questions
    )


def words(question: Question, value: Any) -> str:
    """An answer in words, for the overview."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if question.options:
        return question.options.get(str(value), str(value))
    if isinstance(value, int | float):
        return f"{value:,} {question.unit}".strip()
    return str(value)


# ── rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
def read_rows(data: QueryDict, name: str, columns: Sequence[FormField]) -> list[dict[str, str]]:
    """The filled rows of a table of small fields."""
    rows = []
    for index in range(MOST_ROWS):
        if f"{name}-{index}-{columns[0].name}" not in data:
            break
        row = {c.name: data.get(f"{name}-{index}-{c.name}", "").strip() for c in columns}
        if any(row.values()):
            rows.append(row)
    return rows


def rows_field(
    name: str,
    label: str,
    columns: Sequence[FormField],
    rows: Sequence[Mapping[str, Any]],
    errors: Mapping[str, str],
    *,
    hint: str = "",
    blank: int = 1,
) -> FormField:
    """A table of small fields with empty rows at its end. `errors` are by ``name-index-column`` or by name."""
    made = []
    for index in range(len(rows) + blank):
        row = rows[index] if index < len(rows) else {}
        cells = []
        for column in columns:
            value = shown_text(row.get(column.name))
            options = tuple(Option(o.value, o.text, o.value == value) for o in column.options)
            key = f"{name}-{index}-{column.name}"
            cells.append(FormField(key, column.label, column.kind, value, options=options, error=errors.get(key, "")))
        made.append(tuple(cells))
    return FormField(
        name,
        label,
        "rows",
        hint=hint,
        required=False,
        error=errors.get(name, ""),
        columns=tuple(columns),
        rows=tuple(made),
    )
