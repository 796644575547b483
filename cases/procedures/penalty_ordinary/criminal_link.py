"""刑事衔接 (po_criminal)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import criminal_link
from cases.roles import Role
from cases.steps import Ground


class CriminalLink(Machine):
    """刑事衔接."""

    class State(models.TextChoices):
        CLEAR = "clear", "未发现涉嫌犯罪"
        PENDING = "pending", "涉嫌犯罪移送办理中"
        ENDED = "ended", "刑事程序已终结"

    class Meta:
        proxy = True

    spec = Spec(
        "po_criminal",
        "penalty_ordinary",
        "刑事衔接",
        per=(
            "party",
            "act",
        ),
        start="clear",
        terminal=("clear", "ended"),
        opens=("case", "transfer_criminal.handover", "transfer_criminal.police_file_directly"),
        joins=True,
    )

    @step(
        "发现涉嫌犯罪，启动移送程序",
        State.CLEAR,
        State.ENDED,
        to=State.PENDING,
        by=(Role.CASE_HANDLER, Role.BUREAU_HEAD),
        basis="国务院令310号5",
        requires=[criminal_link.suspicion_recorded],
        grounds=[
            Ground("before_decision", "决定前发现（罚款暂缓）", basis="行政处罚法27"),
            Ground("after_decision", "决定后发现（已作出的处罚不停止执行，罚款折抵）", basis="国务院令310号11"),
        ],
        when=[["tc_course.unsuspected", "tc_course.suspected"]],
        also={"tc_course": "suspected"},
    )
    def transfer_crime(self, reading):
        """发现涉嫌犯罪，启动移送程序."""

    @step(
        "刑事程序终结，恢复处罚程序",
        State.PENDING,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号10、13",
        requires=[criminal_link.final_paper_received],
        grounds=[
            Ground("not_filed", "公安不予立案"),
            Ground("withdrawn", "撤销案件"),
            Ground("not_prosecuted", "不起诉", basis="刑事诉讼法177"),
            Ground("acquitted", "无罪"),
            Ground("exempted", "免予刑事处罚", basis="行政处罚法27"),
            Ground("other_kinds", "判决后仍需罚款以外的处罚", basis="行政处罚法35"),
            Ground("disapproved", "本机关不批准移送", basis="国务院令310号5"),
        ],
        documents=["恢复处罚程序审批表"],
    )
    def resume_after_criminal(self, reading):
        """刑事程序终结，恢复处罚程序."""
