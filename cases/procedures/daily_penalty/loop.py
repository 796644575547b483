"""责令改正与复查 (dp_loop)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.daily_penalty.rules import loop
from cases.procedures.inspection.rules import plan as inspection_plan
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.roles import Role
from cases.steps import Ground


class DailyLoop(Machine):
    """责令改正与复查."""

    class State(models.TextChoices):
        VIOLATION_FOUND = "violation_found", "发现违法排放"
        ORDER_SERVED = "order_served", "责令改正已送达，待复查"
        LAPSED = "lapsed", "逾期未复查"
        REINSPECTION = "reinspection", "复查中"
        AWAITING_REPORT = "awaiting_report", "复查采样待报告"
        REFUSED = "refused", "认定拒不改正"
        CORRECTED = "corrected", "已改正"
        STOPPED = "stopped", "因措施停止违法"
        CLOSED = "closed", "终结"

    class Meta:
        proxy = True

    spec = Spec(
        "dp_loop",
        "daily_penalty",
        "责令改正与复查",
        per=(
            "原处罚决定",
            "party",
        ),
        start="violation_found",
        terminal=("closed",),
        opens=("case",),
    )

    @step(
        "送达责令改正违法行为决定书",
        State.VIOLATION_FOUND,
        to=State.ORDER_SERVED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)8、9",
        requires=[loop.scope_of_daily, loop.order_seven_items, loop.order_receipt],
        also={"co_order": "ordered"},
        documents=["责令改正违法行为决定书", "送达回证"],
    )
    def serve_order(self, reading):
        """送达责令改正违法行为决定书."""

    @step(
        "当事人报告改正情况",
        State.ORDER_SERVED,
        State.LAPSED,
        to="same",
        by=Role.PARTY,
        basis="按日连续处罚办法(部令28号)11",
        documents=["收: 改正情况报告"],
    )
    def report_correction(self, reading):
        """当事人报告改正情况."""

    @step(
        "复查",
        State.ORDER_SERVED,
        State.LAPSED,
        to=State.REINSPECTION,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)10、14",
        requires=[
            penalty_ordinary_course.two_qualified_officers,
            inspection_plan.no_recused_officer,
            loop.recheck_after_order,
        ],
        documents=["现场检查（勘察）笔录"],
    )
    def reinspect(self, reading):
        """复查."""

    @step(
        "登记逾期未复查",
        State.ORDER_SERVED,
        to=State.LAPSED,
        by=Role.SECTION_HEAD,
        basis="按日连续处罚办法(部令28号)10",
        requires=[loop.lapse_reason],
        documents=["情况说明"],
    )
    def reinspection_lapsed(self, reading):
        """登记逾期未复查."""

    @step(
        "复查采样送检",
        State.REINSPECTION,
        to=State.AWAITING_REPORT,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)8",
        requires=[loop.sampled],
        documents=["采样取证登记单"],
    )
    def await_report(self, reading):
        """复查采样送检."""

    @step(
        "认定已改正",
        State.REINSPECTION,
        State.AWAITING_REPORT,
        to=State.CORRECTED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)12",
        requires=[penalty_ordinary_course.two_qualified_officers],
        grounds=[
            Ground("on_site", "现场复查已改正", requires=(loop.correction_proved,)),
            Ground(
                "report_clean", "报告达标", requires=(loop.correction_proved,), basis="按日连续处罚办法(部令28号)12"
            ),
        ],
        also={"co_order": "verified"},
        documents=["复查报告"],
    )
    def ok(self, reading):
        """认定已改正."""

    @step(
        "排污者已停产、停业、关闭",
        State.ORDER_SERVED,
        State.LAPSED,
        State.REINSPECTION,
        State.AWAITING_REPORT,
        State.REFUSED,
        to=State.CORRECTED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)12",
        requires=[loop.stopped_or_closed],
        also={"co_order": "ended"},
        documents=["复查报告"],
    )
    def party_ended(self, reading):
        """排污者已停产、停业、关闭."""

    @step(
        "认定拒不改正",
        State.REINSPECTION,
        State.AWAITING_REPORT,
        to=State.REFUSED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)13",
        requires=[penalty_ordinary_course.two_qualified_officers, loop.same_violation, loop.refusal_evidenced],
        grounds=[
            Ground("continues", "现场查见仍在违法排放"),
            Ground("report_violating", "报告仍超标", basis="按日连续处罚办法(部令28号)13"),
            Ground("obstructs", "拒绝、阻挠复查"),
        ],
        also={"co_order": "failed"},
        documents=["复查报告", "收: 监测报告"],
    )
    def refuse(self, reading):
        """认定拒不改正."""

    @step(
        "再次责令改正",
        State.REFUSED,
        State.LAPSED,
        to=State.ORDER_SERVED,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)14",
        requires=[loop.order_seven_items, loop.order_receipt],
        grounds=[
            Ground("after_refusal", "复查认定拒不改正后"),
            Ground("after_lapse", "逾期未复查而仍在违法", basis="按日连续处罚办法(部令28号)8"),
        ],
        also={"co_order": "ordered"},
        documents=["责令改正违法行为决定书", "送达回证"],
    )
    def reorder(self, reading):
        """再次责令改正."""

    @step(
        "登记因措施停止违法",
        State.ORDER_SERVED,
        State.LAPSED,
        State.REFUSED,
        to=State.STOPPED,
        by=Role.SECTION_HEAD,
        basis="按日连续处罚办法(部令28号)20",
        requires=[loop.measure_stopped_discharge],
        documents=["措施决定书"],
    )
    def stopped_by_measure(self, reading):
        """登记因措施停止违法."""

    @step(
        "改正后又违法，重新起算",
        State.CORRECTED,
        State.STOPPED,
        State.CLOSED,
        to=State.VIOLATION_FOUND,
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)18",
        requires=[loop.violates_again],
        documents=["立案审批表"],
    )
    def new_cycle(self, reading):
        """改正后又违法，重新起算."""

    @step(
        "原案不罚款或者原决定被撤销，不再计罚",
        State.VIOLATION_FOUND,
        State.ORDER_SERVED,
        State.LAPSED,
        State.REINSPECTION,
        State.AWAITING_REPORT,
        State.REFUSED,
        State.CORRECTED,
        State.STOPPED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)5",
        requires=[loop.original_gone],
        when=[["dp_decision.none", "dp_decision.not_imposed"]],
        documents=["情况说明"],
    )
    def original_not_punished(self, reading):
        """原案不罚款或者原决定被撤销，不再计罚."""

    @step(
        "复查程序终结",
        State.CORRECTED,
        State.STOPPED,
        State.LAPSED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="按日连续处罚办法(部令28号)12、18",
        grounds=[
            Ground("corrected", "已改正"),
            Ground("stopped", "因措施停止违法", basis="按日连续处罚办法(部令28号)20"),
            Ground(
                "lapsed", "逾期未复查且已不违法", requires=(loop.lapse_reason,), basis="按日连续处罚办法(部令28号)10"
            ),
        ],
        when=[
            [
                "dp_decision.none",
                "dp_decision.not_imposed",
                "dp_decision.decided",
                "dp_decision.served",
                "dp_decision.closed",
            ]
        ],
        documents=["终结审批表"],
    )
    def close(self, reading):
        """复查程序终结."""
