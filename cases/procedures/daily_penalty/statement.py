"""对按日计罚的陈述申辩 (dp_statement)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import statement as penalty_ordinary_statement
from cases.roles import Role
from cases.steps import Ground


class DailyStatement(Machine):
    """对按日计罚的陈述申辩."""

    class State(models.TextChoices):
        OPEN = "open", "陈述申辩期内"
        RECEIVED = "received", "已收到陈述申辩"
        REVIEWED = "reviewed", "已复核"
        CLOSED = "closed", "期满或者放弃"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_statement",
        "daily_penalty",
        "对按日计罚的陈述申辩",
        per=(
            "party",
            "notice",
        ),
        start="open",
        terminal=("reviewed", "closed"),
        opens=("daily_penalty.notify_daily",),
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
        when=[["dp_decision.noticed", "dp_decision.reviewed"]],
        documents=["收: 陈述申辩书"],
    )
    def defend_daily(self, reading):
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
    def review_daily_statement(self, reading):
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
        when=[["dp_decision.noticed", "dp_decision.reviewed"]],
    )
    def daily_statement_over(self, reading):
        """陈述申辩期满或者放弃."""
