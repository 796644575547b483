"""对责令改正决定的救济 (co_remedies): the order is an act of its own, open to reconsideration and suit."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import correction
from cases.roles import Role
from cases.steps import Ground


class OrderRemedies(Machine):
    """对责令改正决定的救济."""

    class State(models.TextChoices):
        OPEN = "open", "救济期限内"
        PENDING = "pending", "复议、诉讼中"
        FINAL = "final", "责令改正决定确定"
        CHANGED = "changed", "责令改正决定被变更"
        ANNULLED = "annulled", "责令改正决定被撤销"

    class Meta:
        proxy = True

    spec = Spec(
        "co_remedies",
        "penalty_ordinary",
        "对责令改正决定的救济",
        per=("order",),
        start="open",
        terminal=("open", "final", "changed", "annulled"),
        opens=("penalty_ordinary.order_correct",),
        waiting={"pending": "court"},
    )

    @step(
        "对责令改正申请复议或者起诉",
        State.OPEN,
        State.FINAL,
        to=State.PENDING,
        by=Role.PARTY,
        basis="行政复议法20；行政诉讼法46",
        requires=[correction.order_remedy_registered],
        grounds=[Ground("reconsideration", "申请行政复议"), Ground("suit", "提起行政诉讼")],
        documents=["收: 行政复议申请书（或者应诉通知书）"],
    )
    def challenge_order(self, reading):
        """对责令改正申请复议或者起诉."""

    @step(
        "责令改正被维持",
        State.PENDING,
        to=State.FINAL,
        by=(Role.COURT, Role.RECONSIDERATION_ORGAN),
        basis="行政复议法68；行政诉讼法69",
        requires=[correction.order_remedy_registered],
        documents=["收: 行政复议决定书（判决书）"],
    )
    def order_upheld(self, reading):
        """责令改正被维持."""

    @step(
        "责令改正被变更",
        State.PENDING,
        to=State.CHANGED,
        by=(Role.COURT, Role.RECONSIDERATION_ORGAN),
        basis="行政复议法63",
        requires=[correction.order_remedy_registered],
        documents=["收: 行政复议决定书（判决书）"],
    )
    def order_changed(self, reading):
        """责令改正被变更."""

    @step(
        "责令改正被撤销",
        State.PENDING,
        to=State.ANNULLED,
        by=(Role.COURT, Role.RECONSIDERATION_ORGAN),
        basis="行政复议法64；行政诉讼法70",
        requires=[correction.order_remedy_registered],
        also={"co_order": "ended"},
        documents=["收: 行政复议决定书（判决书）"],
    )
    def order_annulled(self, reading):
        """责令改正被撤销."""

    @step(
        "对责令改正的复议、诉讼撤回或者终止",
        State.PENDING,
        to=State.OPEN,
        by=(Role.COURT, Role.RECONSIDERATION_ORGAN),
        basis="行政复议法41；行政诉讼法62",
        requires=[correction.order_remedy_registered],
        documents=["收: 终止决定书（裁定书）"],
    )
    def order_remedy_withdrawn(self, reading):
        """对责令改正的复议、诉讼撤回或者终止."""

    @step(
        "对责令改正的救济期限届满",
        State.OPEN,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政诉讼法46；行政复议法20",
        requires=[correction.order_remedy_term_over],
    )
    def order_remedy_period_over(self, reading):
        """对责令改正的救济期限届满."""
