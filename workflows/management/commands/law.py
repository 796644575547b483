"""manage.py law: the law catalogue as JSON, and what in it no one has checked yet."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cases.law.export import law_json, unverified
from cases.law.search import search


class Command(BaseCommand):
    """Prints the catalogue."""

    help = "法律目录：--json 输出全部条目，--unverified 列出未核条目，--find 按用语查找违法行为。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="以 JSON 输出")
        parser.add_argument("--unverified", action="store_true", help="只列未核的条目")
        parser.add_argument("--find", metavar="用语", help="按执法人员的用语查找违法行为")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["find"]:
            self._find(options["find"])
            return
        parts = unverified() if options["unverified"] else law_json()
        if options["json"]:
            self.stdout.write(json.dumps(parts, ensure_ascii=False, indent=1))
            return
        for name, entries in parts.items():
            self.stdout.write(f"{name}：{len(entries)} 条{'未核' if options['unverified'] else ''}")
            if options["unverified"]:
                for entry in entries:
                    source = entry["source"]
                    article = f"第{source['article']}条" if source.get("article") else ""
                    self.stdout.write(f"  {entry['id']}  {entry['name_zh']}  {source['law']}{article}")

    def _find(self, words: str) -> None:
        for hit in search(words):
            violation = hit.violation
            note = "（只作移送线索）" if violation.referral else ""
            self.stdout.write(f"{violation.code}  {violation.name_zh}{note}  {violation.source.label}")
