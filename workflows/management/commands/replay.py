"""manage.py replay FILE…: play case files as steps and report."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cases import now
from cases.models import Case
from workflows.case_files import Malformed, read_stories, replay
from workflows.case_files.replay import OtherContent
from workflows.case_files.stored import outcome, store
from workflows.demo import set_up_office


class Command(BaseCommand):
    help = "重演案例文件：逐步办理，报告每一步是否合法、期限、适用法律、文书"

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, help="案例文件（YAML），或者含有案例文件的目录")
        parser.add_argument("--out", type=Path, help="把文书存入该目录")
        parser.add_argument("--json", action="store_true", help="以JSON输出报告")
        parser.add_argument("--store", action="store_true", help="不导入，只更新样例的存档结果（须为空数据库）")
        parser.add_argument("--as-new", action="store_true", help="同一编号、不同内容的，作为新案例导入")

    def handle(self, *args, **options):
        try:
            stories = read_stories(options["files"], now.today())
        except Malformed as malformed:
            raise CommandError(str(malformed)) from None
        if options["store"]:
            self._store(stories)
            return
        reports = []
        for story in stories:
            try:
                reports.append(replay(story, as_new=options["as_new"], out=options["out"]))
            except OtherContent as other:
                raise CommandError(str(other)) from None
        if options["json"]:
            self.stdout.write(json.dumps(reports, ensure_ascii=False, indent=1))
            return
        for report in reports:
            self.stdout.write(f"{report['story']}：办理{len(report['taken'])}步，拒绝{len(report['refused'])}步")
            for refused in report["refused"]:
                why = "；".join(o["text"] for o in refused["objections"])
                self.stdout.write(f"  {refused['at'][:10]} {refused['event']} 不能办理：{why}")

    def _store(self, stories):
        if Case.objects.exists():
            raise CommandError("存档结果须在空数据库中计算：案号、文号从1开始")
        set_up_office()  # once: hashing the passwords of the sample log-ins takes seconds
        for story in stories:
            self.stdout.write(str(store(outcome(story))))
