"""manage.py export_case: one case with the proof of its chain, for `script/check-proof` or any reader of JSON."""

import json

from django.core.management.base import BaseCommand, CommandError

from cases.chain import broken_link, export
from cases.models import Case


class Command(BaseCommand):
    help = "导出一件案件及其事件链证明（JSON）；用 script/check-proof 独立核对"

    def add_arguments(self, parser):
        parser.add_argument("number", help="案号")

    def handle(self, *args, **options):
        case = Case.objects.filter(number=options["number"]).first()
        if case is None:
            raise CommandError(f"没有案号为{options['number']}的案件")
        broken = broken_link(case)
        if broken is not None:
            raise CommandError(f"事件链已断裂，不予导出：{broken}")
        self.stdout.write(json.dumps(export(case), ensure_ascii=False, indent=1))
