"""The only door to a legal state: `take` a step, or open a case. One step, one transaction."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import structlog
from django.db import DEFAULT_DB_ALIAS, transaction
from django.dispatch import Signal

from cases import deadlines, now, sharing
from cases.effects import Effects, effects, families_touched, kinds_opened_with
from cases.judging import find_instance, objections, objections_of_person, objections_of_state, read_facts
from cases.models import MACHINES, Agency, Case, CaseLink, CaseParty, Event, Machine, PaperDue, Party, User, family_of
from cases.models.chain import digest_of, plain
from cases.numbering import next_case_number
from cases.prepared import Prepared
from cases.reading import Happened, Reading, Record
from cases.record import record_of
from cases.refusal import Refused
from cases.requirements import Objection
from cases.steps import STEPS, Step

log = structlog.get_logger()

#: Sent inside the transaction of a step, after everything of it is written: (event, cases). What listens succeeds with
#: the step or fails with it, so no task is ever shown as done while its step rolled back.
step_taken = Signal()
#: Sent inside the transaction that opens a case: (case).
case_opened = Signal()

CASE = [f.attname for f in Case._meta.concrete_fields]
AGENCY = [f.attname for f in Agency._meta.concrete_fields]
_one_locked = Prepared(
    lambda case: (
        Case.objects.select_for_update(no_key=True, of=("self",))
        .filter(pk=case)
        .values_list(*CASE, *(f"agency__{name}" for name in AGENCY))
    )
)
_by_key = Prepared(lambda key: Event.objects.filter(key=key).order_by("pk").values_list("pk"), mark="no such key")

#: Digest before the first link of a chain.
GENESIS = "0" * 64


def open_case(
    procedure: str,
    *,
    title: str,
    agency: Any,
    parties: list[Party] | tuple[Party, ...] = (),
    at: dt.datetime | None = None,
    number: str | None = None,
    origin: Case | None = None,
    **fields: Any,
) -> Case:
    """A new case in its first procedure, with the machines that open with it. No legal act yet, so no event."""
    at = at or now.now()
    with transaction.atomic():
        case = Case(family=family_of(procedure), title=title, agency=agency, opened_at=at, **fields)
        case.number = number or next_case_number(agency, procedure, at)
        case.save()
        for party in parties:
            CaseParty.objects.create(case=case, party=party)
        if origin is not None:
            CaseLink.objects.create(origin=origin, of=case, party=parties[0] if parties else None)
        open_procedure(case, procedure, at=at)
        case_opened.send(sender=Case, case=case)
    return case


def open_procedure(case: Case, procedure: str, *, at: dt.datetime, party: int | None = None, thread: str = "1") -> None:
    """The machines that open with a procedure; a further thread of it is a further seizure, detention, task …"""
    name = procedure if thread == "1" else f"{procedure}#{thread}"
    if name in case.procedures:
        return
    alone = list(case.case_parties.filter(active=True).values_list("party_id", flat=True))
    for kind in kinds_opened_with(procedure):
        spec = MACHINES[kind].spec
        whose = party if party is not None else alone[0] if len(alone) == 1 else None
        holder = whose if {"party", "person", "obligor"} & set(spec.per) or party is not None else None
        Machine.objects.create(
            case=case, kind=kind, state=spec.start, party_id=holder, ref=thread, thread=thread, opened_at=at
        )
    case.procedures = [*case.procedures, name]
    case.save(update_fields=["procedures"])


def take(
    step: Step | str,
    *,
    on: Case,
    by: User | None,
    at: dt.datetime | None = None,
    ground: str | None = None,
    party: Party | int | None = None,
    ref: str | None = None,
    facts: dict[str, Any] | None = None,
    key: str | None = None,
    late_reason: str = "",
    acting_for: str = "",
) -> Event:
    """Take a legal step. Raises Refused with every objection; then nothing is stored.

    on: the case; party / ref: which instance, where several could be meant. by: who enters it, None for the sweep.
    at: when it happened in law (default now). key: sent again with the same request, the step is not repeated.
    acting_for: the post acted in as a deputy (代), for the paper.
    """
    step = STEPS[step] if isinstance(step, str) else step
    at = now.aware(at) if at else now.now()
    party_id = party.pk if isinstance(party, Party) else party
    with transaction.atomic():
        case = _locked(on, step)
        if key:
            before = _by_key(key)
            if before:
                return Event.objects.get(pk=before[0][0])
        _open_where_due(case, step, at, party_id, ref)
        record = record_of(case)
        reading, found = judge(step, record, by=by, at=at, ground=ground, party=party_id, ref=ref, facts=facts or {})
        found += _of_time(at, late_reason)
        if found:
            log.info("step_refused", step=step.id, case=case.pk, objections=[o.id for o in found])
            raise Refused(step.id, found)
        return _carry_out(step, reading, by, key, late_reason, party_id)


def _locked(on: Case, step: Step) -> Case:
    """The case, its row locked; where the step reaches into linked cases, all rows in the order of their ids.

    Two steps that reach for the same two cases from opposite ends would otherwise wait for one another for ever.
    """
    if not families_touched(step):
        (row,) = _one_locked(on.pk)
        case = Case.from_db(DEFAULT_DB_ALIAS, CASE, row[: len(CASE)])
        case.agency = Agency.from_db(DEFAULT_DB_ALIAS, AGENCY, row[len(CASE) :])
        return case
    ids = {on.pk}
    ids.update(CaseLink.objects.filter(origin=on).values_list("of_id", flat=True))
    ids.update(CaseLink.objects.filter(of=on).values_list("origin_id", flat=True))
    rows = Case.objects.select_for_update(no_key=True, of=("self",)).select_related("agency").filter(pk__in=ids)
    return next(row for row in rows.order_by("pk") if row.pk == on.pk)


def judge(
    step: Step,
    record: Record,
    *,
    by: User | None,
    at: dt.datetime,
    ground: str | None = None,
    party: int | None = None,
    ref: str | None = None,
    facts: dict[str, Any] | None = None,
) -> tuple[Reading | None, list[Objection]]:
    """The step as it would be judged now: what it reads, and all objections to it."""
    machine, fault = find_instance(step, record, party, ref)
    if fault is not None:
        return None, [fault]
    if ground is None and len(step.grounds) == 1:
        ground = step.grounds[0].id
    given, faults = read_facts(step, ground, facts or {})
    reading = Reading(record, step, machine, at, by.username if by else "", given, ground)
    posts = by.posts_on(reading.day) if by else frozenset()
    kind = by.agency.kind if by and by.agency else ""
    found = objections_of_state(step, machine, record)
    found += objections_of_person(step, reading, posts, kind)
    found += faults
    found += objections(step, reading)
    found += deadlines.objections(step, reading)
    return reading, found


def _of_time(at: dt.datetime, late_reason: str) -> list[Objection]:
    """An act of the future cannot be recorded; one of an earlier day needs a reason (补录)."""
    present = now.now()
    if at > present + dt.timedelta(minutes=1):
        return [Objection("not_future", "不得记录尚未发生的行为", f"办理时间{at:%Y-%m-%d %H:%M}晚于现在", "")]
    if at.date() < present.date() - dt.timedelta(days=1) and not late_reason:
        return [
            Objection(
                "late_reason", "补录须写明理由", f"办理时间为{at:%Y-%m-%d}，补录须写明理由", "", facts=("late_reason",)
            )
        ]
    return []


def _open_where_due(case: Case, step: Step, at: dt.datetime, party: int | None, ref: str | None) -> None:
    """A procedure opens in the case with the first step taken in it; a new `ref` opens a further thread."""
    spec = MACHINES[step.machine].spec
    if "case" not in spec.opens:
        return
    if step.procedure not in case.procedures:
        open_procedure(case, step.procedure, at=at, party=party)
    elif ref is not None and not case.machines.filter(kind=step.machine).filter(_refers_to(ref)).exists():
        open_procedure(case, step.procedure, at=at, party=party, thread=ref)


def _refers_to(ref: str) -> Any:
    from django.db.models import Q

    return Q(ref=ref) | Q(thread=ref)


def _carry_out(step: Step, reading: Reading, by: User | None, key: str | None, late: str, party: int | None) -> Event:
    """Write everything the step does. Called with the case row locked, inside the transaction."""
    machine, case, at = reading.machine, reading.record.case, reading.at
    before = machine.state
    facts = {name: reading.value(name, kind) for name, kind in step.fact_kinds(reading.ground).items()}
    own = effects(step, machine, reading.record, family_of(step.procedure), party, facts)
    getattr(machine, _method(machine, step))(reading)
    if machine.state != before:
        machine.previous = before
    machine.save(update_fields=["state", "previous"])
    event = append_event(
        case,
        reading.record.last,
        step=step.id,
        machine=machine,
        party_id=machine.party_id if machine.party_id else party,
        thread=machine.thread,
        ground=reading.ground or "",
        from_state=before,
        to_state=machine.state,
        at=at,
        late_reason=late,
        actor=by,
        by=str(step.by[0]),
        facts=reading.given,
        key=key,
    )
    _apply(own, case, machine, at)
    touched = [case]
    for family in sorted(families_touched(step)):
        other = counterpart(case, family, event)
        touched.append(other)
        _apply(effects(step, machine, record_of(other), family, event.party_id, facts), other, None, at)
    deadlines.carry_on(step, reading, event, touched)
    PaperDue.objects.bulk_create(
        PaperDue(
            case=case,
            event=event,
            name=name.split(":", 1)[-1].split("：", 1)[-1].strip() if name.startswith("收") else name,
            received=name.startswith("收"),
            party_id=event.party_id,
            facts=reading.given,
        )
        for name in step.documents
    )
    sharing.send(event)
    step_taken.send(sender=Event, event=event, cases=touched)
    return event


def _method(machine: Machine, step: Step) -> str:
    """Name of the method that declares the step: the event, unless that name was taken."""
    for name, method in type(machine).__dict__.items():
        declared = getattr(method, "declared", None)
        if declared and declared["event"] == step.event:
            return name
    raise LookupError(step.id)


def last_link(case: Case) -> Event | None:
    return Event.objects.filter(case=case).order_by("-seq").only("seq", "digest").first()


def append_event(case: Case, last: Event | Happened | None, **fields: Any) -> Event:
    """One more link of the case's chain, after `last`. The case row must be locked."""
    fields["facts"] = plain(fields["facts"])
    event = Event(case=case, seq=last.seq + 1 if last else 1, recorded_at=now.now(), **fields)
    event.previous = last.digest if last else GENESIS
    event.digest = digest_of(event.content())
    event.save()
    return event


