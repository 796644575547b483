"""manage.py verify_chain: recompute every link of every chain and name the first broken one of each case."""

from django.core.management.base import BaseCommand, CommandError

from cases.chain import verify
from cases.models import Case


class Command(BaseCommand):
    help = "核对事件链：逐案逐环重算摘要，指出第一处断裂"

    def add_arguments(self, parser):
        parser.add_argument("number", nargs="*", help="案号；不写则核对全部")

    def handle(self, *args, **options):
        cases = Case.objects.order_by("pk")
        if options["number"]:
            cases = cases.filter(number__in=options["number"])
            missing = set(options["number"]) - set(cases.values_list("number", flat=True))
            if missing:
                raise CommandError(f"没有案号为{'、'.join(sorted(missing))}的案件")
        count, broken = 0, []
        for _case, link in verify(cases.iterator()):
            count += 1
            if link is not None:
                broken.append(link)
                self.stderr.write(str(link))
        if broken:
            raise CommandError(f"{count}件中有{len(broken)}件的事件链断裂")
        self.stdout.write(f"{count}件案件的事件链完好")
