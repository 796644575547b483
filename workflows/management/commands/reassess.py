"""``manage.py reassess [--all] [--json]``: after a change of law or schedule, the open cases whose range changes.

A case already judged under the present law is passed over, so that a run that was broken off goes on where it stopped.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from cases import now
from cases.reassessing import Outcome, law_fingerprint, open_cases, outcomes
from workflows.models import AssessedCase

#: Results written together; what was written is not computed again.
BATCH = 200
WIDTH = 30


class Command(BaseCommand):
    help = "法律或者裁量基准变动以后，逐件重算未决案件，列出罚款幅度或者建议数额有变化的；中断后再运行，接着算"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="已按现行法律算过的也重算（事实有变动时用）")
        parser.add_argument("--json", action="store_true", help="以JSON逐行输出有变化的案件")

    def handle(self, *args: Any, **options: Any) -> None:
        law = law_fingerprint()
        waiting = open_cases()
        if not options["all"]:
            waiting = waiting.exclude(assessed__law=law)
        total = waiting.count()
        batch: list[Outcome] = []
        for done, outcome in enumerate(outcomes(waiting), 1):
            batch.append(outcome)
            if len(batch) == BATCH or done == total:
                keep(batch, law)
                batch = []
                self._bar(done, total)
        if batch:
            keep(batch, law)
        changed = AssessedCase.objects.filter(law=law, before__isnull=False, case__in=open_cases())
        self._list(changed.select_related("case").order_by("case_id").iterator(BATCH), options["json"])

    def _bar(self, done: int, total: int) -> None:
        filled = WIDTH * done // max(total, 1)
        end = "\n" if done >= total else "\r"
        self.stderr.write(f"[{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{total}", ending=end)
        self.stderr.flush()

    def _list(self, changed: Iterable[AssessedCase], as_json: bool) -> None:
        count = 0
        for row in changed:
            count += 1
            if as_json:
                told = {"case": row.case.number, "before": row.before, "now": row.result}
                self.stdout.write(json.dumps(told, ensure_ascii=False))
            else:
                also = "（其间事实也有变动）" if row.before["facts_changed"] else ""
                told = f"{told_of(row.before)} → {told_of(row.result)}{also}"
                self.stdout.write(f"{row.case.number} {row.case.title}：{told}")
        if not as_json:
            self.stdout.write(f"有变化的案件：{count}件")


@transaction.atomic
def keep(batch: list[Outcome], law: str) -> None:
    """Store the results; `before` holds what a case came to under other law, when that differs."""
    at = now.now()
    known = {row.case_id: row for row in AssessedCase.objects.filter(case__in=[o.case.pk for o in batch])}
    rows = []
    for outcome in batch:
        last = known.get(outcome.case.pk)
        if last is None:
            before = None
        elif last.law == law:
            before = last.before
        elif last.result != outcome.result:
            before = {**last.result, "facts_changed": last.facts != outcome.facts}
        else:
            before = None
        rows.append(
            AssessedCase(
                case_id=outcome.case.pk,
                law=law,
                facts=outcome.facts,
                result=outcome.result,
                before=before,
                assessed_at=at,
            )
        )
    AssessedCase.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["case"],
        update_fields=["law", "facts", "result", "before", "assessed_at"],
    )


def told_of(result: dict[str, Any]) -> str:
    """A result in words."""
    span = f"{result['min']:,}至{result['max']:,}元" if result["max"] is not None else "幅度待定"
    fine = f"{result['suggested']:,}元" if result["suggested"] is not None else "待定"
    return f"{'、'.join(result['clauses']) or '条款待定'}，{span}，建议{fine}"
