"""听证 (pr_hearing)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.daily_penalty.rules import hearing as daily_penalty_hearing
from cases.procedures.penalty_ordinary.rules import hearing as penalty_ordinary_hearing
from cases.procedures.penalty_ordinary.rules import statement as penalty_ordinary_statement
from cases.roles import Role
from cases.steps import Ground


class RestrictionHearing(Machine):
    """听证."""

    class State(models.TextChoices):
        OPEN = "open", "可以要求听证"
        REQUESTED = "requested", "已要求听证"
        FINISHED = "finished", "听证已了"
        NOT_REQUESTED = "not_requested", "期满未要求"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_hearing",
        "production_restriction",
        "听证",
        per=(
            "party",
            "notice",
        ),
        start="open",
        terminal=("finished", "not_requested"),
        opens=("production_restriction.notify",),
        like="po_hearing",
    )

    @step(
        "当事人要求听证",
        State.OPEN,
        State.NOT_REQUESTED,
        to=State.REQUESTED,
        by=Role.PARTY,
        basis="行政处罚法63、64",
        requires=[penalty_ordinary_hearing.hearing_requested],
        when=[["pr_decision.noticed", "pr_decision.reviewed"]],
        documents=["收: 听证申请书"],
    )
    def request_hearing(self, reading):
        """当事人要求听证."""

    @step(
        "听证终结",
        State.REQUESTED,
        to=State.FINISHED,
        by=Role.HEARING_HOST,
        basis="行政处罚法64",
        requires=[daily_penalty_hearing.hearing_settled],
        grounds=[
            Ground(
                "held",
                "已举行",
                requires=(
                    penalty_ordinary_hearing.host_not_investigator,
                    penalty_ordinary_hearing.hearing_notice_seven_days,
                ),
            ),
            Ground("withdrawn", "当事人撤回"),
            Ground("absent", "无正当理由不到场"),
        ],
        documents=["行政处罚听证通知书", "听证笔录", "听证报告"],
    )
    def hold_hearing(self, reading):
        """听证终结."""

    @step(
        "不予听证（逾期提出）",
        State.REQUESTED,
        to=State.FINISHED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法64",
        requires=[penalty_ordinary_hearing.refusal_reason_written],
        documents=["不予听证通知书"],
    )
    def refuse_hearing(self, reading):
        """不予听证（逾期提出）."""

    @step(
        "听证申请期满或者放弃",
        State.OPEN,
        to=State.NOT_REQUESTED,
        by=(Role.SYSTEM, Role.PARTY),
        basis="行政处罚法64",
        grounds=[
            Ground("expired", "期限届满", requires=(penalty_ordinary_hearing.hearing_term_over,)),
            Ground("waived", "当事人明确放弃", requires=(penalty_ordinary_statement.explicit_waiver,)),
        ],
        when=[["pr_decision.noticed", "pr_decision.reviewed"]],
    )
    def hearing_over(self, reading):
        """听证申请期满或者放弃."""
