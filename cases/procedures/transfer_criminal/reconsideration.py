"""不予立案复议 (tc_reconsider)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, reconsideration
from cases.roles import Role


class FilingReconsideration(Machine):
    """不予立案复议."""

    class State(models.TextChoices):
        OPEN = "open", "可以申请复议"
        RECONSIDERING = "reconsidering", "复议中"
        UPHELD = "upheld", "维持不予立案"
        REVERSED = "reversed", "改为立案"
        WAIVED = "waived", "不再争议（放弃或者期满）"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_reconsider",
        "transfer_criminal",
        "不予立案复议",
        per=("不予立案决定",),
        start="open",
        terminal=("upheld", "reversed", "waived"),
        opens=("transfer_criminal.refuse",),
        waiting={"reconsidering": "police"},
    )

    @step(
        "申请公安复议",
        State.OPEN,
        to=State.RECONSIDERING,
        by=Role.BUREAU_HEAD,
        basis="环环监〔2017〕17号11",
        requires=[reconsideration.objection_reasons],
        also={"po_criminal": "pending", "tc_course": "handed_over"},
        documents=["复议申请书"],
    )
    def reconsider(self, reading):
        """申请公安复议."""

    @step(
        "复议期间届满",
        State.OPEN,
        to=State.WAIVED,
        by=Role.SYSTEM,
        basis="环环监〔2017〕17号11",
        requires=[reconsideration.reconsider_term_over],
    )
    def dispute_window_lapsed(self, reading):
        """复议期间届满."""

    @step(
        "复议后立案",
        State.RECONSIDERING,
        to=State.REVERSED,
        by=Role.POLICE,
        basis="环环监〔2017〕17号11",
        requires=[course.paper_registered],
        also={"po_criminal": "pending", "tc_course": "handed_over", "tc_filing": "filed"},
        documents=["收: 复议决定书", "收: 立案通知书"],
    )
    def recon_filed(self, reading):
        """复议后立案."""

    @step(
        "复议维持不予立案",
        State.RECONSIDERING,
        to=State.UPHELD,
        by=Role.POLICE,
        basis="环环监〔2017〕17号11",
        requires=[course.paper_registered],
        when=[["tc_filing.not_filed", "tc_filing.handed_back"]],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        documents=["收: 复议决定书"],
    )
    def recon_refused(self, reading):
        """复议维持不予立案."""

    @step(
        "决定不再争议",
        State.OPEN,
        State.RECONSIDERING,
        State.UPHELD,
        to=State.WAIVED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号9",
        requires=[reconsideration.waiver_reason],
        when=[
            ["tc_filing.not_filed"],
            [
                "tc_supervision.none",
                "tc_supervision.idle",
                "tc_supervision.upheld",
                "tc_supervision.satisfied",
                "tc_supervision.ended",
            ],
        ],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        documents=["不申请复议监督审批表"],
    )
    def waive_dispute(self, reading):
        """决定不再争议."""
