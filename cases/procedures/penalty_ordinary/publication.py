"""决定公开 (po_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication
from cases.roles import Role


class Publication(Machine):
    """决定公开."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "待公开"
        PUBLISHED = "published", "已公开"
        NOT_PUBLIC = "not_public", "不公开"
        WITHDRAWN = "withdrawn", "已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "po_publication",
        "penalty_ordinary",
        "决定公开",
        per=("decision",),
        start="unpublished",
        terminal=("published", "not_public", "withdrawn"),
        opens=(
            "penalty_ordinary.decide_direct",
            "penalty_ordinary.decide_collective",
            "penalty_ordinary.change_by_self",
            "penalty_ordinary.changed_during_suit",
        ),
    )

    @step(
        "公开处罚信息",
        State.UNPUBLISHED,
        State.NOT_PUBLIC,
        State.WITHDRAWN,
        to=State.PUBLISHED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法48",
        requires=[publication.socially_significant, publication.redacted, publication.text_equals_decision],
        when=[
            ["po_service.served"],
            [
                "po_remedies.open",
                "po_remedies.reconsideration",
                "po_remedies.recon_decided",
                "po_remedies.litigation",
                "po_remedies.judged_first",
                "po_remedies.appeal",
                "po_remedies.retrial",
                "po_remedies.final",
                "po_remedies.modified_by_recon",
                "po_remedies.modified_by_court",
                "po_remedies.unlawful_kept",
            ],
        ],
        when_any=("po_remedies",),
        documents=["处罚信息公开审批表"],
    )
    def publish(self, reading):
        """公开处罚信息."""

    @step(
        "决定不公开",
        State.UNPUBLISHED,
        to=State.NOT_PUBLIC,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法48、50",
        requires=[publication.not_public_reason],
        documents=["不公开审批表"],
    )
    def mark_not_public(self, reading):
        """决定不公开."""

    @step(
        "撤回公开信息",
        State.PUBLISHED,
        to=State.WITHDRAWN,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法48",
        requires=[publication.reason_published],
        when=[
            [
                "po_remedies.modified_by_recon",
                "po_remedies.modified_by_court",
                "po_remedies.unlawful_kept",
                "po_remedies.remitted",
                "po_remedies.void",
                "po_remedies.revoked_by_self",
            ]
        ],
        when_any=("po_remedies",),
        documents=["撤回公告"],
    )
    def withdraw_publication(self, reading):
        """撤回公开信息."""
