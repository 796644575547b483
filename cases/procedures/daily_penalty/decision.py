"""按日计罚决定 (dp_decision)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.daily_penalty.rules import decision, loop, payment
from cases.procedures.inspection.rules import plan as inspection_plan
from cases.procedures.penalty_ordinary.rules import close_gate as penalty_ordinary_close_gate
from cases.procedures.penalty_ordinary.rules import decide_gate as penalty_ordinary_decide_gate
from cases.procedures.penalty_ordinary.rules import draft as penalty_ordinary_draft
from cases.procedures.penalty_ordinary.rules import notice as penalty_ordinary_notice
from cases.roles import Role
from cases.steps import Ground


class DailyDecision(Machine):
    """按日计罚决定."""

    class State(models.TextChoices):
        WAITING = "waiting", "期间已认定"
        PROPOSED = "proposed", "拟按日计罚"
        NOTIFIED = "notified", "告知已批准，待送达"
        NOTICED = "noticed", "告知书已送达"
        REVIEWED = "reviewed", "法制审核通过"
        DECIDED = "decided", "已作决定"
        SERVED = "served", "决定已送达"
        MERGED = "merged", "并入前一期间"
        NOT_IMPOSED = "not_imposed", "不予按日计罚"
        CLOSED = "closed", "结案"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_decision",
        "daily_penalty",
        "按日计罚决定",
        per=("计罚期间",),
        start="waiting",
        terminal=("merged", "not_imposed", "closed"),
        opens=("daily_penalty.refuse",),
        void=("merged",),
    )

    @step(
        "提出按日计罚建议",
        State.WAITING,
        to=State.PROPOSED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)12",
        requires=[decision.period_confirmed, decision.original_decision_in_force],
        documents=["按日计罚建议书"],
    )
    def propose_daily(self, reading):
        """提出按日计罚建议."""

    @step(
        "并入前一计罚期间",
        State.WAITING,
        to=State.MERGED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)17",
        requires=[decision.earlier_undecided],
        documents=["按日计罚建议书"],
    )
    def merge_period(self, reading):
        """并入前一计罚期间: decided together with it, after a new notice (add_period)."""

    @step(
        "告知按日计罚",
        State.PROPOSED,
        to=State.NOTIFIED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)15",
        requires=[decision.days_and_sum_stated],
        also={"dp_statement": "open", "dp_hearing": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def notify_daily(self, reading):
        """告知按日计罚."""

    @step(
        "并入新的计罚期间，重新告知",
        State.NOTIFIED,
        State.NOTICED,
        State.REVIEWED,
        to=State.NOTIFIED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)17",
        requires=[decision.new_period_confirmed, decision.days_and_sum_stated],
        also={"dp_statement": "open", "dp_hearing": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def add_period(self, reading):
        """并入新的计罚期间，重新告知."""

    @step(
        "送达告知书",
        State.NOTIFIED,
        to=State.NOTICED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法44、64",
        requires=[penalty_ordinary_notice.service_proved],
        documents=["送达回证"],
    )
    def serve_daily_notice(self, reading):
        """送达告知书."""

    @step(
        "法制审核通过",
        State.NOTICED,
        to=State.REVIEWED,
        by=Role.LEGAL_REVIEWER,
        basis="行政处罚法58",
        requires=[
            decision.notice_served,
            penalty_ordinary_draft.legal_reviewer_separate,
            penalty_ordinary_draft.opinion_on_this_draft,
        ],
        when=[["dp_statement.reviewed", "dp_statement.closed"], ["dp_hearing.finished", "dp_hearing.not_requested"]],
        documents=["法制审核意见书"],
    )
    def daily_reviewed(self, reading):
        """法制审核通过."""

    @step(
        "退回重新核实期间和日数",
        State.NOTIFIED,
        State.NOTICED,
        State.REVIEWED,
        to=State.WAITING,
        by=(Role.LEGAL_REVIEWER, Role.BUREAU_HEAD),
        basis="行政处罚法40",
        requires=[inspection_plan.reason_given],
        documents=["法制审核意见书"],
    )
    def daily_returned(self, reading):
        """退回重新核实期间和日数."""

    @step(
        "不予按日计罚",
        State.WAITING,
        State.PROPOSED,
        State.NOTIFIED,
        State.NOTICED,
        State.REVIEWED,
        to=State.NOT_IMPOSED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)12",
        grounds=[
            Ground("discretion", "裁量不罚", requires=(decision.discretion_reason,)),
            Ground("statement_upheld", "陈述申辩成立", requires=(inspection_plan.reason_given,), basis="行政处罚法45"),
            Ground(
                "original_gone",
                "原案不罚款或者原决定被撤销",
                requires=(loop.original_gone,),
                basis="按日连续处罚办法(部令28号)5",
            ),
        ],
        documents=["不予按日计罚审批表"],
    )
    def not_imposed(self, reading):
        """不予按日计罚."""

    @step(
        "作出按日连续处罚决定",
        State.REVIEWED,
        to=State.DECIDED,
        by=(Role.BUREAU_HEAD, Role.COLLECTIVE),
        basis="按日连续处罚办法(部令28号)7、15、16、17、19",
        gate="DECIDE",
        requires=[
            decision.original_decision_in_force,
            decision.period_confirmed,
            decision.days_counted_by_rule,
            decision.base_is_original_fine,
            decision.late_recheck_cleared,
            penalty_ordinary_decide_gate.notice_served_and_covering,
            penalty_ordinary_decide_gate.no_aggravation,
            penalty_ordinary_decide_gate.review_passed,
            penalty_ordinary_decide_gate.collective_conclusion,
            decision.decision_seven_items,
        ],
        when=[["dp_statement.reviewed", "dp_statement.closed"], ["dp_hearing.finished", "dp_hearing.not_requested"]],
        documents=["案件集体讨论笔录", "按日连续处罚决定书"],
    )
    def decide(self, reading):
        """作出按日连续处罚决定."""

    @step(
        "送达按日连续处罚决定书",
        State.DECIDED,
        to=State.SERVED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法61",
        requires=[penalty_ordinary_notice.service_proved],
        documents=["送达回证"],
    )
    def serve_daily(self, reading):
        """送达按日连续处罚决定书."""

    @step(
        "原罚款变更，重新核算",
        State.PROPOSED,
        State.NOTIFIED,
        State.NOTICED,
        State.REVIEWED,
        State.DECIDED,
        State.SERVED,
        to=State.PROPOSED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)19",
        requires=[decision.base_changed],
        grounds=[
            Ground("original", "原罚款被撤销、变更"),
            Ground("remitted", "本决定被撤销责令重作", basis="行政诉讼法71"),
        ],
        documents=["重新核算说明"],
    )
    def original_changed(self, reading):
        """原罚款变更，重新核算."""

    @step(
        "结案",
        State.SERVED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)4、18",
        gate="CLOSE",
        requires=[
            penalty_ordinary_close_gate.money_settled,
            penalty_ordinary_close_gate.refunded,
            payment.daily_refunded,
            penalty_ordinary_close_gate.publication_settled,
            penalty_ordinary_close_gate.correction_settled,
        ],
        when=[
            ["dp_loop.corrected", "dp_loop.stopped", "dp_loop.closed"],
            ["dp_payment.paid", "dp_payment.ended"],
            ["dp_publication.published", "dp_publication.withdrawn"],
            [
                "dp_remedies.open",
                "dp_remedies.final",
                "dp_remedies.changed",
                "dp_remedies.modified_by_recon",
                "dp_remedies.modified_by_court",
                "dp_remedies.unlawful_kept",
            ],
            ["dp_enforcement.none", "dp_enforcement.not_started", "dp_enforcement.finished"],
            ["co_order.none", "co_order.verified", "co_order.ended", "co_order.not_ordered"],
        ],
        documents=["行政处罚案件结案审批表"],
    )
    def close2(self, reading):
        """结案."""
