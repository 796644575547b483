"""失信公示 (rp_publicity)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.credit_repair.rules import publicity
from cases.roles import Role


class RecordPublicity(Machine):
    """失信公示."""

    class State(models.TextChoices):
        SHOWN = "shown", "公示中"
        NOT_PUBLIC = "not_public", "不公示"
        EXPIRED = "expired", "最长公示期届满"
        REMOVED = "removed", "因原决定失效移除"
        ENDED = "ended", "因修复终止公示"

    class Meta:
        proxy = True

    spec = Spec(
        "rp_publicity",
        "credit_repair",
        "失信公示",
        per=("record",),
        start="shown",
        terminal=("expired", "removed", "ended", "not_public"),
        opens=("case",),
    )

    @step(
        "决定不公示",
        State.SHOWN,
        to=State.NOT_PUBLIC,
        by=Role.CREDIT_OFFICE,
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        requires=[publicity.class_minor],
        documents=["不公示审批表"],
    )
    def mark_not_public(self, reading):
        """决定不公示."""

    @step(
        "最长公示期届满停止公示",
        State.SHOWN,
        to=State.EXPIRED,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        requires=[publicity.max_period_over],
    )
    def expire(self, reading):
        """最长公示期届满停止公示."""

    @step(
        "原决定失效移除",
        to=State.REMOVED,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="行政处罚法48",
        also={"rp_application": "void"},
        documents=["收: 撤销或变更文书"],
    )
    def source_annulled(self, reading):
        """原决定失效移除."""

    @step(
        "核对各平台停止公示",
        State.EXPIRED,
        State.REMOVED,
        State.ENDED,
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="行政处罚法48",
        requires=[publicity.platforms_checked],
        documents=["平台核对记录"],
    )
    def confirm_removed(self, reading):
        """核对各平台停止公示."""
