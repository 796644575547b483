"""整改方案备案 (pr_plan)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.production_restriction.rules import plan as plan_rules
from cases.roles import Role


class RectificationPlan(Machine):
    """整改方案备案."""

    class State(models.TextChoices):
        AWAITED = "awaited", "待备案"
        OVERDUE = "overdue", "逾期未备案"
        FILED = "filed", "已备案并公开"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_plan",
        "production_restriction",
        "整改方案备案",
        per=("decision",),
        start="awaited",
        terminal=("awaited", "overdue", "filed"),
        opens=("production_restriction.serve",),
    )

    @step(
        "当事人备案并公开整改方案",
        State.AWAITED,
        State.OVERDUE,
        to=State.FILED,
        by=Role.PARTY,
        basis="限产停产办法(2014部令30号)16",
        documents=["收: 整改方案"],
    )
    def plan(self, reading):
        """当事人备案并公开整改方案."""

    @step(
        "整改方案逾期未备案，催办",
        State.AWAITED,
        to=State.OVERDUE,
        by=Role.SYSTEM,
        basis="限产停产办法(2014部令30号)16",
        requires=[plan_rules.plan_term_over],
        documents=["催办通知"],
    )
    def plan_missing(self, reading):
        """整改方案逾期未备案，催办."""
