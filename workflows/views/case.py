"""The case page, the register of cases, and opening a case from a lead."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider, visible_to
from cases.chain import broken_link
from cases.export import procedures_json
from cases.models import MACHINES, PROCEDURES, Case, CaseLink, Deadline, Event, Machine, User
from cases.reasoning.reason import reason
from cases.record import record_of
from cases.roles import OUTSIDERS, Role
from cases.steps import STEPS
from cases.story import story_of
from documents.models import IssuedPaper
from workflows.course import Visit, course_of, course_text
from workflows.drawing import course_svg
from workflows.models import DeskNote
from workflows.pages.models import (
    AGAINST,
    DIRECT,
    NONE,
    ActGroup,
    Article,
    CasePage,
    DocumentRow,
    ElementRow,
    Evidence,
    Grave,
    HistoryRow,
    Link,
    Matrix,
    Pair,
    PersonRow,
    RelatedRow,
    in_order,
)
from workflows.views.acts import MAIN, beginnings, possible, sorted_acts
from workflows.views.clocks import clocks_of, still_owed
from workflows.views.shell import show

#: States of the usual course of a main machine, where the steps declared first do not lead along it.
USUAL: dict[str, tuple[str, ...]] = {
    "tc_course": (
        *("unsuspected", "suspected", "verifying", "report_submitted"),
        *("approved", "handed_over", "concluded", "closed"),
    ),
    "td_course": ("not_proposed", "proposed", "approved", "handed_over", "detained", "closed"),
    "rt_course": ("awaiting", "received", "registered", "reviewing", "case_filed", "decided", "closed"),
    "cr_rating": ("scope_listed", "collecting", "preliminary", "notified", "ready", "finalised", "published"),
    "rp_application": ("untrustworthy_recorded", "eligible", "applied", "accepted", "verified", "repaired"),
    "rc_task": ("assigned", "plan_filed", "rectifying", "claimed", "accepted", "published", "closed"),
    "pi_pre": ("suggestion_received", "rectifying", "replied", "closed"),
    "dp_loop": ("violation_found", "order_served", "reinspection", "corrected", "closed"),
    "sz_measure": ("proposed", "approved", "executed", "release_decided", "ended"),
}
#: Before which state of the main line the machines beside it must be settled.
JOINS = {"po_statement": "decided", "po_hearing": "decided", "po_criminal": "decided", "po_payment": "closed"}


def case_or_404(request: HttpRequest, pk: int) -> Case:
    """The case when this person may see it; outsiders have their portal."""
    if is_outsider(request.user):
        return get_object_or_404(Case.objects.none(), pk=pk)
    return get_object_or_404(visible_to(request.user).select_related("agency"), pk=pk)


@login_required
def case(request: HttpRequest, pk: int) -> HttpResponse:
    found = case_or_404(request, pk)
    return show(request, "case", case_page(found, request.user), "cases")


def case_page(case: Case, user: Any) -> CasePage:
    """Everything the page shows of one case."""
    record = record_of(case)
    events = list(Event.objects.filter(case=case).select_related("actor", "machine", "party").order_by("-seq"))
    main = main_machine(record.machines, case)
    choice = sorted_acts(case, possible(record, user))
    thought = reason(story_of(case))
    deadlines = list(
        Deadline.objects.filter(case=case, dropped=False).select_related("started_by").order_by("due", "pk")
    )
    running = [d for d in deadlines if d.met_at is None]
    course = _course(case, main, events) if main is not None else None
    broken = broken_link(case)
    names = [p.name for p in record.parties.values()]
    return CasePage(
        case.number,
        "、".join(names) or "当事人待查明",
        main.state_name if main is not None else "",
        about=(case.title,),
        crumbs=(Link("案件", reverse("cases")), Link(case.number, "")),
        facts=_facts(case, record, events),
        actions=(
            Link("研判", reverse("reason", args=[case.pk]), "scale"),
            Link("卷宗目录", reverse("case", args=[case.pk]) + "#documents", "folder"),
        ),
        desk=_desk(case, user),
        marks=_marks(case),
        drawing=course_svg(course) if course else "",
        drawing_text=course_text(course) if course else (),
        graves=_graves(case, record, thought),
        acts=choice.acts,
        ways=choice.ways,
        replies=choice.replies,
        beginnings=beginnings(record, user),
        other_acts=choice.others,
        waiting_for=_waiting(record),
        clocks=in_order(clocks_of(still_owed(running, record), cells=False)),
        clocks_met=tuple(dict.fromkeys(v.name for v in clocks_of([d for d in deadlines if d.met_at]))),
        matrix=matrix_of(case, record, thought),
        documents=_documents(case),
        people=_people(case, events),
        history=tuple(_history(e) for e in events[:40]),
        history_count=len(events),
        chain_whole=broken is None,
        chain_text="刚刚核对，环环相接" if broken is None else str(broken),
        related=_related(case, record),
        sample=case.sample,
    )


def _desk(case: Case, user: User) -> tuple[Link, ...]:
    """Verbs of the desk for this viewer; 转办 is the head of section's."""
    verbs = [("urge", "催办"), ("copy", "抄送")]
    if Role.SECTION_HEAD in user.posts_on(now.today()):
        verbs.append(("assign", "转办"))
    return tuple(Link(text, reverse("desk", args=[case.pk, verb])) for verb, text in verbs)


