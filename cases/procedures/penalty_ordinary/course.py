"""案件主线 (po_course)."""

from django.db import models

from cases.facts import Paper, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.parties import join, replace
from cases.procedures.penalty_ordinary.rules import close_gate, course, course_turns, decide_gate
from cases.roles import Role
from cases.steps import Ground


class PenaltyCourse(Machine):
    """案件主线."""

    class State(models.TextChoices):
        LEAD = "lead", "线索"
        FILING_REVIEW = "filing_review", "立案审查"
        NOT_FILED = "not_filed", "不予立案"
        FILED = "filed", "已立案"
        INVESTIGATING = "investigating", "调查取证"
        DELIBERATING = "deliberating", "审查决定中"
        DECIDED = "decided", "已作出处罚决定"
        NO_PENALTY = "no_penalty", "已决定不予处罚"
        FILING_REVOKED = "filing_revoked", "已撤销立案"
        TERMINATED = "terminated", "已终止调查"
        MERGED_INTO_OTHER = "merged_into_other", "已并入他案"
        TRANSFERRED_OUT = "transferred_out", "已移送有管辖权机关"
        CLOSED = "closed", "已结案"
        ARCHIVED = "archived", "已归档"

    class Meta:
        proxy = True

    spec = Spec(
        "po_course",
        "penalty_ordinary",
        "案件主线",
        per=("case",),
        start="lead",
        terminal=("not_filed", "filing_revoked", "terminated", "merged_into_other", "transferred_out", "archived"),
        opens=(
            "case",
            "inspection.refer_case",
            "rectification.refer_case",
            "penalty_simple.convert_to_ordinary",
            "penalty_simple.redo_ordinary",
            "reverse_transfer.file",
        ),
    )

    @step(
        "线索登记并提请立案审查",
        State.LEAD,
        to=State.FILING_REVIEW,
        by=Role.CASE_HANDLER,
        basis="部令30号(2023)18（未核）",
        requires=[course.lead_registered],
        documents=["案件来源登记表"],
    )
    def review(self, reading):
        """线索登记并提请立案审查."""

    @step(
        "立案",
        State.FILING_REVIEW,
        to=State.FILED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[
            course.preliminary_evidence,
            course.penalty_provided,
            course.own_jurisdiction,
            decide_gate.within_limitation,
        ],
        documents=["立案审批表"],
    )
    def file(self, reading):
        """立案."""

    @step(
        "延长立案审查期限",
        State.FILING_REVIEW,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)18（未核）",
        requires=[course.filing_extension_reason],
        documents=["延长立案审查审批表"],
    )
    def extend_filing_review(self, reading):
        """延长立案审查期限."""

    @step(
        "不予立案",
        State.FILING_REVIEW,
        to=State.NOT_FILED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[course.filing_condition_missing],
        documents=["不予立案审批表"],
    )
    def refuse(self, reading):
        """不予立案."""

    @step(
        "开始调查取证",
        State.FILED,
        to=State.INVESTIGATING,
        by=Role.CASE_HANDLER,
        basis="行政处罚法42、43、54、55",
        requires=[course.two_qualified_officers, course.officers_not_conflicted],
        documents=["调查询问笔录", "现场检查（勘察）笔录", "采样取证登记单"],
    )
    def investigate(self, reading):
        """开始调查取证."""

    @step(
        "告知电子技术监控记录的违法事实",
        State.FILING_REVIEW,
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法41",
        requires=[decide_gate.electronic_evidence_audited, course.query_way_offered],
        documents=["电子监控违法事实告知书"],
    )
    def inform_monitor_fact(self, reading):
        """告知电子技术监控记录的违法事实."""

    @step(
        "调查终结",
        State.INVESTIGATING,
        to=State.DELIBERATING,
        by=Role.CASE_HANDLER,
        basis="行政处罚法57",
        requires=[
            course.elements_settled,
            course.samples_returned,
            course.two_officers_each_record,
            course.recused_officer_absent,
        ],
        when=[["po_suspension.none", "po_suspension.running"], ["po_hold.none", "po_hold.disposed"]],
        also={"po_draft": "report_submitted"},
        documents=["行政处罚案件调查报告"],
    )
    def finish(self, reading):
        """调查终结."""

    @step(
        "作出处罚决定（负责人）",
        State.DELIBERATING,
        to=State.DECIDED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法57、59",
        gate="DECIDE",
        requires=[
            course.collective_not_needed,
            course.decision_six_items,
            decide_gate.notice_served_and_covering,
            decide_gate.review_passed,
            decide_gate.correction_ordered,
            decide_gate.illegal_gain_assessed,
            decide_gate.elements_proved,
            decide_gate.within_limitation,
            decide_gate.no_fine_after_criminal_fine,
            decide_gate.not_same_after_remittal,
        ],
        when=[
            ["po_draft.review_passed"],
            ["po_statement.reviewed", "po_statement.closed"],
            ["po_hearing.none", "po_hearing.not_requested", "po_hearing.finished"],
            ["po_suspension.none", "po_suspension.running"],
            ["po_jurisdiction.none", "po_jurisdiction.clear"],
            ["po_recusal.none", "po_recusal.settled"],
        ],
        also={
            "po_draft": "settled",
            "po_service": "unserved",
            "po_remedies": "open",
            "po_enforcement": "not_started",
            "po_publication": "unpublished",
            "po_payment": "due",
        },
        documents=["行政处罚决定书"],
    )
    def decide_direct(self, reading):
        """作出处罚决定（负责人）."""
        reading.given["penalty_imposed"] = True

    @step(
        "作出处罚决定（集体讨论）",
        State.DELIBERATING,
        to=State.DECIDED,
        by=Role.COLLECTIVE,
        basis="行政处罚法57",
        gate="DECIDE",
        requires=[
            course.decision_six_items,
            decide_gate.notice_served_and_covering,
            decide_gate.no_aggravation,
            decide_gate.no_double_fine,
            decide_gate.choice_of_law,
            decide_gate.accountable,
            decide_gate.crime_not_replaced,
            decide_gate.no_fine_while_criminal_pending,
        ],
        when=[
            ["po_draft.collective_discussion"],
            ["po_statement.reviewed", "po_statement.closed"],
            ["po_hearing.none", "po_hearing.not_requested", "po_hearing.finished"],
            ["po_suspension.none", "po_suspension.running"],
            ["po_jurisdiction.none", "po_jurisdiction.clear"],
            ["po_recusal.none", "po_recusal.settled"],
        ],
        also={
            "po_draft": "settled",
            "po_service": "unserved",
            "po_remedies": "open",
            "po_enforcement": "not_started",
            "po_publication": "unpublished",
            "po_payment": "due",
        },
        documents=["案件集体讨论笔录", "行政处罚决定书"],
    )
    def decide_collective(self, reading):
        """作出处罚决定（集体讨论）."""
        reading.given["penalty_imposed"] = True

    @step(
        "决定不予处罚",
        State.DELIBERATING,
        to=State.NO_PENALTY,
        by=(Role.BUREAU_HEAD, Role.COLLECTIVE),
        basis="行政处罚法33、57",
        requires=[course.no_penalty_ground, decide_gate.persons_separate, decide_gate.crime_not_replaced],
        grounds=[
            Ground("slight_corrected", "轻微并及时改正、无危害后果", basis="行政处罚法33"),
            Ground("first_slight", "初次违法、后果轻微并及时改正", basis="行政处罚法33"),
            Ground("no_fault", "有证据足以证明无主观过错", basis="行政处罚法33"),
            Ground("not_established", "违法事实不能成立", basis="行政处罚法57"),
            Ground("under_fourteen", "不满十四周岁", basis="行政处罚法30"),
            Ground("not_accountable", "不能辨认或者控制自己行为", basis="行政处罚法31"),
            Ground("out_of_time", "超过追责期限", basis="生态环境法典1054"),
            Ground("new_law_lawful", "新规定不认为违法", basis="生态环境法典1057"),
            Ground("by_collective", "集体讨论结论为不予处罚", basis="行政处罚法57"),
        ],
        when=[
            [
                "po_draft.case_review",
                "po_draft.prior_notice",
                "po_draft.legal_review",
                "po_draft.review_failed",
                "po_draft.review_passed",
                "po_draft.collective_discussion",
            ],
            ["po_suspension.none", "po_suspension.running"],
            ["po_jurisdiction.none", "po_jurisdiction.clear"],
            ["po_recusal.none", "po_recusal.settled"],
        ],
        also={"po_draft": "settled", "po_service": "unserved", "po_remedies": "open"},
        documents=["不予行政处罚决定书"],
    )
    def no_penalty(self, reading):
        """决定不予处罚."""
        reading.given["penalty_imposed"] = False

    @step(
        "批评教育",
        State.NO_PENALTY,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法33",
        requires=[course.education_recorded],
        documents=["教育告诫记录"],
    )
    def educate(self, reading):
        """批评教育."""

    @step(
        "结案",
        State.DECIDED,
        State.NO_PENALTY,
        State.TRANSFERRED_OUT,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)（条号未核）",
        gate="CLOSE",
        requires=[close_gate.publication_settled, close_gate.refunded, close_gate.education_done],
        grounds=[
            Ground("paid", "全部履行"),
            Ground("paid_after_demand", "催告后履行完毕"),
            Ground("enforced", "法院执行完毕"),
            Ground("enforcement_ended", "强制执行终结", basis="行政强制法40"),
            Ground("abandoned", "中止满三年不再执行", basis="行政强制法39"),
            Ground(
                "void",
                "决定被撤销或者确认无效，不再处理",
                requires=(course.remedial_measures_done,),
                basis="行政处罚法48",
            ),
            Ground("self_revoked", "自行撤销后不再处理", basis="行政处罚法75"),
            Ground("no_penalty", "不予处罚"),
            Ground("transferred", "已移送有管辖权机关", basis="生态环境法典1083"),
        ],
        when=[
            ["po_service.none", "po_service.served"],
            ["po_payment.none", "po_payment.paid", "po_payment.ended", "po_enforcement.finished"],
            [
                "po_publication.none",
                "po_publication.published",
                "po_publication.not_public",
                "po_publication.withdrawn",
            ],
            ["co_order.not_ordered", "co_order.verified", "co_order.ended"],
            ["po_hold.none", "po_hold.disposed"],
            [
                "po_remedies.none",
                "po_remedies.open",
                "po_remedies.final",
                "po_remedies.modified_by_recon",
                "po_remedies.modified_by_court",
                "po_remedies.unlawful_kept",
                "po_remedies.void",
                "po_remedies.revoked_by_self",
            ],
        ],
        records={"receiver_receipt": Paper("受移送机关的接收回执", optional=True)},
        documents=["行政处罚案件结案审批表"],
    )
    def close(self, reading):
        """结案."""

    @step(
        "归档",
        State.CLOSED,
        State.FILING_REVOKED,
        State.TERMINATED,
        State.MERGED_INTO_OTHER,
        to=State.ARCHIVED,
        by=Role.ARCHIVIST,
        basis="行政处罚法47",
        requires=[course.volume_complete],
        documents=["卷宗封面", "卷内文件目录", "备考表"],
    )
    def archive(self, reading):
        """归档."""

    @step(
        "重新提请立案审查",
        State.NOT_FILED,
        State.FILING_REVOKED,
        to=State.FILING_REVIEW,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[course_turns.new_evidence_or_ordered],
        documents=["重新审查审批表"],
    )
    def reopen_not_filed(self, reading):
        """重新提请立案审查."""

    @step(
        "撤销立案",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.FILING_REVOKED,
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)20（未核）",
        requires=[
            course.filing_condition_missing,
            decide_gate.crime_not_replaced,
            close_gate.seizures_released,
            close_gate.procuratorate_answered,
        ],
        when=[
            ["po_hold.none", "po_hold.disposed"],
            ["po_criminal.none", "po_criminal.clear", "po_criminal.ended"],
            ["co_order.not_ordered", "co_order.verified", "co_order.ended"],
        ],
        documents=["销案审批表"],
    )
    def revoke(self, reading):
        """撤销立案."""

    @step(
        "退回补充调查",
        State.DELIBERATING,
        to=State.INVESTIGATING,
        by=(Role.SECTION_HEAD, Role.LEGAL_REVIEWER, Role.BUREAU_HEAD, Role.COLLECTIVE),
        basis="行政处罚法40",
        requires=[course_turns.defects_named],
        documents=["退回补充调查通知"],
    )
    def return_for_supplement(self, reading):
        """退回补充调查."""

    @step(
        "追加当事人",
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.INVESTIGATING,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[course_turns.party_linked_to_facts, course.preliminary_evidence],
        documents=["追加当事人审批表"],
    )
    def add_party(self, reading):
        """追加当事人."""
        join(reading.case, reading["new_party"], reading["new_party_code"] or "")

    @step(
        "增加违法行为（补充立案）",
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.INVESTIGATING,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[
            course_turns.violations_added,
            course.preliminary_evidence,
            course.penalty_provided,
            course.own_jurisdiction,
            decide_gate.within_limitation,
        ],
        documents=["补充立案审批表"],
    )
    def add_violation(self, reading):
        """增加违法行为（补充立案）."""
        case = reading.case
        case.violations = list(dict.fromkeys([*case.violations, *reading["added_violations"]]))
        case.save(update_fields=["violations"])

    @step(
        "变更当事人",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        State.DECIDED,
        State.NO_PENALTY,
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1065（罚款承受未核）",
        requires=[course_turns.successor_proved],
        records={"replaced_party": Text("被变更的当事人（一案多人时填写）", optional=True)},
        documents=["变更当事人审批表"],
    )
    def substitute_party(self, reading):
        """变更当事人."""
        # After the decision the duties of the old party pass on with their record: only the name is noted then.
        if self.state in (self.State.FILED, self.State.INVESTIGATING, self.State.DELIBERATING):
            replace(reading.case, reading["successor_name"], reading["replaced_party"])

    @step(
        "并案",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.MERGED_INTO_OTHER,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[
            course_turns.related_acts,
            decide_gate.crime_not_replaced,
            close_gate.seizures_released,
            close_gate.procuratorate_answered,
        ],
        when=[
            ["po_notice.none", "po_notice.not_served"],
            ["po_hold.none", "po_hold.disposed"],
            ["po_criminal.none", "po_criminal.clear", "po_criminal.ended"],
        ],
        documents=["并案审批表"],
    )
    def merge_cases(self, reading):
        """并案."""

    @step(
        "分案",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course_turns.separable],
        documents=["分案审批表"],
    )
    def split_case(self, reading):
        """分案."""

    @step(
        "延长办案期限",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法60",
        requires=[course_turns.extension_reason],
        documents=["延长办案期限审批表"],
    )
    def extend_case_period(self, reading):
        """延长办案期限."""

    @step(
        "终止调查",
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.TERMINATED,
        by=Role.BUREAU_HEAD,
        basis="部令30号(2023)36（未核）",
        requires=[
            course_turns.termination_ground_proved,
            decide_gate.crime_not_replaced,
            close_gate.seizures_released,
            close_gate.procuratorate_answered,
        ],
        grounds=[
            Ground("death", "当事人死亡"),
            Ground("dissolved", "组织终止且无承受人"),
            Ground("out_of_time", "查明已超过追责期限", basis="生态环境法典1054"),
        ],
        when=[
            ["po_hold.none", "po_hold.disposed"],
            ["po_criminal.none", "po_criminal.clear", "po_criminal.ended"],
            ["co_order.not_ordered", "co_order.verified", "co_order.ended"],
        ],
        documents=["终止调查审批表"],
    )
    def terminate(self, reading):
        """终止调查."""

    @step(
        "移送有管辖权机关",
        State.LEAD,
        State.FILING_REVIEW,
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.TRANSFERRED_OUT,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1083",
        requires=[course_turns.jurisdiction_lacking, course_turns.evidence_copied],
        when=[["po_hold.none", "po_hold.disposed"]],
        documents=["案件移送书", "移送材料清单"],
    )
    def transfer_jurisdiction(self, reading):
        """移送有管辖权机关."""

    @step(
        "受移送机关退回，继续办理",
        State.TRANSFERRED_OUT,
        to=State.INVESTIGATING,
        by=Role.OTHER_AUTHORITY,
        basis="practice",
        requires=[course_turns.returned_in_writing],
        when=[["po_suspension.running", "po_suspension.suspended"], ["po_jurisdiction.clear"]],
        documents=["收: 退回函"],
    )
    def transfer_returned(self, reading):
        """受移送机关退回，继续办理."""

    @step(
        "线索被退回，重新审查",
        State.TRANSFERRED_OUT,
        to=State.FILING_REVIEW,
        by=Role.OTHER_AUTHORITY,
        basis="practice",
        requires=[course_turns.returned_in_writing],
        when=[["po_suspension.none"], ["po_jurisdiction.clear"]],
        documents=["收: 退回函"],
    )
    def lead_returned(self, reading):
        """线索被退回，重新审查."""

    @step(
        "上级机关直接处理",
        State.NOT_FILED,
        State.LEAD,
        State.FILING_REVIEW,
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.TRANSFERRED_OUT,
        by=Role.SUPERIOR_AUTHORITY,
        basis="生态环境法典1072",
        requires=[course_turns.should_have_been_punished],
        documents=["收: 提级办理决定"],
    )
    def superior_takes_over(self, reading):
        """上级机关直接处理."""

    @step(
        "刑事判决后不再处罚，结案",
        State.FILING_REVIEW,
        State.FILED,
        State.INVESTIGATING,
        State.DELIBERATING,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法35",
        gate="CLOSE",
        requires=[course_turns.sentence_effective, course_turns.no_other_kinds_needed],
        when=[
            ["po_criminal.pending", "po_criminal.ended"],
            ["po_hold.none", "po_hold.disposed"],
            ["co_order.not_ordered", "co_order.verified", "co_order.ended"],
        ],
        also={"po_criminal": "ended"},
        documents=["收: 判决书", "行政处罚案件结案审批表"],
    )
    def end_by_criminal_sentence(self, reading):
        """刑事判决后不再处罚，结案."""

    @step(
        "证据先行登记保存",
        State.INVESTIGATING,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法56",
        requires=[course.evidence_may_be_lost, course.two_qualified_officers],
        also={"po_hold": "held"},
        documents=["先行登记保存证据通知书", "先行登记保存证据清单"],
    )
    def register_evidence(self, reading):
        """证据先行登记保存."""

    @step(
        "提出回避",
        State.INVESTIGATING,
        State.DELIBERATING,
        to="same",
        by=(Role.PARTY, Role.CASE_HANDLER),
        basis="行政处罚法43",
        requires=[course_turns.recusal_asked],
        grounds=[
            Ground("by_party", "当事人申请"),
            Ground("by_officer", "执法人员自行回避"),
        ],
        also={"po_recusal": "asked"},
        documents=["收: 回避申请"],
    )
    def apply_recusal(self, reading):
        """提出回避."""

    @step(
        "重新办理",
        State.DECIDED,
        State.CLOSED,
        State.ARCHIVED,
        to=State.INVESTIGATING,
        by=Role.BUREAU_HEAD,
        basis="行政诉讼法70、71",
        requires=[course.redo_ground],
        grounds=[
            Ground("remitted", "复议、判决责令重作", basis="行政诉讼法71"),
            Ground(
                "self_revoked",
                "自行撤销后需重新处理",
                requires=(
                    decide_gate.within_limitation,
                    decide_gate.no_double_fine,
                ),
                basis="行政处罚法75",
            ),
        ],
        when=[["po_remedies.remitted", "po_remedies.revoked_by_self"]],
        when_any=("po_remedies",),
        documents=["重新办理审批表"],
    )
    def fresh_decision(self, reading):
        """重新办理."""

    @step(
        "重查后决定不予处罚",
        State.DECIDED,
        State.CLOSED,
        State.ARCHIVED,
        to=State.NO_PENALTY,
        by=(Role.BUREAU_HEAD, Role.COLLECTIVE),
        basis="行政处罚法57",
        requires=[course.redo_ground, course.no_penalty_ground],
        when=[["po_remedies.remitted", "po_remedies.revoked_by_self"]],
        when_any=("po_remedies",),
        also={"po_service": "unserved", "po_remedies": "open"},
        documents=["不予行政处罚决定书"],
    )
    def fresh_no_penalty(self, reading):
        """重查后决定不予处罚."""
        reading.given["penalty_imposed"] = False

    @step(
        "补正文书",
        State.DECIDED,
        State.NO_PENALTY,
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course.slip_only],
        documents=["补正通知书"],
    )
    def correct_slip(self, reading):
        """补正文书."""

    @step(
        "撤回未送达的决定",
        State.DECIDED,
        State.NO_PENALTY,
        to=State.DELIBERATING,
        by=(Role.BUREAU_HEAD, Role.COLLECTIVE),
        basis="行政处罚法61、75",
        requires=[course_turns.unserved_error],
        when=[["po_service.unserved", "po_service.announced"]],
        also={
            "po_draft": "case_review",
            "po_service": "withdrawn",
            "po_payment": "ended",
            "po_remedies": "revoked_by_self",
            "po_publication": "not_public",
        },
        documents=["撤销（变更）行政处罚决定书"],
    )
    def withdraw_unserved_decision(self, reading):
        """A decision binds from its service on: one known to be wrong is not served first."""

    @step(
        "当事人死亡、终止，结案",
        State.DECIDED,
        State.NO_PENALTY,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法40",
        requires=[
            course_turns.closed_by_death,
            decide_gate.crime_not_replaced,
            close_gate.seizures_released,
            close_gate.holds_disposed,
        ],
        when=[["po_service.unserved", "po_service.announced"]],
        also={"po_service": "withdrawn", "po_payment": "ended", "po_publication": "not_public"},
        documents=["终结执行审批表", "行政处罚案件结案审批表"],
    )
    def end_after_death(self, reading):
        """Nobody is left to serve the decision on."""

    @step(
        "启动行政拘留移送",
        State.DECIDED,
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1108",
        requires=[course_turns.detention_applicable],
        also={"td_course": "proposed"},
        documents=["移送涉嫌环境违法适用行政拘留处罚案件审批表"],
    )
    def request_detention(self, reading):
        """启动行政拘留移送."""

    @step(
        "报请政府责令停业、关闭",
        State.DELIBERATING,
        State.DECIDED,
        State.CLOSED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1103",
        requires=[course_turns.closure_provided],
        documents=["责令停业（关闭）请示"],
    )
    def report_government_closure(self, reading):
        """报请政府责令停业、关闭."""
