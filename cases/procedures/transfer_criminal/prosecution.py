"""审查起诉与审判 (tc_prosecution)."""

from django.db import models

from cases.facts import Choice, Items, Money, Number, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, prosecution
from cases.roles import Role


class Prosecution(Machine):
    """审查起诉与审判."""

    class State(models.TextChoices):
        REVIEWING = "reviewing", "审查起诉"
        SENT_BACK = "sent_back", "退回补充侦查"
        INDICTED = "indicted", "已提起公诉"
        NOT_PROSECUTED = "not_prosecuted", "不起诉"
        ACQUITTED = "acquitted", "无罪或者免予刑事处罚"
        SENTENCED = "sentenced", "有罪判决生效"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_prosecution",
        "transfer_criminal",
        "审查起诉与审判",
        per=("suspect",),
        start="reviewing",
        terminal=("sent_back", "not_prosecuted", "acquitted", "sentenced"),
        opens=("transfer_criminal.send_to_prosecution",),
        void=("sent_back",),
        kept=("reviewing", "indicted", "not_prosecuted", "acquitted", "sentenced"),
        each="suspects",
        waiting={"reviewing": "procuratorate", "indicted": "court"},
    )

    @step(
        "退回补充侦查",
        State.REVIEWING,
        to=State.SENT_BACK,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号19",
        requires=[course.paper_registered],
        when=[["tc_filing.sent"]],
        also={"tc_filing": "filed"},
        documents=["收: 补充侦查提纲"],
    )
    def back_to_police(self, reading):
        """退回补充侦查."""

    @step(
        "提起公诉",
        State.REVIEWING,
        State.NOT_PROSECUTED,
        to=State.INDICTED,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号18",
        requires=[course.paper_registered],
        when=[["tc_filing.sent"]],
        also={"po_criminal": "pending", "tc_course": "handed_over"},
        documents=["收: 起诉书"],
    )
    def prosecute(self, reading):
        """提起公诉."""

    @step(
        "不起诉",
        State.REVIEWING,
        State.INDICTED,
        to=State.NOT_PROSECUTED,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号18",
        requires=[course.paper_registered],
        when=[["tc_filing.sent"]],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        also_after_all=True,
        records={
            "non_prosecution_kind": Choice(
                "不起诉种类",
                values={"法定": "没有犯罪事实等依法不追究", "酌定": "犯罪情节轻微", "存疑": "证据不足"},
                optional=True,
            )
        },
        documents=["收: 不起诉决定书"],
    )
    def non_prosecution(self, reading):
        """不起诉."""

    @step(
        "收到予以行政处罚的检察意见",
        State.NOT_PROSECUTED,
        to="same",
        by=Role.PROCURATORATE,
        basis="刑事诉讼法177",
        requires=[course.paper_registered],
        also={"rt_course": "received", "rt_reply": "open"},
        records={
            "persons": Items("建议处罚的当事人", optional=True),
            "proposed": Text("建议的处罚", long=True, optional=True),
        },
        documents=["收: 检察意见书"],
    )
    def opinion_received(self, reading):
        """收到予以行政处罚的检察意见."""

    @step(
        "法院移送行政处理",
        State.ACQUITTED,
        to="same",
        by=Role.COURT,
        basis="法释〔2023〕7号12",
        requires=[course.paper_registered],
        also={"rt_course": "received", "rt_reply": "open"},
        documents=["收: 法院移送函"],
    )
    def court_hands_back(self, reading):
        """法院移送行政处理."""

    @step(
        "向司法机关告知已作的罚款、拘留",
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法35",
        requires=[prosecution.penalties_listed],
        documents=["行政处罚情况告知函"],
    )
    def tell_court(self, reading):
        """向司法机关告知已作的罚款、拘留."""

    @step(
        "无罪判决或者免予刑事处罚生效",
        State.INDICTED,
        State.SENTENCED,
        to=State.ACQUITTED,
        by=Role.COURT,
        basis="环环监〔2017〕17号16",
        requires=[prosecution.criminal_judgment_effective],
        when=[["tc_filing.sent"]],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        also_after_all=True,
        records={
            "judgment_result": Choice(
                "裁判结果", values={"无罪": "判决无罪", "免予刑事处罚": "免予刑事处罚"}, optional=True
            )
        },
        documents=["收: 判决书"],
    )
    def acquitted(self, reading):
        """无罪判决或者免予刑事处罚生效."""

    @step(
        "有罪判决生效",
        State.INDICTED,
        State.ACQUITTED,
        to=State.SENTENCED,
        by=Role.COURT,
        basis="行政处罚法35",
        requires=[prosecution.criminal_judgment_effective],
        when=[["tc_filing.sent"]],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        also_after_all=True,
        records={
            "criminal_fine": Money("判处的罚金（没有判处的填0）", optional=True),
            "admin_fine_credited": Money("折抵的罚款", optional=True),
            "detention_credited": Number("折抵的行政拘留", unit="日", optional=True),
        },
        documents=["收: 判决书"],
    )
    def convicted(self, reading):
        """有罪判决生效."""
