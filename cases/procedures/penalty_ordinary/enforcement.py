"""强制执行 (po_enforcement)."""

from django.db import models

from cases.facts import Day, Flag, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import close_gate, enforce_gate, enforcement, statement
from cases.roles import Role
from cases.steps import Ground


class Enforcement(Machine):
    """强制执行."""

    class State(models.TextChoices):
        NOT_STARTED = "not_started", "未启动强制执行"
        DEMANDED = "demanded", "已催告"
        COURT_ENFORCEMENT = "court_enforcement", "已申请法院强制执行"
        ENFORCEMENT_REFUSED = "enforcement_refused", "法院不予受理或不准执行"
        ENFORCEMENT_SUSPENDED = "enforcement_suspended", "中止执行"
        AGREEMENT_PERFORMING = "agreement_performing", "执行协议履行中"
        FINISHED = "finished", "执行终结"

    class Meta:
        proxy = True

    spec = Spec(
        "po_enforcement",
        "penalty_ordinary",
        "强制执行",
        per=(
            "party",
            "decision",
        ),
        start="not_started",
        terminal=("not_started", "finished"),
        opens=(
            "penalty_ordinary.decide_direct",
            "penalty_ordinary.decide_collective",
            "penalty_ordinary.change_by_self",
        ),
    )

    @step(
        "催告",
        State.NOT_STARTED,
        to=State.DEMANDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法35、54",
        requires=[enforcement.written_demand, enforcement.surcharge_excludes_remedy, enforce_gate.unpaid_remains],
        when=[["po_payment.overdue", "po_payment.none", "po_payment.paid", "po_payment.ended"]],
        documents=["履行催告书"],
    )
    def demand(self, reading):
        """催告."""

    @step(
        "送达催告书",
        State.DEMANDED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政强制法38、54",
        requires=[enforcement.demand_service_proved],
        documents=["送达回证"],
    )
    def serve_demand(self, reading):
        """送达催告书."""

    @step(
        "催告后陈述申辩复核",
        State.DEMANDED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政强制法36",
        requires=[statement.each_item_reviewed],
        documents=["收: 陈述申辩书", "陈述申辩复核意见书"],
    )
    def hear_demand_statement(self, reading):
        """催告后陈述申辩复核."""

    @step(
        "申请法院强制执行",
        State.NOT_STARTED,
        State.DEMANDED,
        to=State.COURT_ENFORCEMENT,
        by=Role.BUREAU_HEAD,
        basis="行政强制法53-55",
        gate="ENFORCE",
        requires=[
            enforce_gate.demand_ten_days,
            enforce_gate.demand_statements_reviewed,
            enforce_gate.within_three_months_or_reason,
        ],
        grounds=[
            Ground("without_suit", "非诉行政执行"),
            Ground(
                "after_judgment", "申请执行生效裁判", requires=(enforcement.judgment_in_force,), basis="行政诉讼法95"
            ),
        ],
        when=[
            ["po_payment.overdue", "po_payment.none", "po_payment.paid", "po_payment.ended"],
            ["po_service.served"],
            ["po_remedies.final", "po_remedies.modified_by_court", "po_remedies.unlawful_kept"],
        ],
        documents=["强制执行申请书"],
    )
    def apply_court(self, reading):
        """申请法院强制执行."""
        reading.given["enforcing_judgment"] = reading.ground == enforce_gate.JUDGMENT

    @step(
        "申请法院立即执行",
        State.NOT_STARTED,
        State.DEMANDED,
        to=State.COURT_ENFORCEMENT,
        by=Role.BUREAU_HEAD,
        basis="行政强制法59",
        requires=[enforcement.public_safety_urgent, close_gate.decision_served, enforce_gate.application_signed],
        when=[["po_service.served"]],
        documents=["强制执行申请书"],
    )
    def apply_court_urgent(self, reading):
        """申请法院立即执行."""

    @step(
        "申请财产保全",
        State.NOT_STARTED,
        State.DEMANDED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释159",
        requires=[enforcement.may_evade, enforce_gate.unpaid_remains],
        when=[["po_payment.overdue", "po_payment.none", "po_payment.paid", "po_payment.ended"]],
        documents=["财产保全申请书"],
    )
    def apply_preservation(self, reading):
        """申请财产保全."""

    @step(
        "法院受理执行申请",
        State.COURT_ENFORCEMENT,
        to="same",
        by=Role.COURT,
        basis="行政强制法56",
        records={
            "accepted_at": Day("受理日期", optional=True),
            "case_no": Text("法院案号", optional=True),
            "review_court": Flag("上一级法院复议后受理", must=None, optional=True),
        },
        documents=["收: 受理通知书"],
    )
    def court_accepts(self, reading):
        """法院受理执行申请."""

    @step(
        "法院裁定准予执行",
        State.COURT_ENFORCEMENT,
        to="same",
        by=Role.COURT,
        basis="行政强制法57、58",
        requires=[enforcement.ruling_received],
        documents=["收: 行政裁定书"],
    )
    def court_permits(self, reading):
        """法院裁定准予执行."""

    @step(
        "法院开始执行",
        State.COURT_ENFORCEMENT,
        to="same",
        by=Role.COURT,
        basis="行政强制法57、59",
        records={
            "executed_at": Day("开始执行日期", optional=True),
            "urgent": Flag("立即执行（裁定之日起五日内）", must=None, optional=True),
        },
        documents=["收: 执行通知书"],
    )
    def court_executes(self, reading):
        """法院开始执行."""

    @step(
        "法院逾六个月未执行，向上一级法院申请",
        State.COURT_ENFORCEMENT,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="民事诉讼法237（经行政诉讼法101准用，未核）",
        requires=[enforcement.six_months_unexecuted],
        documents=["申请书"],
    )
    def apply_higher_court(self, reading):
        """法院逾六个月未执行，向上一级法院申请."""

    @step(
        "法院裁定不予受理或不准执行",
        State.COURT_ENFORCEMENT,
        to=State.ENFORCEMENT_REFUSED,
        by=Role.COURT,
        basis="行政强制法56、58",
        requires=[enforcement.ruling_received],
        documents=["收: 行政裁定书"],
    )
    def court_refuses(self, reading):
        """法院裁定不予受理或不准执行."""

    @step(
        "向上一级法院申请复议",
        State.ENFORCEMENT_REFUSED,
        to=State.COURT_ENFORCEMENT,
        by=Role.BUREAU_HEAD,
        basis="行政强制法56、58",
        requires=[enforcement.fifteen_days_to_review],
        documents=["复议申请书"],
    )
    def apply_court_review(self, reading):
        """向上一级法院申请复议."""

    @step(
        "接受裁定并自行纠正",
        State.ENFORCEMENT_REFUSED,
        to=State.FINISHED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[enforcement.error_found, enforcement.not_heavier_for_party],
        also={"po_remedies": "revoked_by_self"},
        documents=["撤销（变更）行政处罚决定书"],
    )
    def accept_court_refusal(self, reading):
        """接受裁定并自行纠正."""

    @step(
        "补正后重新催告",
        State.ENFORCEMENT_REFUSED,
        to=State.DEMANDED,
        by=Role.BUREAU_HEAD,
        basis="行诉解释156",
        requires=[enforcement.defect_curable, enforcement.written_demand],
        documents=["履行催告书"],
    )
    def repair_and_reapply(self, reading):
        """补正后重新催告."""

    @step(
        "法院不准执行后终结",
        State.ENFORCEMENT_REFUSED,
        to=State.FINISHED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法40",
        requires=[enforcement.no_further_application],
        documents=["终结执行审批表"],
    )
    def end_after_court_refusal(self, reading):
        """法院不准执行后终结."""

    @step(
        "中止执行",
        State.NOT_STARTED,
        State.DEMANDED,
        to=State.ENFORCEMENT_SUSPENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法39",
        requires=[enforcement.enforcement_suspension_ground],
        when=[["po_service.served"]],
        documents=["中止执行决定书"],
    )
    def suspend_enforcement(self, reading):
        """中止执行."""

    @step(
        "法院中止执行",
        State.COURT_ENFORCEMENT,
        to=State.ENFORCEMENT_SUSPENDED,
        by=Role.COURT,
        basis="民事诉讼法267（非诉行政执行准用，未核）",
        requires=[enforcement.ruling_received],
        documents=["收: 中止执行裁定书"],
    )
    def court_suspends(self, reading):
        """法院中止执行."""

    @step(
        "恢复执行",
        State.ENFORCEMENT_SUSPENDED,
        to="history",
        by=Role.BUREAU_HEAD,
        basis="行政强制法39",
        requires=[enforcement.enforcement_ground_ended],
        documents=["恢复执行决定书"],
    )
    def resume_enforcement(self, reading):
        """恢复执行."""

    @step(
        "中止满三年不再执行",
        State.ENFORCEMENT_SUSPENDED,
        to=State.FINISHED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法39",
        requires=[enforcement.three_years_unable],
        documents=["不再执行审批表"],
    )
    def abandon_after_three_years(self, reading):
        """中止满三年不再执行."""

    @step(
        "法院执行结案",
        State.COURT_ENFORCEMENT,
        to=State.FINISHED,
        by=Role.COURT,
        basis="行政强制法40",
        requires=[enforcement.ruling_received],
        grounds=[
            Ground("performed", "执行完毕"),
            Ground("terminated", "终结执行"),
            Ground("withdrawn", "本机关撤回申请"),
        ],
        documents=["收: 执行裁定书"],
    )
    def end_enforcement(self, reading):
        """法院执行结案."""

    @step(
        "终结执行",
        State.NOT_STARTED,
        State.DEMANDED,
        State.ENFORCEMENT_SUSPENDED,
        to=State.FINISHED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法40",
        requires=[enforcement.enforcement_end_ground],
        grounds=[
            Ground("death", "公民死亡，无遗产又无承受人"),
            Ground("dissolved", "组织终止，无财产又无承受人"),
            Ground("object_gone", "执行标的灭失"),
            Ground("decision_revoked", "据以执行的决定被撤销"),
            Ground("other", "其他情形", requires=(enforcement.other_end_by_collective,)),
        ],
        documents=["终结执行审批表"],
    )
    def end_enforcement_by_bureau(self, reading):
        """终结执行."""

    @step(
        "达成执行协议",
        State.NOT_STARTED,
        State.DEMANDED,
        to=State.AGREEMENT_PERFORMING,
        by=Role.BUREAU_HEAD,
        basis="行政强制法42",
        requires=[enforcement.agreement_harmless, enforce_gate.unpaid_remains],
        when=[["po_payment.overdue", "po_payment.none", "po_payment.paid", "po_payment.ended"]],
        documents=["执行协议"],
    )
    def enforcement_agreement(self, reading):
        """达成执行协议."""

    @step(
        "不履行执行协议，恢复强制执行",
        State.AGREEMENT_PERFORMING,
        to=State.NOT_STARTED,
        by=Role.SYSTEM,
        basis="行政强制法42",
        requires=[enforcement.agreement_breached],
        documents=["恢复执行决定书"],
    )
    def agreement_broken(self, reading):
        """不履行执行协议，恢复强制执行."""

    @step(
        "执行协议履行完毕",
        State.AGREEMENT_PERFORMING,
        to=State.FINISHED,
        by=Role.PARTY,
        basis="行政强制法42",
        requires=[enforcement.agreement_done],
        when=[["po_payment.paid"]],
        documents=["收: 履行证明"],
    )
    def agreement_performed(self, reading):
        """执行协议履行完毕."""
