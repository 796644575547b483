"""缴款 (dp_payment)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import payment as penalty_ordinary_payment
from cases.roles import Role


class DailyPayment(Machine):
    """缴款."""

    class State(models.TextChoices):
        DUE = "due", "待缴款"
        OVERDUE = "overdue", "逾期未缴"
        PAID = "paid", "已缴清"
        ENDED = "ended", "缴款义务终结"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_payment",
        "daily_penalty",
        "缴款",
        per=("decision",),
        start="due",
        terminal=("paid", "ended"),
        opens=("daily_penalty.serve_daily",),
        like="po_payment",
    )

    @step(
        "当事人缴清",
        State.DUE,
        State.OVERDUE,
        to=State.PAID,
        by=Role.PARTY,
        basis="行政处罚法66、67",
        requires=[penalty_ordinary_payment.full_sum_paid],
        documents=["收: 缴款凭证"],
    )
    def perform_daily(self, reading):
        """当事人缴清."""

    @step(
        "逾期未缴",
        State.DUE,
        to=State.OVERDUE,
        by=Role.SYSTEM,
        basis="行政处罚法72",
        requires=[penalty_ordinary_payment.payment_term_over],
        documents=["加处罚款计算单"],
    )
    def overdue_daily(self, reading):
        """逾期未缴."""

    @step(
        "退还或者免缴",
        State.DUE,
        State.OVERDUE,
        State.PAID,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[penalty_ordinary_payment.refund_computed],
        when=[["dp_remedies.changed"]],
        documents=["退款凭证"],
    )
    def refund_daily(self, reading):
        """退还或者免缴."""

    @step(
        "退还变更后多收的罚款",
        State.PAID,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法41",
        requires=[penalty_ordinary_payment.refund_computed],
        when=[["dp_remedies.modified_by_recon", "dp_remedies.modified_by_court"]],
        documents=["退款凭证"],
    )
    def refund_excess_daily(self, reading):
        """退还变更后多收的罚款."""
