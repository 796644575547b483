"""涉案物品移交 (tc_exhibits)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, exhibits
from cases.roles import Role


class Exhibits(Machine):
    """涉案物品移交."""

    class State(models.TextChoices):
        OWED = "owed", "待移交"
        DELIVERED = "delivered", "已移交（或者确认无物品）"
        RETURNED = "returned", "公安退还"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_exhibits",
        "transfer_criminal",
        "涉案物品移交",
        per=("handover",),
        start="owed",
        terminal=("delivered", "returned"),
        opens=("transfer_criminal.file", "transfer_criminal.recon_filed", "transfer_criminal.police_file_directly"),
        kept=("owed", "delivered"),
    )

    @step(
        "移交涉案物品和材料",
        State.OWED,
        State.RETURNED,
        State.DELIVERED,
        to=State.DELIVERED,
        by=Role.CASE_HANDLER,
        basis="国务院令310号12",
        requires=[exhibits.handover_formalities],
        documents=["涉案物品移交清单"],
    )
    def deliver_exhibits(self, reading):
        """移交涉案物品和材料."""

    @step(
        "危险物品临时处理处置",
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号10",
        requires=[exhibits.dangerous_goods],
        documents=["临时处置记录", "处置费用清单"],
    )
    def temporary_disposal(self, reading):
        """危险物品临时处理处置."""

    @step(
        "确认无物品可移交",
        State.OWED,
        to=State.DELIVERED,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[exhibits.none_or_not_wanted],
        documents=["涉案物品情况说明"],
    )
    def no_exhibits(self, reading):
        """确认无物品可移交."""

    @step(
        "公安退还物品和案卷",
        State.DELIVERED,
        to=State.RETURNED,
        by=Role.POLICE,
        basis="环环监〔2017〕17号9",
        requires=[course.paper_registered],
        documents=["收: 退还清单"],
    )
    def return_exhibits(self, reading):
        """公安退还物品和案卷."""
