"""manage.py procedures --json | --svg DIR: every machine as data, or drawn."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cases.export import procedures_json
from workflows.ladder import drawings
from workflows.reading_aloud import tables


class Command(BaseCommand):
    help = "导出全部程序：状态、步骤、条件、依据、办理人、期限、文书"

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="以JSON输出")
        parser.add_argument("--svg", metavar="DIR", help="把每个程序画成SVG存入目录")
        parser.add_argument("--table", metavar="DIR", help="把每个程序写成可以朗读的表（Markdown）存入目录")

    def handle(self, *args, **options):
        if options["json"]:
            self.stdout.write(json.dumps(procedures_json(), ensure_ascii=False, indent=1))
        elif options["svg"]:
            self._write(Path(options["svg"]), "svg", drawings())
        elif options["table"]:
            self._write(Path(options["table"]), "md", tables())
        else:
            raise CommandError("请写明 --json、--svg 目录 或者 --table 目录")

    def _write(self, folder, ending, made):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in made:
            (folder / f"{name}.{ending}").write_text(text, encoding="utf-8")
        self.stdout.write(f"已写入 {folder}")
