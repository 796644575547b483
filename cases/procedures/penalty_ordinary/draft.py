"""处罚方案（审查、告知、审核、讨论） (po_draft)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import decide_gate, draft, proposal
from cases.roles import Role
from cases.steps import Ground


class PenaltyDraft(Machine):
    """处罚方案（审查、告知、审核、讨论）."""

    class State(models.TextChoices):
        REPORT_SUBMITTED = "report_submitted", "调查报告待审查"
        CASE_REVIEW = "case_review", "案件审查"
        PRIOR_NOTICE = "prior_notice", "告知与听取意见"
        LEGAL_REVIEW = "legal_review", "法制审核"
        REVIEW_FAILED = "review_failed", "法制审核未通过"
        REVIEW_PASSED = "review_passed", "待负责人决定"
        COLLECTIVE_DISCUSSION = "collective_discussion", "集体讨论"
        SETTLED = "settled", "本轮已决定"

    class Meta:
        proxy = True

    spec = Spec(
        "po_draft",
        "penalty_ordinary",
        "处罚方案（审查、告知、审核、讨论）",
        per=(
            "case",
            "round",
        ),
        start="report_submitted",
        terminal=("settled",),
        opens=("penalty_ordinary.finish",),
    )

    @step(
        "受理案件审查",
        State.REPORT_SUBMITTED,
        to=State.CASE_REVIEW,
        by=Role.SECTION_HEAD,
        basis="部令30号(2023)38-39（未核）",
        requires=[draft.reviewer_not_investigator],
        when=[["po_course.deliberating"], ["po_suspension.none", "po_suspension.running"]],
        documents=["案件处理内部审批表"],
    )
    def submit_review(self, reading):
        """受理案件审查."""

    @step(
        "批准事先告知",
        State.CASE_REVIEW,
        to=State.PRIOR_NOTICE,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法44",
        requires=[
            draft.hearing_not_required,
            draft.notice_states_proposal,
            draft.discretion_applied,
            decide_gate.electronic_evidence_audited,
        ],
        when=[["po_course.deliberating"], ["po_suspension.none", "po_suspension.running"]],
        also={"po_notice": "not_served", "po_statement": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def notify(self, reading):
        """批准事先告知."""
        reading.given["hearing_told"] = False
        reading.given["decision_contains_fine"] = proposal.at_hand(reading).contains_fine

    @step(
        "批准听证告知",
        State.CASE_REVIEW,
        to=State.PRIOR_NOTICE,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法44、63",
        requires=[
            draft.hearing_in_scope,
            draft.notice_states_proposal,
            draft.discretion_applied,
            decide_gate.electronic_evidence_audited,
        ],
        when=[["po_course.deliberating"], ["po_suspension.none", "po_suspension.running"]],
        also={"po_notice": "not_served", "po_statement": "open", "po_hearing": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def notify_hearing(self, reading):
        """批准听证告知."""
        reading.given["hearing_told"] = True
        reading.given["decision_contains_fine"] = proposal.at_hand(reading).contains_fine

    @step(
        "重新告知",
        State.PRIOR_NOTICE,
        State.LEGAL_REVIEW,
        State.REVIEW_FAILED,
        State.REVIEW_PASSED,
        State.COLLECTIVE_DISCUSSION,
        to=State.PRIOR_NOTICE,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法44",
        requires=[
            draft.proposal_changed,
            draft.change_not_from_statement,
            draft.notice_states_proposal,
            decide_gate.electronic_evidence_audited,
            draft.discretion_applied,
        ],
        when=[["po_course.deliberating"]],
        also={"po_notice": "not_served", "po_statement": "open", "po_hearing": "open"},
        documents=["行政处罚事先（听证）告知书"],
    )
    def renotify(self, reading):
        """重新告知."""
        reading.given["hearing_told"] = True
        reading.given["decision_contains_fine"] = proposal.at_hand(reading).contains_fine

    @step(
        "采纳意见减轻方案",
        State.PRIOR_NOTICE,
        State.LEGAL_REVIEW,
        State.REVIEW_PASSED,
        State.COLLECTIVE_DISCUSSION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法45",
        requires=[draft.only_lighter, draft.discretion_applied],
        when=[["po_course.deliberating"]],
        documents=["陈述申辩复核意见书"],
    )
    def lighten_proposal(self, reading):
        """采纳意见减轻方案."""
        reading.given["decision_contains_fine"] = proposal.at_hand(reading).contains_fine

    @step(
        "撤回告知",
        State.PRIOR_NOTICE,
        to=State.CASE_REVIEW,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法45",
        grounds=[
            Ground("untenable", "拟处罚不成立或者证据不足", requires=(draft.proposal_untenable,)),
            Ground(
                "notice_defective",
                "告知有错漏",
                requires=(draft.notice_defective,),
                basis="行政处罚法44、62",
            ),
        ],
        when=[["po_course.deliberating"]],
        also={"po_notice": "withdrawn", "po_statement": "closed", "po_hearing": "not_requested"},
        documents=["撤回告知书"],
    )
    def withdraw_notice(self, reading):
        """撤回告知."""

    @step(
        "提请法制审核",
        State.PRIOR_NOTICE,
        State.CASE_REVIEW,
        to=State.LEGAL_REVIEW,
        by=Role.SECTION_HEAD,
        basis="行政处罚法58、65",
        requires=[draft.notice_covers_draft, decide_gate.statement_heard, decide_gate.no_aggravation],
        when=[
            ["po_course.deliberating"],
            ["po_suspension.none", "po_suspension.running"],
            ["po_notice.served"],
            ["po_statement.reviewed", "po_statement.closed"],
            ["po_hearing.none", "po_hearing.not_requested", "po_hearing.finished"],
        ],
        documents=["案件处理内部审批表"],
    )
    def to_review(self, reading):
        """提请法制审核."""

    @step(
        "法制审核不通过",
        State.LEGAL_REVIEW,
        to=State.REVIEW_FAILED,
        by=Role.LEGAL_REVIEWER,
        basis="行政处罚法58",
        requires=[draft.reasons_of_failure, draft.legal_reviewer_separate],
        when=[["po_course.deliberating"]],
        documents=["法制审核意见书"],
    )
    def legal_fail(self, reading):
        """法制审核不通过."""

    @step(
        "修改后再次提请审核",
        State.REVIEW_FAILED,
        to=State.LEGAL_REVIEW,
        by=Role.SECTION_HEAD,
        basis="行政处罚法58",
        requires=[draft.changes_made, draft.notice_covers_draft],
        when=[["po_course.deliberating"]],
        documents=["修改说明"],
    )
    def resubmit_review(self, reading):
        """修改后再次提请审核."""

    @step(
        "法制审核通过",
        State.LEGAL_REVIEW,
        to=State.REVIEW_PASSED,
        by=Role.LEGAL_REVIEWER,
        basis="行政处罚法58",
        requires=[draft.legal_reviewer_separate, draft.legal_reviewer_qualified, draft.opinion_on_this_draft],
        when=[["po_course.deliberating"], ["po_suspension.none", "po_suspension.running"]],
        documents=["法制审核意见书"],
    )
    def legal_pass(self, reading):
        """法制审核通过."""

    @step(
        "记明无需法制审核",
        State.LEGAL_REVIEW,
        to=State.REVIEW_PASSED,
        by=Role.SECTION_HEAD,
        basis="行政处罚法58",
        requires=[draft.outside_review_scope],
        when=[["po_course.deliberating"], ["po_suspension.none", "po_suspension.running"]],
        documents=["免于法制审核说明"],
    )
    def review_not_required(self, reading):
        """记明无需法制审核."""

    @step(
        "提请集体讨论",
        State.REVIEW_PASSED,
        to=State.COLLECTIVE_DISCUSSION,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法57",
        requires=[draft.grave_or_complex],
        when=[["po_course.deliberating"]],
        documents=["集体讨论提请表"],
    )
    def raise_to_collective(self, reading):
        """提请集体讨论."""

    @step(
        "再次提请法制审核",
        State.REVIEW_PASSED,
        State.COLLECTIVE_DISCUSSION,
        to=State.LEGAL_REVIEW,
        by=Role.SECTION_HEAD,
        basis="行政处罚法45、57、58",
        requires=[draft.re_review_reason],
        when=[["po_course.deliberating"]],
        documents=["案件处理内部审批表"],
    )
    def re_review(self, reading):
        """再次提请法制审核."""
