"""报机关备案 (ps_record)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.roles import Role


class SimpleRecord(Machine):
    """报机关备案."""

    class State(models.TextChoices):
        UNFILED = "unfiled", "未备案"
        RECORDED = "recorded", "已备案"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_record",
        "penalty_simple",
        "报机关备案",
        per=("decision",),
        start="unfiled",
        terminal=("recorded",),
        opens=("penalty_simple.decide", "penalty_simple.decide_warning"),
    )

    @step(
        "报所属机关备案",
        State.UNFILED,
        to=State.RECORDED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法52",
        documents=["当场处罚备案表"],
    )
    def record(self, reading):
        """报所属机关备案."""
