"""检查计划与任务 (in_plan)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import drawing, plan
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.roles import Role
from cases.steps import Ground


class InspectionPlan(Machine):
    """检查计划与任务."""

    class State(models.TextChoices):
        DRAFTED = "drafted", "拟定"
        APPROVED = "approved", "抽查计划已批准"
        COMMITTED = "committed", "抽取名单与种子已封存"
        DRAWN = "drawn", "已随机抽取（保密）"
        REVEALED = "revealed", "抽取结果已公布"
        ORDERED = "ordered", "非随机检查已批准"
        FINISHED = "finished", "检查完毕"
        WITHDRAWN = "withdrawn", "已撤销"

    class Meta:
        proxy = True

    spec = Spec(
        "in_plan",
        "inspection",
        "检查计划与任务",
        per=("计划或任务",),
        start="drafted",
        terminal=("finished", "withdrawn"),
        opens=("case",),
    )

    @step(
        "登记举报（履职申请）",
        State.DRAFTED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="生态环境法典146",
        requires=[plan.informant_kept_secret],
        grounds=[
            Ground("report", "举报投诉"),
            Ground("duty_request", "履职申请", basis="行政诉讼法47"),
        ],
        documents=["收: 举报材料", "举报登记表"],
    )
    def receive_report(self, reading):
        """登记举报（履职申请）."""

    @step(
        "批准抽查计划",
        State.DRAFTED,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="国办发〔2015〕58号二(一)（未核）",
        requires=[plan.item_on_list, plan.list_complete],
        documents=["年度随机抽查计划", "随机抽查事项清单"],
    )
    def approve_plan(self, reading):
        """批准抽查计划."""

    @step(
        "退回修改计划",
        State.DRAFTED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[plan.reason_given],
        documents=["计划审批表"],
    )
    def reject_plan(self, reading):
        """退回修改计划."""

    @step(
        "调整计划",
        State.APPROVED,
        State.COMMITTED,
        State.DRAWN,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[plan.reason_given, plan.keep_results],
        documents=["计划调整表"],
    )
    def amend_plan(self, reading):
        """调整计划."""

    @step(
        "封存抽取名单与种子",
        State.APPROVED,
        to=State.COMMITTED,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[drawing.registers_maintained, drawing.conflicts_excluded, drawing.seed_sealed],
        documents=["随机抽取封存单"],
    )
    def commit_draw(self, reading):
        """封存抽取名单与种子."""

    @step(
        "随机抽取",
        State.COMMITTED,
        to=State.DRAWN,
        by=Role.SYSTEM,
        basis="国办发〔2015〕58号二(二)（未核）",
        requires=[drawing.draw_committed, drawing.draw_traceable, drawing.list_kept_secret],
        documents=["随机抽取记录"],
    )
    def draw(self, reading):
        """随机抽取."""

    @step(
        "补抽",
        State.DRAWN,
        to="same",
        by=Role.SYSTEM,
        basis="practice",
        requires=[plan.struck_named, drawing.draw_committed, drawing.draw_traceable],
        grounds=[
            Ground("object", "对象注销、停产或者重复抽中", basis="practice"),
            Ground("officer", "执法人员回避、离岗", requires=(plan.conflict_exists,), basis="行政处罚法43"),
        ],
        documents=["随机抽取记录"],
    )
    def redraw(self, reading):
        """补抽."""

    @step(
        "批准非随机检查",
        State.DRAFTED,
        to=State.ORDERED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典51",
        requires=[plan.object_within_law, plan.source_registered],
        grounds=[
            Ground("complaint", "举报投诉", basis="生态环境法典146"),
            Ground("referred", "上级交办、部门转办", basis="生态环境法典1083"),
            Ground("campaign", "专项行动", basis="practice"),
            Ground("accident", "突发生态环境事件", basis="practice"),
            Ground("alarm", "自动监控报警", basis="practice"),
            Ground("hazard", "隐患排查、排污许可执法检查", basis="practice"),
            Ground("recheck", "改正复查、后督察、跟踪检查", basis="practice"),
        ],
        documents=["检查任务审批表"],
    )
    def order_special_inspection(self, reading):
        """批准非随机检查."""

    @step(
        "派发检查任务",
        State.DRAWN,
        State.ORDERED,
        to="same",
        by=Role.SECTION_HEAD,
        basis="行政处罚法42",
        requires=[penalty_ordinary_course.two_qualified_officers, plan.no_recused_officer],
        documents=["检查任务单"],
    )
    def assign(self, reading):
        """派发检查任务."""

    @step(
        "公布抽取种子和名单",
        State.DRAWN,
        to=State.REVEALED,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[drawing.seed_matches, plan.all_objects_visited],
        when=[["in_visit.closed", "in_visit.cancelled"]],
        documents=["随机抽取公布单"],
    )
    def reveal_draw(self, reading):
        """公布抽取种子和名单."""

    @step(
        "计划（任务）办结",
        State.REVEALED,
        State.ORDERED,
        to=State.FINISHED,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[plan.all_objects_visited],
        when=[["in_visit.closed", "in_visit.cancelled"]],
        documents=["抽查（任务）总结"],
    )
    def finish_plan(self, reading):
        """计划（任务）办结."""

    @step(
        "答复举报人",
        State.ORDERED,
        State.FINISHED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="生态环境法典146",
        requires=[plan.complainant_named],
        documents=["举报答复书"],
    )
    def answer_complainant(self, reading):
        """答复举报人."""

    @step(
        "撤销计划（任务）",
        State.DRAFTED,
        State.APPROVED,
        State.COMMITTED,
        State.ORDERED,
        to=State.WITHDRAWN,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[plan.reason_given],
        when=[["in_visit.none"]],
        documents=["计划（任务）撤销审批表"],
    )
    def withdraw_plan(self, reading):
        """撤销计划（任务）."""
