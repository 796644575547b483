"""磋商 (cp_negotiation)."""

from django.db import models

from cases.facts import Day, Flag, Items, Money, Number, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import negotiation
from cases.roles import Role
from cases.steps import Ground


class Negotiation(Machine):
    """磋商."""

    class State(models.TextChoices):
        NOT_BEGUN = "not_begun", "未告知磋商"
        NOTICED = "noticed", "已告知磋商"
        NEGOTIATING = "negotiating", "磋商中"
        AGREED = "agreed", "已签协议"
        BREACHED = "breached", "未确认协议已违约"
        FAILED = "failed", "磋商不成"
        SETTLED_EARLY = "settled_early", "已主动修复赔偿"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_negotiation",
        "compensation",
        "磋商",
        per=("obligor",),
        start="not_begun",
        terminal=("agreed", "settled_early", "failed"),
        opens=("compensation.file", "compensation.add_obligor"),
        kept=("not_begun", "noticed", "negotiating", "agreed", "breached", "failed", "settled_early"),
    )

    @step(
        "告知磋商",
        State.NOT_BEGUN,
        to=State.NOTICED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1073",
        requires=[negotiation.damage_items, negotiation.causation_shown],
        when=[["cp_survey.assessed"]],
        documents=["磋商告知书"],
    )
    def notify(self, reading):
        """告知磋商."""

    @step(
        "送达磋商告知书",
        State.NOTICED,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        requires=[negotiation.notice_receipt],
        documents=["送达回证"],
    )
    def serve_negotiation_notice(self, reading):
        """送达磋商告知书."""

    @step(
        "召开磋商会议",
        State.NOTICED,
        State.NEGOTIATING,
        to=State.NEGOTIATING,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="生态环境法典1073",
        records={
            "meeting_no": Number("第几次磋商", optional=True),
            "meeting_on": Day("磋商日期", optional=True),
            "agreed_extension": Flag("双方同意延长磋商", must=None, optional=True),
        },
        documents=["磋商会议纪要"],
    )
    def negotiate(self, reading):
        """召开磋商会议."""

    @step(
        "认定无法磋商",
        State.NOT_BEGUN,
        State.NOTICED,
        to=State.FAILED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)5",
        requires=[negotiation.unreachable],
        when=[["cp_survey.assessed", "cp_survey.investigating", "cp_survey.pending", "cp_survey.appraising"]],
        documents=["无法磋商情况说明"],
    )
    def cannot_negotiate(self, reading):
        """认定无法磋商."""

    @step(
        "拒绝磋商或逾期不答复",
        State.NOTICED,
        to=State.FAILED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)5",
        requires=[negotiation.refusal_shown],
        documents=["磋商不成情况说明"],
    )
    def refuse_notice(self, reading):
        """拒绝磋商或逾期不答复."""

    @step(
        "磋商不成",
        State.NEGOTIATING,
        to=State.FAILED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1073",
        requires=[negotiation.negotiation_record],
        documents=["磋商不成情况说明"],
    )
    def fail(self, reading):
        """磋商不成."""

    @step(
        "签订赔偿协议",
        State.NEGOTIATING,
        to=State.AGREED,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="生态环境法典1073",
        requires=[negotiation.lawful_content],
        grounds=[
            Ground("all", "全部义务人达成"),
            Ground("part", "部分义务人达成", requires=(negotiation.shares_clear,)),
        ],
        also={"cp_confirmation": "not_applied"},
        records={
            "duties": Items("义务、期限和金额", optional=True),
            "fallback_cost": Money("不履行修复义务时的修复费用", optional=True),
            "instalments": Text("分期及担保", optional=True),
        },
        documents=["赔偿协议"],
    )
    def agree(self, reading):
        """签订赔偿协议."""

    @step(
        "义务人主动修复或赔偿完毕",
        State.NOT_BEGUN,
        State.NOTICED,
        State.NEGOTIATING,
        State.FAILED,
        to=State.SETTLED_EARLY,
        by=Role.OBLIGOR,
        basis="生态环境法典1065",
        requires=[negotiation.early_performance_evaluated],
        documents=["收: 主动修复赔偿材料"],
    )
    def voluntary_restoration(self, reading):
        """义务人主动修复或赔偿完毕."""

    @step(
        "协议重新磋商",
        State.AGREED,
        State.BREACHED,
        to=State.NEGOTIATING,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="民事诉讼法(2023)206",
        when=[["cp_confirmation.not_applied", "cp_confirmation.refused"]],
        documents=["变更协议"],
    )
    def amend_agreement(self, reading):
        """协议重新磋商."""

    @step(
        "记录未确认协议违约",
        State.AGREED,
        to=State.BREACHED,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)21",
        requires=[negotiation.term_expired_unperformed],
        when=[["cp_confirmation.not_applied", "cp_confirmation.refused"]],
        documents=["违约情况说明"],
    )
    def breach_unconfirmed(self, reading):
        """记录未确认协议违约."""

    @step(
        "再次磋商",
        State.FAILED,
        to=State.NEGOTIATING,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="practice",
        requires=[negotiation.new_negotiation_agreed],
        documents=["磋商会议纪要"],
    )
    def negotiate_again(self, reading):
        """再次磋商."""
