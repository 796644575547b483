"""节点 (rc_node)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.rectification.rules import node, task
from cases.roles import Role


class TaskNode(Machine):
    """节点."""

    class State(models.TextChoices):
        PENDING = "pending", "未完成"
        REPORTED = "reported", "已报完成"
        MET = "met", "已确认"
        OVERDUE = "overdue", "节点逾期"
        CANCELLED = "cancelled", "经批准取消"

    class Meta:
        proxy = True

    spec = Spec(
        "rc_node",
        "rectification",
        "节点",
        per=(
            "task",
            "node",
        ),
        start="pending",
        terminal=("met", "cancelled"),
        opens=("rectification.file_plan", "rectification.change_node", "rectification.assign_again"),
        each="nodes",
    )

    @step(
        "报告节点完成",
        State.PENDING,
        State.OVERDUE,
        to=State.REPORTED,
        by=Role.RESPONSIBLE_BODY,
        basis="practice",
        requires=[node.node_evidence],
        documents=["整改进展报告"],
    )
    def report_node(self, reading):
        """报告节点完成."""

    @step(
        "确认节点",
        State.REPORTED,
        to=State.MET,
        by=(Role.DESIGNATED_DEPARTMENT, Role.CASE_HANDLER),
        basis="practice",
        requires=[node.node_checked],
        documents=["节点核对记录"],
    )
    def confirm_node(self, reading):
        """确认节点."""

    @step(
        "退回节点",
        State.REPORTED,
        to=State.PENDING,
        by=(Role.DESIGNATED_DEPARTMENT, Role.CASE_HANDLER),
        basis="practice",
        requires=[task.return_reason],
        documents=["节点核对记录"],
    )
    def return_node(self, reading):
        """退回节点."""

    @step(
        "节点逾期",
        State.PENDING,
        to=State.OVERDUE,
        by=(Role.SYSTEM, Role.DESIGNATED_DEPARTMENT),
        basis="practice",
        requires=[task.term_passed],
    )
    def node_overdue(self, reading):
        """节点逾期."""

    @step(
        "调整或取消节点",
        State.PENDING,
        State.OVERDUE,
        to=State.CANCELLED,
        by=(Role.SUPERIOR_AUTHORITY, Role.DESIGNATED_DEPARTMENT),
        basis="practice",
        requires=[task.change_approved],
        records={"nodes": task.NODES.but(optional=True)},
        documents=["节点调整批复"],
    )
    def change_node(self, reading):
        """调整或取消节点."""
