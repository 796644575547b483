"""诉讼与裁判履行 (pi_suit)."""

from django.db import models

from cases.facts import Choice, Day, Items
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import suit as compensation_suit
from cases.procedures.pil.rules import suit
from cases.roles import Role
from cases.steps import Ground


class InterestSuit(Machine):
    """诉讼与裁判履行."""

    class State(models.TextChoices):
        SUED = "sued", "已起诉待立案"
        SUED_PENDING = "sued_pending", "一审审理"
        JUDGED_FIRST = "judged_first", "一审已判"
        ON_APPEAL = "on_appeal", "二审审理"
        JUDGED_BINDING = "judged_binding", "生效判决待履行"
        CLAIM_DISMISSED = "claim_dismissed", "生效驳回"
        SUIT_WITHDRAWN = "suit_withdrawn", "撤诉"
        PERFORMING_JUDGMENT = "performing_judgment", "履行判决中"
        CLOSED = "closed", "已办结"

    class Meta:
        proxy = True

    spec = Spec(
        "pi_suit",
        "pil",
        "诉讼与裁判履行",
        per=("suggestion",),
        start="sued",
        terminal=("closed",),
        opens=("pil.sue",),
        waiting={"sued": "court", "sued_pending": "court", "on_appeal": "court"},
    )

    @step(
        "法院立案",
        State.SUED,
        to=State.SUED_PENDING,
        by=Role.COURT,
        basis="检察公益诉讼解释23",
        documents=["收: 应诉通知书"],
    )
    def docketed(self, reading):
        """法院立案."""

    @step(
        "法院不予立案",
        State.SUED,
        to=State.CLOSED,
        by=Role.COURT,
        basis="检察公益诉讼解释23（不予立案无明文）（未核）",
        also={"pi_pre": "followup"},
        documents=["收: 不予立案裁定书"],
    )
    def not_docketed(self, reading):
        """法院不予立案."""

    @step(
        "答辩并提交证据",
        State.SUED_PENDING,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政诉讼法67",
        records={
            "complaint_copy_received_on": Day("收到起诉状副本日期", optional=True),
            "defence_filed_on": Day("提交答辩状和证据日期（十五日内）", optional=True),
        },
        documents=["行政答辩状", "证据清单"],
    )
    def answer_suit(self, reading):
        """答辩并提交证据."""

    @step(
        "诉讼中纠正或履职",
        State.SUED_PENDING,
        State.JUDGED_FIRST,
        State.ON_APPEAL,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="检察公益诉讼解释24",
        requires=[suit.lawful_performance],
        documents=["履职情况报告"],
    )
    def comply_during_suit(self, reading):
        """诉讼中纠正或履职."""

    @step(
        "检察机关变更为请求确认违法",
        State.SUED_PENDING,
        State.ON_APPEAL,
        to="same",
        by=Role.PROCURATORATE,
        basis="检察公益诉讼解释24",
        documents=["收: 变更诉讼请求决定书"],
    )
    def change_claim(self, reading):
        """检察机关变更为请求确认违法."""

    @step(
        "检察机关撤诉并获准许",
        State.SUED_PENDING,
        State.ON_APPEAL,
        to=State.SUIT_WITHDRAWN,
        by=(Role.PROCURATORATE, Role.COURT),
        basis="检察公益诉讼解释24",
        documents=["收: 准许撤诉裁定书"],
    )
    def withdraw_suit(self, reading):
        """检察机关撤诉并获准许."""

    @step(
        "一审判决",
        State.SUED_PENDING,
        to=State.JUDGED_FIRST,
        by=Role.COURT,
        basis="检察公益诉讼解释25",
        records={
            "judged": Choice(
                "判决结果",
                values={
                    "确认违法": "确认违法或者无效",
                    "撤销": "撤销（并重作）",
                    "责令履行": "责令履行",
                    "变更": "变更",
                    "驳回": "驳回诉讼请求",
                },
                optional=True,
            ),
            "ruled_as": Choice("裁判文书种类", values={"判决": "判决", "裁定": "裁定"}, optional=True),
            "judgment_served_on": Day("判决书送达日期", optional=True),
        },
        documents=["收: 行政判决书"],
    )
    def judge_first(self, reading):
        """一审判决."""

    @step(
        "上诉",
        State.JUDGED_FIRST,
        to=State.ON_APPEAL,
        by=(Role.PROCURATORATE, Role.BUREAU_HEAD),
        basis="检察公益诉讼解释10；行政诉讼法85",
        requires=[compensation_suit.within_appeal_term],
        documents=["上诉状"],
    )
    def appeal(self, reading):
        """上诉."""

    @step(
        "二审发回重审",
        State.ON_APPEAL,
        to=State.SUED_PENDING,
        by=Role.COURT,
        basis="行政诉讼法89",
        documents=["收: 发回重审裁定书"],
    )
    def appeal_remitted(self, reading):
        """二审发回重审."""

    @step(
        "判令义务的判决生效",
        State.JUDGED_FIRST,
        State.ON_APPEAL,
        to=State.JUDGED_BINDING,
        by=Role.COURT,
        basis="检察公益诉讼解释25",
        grounds=[
            Ground("perform", "责令履行"),
            Ground("revoke", "撤销（并重作）"),
            Ground("unlawful", "确认违法或无效（并补救）"),
            Ground("changed", "变更"),
        ],
        records={
            "judged_duties": Items("判决义务", columns={"duty": "义务", "due_on": "期限"}, optional=True),
            "deadline": Day("判决确定的履行期限", future=True, optional=True),
            "judgment_effective_on": Day("判决生效日期", optional=True),
        },
        documents=["收: 生效判决书"],
    )
    def judge_effective(self, reading):
        """判令义务的判决生效."""

    @step(
        "驳回判决生效",
        State.JUDGED_FIRST,
        State.ON_APPEAL,
        to=State.CLAIM_DISMISSED,
        by=Role.COURT,
        basis="检察公益诉讼解释25",
        documents=["收: 生效判决书"],
    )
    def judge_dismissed(self, reading):
        """驳回判决生效."""

    @step(
        "裁定再审",
        State.JUDGED_BINDING,
        State.PERFORMING_JUDGMENT,
        State.CLAIM_DISMISSED,
        State.CLOSED,
        to=State.SUED_PENDING,
        by=Role.COURT,
        basis="行政诉讼法90—93",
        also={"pi_pre": "sued"},
        documents=["收: 再审裁定书"],
    )
    def retrial_ordered(self, reading):
        """裁定再审."""

    @step(
        "制定方案履行判决",
        State.JUDGED_BINDING,
        to=State.PERFORMING_JUDGMENT,
        by=Role.BUREAU_HEAD,
        basis="行政诉讼法94",
        requires=[suit.plan_for_duties],
        documents=["履行判决方案"],
    )
    def perform_judgment(self, reading):
        """制定方案履行判决."""

    @step(
        "法院移送执行",
        State.JUDGED_BINDING,
        State.PERFORMING_JUDGMENT,
        to="same",
        by=Role.COURT,
        basis="检察公益诉讼解释12",
        documents=["收: 执行通知书"],
    )
    def court_enforces(self, reading):
        """法院移送执行."""

    @step(
        "判决履行完毕",
        State.PERFORMING_JUDGMENT,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="行政诉讼法94",
        gate="CLOSE",
        requires=[suit.judgment_duties_done],
        also={"pi_pre": "closed"},
        documents=["履行判决报告"],
    )
    def judgment_performed(self, reading):
        """判决履行完毕."""

    @step(
        "撤诉或驳回后办结",
        State.SUIT_WITHDRAWN,
        State.CLAIM_DISMISSED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="检察公益诉讼解释24、25",
        gate="CLOSE",
        requires=[suit.result_recorded],
        also={"pi_pre": "closed"},
        documents=["办结审批表"],
    )
    def close_withdrawn(self, reading):
        """撤诉或驳回后办结."""
