"""回避 (po_recusal)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import recusal
from cases.roles import Role
from cases.steps import Ground


class Recusal(Machine):
    """回避."""

    class State(models.TextChoices):
        ASKED = "asked", "回避待决定"
        SETTLED = "settled", "回避已决定"

    class Meta:
        proxy = True

    spec = Spec(
        "po_recusal",
        "penalty_ordinary",
        "回避",
        per=(
            "case",
            "officer",
        ),
        start="asked",
        terminal=("settled",),
        opens=("penalty_ordinary.apply_recusal",),
    )

    @step(
        "回避决定",
        State.ASKED,
        to=State.SETTLED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法43",
        requires=[recusal.recusal_decided_by_head],
        grounds=[
            Ground("granted", "准予回避"),
            Ground("refused", "驳回"),
        ],
        when=[["po_course.investigating", "po_course.deliberating"]],
        documents=["回避决定书"],
    )
    def decide_recusal(self, reading):
        """回避决定."""
