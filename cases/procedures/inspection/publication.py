"""检查结果公示 (in_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import publication
from cases.roles import Role


class InspectionPublication(Machine):
    """检查结果公示."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "未公示"
        PUBLISHED = "published", "已公示"
        NOT_PUBLIC = "not_public", "不公示"

    class Meta:
        proxy = True

    spec = Spec(
        "in_publication",
        "inspection",
        "检查结果公示",
        per=("检查",),
        start="unpublished",
        terminal=("published", "not_public"),
        opens=("inspection.enter", "inspection.cannot_inspect"),
    )

    @step(
        "公示检查结果",
        State.UNPUBLISHED,
        to=State.PUBLISHED,
        by=Role.SECTION_HEAD,
        basis="国办发〔2015〕58号二(四)（未核）",
        requires=[publication.redacted_for_inspection, publication.text_equals_result],
        documents=["抽查结果公示"],
    )
    def publish(self, reading):
        """公示检查结果."""

    @step(
        "更正公示",
        State.PUBLISHED,
        to="same",
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[publication.publication_wrong],
        documents=["更正公告"],
    )
    def correct_published(self, reading):
        """更正公示."""

    @step(
        "登记不公示",
        State.UNPUBLISHED,
        to=State.NOT_PUBLIC,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[publication.not_publicised_reason],
    )
    def mark_not_public(self, reading):
        """登记不公示."""
