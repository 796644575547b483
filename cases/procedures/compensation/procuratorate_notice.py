"""检察衔接 (cp_procuratorate)."""

from django.db import models

from cases.facts import Day, Flag, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.compensation.rules import procuratorate_notice
from cases.roles import Role


class ProcuratorateNotice(Machine):
    """检察衔接."""

    class State(models.TextChoices):
        OPEN = "open", "未移送"
        CLUE_GIVEN = "clue_given", "已移送公益诉讼线索"
        SUED = "sued", "检察机关已起诉"
        SUIT_ENDED = "suit_ended", "公益诉讼终结"

    class Meta:
        proxy = True

    spec = Spec(
        "cp_procuratorate",
        "compensation",
        "检察衔接",
        per=("claim",),
        start="open",
        terminal=("open", "suit_ended"),
        opens=("case",),
        waiting={"sued": "court"},
    )

    @step(
        "通报检察机关",
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="高检发办字〔2024〕237号—（未核）",
        when=[["cp_claim.filed", "cp_claim.not_started", "cp_claim.published", "cp_claim.closed"]],
        records={
            "procuratorate": Text("受通报的检察院", optional=True),
            "notified_on": Day("通报日期", optional=True),
        },
        documents=["索赔立案通报函"],
    )
    def notify_procuratorate(self, reading):
        """通报检察机关."""

    @step(
        "收到检察机关公告通报",
        to="same",
        by=Role.PROCURATORATE,
        basis="高检发办字〔2024〕237号—（未核）",
        documents=["收: 公益诉讼公告"],
    )
    def pil_announced(self, reading):
        """收到检察机关公告通报."""

    @step(
        "函告是否启动索赔",
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="高检发办字〔2024〕237号—（未核）",
        records={
            "announcement_ends_on": Day("公告期届满日", future=True, optional=True),
            "will_file": Flag("决定启动索赔", must=None, optional=True),
        },
        documents=["函告"],
    )
    def answer_pil_announcement(self, reading):
        """函告是否启动索赔."""

    @step(
        "邀请检察机关参加磋商",
        to="same",
        by=Role.DESIGNATED_DEPARTMENT,
        basis="practice",
        when=[["cp_negotiation.noticed", "cp_negotiation.negotiating"]],
        documents=["邀请函"],
    )
    def invite_procuratorate(self, reading):
        """邀请检察机关参加磋商."""

    @step(
        "移送公益诉讼线索",
        State.OPEN,
        to=State.CLUE_GIVEN,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1073第2款",
        requires=[procuratorate_notice.no_suit_decision],
        when=[["cp_negotiation.failed", "cp_negotiation.breached", "cp_negotiation.not_begun"]],
        documents=["线索移送函"],
    )
    def pil(self, reading):
        """移送公益诉讼线索."""

    @step(
        "收回线索自行起诉",
        State.CLUE_GIVEN,
        to=State.OPEN,
        by=Role.DESIGNATED_DEPARTMENT,
        basis="生态环境法典1054",
        requires=[procuratorate_notice.sue_ourselves],
        documents=["收回线索函"],
    )
    def withdraw_clue(self, reading):
        """收回线索自行起诉."""

    @step(
        "检察机关不起诉退回",
        State.CLUE_GIVEN,
        to=State.OPEN,
        by=Role.PROCURATORATE,
        basis="生态环境法典1073",
        documents=["收: 检察机关回函"],
    )
    def clue_returned(self, reading):
        """检察机关不起诉退回."""

    @step(
        "检察机关提起公益诉讼",
        State.OPEN,
        State.CLUE_GIVEN,
        to=State.SUED,
        by=Role.PROCURATORATE,
        basis="检察公益诉讼解释13",
        documents=["收: 起诉通知"],
    )
    def procuratorate_sues(self, reading):
        """检察机关提起公益诉讼."""

    @step(
        "公益诉讼审结",
        State.SUED,
        to=State.SUIT_ENDED,
        by=Role.COURT,
        basis="法释生态环境损害赔偿若干规定(2020)17、18",
        records={
            "covers_claim": Flag("涵盖本案全部请求", must=None, optional=True),
        },
        documents=["收: 公益诉讼裁判文书"],
    )
    def pil_suit_ended(self, reading):
        """公益诉讼审结."""
