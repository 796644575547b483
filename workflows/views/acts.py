"""What may be done next in a case: every step open from where the machines stand, with its objections."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from cases import deadlines, now
from cases.access import is_outsider
from cases.judging import objections, objections_of_state
from cases.models import MACHINES, PROCEDURES, Case, Machine, User, family_of
from cases.reading import Reading, Record
from cases.requirements import REQUIREMENTS
from cases.requirements import Objection as Found
from cases.roles import OUTSIDERS, Role, posts_that_may_record
from cases.steps import STEPS, Step, steps_of
from workflows.flows import FLOWS
from workflows.flows.base import Wait, Work
from workflows.pages.models import Act, Article, Link, Objection, OtherActs

#: The machine whose course is drawn as the main line, by procedure.
MAIN = {
    "inspection": "in_plan",
    "penalty_ordinary": "po_course",
    "penalty_simple": "ps_course",
    "transfer_criminal": "tc_course",
    "transfer_detention": "td_course",
    "reverse_transfer": "rt_course",
    "compensation": "cp_claim",
    "pil": "pi_pre",
    "credit": "cr_rating",
    "credit_repair": "rp_application",
    "rectification": "rc_task",
    "daily_penalty": "dp_loop",
    "seizure": "sz_measure",
    "production_restriction": "pr_decision",
}


@dataclass(frozen=True)
class Possible:
    """A step on an instance, as it stands now."""

    step: Step
    machine: Machine
    #: From where the machines stand; such a step is not shown unless nothing else can be done.
    standing: tuple[Found, ...]
    #: From the record alone: what no field of the form can cure.
    missing: tuple[Found, ...]
    mine: bool

    @property
    def outside(self) -> bool:
        return all(role in OUTSIDERS for role in self.step.by)

    @property
    def moves(self) -> bool:
        return self.step.target not in ("same", "history")


def possible(record: Record, user: User, *, kinds: Collection[str] | None = None) -> list[Possible]:
    """Steps that start from where the machines stand, in the order of the procedures; `kinds` limits the machines."""
    moment = now.now()
    posts = user.posts_on(moment.date())
    outside = str(user.agency.kind) if is_outsider(user) else ""
    found = []
    for machine in record.machines:
        if not machine.live or machine.state in machine.spec.void or (kinds is not None and machine.kind not in kinds):
            continue
        for step in steps_of(machine.kind):
            if step.sources is not None and machine.state not in step.sources:
                continue
            if step.by == (Role.SYSTEM,):
                continue
            standing = tuple(objections_of_state(step, machine, record))
            reading = Reading(record, step, machine, moment, user.username)
            missing = () if standing else (*_uncurable(step, reading), *deadlines.objections(step, reading))
            mine = outside in set(map(str, step.by)) if outside else bool(posts & posts_that_may_record(step.by))
            found.append(Possible(step, machine, standing, missing, mine))
    return found


def _uncurable(step: Step, reading: Reading) -> tuple[Found, ...]:
    """Objections that stand whatever is typed into the form: those of requirements that the form asks nothing for."""
    found = []
    for objection in objections(step, reading):
        requirement = REQUIREMENTS.get(objection.id)
        if requirement is None:
            continue
        asked = [f for name, f in requirement.facts.items() if reading.value(name, f) is None]
        if not asked:
            found.append(objection)
    return tuple(found)


@cache
def usual(kind: str, state: str) -> tuple[str, ...]:
    """Steps that the flows of work name for this state of this machine: what a person would look for."""
    return tuple(
        node.step_id
        for flow in FLOWS
        if flow.machine == kind
        for node in flow.instance.nodes()
        if isinstance(node, Work) and state in flow.states_of(node)
    )


@cache
def waits(kind: str, state: str) -> bool:
    """The work waits for an outsider or a term here."""
    if state in MACHINES[kind].spec.waiting:
        return True
    return any(
        isinstance(node, Wait) and state in flow.states_of(node)
        for flow in FLOWS
        if flow.machine == kind
        for node in flow.instance.nodes()
    )


@dataclass(frozen=True)
class Choice:
    """The possible steps as the case page sorts them."""

    acts: tuple[Act, ...]
    ways: tuple[Act, ...]
    replies: tuple[Act, ...]
    others: tuple[OtherActs, ...]


def sorted_acts(case: Case, found: list[Possible]) -> Choice:
    """The usual next steps first (this viewer's before those of others), then other ways on, replies, and the rest."""
    open_ = [p for p in found if not p.standing]
    cures = _cures(open_)
    next_ = [p for p in open_ if p.step.id in usual(p.machine.kind, p.machine.state)]
    next_.sort(key=lambda p: (bool(p.missing), not p.mine, _weight(p)))
    here = {p.machine.pk for p in next_ if p.mine}
    rest = [p for p in open_ if p not in next_]
    ways = [p for p in rest if p.mine and p.moves and not p.missing and not p.outside and p.machine.pk in here]
    ways += [p for p in rest if p not in ways and p.mine and p.moves and not p.missing and _main(p) and not p.outside]
    replies = [p for p in rest if p.mine and p.outside and not p.missing and waits(p.machine.kind, p.machine.state)]
    shown_ids = {id(p) for p in (*next_, *ways[:8], *replies[:8])}
    groups: dict[str, list[Act]] = {}
    several = _several(found)
    for p in rest:
        if id(p) not in shown_ids:
            groups.setdefault(_group(p, several), []).append(act_of(case, p, cures, several))
    solid = next((p for p in next_ if p.mine and not p.missing), None)
    return Choice(
        tuple(act_of(case, p, cures, several, primary=p is solid) for p in next_),
        tuple(act_of(case, p, cures, several) for p in ways[:8]),
        tuple(act_of(case, p, cures, several) for p in replies[:8]),
        tuple(
            OtherActs(title, tuple(sorted(acts, key=lambda a: (a.blocked, not a.mine))))
            for title, acts in groups.items()
        ),
    )


def _main(p: Possible) -> bool:
    """The machine is one that the work of the case follows."""
    return bool(usual(p.machine.kind, p.machine.state))


def _weight(p: Possible) -> int:
    """Machines in the order of the procedures; what ends a phase before what accompanies it."""
    return list(MACHINES).index(p.machine.kind)


def _several(found: Iterable[Possible]) -> set[str]:
    """Kinds of which more than one instance is at hand: their acts name the party or the number."""
    instances: dict[str, set[int]] = {}
    for p in found:
        instances.setdefault(p.machine.kind, set()).add(p.machine.pk)
    return {kind for kind, pks in instances.items() if len(pks) > 1}


def _which(p: Possible, several: set[str]) -> str:
    if p.machine.kind not in several:
        return ""
    return p.machine.party.name if p.machine.party_id else f"第{p.machine.ref}份"


def _group(p: Possible, several: set[str]) -> str:
    name = f"{PROCEDURES.get(p.step.procedure, '')} · {p.machine.spec.name}"
    which = _which(p, several)
    return f"{name}（{which}）" if which else name


def _cures(found: list[Possible]) -> dict[str, Possible]:
    """Fact → an unblocked step that records it, this viewer's before another's."""
    cures: dict[str, Possible] = {}
    for p in sorted(found, key=lambda p: not p.mine):
        if not p.missing:
            for name in p.step.fact_kinds():
                cures.setdefault(name, p)
    return cures


def act_of(case: Case, p: Possible, cures: dict[str, Possible], several: set[str], *, primary: bool = False) -> Act:
    step = p.step
    which = _which(p, several)
    papers = "、".join(d for d in step.documents if not d.startswith("收"))
    return Act(
        step.name,
        step_url(case, step, p.machine),
        step.name if len(step.name) <= 8 else "去办",
        hint="　".join(part for part in (which, f"文书：{papers}" if papers else "") if part),
        articles=article(step.basis),
        objections=tuple(shown(o, case, cures, step) for o in p.missing),
        by="、".join(r.label for r in step.by),
        mine=p.mine,
        primary=primary,
    )


def article(text: str) -> tuple[Article, ...]:
    return (Article(text, verified="未核" not in text),) if text and text != "practice" else ()


def shown(
    objection: Found, case: Case, cures: dict[str, Possible] | None = None, step: Step | None = None
) -> Objection:
    """An objection as the pages show it, with the way to where it can be cured."""
    who = "、".join(Role(r).label for r in objection.cured_by if r in Role.values)
    url = text = ""
    cure = (
        next((cures[n] for n in objection.facts if n in cures and cures[n].step is not step), None) if cures else None
    )
    if objection.id in ("elements_proved", "elements_settled", "preliminary_evidence"):
        url, text = reverse("case", args=[case.pk]) + "#evidence", "补证据"
    elif objection.id.startswith("clock:"):
        who = ""
    elif cure is not None and cure.mine:
        url, text = step_url(case, cure.step, cure.machine), cure.step.name
    elif cure is not None:
        who = f"{'、'.join(r.label for r in cure.step.by)}：{cure.step.name}"
    return Objection(
        objection.id,
        objection.text,
        f"：{objection.missing}" if objection.missing not in ("", objection.text) else "",
        article(objection.article),
        who,
        url,
        text or "去补",
    )


def beginnings(record: Record, user: User) -> tuple[Link, ...]:
    """First steps of procedures not begun in this case that a post of this person may take."""
    case, posts = record.case, user.posts_on(now.today())
    return tuple(
        Link(f"{PROCEDURES[step.procedure]}：{step.name}", step_url(case, step))
        for step in STEPS.values()
        if step.procedure not in record.opened
        and family_of(step.procedure) == case.family
        and "case" in MACHINES[step.machine].spec.opens
        and (step.sources is None or MACHINES[step.machine].spec.start in step.sources)
        and step.machine == MAIN[step.procedure]
        and posts & posts_that_may_record(step.by)
        and not all(role in OUTSIDERS for role in step.by)
    )


def step_url(case: Case, step: Step, machine: Machine | None = None) -> str:
    url = reverse("step", args=[case.pk, step.procedure, step.event])
    return f"{url}?on={machine.pk}" if machine is not None and machine.pk else url
