"""The page of a step: what is asked, by requirement; what the record answers already; the opinions; other ways on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from django.urls import reverse

from cases.law.catalogue import catalogue
from cases.models import Case, Machine, User
from cases.procedures.penalty_ordinary.rules import elements
from cases.reading import Reading
from cases.requirements import Objection as Found
from cases.requirements import Requirement
from cases.roles import OUTSIDERS, Role
from cases.steps import STEPS, Step
from documents.building.record import FILLED_IN
from documents.register import UnknownDocument, document
from workflows.pages.models import (
    ApprovalSheet,
    Article,
    FormField,
    Link,
    Opinion,
    Option,
    Pair,
    Preview,
    Round,
    Section,
    StepForm,
    with_blank_rows,
)
from workflows.views.acts import Possible, shown, step_url
from workflows.views.answers import field_of

#: Posts that say their opinion with the step they take.
APPROVERS = frozenset(
    {Role.SECTION_HEAD, Role.LEGAL_REVIEWER, Role.BUREAU_HEAD, Role.COLLECTIVE, Role.HEARING_HOST, Role.ACCEPTING_UNIT}
)
PHRASES = {
    Role.SECTION_HEAD: ("事实清楚，证据充分，同意。", "同意，请按程序办理。", "请补充后再报。"),
    Role.LEGAL_REVIEWER: ("主体合法，事实清楚，证据确凿，适用法律正确，程序合法，裁量适当。", "请补充后再审。"),
    Role.BUREAU_HEAD: ("同意。", "同意，依法办理。", "请补充后再报。"),
}
#: Facts in which a step's taker writes the opinion itself.
OWN_OPINION = frozenset({"opinion", "review_opinion"})
_NUMBERS = "一二三四五六七八九十"


def papers_of(step: Step) -> list[str]:
    """Names of the papers that the step makes and the register can print."""
    found = []
    for name in step.documents:
        if not name.startswith("收"):
            try:
                document(name)
            except UnknownDocument:
                continue
            found.append(name)
    return found


def asks_opinion(step: Step, ground: str | None) -> bool:
    return bool(APPROVERS & set(step.by)) and not OWN_OPINION & set(step.fact_kinds(ground))


def form_page(
    case: Case,
    reading: Reading,
    user: User,
    *,
    raw: dict[str, Any],
    data: dict[str, str],
    found: list[Found],
    standing: list[Found],
    ways: list[Possible],
    key: str,
    rows: Mapping[str, int] = MappingProxyType({}),
) -> StepForm:
    """The form with what was typed.

    `found` are the objections to what was submitted, `standing` those that hold before anything is typed; `data` are
    the fields round the facts: at, late_reason, opinion; `rows` how many rows each list shows at least.
    """
    step, machine, ground = reading.step, reading.machine, reading.ground
    kinds = step.fact_kinds(ground)
    errors = errors_by_fact(found, kinds)
    placed = {id(o) for objections in errors.values() for o in objections}
    fields = {}
    for name, kind in kinds.items():
        field = field_of(name, kind, reading, raw, errors.get(name, ()))
        if name == "elements":
            field = _elements(field, case, reading)
        if name == "seed_digest":
            field = replace(field, required=False, hint="留空：种子由系统封存，抽取以前任何人看不到")
        field = with_blank_rows(field, rows.get(field.name, 0) - len(field.rows))
        fields[name] = field
    open_sections, settled = _sections(step, ground, reading, fields)
    opinion = _sheet(step, reading, user, data) if asks_opinion(step, ground) else None
    around = {"at", "late_reason"}
    blocking = [o for o in (found or standing) if id(o) not in placed and not (set(o.facts) & around)]
    if not found:
        blocking = [o for o in blocking if not (set(o.facts) & set(kinds))]
    sections = [*_ground_section(step, ground), *open_sections]
    numbered = tuple(
        Section(s.title, s.fields, _NUMBERS[n] if n < len(_NUMBERS) else str(n + 1), s.hint, s.articles)
        for n, s in enumerate(sections)
    )
    papers = papers_of(step)
    drafts = [reverse("paper-draft", args=[case.pk, step.procedure, step.event, n]) for n in range(len(papers))]
    on = f"?on={machine.pk}" if machine.pk else ""
    return StepForm(
        step.name,
        reverse("step", args=[case.pk, step.procedure, step.event]),
        key,
        numbered,
        settled=(*settled, _when(data, found)),
        settled_text=_settled_text(settled),
        hidden=tuple((k, v) for k, v in (("on", str(machine.pk or "")), ("ground", ground or "")) if v),
        ways=tuple(Link(w.step.name, step_url(case, w.step, w.machine)) for w in ways),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link(step.name, ""),
        ),
        course=_course(step, machine),
        articles=_article(step.basis),
        facts=(
            Pair("当事人", _whose(reading)),
            Pair("办理人", "、".join(Role(r).label for r in step.by)),
        ),
        objections=tuple(shown(o, case) for o in blocking),
        sheet=opinion,
        preview=Preview(
            papers[0],
            print_url=drafts[0] + on,
            others=tuple(Link(name, url + on) for name, url in zip(papers[1:], drafts[1:], strict=True)),
            waits="正在成文……",
        )
        if papers
        else None,
        preview_url=drafts[0] if papers else "",
        submit_text=step.name if len(step.name) <= 12 else "提交",
        submit_note="提交后写入案件的事件链，不能删除；有错的另行更正。",
        cancel_url=reverse("case", args=[case.pk]),
    )


def choice_page(case: Case, step: Step, name: str, label: str, options: list[Option], hidden: Any = ()) -> StepForm:
    """One question before the form: which ground, or which of several instances is meant."""
    return StepForm(
        step.name,
        reverse("step", args=[case.pk, step.procedure, step.event]),
        "",
        (Section(step.name, (FormField(name, label, "choice", options=tuple(options), open_list=True),)),),
        method="get",
        hidden=tuple(hidden),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link(step.name, ""),
        ),
        articles=_article(step.basis),
        submit_text="下一步",
        cancel_url=reverse("case", args=[case.pk]),
    )


def errors_by_fact(found: list[Found], kinds: Any) -> dict[str, list[Found]]:
    """Objections by the field that would cure them: the fact named in what is missing, else the first asked for."""
    errors: dict[str, list[Found]] = {}
    for objection in found:
        label = next((n for n in objection.facts if n in kinds and kinds[n].label in objection.missing), None)
        name = label or next((n for n in objection.facts if n in kinds), None)
        if name is not None:
            errors.setdefault(name, []).append(objection)
    return errors


def _sections(step: Step, ground: str | None, reading: Reading, fields: dict[str, FormField]) -> Any:
    """(open sections, settled ones): a section a requirement, each fact once, in the order of the declaration."""
    empty = Reading(reading.record, step, reading.machine, reading.at, reading.by, {}, ground)
    left = dict(fields)
    open_sections, settled = [], []
    for requirement in step.requirements(ground):
        own = tuple(left.pop(name) for name in requirement.facts if name in left)
        if not own:
            continue
        holds = requirement.objection(empty) is None
        section = Section(requirement.text, own, articles=_articles(requirement))
        if holds and not any(field.error for field in own):
            settled.append(section)
        else:
            open_sections.append(section)
    if left:
        settled.append(Section("另行记录", tuple(left.values())))
    return open_sections, settled


def _settled_text(settled: list[Section]) -> str:
    return f"卷内已经具备或者可以补充的 {len(settled)} 项，以及补录以前的办理" if settled else "补录以前的办理"


def _when(data: dict[str, str], found: list[Found]) -> Section:
    wrong = {name: o.missing for o in found for name in o.facts if name in ("at", "late_reason")}
    wrong["at"] = next((o.missing for o in found if o.id == "not_future"), wrong.get("at", ""))
    fields = (
        FormField(
            "at",
            "办理时间",
            "datetime",
            data.get("at", ""),
            hint="不填就是现在；以前办的、现在补录的才填",
            required=False,
            error=wrong.get("at", ""),
        ),
        FormField(
            "late_reason",
            "补录理由",
            "text",
            data.get("late_reason", ""),
            required=False,
            error=wrong.get("late_reason", ""),
            max_length=200,
        ),
    )
    return Section("办理时间", fields)


def _ground_section(step: Step, ground: str | None) -> list[Section]:
    chosen = next((g for g in step.grounds if g.id == ground), None)
    if chosen is None or len(step.grounds) < 2:
        return []
    field = FormField("ground-shown", "事由", "shown", chosen.name, change_url="?ground=")
    return [Section("事由", (field,), articles=_article(chosen.basis or step.basis))]


def _elements(field: FormField, case: Case, reading: Reading) -> FormField:
    """The elements of the violations stand ready with their evidence; the finding is left to the officer."""
    words, columns = elements.essential(case.violations), field.columns
    rows = [row for row in field.rows if row[0].value]
    named = {row[0].value for row in rows}
    for ref in [ref for ref in words if ref not in named]:
        refs = {ref, _by_place(ref)}
        proving = "、".join(e.number for e in reading.record.evidence.values() if refs & set(e.proves))
        values = {"element": ref, "evidence": proving}
        rows.append(
            tuple(
                FormField(
                    f"{field.name}-{len(rows)}-{c.name}", c.label, c.kind, values.get(c.name, ""), options=c.options
                )
                for c in columns
            )
        )
    rows = rows or list(field.rows)
    worded = []
    for row in rows:
        first = row[0]
        options = tuple(Option(ref, fact, ref == first.value) for ref, fact in words.items())
        if first.value and first.value not in words:
            options = (*options, Option(first.value, first.value, True))
        kind = "choice" if options else first.kind
        worded.append((FormField(first.name, first.label, kind, first.value, options=options), *row[1:]))
    return FormField(
        field.name,
        field.label,
        "rows",
        hint="证据填编号，多份用顿号分开",
        required=field.required,
        error=field.error,
        error_articles=field.error_articles,
        columns=columns,
        rows=tuple(worded),
        source=field.source,
    )


def _by_place(ref: str) -> str:
    """PER-10#e2 → PER-10#2: evidence names elements by their place in the catalogue."""
    code, _, wanted = ref.partition("#")
    found = catalogue().violations[code].elements
    return next((f"{code}#{n}" for n, element in enumerate(found, 1) if str(element.id) == wanted), ref)


