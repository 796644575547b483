"""决定公开 (ps_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.roles import Role


class SimplePublication(Machine):
    """决定公开."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "未公开"
        PUBLISHED = "published", "已公开"
        NOT_PUBLIC = "not_public", "不公开"
        WITHDRAWN = "withdrawn", "已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_publication",
        "penalty_simple",
        "决定公开",
        per=("decision",),
        start="unpublished",
        terminal=("published", "not_public", "withdrawn"),
        opens=("penalty_simple.decide", "penalty_simple.decide_warning"),
        like="po_publication",
    )

    @step(
        "公开处罚决定",
        State.UNPUBLISHED,
        to=State.PUBLISHED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法48",
        requires=[
            penalty_ordinary_publication.socially_significant,
            penalty_ordinary_publication.redacted,
            penalty_ordinary_publication.text_equals_decision,
        ],
        documents=["行政处罚决定公开文本"],
    )
    def publish(self, reading):
        """公开处罚决定."""

    @step(
        "登记不公开",
        State.UNPUBLISHED,
        to=State.NOT_PUBLIC,
        by=Role.SECTION_HEAD,
        basis="行政处罚法48",
        requires=[penalty_ordinary_publication.not_public_reason],
    )
    def mark_not_public(self, reading):
        """登记不公开."""

    @step(
        "撤回公开信息",
        State.PUBLISHED,
        to=State.WITHDRAWN,
        by=Role.SECTION_HEAD,
        basis="行政处罚法48",
        requires=[penalty_ordinary_publication.reason_published],
        when=[
            [
                "ps_remedies.revoked",
                "ps_remedies.modified_by_recon",
                "ps_remedies.modified_by_court",
                "ps_remedies.unlawful_kept",
            ]
        ],
        documents=["撤回公开说明"],
    )
    def withdraw_publication(self, reading):
        """撤回公开信息."""
