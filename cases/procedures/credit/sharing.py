"""等级推送 (cr_sharing)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.credit.rules import rating, sharing
from cases.roles import Role


class RatingSharing(Machine):
    """等级推送."""

    class State(models.TextChoices):
        UNSENT = "unsent", "待推送"
        SHARED = "shared", "已推送"
        STALE = "stale", "已推送待更新"
        RECALLED = "recalled", "已通知停用"

    class Meta:
        proxy = True

    spec = Spec(
        "cr_sharing",
        "credit",
        "等级推送",
        per=("rating",),
        start="unsent",
        terminal=("unsent", "shared", "recalled"),
        opens=("credit.publish",),
    )

    @step(
        "推送共享",
        State.UNSENT,
        to=State.SHARED,
        by=Role.CREDIT_OFFICE,
        basis="辽环发〔2022〕20号（征求意见稿节录）4（未核）",
        requires=[sharing.receivers_listed],
        when=[["cr_rating.published"]],
        documents=["共享数据包"],
    )
    def share(self, reading):
        """推送共享."""

    @step(
        "通知接收单位停用旧等级",
        State.UNSENT,
        State.SHARED,
        State.STALE,
        to=State.RECALLED,
        by=Role.CREDIT_OFFICE,
        basis="行政处罚法48",
        requires=[rating.reasons_told],
        when=[["cr_rating.recalculating", "cr_rating.annulled", "cr_rating.finalised"]],
        documents=["停用通知"],
    )
    def recall_share(self, reading):
        """通知接收单位停用旧等级."""
