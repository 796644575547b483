"""查封、扣押的物品 (sz_item)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import close_gate as penalty_ordinary_close_gate
from cases.procedures.penalty_ordinary.rules import enforce_gate as penalty_ordinary_enforce_gate
from cases.procedures.seizure.rules import item, measure
from cases.roles import Role


class SeizedItem(Machine):
    """查封、扣押的物品."""

    class State(models.TextChoices):
        HELD = "held", "查封、扣押中"
        RELEASE_DUE = "release_due", "待退还"
        WAITING_CLAIM = "waiting_claim", "公告招领中"
        WITH_POLICE = "with_police", "已移交公安"
        CONFISCATED = "confiscated", "已没收待处理"
        RETURNED = "returned", "已退还"
        DESTROYED = "destroyed", "已销毁"
        SOLD = "sold", "已变卖、拍卖"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_item",
        "seizure",
        "查封、扣押的物品",
        per=("清单物品",),
        start="held",
        terminal=("returned", "with_police", "destroyed", "sold"),
        opens=("seizure.execute", "seizure.emergency"),
        each="seizure_items",
    )

    @step(
        "委托第三人保管",
        State.HELD,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法26",
        requires=[item.custody_contract],
        documents=["委托保管书"],
    )
    def entrust_custody(self, reading):
        """委托第三人保管."""

    @step(
        "变卖鲜活、不易保管物品",
        State.HELD,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法28",
        requires=[item.perishable],
        documents=["变卖记录"],
    )
    def sell_perishable(self, reading):
        """变卖鲜活、不易保管物品."""

    @step(
        "临时处置危险物品",
        State.HELD,
        State.CONFISCATED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号10",
        requires=[item.hazardous_item],
        documents=["临时处置记录", "处置费用清单"],
    )
    def hazard_disposal(self, reading):
        """临时处置危险物品."""

    @step(
        "部分解除",
        State.HELD,
        to=State.RELEASE_DUE,
        by=Role.BUREAU_HEAD,
        basis="行政强制法28",
        requires=[item.part_unrelated],
        when=[["sz_measure.executed", "sz_measure.extended", "sz_measure.expired"]],
        documents=["解除查封（扣押）决定书"],
    )
    def release_part(self, reading):
        """部分解除."""

    @step(
        "退还物品",
        State.RELEASE_DUE,
        State.WAITING_CLAIM,
        to=State.RETURNED,
        by=Role.CASE_HANDLER,
        basis="行政强制法28",
        requires=[item.owner_receipt],
        documents=["领取清单"],
    )
    def return_goods(self, reading):
        """退还物品."""

    @step(
        "公告招领",
        State.RELEASE_DUE,
        to=State.WAITING_CLAIM,
        by=Role.CASE_HANDLER,
        basis="查封扣押办法(部令29号)21",
        requires=[item.owner_unreachable],
        documents=["招领公告"],
    )
    def announce_claim(self, reading):
        """公告招领."""

    @step(
        "无人领取，拍卖（变卖）",
        State.WAITING_CLAIM,
        to=State.SOLD,
        by=Role.BUREAU_HEAD,
        basis="查封扣押办法(部令29号)21",
        requires=[item.sixty_days_unclaimed, item.public_auction],
        documents=["拍卖委托书", "国库缴款凭证"],
    )
    def sell_unclaimed(self, reading):
        """无人领取，拍卖（变卖）."""

    @step(
        "没收",
        State.HELD,
        to=State.CONFISCATED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法27",
        requires=[item.confiscation_decided],
        when=[["sz_measure.executed", "sz_measure.extended", "sz_measure.returned_from_police"]],
        documents=["行政处罚决定书"],
    )
    def confiscate(self, reading):
        """没收."""

    @step(
        "销毁",
        State.HELD,
        State.CONFISCATED,
        to=State.DESTROYED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法27",
        requires=[item.destruction_required],
        when=[
            [
                "sz_measure.executed",
                "sz_measure.extended",
                "sz_measure.expired",
                "sz_measure.returned_from_police",
                "sz_measure.ended",
            ]
        ],
        documents=["销毁记录"],
    )
    def destroy(self, reading):
        """销毁."""

    @step(
        "处理没收物品",
        State.CONFISCATED,
        to=State.SOLD,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法74",
        requires=[item.public_auction],
        documents=["处理记录", "国库缴款凭证"],
    )
    def dispose_confiscated(self, reading):
        """处理没收物品."""

    @step(
        "拍卖抵缴罚款",
        State.HELD,
        to=State.SOLD,
        by=Role.BUREAU_HEAD,
        basis="行政强制法46",
        gate="ENFORCE",
        requires=[
            measure.within_term,
            penalty_ordinary_close_gate.decision_served,
            penalty_ordinary_enforce_gate.remedy_period_over,
            penalty_ordinary_enforce_gate.unpaid_remains,
            penalty_ordinary_enforce_gate.demand_ten_days,
            penalty_ordinary_enforce_gate.demand_statements_reviewed,
            item.public_auction,
        ],
        when=[["sz_measure.executed", "sz_measure.extended"]],
        documents=["履行催告书", "拍卖委托书"],
    )
    def auction_for_fine(self, reading):
        """拍卖抵缴罚款."""

    @step(
        "赔偿、补偿损失",
        State.RELEASE_DUE,
        State.WAITING_CLAIM,
        State.RETURNED,
        State.WITH_POLICE,
        State.SOLD,
        State.DESTROYED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法26、28、68",
        requires=[item.loss_proved],
        documents=["赔偿（补偿）决定书"],
    )
    def compensate(self, reading):
        """赔偿、补偿损失."""
