"""陈述申辩 (po_statement)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import decide_gate, statement
from cases.roles import Role


class Statement(Machine):
    """陈述申辩."""

    class State(models.TextChoices):
        OPEN = "open", "可陈述申辩"
        RECEIVED = "received", "已收到，待复核"
        REVIEWED = "reviewed", "已复核"
        CLOSED = "closed", "期满未提出或已放弃"

    class Meta:
        proxy = True

    spec = Spec(
        "po_statement",
        "penalty_ordinary",
        "陈述申辩",
        per=(
            "party",
            "notice",
        ),
        start="open",
        terminal=("reviewed", "closed"),
        opens=("penalty_ordinary.notify", "penalty_ordinary.notify_hearing", "penalty_ordinary.renotify"),
    )

    @step(
        "陈述申辩",
        State.OPEN,
        State.RECEIVED,
        State.REVIEWED,
        State.CLOSED,
        to=State.RECEIVED,
        by=Role.PARTY,
        basis="行政处罚法45",
        requires=[statement.statement_registered],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating"]],
        documents=["收: 陈述申辩书"],
    )
    def defend(self, reading):
        """陈述申辩."""

    @step(
        "放弃陈述申辩",
        State.OPEN,
        to=State.CLOSED,
        by=Role.PARTY,
        basis="行政处罚法62",
        requires=[statement.explicit_waiver],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating"]],
        documents=["收: 放弃陈述申辩声明"],
    )
    def waive_statement(self, reading):
        """放弃陈述申辩."""

    @step(
        "陈述申辩期满",
        State.OPEN,
        to=State.CLOSED,
        by=Role.SYSTEM,
        basis="行政处罚法45、62",
        requires=[statement.statement_term_over],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating"]],
    )
    def statement_period_over(self, reading):
        """陈述申辩期满."""

    @step(
        "陈述申辩复核",
        State.RECEIVED,
        to=State.REVIEWED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法45",
        requires=[statement.each_item_reviewed, decide_gate.no_aggravation],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["陈述申辩复核意见书"],
    )
    def after_defence(self, reading):
        """陈述申辩复核."""
