"""现场检查 (in_visit)."""

from django.db import models

from cases.facts import Choice, Moment, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import plan, visit
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.roles import Role
from cases.steps import Ground


class SiteVisit(Machine):
    """现场检查."""

    class State(models.TextChoices):
        ASSIGNED = "assigned", "已派发任务"
        ON_SITE = "on_site", "现场检查中"
        OBSTRUCTED = "obstructed", "拒绝、阻挠检查"
        NOT_INSPECTABLE = "not_inspectable", "无法检查"
        RECORD_SIGNED = "record_signed", "笔录已签"
        RESULT_ENTERED = "result_entered", "结果已录入"
        CLOSED = "closed", "检查办结"
        CANCELLED = "cancelled", "任务已撤回"

    class Meta:
        proxy = True

    spec = Spec(
        "in_visit",
        "inspection",
        "现场检查",
        per=(
            "计划（任务）",
            "检查对象",
        ),
        start="assigned",
        terminal=("closed", "cancelled"),
        opens=("inspection.assign",),
    )

    @step(
        "进入现场",
        State.ASSIGNED,
        to=State.ON_SITE,
        by=Role.CASE_HANDLER,
        basis="行政处罚法55",
        requires=[
            penalty_ordinary_course.two_qualified_officers,
            visit.certificate_shown,
            visit.rights_told,
            plan.no_recused_officer,
        ],
        documents=["现场检查（勘察）笔录"],
    )
    def start(self, reading):
        """进入现场."""

    @step(
        "当事人因未出示证件拒绝检查",
        State.ASSIGNED,
        State.ON_SITE,
        to=State.ASSIGNED,
        by=Role.PARTY,
        basis="行政处罚法55",
        requires=[visit.certificate_not_shown],
        documents=["现场情况说明"],
    )
    def refuse_credentials(self, reading):
        """当事人因未出示证件拒绝检查."""

    @step(
        "记录拒绝、阻挠检查",
        State.ASSIGNED,
        State.ON_SITE,
        to=State.OBSTRUCTED,
        by=Role.CASE_HANDLER,
        basis="生态环境法典1229",
        requires=[penalty_ordinary_course.two_qualified_officers, visit.certificate_shown, visit.obstruction_evidenced],
        documents=["现场检查（勘察）笔录"],
    )
    def record_obstruction(self, reading):
        """记录拒绝、阻挠检查."""

    @step(
        "请求公安协助",
        State.OBSTRUCTED,
        State.ON_SITE,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法26",
        documents=["协助函"],
    )
    def call_police_support(self, reading):
        """请求公安协助."""

    @step(
        "收到协助答复（到场协助或者不予协助）",
        State.OBSTRUCTED,
        State.ON_SITE,
        to="same",
        by=(Role.POLICE, Role.OTHER_AUTHORITY),
        basis="行政处罚法26",
        records={
            "answered_at": Moment("答复的时间", optional=True),
            "assistance": Choice("协助的结果", values={"helped": "到场协助", "refused": "不予协助"}, optional=True),
            "assistance_reason": Text("不予协助的理由", optional=True),
        },
        documents=["收: 协助答复"],
    )
    def assistance_answered(self, reading):
        """收到协助答复（到场协助或者不予协助）."""

    @step(
        "阻挠消除，继续检查",
        State.OBSTRUCTED,
        to=State.ON_SITE,
        by=Role.CASE_HANDLER,
        basis="行政处罚法55",
        requires=[penalty_ordinary_course.two_qualified_officers],
    )
    def resume_after_obstruction(self, reading):
        """阻挠消除，继续检查."""

    @step(
        "采样",
        State.ON_SITE,
        State.RECORD_SIGNED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="按日连续处罚办法(部令28号)8",
        requires=[penalty_ordinary_course.two_qualified_officers, visit.sampled_by_rule, plan.no_recused_officer],
        documents=["采样取证登记单", "样品交接单"],
    )
    def take_samples(self, reading):
        """采样."""

    @step(
        "先行登记保存证据",
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法56",
        requires=[
            penalty_ordinary_course.two_qualified_officers,
            penalty_ordinary_course.evidence_may_be_lost,
            visit.hold_approved,
        ],
        also={"po_hold": "held"},
        documents=["先行登记保存证据通知书"],
    )
    def register_evidence(self, reading):
        """先行登记保存证据."""

    @step(
        "提请查封、扣押",
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="生态环境法典52",
        requires=[visit.seizure_ground],
        documents=["查封（扣押）审批表"],
    )
    def propose_seizure(self, reading):
        """提请查封、扣押."""

    @step(
        "向公安机关通报涉嫌犯罪",
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        State.RESULT_ENTERED,
        State.CLOSED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号26",
        requires=[visit.plainly_criminal],
        when=[["tc_course.unsuspected", "tc_course.suspected"]],
        also={"tc_course": "suspected", "po_criminal": "pending"},
        documents=["通报函"],
    )
    def notify_police(self, reading):
        """向公安机关通报涉嫌犯罪."""

    @step(
        "登记发现的问题",
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        State.RESULT_ENTERED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法54",
        requires=[penalty_ordinary_course.preliminary_evidence],
        documents=["检查结果登记表"],
    )
    def record_finding(self, reading):
        """登记发现的问题."""

    @step(
        "笔录签字",
        State.ON_SITE,
        State.OBSTRUCTED,
        to=State.RECORD_SIGNED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法55",
        requires=[
            penalty_ordinary_course.two_qualified_officers,
            plan.no_recused_officer,
            visit.record_signed_or_refusal_witnessed,
            visit.process_recorded,
        ],
        grounds=[
            Ground("signed", "当事人核对后签名"),
            Ground("refused", "当事人拒签或者无法签名，注明原因并请见证人", basis="practice"),
        ],
        documents=["现场检查（勘察）笔录", "调查询问笔录"],
    )
    def sign_record(self, reading):
        """笔录签字."""

    @step(
        "登记无法检查",
        State.ASSIGNED,
        State.ON_SITE,
        to=State.NOT_INSPECTABLE,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[penalty_ordinary_course.two_qualified_officers, visit.cannot_inspect_proved],
        documents=["现场情况说明", "现场照片（图片、影像资料）证据"],
    )
    def cannot_inspect(self, reading):
        """登记无法检查."""

    @step(
        "申请回避",
        State.ASSIGNED,
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        State.RESULT_ENTERED,
        to="same",
        by=(Role.PARTY, Role.CASE_HANDLER),
        basis="行政处罚法43",
        also={"in_recusal": "asked"},
        documents=["收: 回避申请"],
    )
    def apply_recusal(self, reading):
        """申请回避."""

    @step(
        "依职权决定回避，更换人员",
        State.ASSIGNED,
        State.ON_SITE,
        State.OBSTRUCTED,
        State.RECORD_SIGNED,
        State.RESULT_ENTERED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法43",
        requires=[plan.conflict_exists],
        documents=["回避决定书"],
    )
    def recuse_officer(self, reading):
        """依职权决定回避，更换人员."""

    @step(
        "撤回检查任务",
        State.ASSIGNED,
        to=State.CANCELLED,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[plan.reason_given],
        documents=["计划调整表"],
    )
    def cancel_visit(self, reading):
        """撤回检查任务."""

    @step(
        "录入检查结果",
        State.RECORD_SIGNED,
        to=State.RESULT_ENTERED,
        by=Role.CASE_HANDLER,
        basis="国办发〔2015〕58号二(四)（未核）",
        requires=[visit.findings_complete],
        when=[["in_sample.none", "in_sample.reported", "in_sample.unusable"]],
        documents=["检查结果登记表"],
    )
    def enter(self, reading):
        """录入检查结果."""

    @step(
        "检查办结",
        State.RESULT_ENTERED,
        State.NOT_INSPECTABLE,
        to=State.CLOSED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法47",
        requires=[visit.order_issued_or_reason, visit.crime_suspicion_notified, visit.holds_disposed_or_in_case],
        grounds=[
            Ground("settled", "问题均已处理"),
            Ground("no_violation", "未发现问题", basis="行政处罚法47"),
            Ground("not_inspectable", "无法检查", requires=(visit.registered_back,), basis="practice"),
        ],
        when=[
            ["in_publication.published", "in_publication.not_public"],
            [
                "in_finding.none",
                "in_finding.lead_filed",
                "in_finding.simple",
                "in_finding.transferred",
                "in_finding.no_case",
            ],
        ],
        documents=["检查归档目录"],
    )
    def close(self, reading):
        """检查办结."""
