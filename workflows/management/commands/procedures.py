"""manage.py procedures --json | --svg DIR: every machine as data, or drawn."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cases.export import procedures_json


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
            from workflows.drawing import machine_svg

            folder = Path(options["svg"])
            folder.mkdir(parents=True, exist_ok=True)
            for name, svg in machine_svg():
                (folder / f"{name}.svg").write_text(svg, encoding="utf-8")
            self.stdout.write(f"已写入 {folder}")
        elif options["table"]:
            from workflows.reading_aloud import tables

            folder = Path(options["table"])
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in tables():
                (folder / f"{name}.md").write_text(text, encoding="utf-8")
            self.stdout.write(f"已写入 {folder}")
        else:
            raise CommandError("请写明 --json、--svg 目录 或者 --table 目录")
