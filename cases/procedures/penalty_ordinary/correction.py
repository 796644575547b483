"""责令改正 (co_order)."""

from django.db import models

from cases.facts import Moment, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import correction, enforce_gate, enforcement
from cases.roles import Role
from cases.steps import Ground


class CorrectionOrder(Machine):
    """责令改正."""

    class State(models.TextChoices):
        NOT_ORDERED = "not_ordered", "尚未责令改正"
        ORDERED = "ordered", "已责令改正"
        FAILED = "failed", "逾期未改正"
        SUBSTITUTE = "substitute", "代履行中"
        VERIFIED = "verified", "已改正"
        ENDED = "ended", "无需责令或义务已终结"

    class Meta:
        proxy = True

    spec = Spec(
        "co_order",
        "penalty_ordinary",
        "责令改正",
        per=("order",),
        start="not_ordered",
        terminal=("not_ordered", "verified", "ended"),
        opens=(
            "case",
            "inspection.order_correct",
            "penalty_simple.order_correct",
            "daily_penalty.serve_order",
            "daily_penalty.reorder",
        ),
        joins=True,
    )

    @step(
        "责令改正",
        State.NOT_ORDERED,
        State.ORDERED,
        State.FAILED,
        State.VERIFIED,
        State.ENDED,
        to=State.ORDERED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法28",
        requires=[correction.violation_established, correction.order_states_content_and_term],
        when=[["po_course.investigating", "po_course.deliberating", "po_course.decided", "po_course.no_penalty"]],
        documents=["责令改正违法行为决定书", "送达回证"],
    )
    def order_correct(self, reading):
        """责令改正."""

    @step(
        "记明无需责令改正",
        State.NOT_ORDERED,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法28",
        requires=[correction.not_needed_reason],
        when=[["po_course.investigating", "po_course.deliberating", "po_course.decided", "po_course.no_penalty"]],
        documents=["案件处理内部审批表"],
    )
    def correction_not_needed(self, reading):
        """记明无需责令改正."""

    @step(
        "立即代履行",
        State.NOT_ORDERED,
        State.ORDERED,
        State.FAILED,
        to=State.SUBSTITUTE,
        by=Role.BUREAU_HEAD,
        basis="行政强制法52",
        requires=[correction.must_be_cleared_at_once],
        documents=["立即代履行记录"],
    )
    def substitute_performance_immediate(self, reading):
        """立即代履行."""

    @step(
        "立即代履行后通知当事人",
        State.SUBSTITUTE,
        State.VERIFIED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政强制法52",
        records={
            "substitute_notified_at": Moment("通知当事人的时间", optional=True),
            "substitute_notice": Text("通知的内容（处理情况、费用）", optional=True),
        },
        documents=["立即代履行事后通知书", "送达回证"],
    )
    def notify_immediate_substitute(self, reading):
        """立即代履行后通知当事人."""

    @step(
        "延长改正期限",
        State.ORDERED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[correction.objective_reason_for_delay],
        documents=["延长改正期限决定书"],
    )
    def extend_correction(self, reading):
        """延长改正期限."""

    @step(
        "复查认定已改正",
        State.ORDERED,
        State.FAILED,
        to=State.VERIFIED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法28",
        requires=[correction.recheck_two_officers, correction.corrected_in_fact],
        documents=["现场检查（勘察）笔录"],
    )
    def verify_correction(self, reading):
        """复查认定已改正."""

    @step(
        "复查认定未改正",
        State.ORDERED,
        to=State.FAILED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法28",
        requires=[correction.recheck_two_officers, correction.not_corrected_in_fact],
        documents=["现场检查（勘察）笔录"],
    )
    def record_not_corrected(self, reading):
        """复查认定未改正."""

    @step(
        "催告履行改正义务",
        State.FAILED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法35",
        requires=[enforcement.written_demand],
        documents=["履行催告书", "送达回证"],
    )
    def demand_other_duty(self, reading):
        """催告履行改正义务."""

    @step(
        "作出并送达代履行决定书",
        State.FAILED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法51",
        requires=[correction.substitute_decision_content],
        documents=["代履行决定书", "送达回证"],
    )
    def serve_substitute_decision(self, reading):
        """作出并送达代履行决定书."""

    @step(
        "代履行",
        State.FAILED,
        to=State.SUBSTITUTE,
        by=Role.BUREAU_HEAD,
        basis="行政强制法50、51",
        requires=[
            correction.duty_can_be_substituted,
            correction.substitute_decision_served,
            correction.demanded_again_three_days,
        ],
        documents=["履行催告书"],
    )
    def substitute_performance_start(self, reading):
        """代履行."""

    @step(
        "代履行完毕",
        State.SUBSTITUTE,
        to=State.VERIFIED,
        by=Role.CASE_HANDLER,
        basis="行政强制法51",
        requires=[correction.supervised_and_signed],
        documents=["代履行执行文书", "代履行费用清单"],
    )
    def substitute_performance_done(self, reading):
        """代履行完毕."""

    @step(
        "改正义务终结",
        State.ORDERED,
        State.FAILED,
        State.SUBSTITUTE,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法40",
        requires=[correction.correction_end_ground],
        grounds=[
            Ground("party_gone", "当事人死亡、终止且无承受人"),
            Ground("order_revoked", "责令改正决定被撤销"),
            Ground("court_executed", "法院已执行"),
            Ground("object_gone", "标的灭失"),
            Ground("handed_to_receiver", "案件移送，由接收机关续办", basis="生态环境法典1083"),
        ],
        documents=["终结执行审批表"],
    )
    def end_correction(self, reading):
        """改正义务终结."""

    @step(
        "申请法院强制执行改正义务",
        State.FAILED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法53-55；行政处罚法72",
        gate="ENFORCE",
        requires=[enforce_gate.demand_ten_days],
        when=[["co_remedies.final"]],
        documents=["强制执行申请书"],
    )
    def apply_court_correction(self, reading):
        """申请法院强制执行改正义务."""
