"""复议与诉讼 (dp_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.roles import Role


class DailyRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以复议、起诉"
        PENDING = "pending", "复议或者诉讼中"
        FINAL = "final", "维持，救济已了"
        CHANGED = "changed", "被撤销、变更或者确认违法"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_remedies",
        "daily_penalty",
        "复议与诉讼",
        per=(
            "party",
            "decision",
        ),
        start="open",
        terminal=("open", "final", "changed"),
        opens=("daily_penalty.serve_daily",),
        waiting={"pending": "reconsideration_organ, court"},
        like="po_remedies",
    )

    @step(
        "申请复议或者起诉",
        State.OPEN,
        to=State.PENDING,
        by=Role.PARTY,
        basis="行政处罚法73",
        documents=["收: 复议申请书（起诉状）"],
    )
    def apply_daily_remedy(self, reading):
        """申请复议或者起诉."""

    @step(
        "维持、驳回或者撤回",
        State.PENDING,
        to=State.FINAL,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法68",
        documents=["收: 复议决定书（判决书）"],
    )
    def daily_remedy_upheld(self, reading):
        """维持、驳回或者撤回."""

    @step(
        "撤销、变更或者确认违法",
        State.PENDING,
        to=State.CHANGED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法63、64、65",
        documents=["收: 复议决定书（判决书）"],
    )
    def daily_remedy_changed(self, reading):
        """撤销、变更或者确认违法."""
