"""公安立案侦查 (tc_filing)."""

from django.db import models

from cases.facts import Day, Flag, Items, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, prosecution
from cases.roles import Role
from cases.steps import Ground


class PoliceFiling(Machine):
    """公安立案侦查."""

    class State(models.TextChoices):
        DECIDING = "deciding", "公安审查是否立案"
        FILED = "filed", "立案侦查"
        NOT_FILED = "not_filed", "不予立案"
        WITHDRAWN = "withdrawn", "撤销案件"
        HANDED_BACK = "handed_back", "公安退回或者移交行政处理"
        SENT = "sent", "已移送审查起诉"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_filing",
        "transfer_criminal",
        "公安立案侦查",
        per=("handover",),
        start="deciding",
        terminal=("not_filed", "withdrawn", "handed_back", "sent"),
        opens=("transfer_criminal.receive", "transfer_criminal.police_file_directly"),
        waiting={"deciding": "police", "filed": "police"},
    )

    @step(
        "公安立案",
        State.DECIDING,
        State.NOT_FILED,
        State.WITHDRAWN,
        State.HANDED_BACK,
        to=State.FILED,
        by=Role.POLICE,
        basis="环环监〔2017〕17号9",
        requires=[course.paper_registered],
        grounds=[
            Ground("on_review", "审查后立案（包括逾期后立案）", basis="环环监〔2017〕17号9"),
            Ground("after_supervision", "经立案监督或者自行纠正后立案", basis="刑事诉讼法113"),
        ],
        also={"po_criminal": "pending", "tc_course": "handed_over"},
        documents=["收: 立案通知书"],
    )
    def file(self, reading):
        """公安立案."""

    @step(
        "公安不予立案",
        State.DECIDING,
        to=State.NOT_FILED,
        by=Role.POLICE,
        basis="国务院令310号8",
        requires=[course.paper_registered],
        grounds=[
            Ground("reasons_and_files_back", "书面说明理由并退回案卷（包括逾期后决定）", basis="环环监〔2017〕17号9"),
        ],
        also={"po_criminal": "ended", "tc_course": "concluded", "tc_reconsider": "open"},
        records={
            "police_reason": Text("不予立案理由", long=True, optional=True),
            "nonfiling_notice_received_on": Day("接到不予立案通知书日期", optional=True),
            "files_returned_on": Day("案卷退回日期", optional=True),
        },
        documents=["收: 不予立案通知书", "收: 退回案卷清单"],
    )
    def refuse(self, reading):
        """公安不予立案."""

    @step(
        "公安撤销案件",
        State.FILED,
        to=State.WITHDRAWN,
        by=Role.POLICE,
        basis="环环监〔2017〕17号9",
        requires=[course.paper_registered],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        records={
            "police_reason": Text("撤销案件理由", long=True, optional=True),
            "files_returned_on": Day("案卷退回日期", optional=True),
        },
        documents=["收: 撤销案件决定书", "收: 退回案卷清单"],
    )
    def withdraw(self, reading):
        """公安撤销案件."""

    @step(
        "公安移交行政处罚",
        State.DECIDING,
        State.FILED,
        State.NOT_FILED,
        State.WITHDRAWN,
        to=State.HANDED_BACK,
        by=Role.POLICE,
        basis="环环监〔2017〕17号17",
        requires=[course.paper_registered],
        also={"po_criminal": "ended", "tc_course": "concluded", "rt_course": "received", "rt_reply": "open"},
        records={
            "persons": Items("被移交的当事人", optional=True),
            "copied_to_procuratorate": Flag("已抄送检察院", must=None, optional=True),
        },
        documents=["收: 案件移交书"],
    )
    def return_adm(self, reading):
        """公安移交行政处罚."""

    @step(
        "公安移送审查起诉",
        State.FILED,
        to=State.SENT,
        by=Role.POLICE,
        basis="环环监〔2017〕17号34",
        requires=[course.paper_registered, prosecution.suspects_sent],
        also={"tc_prosecution": "reviewing"},
        documents=["收: 移送审查起诉告知"],
    )
    def send_to_prosecution(self, reading):
        """公安移送审查起诉."""
