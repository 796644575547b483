"""What may be done next in a case: every step open from where the machines stand, with its objections."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from cases import deadlines, now
from cases.judging import objections, objections_of_state
from cases.models import Case, User
from cases.reading import Reading, Record
from cases.requirements import REQUIREMENTS
from cases.requirements import Objection as Found
from cases.roles import OUTSIDERS, Role, posts_that_may_record
from cases.steps import Step, steps_of
from workflows.pages.models import Act, Article, Objection


@dataclass(frozen=True)
class Possible:
    """A step on an instance, as it stands now."""

    step: Step
    machine: object
    #: From where the machines stand; such a step is not shown unless nothing else can be done.
    standing: tuple[Found, ...]
    #: From the record alone: what no field of the form can cure.
    missing: tuple[Found, ...]
    mine: bool


def possible(record: Record, user: User) -> list[Possible]:
    """Steps whose machine is in a state they start from, in the order of the procedure."""
    moment = now.now()
    posts = user.posts_on(moment.date())
    found = []
    for machine in record.machines:
        if not machine.live or machine.state in machine.spec.void:
            continue
        for step in steps_of(machine.kind):
            if step.sources is not None and machine.state not in step.sources:
                continue
            if step.by == (Role.SYSTEM,):
                continue
            standing = tuple(objections_of_state(step, machine, record))
            reading = Reading(record, step, machine, moment, user.username)
            missing = () if standing else (*_uncurable(step, reading), *deadlines.objections(step, reading))
            found.append(Possible(step, machine, standing, missing, bool(posts & posts_that_may_record(step.by))))
    return found


def _uncurable(step: Step, reading: Reading) -> tuple[Found, ...]:
    """Objections that stand whatever is typed into the form: those of requirements that ask for no fact of the form."""
    found = []
    for objection in objections(step, reading):
        requirement = REQUIREMENTS.get(objection.id)
        if requirement is None:
            continue
        asked = [f for name, f in requirement.facts.items() if not f.optional and reading.value(name, f) is None]
        if not asked:
            found.append(objection)
    return tuple(found)


def shown(objection: Found, case: Case) -> Objection:
    """An objection as the pages show it, with the way to where it can be cured."""
    who = "、".join(Role(r).label for r in objection.cured_by if r in Role.values)
    url = reverse("case", args=[case.pk])
    if objection.id in ("elements_proved", "elements_settled", "preliminary_evidence"):
        url += "#evidence"
    elif objection.id.startswith("clock:"):
        url, who = "", ""
    return Objection(
        objection.id,
        objection.text,
        objection.missing if objection.missing != objection.text else "",
        (Article(objection.article),) if objection.article else (),
        who,
        url,
    )


def acts_of(case: Case, found: list[Possible]) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """(main acts, other acts): main are those that move the case; the first one open to the viewer is the solid one."""
    main, other = [], []
    primary = False
    for one in found:
        if one.standing:
            continue
        step = one.step
        moves = step.target not in ("same", "history") and not all(r in OUTSIDERS for r in step.by)
        url = step_url(case, step, one.machine)
        solid = moves and one.mine and not one.missing and not primary and one.machine.spec.kind in COURSES
        primary = primary or solid
        act = Act(
            step.name,
            url,
            step.name if len(step.name) <= 8 else "去办",
            hint=_hint(one),
            articles=(Article(step.basis, verified="未核" not in step.basis),) if step.basis != "practice" else (),
            objections=tuple(shown(o, case) for o in one.missing),
            by="、".join(r.label for r in step.by),
            mine=one.mine,
            primary=solid,
        )
        (main if solid or (moves and (one.mine or one.missing) and len(main) < 6) else other).append(act)
    main.sort(key=lambda a: (not a.primary, a.blocked, not a.mine))
    return tuple(main), tuple(other)


#: Machines whose steps carry a case on; the one solid button is one of theirs.
COURSES = frozenset(
    {
        "po_course",
        "po_draft",
        "po_notice",
        "po_service",
        "in_plan",
        "in_visit",
        "ps_course",
        "tc_course",
        "td_course",
        "rt_course",
        "cp_claim",
        "cr_rating",
        "rp_application",
        "rc_task",
        "rc_finding",
        "dp_loop",
        "dp_decision",
        "sz_measure",
        "pr_decision",
        "pi_pre",
    }
)


def _hint(one: Possible) -> str:
    parts = []
    if one.machine.party_id:
        parts.append(one.machine.party.name)
    if one.step.documents:
        parts.append("文书：" + "、".join(d for d in one.step.documents if not d.startswith("收")))
    return "　".join(p for p in parts if not p.endswith("："))


def step_url(case: Case, step: Step, machine: object = None) -> str:
    url = reverse("step", args=[case.pk, step.procedure, step.event])
    return f"{url}?on={machine.pk}" if machine is not None and machine.pk else url
