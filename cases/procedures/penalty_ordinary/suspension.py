"""中止调查 (po_suspension)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import suspension
from cases.roles import Role
from cases.steps import Ground


class Suspension(Machine):
    """中止调查."""

    class State(models.TextChoices):
        RUNNING = "running", "正常办理"
        SUSPENDED = "suspended", "调查中止"

    class Meta:
        proxy = True

    spec = Spec(
        "po_suspension",
        "penalty_ordinary",
        "中止调查",
        per=("case",),
        start="running",
        terminal=("running",),
        opens=("penalty_ordinary.file", "reverse_transfer.file"),
    )

    @step(
        "中止调查",
        State.RUNNING,
        to=State.SUSPENDED,
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)35（未核）",
        requires=[suspension.suspension_ground_recorded],
        grounds=[
            Ground("other_case", "须以另案结果为依据"),
            Ground("law_question", "法律适用须请示"),
            Ground("force_majeure", "不可抗力"),
            Ground("whereabouts_unknown", "当事人下落不明且尚未公告送达"),
        ],
        when=[["po_course.filed", "po_course.investigating", "po_course.deliberating"]],
        documents=["中止调查审批表"],
    )
    def suspend(self, reading):
        """中止调查."""

    @step(
        "恢复调查",
        State.SUSPENDED,
        to=State.RUNNING,
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)35（未核）",
        requires=[suspension.suspension_ground_ended],
        when=[["po_course.filed", "po_course.investigating", "po_course.deliberating"]],
        documents=["恢复调查审批表"],
    )
    def resume(self, reading):
        """恢复调查."""
