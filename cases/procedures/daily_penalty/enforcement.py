"""催告与申请法院执行 (dp_enforcement)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import close_gate as penalty_ordinary_close_gate
from cases.procedures.penalty_ordinary.rules import enforce_gate as penalty_ordinary_enforce_gate
from cases.procedures.penalty_ordinary.rules import enforcement as penalty_ordinary_enforcement
from cases.roles import Role
from cases.steps import Ground


class DailyEnforcement(Machine):
    """催告与申请法院执行."""

    class State(models.TextChoices):
        NOT_STARTED = "not_started", "未催告"
        DEMANDED = "demanded", "已催告"
        COURT_ENFORCEMENT = "court_enforcement", "已申请法院执行"
        FINISHED = "finished", "执行了结"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_enforcement",
        "daily_penalty",
        "催告与申请法院执行",
        per=("decision",),
        start="not_started",
        terminal=("not_started", "finished"),
        opens=("daily_penalty.overdue_daily",),
        like="po_enforcement",
    )

    @step(
        "催告",
        State.NOT_STARTED,
        to=State.DEMANDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法35、54",
        requires=[penalty_ordinary_enforcement.written_demand, penalty_ordinary_enforcement.surcharge_excludes_remedy],
        when=[["dp_payment.overdue"]],
        documents=["履行催告书"],
    )
    def demand_daily(self, reading):
        """催告."""

    @step(
        "送达催告书",
        State.DEMANDED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政强制法38、54",
        requires=[penalty_ordinary_enforcement.demand_service_proved],
        documents=["送达回证"],
    )
    def serve_demand_daily(self, reading):
        """送达催告书."""

    @step(
        "申请法院强制执行",
        State.DEMANDED,
        to=State.COURT_ENFORCEMENT,
        by=Role.BUREAU_HEAD,
        basis="行政强制法53、54",
        gate="ENFORCE",
        requires=[
            penalty_ordinary_close_gate.decision_served,
            penalty_ordinary_enforce_gate.remedy_period_over,
            penalty_ordinary_enforce_gate.unpaid_remains,
            penalty_ordinary_enforce_gate.demand_ten_days,
            penalty_ordinary_enforce_gate.demand_statements_reviewed,
            penalty_ordinary_enforce_gate.within_three_months_or_reason,
            penalty_ordinary_enforce_gate.application_signed,
        ],
        when=[
            ["dp_payment.overdue"],
            # What the reconsideration organ changed it enforces itself (行政复议法78).
            ["dp_remedies.final", "dp_remedies.modified_by_court", "dp_remedies.unlawful_kept"],
        ],
        grounds=[
            Ground("unchallenged", "当事人不申请复议、不起诉又不履行", basis="行政强制法53"),
            Ground(
                "after_judgment",
                "生效判决驳回诉讼请求或者变更后不履行",
                requires=(penalty_ordinary_enforcement.judgment_in_force,),
                basis="行政诉讼法95",
            ),
        ],
        documents=["强制执行申请书"],
    )
    def apply_court_daily(self, reading):
        """申请法院强制执行."""

    @step(
        "缴清或者免缴，执行了结",
        State.NOT_STARTED,
        State.DEMANDED,
        State.COURT_ENFORCEMENT,
        to=State.FINISHED,
        by=(Role.CASE_HANDLER, Role.COURT),
        basis="practice",
        when=[["dp_payment.paid", "dp_payment.ended"]],
        documents=["收: 执行结案通知书"],
    )
    def daily_enforcement_performed(self, reading):
        """缴清或者免缴，执行了结."""

    @step(
        "终结执行",
        State.DEMANDED,
        State.COURT_ENFORCEMENT,
        to=State.FINISHED,
        by=(Role.BUREAU_HEAD, Role.COURT),
        basis="行政强制法40",
        requires=[penalty_ordinary_enforcement.enforcement_end_ground],
        also={"dp_payment": "ended"},
        documents=["终结执行审批表"],
    )
    def end_daily_enforcement(self, reading):
        """终结执行."""
