"""manage.py sweep: record what time alone decides; run it every few minutes."""

from django.core.management.base import BaseCommand

from cases.sweep import sweep


class Command(BaseCommand):
    help = "期限届满的，由系统记录法律规定的后果；办不成的列出原因"

    def handle(self, *args, **options):
        for done in sweep():
            outcome = f"未记录：{done.refused}" if done.refused else "已记录"
            self.stdout.write(f"{done.at:%Y-%m-%d %H:%M} 案件{done.case} {done.step} {outcome}")
