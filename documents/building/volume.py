"""The volume: title, class, and the list of its papers with their pages (HJ 9—2022, HJ 7—2022)."""

from __future__ import annotations

import datetime as dt

from cases.facts import ZONE
from cases.models import PaperDue
from documents.building import penalties
from documents.building.record import Standing
from documents.context import Volume, VolumeEntry
from documents.models import IssuedPaper

#: Papers of the bureau's own deliberation: they go into the second part 副卷.
SECONDARY = frozenset(
    {
        *("filing_approval", "internal_approval", "legal_review_opinion", "case_discussion_record"),
        *("case_discussion_submission", "amendment_note", "closing_approval", "case_source_registration"),
        *("legal_review_exemption", "publication_approval", "no_filing_approval", "hearing_report"),
    }
)
#: Papers about the volume, not in its list.
_ABOUT = frozenset({"volume_cover", "volume_index", "volume_note"})
#: Papers that lead: the result stands before what led to it.
_FIRST = ("decision", "no_penalty_decision", "simple_decision", "daily_penalty_decision")

CLASSES = {
    "penalty_ordinary": "SA151",
    "penalty_simple": "SA151",
    "daily_penalty": "SA151",
    "inspection": "SA191",
    "compensation": "SA192",
    "rectification": "SA913",
    "credit": "SA1396",
    "credit_repair": "SA1396",
}


def volume(standing: Standing) -> Volume:
    """The volume as it stands when the case is filed away; a paper not yet printed has no page numbers."""
    case, office = standing.case, standing.case.agency.name
    dues = [due for due in standing.file.dues if due.event.seq <= standing.act.seq and _id(standing, due) not in _ABOUT]
    # Papers received close the first part: their sheets are counted by hand. The second part is numbered by itself.
    dues.sort(key=lambda due: (*_place(standing, due), due.event.seq, due.pk))
    pages = dict(IssuedPaper.objects.filter(case=case).values_list("due_id", "pages"))
    entries, page = [], 1
    for due in dues:
        if entries and not entries[-1].secondary and _id(standing, due) in SECONDARY:
            page = 1
        count = pages.get(due.pk)
        known = count is not None
        entries.append(
            VolumeEntry(
                due.name,
                number=standing.number(due),
                author=None if due.received else office,
                date=_day(due),
                first_page=page if known else None,
                last_page=page + count - 1 if known else None,
                note="收文" if due.received else None,
                secondary=_id(standing, due) in SECONDARY,
            )
        )
        page = page + count if known else page
    days = [entry.date for entry in entries if entry.date]
    procedure = case.procedures[0].partition("#")[0] if case.procedures else ""
    actor = standing.act.actor
    return Volume(
        title=f"{office}关于{_subject(standing)}的{_genre(standing)}",
        class_number=CLASSES.get(procedure),
        started_on=min(days, default=None),
        ended_on=max(days, default=None),
        entries=tuple(entries),
        compiler=actor.name if actor else None,
        compiled_on=standing.day,
        remarks=_remarks(standing),
    )


def _place(standing: Standing, due: PaperDue) -> tuple[bool, bool, bool]:
    kind = _id(standing, due)
    return kind in SECONDARY, due.received, kind not in _FIRST


def _genre(standing: Standing) -> str:
    return "行政处罚案卷" if penalties.at_hand(standing).kinds or penalties.at_hand(standing).fine else "案卷"


def _subject(standing: Standing) -> str:
    """The party and the matter, the party named once."""
    title = standing.case.title.removesuffix("案").removesuffix("一")
    names = "、".join(p.name for p in standing.file.parties)
    return title if any(p.name in title for p in standing.file.parties) else f"{names}{title}"


def _id(standing: Standing, due: PaperDue) -> str:
    return standing.file.documents.get(due.pk, "")


def _day(due: PaperDue) -> dt.date:
    return due.event.at.astimezone(ZONE).date()


def _remarks(standing: Standing) -> str | None:
    originals = standing.fact("originals")
    agrees = standing.fact("volume_index_agrees")
    parts = ["卷内目录与材料一致，正副卷分开" if agrees is True else None, str(originals) if originals else None]
    return "；".join(filter(None, parts)) or None
