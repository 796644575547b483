"""赔偿资金 (cp_money)."""

from django.db import models

from cases.facts import Items, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim, money
from cases.roles import Role


class CompensationMoney(Machine):
    """赔偿资金."""

    class State(models.TextChoices):
        DUE = "due", "应缴"
        PART_PAID = "part_paid", "部分缴纳"
        PAID = "paid", "已缴清"
        NONE_DUE = "none_due", "无金钱给付"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_money",
        "compensation",
        "赔偿资金",
        per=("obligor", "title"),
        start="due",
        terminal=("paid", "none_due"),
        opens=(
            "compensation.agree",
            "compensation.judgment_effective",
            "compensation.appeal_judged",
            "compensation.suit_mediated",
        ),
        waiting={"part_paid": "obligor"},
    )

    @step(
        "认定无金钱给付",
        State.DUE,
        to=State.NONE_DUE,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[money.no_money_owed],
        documents=["评估结论摘录"],
    )
    def no_money_due(self, reading):
        """认定无金钱给付."""

    @step(
        "约定分期缴纳",
        State.DUE,
        State.PART_PAID,
        to="same",
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="practice",
        records={
            "schedule": Items("分期缴纳安排", optional=True),
            "security": Text("担保", optional=True),
        },
        documents=["分期缴纳协议"],
    )
    def agree_instalments(self, reading):
        """约定分期缴纳."""

    @step(
        "部分缴纳",
        State.DUE,
        State.PART_PAID,
        to=State.PART_PAID,
        by=Role.OBLIGOR,
        basis="法释生态环境损害赔偿若干规定(2020)15",
        requires=[claim.treasury_receipt],
        documents=["收: 缴款凭证"],
    )
    def pay_part(self, reading):
        """部分缴纳."""

    @step(
        "缴清",
        State.DUE,
        State.PART_PAID,
        to=State.PAID,
        by=Role.OBLIGOR,
        basis="法释生态环境损害赔偿若干规定(2020)15",
        requires=[claim.treasury_receipt],
        documents=["收: 缴款凭证"],
    )
    def pay_in_full(self, reading):
        """缴清."""

    @step(
        "缴入国库",
        State.PART_PAID,
        State.PAID,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)15；资金管理办法财资环〔2020〕6号（未核）",
        requires=[claim.treasury_receipt],
        documents=["国库缴款书"],
    )
    def remit_treasury(self, reading):
        """缴入国库."""

    @step(
        "安排修复资金",
        State.PART_PAID,
        State.PAID,
        to="same",
        by=(Role.GOVERNMENT, Role.DESIGNATED_DEPARTMENT),
        basis="法释生态环境损害赔偿若干规定(2020)15；财资环〔2020〕6号（未核）",
        requires=[money.fund_purpose],
        documents=["资金使用批复"],
    )
    def use_fund(self, reading):
        """安排修复资金."""
