"""履行与强制执行 (cp_performance)."""

from django.db import models

from cases.facts import Choice, Day, Money
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim, performance
from cases.roles import Role
from cases.steps import Ground


class ClaimPerformance(Machine):
    """履行与强制执行."""

    class State(models.TextChoices):
        DUE = "due", "履行期内"
        ENFORCING = "enforcing", "强制执行中"
        EXECUTION_ENDED = "execution_ended", "执行中止或终结"
        BANKRUPTCY = "bankruptcy", "破产程序"
        OBLIGOR_GONE = "obligor_gone", "义务人灭失"
        DONE = "done", "履行完毕"
        WRITTEN_OFF = "written_off", "依法不再追缴"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_performance",
        "compensation",
        "履行与强制执行",
        per=("obligor", "title"),
        start="due",
        terminal=("done", "written_off"),
        opens=(
            "compensation.agree",
            "compensation.judgment_effective",
            "compensation.appeal_judged",
            "compensation.suit_mediated",
        ),
        waiting={"bankruptcy": "court"},
    )

    @step(
        "通知履行",
        State.DUE,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)21",
        records={
            "title_kind": Choice(
                "执行依据",
                values={"协议": "赔偿协议", "确认裁定": "司法确认裁定", "判决": "生效判决", "法院调解": "法院调解书"},
                optional=True,
            ),
            "performance_due": Day("履行期限届满日", future=True, optional=True),
        },
        documents=["履行通知书"],
    )
    def open_performance(self, reading):
        """通知履行."""

    @step(
        "申请强制执行",
        State.DUE,
        to=State.ENFORCING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)21",
        requires=[performance.title_effective, performance.due_unperformed],
        grounds=[
            Ground("unperformed", "不履行"),
            Ground("restoration_cost", "修复未达标执行修复费用", requires=(performance.fallback_cost_stated,)),
        ],
        when=[["cp_confirmation.confirmed", "cp_suit.effective", "cp_suit.mediated"]],
        documents=["强制执行申请书"],
    )
    def enforce(self, reading):
        """申请强制执行."""

    @step(
        "执行中止或终结",
        State.ENFORCING,
        to=State.EXECUTION_ENDED,
        by=Role.COURT,
        basis="民事诉讼法(2023)267、268",
        grounds=[
            Ground("suspended", "中止执行"),
            Ground("terminated", "终结执行"),
        ],
        documents=["收: 执行裁定书"],
    )
    def execution_ended(self, reading):
        """执行中止或终结."""

    @step(
        "恢复执行",
        State.EXECUTION_ENDED,
        State.WRITTEN_OFF,
        to=State.ENFORCING,
        by=(Role.COURT, Role.DESIGNATED_DEPARTMENT),
        basis="民事诉讼法(2023)265、267",
        requires=[performance.assets_found],
        documents=["恢复执行申请书"],
    )
    def execution_resumed(self, reading):
        """恢复执行."""

    @step(
        "申报破产债权",
        State.DUE,
        State.ENFORCING,
        State.EXECUTION_ENDED,
        to=State.BANKRUPTCY,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1058",
        requires=[performance.bankruptcy_accepted],
        documents=["债权申报书"],
    )
    def bankrupt(self, reading):
        """申报破产债权."""

    @step(
        "破产程序终结",
        State.BANKRUPTCY,
        to=State.EXECUTION_ENDED,
        by=Role.COURT,
        basis="practice",
        records={
            "distributed": Money("破产分配所得", optional=True),
        },
        documents=["收: 终结破产程序裁定书"],
    )
    def bankruptcy_ended(self, reading):
        """破产程序终结."""

    @step(
        "认定义务人灭失",
        State.DUE,
        State.ENFORCING,
        State.EXECUTION_ENDED,
        to=State.OBLIGOR_GONE,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="民事诉讼法(2023)268",
        requires=[performance.obligor_gone_shown],
        documents=["义务人灭失证明"],
    )
    def obligor_gone(self, reading):
        """认定义务人灭失."""

    @step(
        "承受人继续履行",
        State.OBLIGOR_GONE,
        to=State.DUE,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1065",
        requires=[claim.succession_shown],
        documents=["履行通知书"],
    )
    def successor_takes_over(self, reading):
        """承受人继续履行."""

    @step(
        "确认履行完毕",
        State.DUE,
        State.ENFORCING,
        State.EXECUTION_ENDED,
        to=State.DONE,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)21",
        requires=[performance.all_performed],
        when=[["cp_restoration.restored", "cp_restoration.not_required"], ["cp_money.paid", "cp_money.none_due"]],
        documents=["履行情况核实记录"],
    )
    def performed(self, reading):
        """确认履行完毕."""

    @step(
        "决定不再追缴",
        State.EXECUTION_ENDED,
        State.OBLIGOR_GONE,
        to=State.WRITTEN_OFF,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="民事诉讼法(2023)268",
        requires=[claim.ended_lawfully],
        when=[["cp_restoration.restored", "cp_restoration.not_required"]],
        documents=["终结审批表"],
    )
    def close_unenforceable(self, reading):
        """决定不再追缴."""
