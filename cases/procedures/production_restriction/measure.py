"""限产、停产整治的执行 (pr_measure)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import close_gate as penalty_ordinary_close_gate
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.procedures.penalty_ordinary.rules import enforcement as penalty_ordinary_enforcement
from cases.procedures.production_restriction.rules import measure
from cases.roles import Role
from cases.steps import Ground


class RestrictionMeasure(Machine):
    """限产、停产整治的执行."""

    class State(models.TextChoices):
        IN_FORCE = "in_force", "执行中"
        EXTENDED = "extended", "限产已延期"
        NONCOMPLIANT = "noncompliant", "拒不执行"
        EXPIRED = "expired", "限产期满"
        LIFTED = "lifted", "已备案，自行解除"
        FILE_INCOMPLETE = "file_incomplete", "备案材料待补正"
        CHECKED = "checked", "已跟踪检查"
        REOFFENDED = "reoffended", "解除后又犯"
        REVOKED = "revoked", "决定已撤销"
        REPLACED = "replaced", "由停产整治接替"
        TERMINATED = "terminated", "自行终止"
        CLOSED = "closed", "办结"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_measure",
        "production_restriction",
        "限产、停产整治的执行",
        per=("decision",),
        start="in_force",
        terminal=("terminated", "replaced", "closed"),
        opens=("production_restriction.serve",),
    )

    @step(
        "延长限制生产",
        State.IN_FORCE,
        to=State.EXTENDED,
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)15",
        requires=[measure.kind_is_restriction, measure.restriction_in_term, measure.complex_case],
        documents=["延长限制生产决定书"],
    )
    def extend(self, reading):
        """延长限制生产."""

    @step(
        "限制生产期满",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        to=State.EXPIRED,
        by=Role.SYSTEM,
        basis="限产停产办法(2014部令30号)15",
        requires=[measure.kind_is_restriction, measure.restriction_over],
    )
    def restriction_expire(self, reading):
        """限制生产期满."""

    @step(
        "后督察",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)19",
        requires=[penalty_ordinary_course.two_qualified_officers],
        documents=["后督察笔录"],
    )
    def supervise(self, reading):
        """后督察."""

    @step(
        "当事人报备整改完成，决定解除",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        to=State.LIFTED,
        by=Role.PARTY,
        basis="限产停产办法(2014部令30号)17",
        documents=["收: 整改完成备案表", "收: 监测报告"],
    )
    def complete(self, reading):
        """当事人报备整改完成，决定解除."""

    @step(
        "通知补正备案材料",
        State.LIFTED,
        to=State.FILE_INCOMPLETE,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)17",
        requires=[measure.filing_gap],
        documents=["补正通知书"],
    )
    def filing_incomplete(self, reading):
        """通知补正备案材料."""

    @step(
        "当事人补正备案材料",
        State.FILE_INCOMPLETE,
        to=State.LIFTED,
        by=Role.PARTY,
        basis="限产停产办法(2014部令30号)17",
        documents=["收: 补正材料"],
    )
    def filing_completed(self, reading):
        """当事人补正备案材料."""

    @step(
        "备案不成立，决定继续有效",
        State.FILE_INCOMPLETE,
        to=State.IN_FORCE,
        by=Role.SECTION_HEAD,
        basis="practice",
        requires=[measure.filing_not_made_up],
        documents=["告知书"],
    )
    def filing_not_completed(self, reading):
        """备案不成立，决定继续有效."""

    @step(
        "发现拒不停产、擅自恢复或者限产期间超标",
        State.IN_FORCE,
        State.EXTENDED,
        to=State.NONCOMPLIANT,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)8、16",
        requires=[penalty_ordinary_course.two_qualified_officers, measure.noncompliance_evidenced],
        documents=["现场检查（勘察）笔录"],
    )
    def find_noncompliance(self, reading):
        """发现拒不停产、擅自恢复或者限产期间超标."""

    @step(
        "已恢复执行，另案处理",
        State.NONCOMPLIANT,
        to=State.IN_FORCE,
        by=Role.SECTION_HEAD,
        basis="限产停产办法(2014部令30号)19",
        requires=[measure.compliance_restored],
        documents=["处理记录"],
    )
    def enforce_noncompliance(self, reading):
        """已恢复执行，另案处理."""

    @step(
        "拟转停产整治",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)6",
        requires=[measure.kind_is_restriction, measure.still_exceeds],
        also={"pr_decision": "proposed"},
        documents=["停产整治审批表"],
    )
    def escalate_to_stop(self, reading):
        """拟转停产整治."""

    @step(
        "停产整治决定送达，限产终结",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        to=State.REPLACED,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)11",
        requires=[measure.kind_is_restriction, measure.stop_order_served],
        documents=["责令限制生产／停产整治决定书"],
    )
    def restart_as_stop(self, reading):
        """停产整治决定送达，限产终结."""

    @step(
        "报请政府责令停业、关闭",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        State.CHECKED,
        State.REOFFENDED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)8",
        requires=[measure.closure_ground],
        grounds=[
            Ground("repeated", "两年内两次处罚又犯（8条1项）", requires=(measure.two_penalties,)),
            Ground(
                "refuses",
                "拒不停产或者擅自恢复（8条2项）",
                requires=(
                    measure.kind_is_stop,
                    measure.noncompliance_evidenced,
                ),
            ),
            Ground(
                "reoffence",
                "停产整治解除后又犯（8条3项）",
                requires=(
                    measure.kind_is_stop,
                    measure.same_offence_again,
                ),
            ),
            Ground("other", "法律法规规定的其他严重情节（8条4项）"),
        ],
        documents=["责令停业关闭请示"],
    )
    def report_government(self, reading):
        """报请政府责令停业、关闭."""

    @step(
        "跟踪检查",
        State.LIFTED,
        State.EXPIRED,
        to=State.CHECKED,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)20",
        requires=[penalty_ordinary_course.two_qualified_officers],
        documents=["现场检查（勘察）笔录"],
    )
    def follow(self, reading):
        """跟踪检查."""

    @step(
        "跟踪检查发现又实施同一违法行为",
        State.CHECKED,
        to=State.REOFFENDED,
        by=Role.CASE_HANDLER,
        basis="限产停产办法(2014部令30号)8",
        requires=[penalty_ordinary_course.two_qualified_officers, measure.same_offence_again],
        documents=["现场检查（勘察）笔录"],
    )
    def reoffence_found(self, reading):
        """跟踪检查发现又实施同一违法行为."""

    @step(
        "决定自行终止",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        State.FILE_INCOMPLETE,
        to=State.TERMINATED,
        by=Role.SYSTEM,
        basis="限产停产办法(2014部令30号)18",
        requires=[measure.ended_by_itself],
        documents=["收: 注销、破产或者停业关闭文书"],
    )
    def auto_end(self, reading):
        """决定自行终止."""

    @step(
        "本机关撤销决定",
        State.IN_FORCE,
        State.EXTENDED,
        State.NONCOMPLIANT,
        State.EXPIRED,
        State.LIFTED,
        State.FILE_INCOMPLETE,
        State.CHECKED,
        State.REOFFENDED,
        to=State.REVOKED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[penalty_ordinary_enforcement.error_found],
        documents=["撤销决定书"],
    )
    def revoke_by_self(self, reading):
        """本机关撤销决定."""

    @step(
        "办结",
        State.CHECKED,
        State.REOFFENDED,
        State.REVOKED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="限产停产办法(2014部令30号)19、20",
        gate="CLOSE",
        requires=[
            penalty_ordinary_close_gate.correction_settled,
            measure.ground_fits_state,
            measure.supervision_recorded,
            penalty_ordinary_close_gate.publication_settled,
        ],
        grounds=[
            Ground("followed", "跟踪检查未见再犯"),
            Ground(
                "reoffended",
                "再犯已另案处理",
                requires=(measure.reoffence_followed_up,),
                basis="限产停产办法(2014部令30号)8",
            ),
            Ground("revoked", "决定已撤销，公开已撤回", basis="行政处罚法48"),
        ],
        when=[
            ["pr_publication.published", "pr_publication.withdrawn"],
            ["pr_remedies.open", "pr_remedies.final", "pr_remedies.annulled"],
            ["pr_closure.none", "pr_closure.ordered", "pr_closure.refused"],
            ["co_order.none", "co_order.verified", "co_order.ended", "co_order.not_ordered"],
        ],
        documents=["后督察报告"],
    )
    def close(self, reading):
        """办结."""
