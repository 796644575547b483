"""Reading YAML files, and saying file, line and rule when one of them is broken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

Trail = tuple[str | int, ...]


class BrokenCatalogue(Exception):
    """A file of the catalogue breaks a rule. Names the file, the line and the rule."""

    def __init__(self, path: Path, line: int, rule: str) -> None:
        super().__init__(f"{path}:{line}: {rule}")
        self.path, self.line, self.rule = path, line, rule


class BrokenRule(Exception):
    """A rule is broken at a place inside a file; `read_as` adds file and line."""

    def __init__(self, trail: Trail, rule: str) -> None:
        super().__init__(rule)
        self.trail, self.rule = trail, rule


def read(path: Path) -> Any:
    """The content of a YAML file. Raises BrokenCatalogue when it cannot be parsed."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BrokenCatalogue(path, mark.line + 1 if mark else 1, f"不是合格的 YAML：{error.problem}") from error
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(path, 1, "文件不是 UTF-8 编码") from error


def located(path: Path, error: BrokenRule) -> BrokenCatalogue:
    """The broken rule with the line at which its trail leads. Parses the file again; only called on the way out."""
    node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    line = node.start_mark.line + 1 if node else 1
    for step in error.trail:
        found: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = node.value[step]
        if found is None:
            break
        node, line = found, found.start_mark.line + 1
    return BrokenCatalogue(path, line, error.rule)


class Record:
    """A mapping being read: takes typed fields by name, remembers where it is, and refuses what nobody asked for."""

    def __init__(self, data: Any, trail: Trail = ()) -> None:
        if not isinstance(data, Mapping):
            raise BrokenRule(trail, "应为字段表")
        self.data, self.trail, self.used = data, trail, set[str]()

    def fail(self, name: str | None, rule: str) -> BrokenRule:
        return BrokenRule((*self.trail, name) if name else self.trail, rule)

    def take(self, name: str, kind: type | tuple[type, ...], default: Any = ...) -> Any:
        """The field, of that type. Without `default` the field must be there."""
        self.used.add(name)
        value = self.data.get(name, ...)
        if value is ... or (value is None and default is not ...):
            if default is ...:
                raise self.fail(None, f"缺少字段 {name}")
            return default
        if isinstance(value, bool) and kind is int or not isinstance(value, kind):
            raise self.fail(name, f"字段 {name} 的类型不对")
        return value

    def text(self, name: str, default: Any = ...) -> str:
        return self.take(name, str, default)

    def flag(self, name: str, default: Any = ...) -> bool:
        return self.take(name, bool, default)

    def day(self, name: str) -> dt.date | None:
        return self.take(name, dt.date, None)

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.take(name, Sequence, ())
        if isinstance(values, str) or not all(isinstance(v, str) for v in values):
            raise self.fail(name, f"{name} 应为文字列表")
        return tuple(values)

    def records(self, name: str) -> list[Record]:
        values = self.take(name, list, [])
        return [Record(value, (*self.trail, name, i)) for i, value in enumerate(values)]

    def record(self, name: str, default: Any = ...) -> Record | None:
        value = self.take(name, Mapping, default)
        return None if value is None else Record(value, (*self.trail, name))

    def done(self) -> None:
        """Refuse fields that were never read: a misspelt name must not pass in silence."""
        unknown = [name for name in self.data if name not in self.used]
        if unknown:
            raise self.fail(unknown[0], f"不认识的字段 {unknown[0]}")