def _apply(done: Effects, case: Case, parent: Machine | None, at: dt.datetime) -> None:
    for machine in done.superseded:
        machine.live = False
        machine.save(update_fields=["live"])
        deadlines.drop(machine)
    made: dict[str, Machine] = {}
    for machine in sorted(done.adopted, key=_dependent):
        machine.parent = made.get(machine.spec.under, parent)
        machine.save(update_fields=["parent"])
        made[machine.kind] = machine
    for move in done.moves:
        move.machine.previous = move.machine.state
        move.machine.moved_along(move.state)
        move.machine.save()
    kinds = {opening.kind for opening in done.openings}
    there = Machine.objects.filter(case=case, kind__in=kinds).values_list("kind", "party_id") if kinds else ()
    numbers = Counter(there)
    for opening in sorted(done.openings, key=_dependent):
        numbers[opening.kind, opening.party] += 1
        made[opening.kind] = Machine.objects.create(
            case=case,
            kind=opening.kind,
            state=opening.state,
            party_id=opening.party,
            ref=opening.ref or str(numbers[opening.kind, opening.party]),
            thread=opening.thread,
            parent=made.get(MACHINES[opening.kind].spec.under, parent),
            opened_at=at,
        )
        procedure = MACHINES[opening.kind].spec.procedure
        name = procedure if opening.thread == "1" else f"{procedure}#{opening.thread}"
        if "case" in MACHINES[opening.kind].spec.opens and name not in case.procedures:
            _open_rest(case, procedure, opening.kind, opening.party, at, opening.thread, name)


