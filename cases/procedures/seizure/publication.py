"""信息公开 (sz_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.roles import Role
from cases.steps import Ground


class SeizurePublication(Machine):
    """信息公开."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "未公开"
        PUBLISHED = "published", "已公开"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_publication",
        "seizure",
        "信息公开",
        per=("查封扣押决定",),
        start="unpublished",
        terminal=("published",),
        opens=("seizure.execute", "seizure.emergency"),
    )

    @step(
        "公开决定、延期、解除",
        State.UNPUBLISHED,
        State.PUBLISHED,
        to=State.PUBLISHED,
        by=Role.SECTION_HEAD,
        basis="查封扣押办法(部令29号)7",
        requires=[penalty_ordinary_publication.redacted],
        grounds=[
            Ground("decision", "查封、扣押决定"),
            Ground("extension", "延期情况"),
            Ground("release", "解除决定"),
        ],
        documents=["公开文本"],
    )
    def publish(self, reading):
        """公开决定、延期、解除."""
