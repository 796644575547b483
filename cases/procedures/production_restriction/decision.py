"""限产、停产整治决定 (pr_decision)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.daily_penalty.rules import decision as daily_penalty_decision
from cases.procedures.inspection.rules import plan as inspection_plan
from cases.procedures.penalty_ordinary.rules import decide_gate as penalty_ordinary_decide_gate
from cases.procedures.penalty_ordinary.rules import draft as penalty_ordinary_draft
from cases.procedures.penalty_ordinary.rules import notice as penalty_ordinary_notice
from cases.procedures.production_restriction.rules import decision
from cases.roles import Role
from cases.steps import Ground


class RestrictionDecision(Machine):
    """限产、停产整治决定."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "拟实施"
        NOTIFIED = "notified", "告知已批准，待送达"
        NOTICED = "noticed", "告知书已送达"
        REVIEWED = "reviewed", "法制审核通过"
        DECIDED = "decided", "已决定"
        SERVED = "served", "已送达"
        NOT_IMPOSED = "not_imposed", "不予实施"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_decision",
        "production_restriction",
        "限产、停产整治决定",
        per=(
            "party",
            "违法行为",
            "种类",
        ),
        start="proposed",
        terminal=("served", "not_imposed"),
        opens=("case", "production_restriction.escalate_to_stop"),
    )

    @step(
        "告知",
        State.PROPOSED,
        to=State.NOTIFIED,
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)11",
        requires=[
            decision.ground_of_measure,
            decision.code_precondition_met,
            decision.exempt_weighed,
            decision.rights_in_notice,
        ],
        grounds=[
            Ground("separate", "单独告知"),
            Ground(
                "with_penalty",
                "在处罚告知书中一并告知",
                requires=(decision.penalty_notice_joined,),
                basis="限产停产办法(2014部令30号)11",
            ),
        ],
        also={"pr_statement": "open", "pr_hearing": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def notify(self, reading):
        """告知."""

    @step(
        "送达告知书",
        State.NOTIFIED,
        to=State.NOTICED,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)11；行政处罚法44、64",
        requires=[penalty_ordinary_notice.service_proved],
        documents=["送达回证"],
    )
    def serve_notice(self, reading):
        """送达告知书."""

    @step(
        "法制审核通过",
        State.NOTICED,
        to=State.REVIEWED,
        by=Role.LEGAL_REVIEWER,
        basis="行政处罚法58",
        requires=[
            daily_penalty_decision.notice_served,
            penalty_ordinary_draft.legal_reviewer_separate,
            penalty_ordinary_draft.opinion_on_this_draft,
        ],
        when=[["pr_statement.reviewed", "pr_statement.closed"], ["pr_hearing.finished", "pr_hearing.not_requested"]],
        documents=["法制审核意见书"],
    )
    def legal_pass(self, reading):
        """法制审核通过."""

    @step(
        "法制审核未通过",
        State.NOTICED,
        to=State.PROPOSED,
        by=Role.LEGAL_REVIEWER,
        basis="行政处罚法58",
        requires=[inspection_plan.reason_given],
        when=[["pr_statement.reviewed", "pr_statement.closed"], ["pr_hearing.finished", "pr_hearing.not_requested"]],
        documents=["法制审核意见书"],
    )
    def legal_fail(self, reading):
        """法制审核未通过."""

    @step(
        "不予实施",
        State.PROPOSED,
        State.NOTIFIED,
        State.NOTICED,
        State.REVIEWED,
        to=State.NOT_IMPOSED,
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)7",
        requires=[decision.not_imposed_reason],
        documents=["不予限产停产审批表"],
    )
    def not_imposed(self, reading):
        """不予实施."""

    @step(
        "作出限制生产（停产整治）决定",
        State.REVIEWED,
        to=State.DECIDED,
        by=(Role.COLLECTIVE, Role.BUREAU_HEAD),
        basis="限产停产办法(2014部令30号)10、12、13",
        gate="DECIDE",
        requires=[
            decision.head_approved,
            penalty_ordinary_decide_gate.collective_conclusion,
            penalty_ordinary_decide_gate.review_passed,
            penalty_ordinary_decide_gate.notice_served_and_covering,
            penalty_ordinary_decide_gate.no_aggravation,
            decision.penalty_and_order_joined,
            decision.decision_five_items,
        ],
        grounds=[
            Ground("own_decision", "单独的决定书"),
            Ground(
                "in_penalty",
                "在处罚决定书中载明",
                requires=(decision.in_penalty_decision,),
                basis="限产停产办法(2014部令30号)12",
            ),
        ],
        when=[["pr_statement.reviewed", "pr_statement.closed"], ["pr_hearing.finished", "pr_hearing.not_requested"]],
        documents=["责令限制生产／停产整治决定书"],
    )
    def decide(self, reading):
        """作出限制生产（停产整治）决定."""

    @step(
        "送达决定书",
        State.DECIDED,
        to=State.SERVED,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)14",
        requires=[penalty_ordinary_notice.service_proved],
        documents=["送达回证"],
    )
    def serve(self, reading):
        """送达决定书."""