def _dependent(one: Any) -> bool:
    """Instances whose parent is opened by the same step come after it."""
    return bool(MACHINES[one.kind].spec.under)


def _open_rest(
    case: Case, procedure: str, opened: str, party: int | None, at: dt.datetime, thread: str, name: str
) -> None:
    """The other machines that open with a procedure whose first machine was just opened from outside."""
    for kind in kinds_opened_with(procedure):
        if kind != opened and not case.machines.filter(kind=kind, thread=thread).exists():
            spec = MACHINES[kind].spec
            holder = party if {"party", "person", "obligor"} & set(spec.per) else None
            Machine.objects.create(
                case=case, kind=kind, state=spec.start, party_id=holder, ref=thread, thread=thread, opened_at=at
            )
    case.procedures = [*case.procedures, name]
    case.save(update_fields=["procedures"])


def counterpart(case: Case, family: str, event: Event) -> Case:
    """The case of another family that this one led to or came from, for the event's party; opened where none is."""
    party = event.party_id
    led = CaseLink.objects.filter(origin=case, of__family=family)
    came = CaseLink.objects.filter(of=case, origin__family=family)
    if party is not None:
        led = led.filter(party_id__in=[party]) if led.filter(party_id=party).exists() else led.filter(party=None)
    link = led.order_by("-pk").first()
    if link is not None:
        return Case.objects.select_for_update(no_key=True).select_related("agency").get(pk=link.of_id)
    link = came.order_by("-pk").first()
    if link is not None:
        return Case.objects.select_for_update(no_key=True).select_related("agency").get(pk=link.origin_id)
    whose = [Party.objects.get(pk=party)] if party else [cp.party for cp in case.case_parties.filter(active=True)]
    procedure = next(iter(PROCEDURE_OF_FAMILY[family]))
    made = Case.objects.create(
        family=family,
        title=case.title,
        agency=case.agency,
        opened_at=event.at,
        number=next_case_number(case.agency, procedure, event.at),
        violations=case.violations,
        conduct=case.conduct,
        standing_facts=case.standing_facts,
        sample=case.sample,
    )
    made.handlers.set(case.handlers.all())
    for one in whose:
        CaseParty.objects.create(case=made, party=one)
    for item in case.evidence.all():
        item.pk, item.case = None, made
        item.save()
    CaseLink.objects.create(origin=case, of=made, party=whose[0] if party and whose else None)
    return made


#: First procedure of a family, for the number of a case that another family opens.
PROCEDURE_OF_FAMILY = {
    "enforcement": ("penalty_ordinary",),
    "inspection": ("inspection",),
    "credit": ("credit",),
    "credit_repair": ("credit_repair",),
    "rectification": ("rectification",),
}
