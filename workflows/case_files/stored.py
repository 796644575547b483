"""Stored results of the samples: what a story came to, small enough to read, compared at every run of the tests.

A change of code or law that moves an old case shows here: the state it ends in, a refusal, a date, the clause applied,
the words of a paper. Papers are compared by their words; laying them out takes long and has tests of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction

from cases import now
from cases.facts import ZONE
from cases.models import Case
from documents.building import paper_of
from documents.building.paper import VOLUME
from documents.building.record import CaseFile
from documents.issuing import give_numbers, text_of
from documents.papers import paper_html
from documents.register import document
from workflows.case_files.reading import Story
from workflows.case_files.replay import Player, all_cases
from workflows.demo import set_up_office

HOME = Path(__file__).parents[1] / "samples" / "stored"


class _Undo(Exception):
    """Rolls the story back."""


def outcome(story: Story) -> dict[str, Any]:
    """Play a story as the only one of its register, roll it back, and give what it came to.

    Numbers of cases and papers count from one, so the register must hold no other case.
    """
    result: dict[str, Any] = {}
    try:
        with transaction.atomic(), now.frozen(story.events[0].at, seed=story.id) as clock:
            set_up_office()
            player = Player(story, story.id, clock)
            report = player.play(lambda: None)
            result = brief(report) | {"papers": papers(all_cases(player.case))}
            raise _Undo
    except _Undo:
        return result


def brief(report: dict[str, Any]) -> dict[str, Any]:
    """The report without what no comparison needs."""
    law = report["law"]
    return {
        "story": report["story"],
        "states": report["states"],
        "taken": [f"{t['at']} {t['event']}" for t in report["taken"]],
        "refused": [
            {
                "event": f"{r['at']} {r['event']}",
                "objections": [f"{o['id']}（{o['article']}）" for o in r["objections"]],
            }
            for r in report["refused"]
        ],
        "clocks": [
            f"{c['id']} {c['starts_on']} → {c['due'] or '—'}"
            + (f" 办于{c['met_on']}" if c["met_on"] else "")
            + (f" 逾期{c['overrun_days']}日" if c["overrun_days"] else "")
            for c in report["clocks"]
        ],
        "law": [
            f"{a['law']}{a['article']} 款{a['paragraph'] or '—'} 项{a['item'] or '—'} {a['range'] or '—'}"
            for a in law["applied"]
        ],
        "punishable": law["punishable"],
        "fine": law["fine"],
        "crime": [f"{c['criterion']} {c['verdict']}" for c in report["crime"] if c["verdict"] != "unknown"],
        "compensation": report["compensation"],
        "credit": report["credit"],
    }


def papers(cases: Iterable[Case]) -> list[str]:
    """Every paper of the cases: name, number, and the digest of its words."""
    rows = []
    for case in cases:
        file = CaseFile(case)
        dues = [due for due in file.dues if not due.received and due.pk in file.documents]
        if dues:
            give_numbers(file, dues[-1])
        for due in dues:
            entry = document(file.documents[due.pk])
            number = file.numbers.get(due.pk)
            day = due.event.at.astimezone(ZONE).date()
            row = f"{day} {due.name} {number or '—'}"
            if entry.id not in VOLUME:  # the lists of a volume name pages, which only a printed paper has
                paper = paper_of(due, entry, number, day, "", file)
                row += " " + hashlib.sha256(text_of(paper_html(paper)).encode()).hexdigest()[:16]
            rows.append(row)
    return sorted(rows)


def path_of(story: str) -> Path:
    return HOME / f"{story}.json"


def stored(story: str) -> dict[str, Any] | None:
    """The stored result of a story, or None."""
    path = path_of(story)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def store(result: dict[str, Any]) -> Path:
    """Write a result; the folder keeps one file a story."""
    path = path_of(result["story"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
