"""诉前程序 (pi_pre)."""

from django.db import models

from cases.facts import Day, Items
from cases.models.machine import Machine, Spec, step
from cases.procedures.pil.rules import pre_litigation
from cases.roles import Role
from cases.steps import Ground


class PreLitigation(Machine):
    """诉前程序."""

    class State(models.TextChoices):
        SUGGESTION_RECEIVED = "suggestion_received", "收到检察建议"
        RECTIFYING = "rectifying", "履职整改中"
        REPLIED = "replied", "已书面回复"
        FOLLOWUP = "followup", "检察机关跟进监督"
        CLOSED = "closed", "已办结"
        SUED = "sued", "被提起行政公益诉讼"

    class Meta:
        proxy = True

    spec = Spec(
        "pi_pre",
        "pil",
        "诉前程序",
        per=("suggestion",),
        start="suggestion_received",
        terminal=("closed",),
        opens=("case",),
    )

    @step(
        "登记检察建议书",
        State.SUGGESTION_RECEIVED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="检察公益诉讼解释21",
        requires=[pre_litigation.suggestion_registered],
        documents=["收: 检察建议书"],
    )
    def receive_suggestion(self, reading):
        """登记检察建议书."""

    @step(
        "制定方案并整改",
        State.SUGGESTION_RECEIVED,
        to=State.RECTIFYING,
        by=Role.BUREAU_HEAD,
        basis="检察公益诉讼解释21",
        requires=[pre_litigation.demands_listed],
        documents=["整改方案"],
    )
    def rectify(self, reading):
        """制定方案并整改."""

    @step(
        "提出书面异议",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[pre_litigation.objection_reason],
        documents=["异议函"],
    )
    def object(self, reading):
        """提出书面异议."""

    @step(
        "收到异议答复",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        to="same",
        by=Role.PROCURATORATE,
        basis="practice",
        documents=["收: 异议答复函"],
    )
    def objection_answered(self, reading):
        """收到异议答复."""

    @step(
        "参加诉前磋商",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.FOLLOWUP,
        to="same",
        by=Role.CASE_HANDLER,
        basis="practice",
        documents=["磋商笔录"],
    )
    def consult(self, reading):
        """参加诉前磋商."""

    @step(
        "配合调查取证",
        to="same",
        by=Role.CASE_HANDLER,
        basis="检察公益诉讼解释6",
        documents=["材料移交清单"],
    )
    def support_civil_pil(self, reading):
        """配合调查取证."""

    @step(
        "阶段回复",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.FOLLOWUP,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="检察公益诉讼解释21（阶段回复无明文）（未核）",
        requires=[pre_litigation.interim_reason],
        documents=["阶段回复函"],
    )
    def interim_reply(self, reading):
        """阶段回复."""

    @step(
        "书面回复",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.FOLLOWUP,
        to=State.REPLIED,
        by=Role.BUREAU_HEAD,
        basis="检察公益诉讼解释21",
        requires=[pre_litigation.measures_stated],
        grounds=[
            Ground("performed", "已依法履职"),
            Ground("no_duty", "无此职责、已履职或事实不符", requires=(pre_litigation.no_duty_reason,)),
            Ground("after_followup", "跟进监督后补充回复"),
        ],
        documents=["检察建议回复函"],
    )
    def reply(self, reading):
        """书面回复."""

    @step(
        "检察机关撤回建议",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.REPLIED,
        State.FOLLOWUP,
        to=State.CLOSED,
        by=Role.PROCURATORATE,
        basis="practice",
        documents=["收: 撤回检察建议决定书"],
    )
    def suggestion_withdrawn(self, reading):
        """检察机关撤回建议."""

    @step(
        "检察机关跟进监督",
        State.RECTIFYING,
        State.REPLIED,
        to=State.FOLLOWUP,
        by=Role.PROCURATORATE,
        basis="practice",
        documents=["收: 跟进监督函"],
    )
    def follow_up(self, reading):
        """检察机关跟进监督."""

    @step(
        "检察机关要求继续整改",
        State.REPLIED,
        State.FOLLOWUP,
        to=State.RECTIFYING,
        by=Role.PROCURATORATE,
        basis="practice",
        documents=["收: 继续整改意见"],
    )
    def more_demanded(self, reading):
        """检察机关要求继续整改."""

    @step(
        "检察机关终结",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.REPLIED,
        State.FOLLOWUP,
        to=State.CLOSED,
        by=Role.PROCURATORATE,
        basis="practice",
        documents=["收: 终结案件决定书"],
    )
    def close(self, reading):
        """检察机关终结."""

    @step(
        "本机关办结",
        State.REPLIED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        gate="CLOSE",
        requires=[
            pre_litigation.all_demands_done,
            pre_litigation.no_objection_in_period,
            pre_litigation.no_suit_pending,
        ],
        documents=["办结审批表"],
    )
    def close_by_bureau(self, reading):
        """本机关办结."""

    @step(
        "检察机关提起诉讼",
        State.SUGGESTION_RECEIVED,
        State.RECTIFYING,
        State.REPLIED,
        State.FOLLOWUP,
        State.CLOSED,
        to=State.SUED,
        by=Role.PROCURATORATE,
        basis="检察公益诉讼解释21、22",
        records={
            "suit_received_on": Day("收到起诉书日期", optional=True),
            "claims": Items("诉讼请求", optional=True),
        },
        documents=["收: 行政公益诉讼起诉书"],
    )
    def sue(self, reading):
        """检察机关提起诉讼."""
