"""回复来文机关 (rt_reply)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.reverse_transfer.rules import reply
from cases.roles import Role
from cases.steps import Ground


class ReverseReply(Machine):
    """回复来文机关."""

    class State(models.TextChoices):
        NOT_DUE = "not_due", "无来文待复"
        OPEN = "open", "待回复"
        INTERIM_REPLIED = "interim_replied", "已阶段回复"
        REPLIED = "replied", "已回复结果"

    class Meta:
        proxy = True

    spec = Spec(
        "rt_reply",
        "reverse_transfer",
        "回复来文机关",
        per=("来文",),
        start="not_due",
        terminal=("not_due", "replied"),
        opens=("case",),
    )

    @step(
        "阶段回复",
        State.OPEN,
        State.INTERIM_REPLIED,
        to=State.INTERIM_REPLIED,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[reply.progress_stated],
        documents=["检察意见阶段回复函"],
    )
    def interim_reply(self, reading):
        """阶段回复."""

    @step(
        "回复处理结果",
        State.OPEN,
        State.INTERIM_REPLIED,
        to=State.REPLIED,
        by=Role.BUREAU_HEAD,
        basis="刑事诉讼法177",
        requires=[reply.result_stated],
        grounds=[
            Ground("decided", "处罚案件结果", basis="刑事诉讼法177"),
            Ground("no_action", "不予立案（处罚）", basis="刑事诉讼法177"),
            Ground("referred", "已转送及去向", basis="刑事诉讼法177"),
            Ground("punished", "已经处罚", basis="刑事诉讼法177"),
        ],
        when=[["rt_course.decided", "rt_course.referred", "rt_course.no_action"]],
        documents=["检察意见回复函", "处理结果通知书"],
    )
    def final_reply(self, reading):
        """回复处理结果."""
