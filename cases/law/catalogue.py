"""The law catalogue: statutes, violations, thresholds, credit, compensation, review rubric, propositions, clauses.

`catalogue()` is the one that the product works with; `load(path, …)` reads one from another directory, for example
to try an amendment before it is entered. A broken file raises BrokenCatalogue with file, line and rule.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.conf import settings

from cases.law import building
from cases.law.amending import amend
from cases.law.model import Clause, Entry, Number, Proposition, Ref, Statute, Violation
from cases.law.reading import BrokenCatalogue, BrokenRule, Record, located, read
from cases.law.tables import Table, read_table
from cases.law.terms import Terms, read_terms

HOME = Path(__file__).resolve().parent
TABLES = ("thresholds", "credit", "compensation", "review", "choice_rules")


class Catalogue:
    """One reading of the catalogue. Parts are read on first use and kept."""

    def __init__(self, home: Path, *, locality: str | None = None, amendments: tuple[Path, ...] = ()) -> None:
        self.home, self.locality, self.amendments = home, locality, amendments

    @cached_property
    def terms(self) -> Terms:
        return read_terms(self.home / "terms.yaml")

    @cached_property
    def violations(self) -> Mapping[str, Violation]:
        """By code."""
        made: dict[str, Violation] = {}
        for path in sorted((self.home / "violations").glob("*/*.yaml")):
            try:
                record = Record(read(path))
                one = building.violation(record, self.terms)
                if one.code != path.stem:
                    raise record.fail("code", f"代码 {one.code} 与文件名不一致")
                if one.domain != path.parent.name:
                    raise record.fail("domain", f"领域 {one.domain} 与目录名不一致")
                if one.code in made:
                    raise record.fail("code", f"代码 {one.code} 重复")
            except BrokenRule as error:
                raise located(path, error) from error
            made[one.code] = one
        for path in self.amendments:
            made = amend(made, path, self.terms)
        return MappingProxyType(made)

    @cached_property
    def statutes(self) -> Mapping[str, Statute]:
        """By id."""
        path = self.home / "statutes.yaml"
        made: dict[str, Statute] = {}
        try:
            top = Record(read(path))
            for row in top.records("statutes"):
                one = _statute(row)
                if one.id in made:
                    raise row.fail("id", f"编号 {one.id} 重复")
                made[one.id] = one
            top.done()
        except BrokenRule as error:
            raise located(path, error) from error
        return MappingProxyType(made)

    def statute(self, name: str, on: dt.date | None = None) -> Statute | None:
        """The statute of that id, name or alias; of several versions the one in force on that day, else the newest."""
        found = self._by_name.get(name, ())
        on_day = [s for s in found if on is not None and s.in_force.covers(on)]
        return (on_day or found or [None])[-1]

    @cached_property
    def _by_name(self) -> dict[str, list[Statute]]:
        names: dict[str, list[Statute]] = {}
        for one in sorted(self.statutes.values(), key=lambda s: s.in_force.start or dt.date.min):
            for name in one.names:
                names.setdefault(name, []).append(one)
        return names

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        return {name: read_table(self.home, name, self.locality) for name in TABLES}

    @property
    def thresholds(self) -> Table:
        return self.tables["thresholds"]

    @property
    def credit(self) -> Table:
        return self.tables["credit"]

    @property
    def compensation(self) -> Table:
        return self.tables["compensation"]

    @property
    def review(self) -> Table:
        return self.tables["review"]

    @property
    def choice_rules(self) -> Table:
        return self.tables["choice_rules"]

    @cached_property
    def laws(self) -> Mapping[str, Proposition]:
        """The stated propositions by id (L01-L60)."""
        path = self.home / "laws.yaml"
        made = {}
        try:
            top = Record(read(path))
            top.used |= {"notation", "sets"}
            for row in top.records("laws"):
                made[row.text("id")] = Proposition(
                    id=row.text("id"),
                    name_zh=row.text("name_zh"),
                    statement_zh=row.text("statement_zh"),
                    kind=row.texts("kind"),
                    law=row.text("law"),
                    article=row.take("article", (int, str)),
                    formal=row.texts("formal"),
                    steps=row.texts("steps"),
                    guards=row.texts("guards"),
                    falls_without=row.texts("falls_without"),
                    formula=row.text("formula", ""),
                )
                row.done()
            top.done()
        except BrokenRule as error:
            raise located(path, error) from error
        return MappingProxyType(made)

    @cached_property
    def law_sets(self) -> Mapping[str, tuple[str, ...]]:
        """The named sets of steps that the formal statements use (DECIDE, CLOSE, ENFORCE, …)."""
        return {name: tuple(steps) for name, steps in read(self.home / "laws.yaml")["sets"].items()}

    def clause(
        self, law: str, article: int | str, paragraph: Number = None, item: Number = None, on: dt.date | None = None
    ) -> Clause | None:
        """The statute's own words there, in the version in force on that day; None when they are not held."""
        found = self.statute(law, on)
        if found is None:
            return None
        rows = self._clauses(found.id)
        sentences = rows.get((article, paragraph, item))
        if sentences is None and item is None and paragraph is not None:
            sentences = rows.get((article, None, None))
        return Clause(Ref(law, article, paragraph, item), sentences) if sentences else None

    def clause_of(self, ref: Ref, on: dt.date | None = None) -> Clause | None:
        """`clause` for a reference."""
        return self.clause(ref.law, ref.article, ref.paragraph, ref.item, on)

    def _clauses(self, statute: str) -> Mapping[tuple[Any, Number, Number], tuple[str, ...]]:
        return _read_clauses(self.home / "clauses" / f"{statute}.yaml")

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every row of every table, with the table's name and section."""
        for name, table in self.tables.items():
            for section, rows in table.sections.items():
                for row in rows:
                    yield f"{name}.{section}", row

    def validate(self) -> None:
        """Read everything, and check what crosses files. Raises BrokenCatalogue."""
        self._check_neighbours()
        _ = self.statutes, self.laws, self.tables
        for path in sorted((self.home / "clauses").glob("*.yaml")):
            if path.stem not in self.statutes:
                raise BrokenCatalogue(path, 1, f"statutes.yaml 中没有 {path.stem}")
            _read_clauses(path)

    def _check_neighbours(self) -> None:
        for one in self.violations.values():
            path = self.home / "violations" / one.domain / f"{one.code}.yaml"
            for i, other in enumerate(one.see):
                if other not in self.violations:
                    raise located(path, BrokenRule(("see", i), f"相邻条目 {other} 不存在"))
            for provision in (one.current, *one.legacy):
                if self.statute(provision.law) is None:
                    raise BrokenCatalogue(path, 1, f"statutes.yaml 中没有《{provision.law}》")


