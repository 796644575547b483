"""陈述申辩 (pr_statement)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import statement as penalty_ordinary_statement
from cases.roles import Role
from cases.steps import Ground


class RestrictionStatement(Machine):
    """陈述申辩."""

    class State(models.TextChoices):
        OPEN = "open", "陈述申辩期内"
        RECEIVED = "received", "已收到陈述申辩"
        REVIEWED = "reviewed", "已复核"
        CLOSED = "closed", "期满或者放弃"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_statement",
        "production_restriction",
        "陈述申辩",
        per=(
            "party",
            "notice",
        ),
        start="open",
        terminal=("reviewed", "closed"),
        opens=("production_restriction.notify",),
        like="po_statement",
    )

    @step(
        "当事人陈述申辩",
        State.OPEN,
        State.RECEIVED,
        State.REVIEWED,
        State.CLOSED,
        to=State.RECEIVED,
        by=Role.PARTY,
        basis="行政处罚法45",
        requires=[penalty_ordinary_statement.statement_registered],
        when=[["pr_decision.noticed", "pr_decision.reviewed"]],
        documents=["收: 陈述申辩书"],
    )
    def defend(self, reading):
        """当事人陈述申辩."""

    @step(
        "复核陈述申辩",
        State.RECEIVED,
        to=State.REVIEWED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法45",
        requires=[penalty_ordinary_statement.each_item_reviewed],
        documents=["陈述申辩复核意见书"],
    )
    def review_statement(self, reading):
        """复核陈述申辩."""

    @step(
        "陈述申辩期满或者放弃",
        State.OPEN,
        to=State.CLOSED,
        by=(Role.SYSTEM, Role.PARTY),
        basis="行政处罚法45、62",
        grounds=[
            Ground("expired", "期限届满", requires=(penalty_ordinary_statement.statement_term_over,)),
            Ground("waived", "当事人明确放弃", requires=(penalty_ordinary_statement.explicit_waiver,)),
        ],
        when=[["pr_decision.noticed", "pr_decision.reviewed"]],
    )
    def statement_over(self, reading):
        """陈述申辩期满或者放弃."""
