"""司法确认 (cp_confirmation)."""

from django.db import models

from cases.facts import Day, Number
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import confirmation
from cases.roles import Role
from cases.steps import Ground


class JudicialConfirmation(Machine):
    """司法确认."""

    class State(models.TextChoices):
        NOT_APPLIED = "not_applied", "未申请"
        APPLIED = "applied", "法院审查公告"
        CONFIRMED = "confirmed", "裁定确认有效"
        REFUSED = "refused", "裁定不予确认"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_confirmation",
        "compensation",
        "司法确认",
        per=("agreement",),
        start="not_applied",
        terminal=("not_applied", "confirmed", "refused"),
        opens=("compensation.agree",),
        waiting={"applied": "court"},
    )

    @step(
        "申请司法确认",
        State.NOT_APPLIED,
        to=State.APPLIED,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="法释生态环境损害赔偿若干规定(2020)20",
        requires=[confirmation.both_apply],
        grounds=[
            Ground("in_time", "签订后申请"),
            Ground("late", "违约后双方同意补申请"),
        ],
        when=[["cp_negotiation.agreed", "cp_negotiation.breached"]],
        documents=["司法确认申请书"],
    )
    def confirm(self, reading):
        """申请司法确认."""

    @step(
        "裁定确认",
        State.APPLIED,
        to=State.CONFIRMED,
        by=Role.COURT,
        basis="法释生态环境损害赔偿若干规定(2020)20",
        records={
            "court_announced_on": Day("法院公告日期", optional=True),
            "announcement_days": Number("公告日数（不少于三十日）", optional=True),
        },
        documents=["收: 确认裁定书"],
    )
    def confirmed(self, reading):
        """裁定确认."""

    @step(
        "裁定不予确认",
        State.APPLIED,
        to=State.REFUSED,
        by=Role.COURT,
        basis="法释生态环境损害赔偿若干规定(2020)20",
        documents=["收: 驳回申请裁定书"],
    )
    def confirmation_refused(self, reading):
        """裁定不予确认."""

    @step(
        "撤回确认申请",
        State.APPLIED,
        to=State.NOT_APPLIED,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="practice",
        documents=["撤回申请书"],
    )
    def withdraw_confirmation(self, reading):
        """撤回确认申请."""