def _statute(row: Record) -> Statute:
    made = Statute(
        id=row.text("id"),
        name_zh=row.text("name_zh"),
        in_force=building.period(row),
        verified=row.flag("verified"),
        source_kind=row.text("source_kind"),
        kind=row.text("kind"),
        aliases=row.texts("aliases"),
        version=row.text("version", ""),
        number=row.text("number", ""),
        issuer=row.text("issuer", ""),
        replaced_by=row.text("replaced_by", None) or row.text("repealed_by", None),
    )
    row.used |= {"first_in_force", "repealed_by"}
    row.done()
    return made


@cache
def _read_clauses(path: Path) -> Mapping[tuple[Any, Number, Number], tuple[str, ...]]:
    if not path.exists():
        return {}
    made: dict[tuple[Any, Number, Number], tuple[str, ...]] = {}
    try:
        top = Record(read(path))
        top.text("statute")
        for row in top.records("clauses"):
            key = (row.take("article", (int, str)), _plain(row, "paragraph"), _plain(row, "item"))
            made[key] = row.texts("texts")
            row.done()
        top.done()
    except BrokenRule as error:
        raise located(path, error) from error
    return made


def _plain(row: Record, name: str) -> Number:
    value = row.take(name, (int, str, list), None)
    return tuple(value) if isinstance(value, list) else value


def load(path: Path | str = HOME, *amendments: Path | str, locality: str | None = None) -> Catalogue:
    """A catalogue read from another directory, or this one with amendments on top; validated."""
    made = Catalogue(Path(path), locality=locality, amendments=tuple(Path(a) for a in amendments))
    made.validate()
    return made


@cache
def catalogue() -> Catalogue:
    """The catalogue that the product works with, with the overrides of `settings.LAW_LOCALITY` (default: dalian)."""
    amendments = sorted((HOME / "amendments").glob("*.yaml"))
    return Catalogue(HOME, locality=getattr(settings, "LAW_LOCALITY", "dalian"), amendments=tuple(amendments))
