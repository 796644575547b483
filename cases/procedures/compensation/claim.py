"""索赔主线 (cp_claim)."""

from django.db import models

from cases.facts import Day, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim
from cases.procedures.penalty_ordinary.rules import publication as penalty_ordinary_publication
from cases.roles import Role
from cases.steps import Ground


class DamageClaim(Machine):
    """索赔主线."""

    class State(models.TextChoices):
        LEAD = "lead", "线索"
        SCREENING = "screening", "筛查中"
        SCREENED_OUT = "screened_out", "筛查排除"
        CHECKING = "checking", "初步核查"
        NOT_STARTED = "not_started", "不启动索赔"
        MARINE_REFERRED = "marine_referred", "移送海洋损害途径"
        FILED = "filed", "索赔中"
        PUBLISHED = "published", "结果已公开"
        CLOSED = "closed", "已结案"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_claim",
        "compensation",
        "索赔主线",
        per=("damage event",),
        start="lead",
        terminal=("screened_out", "not_started", "marine_referred", "closed"),
        opens=("case",),
    )

    @step(
        "开始筛查",
        State.LEAD,
        to=State.SCREENING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号16（未核）",
        requires=[claim.lead_source],
        documents=["生态环境损害赔偿线索登记表"],
    )
    def screen(self, reading):
        """开始筛查."""

    @step(
        "筛查排除",
        State.LEAD,
        State.SCREENING,
        to=State.SCREENED_OUT,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[claim.screen_reason],
        documents=["筛查记录"],
    )
    def screen_out(self, reading):
        """筛查排除."""

    @step(
        "转初步核查",
        State.SCREENING,
        to=State.CHECKING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号17（未核）",
        event="check",
        requires=[claim.survey_two_officers],
        documents=["初步核查报告"],
    )
    def check_step(self, reading):
        """转初步核查."""

    @step(
        "决定不启动索赔",
        State.CHECKING,
        to=State.NOT_STARTED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号18；环法规〔2025〕6号3-4条（未核）",
        requires=[claim.closed_reason],
        documents=["不启动索赔审批表"],
    )
    def not_start(self, reading):
        """决定不启动索赔."""

    @step(
        "移送海洋生态环境监督管理部门",
        State.SCREENING,
        State.CHECKING,
        State.FILED,
        to=State.MARINE_REFERRED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1074",
        requires=[claim.is_marine],
        when=[["cp_survey.none", "cp_survey.pending", "cp_survey.investigating"]],
        documents=["移送函"],
    )
    def refer_marine(self, reading):
        """移送海洋生态环境监督管理部门."""

    @step(
        "恢复核查",
        State.SCREENED_OUT,
        State.NOT_STARTED,
        State.MARINE_REFERRED,
        to=State.CHECKING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[claim.new_clue],
        documents=["生态环境损害赔偿线索登记表"],
    )
    def reopen(self, reading):
        """恢复核查."""

    @step(
        "立案启动索赔",
        State.CHECKING,
        to=State.FILED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1073",
        requires=[claim.mandate, claim.negotiable, claim.not_marine, claim.not_private_damage],
        records={
            "event_level": Text("突发事件级别及文件", optional=True),
            "zone": Text("是否在保护名录内", optional=True),
            "actionable_later": Text("可以起诉的情形（只影响起诉）", optional=True),
            "harm_and_obligor_known_on": Day("知道损害和责任人之日", optional=True),
        },
        documents=["生态环境损害索赔启动登记表"],
    )
    def file(self, reading):
        """立案启动索赔."""

    @step(
        "追加义务人",
        State.FILED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1067、1068",
        requires=[claim.joint_basis],
        documents=["追加义务人记录"],
    )
    def add_obligor(self, reading):
        """追加义务人."""

    @step(
        "义务人变更",
        State.FILED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1065",
        requires=[claim.succession_shown],
        documents=["权利义务承继证明"],
    )
    def obligor_succeeded(self, reading):
        """义务人变更."""

    @step(
        "申请禁止令",
        State.CHECKING,
        State.FILED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1079",
        requires=[claim.irreparable_risk],
        documents=["禁止令申请书"],
    )
    def emergency_injunction(self, reading):
        """申请禁止令."""

    @step(
        "主张应急处置费用",
        State.FILED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)19",
        requires=[claim.costs_spent],
        documents=["应急处置费用清单"],
    )
    def claim_emergency_costs(self, reading):
        """主张应急处置费用."""

    @step(
        "收到预缴赔偿款或保证金",
        State.FILED,
        to="same",
        by=Role.OBLIGOR,
        basis="practice",
        requires=[claim.treasury_receipt],
        documents=["收: 缴款凭证"],
    )
    def prepay(self, reading):
        """收到预缴赔偿款或保证金."""

    @step(
        "发现前案未涵盖的新损害",
        State.FILED,
        State.PUBLISHED,
        State.CLOSED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)18",
        requires=[claim.new_damage],
        documents=["生态环境损害赔偿线索登记表"],
    )
    def new_damage_found(self, reading):
        """发现前案未涵盖的新损害."""

    @step(
        "公开赔偿和修复结果",
        State.FILED,
        to=State.PUBLISHED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号条号（未核）",
        requires=[claim.all_obligors_done, penalty_ordinary_publication.redacted],
        grounds=[
            Ground("restored", "修复达标"),
            Ground("money_only", "仅赔偿且已缴清"),
            Ground("settled_early", "主动修复赔偿"),
        ],
        when=[["cp_performance.done", "cp_performance.written_off", "cp_negotiation.settled_early"]],
        documents=["生态环境损害赔偿信息公开稿"],
    )
    def publish(self, reading):
        """公开赔偿和修复结果."""

    @step(
        "结案",
        State.PUBLISHED,
        to=State.CLOSED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="环法规〔2022〕31号条号（未核）",
        gate="CLOSE",
        requires=[claim.claim_money_settled],
        documents=["生态环境损害赔偿结案报告"],
    )
    def close(self, reading):
        """结案."""

    @step(
        "未获赔偿而终结",
        State.FILED,
        to=State.CLOSED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        gate="CLOSE",
        requires=[claim.ended_lawfully],
        grounds=[
            Ground("no_damage", "评估无损害或不可归责"),
            Ground("dismissed", "请求被生效裁判驳回"),
            Ground("procuratorate_suit", "检察公益诉讼已涵盖"),
            Ground("unenforceable", "依法终结执行"),
        ],
        when=[
            ["cp_survey.no_damage", "cp_suit.dismissed", "cp_procuratorate.suit_ended", "cp_performance.written_off"]
        ],
        documents=["终结审批表"],
    )
    def close_without_result(self, reading):
        """未获赔偿而终结."""

    @step(
        "恢复索赔",
        State.CLOSED,
        to=State.FILED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="民事诉讼法(2023)210、265",
        requires=[claim.reopen_fact],
        documents=["恢复办理审批表"],
    )
    def reopen_claim(self, reading):
        """恢复索赔."""
