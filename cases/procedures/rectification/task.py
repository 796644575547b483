"""整改任务（督察任务或隐患治理任务） (rc_task)."""

from django.db import models

from cases.facts import Day, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.procedures.rectification.rules import task
from cases.roles import Role


class RectificationTask(Machine):
    """整改任务（督察任务或隐患治理任务）."""

    class State(models.TextChoices):
        ASSIGNED = "assigned", "已交办"
        PLAN_FILED = "plan_filed", "方案已报"
        RECTIFYING = "rectifying", "整改中"
        OVERDUE = "overdue", "逾期未完成"
        CLAIMED = "claimed", "已报完成"
        ACCEPTED = "accepted", "验收通过"
        PUBLISHED = "published", "公示中"
        CLOSED = "closed", "已销号"
        MERGED = "merged", "并入他项"
        REOPENED = "reopened", "反弹重开"

    class Meta:
        proxy = True

    spec = Spec(
        "rc_task",
        "rectification",
        "整改任务（督察任务或隐患治理任务）",
        per=(
            "finding or hidden danger",
            "responsible body",
        ),
        start="assigned",
        terminal=("closed", "merged"),
        opens=("case", "rectification.assign_task", "rectification.stage_close"),
    )

    @step(
        "隐患分级",
        State.ASSIGNED,
        State.PLAN_FILED,
        State.RECTIFYING,
        to="same",
        by=(Role.CASE_HANDLER, Role.RESPONSIBLE_BODY),
        basis="突发环境事件应急管理办法(2015部令34号)10",
        requires=[task.grade_stated],
        documents=["隐患排查登记表"],
    )
    def grade_danger(self, reading):
        """隐患分级."""

    @step(
        "报送整改方案",
        State.ASSIGNED,
        to=State.PLAN_FILED,
        by=Role.RESPONSIBLE_BODY,
        basis="生态环境法典29",
        requires=[task.plan_complete, task.nodes_within_term],
        documents=["整改方案"],
    )
    def file_plan(self, reading):
        """报送整改方案."""

    @step(
        "退回方案",
        State.PLAN_FILED,
        to=State.ASSIGNED,
        by=(Role.DESIGNATED_DEPARTMENT, Role.BUREAU_HEAD),
        basis="practice",
        requires=[task.return_reason],
        also={"rc_node": "cancelled"},
        documents=["方案审核意见"],
    )
    def return_plan(self, reading):
        """退回方案."""

    @step(
        "方案通过开始整改",
        State.PLAN_FILED,
        to=State.RECTIFYING,
        by=(Role.DESIGNATED_DEPARTMENT, Role.BUREAU_HEAD),
        basis="practice",
        requires=[task.nodes_within_term],
        documents=["方案审核意见"],
    )
    def start(self, reading):
        """方案通过开始整改."""

    @step(
        "立行立改",
        State.ASSIGNED,
        to=State.RECTIFYING,
        by=Role.RESPONSIBLE_BODY,
        basis="突发环境事件应急管理办法(2015部令34号)10",
        requires=[task.immediate_only],
    )
    def start_at_once(self, reading):
        """立行立改."""

    @step(
        "报送进展",
        State.RECTIFYING,
        State.OVERDUE,
        to="same",
        by=Role.RESPONSIBLE_BODY,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        documents=["整改进展报告"],
    )
    def report_progress(self, reading):
        """报送进展."""

    @step(
        "批准延期",
        State.RECTIFYING,
        State.OVERDUE,
        to=State.RECTIFYING,
        by=(Role.SUPERIOR_AUTHORITY, Role.GOVERNMENT),
        basis="practice",
        requires=[task.change_approved],
        documents=["收: 延期批复"],
    )
    def extend(self, reading):
        """批准延期."""

    @step(
        "逾期未完成",
        State.ASSIGNED,
        State.PLAN_FILED,
        State.RECTIFYING,
        to=State.OVERDUE,
        by=(Role.SYSTEM, Role.DESIGNATED_DEPARTMENT),
        basis="practice",
        requires=[task.term_passed],
    )
    def overdue(self, reading):
        """逾期未完成."""

    @step(
        "督办、约谈、通报",
        State.OVERDUE,
        to="same",
        by=(Role.SUPERIOR_AUTHORITY, Role.GOVERNMENT, Role.BUREAU_HEAD),
        basis="生态环境法典159；督察条例条号（未核）",
        documents=["督办函"],
    )
    def press_overdue(self, reading):
        """督办、约谈、通报."""

    @step(
        "报告完成",
        State.RECTIFYING,
        State.OVERDUE,
        to=State.CLAIMED,
        by=Role.RESPONSIBLE_BODY,
        basis="生态环境法典29",
        requires=[task.all_done_evidence],
        when=[["rc_node.met", "rc_node.cancelled", "rc_node.none"]],
        documents=["整改完成报告"],
    )
    def claim_done(self, reading):
        """报告完成."""

    @step(
        "验收通过",
        State.CLAIMED,
        to=State.ACCEPTED,
        by=Role.ACCEPTING_UNIT,
        basis="生态环境法典29",
        requires=[task.acceptor_independent, task.site_check, task.targets_met],
        documents=["整改验收意见"],
    )
    def accept(self, reading):
        """验收通过."""

    @step(
        "验收退回",
        State.CLAIMED,
        to=State.RECTIFYING,
        by=Role.ACCEPTING_UNIT,
        basis="practice",
        requires=[task.acceptor_independent, task.unfinished_stated],
        documents=["整改验收意见"],
    )
    def reject(self, reading):
        """验收退回."""

    @step(
        "公示整改情况",
        State.ACCEPTED,
        to=State.PUBLISHED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[penalty_ordinary_publication.redacted],
        records={
            "publicity_to": Day("公示截止日期", future=True, optional=True),
            "publicity_place": Text("公示的网站或者报纸", optional=True),
        },
        documents=["整改情况公示"],
    )
    def publish(self, reading):
        """公示整改情况."""

    @step(
        "收到公示意见",
        State.PUBLISHED,
        to="same",
        by=Role.COMPLAINANT,
        basis="practice",
        documents=["收: 公示意见"],
    )
    def object_publicity(self, reading):
        """收到公示意见."""

    @step(
        "处理公示意见",
        State.PUBLISHED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[task.answer_stated],
        documents=["意见处理记录"],
    )
    def handle_objection(self, reading):
        """处理公示意见."""

    @step(
        "意见成立退回整改",
        State.PUBLISHED,
        to=State.RECTIFYING,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[task.unfinished_stated],
        documents=["意见处理记录"],
    )
    def objection_upheld(self, reading):
        """意见成立退回整改."""

    @step(
        "销号",
        State.PUBLISHED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[task.publicity_over, task.objections_handled, task.head_signed],
        when=[["rc_listing.not_listed", "rc_listing.lifted"]],
        documents=["销号表"],
    )
    def close(self, reading):
        """销号."""

    @step(
        "一般隐患核销",
        State.ACCEPTED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典121",
        requires=[task.general_danger_only, task.head_signed],
        when=[["rc_listing.not_listed", "rc_listing.lifted"]],
        documents=["隐患核销表"],
    )
    def close_danger(self, reading):
        """一般隐患核销."""

    @step(
        "销号报备",
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        documents=["销号报备函"],
    )
    def report_closure(self, reading):
        """销号报备."""

    @step(
        "回头看、抽查回访",
        State.ACCEPTED,
        State.PUBLISHED,
        State.CLOSED,
        to="same",
        by=(Role.CASE_HANDLER, Role.SUPERIOR_AUTHORITY),
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        documents=["复查记录"],
    )
    def revisit(self, reading):
        """回头看、抽查回访."""

    @step(
        "收到反弹举报",
        State.ACCEPTED,
        State.PUBLISHED,
        State.CLOSED,
        to="same",
        by=Role.COMPLAINANT,
        basis="practice",
        documents=["收: 举报材料"],
    )
    def report_relapse(self, reading):
        """收到反弹举报."""

    @step(
        "认定反弹重开",
        State.ACCEPTED,
        State.PUBLISHED,
        State.CLOSED,
        to=State.REOPENED,
        by=(Role.SUPERIOR_AUTHORITY, Role.DESIGNATED_DEPARTMENT, Role.BUREAU_HEAD),
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[task.relapse_shown],
        documents=["重开通知"],
    )
    def reopen(self, reading):
        """认定反弹重开."""

    @step(
        "重新交办",
        State.REOPENED,
        to=State.RECTIFYING,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[task.new_term_set],
        records={"nodes": task.NODES.but(optional=True)},
        documents=["整改任务单"],
    )
    def assign_again(self, reading):
        """重新交办."""

    @step(
        "并入他项",
        State.ASSIGNED,
        State.PLAN_FILED,
        State.RECTIFYING,
        State.OVERDUE,
        to=State.MERGED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[task.merged_into],
        documents=["合并审批表"],
    )
    def merge(self, reading):
        """并入他项."""

    @step(
        "移交违法线索",
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法54",
        requires=[task.suspected_violation],
        documents=["案件线索移交单"],
    )
    def refer_case(self, reading):
        """移交违法线索."""

    @step(
        "整治不力纳入诚信档案",
        State.OVERDUE,
        State.CLAIMED,
        State.RECTIFYING,
        to="same",
        by=Role.CREDIT_OFFICE,
        basis="突发环境事件应急管理办法(2015部令34号)12",
        requires=[task.poor_treatment],
        documents=["诚信信息登记表"],
    )
    def report_to_credit(self, reading):
        """整治不力纳入诚信档案."""
