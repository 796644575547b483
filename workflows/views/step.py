"""Taking a step in the browser: which instance, which ground, the form, and the one door `take`."""

from __future__ import annotations

import datetime as dt
from typing import Any

import structlog
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from cases import now
from cases.access import is_outsider, visible_to
from cases.effects import kinds_opened_with
from cases.judging import objections_of_state
from cases.lots import seal_seed
from cases.models import MACHINES, Case, Event, Machine
from cases.reading import Reading, Record
from cases.record import record_of
from cases.refusal import Refused
from cases.requirements import Objection as Found
from cases.steps import STEPS, Step
from cases.taking import judge, take
from documents.issuing import issue
from documents.register import UnknownDocument
from workflows.pages.models import Option
from workflows.views.acts import possible
from workflows.views.answers import read_answers, rows_shown
from workflows.views.portal import may_act, seen_of
from workflows.views.shell import show
from workflows.views.step_page import asks_opinion, choice_page, form_page, ways_on

log = structlog.get_logger()

#: Steps that seal the lists of a draw: the system keeps the seed, so that no person holds it (国办发〔2015〕58号).
SEALING = frozenset({"inspection.commit_draw"})


@login_required
def step(request: HttpRequest, pk: int, procedure: str, event: str) -> HttpResponse:
    """The form (GET) and the act (POST). Sent twice with one key, the step is taken once."""
    declared = STEPS.get(f"{procedure}.{event}")
    if declared is None:
        raise Http404
    case = get_object_or_404(visible_to(request.user).select_related("agency"), pk=pk)
    if is_outsider(request.user) and not may_act(request.user, case, declared):
        raise Http404
    record = with_unopened(record_of(case), declared)
    meant = instances(record, declared, request.POST.get("on") or request.GET.get("on"))
    if len(meant) > 1:
        page = choice_page(case, declared, "on", "对哪一份办理", [_instance_option(m) for m in meant], _asked(request))
        return show(request, "step", page, "cases")
    if not meant:
        raise Http404
    machine = meant[0]
    ground = _ground(request, declared)
    if ground is None and len(declared.grounds) > 1:
        options = [Option(g.id, g.name, hint=g.basis) for g in declared.grounds]
        page = choice_page(case, declared, "ground", "事由", options, _asked(request))
        return show(request, "step", page, "cases")
    known = seen_of(record, case, request.user) if is_outsider(request.user) else record
    reading = Reading(known, declared, machine, now.now(), request.user.username, {}, ground)
    raw: dict[str, Any] = {}
    found: list[Found] = []
    if request.method == "POST":
        raw = read_answers(request.POST, declared, ground, reading)
        if not request.POST.get("add_row"):
            found = _take(request, case, declared, machine, ground, raw)
            if not found:
                messages.success(request, f"已办理：{declared.name}")
                return redirect("portal") if is_outsider(request.user) else redirect("case", pk=case.pk)
    party = machine.party_id
    _, standing = judge(
        declared, record, by=request.user, at=now.now(), ground=ground, party=party, ref=_ref(record, machine), facts={}
    )
    page = form_page(
        case,
        reading,
        request.user,
        raw=raw,
        data={name: request.POST.get(name, "") for name in ("at", "late_reason", "opinion")},
        found=found,
        standing=standing,
        ways=ways_on(possible(record, request.user, kinds={declared.machine}), declared, machine),
        key=request.POST.get("idempotency_key") or now.fresh_id(),
        rows=rows_shown(request.POST, declared, ground),
    )
    return show(request, "step", page, "cases", status=422 if found else 200)


def with_unopened(record: Record, step: Step) -> Record:
    """The record with the machines that would open with the first step of a procedure not begun yet."""
    if step.procedure in record.opened or "case" not in MACHINES[step.machine].spec.opens:
        return record
    holder = next(iter(record.parties)) if len(record.parties) == 1 else None
    for kind in kinds_opened_with(step.procedure):
        spec = MACHINES[kind].spec
        whose = holder if {"party", "person", "obligor"} & set(spec.per) else None
        record.machines.append(
            MACHINES[kind](case=record.case, kind=kind, state=spec.start, party_id=whose, opened_at=now.now())
        )
    return record


def instances(record: Record, step: Step, asked: str | None) -> list[Machine]:
    """The instance named, or those on which the step can be taken now, or else the first there is."""
    found = [m for m in record.machines if m.kind == step.machine and m.live]
    if asked:
        return [m for m in found if str(m.pk) == asked]
    ready = [m for m in found if not objections_of_state(step, m, record)]
    return ready or found[:1]


def _instance_option(machine: Machine) -> Option:
    name = machine.party.name if machine.party_id else f"第{machine.ref}份"
    return Option(str(machine.pk), f"{machine.spec.name}：{name}", hint=machine.state_name)


def _asked(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, request.GET[name]) for name in ("on", "ground") if request.GET.get(name)]


def _ground(request: HttpRequest, step: Step) -> str | None:
    asked = request.POST.get("ground") or request.GET.get("ground") or None
    if len(step.grounds) == 1:
        return step.grounds[0].id
    return asked if asked in {g.id for g in step.grounds} else None


def _ref(record: Record, machine: Machine) -> str | None:
    """How this instance is told from its like; None where it stands alone."""
    alike = [m for m in record.machines if m.kind == machine.kind and m.live]
    return machine.ref if machine.pk and len(alike) > 1 else None


def _take(
    request: HttpRequest, case: Case, step: Step, machine: Machine, ground: str | None, raw: dict[str, Any]
) -> list[Found]:
    """Take the step; the objections when it was refused."""
    facts = dict(raw)
    opinion = request.POST.get("opinion", "").strip()[:2000]
    if opinion and asks_opinion(step, ground):
        facts["opinion"] = opinion
    typed = request.POST.get("at", "")
    at = moment_of(typed)
    if typed and at is None:
        return [Found("at", "办理时间", "办理时间应当是日期和时间，例如 2026-09-03 10:30", "", facts=("at",))]
    try:
        with transaction.atomic():
            if step.id in SEALING and not facts.get("seed_digest"):
                facts["seed_digest"] = seal_seed()
            event = take(
                step,
                on=case,
                by=request.user,
                at=at or now.now(),
                ground=ground,
                party=machine.party_id,
                ref=_ref(record_of(case, people={}), machine),
                facts=facts,
                key=request.POST.get("idempotency_key", "")[:64] or None,
                late_reason=request.POST.get("late_reason", "").strip()[:200],
            )
    except Refused as refused:
        return refused.objections
    print_papers(event)
    return []


def print_papers(event: Event) -> None:
    """Issue the papers of a step just taken. One that cannot be printed stays owed and can be made on its page."""
    for due in event.papers_due.filter(received=False).order_by("pk"):
        try:
            issue(due)
        except UnknownDocument:
            log.info("paper_not_in_register", paper=due.name, step=event.step)
        except Exception:
            # The step stands whatever becomes of its paper; the page of the paper offers to make it again.
            log.exception("paper_not_printed", paper=due.name, due=due.pk)


def moment_of(text: str) -> dt.datetime | None:
    """A date and time as typed, in Beijing time; None when it is none."""
    try:
        return now.aware(dt.datetime.fromisoformat(text)) if text else None
    except ValueError:
        return None
