"""管辖争议 (po_jurisdiction)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import jurisdiction
from cases.roles import Role


class Jurisdiction(Machine):
    """管辖争议."""

    class State(models.TextChoices):
        CLEAR = "clear", "无争议"
        DISPUTED = "disputed", "管辖争议中"
        LOST = "lost", "由他机关管辖"

    class Meta:
        proxy = True

    spec = Spec(
        "po_jurisdiction",
        "penalty_ordinary",
        "管辖争议",
        per=("case",),
        start="clear",
        terminal=("clear", "lost"),
        opens=("case",),
    )

    @step(
        "报请解决管辖争议",
        State.CLEAR,
        to=State.DISPUTED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法25",
        requires=[jurisdiction.dispute_exists],
        when=[
            [
                "po_course.lead",
                "po_course.filing_review",
                "po_course.filed",
                "po_course.investigating",
                "po_course.deliberating",
            ]
        ],
        documents=["报请指定管辖函"],
    )
    def raise_jurisdiction_dispute(self, reading):
        """报请解决管辖争议."""

    @step(
        "协商一致由本机关管辖",
        State.DISPUTED,
        to=State.CLEAR,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法25",
        requires=[jurisdiction.settled_for_us],
        when=[
            [
                "po_course.lead",
                "po_course.filing_review",
                "po_course.filed",
                "po_course.investigating",
                "po_course.deliberating",
            ]
        ],
        documents=["管辖协商纪要"],
    )
    def dispute_settled(self, reading):
        """协商一致由本机关管辖."""

    @step(
        "指定本机关管辖",
        State.DISPUTED,
        to=State.CLEAR,
        by=Role.SUPERIOR_AUTHORITY,
        basis="行政处罚法25",
        requires=[jurisdiction.designated_in_writing],
        when=[
            [
                "po_course.lead",
                "po_course.filing_review",
                "po_course.filed",
                "po_course.investigating",
                "po_course.deliberating",
            ]
        ],
        documents=["收: 指定管辖决定书"],
    )
    def jurisdiction_designated(self, reading):
        """指定本机关管辖."""

    @step(
        "指定他机关管辖",
        State.DISPUTED,
        to=State.LOST,
        by=Role.SUPERIOR_AUTHORITY,
        basis="行政处罚法25",
        requires=[jurisdiction.designated_in_writing],
        when=[
            [
                "po_course.lead",
                "po_course.filing_review",
                "po_course.filed",
                "po_course.investigating",
                "po_course.deliberating",
            ]
        ],
        also={"po_course": "transferred_out"},
        documents=["收: 指定管辖决定书"],
    )
    def jurisdiction_lost(self, reading):
        """指定他机关管辖."""