def _marks(case: Case) -> tuple[HistoryRow, ...]:
    found = DeskNote.objects.filter(case=case).select_related("by", "to", "instead_of").order_by("-at", "-pk")[:6]
    rows = []
    for note in found:
        by = note.by.name
        if note.instead_of:
            by += f"：由{note.instead_of.name}"
        if note.to:
            by += f" → {note.to.name}"
        rows.append(HistoryRow(f"{now.aware(note.at):%m-%d %H:%M}", note.get_kind_display(), by, note.text))
    return tuple(rows)


def main_machine(machines: list[Machine], case: Case) -> Machine | None:
    """The machine that says where the case stands: of the first procedure that moved."""
    for procedure in case.procedures:
        kind = MAIN.get(procedure.partition("#")[0])
        found = [m for m in machines if m.kind == kind]
        if found:
            return found[0]
    return machines[0] if machines else None


def _facts(case: Case, record: Any, events: list[Event]) -> tuple[Pair, ...]:
    decided = next((e for e in events if "fine" in e.facts and e.facts["fine"]), None)
    handlers = "、".join(u.name for u in case.handlers.order_by("pk"))
    pairs = [
        Pair("案号", case.number),
        Pair("登记", f"{now.aware(case.opened_at):%Y-%m-%d}"),
        Pair("承办", handlers or "未指定", unknown=not handlers),
        Pair("程序", "、".join(PROCEDURES.get(p.partition("#")[0], p) for p in case.procedures)),
        Pair("证据", f"{len(record.evidence)}份"),
    ]
    if decided is not None:
        pairs.append(Pair("罚款", f"{decided.facts['fine']:,}元"))
    return tuple(pairs)


def _waiting(record: Any) -> str:
    """Whom the case waits for, machine by machine."""
    whom: dict[str, list[str]] = {}
    for machine in record.machines:
        told = machine.spec.waiting.get(machine.state, "") if machine.live else ""
        for role in (r.strip() for r in told.split(",")):
            if role in Role.values and machine.spec.name not in whom.setdefault(Role(role).label, []):
                whom[Role(role).label].append(machine.spec.name)
    return "；".join(f"等{role}（{'、'.join(names)}）" for role, names in whom.items())


def _graves(case: Case, record: Any, thought: dict[str, Any]) -> tuple[Grave, ...]:
    """What weighs most: facts that meet a criterion of crime while no transfer was begun."""
    hits = [c.get("name_zh") or c["criterion"] for c in thought["crime"] if c["verdict"] == "hit"]
    begun = {"transfer_criminal"} & record.opened
    if not hits or begun:
        return ()
    return (
        Grave(
            "可能以罚代刑",
            f"已登记的事实达到入罪标准：{'、'.join(hits)}。涉嫌犯罪的，应当移送，不得以行政处罚代替移送。",
            (Article("行政处罚法27"), Article("国务院令310号3、11")),
            Link("看筛查依据", reverse("reason", args=[case.pk])),
        ),
    )


def _course(case: Case, main: Any, events: list[Event]) -> Any:
    procedure = main.spec.procedure
    machines = _exported()[procedure]
    names = {kind: machine.spec.name for kind, machine in MACHINES.items()}
    visits = [Visit(main.kind, main.spec.start, now.aware(case.opened_at).date())]
    for event in reversed(events):
        step = STEPS.get(event.step)
        if step is None or event.machine is None or event.from_state == event.to_state:
            continue
        kind = event.machine.kind
        if kind in machines and (kind == main.kind) == (event.machine_id == main.pk):
            visits.append(Visit(kind, event.to_state, now.aware(event.at).date(), _ref(event)))
    return course_of(
        PROCEDURES[procedure], machines, names, visits, main=main.kind, usual=USUAL.get(main.kind, ()), joins=JOINS
    )


@cache
def _exported() -> dict[str, Any]:
    return procedures_json()


def _ref(event: Event) -> str:
    return "" if event.machine.ref == "1" else f"第{event.machine.ref}份"


