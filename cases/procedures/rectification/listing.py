"""挂牌督办 (rc_listing)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.rectification.rules import listing, task
from cases.roles import Role
from cases.steps import Ground


class PublicListing(Machine):
    """挂牌督办."""

    class State(models.TextChoices):
        NOT_LISTED = "not_listed", "未挂牌"
        LISTED = "listed", "挂牌督办中"
        LIFT_APPLIED = "lift_applied", "已申请解除"
        LIFTED = "lifted", "已解除"

    class Meta:
        proxy = True

    spec = Spec(
        "rc_listing",
        "rectification",
        "挂牌督办",
        per=("task",),
        start="not_listed",
        terminal=("not_listed", "lifted"),
        opens=("case", "rectification.assign_task"),
        under="rc_task",
    )

    @step(
        "挂牌督办",
        State.NOT_LISTED,
        State.LIFTED,
        to=State.LISTED,
        by=(Role.SUPERIOR_AUTHORITY, Role.GOVERNMENT, Role.DESIGNATED_DEPARTMENT),
        basis="挂牌督办办法（国家和地方，正文未取得）条号（未核）",
        requires=[listing.listing_reason],
        grounds=[
            Ground("major_danger", "重大隐患"),
            Ground("overdue", "逾期未完成"),
            Ground("public_concern", "群众反映强烈或长期不解决"),
        ],
        documents=["挂牌督办通知书"],
    )
    def list_supervision(self, reading):
        """挂牌督办."""

    @step(
        "延长督办期限",
        State.LISTED,
        to="same",
        by=(Role.SUPERIOR_AUTHORITY, Role.DESIGNATED_DEPARTMENT),
        basis="挂牌督办办法（国家和地方，正文未取得）条号（未核）",
        requires=[task.change_approved],
        documents=["延期批复"],
    )
    def extend_listing(self, reading):
        """延长督办期限."""

    @step(
        "申请解除挂牌",
        State.LISTED,
        to=State.LIFT_APPLIED,
        by=Role.RESPONSIBLE_BODY,
        basis="挂牌督办办法（国家和地方，正文未取得）条号（未核）",
        requires=[task.all_done_evidence],
        documents=["解除挂牌督办申请"],
    )
    def apply_lift(self, reading):
        """申请解除挂牌."""

    @step(
        "不同意解除",
        State.LIFT_APPLIED,
        to=State.LISTED,
        by=(Role.SUPERIOR_AUTHORITY, Role.DESIGNATED_DEPARTMENT),
        basis="practice",
        requires=[task.return_reason],
        documents=["审核意见"],
    )
    def refuse_lift(self, reading):
        """不同意解除."""

    @step(
        "解除挂牌",
        State.LIFT_APPLIED,
        to=State.LIFTED,
        by=(Role.SUPERIOR_AUTHORITY, Role.DESIGNATED_DEPARTMENT),
        basis="挂牌督办办法（国家和地方，正文未取得）条号（未核）",
        requires=[listing.lift_checked],
        documents=["解除挂牌督办通知"],
    )
    def lift(self, reading):
        """解除挂牌."""
