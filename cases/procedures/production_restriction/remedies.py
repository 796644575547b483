"""复议与诉讼 (pr_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import remedies as penalty_ordinary_remedies
from cases.roles import Role


class RestrictionRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以复议、起诉"
        PENDING = "pending", "复议或者诉讼中"
        FINAL = "final", "维持，救济已了"
        ANNULLED = "annulled", "被撤销或者确认违法"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_remedies",
        "production_restriction",
        "复议与诉讼",
        per=(
            "party",
            "decision",
        ),
        start="open",
        terminal=("open", "final", "annulled"),
        opens=("production_restriction.serve",),
        waiting={"pending": "reconsideration_organ, court"},
        like="po_remedies",
    )

    @step(
        "复议、起诉期限届满",
        State.OPEN,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政诉讼法46；行政复议法20",
        requires=[penalty_ordinary_remedies.remedy_term_over],
    )
    def remedy_period_over(self, reading):
        """复议、起诉期限届满."""

    @step(
        "申请复议或者起诉",
        State.OPEN,
        to=State.PENDING,
        by=Role.PARTY,
        basis="行政处罚法73",
        requires=[penalty_ordinary_remedies.remedy_paper_received],
        documents=["收: 复议申请书（起诉状）"],
    )
    def apply_remedy(self, reading):
        """申请复议或者起诉."""

    @step(
        "维持、驳回或者撤回",
        State.PENDING,
        to=State.FINAL,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法68",
        documents=["收: 复议决定书（判决书）"],
    )
    def remedy_upheld(self, reading):
        """维持、驳回或者撤回."""

    @step(
        "撤销决定",
        State.PENDING,
        to=State.ANNULLED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法64",
        when=[
            [
                "pr_measure.in_force",
                "pr_measure.extended",
                "pr_measure.noncompliant",
                "pr_measure.expired",
                "pr_measure.lifted",
                "pr_measure.file_incomplete",
                "pr_measure.checked",
                "pr_measure.reoffended",
                "pr_measure.closed",
            ]
        ],
        also={"pr_measure": "revoked"},
        documents=["收: 复议决定书（判决书）"],
    )
    def annulled(self, reading):
        """撤销决定."""

    @step(
        "决定已失效，确认违法",
        State.PENDING,
        to=State.ANNULLED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法65",
        documents=["收: 复议决定书（判决书）"],
    )
    def remedy_unlawful(self, reading):
        """决定已失效，确认违法."""
