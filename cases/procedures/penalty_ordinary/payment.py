"""罚没缴纳 (po_payment)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import payment
from cases.roles import Role
from cases.steps import Ground


class Payment(Machine):
    """罚没缴纳."""

    class State(models.TextChoices):
        DUE = "due", "待缴纳"
        OVERDUE = "overdue", "逾期未缴清"
        DEFERRED = "deferred", "延期或分期中"
        PAID = "paid", "已缴清"
        ENDED = "ended", "缴款义务终结"

    class Meta:
        proxy = True

    spec = Spec(
        "po_payment",
        "penalty_ordinary",
        "罚没缴纳",
        per=(
            "party",
            "decision",
        ),
        start="due",
        terminal=("paid", "ended"),
        opens=(
            "penalty_ordinary.decide_direct",
            "penalty_ordinary.decide_collective",
            "penalty_ordinary.change_by_self",
            "penalty_ordinary.changed_during_suit",
        ),
    )

    @step(
        "缴清",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        to=State.PAID,
        by=(Role.PARTY, Role.COURT),
        basis="行政处罚法66、67",
        requires=[payment.bank_channel, payment.full_sum_paid],
        grounds=[
            Ground("in_time", "按期缴清"),
            Ground("after_publish", "公开后缴清"),
            Ground("late", "逾期缴清（含加处罚款）", basis="行政处罚法72"),
            Ground("deferred", "按延期、分期缴清", basis="行政处罚法66"),
            Ground("during_remedy", "复议、诉讼期间缴清", basis="行政处罚法73"),
            Ground("by_court", "法院执行到位", basis="行政强制法57"),
        ],
        documents=["收: 缴款凭证"],
    )
    def perform(self, reading):
        """缴清."""

    @step(
        "部分缴纳",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        to="same",
        by=(Role.PARTY, Role.COURT),
        basis="行政处罚法66、67",
        requires=[payment.bank_channel],
        documents=["收: 缴款凭证"],
    )
    def pay_part(self, reading):
        """部分缴纳."""

    @step(
        "缴款逾期",
        State.DUE,
        State.DEFERRED,
        to=State.OVERDUE,
        by=Role.SYSTEM,
        basis="行政处罚法72",
        requires=[payment.payment_term_over],
        grounds=[
            Ground("unpaid", "缴款期满未缴清"),
            Ground("deferral_over", "延期、分期期满未缴清（申请执行期限自此起算）", basis="行政处罚法72"),
        ],
        when=[["po_service.served"]],
        documents=["加处罚款计算单"],
    )
    def overdue(self, reading):
        """缴款逾期."""

    @step(
        "批准延期或分期缴纳",
        State.DUE,
        State.OVERDUE,
        to=State.DEFERRED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法66",
        requires=[payment.hardship_proved],
        documents=["收: 延期（分期）缴纳申请", "同意分期（延期）缴纳罚款通知书"],
    )
    def defer(self, reading):
        """批准延期或分期缴纳."""
        reading.given["payment_deferred"] = True

    @step(
        "不予延期分期",
        State.DUE,
        State.OVERDUE,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[payment.refusal_reasoned],
        documents=["不予延期（分期）通知书"],
    )
    def refuse_defer(self, reading):
        """不予延期分期."""

    @step(
        "当场收缴",
        State.DUE,
        State.OVERDUE,
        to=State.PAID,
        by=Role.CASE_HANDLER,
        basis="行政处罚法69、70",
        requires=[payment.on_spot_conditions, payment.fiscal_receipt, payment.full_sum_paid],
        documents=["罚款专用票据"],
    )
    def collect_on_spot(self, reading):
        """当场收缴."""

    @step(
        "现金交机关",
        State.PAID,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法71",
        requires=[payment.cash_equals_receipt],
        documents=["缴款交接单"],
    )
    def hand_over_cash(self, reading):
        """现金交机关."""

    @step(
        "缴付指定银行",
        State.PAID,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法71",
        requires=[payment.bank_slip],
        documents=["收: 银行回单"],
    )
    def deposit_cash(self, reading):
        """缴付指定银行."""

    @step(
        "按变更后的决定重定缴款义务",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        State.PAID,
        to=State.DUE,
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[payment.decision_changed, payment.new_sum_and_term, payment.refund_computed],
        when=[
            [
                "po_remedies.open",
                "po_remedies.reconsideration",
                "po_remedies.litigation",
                "po_remedies.judged_first",
                "po_remedies.appeal",
                "po_remedies.final",
                "po_remedies.modified_by_recon",
                "po_remedies.modified_by_court",
                "po_remedies.unlawful_kept",
                "po_remedies.revoked_by_self",
            ]
        ],
        documents=["履行通知书"],
    )
    def apply_modified(self, reading):
        """按变更后的决定重定缴款义务."""

    @step(
        "退还并终结缴款义务",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        State.PAID,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[payment.refund_computed],
        grounds=[
            Ground("returned", "已收的退还"),
            Ground("nothing_received", "未收的义务消灭"),
        ],
        when=[
            [
                "po_remedies.modified_by_recon",
                "po_remedies.modified_by_court",
                "po_remedies.remitted",
                "po_remedies.void",
                "po_remedies.revoked_by_self",
            ]
        ],
        documents=["退款凭证"],
    )
    def refund(self, reading):
        """退还并终结缴款义务."""

    @step(
        "拍卖查封扣押财物抵缴",
        State.OVERDUE,
        to=State.PAID,
        by=Role.BUREAU_HEAD,
        basis="行政强制法46",
        requires=[payment.auction_conditions, payment.full_sum_paid],
        when=[["po_remedies.final"], ["po_enforcement.demanded"]],
        documents=["拍卖委托书"],
    )
    def auction_seized(self, reading):
        """拍卖查封扣押财物抵缴."""
