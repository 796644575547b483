"""督察举报件 (rc_petition)."""

from django.db import models

from cases.facts import Flag, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.procedures.rectification.rules import petition, task
from cases.roles import Role
from cases.steps import Ground


class Petition(Machine):
    """督察举报件."""

    class State(models.TextChoices):
        RECEIVED = "received", "已收转办件"
        DISPATCHED = "dispatched", "已交办"
        CHECKING = "checking", "调查核实中"
        REPORTED = "reported", "已上报查处情况"
        STAGE_CLOSED = "stage_closed", "阶段办结"
        CLOSED = "closed", "已办结"
        MERGED = "merged", "并入重复件"
        PASSED_ON = "passed_on", "转其他途径"

    class Meta:
        proxy = True

    spec = Spec(
        "rc_petition",
        "rectification",
        "督察举报件",
        per=("petition",),
        start="received",
        terminal=("closed", "merged", "passed_on"),
        opens=("case",),
    )

    @step(
        "交办",
        State.RECEIVED,
        to=State.DISPATCHED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[petition.dispatch_complete],
        records={
            "batch": Text("批次", optional=True),
            "key_petition": Flag("重点举报件", must=None, optional=True),
        },
        documents=["举报件交办单"],
    )
    def dispatch(self, reading):
        """交办."""

    @step(
        "并入重复件",
        State.RECEIVED,
        State.DISPATCHED,
        to=State.MERGED,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[petition.duplicate_of],
        documents=["合并记录"],
    )
    def merge_petition(self, reading):
        """并入重复件."""

    @step(
        "转其他部门",
        State.RECEIVED,
        State.DISPATCHED,
        to=State.PASSED_ON,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[petition.out_of_scope],
        documents=["转办函"],
    )
    def pass_on(self, reading):
        """转其他部门."""

    @step(
        "现场核实",
        State.DISPATCHED,
        to=State.CHECKING,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[task.site_check],
        documents=["现场检查（勘察）笔录"],
    )
    def verify_petition(self, reading):
        """现场核实."""

    @step(
        "上报查处情况",
        State.CHECKING,
        to=State.REPORTED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[petition.petition_answerable],
        grounds=[
            Ground("true", "属实"),
            Ground("partly_true", "部分属实"),
            Ground("untrue", "不属实", requires=(petition.untrue_proved,)),
        ],
        documents=["举报件查处情况报告"],
    )
    def report_result(self, reading):
        """上报查处情况."""

    @step(
        "举报件逾期未报",
        State.DISPATCHED,
        State.CHECKING,
        to="same",
        by=(Role.SYSTEM, Role.CASE_HANDLER),
        basis="practice",
        requires=[task.term_passed],
    )
    def petition_overdue(self, reading):
        """举报件逾期未报."""

    @step(
        "督察组退回重办",
        State.REPORTED,
        State.STAGE_CLOSED,
        State.CLOSED,
        to=State.CHECKING,
        by=Role.SUPERIOR_AUTHORITY,
        basis="practice",
        documents=["收: 退回重办通知"],
    )
    def return_petition(self, reading):
        """督察组退回重办."""

    @step(
        "公开查处情况",
        State.REPORTED,
        State.STAGE_CLOSED,
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[penalty_ordinary_publication.redacted],
        documents=["边督边改公开情况一览表"],
    )
    def publish_petition(self, reading):
        """公开查处情况."""

    @step(
        "阶段办结",
        State.REPORTED,
        to=State.STAGE_CLOSED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[petition.result_published, petition.stage_plan],
        documents=["阶段办结审批表"],
    )
    def stage_close(self, reading):
        """阶段办结."""

    @step(
        "办结",
        State.REPORTED,
        State.STAGE_CLOSED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[petition.result_published, petition.fully_done],
        documents=["举报件办结表"],
    )
    def close_petition(self, reading):
        """办结."""

    @step(
        "抽查回访",
        State.REPORTED,
        State.STAGE_CLOSED,
        State.CLOSED,
        to="same",
        by=(Role.CASE_HANDLER, Role.SUPERIOR_AUTHORITY),
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        documents=["回访记录"],
    )
    def visit_complainant(self, reading):
        """抽查回访."""

    @step(
        "回访发现反弹重办",
        State.STAGE_CLOSED,
        State.CLOSED,
        to=State.CHECKING,
        by=(Role.BUREAU_HEAD, Role.SUPERIOR_AUTHORITY),
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[task.relapse_shown],
        documents=["重办通知"],
    )
    def petition_relapse(self, reading):
        """回访发现反弹重办."""
