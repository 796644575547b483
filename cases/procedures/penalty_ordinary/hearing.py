"""听证 (po_hearing)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import draft, hearing, statement
from cases.roles import Role
from cases.steps import Ground


class Hearing(Machine):
    """听证."""

    class State(models.TextChoices):
        OPEN = "open", "可申请听证"
        REQUESTED = "requested", "已申请，待受理"
        ACCEPTED = "accepted", "已受理，待通知"
        NOTIFIED = "notified", "听证通知已送达"
        HELD = "held", "听证已举行"
        FINISHED = "finished", "听证程序终结"
        NOT_REQUESTED = "not_requested", "期满未申请或已放弃"

    class Meta:
        proxy = True

    spec = Spec(
        "po_hearing",
        "penalty_ordinary",
        "听证",
        per=(
            "party",
            "notice",
        ),
        start="open",
        terminal=("not_requested", "finished"),
        opens=("penalty_ordinary.notify_hearing", "penalty_ordinary.renotify"),
    )

    @step(
        "申请听证",
        State.OPEN,
        State.NOT_REQUESTED,
        to=State.REQUESTED,
        by=Role.PARTY,
        basis="行政处罚法63、64",
        requires=[hearing.hearing_requested],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating", "po_course.decided"]],
        documents=["收: 听证申请书"],
    )
    def request_hearing(self, reading):
        """申请听证."""

    @step(
        "听证申请期满",
        State.OPEN,
        to=State.NOT_REQUESTED,
        by=Role.SYSTEM,
        basis="行政处罚法64",
        requires=[hearing.hearing_term_over],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating"]],
    )
    def hearing_period_over(self, reading):
        """听证申请期满."""

    @step(
        "放弃听证",
        State.OPEN,
        to=State.NOT_REQUESTED,
        by=Role.PARTY,
        basis="行政处罚法62（听证放弃未核）",
        requires=[statement.explicit_waiver],
        when=[["po_notice.served"], ["po_course.deliberating", "po_course.investigating"]],
        documents=["收: 放弃听证声明"],
    )
    def waive_hearing(self, reading):
        """放弃听证."""

    @step(
        "受理听证申请",
        State.REQUESTED,
        to=State.ACCEPTED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法63",
        requires=[draft.hearing_in_scope, hearing.asked_in_time],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["案件处理内部审批表"],
    )
    def accept_hearing_request(self, reading):
        """受理听证申请."""

    @step(
        "不予听证",
        State.REQUESTED,
        to=State.FINISHED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法63",
        requires=[hearing.refusal_reason_written],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["不予听证通知书"],
    )
    def refuse_hearing(self, reading):
        """不予听证."""

    @step(
        "撤回听证申请",
        State.REQUESTED,
        State.ACCEPTED,
        State.NOTIFIED,
        to=State.FINISHED,
        by=Role.PARTY,
        basis="practice",
        requires=[statement.explicit_waiver],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["收: 撤回听证申请书"],
    )
    def withdraw_hearing_request(self, reading):
        """撤回听证申请."""

    @step(
        "听证通知",
        State.ACCEPTED,
        to=State.NOTIFIED,
        by=Role.HEARING_HOST,
        basis="行政处罚法64",
        requires=[hearing.host_not_investigator, hearing.hearing_notice_seven_days, hearing.hearing_open_or_reason],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["行政处罚听证通知书", "听证公告", "送达回证"],
    )
    def issue_hearing_notice(self, reading):
        """听证通知."""

    @step(
        "听证延期",
        State.NOTIFIED,
        to=State.ACCEPTED,
        by=Role.HEARING_HOST,
        basis="行政处罚法64",
        requires=[hearing.postponement_reason],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["听证延期通知书"],
    )
    def postpone_hearing(self, reading):
        """听证延期."""

    @step(
        "举行听证",
        State.NOTIFIED,
        to=State.HELD,
        by=Role.HEARING_HOST,
        basis="行政处罚法64",
        requires=[hearing.host_not_investigator, hearing.hearing_notice_seven_days, hearing.both_sides_heard],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["听证笔录"],
    )
    def hold_hearing(self, reading):
        """举行听证."""

    @step(
        "当事人缺席，终止听证",
        State.NOTIFIED,
        to=State.FINISHED,
        by=Role.HEARING_HOST,
        basis="行政处罚法64",
        requires=[hearing.lawfully_notified_absent],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["听证笔录"],
    )
    def hearing_absent(self, reading):
        """当事人缺席，终止听证."""

    @step(
        "听证终结并报告",
        State.HELD,
        to=State.FINISHED,
        by=Role.HEARING_HOST,
        basis="行政处罚法64、65",
        requires=[hearing.hearing_record_signed],
        grounds=[
            Ground("signed", "当事人核对签名"),
            Ground("refused", "当事人拒签，主持人注明"),
        ],
        when=[["po_course.deliberating", "po_course.investigating"]],
        documents=["听证笔录", "听证报告"],
    )
    def after_hearing(self, reading):
        """听证终结并报告."""
