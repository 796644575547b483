"""The desk's own verbs: 催办, 抄送, 转办, 离职移交, 代理. They say who works on a case and never touch its legal state.

What the law forbids the desk has no verb here: no jump, no cancelling, no closing, no approval by lapse of time
(行政处罚法 arts. 57, 58). The law's words 撤回, 委托, 退回, 催告 and 中止 are not used for the desk.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from cases import now
from cases.models import Appointment, Case, User
from cases.reading import Reading
from cases.record import record_of
from cases.roles import Role
from workflows.models import DeskNote

#: Two certified officers work on every case (行政处罚法 art. 42).
HANDLERS = 2


class DeskRefused(Exception):
    """The desk cannot do this; the message is Chinese, says why, under which article, and what to do."""


def urge(case: Case, by: User, text: str) -> DeskNote:
    """催办: a word to whoever holds the work. No limit of law starts or ends by it."""
    if not text.strip():
        raise DeskRefused("请写明催办什么")
    return DeskNote.objects.create(case=case, kind=DeskNote.Kind.URGE, by=by, text=text.strip()[:300], at=now.now())


def copy(case: Case, by: User, to: User, text: str = "") -> DeskNote:
    """抄送: for information of a colleague who may see the case anyway (secrecy: 行政处罚法 art. 50)."""
    if to.agency_id != case.agency_id or not to.posts_on(now.today()):
        raise DeskRefused(f"{to.name}不是本机关在岗人员，不能抄送（行政处罚法50）")
    return DeskNote.objects.create(
        case=case, kind=DeskNote.Kind.COPY, by=by, to=to, text=text.strip()[:300], at=now.now()
    )


def assign(case: Case, by: User, old: User | None, new: User, reason: str) -> DeskNote:
    """转办: the head of the section puts another handler in the place of one; both are named, old signatures stay."""
    if Role.SECTION_HEAD not in by.posts_on(now.today()):
        raise DeskRefused("转办由承办机构负责人决定；请报承办机构负责人")
    if not reason.strip():
        raise DeskRefused("请写明转办的原因")
    with transaction.atomic():
        case = Case.objects.select_for_update(no_key=True).get(pk=case.pk)
        fault = unfit(case, new)
        if fault:
            raise DeskRefused(fault)
        if old is not None and not case.handlers.filter(pk=old.pk).exists():
            raise DeskRefused(f"{old.name}不是本案承办人，请刷新后再办")
        case.handlers.add(new)
        if old is not None:
            case.handlers.remove(old)
        return DeskNote.objects.create(
            case=case,
            kind=DeskNote.Kind.ASSIGN,
            by=by,
            to=new,
            instead_of=old,
            text=reason.strip()[:300],
            at=now.now(),
        )


def unfit(case: Case, person: User) -> str:
    """Why this person cannot handle the case; empty when nothing stands against it."""
    today = now.today()
    if person.agency_id != case.agency_id or Role.CASE_HANDLER not in person.posts_on(today):
        return f"{person.name}不是本机关在岗的承办人"
    ends = person.certificate_to or dt.date.max
    if not person.certificate or not (person.certificate_from or dt.date.min) <= today <= ends:
        return f"{person.name}没有有效的行政执法证，不能办案（行政处罚法42）"
    if case.handlers.filter(pk=person.pk).exists():
        return f"{person.name}已经是本案承办人；办案人员不少于两人（行政处罚法42）"
    record = record_of(case)
    if record.machines and person.username in Reading(record, None, record.machines[0], now.now()).recused():
        return f"{person.name}在本案已经回避，不能承办（行政处罚法43）"
    return ""


def hand_over(by: User, leaver: User, taker: User, reason: str) -> list[DeskNote]:
    """离职移交: every case of a leaver goes to another handler. All or none; nothing signed before is changed."""
    with transaction.atomic():
        cases = list(Case.objects.filter(handlers=leaver).order_by("pk"))
        if not cases:
            raise DeskRefused(f"{leaver.name}没有承办的案件")
        found = []
        for case in cases:
            try:
                found.append(assign(case, by, leaver, taker, reason))
            except DeskRefused as refused:
                raise DeskRefused(f"{case.number}：{refused}") from None
        return found


def appoint_deputy(
    by: User, holder: User, deputy: User, post: str, since: dt.date, until: dt.date, paper: str
) -> Appointment:
    """代理: another person holds a post from a day to a day, with a written authorisation; signatures print 代."""
    if Role.BUREAU_HEAD not in by.posts_on(now.today()) and by.pk != holder.pk:
        raise DeskRefused("代理由本人提出或者由本机关负责人指定")
    if post not in holder.posts_on(now.today()):
        raise DeskRefused(f"{holder.name}现在不任{Role(post).label}")
    if deputy.pk == holder.pk or deputy.agency_id != holder.agency_id:
        raise DeskRefused("代理人应当是本机关的其他人员")
    if not paper.strip():
        raise DeskRefused("代理须有书面授权，请写明授权文书")
    if until < since or since < now.today():
        raise DeskRefused("代理的起止日期不对：不能早于今天，止日不早于起日")
    if post == Role.LEGAL_REVIEWER and not deputy.law_qualified:
        raise DeskRefused(f"{deputy.name}没有取得法律职业资格，不能代理法制审核（行政处罚法58）")
    return Appointment.objects.create(
        user=deputy, post=post, held_from=since, held_to=until, deputy_of=holder, authorisation=paper.strip()[:100]
    )
