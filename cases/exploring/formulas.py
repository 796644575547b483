"""The stated laws as formulas: read from `cases/law/laws.yaml` in the notation explained at its head.

A formula is a tree of tuples: ("always", C), ("way", S, T), ("duty", E, K) and, below `always`, ("now", events),
("once", events), ("after", events, events), ("in", references), ("met", ids), ("over" | "running" | "paused", clocks),
("sets", references), ("not", C), ("and" | "or" | "then", C, C). What cannot be read raises `Unread` with the place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from cases.models import MACHINES
from cases.requirements import REQUIREMENTS
from cases.steps import STEPS

LAWS = Path(__file__).parents[1] / "law" / "laws.yaml"
TOKEN = re.compile(r"\s*(->|[&|!(){},]|[^\s&|!(){},]+)")
EVENTS, STATES, GUARDS, CLOCKS = "events", "references", "requirements", "clocks"
#: atom → what its arguments are.
ATOMS: Mapping[str, tuple[str, ...]] = {
    "now": (EVENTS,),
    "once": (EVENTS,),
    "after": (EVENTS, EVENTS),
    "in": (STATES,),
    "met": (GUARDS,),
    "over": (CLOCKS,),
    "running": (CLOCKS,),
    "paused": (CLOCKS,),
    "sets": (STATES,),
    "way": (STATES, ""),
    "duty": (EVENTS, CLOCKS),
}


class Unread(ValueError):
    """A formula that is not in the notation, or names what does not exist."""


@dataclass(frozen=True)
class Formula:
    """One formula of one stated law."""

    law: str
    name: str
    article: str
    text: str
    #: Parsed, or None with the reason why not.
    tree: tuple | None
    unread: str = ""


def stated(path: Path = LAWS) -> list[Formula]:
    """All formulas of the stated laws, those that cannot be read included."""
    told = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    sets = {name: frozenset(events) for name, events in told["sets"].items()}
    found = []
    for law in told["laws"]:
        for text in law["formal"]:
            try:
                tree, why = read(text, sets), ""
            except Unread as unread:
                tree, why = None, str(unread)
            found.append(Formula(law["id"], law["name_zh"], f"{law['law']}{law['article']}", text, tree, why))
    return found


def falls_without(path: Path = LAWS) -> dict[str, set[str]]:
    """requirement → stated laws that the file says fall without it."""
    told = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    found: dict[str, set[str]] = {}
    for law in told["laws"]:
        for name in law["falls_without"]:
            found.setdefault(name, set()).add(law["id"])
    return found


def read(text: str, sets: Mapping[str, frozenset[str]]) -> tuple:
    """The tree of one formula; Unread when it is not in the notation."""
    plain = re.sub(r"^per [^:]+:\s*", "", " ".join(text.split()))
    reader = _Reader(TOKEN.findall(plain), sets)
    tree = reader.formula()
    if reader.left:
        raise Unread(f"不能读到底：{' '.join(reader.left[:6])}")
    return tree


class _Reader:
    """Recursive descent over the tokens: then < or < and < not."""

    def __init__(self, tokens: list[str], sets: Mapping[str, frozenset[str]]) -> None:
        self.left, self.sets = tokens, sets

    def take(self, expected: str = "") -> str:
        token = self.left.pop(0) if self.left else ""
        if expected and token != expected:
            raise Unread(f"此处应为“{expected}”，却是“{token}”")
        return token

    def peek(self) -> str:
        return self.left[0] if self.left else ""

    def formula(self) -> tuple:
        if self.peek() == "always":
            self.take()
            self.take("(")
            inner = self.condition()
            self.take(")")
            return ("always", inner)
        if self.peek() in ("way", "duty"):
            return self.atom()
        raise Unread(f"不是 always、way、duty：{self.peek()}")

    def condition(self) -> tuple:
        left = self.either()
        if self.peek() == "->":
            self.take()
            return ("then", left, self.condition())
        return left

    def either(self) -> tuple:
        left = self.both()
        while self.peek() == "|":
            self.take()
            left = ("or", left, self.both())
        return left

    def both(self) -> tuple:
        left = self.one()
        while self.peek() == "&":
            self.take()
            left = ("and", left, self.one())
        return left

    def one(self) -> tuple:
        if self.peek() == "!":
            self.take()
            return ("not", self.one())
        if self.peek() == "(":
            self.take()
            inner = self.condition()
            self.take(")")
            return inner
        return self.atom()

    def atom(self) -> tuple:
        name = self.take()
        if name not in ATOMS:
            raise Unread(f"没有“{name}”这种写法")
        self.take("(")
        arguments = []
        for number, kind in enumerate(ATOMS[name]):
            if number:
                self.take(",")
            arguments.append(self.names(kind, many=name == "met"))
        self.take(")")
        return (name, *arguments)

    def names(self, kind: str, many: bool = False) -> frozenset[str]:
        found: set[str] = set()
        if self.peek() == "{":
            self.take()
            while self.peek() != "}":
                found |= self.name(kind)
                if self.peek() == ",":
                    self.take()
            self.take("}")
        else:
            found |= self.name(kind)
            while many and self.peek() == ",":
                self.take()
                found |= self.name(kind)
        return frozenset(found)

    def name(self, kind: str) -> set[str]:
        name = self.take()
        if name == "with" and kind == EVENTS:
            self.take("(")
            guards = self.names(GUARDS)
            self.take(")")
            return {s for guard in guards for s in carrying(guard)}
        if name in self.sets and kind in (EVENTS, ""):
            return set(self.sets[name])
        if kind == EVENTS:
            _event(name)
        elif kind == STATES:
            _state(name)
        elif kind == GUARDS and name not in REQUIREMENTS:
            raise Unread(f"没有要求“{name}”")
        elif kind == "" and name.partition("#")[0] not in STEPS:
            _state(name)
        return {name}


def _event(name: str) -> None:
    step = STEPS.get(name.partition("#")[0])
    if step is None:
        raise Unread(f"没有步骤“{name}”")
    ground = name.partition("#")[2]
    if ground and ground not in {g.id for g in step.grounds}:
        raise Unread(f"“{step.id}”没有事由“{ground}”")


def _state(name: str) -> None:
    kind, _, state = name.partition(".")
    if kind not in MACHINES:
        raise Unread(f"没有机器“{kind}”")
    if state != "none" and state not in MACHINES[kind].State.values:
        raise Unread(f"“{kind}”没有状态“{state}”")


@cache
def carrying(requirement: str) -> frozenset[str]:
    """Steps ("procedure.event", or with "#ground") that carry a requirement, by themselves or by their gate."""
    found = set()
    for step in STEPS.values():
        if requirement in {r.id for r in step.requirements()}:
            found.add(step.id)
        else:
            found |= {f"{step.id}#{g.id}" for g in step.grounds if requirement in {r.id for r in g.requires}}
    return frozenset(found)


def parts(tree: tuple) -> list[tuple]:
    """The conjuncts of a condition."""
    return [*parts(tree[1]), *parts(tree[2])] if tree[0] == "and" else [tree]


def atoms(tree: Any) -> set[str]:
    """Names of the atoms in a tree."""
    if not isinstance(tree, tuple):
        return set()
    own = {tree[0]} & ATOMS.keys()
    return own.union(*(atoms(part) for part in tree[1:]))
