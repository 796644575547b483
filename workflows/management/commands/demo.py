"""manage.py demo: sample office, sample stories with a progress bar, their papers, and a table of how each ended."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases import now
from cases.models import MACHINES
from cases.roles import Role
from workflows.case_files import Malformed, read_stories, replay
from workflows.demo import PASSWORD, set_up_office, story_files
from workflows.views.case import MAIN


class Command(BaseCommand):
    help = "装入演示单位和案例，办理全部样例，生成文书，列出结果"

    def add_arguments(self, parser):
        parser.add_argument("--out", type=Path, default=settings.OUT_DIR, help="文书存放的目录")

    def handle(self, *args, **options):
        people = set_up_office()
        try:
            stories = read_stories(story_files(), now.today())
        except Malformed as malformed:
            raise CommandError(str(malformed)) from None
        total = sum(len(story.events) for story in stories)
        bar = Bar(self.stderr, total)
        reports = []
        for story in stories:
            bar.name = story.title
            reports.append((story, replay(story, out=options["out"], step=bar.advance)))
            bar.reach(sum(len(s.events) for s, _ in reports))
        bar.end()
        self._table(reports)
        self.stdout.write(f"\n文书共{sum(len(r['documents']) for _, r in reports)}份，存于 {options['out']}")
        self.stdout.write(f"\n演示账号（密码都是 {PASSWORD}）：")
        for user in people:
            posts = "、".join(Role(a.post).label for a in user.appointments.order_by("pk"))
            self.stdout.write(f"  {user.username:<10} {user.name}  {posts or user.agency.name}")

    def _table(self, reports):
        rows = [("案例", "办到哪里", "文书", "拒绝", "逾期期限", "移送", "赔偿线索", "信用")]
        for story, report in reports:
            rows.append(
                (
                    story.title[:24],
                    ended(report),
                    str(len(report["documents"])),
                    str(len(report["refused"])),
                    str(sum(c["overrun_days"] > 0 for c in report["clocks"])),
                    "是" if any(t["event"].endswith(".handover") for t in report["taken"]) else "—",
                    {True: "有", False: "无", None: "待查"}[report["compensation"]["lead"]],
                    report["credit"]["class_zh"] or "—",
                )
            )
        widths = [max(width(row[n]) for row in rows) for n in range(len(rows[0]))]
        for row in rows:
            self.stdout.write("  ".join(cell + " " * (widths[n] - width(cell)) for n, cell in enumerate(row)).rstrip())


def ended(report):
    """Where the first procedure of the story stands, in words."""
    first = report["taken"][0]["event"].partition(".")[0] if report["taken"] else ""
    kind = MAIN.get(first, "")
    for key, state in report["states"].items():
        if key.partition("#")[0].endswith(f"/{kind}"):
            return MACHINES[kind].State(state).label
    return "—"


def width(text):
    """Columns on a terminal: Chinese signs take two."""
    return sum(2 if ord(c) > 0x2E80 else 1 for c in text)


class Bar:
    """A progress bar on standard error; silent where nobody watches."""

    def __init__(self, stream, total):
        self.stream, self.total, self.done, self.name = stream, max(total, 1), 0, ""
        self.watched = sys.stderr.isatty()

    def advance(self):
        self.reach(self.done + 1)

    def reach(self, done):
        self.done = done
        if self.watched:
            filled = round(30 * self.done / self.total)
            self.stream.write(
                f"\r[{'#' * filled}{'.' * (30 - filled)}] {self.done}/{self.total} {self.name[:20]}", ending=""
            )

    def end(self):
        if self.watched:
            self.stream.write("")
