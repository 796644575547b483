"""信息公开 (pr_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.roles import Role
from cases.steps import Ground


class RestrictionPublication(Machine):
    """信息公开."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "未公开"
        PUBLISHED = "published", "已公开"
        WITHDRAWN = "withdrawn", "已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_publication",
        "production_restriction",
        "信息公开",
        per=("decision",),
        start="unpublished",
        terminal=("published", "withdrawn"),
        opens=("production_restriction.decide",),
    )

    @step(
        "公开决定、延期、解除日期",
        State.UNPUBLISHED,
        State.PUBLISHED,
        to=State.PUBLISHED,
        by=Role.SECTION_HEAD,
        basis="限产停产办法(2014部令30号)4",
        requires=[penalty_ordinary_publication.redacted, penalty_ordinary_publication.text_equals_decision],
        grounds=[
            Ground("decision", "决定"),
            Ground("extension", "限产延期"),
            Ground("lifting", "解除日期"),
        ],
        documents=["公开文本"],
    )
    def publish(self, reading):
        """公开决定、延期、解除日期."""

    @step(
        "撤回公开信息",
        State.PUBLISHED,
        to=State.WITHDRAWN,
        by=Role.SECTION_HEAD,
        basis="行政处罚法48",
        requires=[penalty_ordinary_publication.reason_published],
        when=[["pr_measure.revoked", "pr_remedies.annulled"]],
        documents=["撤回公开说明"],
    )
    def withdraw_publication(self, reading):
        """撤回公开信息."""
