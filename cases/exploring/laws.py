"""The stated laws against the machines: what the declarations alone show, and what courses showed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cases.clocks import clock_catalogue
from cases.exploring.formulas import Formula, atoms, parts
from cases.exploring.walks import Seen
from cases.models import MACHINES
from cases.steps import STEPS


@dataclass
class Verdicts:
    """How the formulas fared."""

    #: Formulas shown by the declarations of the steps / read to a verdict in courses / both kinds counted once.
    declared: set[str] = field(default_factory=set)
    walked: set[str] = field(default_factory=set)
    #: formula → why it was not checked.
    unchecked: dict[str, str] = field(default_factory=dict)
    #: What does not hold: "L07 …".
    broken: list[str] = field(default_factory=list)


def carries(event: str, requirement: str, without: str = "") -> bool:
    """Whether the event, on every ground it names, demands the requirement (`without`: were that one taken away)."""
    step_id, _, ground = event.partition("#")
    step = STEPS[step_id]
    grounds: Iterable[str | None] = [ground] if ground else [g.id for g in step.grounds] or [None]
    return requirement != without and all(requirement in {r.id for r in step.requirements(g)} for g in grounds)


def demands(formula: Formula) -> list[tuple[frozenset[str], str]]:
    """(events, requirement) that the formula demands of the declarations: always(now(E) … -> … met(g) …)."""
    if not formula.tree or formula.tree[0] != "always" or formula.tree[1][0] != "then":
        return []
    _, when, wanted = formula.tree[1]
    events = [p[1] for p in parts(when) if p[0] == "now"]
    if not events:
        return []
    return [(events[0], g) for p in parts(wanted) if p[0] == "met" for g in sorted(p[1])]


def falling(formulas: Iterable[Formula], requirement: str) -> set[str]:
    """Stated laws that fall when the requirement is taken away from every step."""
    return {
        f.law
        for f in formulas
        if any(
            g == requirement and not all(carries(e, g, without=requirement) for e in events) for events, g in demands(f)
        )
    }


def verdicts(formulas: list[Formula], seen: Seen) -> Verdicts:
    """Every formula with what is known of it."""
    done = Verdicts()
    for f in formulas:
        if f.tree is None:
            done.unchecked[f.text] = f"{f.law}：{f.unread}"
            continue
        for events, g in demands(f):
            lacking = sorted(e for e in events if not carries(e, g))
            if lacking:
                done.broken.append(f"{f.law} {f.name}（{f.article}）：{'、'.join(lacking)} 没有要求 {g}")
            done.declared.add(f.text)
        if f.tree[0] == "duty":
            done.broken += _duty(f)
            done.declared.add(f.text)
        if f.tree[0] == "way":
            done.broken += _way(f, seen, done)
        if seen.read[f.text]:
            done.walked.add(f.text)
        if f.text not in done.declared | done.walked:
            done.unchecked[f.text] = f"{f.law}：没有一个过程走到可以判断的时刻（{'、'.join(sorted(atoms(f.tree)))}）"
    for f in dict.fromkeys(f for f, _ in seen.broken):
        where = sorted(step for broken, step in seen.broken if broken == f)
        why = "、".join(sorted({what for (broken, _), what in seen.broken.items() if broken == f}))
        more = f"等{len(where)}步" if len(where) > 3 else ""
        done.broken.append(f"{f.law} {f.name}（{f.article}）：{'、'.join(where[:3])}{more}时不成立（{why}）：{f.text}")
    return done


def _duty(f: Formula) -> Iterator[str]:
    """A duty has its clock, and one of its steps meets it."""
    _, events, clocks = f.tree
    catalogue = clock_catalogue()
    for id in sorted(clocks):
        if id not in catalogue:
            yield f"{f.law} {f.name}：没有期限 {id}"
            continue
        extended = [c for c in catalogue if c.extends == id] + [catalogue[id]]
        base = catalogue[id].extends or id
        meets = {m.partition("#")[0] for c in [*extended, catalogue[base]] for m in c.meets}
        if not meets & {e.partition("#")[0] for e in events}:
            yield f"{f.law} {f.name}：{'、'.join(sorted(events))} 都不能完成期限 {id}"


def _way(f: Formula, seen: Seen, done: Verdicts) -> Iterator[str]:
    """From each state a course was seen to arrive; else nothing is claimed of it."""
    _, start, _ = f.tree
    missing = {s for s in start if not s.endswith(".none")} - seen.ways.get(f.text, set())
    if missing:
        names = "、".join(f"{MACHINES[k].spec.name}“{MACHINES[k].State(v).label}”" for k, v in _pairs(missing))
        done.unchecked[f.text] = f"{f.law}：没有一个过程从{names}走到"
        return
    done.walked.add(f.text)
    yield from ()


def _pairs(references: Iterable[str]) -> list[tuple[str, str]]:
    return [(r.partition(".")[0], r.partition(".")[2]) for r in sorted(references)]
