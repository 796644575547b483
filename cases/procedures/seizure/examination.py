"""检测、鉴定期间 (sz_examination)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.seizure.rules import measure
from cases.roles import Role
from cases.steps import Ground


class Examination(Machine):
    """检测、鉴定期间."""

    class State(models.TextChoices):
        RUNNING = "running", "检测、鉴定中（期限中止）"
        ENDED = "ended", "期间已了"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_examination",
        "seizure",
        "检测、鉴定期间",
        per=("检测鉴定",),
        start="running",
        terminal=("ended",),
        opens=("seizure.set_examination_time",),
    )

    @step(
        "检测、鉴定期间结束",
        State.RUNNING,
        to=State.ENDED,
        by=(Role.CASE_HANDLER, Role.SYSTEM),
        basis="行政强制法25",
        requires=[measure.examination_over],
        grounds=[
            Ground("report", "收到报告"),
            Ground("period_over", "告知的期间届满"),
        ],
        documents=["收: 检测（鉴定）报告"],
    )
    def examination_ended(self, reading):
        """检测、鉴定期间结束."""
