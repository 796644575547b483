"""损害调查与评估 (cp_survey)."""

from django.db import models

from cases.facts import Items
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim, survey
from cases.roles import Role
from cases.steps import Ground


class DamageSurvey(Machine):
    """损害调查与评估."""

    class State(models.TextChoices):
        PENDING = "pending", "待调查"
        INVESTIGATING = "investigating", "损害调查"
        APPRAISING = "appraising", "评估中"
        ASSESSED = "assessed", "已出评估结论"
        NO_DAMAGE = "no_damage", "无损害或不可归责"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_survey",
        "compensation",
        "损害调查与评估",
        per=("claim",),
        start="pending",
        terminal=("assessed", "no_damage"),
        opens=("compensation.file",),
    )

    @step(
        "开展损害调查",
        State.PENDING,
        to=State.INVESTIGATING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号19（未核）",
        requires=[claim.survey_two_officers],
        records={
            "shared_evidence": Items("引用的行政执法材料", optional=True),
        },
        documents=["损害调查报告"],
    )
    def investigate(self, reading):
        """开展损害调查."""

    @step(
        "委托评估",
        State.INVESTIGATING,
        to=State.APPRAISING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)10",
        requires=[survey.method_allowed],
        grounds=[
            Ground("forensic", "委托鉴定"),
            Ground("expert", "专家意见或简易评估", basis="环法规〔2025〕6号9条（未核）"),
        ],
        documents=["评估委托书"],
    )
    def appraise(self, reading):
        """委托评估."""

    @step(
        "出具评估结论",
        State.APPRAISING,
        to=State.ASSESSED,
        by=Role.APPRAISER,
        basis="法释生态环境损害赔偿若干规定(2020)10",
        documents=["收: 鉴定评估报告"],
    )
    def report_damage(self, reading):
        """出具评估结论."""

    @step(
        "撤回委托、更换评估机构",
        State.APPRAISING,
        to=State.INVESTIGATING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[survey.recall_reason],
        documents=["撤回评估委托通知"],
    )
    def recall_appraisal(self, reading):
        """撤回委托、更换评估机构."""

    @step(
        "评估认为无损害或不可归责",
        State.APPRAISING,
        to=State.NO_DAMAGE,
        by=Role.APPRAISER,
        basis="法释生态环境损害赔偿若干规定(2020)6",
        documents=["收: 鉴定评估报告"],
    )
    def appraisal_none(self, reading):
        """评估认为无损害或不可归责."""

    @step(
        "重新评估",
        State.ASSESSED,
        State.NO_DAMAGE,
        to=State.APPRAISING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[survey.reappraisal_reason],
        documents=["重新评估委托书"],
    )
    def reappraise(self, reading):
        """重新评估."""
