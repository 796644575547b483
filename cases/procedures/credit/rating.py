"""年度评价 (cr_rating)."""

from django.db import models

from cases.facts import Day, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.credit.rules import rating
from cases.roles import Role
from cases.steps import Ground


class CreditRating(Machine):
    """年度评价."""

    class State(models.TextChoices):
        SCOPE_LISTED = "scope_listed", "列入评价范围"
        COLLECTING = "collecting", "归集记分"
        PRELIMINARY = "preliminary", "初评"
        NOTIFIED = "notified", "已告知"
        OBJECTION = "objection", "异议复核"
        READY = "ready", "待定级"
        FINALISED = "finalised", "已定级"
        PUBLISHED = "published", "已公布"
        RECALCULATING = "recalculating", "重新计算"
        EXCLUDED = "excluded", "移出评价范围"
        ANNULLED = "annulled", "评价被撤销"

    class Meta:
        proxy = True

    spec = Spec(
        "cr_rating",
        "credit",
        "年度评价",
        per=(
            "enterprise",
            "year",
            "scheme",
        ),
        start="scope_listed",
        terminal=("published", "excluded"),
        opens=("case",),
    )

    @step(
        "开始归集",
        State.SCOPE_LISTED,
        to=State.COLLECTING,
        by=Role.CREDIT_OFFICE,
        basis="辽环发〔2022〕20号（征求意见稿节录）4-5（未核）",
        requires=[rating.in_scope],
        documents=["环境行为信息记录"],
    )
    def collect(self, reading):
        """开始归集."""

    @step(
        "录入环境行为信息",
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="生态环境法典54",
        requires=[rating.item_source],
        documents=["环境行为信息记录"],
    )
    def record_item(self, reading):
        """录入环境行为信息."""

    @step(
        "移出评价范围",
        State.SCOPE_LISTED,
        State.COLLECTING,
        State.PRELIMINARY,
        State.NOTIFIED,
        to=State.EXCLUDED,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.exclusion_reason],
        documents=["移出审批表"],
    )
    def exclude(self, reading):
        """移出评价范围."""

    @step(
        "重新列入",
        State.EXCLUDED,
        to=State.SCOPE_LISTED,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.in_scope],
        documents=["列入审批表"],
    )
    def include_again(self, reading):
        """重新列入."""

    @step(
        "计分初评",
        State.COLLECTING,
        to=State.PRELIMINARY,
        by=Role.CREDIT_OFFICE,
        basis="环发〔2013〕150号（节录）—（未核）",
        requires=[rating.items_in_force, rating.standard_version],
        documents=["初评结果表"],
    )
    def score(self, reading):
        """计分初评."""

    @step(
        "制发评价结果告知书",
        State.PRELIMINARY,
        to=State.NOTIFIED,
        by=Role.CREDIT_OFFICE,
        basis="环发〔2013〕150号（节录）—（未核）",
        requires=[rating.result_sheet],
        documents=["信用评价告知书"],
    )
    def notify(self, reading):
        """制发评价结果告知书."""

    @step(
        "送达评价结果",
        State.NOTIFIED,
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.receipt],
        documents=["送达回证"],
    )
    def serve_result(self, reading):
        """送达评价结果."""

    @step(
        "提出异议",
        State.NOTIFIED,
        to=State.OBJECTION,
        by=Role.PARTY,
        basis="环发〔2013〕150号（节录）—（未核）",
        records={
            "objection_on": Day("提出异议日期", optional=True),
            "objection_reasons": Text("异议理由", long=True, optional=True),
        },
        documents=["收: 异议申请"],
    )
    def object(self, reading):
        """提出异议."""

    @step(
        "登记逾期异议",
        State.READY,
        State.FINALISED,
        State.PUBLISHED,
        to="same",
        by=Role.PARTY,
        basis="practice",
        documents=["收: 异议申请"],
    )
    def object_late(self, reading):
        """登记逾期异议."""

    @step(
        "表示无异议",
        State.NOTIFIED,
        to=State.READY,
        by=Role.PARTY,
        basis="practice",
        requires=[rating.waiver_signed],
        documents=["收: 无异议确认书"],
    )
    def waive_objection(self, reading):
        """表示无异议."""

    @step(
        "异议期届满",
        State.NOTIFIED,
        to=State.READY,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="practice",
        requires=[rating.window_over],
    )
    def objection_window_closed(self, reading):
        """异议期届满."""

    @step(
        "异议不成立",
        State.OBJECTION,
        to=State.READY,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.reviewer_differs, rating.reasons_told],
        documents=["异议复核意见"],
    )
    def reject_objection(self, reading):
        """异议不成立."""

    @step(
        "异议成立重新计分",
        State.OBJECTION,
        to=State.PRELIMINARY,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.reviewer_differs, rating.items_in_force],
        documents=["重新计分表"],
    )
    def rescore(self, reading):
        """异议成立重新计分."""

    @step(
        "定级",
        State.READY,
        to=State.FINALISED,
        by=Role.BUREAU_HEAD,
        basis="辽环发〔2022〕20号（征求意见稿节录）—（未核）",
        requires=[rating.scheme_level, rating.items_in_force],
        documents=["评价结果审定表"],
    )
    def finalise(self, reading):
        """定级."""

    @step(
        "公布",
        State.FINALISED,
        to=State.PUBLISHED,
        by=Role.BUREAU_HEAD,
        basis="辽环发〔2022〕20号（征求意见稿节录）—（未核）",
        requires=[rating.items_in_force],
        also={"cr_sharing": "unsent"},
        documents=["评价结果公告"],
    )
    def publish(self, reading):
        """公布."""

    @step(
        "公布前依据失效",
        State.PRELIMINARY,
        State.NOTIFIED,
        State.OBJECTION,
        State.READY,
        State.FINALISED,
        to=State.COLLECTING,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="行政处罚法48",
        documents=["收: 撤销或变更文书"],
    )
    def item_annulled_early(self, reading):
        """公布前依据失效."""

    @step(
        "公布后依据失效",
        State.PUBLISHED,
        to=State.RECALCULATING,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="行政处罚法48",
        also={"cr_sharing": "stale"},
        documents=["收: 撤销或变更文书"],
    )
    def item_annulled(self, reading):
        """公布后依据失效."""

    @step(
        "重算并改定等级",
        State.RECALCULATING,
        to=State.FINALISED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典54",
        requires=[rating.not_worse, rating.items_in_force],
        documents=["等级调整决定"],
    )
    def recalculated(self, reading):
        """重算并改定等级."""

    @step(
        "动态调整等级",
        State.PUBLISHED,
        to=State.FINALISED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典54",
        requires=[rating.cause_of_change, rating.heard_before_downgrade],
        grounds=[
            Ground("repaired", "信用修复完成", basis="法典54第3款；credit_repair.repair 之后"),
            Ground("new_dishonesty", "新增失信降级"),
            Ground("points_expired", "记分有效期满"),
        ],
        also={"cr_sharing": "stale"},
        documents=["等级调整决定"],
    )
    def adjust(self, reading):
        """动态调整等级."""

    @step(
        "更正数据错误",
        State.PUBLISHED,
        to=State.FINALISED,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[rating.rating_slip_only],
        also={"cr_sharing": "stale"},
        documents=["更正公告"],
    )
    def correct_slip(self, reading):
        """更正数据错误."""

    @step(
        "撤销后重新评价",
        State.ANNULLED,
        to=State.COLLECTING,
        by=Role.CREDIT_OFFICE,
        basis="行政复议法64",
        requires=[rating.redo_facts],
        documents=["重新评价审批表"],
    )
    def redo_after_annulment(self, reading):
        """撤销后重新评价."""

    @step(
        "转入新评价年度",
        State.PUBLISHED,
        State.EXCLUDED,
        to="same",
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="practice",
    )
    def next_year(self, reading):
        """转入新评价年度."""
