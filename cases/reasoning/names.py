"""Names as laboratories and officers write them: pollutants, sampling points, facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

LAW = Path(__file__).resolve().parent.parent / "law"


def read_yaml(path: Path) -> Any:
    """One file of the law's data, parsed."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def _pollutants() -> dict[str, Any]:
    return read_yaml(LAW / "standards" / "names" / "pollutants.yaml")


@cache
def _pollutant_aliases() -> dict[str, str]:
    return {alias: name for name, aliases in _pollutants()["aliases"].items() for alias in (name, *aliases)}


@cache
def _point_aliases() -> dict[str, str]:
    kinds = read_yaml(LAW / "standards" / "names" / "points.yaml")
    return {alias: kind for kind, aliases in kinds.items() for alias in (kind, *aliases)}


@cache
def _metals() -> dict[str, str]:
    return {name: metal for metal, names in _pollutants()["metal"].items() for name in names}


@cache
def _common() -> frozenset[str]:
    return frozenset(_pollutants()["common"])


@cache
def _fact_names() -> dict[str, str]:
    names = dict(read_yaml(LAW / "standards" / "names" / "facts.yaml"))
    names.update({fact["id"]: fact["name_zh"] for fact in read_yaml(LAW / "discretion" / "facts.yaml")["facts"]})
    names.update(read_yaml(LAW / "crime" / "facts.yaml"))
    return names


def pollutant_name(written: str) -> str:
    """The name the standards use; an unknown one is returned as written."""
    return _pollutant_aliases().get(written.strip(), written.strip())


def point_kind(written: str) -> str | None:
    """The kind of sampling point if the words are exactly one of the known ones, else None: it is then asked for."""
    return _point_aliases().get(written.strip())


def metal(pollutant: str) -> str | None:
    """The element that 法释〔2023〕7号 §1(3)(4) counts, if the pollutant is a heavy metal."""
    return _metals().get(pollutant)


def is_common(pollutant: str) -> bool:
    """An ordinary indicator, which alone does not make a discharge toxic (法释〔2023〕7号 §17)."""
    return pollutant in _common()


def fact_name(fact: str) -> str:
    """The Chinese name of a fact, for "what must be found out"."""
    return _fact_names().get(fact, fact)
