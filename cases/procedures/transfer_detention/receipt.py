"""公安受案 (td_receipt)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course as transfer_criminal_course
from cases.procedures.transfer_criminal.rules import receipt as transfer_criminal_receipt
from cases.procedures.transfer_detention.rules import receipt
from cases.roles import Role
from cases.steps import Ground


class DetentionReceipt(Machine):
    """公安受案."""

    class State(models.TextChoices):
        DELIVERED = "delivered", "公安可见，待受案"
        RECEIVED = "received", "公安已受案"
        REFUSED_RECEIPT = "refused_receipt", "公安拒收"
        SUPPLEMENTING = "supplementing", "补充证据"

    class Meta:
        proxy = True

    spec = Spec(
        "td_receipt",
        "transfer_detention",
        "公安受案",
        per=("handover",),
        start="delivered",
        terminal=("received",),
        opens=("transfer_detention.handover",),
        waiting={"delivered": "police", "refused_receipt": "police"},
        like="tc_receipt",
    )

    @step(
        "公安受案（立案）",
        State.DELIVERED,
        State.REFUSED_RECEIPT,
        to=State.RECEIVED,
        by=Role.POLICE,
        basis="公治〔2014〕853号12；治安管理处罚法90",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 受案回执"],
    )
    def receive(self, reading):
        """公安受案（立案）."""

    @step(
        "公安拒收",
        State.DELIVERED,
        to=State.REFUSED_RECEIPT,
        by=Role.POLICE,
        basis="公治〔2014〕853号12",
        requires=[transfer_criminal_receipt.refusal_recorded],
        documents=["拒收情况说明"],
    )
    def police_refuse_receipt(self, reading):
        """公安拒收."""

    @step(
        "催办、报上级公安或者政府协调",
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[receipt.refused_or_overdue],
        documents=["催办（协调）函"],
    )
    def escalate_refusal(self, reading):
        """催办、报上级公安或者政府协调."""

    @step(
        "公安要求补充证据",
        State.DELIVERED,
        State.RECEIVED,
        to=State.SUPPLEMENTING,
        by=Role.POLICE,
        basis="公治〔2014〕853号13",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 补充证据通知"],
    )
    def supplement(self, reading):
        """公安要求补充证据."""

    @step(
        "反馈补充证据",
        State.SUPPLEMENTING,
        to=State.RECEIVED,
        by=Role.CASE_HANDLER,
        basis="公治〔2014〕853号13",
        requires=[transfer_criminal_receipt.each_item_answered],
        grounds=[
            Ground("done", "已补充", basis="公治〔2014〕853号13"),
            Ground("cannot", "无法补充，书面说明", basis="公治〔2014〕853号13"),
        ],
        documents=["补充证据材料", "无法补正书面说明"],
    )
    def back(self, reading):
        """反馈补充证据."""
