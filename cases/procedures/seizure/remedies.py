"""复议与诉讼 (sz_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import remedies as penalty_ordinary_remedies
from cases.roles import Role


class SeizureRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以复议、起诉"
        PENDING = "pending", "复议或者诉讼中"
        FINAL = "final", "维持，救济已了"
        ANNULLED = "annulled", "被撤销或者确认违法"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_remedies",
        "seizure",
        "复议与诉讼",
        per=("查封扣押决定",),
        start="open",
        terminal=("open", "final", "annulled"),
        opens=("seizure.execute", "seizure.emergency"),
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
        basis="行政复议法11、20",
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
        "撤销，立即解除",
        State.PENDING,
        to=State.ANNULLED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法64",
        when=[["sz_measure.executed", "sz_measure.extended", "sz_measure.expired", "sz_measure.emergency"]],
        also={"sz_measure": "release_decided", "sz_item.held": "release_due"},
        documents=["收: 复议决定书（判决书）"],
    )
    def remedy_annulled(self, reading):
        """撤销，立即解除."""

    @step(
        "措施已了，确认违法",
        State.PENDING,
        to=State.ANNULLED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法65",
        documents=["收: 复议决定书（判决书）"],
    )
    def remedy_unlawful(self, reading):
        """措施已了，确认违法."""
