"""Shared gates: requirements that every decision, every closing and every application to the court must meet.

A step names its gate; each requirement of the gate is tested when its facts can arise in that procedure.
"""

from cases.procedures.penalty_ordinary.rules import close_gate, decide_gate, draft, enforce_gate
from cases.requirements import Requirement

GATES: dict[str, tuple[Requirement, ...]] = {
    "DECIDE": (
        decide_gate.notice_served_and_covering,
        decide_gate.statement_heard,
        decide_gate.hearing_right_satisfied,
        decide_gate.no_aggravation,
        decide_gate.review_passed,
        decide_gate.collective_conclusion,
        decide_gate.correction_ordered,
        decide_gate.illegal_gain_assessed,
        decide_gate.elements_proved,
        decide_gate.electronic_evidence_audited,
        draft.discretion_applied,
        decide_gate.no_double_fine,
        decide_gate.choice_of_law,
        decide_gate.within_limitation,
        decide_gate.accountable,
        decide_gate.crime_not_replaced,
        decide_gate.no_fine_while_criminal_pending,
        decide_gate.no_fine_after_criminal_fine,
        decide_gate.persons_separate,
        decide_gate.not_same_after_remittal,
    ),
    "CLOSE": (
        close_gate.money_settled,
        close_gate.correction_settled,
        close_gate.other_kinds_done,
        close_gate.decision_served,
        close_gate.publication_settled,
        close_gate.refunded,
        close_gate.education_done,
        close_gate.seizures_released,
        close_gate.holds_disposed,
        decide_gate.crime_not_replaced,
        close_gate.nothing_pending,
        close_gate.fresh_result_made,
        close_gate.procuratorate_answered,
    ),
    "ENFORCE": (
        close_gate.decision_served,
        enforce_gate.remedy_period_over,
        enforce_gate.unpaid_remains,
        enforce_gate.demand_ten_days,
        enforce_gate.demand_statements_reviewed,
        enforce_gate.within_three_months_or_reason,
        enforce_gate.application_signed,
    ),
}
