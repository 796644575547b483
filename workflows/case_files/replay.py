"""Replay: a story's events taken as steps, one after another, with the clock set to each; a report tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import transaction

from cases import now
from cases.facts import People, Person
from cases.judging import find_instance
from cases.models import MACHINES, Case, CaseLink, Event, Evidence, Party, User, family_of
from cases.reading import Reading
from cases.record import record_of
from cases.refusal import Refused
from cases.roles import OUTSIDERS, Role
from cases.steps import STEPS, Step
from cases.sweep import sweep
from cases.taking import open_case, take
from workflows.case_files.offices import Office, office_of
from workflows.case_files.reading import Story, Told
from workflows.models import ReplayedStory


class OtherContent(Exception):
    """The story was replayed before with other content."""

    def __init__(self, story: str) -> None:
        super().__init__(f"案例“{story}”已经导入过，内容不同；确要作为新案例导入，请用 --as-new")


class _Undo(Exception):
    """Carries the report out of a transaction that is rolled back."""


def replay(
    story: Story, *, as_new: bool = False, out: Path | None = None, step: Callable[[], None] | None = None
) -> dict[str, Any]:
    """Play a story and report. The same content again changes nothing and gives the stored report.

    as_new: other content under a known id is imported under a new id. out: folder for the PDFs. step: called once an
    event. Rehearsals are played and rolled back.
    """
    known = ReplayedStory.objects.filter(story=story.id).first()
    name = story.id
    if known is not None and not story.rehearsal:
        if known.digest == story.digest:
            _write_papers(known.case, out, name)
            return known.result
        if not as_new:
            raise OtherContent(story.id)
        name = f"{story.id}-{ReplayedStory.objects.filter(story__startswith=story.id).count() + 1}"
    report: dict[str, Any] = {}
    try:
        with transaction.atomic(), now.frozen(story.events[0].at, seed=story.id) as clock:
            player = Player(story, name, clock)
            report = player.play(step or (lambda: None))
            papers = _write_papers(player.case, out, name)
            report["documents"] = papers
            if story.rehearsal:
                raise _Undo
            ReplayedStory.objects.create(
                story=name,
                digest=story.digest,
                title=story.title,
                replayed_at=clock.at,
                result=report,
                case=player.case,
            )
    except _Undo:
        pass
    return report


def _write_papers(case: Case, out: Path | None, name: str) -> list[dict[str, Any]]:
    from documents.issuing import papers_of

    return papers_of(all_cases(case), out / name if out else None)


def all_cases(case: Case) -> list[Case]:
    """The case and those it led to or came from."""
    found, todo = {case.pk: case}, [case]
    while todo:
        one = todo.pop()
        links = [
            *(link.of for link in CaseLink.objects.filter(origin=one).select_related("of")),
            *(link.origin for link in CaseLink.objects.filter(of=one).select_related("origin")),
        ]
        for other in links:
            if other.pk not in found:
                found[other.pk] = other
                todo.append(other)
    return [found[pk] for pk in sorted(found)]


class Player:
    """One story under way."""

    def __init__(self, story: Story, name: str, clock: now.Frozen) -> None:
        self.story, self.name, self.clock = story, name, clock
        self.office: Office = office_of(story.content["authority"], story.content.get("people") or {})
        self.parties = [_party(p) for p in story.parties]
        self.taken: list[dict[str, Any]] = []
        self.refused: list[dict[str, Any]] = []
        self.cases: dict[str, Case] = {}

    def play(self, step: Callable[[], None]) -> dict[str, Any]:
        first = self.story.events[0]
        self.case = self._open(first)
        self.cases[self.case.family] = self.case
        for told in self.story.events:
            self._sweep_until(told.at)
            self.clock.move_to(told.at)
            self._take(told)
            step()
        self._sweep_until(self.story.as_of)
        self.clock.move_to(self.story.as_of)
        from workflows.case_files.report import report_of

        return report_of(self)

    def _open(self, first: Told) -> Case:
        conduct = self.story.content.get("conduct") or {}
        codes = [v["code"] if isinstance(v, dict) else v for v in conduct.get("violations") or []]
        case = open_case(
            first.procedure,
            title=self.story.title,
            agency=self.office.agency,
            parties=self.parties,
            at=first.at,
            violations=codes,
            conduct=conduct,
            standing_facts=self.story.content.get("known") or {},
            story=self.name,
            sample=bool(self.story.content.get("assumed")) or any(e.assumed for e in self.story.events),
            number=None if not self.story.rehearsal else f"预演-{self.name}",
        )
        case.handlers.set(self.office.handlers)
        for item in self.story.content.get("evidence") or []:
            taken_by = item.get("taken_by") or []
            taken_by = [taken_by] if isinstance(taken_by, str) else taken_by
            Evidence.objects.create(
                case=case,
                number=item["id"],
                kind=item["kind"],
                name=item.get("name") or item["kind"],
                origin=item.get("origin") or "",
                taken_on=item.get("taken_on") or None,
                taken_by=[self.office.log_in(name) for name in taken_by],
                proves=item.get("proves") or [],
                contradicts=item.get("contradicts") or [],
                electronic=bool(item.get("electronic")),
                audited=bool(item.get("audited")),
            )
        return case

    def case_for(self, step: Step) -> Case | None:
        family = family_of(step.procedure)
        if family not in self.cases:
            for case in all_cases(self.case):
                self.cases.setdefault(case.family, case)
        case = self.cases.get(family)
        if case is not None:
            case.refresh_from_db()
        return case

    def actor(self, told: Told, step: Step) -> User | None:
        if told.by == Role.SYSTEM or (step.by == (Role.SYSTEM,)):
            return None
        if told.by in Role.values and Role(told.by) in OUTSIDERS:
            return self.office.people[str(Role.CASE_HANDLER)]
        if told.by == Role.COLLECTIVE:
            return self.office.people[str(Role.BUREAU_HEAD)]
        return self.office.people[told.by]

    def _take(self, told: Told) -> None:
        step = STEPS[f"{told.procedure}.{told.event}"]
        entry = {"event": step.id, "at": told.at.isoformat(timespec="minutes")}
        case = self.case_for(step)
        if case is None:
            case = self._open_beside(step, told)
        actor = self.actor(told, step)
        party = self._party_id(told)
        ground = told.ground or (step.grounds[0].id if len(step.grounds) == 1 else None)
        if told.assumed and ground is None and step.grounds:
            ground = step.grounds[0].id
        try:
            if actor is None and self._swept_already(step, case):
                self.taken.append(entry | {"by": "system"})
                return
            facts = self._facts(step, told, ground)
            if told.assumed:
                facts = self._assumed(step, case, told, ground, party, actor, facts) | facts
            take(step, on=case, by=actor, at=told.at, ground=ground, party=party, ref=told.ref, facts=facts, key=None)
            self.taken.append(entry)
        except Refused as refused:
            self.refused.append(
                entry
                | {
                    "objections": [
                        {"id": o.id, "article": o.article, "text": o.missing or o.text} for o in refused.objections
                    ]
                }
            )

    def _open_beside(self, step: Step, told: Told) -> Case:
        """A case of another family that the story tells of beside the first."""
        made = open_case(
            step.procedure,
            title=self.story.title,
            agency=self.office.agency,
            parties=self.parties,
            at=told.at,
            origin=self.case,
            violations=self.case.violations,
            conduct=self.case.conduct,
            standing_facts=self.case.standing_facts,
            sample=self.case.sample,
        )
        for item in self.case.evidence.all():
            item.pk, item.case = None, made
            item.save()
        self.cases[made.family] = made
        return made

    def _facts(self, step: Step, told: Told, ground: str | None) -> dict[str, Any]:
        """The facts told, with log-in names where officers are named by post or by name."""
        facts = dict(told.facts)
        for name, kind in step.fact_kinds(ground).items():
            value = facts.get(name)
            if isinstance(kind, People) and isinstance(value, list):
                facts[name] = [self.office.log_in(one) if isinstance(one, str) else one for one in value]
            elif isinstance(kind, Person) and isinstance(value, str):
                facts[name] = self.office.log_in(value)
        return facts

    def _assumed(
        self,
        step: Step,
        case: Case,
        told: Told,
        ground: str | None,
        party: int | None,
        actor: User | None,
        given: dict[str, Any],
    ) -> dict[str, Any]:
        """Lawful facts where the story gives none; named in the event so that nobody takes them for published."""
        record = record_of(case)
        machine, fault = find_instance(step, record, party, told.ref)
        if machine is None:
            if "case" not in MACHINES[step.machine].spec.opens:
                raise Refused(step.id, [fault])
            machine = MACHINES[step.machine](
                case=case, kind=step.machine, state=MACHINES[step.machine].spec.start, party_id=party
            )
        reading = Reading(record, step, machine, told.at, actor.username if actor else "", dict(given), ground)
        facts: dict[str, Any] = {}
        for requirement in step.requirements(ground):
            for name, value in requirement.lawful_facts(reading).items():
                if name not in reading.given:
                    facts[name] = value
            reading.given = {**facts, **given}
        return facts | {"assumed": sorted(facts)} if facts else {}

    def _swept_already(self, step: Step, case: Case) -> bool:
        """The sweep took this very step before the story tells of it."""
        told = sum(1 for t in self.taken if t["event"] == step.id)
        swept = Event.objects.filter(case=case, step=step.id, actor=None).count()
        return swept > told

    def _party_id(self, told: Told) -> int | None:
        if told.party is None:
            return None
        if isinstance(told.party, int):
            return self.parties[told.party].pk if 0 <= told.party < len(self.parties) else None
        return next(p.pk for p in self.parties if p.name == told.party)

    def _sweep_until(self, at: dt.datetime) -> None:
        for case in self.cases.values():
            before = self.clock.at
            self.clock.move_to(at)
            sweep(at, case)
            self.clock.move_to(before)


def _party(told: dict[str, Any]) -> Party:
    """The party of the register, or a new one."""
    fields = {k: v for k, v in told.items() if k != "name"}
    code = told.get("credit_code")
    known = Party.objects.filter(credit_code=code) if code else Party.objects.filter(name=told["name"])
    return known.order_by("pk").first() or Party.objects.create(name=told["name"], **fields)
