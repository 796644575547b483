"""The catalogue of clocks: read from `cases/law/clocks/`, checked, and found by event.

A file holds a list `clocks`; each entry has the keys of `Clock` in the words of the law:

* kind, form, length, unit, day_rule (an id of `cases/law/calendar.yaml`), direction, minimum, maximum
* starts, start_rule, occurrence, start_day_counted, starts_at_end_of, end_rule, ground, counted_from
* meets, pauses, resumes, not_counted, gates, expires_as, mail_margin_days
* extension, extends, approver, formula, disputed, applies_when, consequence, outside_scope, predecessor_of
* source, unit_source, consequence_source, also, in_force, verified, source_kind, statutory, override

Events are `procedure.event` or `procedure.event#ground`. One id may stand several times with days in force that do not
overlap: a change of the law is a second entry. A locality changes `length`, `unit` and the like of entries marked
`override`, and the margin for the post of any, in `cases/law/local/<locality>.yaml` under the key `clocks`.

Whatever breaks a rule raises `CatalogueError` with file, line and rule when the catalogue is loaded.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from cases.clocks.clock import (
    FORMS,
    KINDS,
    UNITS,
    CatalogueError,
    Clock,
    Extension,
    NotCounted,
    OtherReading,
    Source,
)
from cases.clocks.counting import DayRule, day_rule

LAW = Path(__file__).parents[1] / "law"
EVENT = re.compile(r"[a-z_]+\.[a-z0-9_]+(#[a-z0-9_]+)?")
EVENT_KEYS = ("starts", "meets", "pauses", "resumes", "gates", "expires_as")
REQUIRED = ("id", "name_zh", "procedures", "kind", "form", "day_rule", "statutory", "source", "in_force", "verified")
OPTIONAL = (
    *("length", "unit", "direction", "minimum", "maximum", "start_rule", "occurrence", "start_day_counted"),
    *("starts_at_end_of", "end_rule", "ground", "counted_from", "not_counted", "mail_margin_days", "extension"),
    *("extends", "approver", "formula", "disputed", "applies_when", "consequence", "consequence_source"),
    *("outside_scope", "unit_source", "also", "predecessor_of", "source_kind", "override", *EVENT_KEYS),
)
#: Keys that a Clock takes as they stand.
PLAIN_KEYS = (
    *("id", "name_zh", "kind", "form", "statutory", "verified", "source_kind", "length", "unit", "direction"),
    *("minimum", "start_rule", "occurrence", "start_day_counted", "end_rule", "ground", "counted_from"),
    *(
        "mail_margin_days",
        "extends",
        "approver",
        "formula",
        "consequence",
        "outside_scope",
        "predecessor_of",
        "override",
    ),
)
LOCAL_KEYS = frozenset({"id", "length", "unit", "mail_margin_days", "approver"})


class _Entry(dict):
    """A mapping that remembers where it stood."""

    line: int = 0


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    pass


def _located(loader: _Loader, node: yaml.MappingNode) -> Iterator[_Entry]:
    entry = _Entry()
    entry.line = node.start_mark.line + 1
    yield entry
    entry.update(loader.construct_mapping(node))


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _located)


@dataclass(frozen=True)
class ClockCatalogue:
    """All clocks, with the questions that steps, sweep and pages ask of them."""

    clocks: tuple[Clock, ...]
    _by_id: Mapping[str, tuple[Clock, ...]] = field(repr=False, compare=False)
    _by_event: Mapping[tuple[str, str], tuple[tuple[Clock, str], ...]] = field(repr=False, compare=False)

    def __iter__(self) -> Iterator[Clock]:
        return iter(self.clocks)

    def __len__(self) -> int:
        return len(self.clocks)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __getitem__(self, id: str) -> Clock:
        """The clock in its latest version; KeyError when there is none."""
        return self._by_id[id][-1]

    def get(self, id: str, on: dt.date) -> Clock | None:
        """The version in force on a day; None when none was."""
        return next((clock for clock in self._by_id.get(id, ()) if clock.in_force_on(on)), None)

    def started_by(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        """Clocks that `procedure.event` starts (direction before: from which they count back)."""
        return self._named("starts", event, ground, on)

    def met_by(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        return self._named("meets", event, ground, on)

    def paused_by(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        return self._named("pauses", event, ground, on)

    def resumed_by(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        return self._named("resumes", event, ground, on)

    def gating(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        """Clocks that stand before `procedure.event`: protect and wait until over or met, power once over."""
        return self._named("gates", event, ground, on)

    def expiring_as(self, event: str, ground: str = "", on: dt.date | None = None) -> tuple[Clock, ...]:
        return self._named("expires_as", event, ground, on)

    def following(self, id: str) -> tuple[Clock, ...]:
        """Clocks that start at the end of another."""
        return tuple(clock for clock in self.clocks if id in clock.starts_at_end_of)

    def events(self) -> frozenset[str]:
        """Every `procedure.event` named anywhere, without its ground."""
        return frozenset(event for _, event in self._by_event)

    def _named(self, key: str, event: str, ground: str, on: dt.date | None) -> tuple[Clock, ...]:
        """A reference with a ground is meant only when the event happens, or would happen, on that ground."""
        return tuple(
            clock
            for clock, wanted in self._by_event.get((key, event), ())
            if wanted in ("", ground) and (on is None or clock.in_force_on(on))
        )


@cache
def clock_catalogue(locality: str = "") -> ClockCatalogue:
    """The product's catalogue, with the figures of a locality (name of a file in `cases/law/local/`) laid over it."""
    return load(LAW / "clocks", LAW / "local" / f"{locality}.yaml" if locality else None)


