"""The register of official documents: which paper a procedure means, its kind, its template, its number series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

#: Kinds of paper: 公文, 表格, 笔录.
KINDS = ("letter", "form", "record")

#: Groups of procedures, the same names in every room.
GROUPS = ("penalty", "inspection", "measures", "credit", "transfer", "compensation", "rectification")

#: Whom a letter is for; only one to its party says 你单位.
RECIPIENTS = ("party", "other", "public", "nobody")

#: Prefixes of papers that we receive: kept as files, never rendered.
RECEIVED = ("收:", "收：")


class UnknownDocument(KeyError):
    """A name or id that the register does not hold."""

    def __str__(self) -> str:
        return f"文书目录中没有：{self.args[0]}"


@dataclass(frozen=True)
class Document:
    """One row of the register."""

    id: str
    name_zh: str
    #: letter, form or record.
    kind: str
    group: str
    #: Path for the template loader.
    template: str
    #: 字头 of the number series; None = the paper carries no number.
    number: str | None = None
    #: One of RECIPIENTS; means something for letters only.
    to: str = "party"
    aliases: tuple[str, ...] = ()
    #: Key of the step's facts → its words in Chinese, for what the template prints besides the common fields.
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def general(self) -> bool:
        """True when the paper has no template of its own."""
        return self.template.startswith("documents/general/")


def is_received(name: str) -> bool:
    """True for a paper that comes from outside (收: …)."""
    return name.startswith(RECEIVED)


@cache
def documents() -> Mapping[str, Document]:
    """Every document by id. Raises ValueError on a malformed register, so that the program does not start with one."""
    rows = yaml.safe_load((Path(__file__).parent / "register.yaml").read_text(encoding="utf-8"))["documents"]
    found: dict[str, Document] = {}
    for row in rows:
        path = row.pop("template", None) or f"general/{row['kind']}"
        row["aliases"] = tuple(row.get("aliases", ()))
        entry = Document(template=f"documents/{path}.html", **row)
        if entry.kind not in KINDS or entry.group not in GROUPS or entry.to not in RECIPIENTS:
            raise ValueError(f"文书目录：{entry.id} 的 kind、group 或 to 不在允许的范围内")
        if entry.id in found:
            raise ValueError(f"文书目录：{entry.id} 重复")
        found[entry.id] = entry
    _by_name(found.values())
    return found


def _by_name(entries) -> dict[str, Document]:
    names: dict[str, Document] = {}
    for entry in entries:
        for name in (entry.name_zh, *entry.aliases):
            if names.setdefault(name, entry) is not entry:
                raise ValueError(f"文书目录：名称“{name}”同时指 {names[name].id} 和 {entry.id}")
    return names


@cache
def _names() -> Mapping[str, Document]:
    return _by_name(documents().values())


def document(name: str) -> Document:
    """The document of an id or of a Chinese name as procedures write it. Raises UnknownDocument, also for 收: … ."""
    if (entry := documents().get(name) or _names().get(name)) is None:
        raise UnknownDocument(name)
    return entry