def matrix_of(case: Case, record: Any, thought: dict[str, Any]) -> Matrix:
    """Elements × evidence, from the reasoning over the facts of the case."""
    rows: dict[str, list[ElementRow]] = {}
    proved = gaps = 0
    for row in thought["elements"]:
        if not row.get("essential", True):
            continue
        cells = tuple(
            AGAINST if ref in row.get("contradicted_by", []) else DIRECT if ref in row.get("evidence", []) else NONE
            for ref in record.evidence
        )
        words = {"proved": "已证明", "contradicted": "矛盾", "open": "未查明"}.get(row["status"], "未查明")
        proved += row["status"] == "proved"
        gaps += row["status"] != "proved"
        rows.setdefault(row.get("violation", case.violations[0] if case.violations else ""), []).append(
            ElementRow(row["fact"], cells, words, gap=row["status"] != "proved", note=_gap(row))
        )
    groups = tuple(ActGroup(_violation_name(code), "", tuple(found)) for code, found in rows.items())
    summary = f"必要要件{proved + gaps}项：已证明{proved}，未查明{gaps}" if groups else ""
    return Matrix(
        tuple(Evidence(e.number, e.name) for e in record.evidence.values()),
        groups,
        summary,
        reverse("evidence-add", args=[case.pk]),
    )


def _gap(row: dict[str, Any]) -> str:
    """What is missing for an element, without saying the element again."""
    return (row.get("objection") or "").removeprefix(f"“{row['fact']}”").lstrip("，：")


def _violation_name(code: str) -> str:
    from cases.law.catalogue import catalogue

    found = catalogue().violations.get(code)
    return f"{code} {found.name_zh}" if found else code


def _documents(case: Case) -> tuple[DocumentRow, ...]:
    rows = []
    dues = case.papers_due.select_related("event").order_by("-event__seq", "pk")
    papers = {p.due_id: p for p in IssuedPaper.objects.filter(case=case).defer("content")}
    for due in dues:
        paper = papers.get(due.pk)
        url = reverse("paper", args=[due.pk])
        if due.received:
            rows.append(DocumentRow(due.name, "", date=f"{now.aware(due.event.at):%Y-%m-%d}", state="收文"))
        elif paper is None:
            rows.append(
                DocumentRow(due.name, url, date=f"{now.aware(due.event.at):%Y-%m-%d}", state="未制作", make_url=url)
            )
        else:
            rows.append(
                DocumentRow(
                    due.name,
                    url,
                    paper.number,
                    paper.dated.isoformat(),
                    paper.get_status_display(),
                    paper.pages,
                    paper.sha256,
                    download_url=reverse("paper-pdf", args=[due.pk]),
                )
            )
    return tuple(rows)


def _people(case: Case, events: list[Event]) -> tuple[PersonRow, ...]:
    by_role: dict[str, list[str]] = {}
    for event in reversed(events):
        if event.actor and event.by in Role.values and Role(event.by) not in OUTSIDERS:
            names = by_role.setdefault(Role(event.by).label, [])
            if event.actor.name not in names:
                names.append(event.actor.name)
    return tuple(PersonRow(role, "、".join(names)) for role, names in by_role.items())


#: Links of the chain that are no step, in words.
_NO_STEP = {"read": "查看", "facts": "填写"}


def _history(event: Event) -> HistoryRow:
    step = STEPS.get(event.step)
    at, recorded = now.aware(event.at), now.aware(event.recorded_at)
    who = event.actor.name if event.actor else "系统（期限届满）"
    outside = event.by in Role.values and Role(event.by) in OUTSIDERS
    acting = f"{Role(event.by).label}；{who}录入" if outside and step else who
    late = f"{recorded:%m-%d %H:%M}录入，{event.late_reason}" if event.late_reason else ""
    title = step.name if step else f"{_NO_STEP.get(event.step, '')}{event.facts.get('what', '')}"
    if event.party_id and step:
        title += f"（{event.party.name}）"
    return HistoryRow(
        f"{at:%m-%d %H:%M}", title, acting, late, outside, step is None, event.digest[:8], event.previous[:8]
    )


def _related(case: Case, record: Any) -> tuple[RelatedRow, ...]:
    rows = []
    for procedure in case.procedures[1:]:
        name = procedure.partition("#")[0]
        found = [m for m in record.machines if m.kind == MAIN.get(name)]
        rows.append(RelatedRow(PROCEDURES.get(name, name), found[-1].state_name if found else "已启动"))
    links = CaseLink.objects.filter(origin=case).select_related("of")
    for link in links:
        rows.append(RelatedRow(link.of.get_family_display(), link.of.number, reverse("case", args=[link.of_id])))
    for link in CaseLink.objects.filter(of=case).select_related("origin"):
        rows.append(
            RelatedRow(
                f"来自{link.origin.get_family_display()}", link.origin.number, reverse("case", args=[link.origin_id])
            )
        )
    return tuple(rows)


@login_required
def home(request: HttpRequest) -> HttpResponse:
    return redirect("portal" if is_outsider(request.user) else "inbox")
