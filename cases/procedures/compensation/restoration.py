"""生态环境修复 (cp_restoration)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim, restoration
from cases.roles import Role


class Restoration(Machine):
    """生态环境修复."""

    class State(models.TextChoices):
        REQUIRED = "required", "待修复"
        NOT_REQUIRED = "not_required", "无需修复"
        RESTORING = "restoring", "义务人修复中"
        SUBSTITUTING = "substituting", "替代修复中"
        BUREAU_RESTORES = "bureau_restores", "组织代为修复"
        EVALUATING = "evaluating", "修复效果评估"
        NOT_RESTORED = "not_restored", "未达修复目标"
        RESTORED = "restored", "修复达标"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_restoration",
        "compensation",
        "生态环境修复",
        per=("obligor", "title"),
        start="required",
        terminal=("restored", "not_required"),
        opens=(
            "compensation.agree",
            "compensation.judgment_effective",
            "compensation.appeal_judged",
            "compensation.suit_mediated",
        ),
    )

    @step(
        "认定无修复义务",
        State.REQUIRED,
        to=State.NOT_REQUIRED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)13",
        requires=[restoration.no_restoration_owed],
        documents=["评估结论摘录"],
    )
    def no_restoration_needed(self, reading):
        """认定无修复义务."""

    @step(
        "开始修复",
        State.REQUIRED,
        to=State.RESTORING,
        by=Role.OBLIGOR,
        basis="生态环境法典1065",
        requires=[restoration.plan_stated],
        documents=["修复方案"],
    )
    def perform(self, reading):
        """开始修复."""

    @step(
        "替代修复",
        State.REQUIRED,
        State.RESTORING,
        State.NOT_RESTORED,
        to=State.SUBSTITUTING,
        by=Role.OBLIGOR,
        basis="生态环境法典1065",
        requires=[restoration.not_restorable],
        documents=["替代修复方案"],
    )
    def substitute(self, reading):
        """替代修复."""

    @step(
        "组织代为修复",
        State.REQUIRED,
        State.RESTORING,
        State.SUBSTITUTING,
        State.NOT_RESTORED,
        to=State.BUREAU_RESTORES,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)21",
        requires=[restoration.restoration_fund],
        documents=["修复委托合同"],
    )
    def government_restores(self, reading):
        """组织代为修复."""

    @step(
        "检查修复过程",
        State.RESTORING,
        State.SUBSTITUTING,
        State.BUREAU_RESTORES,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[claim.survey_two_officers],
        documents=["现场检查（勘察）笔录"],
    )
    def inspect_restoration(self, reading):
        """检查修复过程."""

    @step(
        "启动修复效果评估",
        State.RESTORING,
        State.SUBSTITUTING,
        State.BUREAU_RESTORES,
        to=State.EVALUATING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号条号（未核）",
        requires=[restoration.completion_reported],
        documents=["修复效果评估委托书"],
    )
    def evaluate(self, reading):
        """启动修复效果评估."""

    @step(
        "评估达到修复目标",
        State.EVALUATING,
        to=State.RESTORED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1065",
        requires=[restoration.restoration_targets_met],
        documents=["修复效果评估报告"],
    )
    def evaluation_passed(self, reading):
        """评估达到修复目标."""

    @step(
        "评估未达修复目标",
        State.EVALUATING,
        to=State.NOT_RESTORED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1065",
        documents=["修复效果评估报告"],
    )
    def evaluation_failed(self, reading):
        """评估未达修复目标."""

    @step(
        "重新修复",
        State.NOT_RESTORED,
        to=State.RESTORING,
        by=Role.OBLIGOR,
        basis="生态环境法典1065",
        requires=[restoration.rework_term_set],
        documents=["修复方案"],
    )
    def rework(self, reading):
        """重新修复."""
