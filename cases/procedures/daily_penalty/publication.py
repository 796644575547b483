"""决定公开 (dp_publication)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.roles import Role


class DailyPublication(Machine):
    """决定公开."""

    class State(models.TextChoices):
        UNPUBLISHED = "unpublished", "未公开"
        PUBLISHED = "published", "已公开"
        WITHDRAWN = "withdrawn", "已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_publication",
        "daily_penalty",
        "决定公开",
        per=("decision",),
        start="unpublished",
        terminal=("published", "withdrawn"),
        opens=("daily_penalty.decide",),
        like="po_publication",
    )

    @step(
        "公开按日连续处罚决定和责令改正决定",
        State.UNPUBLISHED,
        State.WITHDRAWN,
        to=State.PUBLISHED,
        by=Role.SECTION_HEAD,
        basis="按日连续处罚办法(部令28号)4",
        requires=[penalty_ordinary_publication.redacted, penalty_ordinary_publication.text_equals_decision],
        # A decision binds, and may be told to the public, only once served; one that fell is not published again.
        when=[
            ["dp_decision.served", "dp_decision.closed"],
            [
                "dp_remedies.open",
                "dp_remedies.pending",
                "dp_remedies.final",
                "dp_remedies.modified_by_recon",
                "dp_remedies.modified_by_court",
                "dp_remedies.unlawful_kept",
            ],
        ],
        documents=["行政处罚决定公开文本"],
    )
    def publish_daily(self, reading):
        """公开按日连续处罚决定和责令改正决定."""

    @step(
        "撤回公开信息",
        State.PUBLISHED,
        to=State.WITHDRAWN,
        by=Role.SECTION_HEAD,
        basis="行政处罚法48",
        requires=[penalty_ordinary_publication.reason_published],
        # Changed by a remedy, or taken back by the bureau itself for a new reckoning.
        when=[
            [
                "dp_remedies.changed",
                "dp_remedies.modified_by_recon",
                "dp_remedies.modified_by_court",
                "dp_remedies.unlawful_kept",
                "dp_decision.proposed",
                "dp_decision.notified",
                "dp_decision.noticed",
                "dp_decision.reviewed",
            ]
        ],
        documents=["撤回公开说明"],
    )
    def withdraw_daily_publication(self, reading):
        """撤回公开信息."""