def load(directory: Path, local: Path | None = None) -> ClockCatalogue:
    """The catalogue of the files in `directory`; day rules and statutes are those beside the shipped one."""
    reader = _Reader(directory)
    clocks = [clock for path in reader.files() for clock in reader.clocks(path)]
    if local is not None:
        clocks = _localised(clocks, local)
    by_id: dict[str, tuple[Clock, ...]] = {}
    for clock in clocks:
        by_id[clock.id] = (*by_id.get(clock.id, ()), clock)
    for id, versions in by_id.items():
        by_id[id] = tuple(sorted(versions, key=lambda clock: clock.in_force[0] or dt.date.min))
    reader.check_references(by_id)
    by_event: dict[tuple[str, str], list[tuple[Clock, str]]] = {}
    for clock in clocks:
        for key in EVENT_KEYS:
            for reference in getattr(clock, key):
                event, _, ground = reference.partition("#")
                by_event.setdefault((key, event), []).append((clock, ground))
    return ClockCatalogue(tuple(clocks), by_id, {key: tuple(found) for key, found in by_event.items()})


def _read(path: Path, key: str) -> list[_Entry]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise CatalogueError(path, line, f"not valid YAML: {error.problem}") from error
    if not isinstance(data, dict) or not isinstance(data.get(key), list):
        raise CatalogueError(path, 0, f"a list under the key {key!r} is expected")
    for number, entry in enumerate(data[key], 1):
        if not isinstance(entry, _Entry) or not isinstance(entry.get("id"), str):
            raise CatalogueError(path, getattr(entry, "line", 0), f"entry {number} under {key!r} has no id")
    return data[key]