def _sheet(step: Step, reading: Reading, user: User, data: dict[str, str]) -> ApprovalSheet:
    post = next(role for role in step.by if role in APPROVERS)
    said: list[list[Opinion]] = [[]]
    names = {u: p.name for u, p in reading.record.people.items()}
    for event in reading.record.events:
        declared = STEPS.get(event.step)
        if declared is None or declared.procedure != step.procedure or event.thread != reading.machine.thread:
            continue
        if not APPROVERS & set(declared.by):
            continue
        text = next((event.facts[k] for k in ("opinion", "review_opinion") if event.facts.get(k)), "")
        text = "" if text in FILLED_IN else text
        by = next(role for role in declared.by if role in APPROVERS)
        when = event.at.astimezone(reading.at.tzinfo)
        name = names.get(event.actor, event.actor)
        said[-1].append(Opinion(by.label, name, declared.name, f"　{text}" if text else "", f"{when:%m-%d %H:%M}"))
        if any(word in declared.name for word in ("退回", "不通过", "不批准")):
            said.append([])
    rounds = tuple(Round(n, tuple(opinions)) for n, opinions in enumerate(said, 1) if opinions)
    return ApprovalSheet(
        rounds, f"{post.label} {user.name}", text=data.get("opinion", ""), phrases=PHRASES.get(post, ("同意。",))
    )


def ways_on(found: list[Possible], step: Step, machine: Machine) -> list[Possible]:
    """Other steps that this person may take on the same instance, leading elsewhere: sending back, refusing."""
    return [
        p
        for p in found
        if p.machine.pk == machine.pk
        and p.step.id != step.id
        and p.mine
        and not p.standing
        and p.step.target not in ("same", "history")
        and not all(role in OUTSIDERS for role in p.step.by)
    ][:6]


def _whose(reading: Reading) -> str:
    if reading.machine.party_id:
        return reading.machine.party.name
    return "、".join(p.name for p in reading.record.parties.values()) or "待查明"


def _course(step: Step, machine: Machine) -> str:
    if step.target in ("same", "history"):
        return machine.state_name
    return f"{machine.state_name} → {machine.State(step.target).label}"


def _article(text: str) -> tuple[Article, ...]:
    return (Article(text, verified="未核" not in text),) if text and text != "practice" else ()


def _articles(requirement: Requirement) -> tuple[Article, ...]:
    return _article(requirement.article)
