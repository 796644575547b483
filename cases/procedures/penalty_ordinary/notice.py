"""告知书送达 (po_notice)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import notice
from cases.roles import Role


class PriorNotice(Machine):
    """告知书送达."""

    class State(models.TextChoices):
        NOT_SERVED = "not_served", "告知书待送达"
        SERVED = "served", "告知书已送达"
        WITHDRAWN = "withdrawn", "告知已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "po_notice",
        "penalty_ordinary",
        "告知书送达",
        per=(
            "party",
            "notice",
        ),
        start="not_served",
        terminal=("served", "withdrawn"),
        void=("withdrawn",),
        opens=("penalty_ordinary.notify", "penalty_ordinary.notify_hearing", "penalty_ordinary.renotify"),
    )

    @step(
        "公告送达告知书",
        State.NOT_SERVED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="民事诉讼法95（处罚告知准用，未核）",
        requires=[notice.announcement_ground],
        when=[["po_course.deliberating"], ["po_draft.prior_notice"]],
        documents=["公告", "公告说明"],
    )
    def announce_notice(self, reading):
        """公告送达告知书."""

    @step(
        "送达告知书",
        State.NOT_SERVED,
        to=State.SERVED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法44",
        requires=[notice.notice_approved, notice.service_proved],
        when=[["po_course.deliberating"], ["po_draft.prior_notice"]],
        documents=["送达回证"],
    )
    def serve_notice(self, reading):
        """送达告知书."""