class _Reader:
    """Reads one directory; holds what entries refer to."""

    def __init__(self, directory: Path):
        self.directory = directory
        self.rules: dict[str, DayRule] = {
            entry["id"]: day_rule(entry) for entry in _read(LAW / "calendar.yaml", "rules")
        }
        self.laws = {entry["id"]: entry["name_zh"] for entry in _read(LAW / "statutes.yaml", "statutes")}
        self.grounds = {entry["id"] for entry in _read(directory / "grounds.yaml", "grounds")}
        self.conditions = {entry["id"]: entry for entry in _read(directory / "conditions.yaml", "conditions")}
        self.place: dict[int, tuple[Path, int]] = {}

    def files(self) -> list[Path]:
        return [p for p in sorted(self.directory.glob("*.yaml")) if p.stem not in ("grounds", "conditions")]

    def clocks(self, path: Path) -> Iterator[Clock]:
        for entry in _read(path, "clocks"):
            try:
                self.check(entry)
                clock = self.clock(entry)
            except CatalogueError:
                raise
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise CatalogueError(path, entry.line, f"{entry['id']}: {_rule(error)}") from error
            self.place[id(clock)] = (path, entry.line)
            yield clock

    def check(self, entry: _Entry) -> None:
        """The rules that one entry obeys by itself; ValueError with the rule broken."""
        if missing := [key for key in REQUIRED if key not in entry]:
            raise ValueError(f"key {missing[0]!r} is missing")
        if unknown := sorted(set(entry) - set(REQUIRED) - set(OPTIONAL)):
            raise ValueError(f"unknown key {unknown[0]!r}")
        for key, allowed in (("kind", KINDS), ("form", FORMS), ("day_rule", self.rules)):
            if entry[key] not in allowed:
                raise ValueError(f"{key} {entry[key]!r} is not one of {', '.join(sorted(allowed))}")
        for key in ("verified", "statutory", "override", "minimum", "outside_scope"):
            if not isinstance(entry.get(key, False), bool):
                raise ValueError(f"{key} must be true or false")
        if entry.get("direction", "after") not in ("after", "before"):
            raise ValueError("direction must be after or before")
        if entry.get("start_rule", "each") not in ("each", "first"):
            raise ValueError("start_rule must be each or first")
        self.check_length(entry)
        for key in EVENT_KEYS:
            for event in entry.get(key, ()):
                if not EVENT.fullmatch(event):
                    raise ValueError(f"{key}: {event!r} is not procedure.event or procedure.event#ground")
        if entry.get("pauses") and not entry.get("resumes"):
            raise ValueError("a clock that pauses must name what resumes it")
        if entry.get("gates") and entry["kind"] not in ("protect", "wait", "power"):
            raise ValueError(f"a {entry['kind']} clock holds back no step: gates belong to protect, wait and power")
        if entry.get("ground") is not None and entry["ground"] not in self.grounds:
            raise ValueError(f"ground {entry['ground']!r} is not in grounds.yaml")
        for fact, value in (entry.get("applies_when") or {}).items():
            if fact not in self.conditions:
                raise ValueError(f"applies_when: {fact!r} is not in conditions.yaml")
            if value not in self.conditions[fact]["values"]:
                raise ValueError(f"applies_when: {fact} is never {value!r}")

    def check_length(self, entry: _Entry) -> None:
        length, unit, form = entry.get("length"), entry.get("unit"), entry["form"]
        if form in ("term", "count"):
            if isinstance(length, bool) or not isinstance(length, int) or length < 1:
                raise ValueError("a term needs a length of at least 1")
            if unit not in UNITS:
                raise ValueError(f"unit {unit!r} is not one of {', '.join(UNITS)}")
        elif length is not None or unit is not None:
            raise ValueError(f"form {form} has no length in the law; a locality may set one")
        if form == "term" and unit in ("days", "working_days"):
            by_law = self.rules[entry["day_rule"]].unit_of(length)
            if by_law not in (None, unit) and "unit_source" not in entry:
                raise ValueError(f"{self.rules[entry['day_rule']].name}：{length}日 are {by_law}, not {unit}")
        extension = entry.get("extension") or {}
        if extension.get("unit") not in (None, unit):
            raise ValueError("an extension is counted in the unit of its clock")

    def clock(self, entry: _Entry) -> Clock:
        first, last = entry["in_force"]["from"], entry["in_force"]["to"]
        if first and last and last < first:
            raise ValueError("in_force ends before it begins")
        applies_when = tuple((entry.get("applies_when") or {}).items())
        plain = {key: entry[key] for key in PLAIN_KEYS if key in entry}
        lists = {key: tuple(entry.get(key, ())) for key in (*EVENT_KEYS, "procedures", "starts_at_end_of")}
        maximum = entry.get("maximum")
        return Clock(
            **plain,
            **lists,
            rule=self.rules[entry["day_rule"]],
            source=self.source(entry["source"]),
            in_force=(first, last),
            maximum=(maximum["length"], maximum["unit"]) if maximum else None,
            not_counted=tuple(
                NotCounted(
                    item["what"],
                    self.source(item["source"]),
                    item["verified"],
                    tuple(item.get("pauses", ())),
                    tuple(item.get("resumes", ())),
                )
                for item in entry.get("not_counted", ())
            ),
            extension=self.extension(entry),
            disputed=tuple(
                OtherReading(
                    item["length"], item["unit"], self.rules[item["day_rule"]], self.source(item["source"]), item["why"]
                )
                for item in entry.get("disputed", ())
            ),
            applies_when=applies_when,
            defaults=tuple((fact, self.conditions[fact]["default"]) for fact, _ in applies_when),
            consequence_source=self.source(entry["consequence_source"]) if "consequence_source" in entry else None,
            also=tuple(self.source(item) for item in entry.get("also", ())),
        )

    def extension(self, entry: _Entry) -> Extension | None:
        data = entry.get("extension")
        if data is None:
            return None
        times, notice = data.get("max_times", 1), data.get("notice", "")
        return Extension(data["approver"], data.get("length"), data.get("unit"), times, notice)

    def source(self, data: Mapping) -> Source:
        if data["law"] not in self.laws:
            raise ValueError(f"source: law {data['law']!r} is not in statutes.yaml")
        return Source(data["law"], self.laws[data["law"]], data.get("article", ""), data.get("paragraph"))

    def check_references(self, by_id: Mapping[str, tuple[Clock, ...]]) -> None:
        """The rules between entries."""
        for versions in by_id.values():
            for earlier, later in zip(versions, versions[1:], strict=False):
                if (earlier.in_force[1] or dt.date.max) >= (later.in_force[0] or dt.date.min):
                    self.refuse(later, f"{later.id} is in force twice on {later.in_force[0]}")
            for clock in versions:
                for other in (*clock.starts_at_end_of, *filter(None, (clock.extends, clock.predecessor_of))):
                    if other not in by_id:
                        self.refuse(clock, f"{clock.id}: clock {other!r} does not exist")
                if clock.starts_at_end_of and clock.end_rule not in ("applicable", "all"):
                    self.refuse(clock, f"{clock.id}: end_rule must be applicable or all")

    def refuse(self, clock: Clock, rule: str) -> None:
        path, line = self.place.get(id(clock), (self.directory, 0))
        raise CatalogueError(path, line, rule)


