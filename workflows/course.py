"""The course of one case: a main line, lanes that run beside it, gates that wait for them.

Built from the exported machines and the chain; `workflows.drawing` draws it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

DONE, NOW, AHEAD, BLOCKED = "done", "now", "ahead", "blocked"

WORDS = {DONE: "已办", NOW: "正在办", AHEAD: "还没到", BLOCKED: "受阻"}


@dataclass(frozen=True)
class Stop:
    """A state on a line."""

    name: str
    state: str = AHEAD
    #: 10-26.
    date: str = ""
    #: For the present one: 第 6 天 · 周衡.
    note: str = ""


@dataclass(frozen=True)
class Lane:
    """A machine that runs beside the main line: hearing, order to correct, criminal link."""

    name: str
    stops: tuple[Stop, ...] = ()
    #: Index of the main stop in which it opened.
    opened_at: int = 0
    #: Index of the main stop it must be settled for; None when nothing waits for it.
    joins_at: int | None = None
    #: DONE, NOW, AHEAD or BLOCKED (it holds up the main line).
    state: str = NOW
    #: At its end: 第 68 天，至今未移送; 缴款 15 日.
    note: str = ""


@dataclass(frozen=True)
class Gate:
    """A point that opens only when all its requirements hold (决定关口)."""

    name: str
    #: Index of the main stop it stands before.
    before: int
    met: int
    total: int


@dataclass(frozen=True)
class Course:
    """What `course_svg` draws."""

    title: str
    stops: tuple[Stop, ...]
    lanes: tuple[Lane, ...] = ()
    gates: tuple[Gate, ...] = ()


@dataclass(frozen=True)
class Visit:
    """A machine entered a state; in the order of the chain."""

    machine: str
    state: str
    on: dt.date
    #: Which instance, when there are several: 当事人甲, 第 2 次告知.
    ref: str = ""


def course_of(
    title: str,
    machines: Mapping[str, Mapping[str, Any]],
    names: Mapping[str, str],
    visits: Sequence[Visit],
    *,
    main: str,
    now_note: str = "",
    lane_notes: Mapping[tuple[str, str], str] = {},
    joins: Mapping[str, str] = {},
    blocked: Iterable[str] = (),
    gates: Sequence[tuple[str, str, int, int]] = (),
    usual: Sequence[str] = (),
) -> Course:
    """The course of a case from the exported machines and what the chain says.

    `machines` is one procedure of `manage.py procedures --json`, `names` the Chinese names of its machines. The main
    line shows what was passed, where it is, and the usual way from there to the end. `lane_notes` by
    (machine, ref), `joins` says before which main state a machine must be settled, `blocked` which machines hold the
    case up; `gates` are (name, main state, met, total). `usual` are the states of the usual course, where the steps
    listed first do not lead along it.
    """
    states = {key: {one["id"]: one for one in machine["states"]} for key, machine in machines.items()}
    passed = [visit for visit in visits if visit.machine == main]
    if not passed:
        initial = machines[main]["initial"]
        rest = _coming(machines[main], initial, usual)
        return Course(title, tuple(Stop(states[main][state]["name_zh"]) for state in (initial, *rest)))
    line = [
        Stop(states[main][visit.state]["name_zh"], NOW if visit is passed[-1] else DONE, _short(visit.on))
        for visit in passed
    ]
    ended = bool(states[main][passed[-1].state].get("final"))
    line[-1] = Stop(line[-1].name, DONE if ended else NOW, line[-1].date, now_note)
    coming = [] if ended else _coming(machines[main], passed[-1].state, usual)
    line += [Stop(states[main][state]["name_zh"]) for state in coming]
    index_of = {visit.state: index for index, visit in enumerate(passed)}
    index_of.update({state: len(passed) + index for index, state in enumerate(coming)})

    lanes = []
    for key, ref in dict.fromkeys((visit.machine, visit.ref) for visit in visits if visit.machine != main):
        found = [visit for visit in visits if (visit.machine, visit.ref) == (key, ref)]
        final = bool(states[key][found[-1].state].get("final"))
        opened = sum(visit.on <= found[0].on for visit in passed)
        stops = tuple(
            Stop(
                states[key][visit.state]["name_zh"],
                DONE if final or visit is not found[-1] else NOW,
                _short(visit.on),
            )
            for visit in found
        )
        lanes.append(
            Lane(
                f"{names.get(key, key)} {ref}".strip(),
                stops,
                max(opened - 1, 0),
                index_of.get(joins.get(key, "")),
                BLOCKED if key in blocked else DONE if final else NOW,
                lane_notes.get((key, ref), ""),
            )
        )
    bars = tuple(Gate(name, index_of[state], met, total) for name, state, met, total in gates if state in index_of)
    return Course(title, tuple(line), tuple(lanes), bars)


def _coming(machine: Mapping[str, Any], state: str, usual: Sequence[str]) -> list[str]:
    return list(usual[usual.index(state) + 1 :]) if state in usual else _way(machine, state)


def _way(machine: Mapping[str, Any], start: str) -> list[str]:
    """States after `start` on the usual way to the end.

    The specification lists the usual step of a state first and its states in the order of the course. So: always the
    first listed step that leads onward to a state not at rest, and to a state at rest only when nothing else leads on.
    """
    place = {one["id"]: index for index, one in enumerate(machine["states"])}
    rests = {one["id"] for one in machine["states"] if one.get("final")}

    def onward(state: str) -> list[str] | None:
        targets = [step["to"] for step in machine["steps"] if state in step["from"]]
        later = [to for to in dict.fromkeys(targets) if to in place and place[to] > place[state]]
        for to in [one for one in later if one not in rests]:
            way = onward(to)
            if way is not None:
                return [to, *way]
        resting = [one for one in later if one in rests]
        return resting[:1] or ([] if state in rests else None)

    return onward(start) or []


def course_text(course: Course) -> tuple[str, ...]:
    """The drawing in sentences, for screen readers and for those who prefer words."""

    def listed(stops: Iterable[Stop]) -> str:
        return "、".join(f"{stop.name}（{stop.date}）" if stop.date else stop.name for stop in stops)

    parts = []
    for state, lead in ((DONE, "已经办完"), (NOW, "现在"), (AHEAD, "以后还有")):
        found = [stop for stop in course.stops if stop.state == state]
        if found:
            notes = "".join(f"，{stop.note}" for stop in found if stop.note)
            parts.append(f"{lead}：{listed(found)}{notes}")
    for lane in course.lanes:
        steps = f"：{listed(lane.stops)}" if lane.stops else ""
        note = f"，{lane.note}" if lane.note else ""
        parts.append(f"并行的{lane.name}（{WORDS[lane.state]}）{steps}{note}")
    for gate in course.gates:
        before = course.stops[gate.before].name
        state = "已通过" if gate.met == gate.total else f"还差 {gate.total - gate.met} 项"
        parts.append(f"{before}之前是{gate.name}，{gate.total} 项要求，{state}")
    return tuple(parts)


def _short(day: dt.date) -> str:
    return f"{day.month}-{day.day:02d}"
