"""The worked examples of `cases/law/examples/reasoning`: facts in, result out, every figure computed by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cases.reasoning.reason import reason

HOME = Path(__file__).resolve().parent.parent / "cases" / "law" / "examples" / "reasoning"


def _examples() -> list[dict[str, Any]]:
    found = []
    for path in sorted(HOME.glob("*.yaml")):
        with path.open(encoding="utf-8") as file:
            found += [dict(example, file=path.name) for example in yaml.safe_load_all(file)]
    return found


EXAMPLES = _examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_example(example: dict[str, Any]) -> None:
    result = reason({"id": example["id"], **example["story"]})
    for part, wanted in example["expect"].items():
        CHECKS[part](wanted, result)


def _subset(wanted: dict[str, Any], found: dict[str, Any], where: str) -> None:
    for key, value in wanted.items():
        if isinstance(value, float):
            assert found[key] == pytest.approx(value, abs=1e-6), f"{where}.{key}"
        else:
            assert found[key] == value, f"{where}.{key}: {found[key]!r}, by hand {value!r}"


def _measurements(wanted: dict[str, Any], result: dict[str, Any]) -> None:
    found = {m["id"]: m for m in result["measurements"]}
    for id_, values in wanted.items():
        values = dict(values)
        source = values.pop("source", None)
        if source:
            assert f"{found[id_]['source']['standard']} {found[id_]['source']['clause']}" == source
        _subset(values, found[id_], id_)


def _elements(wanted: dict[str, Any], result: dict[str, Any]) -> None:
    found = {e["id"]: e for e in result["elements"]}
    for ref, values in wanted.items():
        if isinstance(values, str):
            values = {"status": values}
        values = dict(values)
        if "objection" in values:
            assert bool(found[ref]["objection"]) is values.pop("objection"), ref
        _subset(values, found[ref], ref)


def _law(wanted: dict[str, Any], result: dict[str, Any]) -> None:
    law = result["law"]
    wanted = dict(wanted)
    if "applied" in wanted:
        names = [
            f"{a['law']}{a['article']}" + (f"({a['item']})" if isinstance(a["item"], int) else "")
            for a in law["applied"]
        ]
        assert names == wanted.pop("applied")
    if "break_even" in wanted:
        even = wanted.pop("break_even")
        assert (
            (law["break_even"] is None)
            if even is None
            else {law["break_even"][k] for k in ("lower", "upper")} == set(even)
        )
    if "missing" in wanted:
        missing = "；".join(law["missing"])
        for word in wanted.pop("missing"):
            assert word in missing
    _subset(wanted, law, "law")


def _crime(wanted: dict[str, str], result: dict[str, Any]) -> None:
    found = {c["criterion"]: c["verdict"] for c in result["crime"] + result["crime_aggravating"]}
    assert {id_: found[id_] for id_ in wanted} == wanted


def _levels(wanted: dict[str, str], result: dict[str, Any]) -> None:
    found = {level["factor"]: level["level"] for level in result["discretion"]["levels"]}
    assert {factor: found.get(factor) for factor in wanted} == wanted


def _no_penalty(wanted: dict[int, str], result: dict[str, Any]) -> None:
    found = {entry["n"]: entry["status"] for entry in result["no_penalty"]}
    assert {n: found[n] for n in wanted} == wanted


def _bad(wanted: list[str], result: dict[str, Any]) -> None:
    fields = {b["field"] for b in result["bad_facts"]}
    assert set(wanted) <= fields, f"{sorted(fields)}"
    for bad in result["bad_facts"]:
        assert any("\u4e00" <= c <= "\u9fff" for c in bad["text"])


def _missing(wanted: list[str], result: dict[str, Any]) -> None:
    everything = "；".join(
        [x for m in result["measurements"] for x in m["missing"]]
        + result["law"]["missing"]
        + (result["discretion"] or {}).get("missing", [])
        + [x for c in result["crime"] for x in c["missing"]]
    )
    for word in wanted:
        assert word in everything


def _acts(wanted: dict[str, dict[str, Any]], result: dict[str, Any]) -> None:
    found = {act["act"]: act for act in result["acts"]}
    for id_, values in wanted.items():
        values = dict(values)
        if "suggested" in values:
            assert found[id_]["fine"]["suggested"] == values.pop("suggested")
        _subset(values, found[id_], f"act {id_}")


CHECKS = {
    "measurements": _measurements,
    "elements": _elements,
    "law": _law,
    "discretion": lambda wanted, result: _subset(wanted, result["discretion"], "discretion"),
    "levels": _levels,
    "fine": lambda wanted, result: _subset(wanted, result["fine"], "fine"),
    "crime": _crime,
    "duties": lambda wanted, result: _subset(wanted, result["duties"], "duties"),
    "no_penalty": _no_penalty,
    "bad": _bad,
    "missing": _missing,
    "acts": _acts,
}
