"""Questions asked at every step, compiled once: to build the SQL of a query takes several times its execution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

#: Stands in the compiled parameters where the value of each question goes.
MARK = -7_340_033


class Prepared:
    """A query over one key, written as a queryset of `values_list`; asked with another key, only the key changes.

    `mark` stands for the key while the query is compiled: a value of the key's kind that no row has.
    """

    def __init__(self, question: Callable[[Any], QuerySet], mark: Any = MARK) -> None:
        self.question, self.mark = question, mark
        self._compiled: dict[str, tuple] = {}

    def __call__(self, key: Any, using: str = DEFAULT_DB_ALIAS) -> list[tuple]:
        """Rows as plain tuples, converted as the queryset would convert them."""
        connection = connections[using]
        made = self._compiled.get(connection.vendor)
        if made is None:
            made = self._compiled[connection.vendor] = self._compile(using)
        sql, parameters, converters = made
        with connection.cursor() as cursor:
            cursor.execute(sql, [key if p == self.mark else p for p in parameters])
            rows = cursor.fetchall()
        for place, (functions, expression) in converters:
            rows = [list(row) for row in rows] if rows and not isinstance(rows[0], list) else rows
            for row in rows:
                for function in functions:
                    row[place] = function(row[place], expression, connection)
        return [tuple(row) for row in rows]

    def _compile(self, using: str) -> tuple:
        compiler = self.question(self.mark).using(using).query.get_compiler(using)
        sql, parameters = compiler.as_sql()
        if self.mark not in parameters:
            raise ValueError("the question does not ask by its key")
        chosen = [column[0] for column in compiler.select[: compiler.col_count]]
        return sql, parameters, tuple(compiler.get_converters(chosen).items())
