"""采样与报告 (in_sample)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import sample
from cases.roles import Role


class Sample(Machine):
    """采样与报告."""

    class State(models.TextChoices):
        TAKEN = "taken", "已采样送检"
        REPORTED = "reported", "监测报告已收到"
        UNUSABLE = "unusable", "样品或报告无效"

    class Meta:
        proxy = True

    spec = Spec(
        "in_sample",
        "inspection",
        "采样与报告",
        per=(
            "检查",
            "样品",
        ),
        start="taken",
        terminal=("reported", "unusable"),
        opens=("inspection.take_samples",),
    )

    @step(
        "收到监测报告",
        State.TAKEN,
        to=State.REPORTED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)8",
        requires=[sample.report_valid],
        documents=["收: 监测报告"],
    )
    def report_received(self, reading):
        """收到监测报告."""

    @step(
        "认定样品或报告无效",
        State.TAKEN,
        State.REPORTED,
        to=State.UNUSABLE,
        by=Role.CASE_HANDLER,
        basis="行政处罚法46",
        requires=[sample.sample_defect],
        documents=["情况说明"],
    )
    def report_unusable(self, reading):
        """认定样品或报告无效."""
