"""损害赔偿诉讼 (cp_suit)."""

from django.db import models

from cases.facts import Choice, Day, Items, Moment, Money, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import claim, negotiation, suit
from cases.roles import Role
from cases.steps import Ground


class DamageSuit(Machine):
    """损害赔偿诉讼."""

    class State(models.TextChoices):
        NOT_SUED = "not_sued", "未起诉"
        PENDING = "pending", "一审审理"
        JUDGED = "judged", "一审已裁判"
        APPEALED = "appealed", "二审审理"
        EFFECTIVE = "effective", "裁判生效支持"
        MEDIATED = "mediated", "法院调解"
        DISMISSED = "dismissed", "生效驳回"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_suit",
        "compensation",
        "损害赔偿诉讼",
        per=("defendant",),
        start="not_sued",
        terminal=("not_sued", "effective", "mediated", "dismissed"),
        opens=("compensation.file", "compensation.add_obligor"),
        kept=("not_sued", "pending", "judged", "appealed", "effective", "mediated", "dismissed"),
        waiting={"pending": "court", "appealed": "court"},
    )

    @step(
        "提起损害赔偿诉讼",
        State.NOT_SUED,
        to=State.PENDING,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="法释生态环境损害赔偿若干规定(2020)1、3、5",
        requires=[
            negotiation.negotiation_record,
            suit.plaintiff_standing,
            suit.actionable_situation,
            claim.not_marine,
            suit.complaint_complete,
        ],
        grounds=[
            Ground("no_agreement", "磋商不成或无法磋商"),
            Ground("agreement_failed", "协议违约或不予确认"),
        ],
        when=[["cp_negotiation.failed", "cp_negotiation.breached", "cp_confirmation.refused"]],
        records={
            "court": Text("受诉法院", optional=True),
            "limitation_ends_on": Day("诉讼时效届满日（只提示）", future=True, optional=True),
        },
        documents=["生态环境损害赔偿起诉状", "磋商不成情况说明"],
    )
    def sue(self, reading):
        """提起损害赔偿诉讼."""

    @step(
        "申请财产（证据）保全",
        State.NOT_SUED,
        State.PENDING,
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="民事诉讼法103、104",
        requires=[suit.preservation_reason],
        grounds=[
            Ground("pre_suit", "诉前保全", basis="民事诉讼法104"),
            Ground("in_suit", "诉中保全", basis="民事诉讼法103"),
        ],
        documents=["财产保全申请书"],
    )
    def apply_preservation(self, reading):
        """申请财产（证据）保全."""

    @step(
        "法院对保全申请作出裁定并采取措施",
        State.NOT_SUED,
        State.PENDING,
        to="same",
        by=Role.COURT,
        basis="民事诉讼法103、104",
        grounds=[
            Ground("ordered", "裁定保全"),
            Ground("refused", "裁定驳回"),
        ],
        records={
            "ruled_at": Moment("裁定时间", optional=True),
            "court_preserved_on": Day("采取保全措施日期", optional=True),
        },
        documents=["收: 保全裁定书"],
    )
    def preservation_ordered(self, reading):
        """法院对保全申请作出裁定并采取措施."""

    @step(
        "三十日内未起诉，法院解除保全",
        State.NOT_SUED,
        State.PENDING,
        to="same",
        by=Role.COURT,
        basis="民事诉讼法104",
        records={
            "lifted_on": Day("解除保全日期", optional=True),
            "lifted_because": Text("解除理由", optional=True),
        },
        documents=["收: 解除保全裁定书"],
    )
    def preservation_lifted(self, reading):
        """三十日内未起诉，法院解除保全."""

    @step(
        "裁定不予受理",
        State.PENDING,
        to=State.JUDGED,
        by=Role.COURT,
        basis="民事诉讼法(2023)157",
        documents=["收: 不予受理裁定书"],
    )
    def not_docketed(self, reading):
        """裁定不予受理."""

    @step(
        "一审裁判",
        State.PENDING,
        to=State.JUDGED,
        by=Role.COURT,
        basis="法释生态环境损害赔偿若干规定(2020)11、12",
        grounds=[
            Ground("supported", "判决支持"),
            Ground("dismissed", "驳回起诉或请求"),
        ],
        records={
            "duties": Items("义务、期限和金额", optional=True),
            "fallback_cost": Money("不履行修复义务时的修复费用", optional=True),
            "ruled_as": Choice("裁判文书种类", values={"判决": "判决", "裁定": "裁定"}, optional=True),
            "judgment_served_on": Day("裁判文书送达日期", optional=True),
        },
        documents=["收: 判决书"],
    )
    def judge(self, reading):
        """一审裁判."""

    @step(
        "一审支持判决生效",
        State.JUDGED,
        to=State.EFFECTIVE,
        by=(Role.SYSTEM, Role.DESIGNATED_DEPARTMENT),
        basis="民事诉讼法(2023)158",
        requires=[suit.appeal_period_over],
    )
    def judgment_effective(self, reading):
        """一审支持判决生效."""

    @step(
        "一审驳回裁判生效",
        State.JUDGED,
        to=State.DISMISSED,
        by=(Role.SYSTEM, Role.DESIGNATED_DEPARTMENT),
        basis="民事诉讼法(2023)158",
        requires=[suit.appeal_period_over],
    )
    def dismissal_effective(self, reading):
        """一审驳回裁判生效."""

    @step(
        "上诉",
        State.JUDGED,
        to=State.APPEALED,
        by=(Role.DESIGNATED_DEPARTMENT, Role.OBLIGOR),
        basis="民事诉讼法(2023)157、171",
        requires=[suit.within_appeal_term],
        documents=["上诉状"],
    )
    def appeal(self, reading):
        """上诉."""

    @step(
        "二审支持",
        State.APPEALED,
        to=State.EFFECTIVE,
        by=Role.COURT,
        basis="民事诉讼法(2023)177、182",
        documents=["收: 二审判决书"],
    )
    def appeal_judged(self, reading):
        """二审支持."""

    @step(
        "二审驳回",
        State.APPEALED,
        to=State.DISMISSED,
        by=Role.COURT,
        basis="民事诉讼法(2023)177、182",
        documents=["收: 二审裁判文书"],
    )
    def appeal_dismissed_claim(self, reading):
        """二审驳回."""

    @step(
        "二审发回重审",
        State.APPEALED,
        to=State.PENDING,
        by=Role.COURT,
        basis="民事诉讼法(2023)177",
        documents=["收: 发回重审裁定书"],
    )
    def appeal_remitted(self, reading):
        """二审发回重审."""

    @step(
        "法院调解",
        State.PENDING,
        State.APPEALED,
        to=State.MEDIATED,
        by=Role.COURT,
        basis="民事诉讼法(2023)100",
        documents=["收: 民事调解书"],
    )
    def suit_mediated(self, reading):
        """法院调解."""

    @step(
        "法院准许撤诉",
        State.PENDING,
        State.APPEALED,
        to=State.NOT_SUED,
        by=Role.COURT,
        basis="民事诉讼法(2023)148、157",
        documents=["收: 准许撤诉裁定书"],
    )
    def suit_withdrawn(self, reading):
        """法院准许撤诉."""

    @step(
        "裁定再审",
        State.EFFECTIVE,
        State.DISMISSED,
        State.MEDIATED,
        to=State.PENDING,
        by=Role.COURT,
        basis="民事诉讼法(2023)210",
        documents=["收: 再审裁定书"],
    )
    def retrial_ordered(self, reading):
        """裁定再审."""

    @step(
        "民事公益诉讼合并审理并先中止",
        State.PENDING,
        to="same",
        by=Role.COURT,
        basis="法释生态环境损害赔偿若干规定(2020)16、17",
        documents=["收: 中止审理裁定书"],
    )
    def pil_joined(self, reading):
        """民事公益诉讼合并审理并先中止."""

    @step(
        "因刑事案件中止审理",
        State.PENDING,
        State.APPEALED,
        to="same",
        by=Role.COURT,
        basis="民事诉讼法(2023)153",
        records={
            "criminal_case": Text("刑事案件案号", optional=True),
            "resumed_on": Day("恢复审理日期", optional=True),
        },
        documents=["收: 中止诉讼裁定书"],
    )
    def stay_for_criminal(self, reading):
        """因刑事案件中止审理."""
