"""决定书送达 (po_service)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import notice, service
from cases.roles import Role


class DecisionService(Machine):
    """决定书送达."""

    class State(models.TextChoices):
        UNSERVED = "unserved", "决定书待送达"
        ANNOUNCED = "announced", "公告送达中"
        SERVED = "served", "决定书已送达"
        WITHDRAWN = "withdrawn", "送达前已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "po_service",
        "penalty_ordinary",
        "决定书送达",
        per=(
            "party",
            "decision",
        ),
        start="unserved",
        terminal=("served", "withdrawn"),
        void=("withdrawn",),
        opens=(
            "penalty_ordinary.decide_direct",
            "penalty_ordinary.decide_collective",
            "penalty_ordinary.no_penalty",
            "penalty_ordinary.fresh_no_penalty",
            "penalty_ordinary.change_by_self",
            "penalty_ordinary.changed_during_suit",
        ),
    )

    @step(
        "送达决定书",
        State.UNSERVED,
        State.ANNOUNCED,
        to=State.SERVED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法61",
        requires=[notice.service_proved],
        documents=["送达回证"],
    )
    def serve(self, reading):
        """送达决定书."""

    @step(
        "改用其他方式送达",
        State.UNSERVED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法61",
        requires=[service.previous_way_failed],
        documents=["送达回证"],
    )
    def try_other_service(self, reading):
        """改用其他方式送达."""

    @step(
        "公告送达",
        State.UNSERVED,
        to=State.ANNOUNCED,
        by=Role.CASE_HANDLER,
        basis="民事诉讼法95",
        requires=[notice.announcement_ground],
        documents=["公告", "公告说明"],
    )
    def serve_by_announcement(self, reading):
        """公告送达."""

    @step(
        "公告期满视为送达",
        State.ANNOUNCED,
        to=State.SERVED,
        by=Role.SYSTEM,
        basis="民事诉讼法95",
        requires=[service.announcement_thirty_days],
    )
    def announcement_effective(self, reading):
        """公告期满视为送达."""
