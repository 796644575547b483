"""抄送检察院 (tc_copy)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course
from cases.roles import Role


class ProcuratorateCopy(Machine):
    """抄送检察院."""

    class State(models.TextChoices):
        VISIBLE = "visible", "检察院可见（已抄送）"
        ACKNOWLEDGED = "acknowledged", "检察院已签收"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_copy",
        "transfer_criminal",
        "抄送检察院",
        per=("handover",),
        start="visible",
        terminal=("acknowledged",),
        opens=("transfer_criminal.handover",),
        waiting={"visible": "procuratorate"},
    )

    @step(
        "检察院签收抄送件",
        State.VISIBLE,
        to=State.ACKNOWLEDGED,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号6",
        requires=[course.paper_registered],
        documents=["收: 抄送签收回执"],
    )
    def receive_copy(self, reading):
        """检察院签收抄送件."""
