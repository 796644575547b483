"""发现的问题 (in_finding)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import finding, visit
from cases.procedures.penalty_ordinary.rules import correction as penalty_ordinary_correction
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.roles import Role
from cases.steps import Ground


class Finding(Machine):
    """发现的问题."""

    class State(models.TextChoices):
        OPEN = "open", "待处理"
        LEAD_FILED = "lead_filed", "已转立案线索"
        SIMPLE = "simple", "转当场处罚"
        TRANSFERRED = "transferred", "已移送其他部门"
        NO_CASE = "no_case", "说明理由不转案"

    class Meta:
        proxy = True

    spec = Spec(
        "in_finding",
        "inspection",
        "发现的问题",
        per=(
            "检查",
            "问题",
        ),
        start="open",
        terminal=("lead_filed", "simple", "transferred", "no_case"),
        opens=("inspection.record_finding",),
    )

    @step(
        "责令改正",
        State.OPEN,
        State.LEAD_FILED,
        State.SIMPLE,
        to="same",
        by=(Role.CASE_HANDLER, Role.BUREAU_HEAD),
        basis="行政处罚法28",
        requires=[penalty_ordinary_correction.violation_established, finding.order_states_consequence],
        grounds=[
            Ground(
                "on_site",
                "现场可以认定，当场送达",
                requires=(finding.recognised_on_spot,),
                basis="按日连续处罚办法(部令28号)8",
            ),
            Ground(
                "after_report",
                "取得监测报告后",
                requires=(finding.report_in_hand,),
                basis="按日连续处罚办法(部令28号)8",
            ),
            Ground("after_result", "录入结果后", basis="行政处罚法28"),
        ],
        also={"co_order": "ordered"},
        documents=["责令改正违法行为决定书"],
    )
    def order_correct(self, reading):
        """责令改正."""

    @step(
        "转立案线索",
        State.OPEN,
        State.SIMPLE,
        State.NO_CASE,
        to=State.LEAD_FILED,
        by=Role.CASE_HANDLER,
        basis="行政处罚法54",
        requires=[penalty_ordinary_course.preliminary_evidence],
        grounds=[
            Ground("finding", "检查发现"),
            Ground("not_corrected", "复查发现逾期未改正", basis="行政处罚法54"),
            Ground("obstruction", "拒绝、阻挠检查", requires=(visit.obstruction_evidenced,), basis="生态环境法典1229"),
        ],
        documents=["案件线索移交单"],
    )
    def refer_case(self, reading):
        """转立案线索."""

    @step(
        "转当场处罚",
        State.OPEN,
        to=State.SIMPLE,
        by=Role.CASE_HANDLER,
        basis="行政处罚法51",
        requires=[finding.simple_case],
    )
    def refer_simple(self, reading):
        """转当场处罚."""

    @step(
        "移送其他部门",
        State.OPEN,
        to=State.TRANSFERRED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1083",
        requires=[finding.duty_of_other_authority],
        documents=["案件移送书", "移送材料清单"],
    )
    def refer_other_authority(self, reading):
        """移送其他部门."""

    @step(
        "不转案",
        State.OPEN,
        to=State.NO_CASE,
        by=Role.SECTION_HEAD,
        basis="行政处罚法54",
        requires=[finding.no_case_reason],
        documents=["不予转案审批表"],
    )
    def settle_without_case(self, reading):
        """不转案."""
