"""当场处罚主线 (ps_course)."""

from django.db import models

from cases.facts import Choice, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import plan as inspection_plan
from cases.procedures.inspection.rules import visit as inspection_visit
from cases.procedures.penalty_ordinary.rules import close_gate as penalty_ordinary_close_gate
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.procedures.penalty_ordinary.rules import decide_gate as penalty_ordinary_decide_gate
from cases.procedures.penalty_ordinary.rules import enforcement as penalty_ordinary_enforcement
from cases.procedures.penalty_simple.rules import course
from cases.roles import Role
from cases.steps import Ground


class SimpleCourse(Machine):
    """当场处罚主线."""

    class State(models.TextChoices):
        FOUND = "found", "现场发现"
        INFORMED = "informed", "已当场告知"
        DECIDED = "decided", "已当场决定"
        NO_PENALTY = "no_penalty", "不予处罚"
        CONVERTED = "converted", "转普通程序"
        CLOSED = "closed", "结案"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_course",
        "penalty_simple",
        "当场处罚主线",
        per=(
            "party",
            "违法行为",
        ),
        start="found",
        terminal=("closed", "converted"),
        opens=("case", "inspection.refer_simple"),
    )

    @step(
        "当场告知",
        State.FOUND,
        to=State.INFORMED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法44、51、52",
        requires=[
            course.facts_certain,
            course.within_simple_limit,
            course.proposal_told,
            penalty_ordinary_course.two_qualified_officers,
            inspection_visit.certificate_shown,
            inspection_plan.no_recused_officer,
        ],
        documents=["当场告知笔录"],
    )
    def inform(self, reading):
        """当场告知."""

    @step(
        "听取并复核陈述申辩",
        State.INFORMED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法45",
        records={
            "statement_text": Text("陈述申辩的内容", long=True, optional=True),
            "statement_result": Choice(
                "复核结论",
                values={"none": "当事人没有陈述申辩", "accepted": "采纳", "partly": "部分采纳", "rejected": "不采纳"},
                optional=True,
            ),
            "statement_reason": Text("复核的理由", long=True, optional=True),
        },
        documents=["当场告知笔录"],
    )
    def hear_statement(self, reading):
        """听取并复核陈述申辩."""

    @step(
        "责令改正",
        State.FOUND,
        State.INFORMED,
        State.DECIDED,
        State.NO_PENALTY,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政处罚法28",
        requires=[course.facts_certain],
        also={"co_order": "ordered"},
        documents=["责令改正违法行为决定书"],
    )
    def order_correct(self, reading):
        """责令改正."""

    @step(
        "当场决定罚款",
        State.INFORMED,
        to=State.DECIDED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法51、52",
        gate="DECIDE",
        requires=[
            course.fine_set,
            course.intended_penalty_told,
            penalty_ordinary_decide_gate.statement_heard,
            course.facts_undisputed,
            course.within_simple_limit,
            penalty_ordinary_decide_gate.no_aggravation,
            penalty_ordinary_course.two_qualified_officers,
            inspection_visit.certificate_shown,
            penalty_ordinary_decide_gate.no_double_fine,
            penalty_ordinary_decide_gate.choice_of_law,
            penalty_ordinary_decide_gate.within_limitation,
            penalty_ordinary_decide_gate.accountable,
            penalty_ordinary_decide_gate.crime_not_replaced,
            penalty_ordinary_decide_gate.correction_ordered,
            course.delivered_on_spot,
            course.reconsideration_first_told,
        ],
        documents=["当场行政处罚决定书"],
    )
    def decide(self, reading):
        """当场决定罚款."""

    @step(
        "当场决定警告",
        State.INFORMED,
        to=State.DECIDED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法51、52",
        gate="DECIDE",
        requires=[
            course.warning_only,
            course.intended_penalty_told,
            penalty_ordinary_decide_gate.statement_heard,
            course.facts_undisputed,
            course.within_simple_limit,
            penalty_ordinary_decide_gate.no_aggravation,
            penalty_ordinary_course.two_qualified_officers,
            inspection_visit.certificate_shown,
            penalty_ordinary_decide_gate.choice_of_law,
            penalty_ordinary_decide_gate.within_limitation,
            penalty_ordinary_decide_gate.accountable,
            penalty_ordinary_decide_gate.crime_not_replaced,
            penalty_ordinary_decide_gate.correction_ordered,
            course.delivered_on_spot,
            course.reconsideration_first_told,
        ],
        documents=["当场行政处罚决定书"],
    )
    def decide_warning(self, reading):
        """当场决定警告."""

    @step(
        "转普通程序",
        State.FOUND,
        State.INFORMED,
        to=State.CONVERTED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法54",
        grounds=[
            Ground("facts_uncertain", "事实不确凿或者有争议"),
            Ground("absent", "当事人不在场"),
            Ground("over_limit", "拟处罚超过限额或者有其他种类"),
            Ground("needs_appraisal", "需要监测、检验、鉴定"),
            Ground("suspected_crime", "疑似犯罪", basis="国务院令310号5"),
            Ground("statement_to_check", "陈述申辩需要查证", basis="行政处罚法45"),
        ],
        documents=["转普通程序登记表"],
    )
    def convert_to_ordinary(self, reading):
        """转普通程序."""

    @step(
        "当场不予处罚",
        State.FOUND,
        State.INFORMED,
        to=State.NO_PENALTY,
        by=Role.CASE_HANDLER,
        basis="行政处罚法33",
        requires=[
            course.art33_reason,
            penalty_ordinary_close_gate.education_done,
            penalty_ordinary_course.two_qualified_officers,
        ],
        documents=["不予行政处罚决定书", "教育记录"],
    )
    def no_penalty_on_spot(self, reading):
        """当场不予处罚."""

    @step(
        "补正笔误",
        State.DECIDED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[penalty_ordinary_course.slip_only],
        documents=["补正通知书"],
    )
    def correct_slip(self, reading):
        """补正笔误."""

    @step(
        "结案",
        State.DECIDED,
        State.NO_PENALTY,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="生态环境行政处罚办法(部令30号)未核",
        gate="CLOSE",
        requires=[
            penalty_ordinary_close_gate.correction_settled,
            penalty_ordinary_close_gate.money_settled,
            penalty_ordinary_close_gate.refunded,
            course.excess_returned,
            penalty_ordinary_close_gate.publication_settled,
            penalty_ordinary_decide_gate.crime_not_replaced,
        ],
        grounds=[
            Ground("performed", "已履行"),
            Ground(
                "terminated",
                "终结执行",
                requires=(penalty_ordinary_enforcement.enforcement_end_ground,),
                basis="行政强制法40",
            ),
            Ground(
                "no_penalty",
                "不予处罚已教育",
                requires=(penalty_ordinary_close_gate.education_done,),
                basis="行政处罚法33",
            ),
            Ground("annulled", "决定已撤销、变更，多收已退还", basis="行政强制法41"),
        ],
        when=[
            ["ps_record.recorded", "ps_record.none"],
            ["ps_payment.paid", "ps_payment.ended", "ps_payment.none"],
            [
                "ps_remedies.open",
                "ps_remedies.final",
                "ps_remedies.revoked",
                "ps_remedies.modified_by_recon",
                "ps_remedies.modified_by_court",
                "ps_remedies.unlawful_kept",
                "ps_remedies.none",
            ],
            [
                "ps_publication.published",
                "ps_publication.not_public",
                "ps_publication.withdrawn",
                "ps_publication.none",
            ],
            ["ps_enforcement.not_started", "ps_enforcement.finished", "ps_enforcement.none"],
            ["co_order.none", "co_order.verified", "co_order.ended", "co_order.not_ordered"],
        ],
        documents=["行政处罚案件结案审批表"],
    )
    def close(self, reading):
        """结案."""

    @step(
        "撤销后按普通程序重新处理",
        State.DECIDED,
        State.CLOSED,
        to=State.CONVERTED,
        by=Role.BUREAU_HEAD,
        basis="行政复议法64",
        requires=[
            penalty_ordinary_course.redo_ground,
            course.remitted_ground_open,
            penalty_ordinary_decide_gate.within_limitation,
        ],
        when=[["ps_remedies.revoked"]],
        documents=["立案审批表"],
    )
    def redo_ordinary(self, reading):
        """撤销后按普通程序重新处理."""
