"""缴款 (ps_payment)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import payment as penalty_ordinary_payment
from cases.procedures.penalty_simple.rules import payment
from cases.roles import Role
from cases.steps import Ground


class SimplePayment(Machine):
    """缴款."""

    class State(models.TextChoices):
        DUE = "due", "待缴款"
        CASH_WITH_OFFICER = "cash_with_officer", "现金在执法人员"
        CASH_WITH_BUREAU = "cash_with_bureau", "现金已交机关"
        OVERDUE = "overdue", "逾期未缴"
        DEFERRED = "deferred", "延期或分期缴纳"
        PAID = "paid", "已缴清"
        ENDED = "ended", "缴款义务终结"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_payment",
        "penalty_simple",
        "缴款",
        per=("decision",),
        start="due",
        terminal=("paid", "ended"),
        opens=("penalty_simple.decide",),
        like="po_payment",
    )

    @step(
        "当场收缴罚款",
        State.DUE,
        to=State.CASH_WITH_OFFICER,
        by=Role.CASE_HANDLER,
        basis="行政处罚法68、69、70",
        requires=[payment.cash_ground_proved, penalty_ordinary_payment.fiscal_receipt],
        grounds=[
            Ground("small", "罚款一百元以下", requires=(payment.sum_at_most_100,), basis="行政处罚法68"),
            Ground("hard_later", "事后难以执行", requires=(payment.hard_to_enforce_later,), basis="行政处罚法68"),
            Ground(
                "remote", "边远、水上、交通不便地区", requires=(payment.remote_and_requested,), basis="行政处罚法69"
            ),
        ],
        documents=["罚款专用票据"],
    )
    def collect(self, reading):
        """当场收缴罚款."""

    @step(
        "当事人因无专用票据拒缴（已收的退还）",
        State.DUE,
        State.CASH_WITH_OFFICER,
        to=State.DUE,
        by=Role.PARTY,
        basis="行政处罚法70",
        requires=[payment.receipt_missing],
    )
    def refuse_receipt_lacking(self, reading):
        """当事人因无专用票据拒缴（已收的退还）."""

    @step(
        "现金交机关",
        State.CASH_WITH_OFFICER,
        to=State.CASH_WITH_BUREAU,
        by=Role.CASE_HANDLER,
        basis="行政处罚法71",
        requires=[penalty_ordinary_payment.cash_equals_receipt],
        documents=["缴款交接单"],
    )
    def hand_over_cash(self, reading):
        """现金交机关."""

    @step(
        "缴付指定银行",
        State.CASH_WITH_BUREAU,
        to=State.PAID,
        by=Role.CASE_HANDLER,
        basis="行政处罚法71",
        requires=[penalty_ordinary_payment.bank_slip],
        documents=["收: 银行回单"],
    )
    def deposit_cash(self, reading):
        """缴付指定银行."""

    @step(
        "当事人缴清罚款",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        to=State.PAID,
        by=Role.PARTY,
        basis="行政处罚法53、66、67",
        requires=[penalty_ordinary_payment.full_sum_paid],
        documents=["收: 缴款凭证"],
    )
    def to_bank(self, reading):
        """当事人缴清罚款."""

    @step(
        "逾期未缴",
        State.DUE,
        State.DEFERRED,
        to=State.OVERDUE,
        by=Role.SYSTEM,
        basis="行政处罚法53、67、72",
        requires=[penalty_ordinary_payment.payment_term_over],
        documents=["加处罚款计算单"],
    )
    def overdue(self, reading):
        """逾期未缴."""

    @step(
        "同意延期（分期）缴款",
        State.DUE,
        State.OVERDUE,
        to=State.DEFERRED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法66",
        requires=[penalty_ordinary_payment.hardship_proved],
        documents=["同意分期（延期）缴纳罚款通知书"],
    )
    def defer(self, reading):
        """同意延期（分期）缴款."""

    @step(
        "退还罚款",
        State.DUE,
        State.OVERDUE,
        State.DEFERRED,
        State.PAID,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[penalty_ordinary_payment.refund_computed],
        when=[["ps_remedies.revoked"]],
        documents=["退款凭证"],
    )
    def refund(self, reading):
        """退还罚款."""

    @step(
        "退还变更后多收的罚款",
        State.PAID,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[penalty_ordinary_payment.refund_computed],
        when=[["ps_remedies.modified_by_recon", "ps_remedies.modified_by_court"]],
        documents=["退款凭证"],
    )
    def refund_excess(self, reading):
        """退还变更后多收的罚款."""
