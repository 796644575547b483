"""救济 (cr_remedy)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.roles import Role
from cases.steps import Ground


class RatingRemedy(Machine):
    """救济."""

    class State(models.TextChoices):
        OPEN = "open", "可救济"
        PENDING = "pending", "复议或诉讼中"

    class Meta:
        proxy = True

    spec = Spec(
        "cr_remedy",
        "credit",
        "救济",
        per=("rating",),
        start="open",
        terminal=("open",),
        opens=("credit.publish",),
        waiting={"pending": "reconsideration_organ"},
    )

    @step(
        "申请复议或起诉",
        State.OPEN,
        to=State.PENDING,
        by=Role.PARTY,
        basis="行政复议法11",
        grounds=[
            Ground("reconsideration", "行政复议"),
            Ground("suit", "行政诉讼"),
        ],
        documents=["收: 受理通知书"],
    )
    def challenge(self, reading):
        """申请复议或起诉."""

    @step(
        "维持或驳回",
        State.PENDING,
        to=State.OPEN,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法68",
        documents=["收: 复议决定书或判决书"],
    )
    def challenge_lost(self, reading):
        """维持或驳回."""

    @step(
        "撤回申请或撤诉",
        State.PENDING,
        to=State.OPEN,
        by=Role.PARTY,
        basis="practice",
        documents=["收: 终止文书"],
    )
    def challenge_withdrawn(self, reading):
        """撤回申请或撤诉."""

    @step(
        "评价被撤销或确认违法",
        State.PENDING,
        to=State.OPEN,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法64、65",
        also={"cr_rating": "annulled", "cr_sharing": "stale"},
        documents=["收: 复议决定书或判决书"],
    )
    def challenge_won(self, reading):
        """评价被撤销或确认违法."""
