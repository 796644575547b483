"""修复申请 (rp_application)."""

from django.db import models

from cases.facts import Day, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.credit.rules import rating as credit_rating
from cases.procedures.credit_repair.rules import application, periods
from cases.roles import Role
from cases.steps import Ground


class RepairApplication(Machine):
    """修复申请."""

    class State(models.TextChoices):
        UNTRUSTWORTHY_RECORDED = "untrustworthy_recorded", "失信信息公示中"
        ELIGIBLE = "eligible", "达到可修复条件"
        APPLIED = "applied", "已申请"
        CORRECTION_ASKED = "correction_asked", "补正中"
        ACCEPTED = "accepted", "已受理"
        VERIFIED = "verified", "已核实"
        REPAIRED = "repaired", "已修复"
        REJECTED = "rejected", "不予修复"
        REVIEWING_OBJECTION = "reviewing_objection", "异议复核"
        VOID = "void", "原决定失效终结"

    class Meta:
        proxy = True

    spec = Spec(
        "rp_application",
        "credit_repair",
        "修复申请",
        per=("record",),
        start="untrustworthy_recorded",
        terminal=("repaired", "rejected", "void"),
        opens=("case",),
        waiting={"applied": "other_authority", "correction_asked": "party"},
    )

    @step(
        "送达信用修复告知书",
        State.UNTRUSTWORTHY_RECORDED,
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="国办发〔2025〕22号—（未核）",
        requires=[credit_rating.receipt],
        records={name: fact.but(standing=False, optional=True) for name, fact in periods.FACTS.items()},
        documents=["信用修复告知书"],
    )
    def tell_repair_right(self, reading):
        """送达信用修复告知书."""

    @step(
        "对失信信息提出异议",
        to="same",
        by=Role.PARTY,
        basis="国办发〔2025〕22号—（未核）",
        documents=["收: 异议申诉"],
    )
    def object_to_record(self, reading):
        """对失信信息提出异议."""

    @step(
        "答复信息异议",
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="国办发〔2025〕22号—（未核）",
        requires=[credit_rating.reasons_told],
        documents=["异议处理答复"],
    )
    def answer_record_objection(self, reading):
        """答复信息异议."""

    @step(
        "达到可申请时间",
        State.UNTRUSTWORTHY_RECORDED,
        to=State.ELIGIBLE,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        requires=[application.min_period_over],
        grounds=[
            Ground("general_or_serious", "最短公示期届满"),
            Ground("minor", "轻微失信且责任履行完毕"),
        ],
    )
    def reach_min(self, reading):
        """达到可申请时间."""

    @step(
        "提前申请不予受理",
        State.UNTRUSTWORTHY_RECORDED,
        to="same",
        by=Role.OTHER_AUTHORITY,
        basis="practice",
        requires=[application.non_acceptance_reason],
        documents=["收: 不予受理通知"],
    )
    def refuse_early(self, reading):
        """提前申请不予受理."""

    @step(
        "依法不予修复",
        State.UNTRUSTWORTHY_RECORDED,
        State.ELIGIBLE,
        to=State.REJECTED,
        by=Role.BUREAU_HEAD,
        basis="信用修复管理办法(2026-04-01)2（未核）",
        requires=[application.barred_by_law],
        documents=["不予修复告知书"],
    )
    def repair_refused_by_law(self, reading):
        """依法不予修复."""

    @step(
        "申请信用修复",
        State.ELIGIBLE,
        State.REJECTED,
        to=State.APPLIED,
        by=Role.PARTY,
        basis="生态环境法典54第3款",
        records={
            "application_no": Text("申请编号（信用中国）", optional=True),
            "application_received_on": Day("收到申请日期", optional=True),
        },
        documents=["收: 信用修复申请", "收: 信用承诺书", "收: 履行证明"],
    )
    def apply(self, reading):
        """申请信用修复."""

    @step(
        "要求补正",
        State.APPLIED,
        to=State.CORRECTION_ASKED,
        by=Role.OTHER_AUTHORITY,
        basis="practice",
        requires=[application.papers_listed],
        documents=["收: 补正通知"],
    )
    def ask_correction(self, reading):
        """要求补正."""

    @step(
        "补正",
        State.CORRECTION_ASKED,
        to=State.APPLIED,
        by=Role.PARTY,
        basis="practice",
        documents=["收: 补正材料"],
    )
    def corrected(self, reading):
        """补正."""

    @step(
        "逾期未补正",
        State.CORRECTION_ASKED,
        to=State.ELIGIBLE,
        by=(Role.SYSTEM, Role.CREDIT_OFFICE),
        basis="practice",
        requires=[application.correction_term_over],
    )
    def correction_lapsed(self, reading):
        """逾期未补正."""

    @step(
        "不予受理",
        State.APPLIED,
        to=State.ELIGIBLE,
        by=Role.OTHER_AUTHORITY,
        basis="practice",
        requires=[application.non_acceptance_reason],
        documents=["收: 不予受理通知"],
    )
    def refuse_acceptance(self, reading):
        """不予受理."""

    @step(
        "撤回申请",
        State.APPLIED,
        State.CORRECTION_ASKED,
        State.ACCEPTED,
        State.VERIFIED,
        to=State.ELIGIBLE,
        by=Role.PARTY,
        basis="practice",
        documents=["收: 撤回申请"],
    )
    def withdraw_application(self, reading):
        """撤回申请."""

    @step(
        "受理",
        State.APPLIED,
        to=State.ACCEPTED,
        by=Role.OTHER_AUTHORITY,
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        documents=["收: 受理通知"],
    )
    def accept(self, reading):
        """受理."""

    @step(
        "核实",
        State.ACCEPTED,
        to=State.VERIFIED,
        by=Role.CREDIT_OFFICE,
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        requires=[application.identifying_organ, application.verification_rows],
        documents=["核实意见"],
    )
    def verify(self, reading):
        """核实."""

    @step(
        "准予修复",
        State.VERIFIED,
        to=State.REPAIRED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典54第3款",
        requires=[
            application.duties_performed,
            application.correction_verified,
            application.harm_removed,
            application.promise_public,
            application.min_period_over,
            application.not_barred,
        ],
        also={"rp_publicity": "ended"},
        documents=["信用修复决定书"],
    )
    def repair(self, reading):
        """准予修复."""

    @step(
        "不予修复",
        State.VERIFIED,
        to=State.REJECTED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典54",
        requires=[application.rejection_reason],
        documents=["不予修复告知书"],
    )
    def reject(self, reading):
        """不予修复."""

    @step(
        "对不予修复提出异议",
        State.REJECTED,
        to=State.REVIEWING_OBJECTION,
        by=Role.PARTY,
        basis="practice",
        documents=["收: 异议申请"],
    )
    def object_to_rejection(self, reading):
        """对不予修复提出异议."""

    @step(
        "异议成立",
        State.REVIEWING_OBJECTION,
        to=State.VERIFIED,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[credit_rating.reviewer_differs],
        documents=["异议复核意见"],
    )
    def objection_upheld(self, reading):
        """异议成立."""

    @step(
        "异议不成立",
        State.REVIEWING_OBJECTION,
        to=State.REJECTED,
        by=Role.CREDIT_OFFICE,
        basis="practice",
        requires=[credit_rating.reviewer_differs, application.rejection_reason],
        documents=["异议复核意见"],
    )
    def objection_dismissed(self, reading):
        """异议不成立."""

    @step(
        "对不予修复复议或起诉",
        State.REJECTED,
        to="same",
        by=Role.PARTY,
        basis="行政复议法11",
        documents=["收: 受理通知书"],
    )
    def challenge_refusal(self, reading):
        """对不予修复复议或起诉."""

    @step(
        "不予修复被撤销",
        State.REJECTED,
        to=State.VERIFIED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法64",
        documents=["收: 复议决定书或判决书"],
    )
    def refusal_annulled(self, reading):
        """不予修复被撤销."""

    @step(
        "撤销修复",
        State.REPAIRED,
        to=State.UNTRUSTWORTHY_RECORDED,
        by=Role.BUREAU_HEAD,
        basis="信用修复管理办法(2026-04-01)条号（未核）",
        requires=[application.false_material_shown],
        also={"rp_publicity": "shown"},
        documents=["撤销信用修复决定书"],
    )
    def revoke_repair(self, reading):
        """撤销修复."""
