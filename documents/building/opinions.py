"""Opinions of the posts: who took the steps that led to this paper, when, and whether it was agreed to or sent back."""

from __future__ import annotations

from cases.models import User
from cases.roles import Role
from documents import figures
from documents.building.record import Act, Standing
from documents.context import Opinion

#: Post → its title in the left column of a form.
TITLES = {
    Role.CASE_HANDLER: "承办人意见",
    Role.SECTION_HEAD: "承办机构负责人意见",
    Role.LEGAL_REVIEWER: "法制审核意见",
    Role.BUREAU_HEAD: "负责人审批意见",
    Role.COLLECTIVE: "负责人审批意见",
    Role.HEARING_HOST: "听证主持人意见",
    Role.DESIGNATED_DEPARTMENT: "承办机构负责人意见",
    Role.CREDIT_OFFICE: "承办机构负责人意见",
    Role.RESPONSIBLE_BODY: "责任单位意见",
    Role.ACCEPTING_UNIT: "验收意见",
}

#: Document → steps before the present one whose takers have their say on it, of the same procedure.
LED_BY = {
    "filing_approval": ("review", "extend_filing_review"),
    "no_filing_approval": ("review",),
    "internal_approval": ("finish", "submit_review", "legal_fail", "legal_pass"),
    "case_discussion_record": ("legal_fail", "legal_pass"),
    "legal_review_opinion": ("legal_fail", "legal_pass", "daily_returned", "daily_reviewed"),
    "crime_approval": ("report", "return_report", "disapprove"),
    "detention_approval": ("propose", "resubmit_after_rejection", "disapprove"),
    "statement_review": ("after_defence",),
    "closing_form": ("complete", "accept", "publish"),
}

_AGREED = ("批准", "同意", "决定", "作出")
_REFUSED = ("不批准", "不通过", "未通过", "退回", "不予批准")


def opinions(standing: Standing, document: str) -> tuple[Opinion, ...]:
    """One opinion a post, the latest round first in its text; a post that has not spoken is absent."""
    names = LED_BY.get(document, ())
    led = [act for act in standing.steps(*names) if act.seq != standing.act.seq]
    rounds: dict[str, list[Act]] = {}
    for act in [*led, *([standing.act] if standing.act.actor else [])]:
        if act.actor is not None and act.by in Role.values and Role(act.by) in TITLES:
            rounds.setdefault(TITLES[Role(act.by)], []).append(act)
    return tuple(_opinion(title, acts, document) for title, acts in rounds.items())


def _opinion(title: str, acts: list[Act], document: str) -> Opinion:
    *earlier, last = acts
    # The reviewer's own form has a place of its own for what was said.
    text = f"{last.name}。" if document == "legal_review_opinion" else _words(last)
    if earlier:
        text += f"（此前：{'；'.join(_round(act) for act in earlier)}）"
    return Opinion(title, text, signature(last.actor, last), last.day, agreed(last))


def _round(act: Act) -> str:
    return f"{figures.date(act.day)}，{signature(act.actor, act)}：{_words(act).rstrip('。')}"


def agreed(act: Act) -> bool:
    return not act.name.startswith(_REFUSED) and not any(word in act.name for word in ("不通过", "未通过", "退回"))


def _words(act: Act) -> str:
    """What the person said, else the step in the form's words."""
    said = next(
        (act.facts[k] for k in ("opinion", "review_opinion", "failure_reason", "reason_text") if act.facts.get(k)), None
    )
    name = act.name
    if Role(act.by) in (Role.BUREAU_HEAD, Role.COLLECTIVE):
        name = name if not agreed(act) else f"同意{_bare(name)}"
    return f"{name}{f'：{said}' if said else ''}".rstrip("。") + "。"


def _bare(name: str) -> str:
    for word in _AGREED:
        name = name.removeprefix(word)
    return name


def signature(user: User | None, act: Act) -> str | None:
    """The name; 代 where the post was held for another that day."""
    if user is None:
        return None
    acting = any(a.post == act.by and a.deputy_of_id and a.covers(act.day) for a in user.appointments.all())
    return f"{user.name}（代）" if acting else user.name
