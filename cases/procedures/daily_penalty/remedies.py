"""复议与诉讼 (dp_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.daily_penalty.rules import payment
from cases.procedures.penalty_ordinary.rules import remedies as penalty_ordinary_remedies
from cases.roles import Role


class DailyRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以复议、起诉"
        PENDING = "pending", "复议或者诉讼中"
        FINAL = "final", "维持，救济已了"
        CHANGED = "changed", "被撤销或者确认无效"
        MODIFIED_BY_RECON = "modified_by_recon", "复议已变更决定"
        MODIFIED_BY_COURT = "modified_by_court", "判决已变更决定"
        UNLAWFUL_KEPT = "unlawful_kept", "确认违法，决定保留效力"

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
        terminal=("open", "final", "changed", "modified_by_recon", "modified_by_court", "unlawful_kept"),
        opens=("daily_penalty.serve_daily",),
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
        "撤销或者确认无效",
        State.PENDING,
        to=State.CHANGED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法64、67；行政诉讼法70、75",
        documents=["收: 复议决定书（判决书）"],
    )
    def daily_remedy_changed(self, reading):
        """撤销或者确认无效."""

    @step(
        "复议变更或者部分撤销",
        State.PENDING,
        to=State.MODIFIED_BY_RECON,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法63、64、78",
        requires=[payment.daily_sum_changed],
        documents=["收: 行政复议决定书"],
    )
    def recon_modified(self, reading):
        """复议变更或者部分撤销."""

    @step(
        "判决变更或者部分撤销",
        State.PENDING,
        to=State.MODIFIED_BY_COURT,
        by=Role.COURT,
        basis="行政诉讼法70、77",
        requires=[payment.daily_sum_changed],
        documents=["收: 判决书"],
    )
    def suit_modified(self, reading):
        """判决变更或者部分撤销."""

    @step(
        "确认违法，决定保留效力",
        State.PENDING,
        to=State.UNLAWFUL_KEPT,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法65；行政诉讼法74",
        documents=["收: 复议决定书（判决书）"],
    )
    def suit_unlawful_kept(self, reading):
        """确认违法，决定保留效力."""
