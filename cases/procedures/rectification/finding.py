"""督察反馈问题 (rc_finding)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.procedures.rectification.rules import finding, task
from cases.roles import Role


class InspectorateFinding(Machine):
    """督察反馈问题."""

    class State(models.TextChoices):
        RECEIVED = "received", "已收反馈意见"
        PLAN_COMPILED = "plan_compiled", "整改方案已编制"
        PLAN_PUBLISHED = "plan_published", "方案已公开"
        SETTLED = "settled", "任务全部销号"
        RESULT_PUBLISHED = "result_published", "整改情况已公开"

    class Meta:
        proxy = True

    spec = Spec(
        "rc_finding",
        "rectification",
        "督察反馈问题",
        per=("finding",),
        start="received",
        terminal=("result_published",),
        opens=("case",),
    )

    @step(
        "编制督察整改方案",
        State.RECEIVED,
        to=State.PLAN_COMPILED,
        by=(Role.RESPONSIBLE_BODY, Role.BUREAU_HEAD),
        basis="生态环境法典29",
        requires=[finding.plan_items],
        documents=["督察整改方案"],
    )
    def compile_plan(self, reading):
        """编制督察整改方案."""

    @step(
        "公开整改方案",
        State.PLAN_COMPILED,
        to=State.PLAN_PUBLISHED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[penalty_ordinary_publication.redacted],
        documents=["整改方案公开稿"],
    )
    def publish_plan(self, reading):
        """公开整改方案."""

    @step(
        "上报整改方案",
        State.PLAN_COMPILED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        documents=["整改方案报送函"],
    )
    def submit_plan(self, reading):
        """上报整改方案."""

    @step(
        "分解交办任务",
        State.PLAN_COMPILED,
        State.PLAN_PUBLISHED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境法典29",
        requires=[finding.assignment_complete],
        documents=["整改任务单"],
    )
    def assign_task(self, reading):
        """分解交办任务."""

    @step(
        "调整整改方案",
        State.PLAN_PUBLISHED,
        to=State.PLAN_COMPILED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[task.change_approved],
        documents=["方案调整批复"],
    )
    def revise_plan(self, reading):
        """调整整改方案."""

    @step(
        "移送追责问责",
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境法典29",
        requires=[finding.accountability_material],
        documents=["问题线索移送函"],
    )
    def hand_over_accountability(self, reading):
        """移送追责问责."""

    @step(
        "问题销号",
        State.PLAN_PUBLISHED,
        to=State.SETTLED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[finding.all_tasks_closed, task.head_signed],
        when=[["rc_task.closed", "rc_task.merged"]],
        documents=["销号表"],
    )
    def settle(self, reading):
        """问题销号."""

    @step(
        "公开整改情况",
        State.SETTLED,
        to=State.RESULT_PUBLISHED,
        by=Role.BUREAU_HEAD,
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[penalty_ordinary_publication.redacted],
        documents=["整改情况公开稿"],
    )
    def publish_result(self, reading):
        """公开整改情况."""

    @step(
        "问题重开",
        State.SETTLED,
        State.RESULT_PUBLISHED,
        to=State.PLAN_PUBLISHED,
        by=(Role.SUPERIOR_AUTHORITY, Role.BUREAU_HEAD),
        basis="生态环境保护督察工作条例(2025)条号（未核）",
        requires=[task.relapse_shown],
        when=[["rc_task.reopened", "rc_task.rectifying"]],
        when_any=("rc_task",),
        documents=["重开通知"],
    )
    def reopen_finding(self, reading):
        """问题重开."""
