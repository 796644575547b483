"""回避申请 (in_recusal)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import plan, recusal
from cases.procedures.penalty_ordinary.rules import recusal as penalty_ordinary_recusal
from cases.roles import Role
from cases.steps import Ground


class InspectionRecusal(Machine):
    """回避申请."""

    class State(models.TextChoices):
        ASKED = "asked", "已申请回避"
        SETTLED = "settled", "已决定"

    class Meta:
        proxy = True

    spec = Spec(
        "in_recusal",
        "inspection",
        "回避申请",
        per=(
            "检查",
            "officer",
        ),
        start="asked",
        terminal=("settled",),
        opens=("inspection.apply_recusal",),
        like="po_recusal",
    )

    @step(
        "决定是否回避",
        State.ASKED,
        to=State.SETTLED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法43",
        requires=[penalty_ordinary_recusal.recusal_decided_by_head],
        grounds=[
            Ground("granted", "回避，更换人员", requires=(plan.conflict_exists,)),
            Ground("refused", "不予回避", requires=(recusal.no_conflict,)),
        ],
        documents=["回避决定书"],
    )
    def decide_recusal(self, reading):
        """决定是否回避."""
