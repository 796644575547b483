"""Notice, statement and hearing: what was told, what was said, and what was answered."""

from __future__ import annotations

import datetime as dt

from cases.effects import kinds_opened_by
from cases.facts import ZONE
from documents.building import penalties, words
from documents.building.authority import officer
from documents.building.record import Act, Standing
from documents.building.service import served_on
from documents.context import Hearing, Officer, Point, Statement

#: procedure → steps of the statement: made, reviewed, waived.
STATEMENTS = {
    "penalty_ordinary": ("defend", "after_defence", "waive_statement"),
    "daily_penalty": ("defend_daily", "review_daily_statement", ""),
    "production_restriction": ("defend", "review_statement", ""),
    "penalty_simple": ("", "hear_statement", ""),
}
#: procedure → steps of the hearing: asked for, noticed, held, reported, waived.
HEARINGS = {
    "penalty_ordinary": ("request_hearing", "issue_hearing_notice", "hold_hearing", "after_hearing", "waive_hearing"),
    "daily_penalty": ("request_daily_hearing", "", "hold_daily_hearing", "", ""),
    "production_restriction": ("request_hearing", "", "hold_hearing", "", ""),
}


def told(standing: Standing) -> Act | None:
    """The last notice given (on the spot: the telling)."""
    procedure = penalties.procedure_of(standing)
    return standing.last(*(f"{procedure}.{name}" for name in penalties.TOLD_BY[procedure]))


def tells_of_hearing(act: Act) -> bool:
    """The notice tells of a right to a hearing."""
    return any(kind.endswith("_hearing") for kind in kinds_opened_by(act.id))


def _since(standing: Standing, notice: Act, name: str) -> Act | None:
    """The last act of this name after the notice."""
    if not name:
        return None
    found = standing.last(f"{penalties.procedure_of(standing)}.{name}")
    return found if found is not None and found.seq > notice.seq else None


def statement(standing: Standing) -> Statement | None:
    """What followed the last notice; None before one was served."""
    notice = told(standing)
    if notice is None or notice.seq == standing.act.seq:
        return None
    procedure = penalties.procedure_of(standing)
    made, reviewed, waived = (_since(standing, notice, name) for name in STATEMENTS[procedure])
    due = next((d for d in reversed(standing.papers("prior_notice")) if d.event.seq == notice.seq), None)
    served = served_on(standing, due)
    if served is None and procedure != "penalty_simple":
        return None
    term = standing.deadline("statement_defence")
    return Statement(
        notice_number=standing.number(due),
        notice_served_on=served or notice.day,
        proposed=_proposed(standing, notice),
        until=term.due if term else None,
        made_on=_made_on(made) if made else None,
        waived=waived is not None,
        points=_points(made, reviewed, "statement_items", "statement_text"),
    )


def _made_on(act: Act) -> dt.date:
    told_at = act.facts.get("statement_received_at")
    return dt.date.fromisoformat(str(told_at)[:10]) if told_at else act.day


def _proposed(standing: Standing, notice: Act) -> str | None:
    """The penalty as the notice told it, not as it was lightened later."""
    then = Standing(standing.file, notice)
    return penalties.summary(penalties.penalties(then))


def _points(made: Act | None, reviewed: Act | None, rows: str, text: str) -> tuple[Point, ...]:
    """Each thing said with the answer; before the review only what was said."""
    answers = (reviewed.facts.get(rows) if reviewed else None) or []
    found = tuple(
        Point(
            str(row.get("claim") or "（待填）"),
            _accepted(str(row.get("conclusion") or "")),
            str(row["why"]) if row.get("why") else None,
        )
        for row in answers
        if isinstance(row, dict)
    )
    said = made.facts.get(text) if made else None
    return found or ((Point(str(said)),) if said else ())


def _accepted(conclusion: str) -> bool | None:
    if "不" in conclusion or "未采纳" in conclusion:
        return False
    return True if "采纳" in conclusion else None


def hearing(standing: Standing) -> Hearing | None:
    """The hearing so far; None when the last notice tells of none."""
    notice = told(standing)
    if notice is None or not tells_of_hearing(notice):
        return None
    asked, noticed, held, reported, waived = (
        _since(standing, notice, name) for name in HEARINGS[penalties.procedure_of(standing)]
    )
    # Seen from a later paper, a hearing that was only arranged was not held.
    arranged = held or (noticed is not None and noticed.seq == standing.act.seq)
    facts = {**(noticed.facts if noticed else {}), **(held.facts if held else {})}
    return Hearing(
        requested_on=_asked_on(standing, asked) if asked else None,
        waived=waived is not None,
        held_at=_held_at(held, facts) if arranged else None,
        ended_at=_instant(facts.get("ended_at")),
        place=facts.get("hearing_place"),
        public=facts.get("hearing_public"),
        host=_person(standing, facts.get("host")),
        members=tuple(filter(None, (_person(standing, n) for n in facts.get("hearing_members") or ()))),
        clerk=_person(standing, facts.get("hearing_clerk")),
        attended=tuple(row for row in words.items_of(facts.get("present") or []) if "调查人" not in row),
        witnesses=tuple(words.items_of(facts.get("hearing_witnesses") or [])),
        points=_points(None, reported or held, "hearing_items", ""),
    )


def _asked_on(standing: Standing, asked: Act) -> dt.date:
    told_on = asked.facts.get("hearing_request_posted_on")
    return dt.date.fromisoformat(str(told_on)[:10]) if told_on else asked.day


def _held_at(held: Act | None, facts: dict) -> dt.datetime | dt.date | None:
    if held is not None:
        return held.at.astimezone(ZONE)
    told_on = facts.get("hearing_date")
    return _instant(told_on) if told_on else None


def _instant(value: object) -> dt.datetime | dt.date | None:
    if not value:
        return None
    text = str(value)
    return dt.date.fromisoformat(text) if len(text) <= 10 else dt.datetime.fromisoformat(text)


def _person(standing: Standing, name: object) -> Officer | None:
    if not name:
        return None
    user = standing.file.people.get(str(name))
    return officer(user, user.section or None) if user else Officer(str(name))