def _rule(error: Exception) -> str:
    return f"key {error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)


def _localised(clocks: Iterable[Clock], path: Path) -> list[Clock]:
    """The clocks with a locality's figures; what the law itself fixes may not be changed."""
    changes: dict[str, _Entry] = {}
    known = {clock.id: clock for clock in clocks}
    for entry in _read(path, "clocks"):
        if entry["id"] not in known:
            raise CatalogueError(path, entry.line, f"clock {entry['id']!r} does not exist")
        if not known[entry["id"]].override and set(entry) != {"id", "mail_margin_days"}:
            raise CatalogueError(path, entry.line, f"{entry['id']}: fixed by law, a locality may not set it")
        if unknown := sorted(set(entry) - LOCAL_KEYS):
            raise CatalogueError(path, entry.line, f"{entry['id']}: a locality may not set {unknown[0]!r}")
        if entry.get("unit", "days") not in UNITS:
            raise CatalogueError(path, entry.line, f"{entry['id']}: unit {entry['unit']!r} is unknown")
        changes[entry["id"]] = entry
    changed = []
    for clock in clocks:
        if entry := changes.get(clock.id):
            figures = {key: value for key, value in entry.items() if key != "id"}
            statutory = clock.statutory and "length" not in figures
            clock = dataclasses.replace(clock, **figures, statutory=statutory, local=path.stem)
        changed.append(clock)
    return changed
