"""立案监督 (tc_supervision)."""

from django.db import models

from cases.facts import Day, Paper, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, supervision
from cases.roles import Role
from cases.steps import Ground


class FilingSupervision(Machine):
    """立案监督."""

    class State(models.TextChoices):
        IDLE = "idle", "未启动监督"
        SUGGESTED = "suggested", "检察院审查"
        ORDERED = "ordered", "已通知公安立案"
        UPHELD = "upheld", "不立案理由成立"
        SATISFIED = "satisfied", "监督后已立案"
        ENDED = "ended", "监督无果"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_supervision",
        "transfer_criminal",
        "立案监督",
        per=("handover",),
        start="idle",
        terminal=("idle", "upheld", "satisfied", "ended"),
        opens=("transfer_criminal.handover", "transfer_criminal.police_file_directly"),
    )

    @step(
        "建议立案监督",
        State.IDLE,
        State.UPHELD,
        State.SATISFIED,
        State.ENDED,
        to=State.SUGGESTED,
        by=Role.BUREAU_HEAD,
        basis="环环监〔2017〕17号12",
        requires=[supervision.supervision_materials, supervision.supervision_ground_stands],
        grounds=[
            Ground("refused_receipt", "公安拒收", basis="国务院令310号17"),
            Ground("no_receipt", "移交后既不接受也不书面拒收", basis="国务院令310号17"),
            Ground(
                "overdue",
                "逾期未作出是否立案决定",
                requires=(supervision.filing_term_over,),
                basis="环环监〔2017〕17号12",
            ),
            Ground("not_filed", "对不予立案决定有异议", basis="国务院令310号9"),
            Ground("recon_upheld", "对复议决定有异议", basis="国务院令310号9"),
            Ground("recon_overdue", "复议逾期未决定", basis="环环监〔2017〕17号12"),
            Ground("withdrawn", "对立案后撤案有异议", basis="环环监〔2017〕17号12"),
        ],
        when=[
            ["tc_course.handed_over", "tc_course.concluded", "tc_course.closed"],
            [
                "tc_receipt.delivered",
                "tc_receipt.refused_receipt",
                "tc_receipt.forwarded",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ],
        ],
        also={"po_criminal": "pending", "tc_course": "handed_over"},
        documents=["立案监督建议书"],
    )
    def supervise(self, reading):
        """建议立案监督."""

    @step(
        "检察院依职权启动监督",
        State.IDLE,
        State.UPHELD,
        State.SATISFIED,
        State.ENDED,
        to=State.SUGGESTED,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号15",
        requires=[course.paper_registered],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ]
        ],
        also={"po_criminal": "pending", "tc_course": "handed_over"},
        documents=["收: 启动立案监督告知"],
    )
    def start_supervision(self, reading):
        """检察院依职权启动监督."""

    @step(
        "检察院要求公安说明不立案理由",
        State.SUGGESTED,
        to="same",
        by=Role.PROCURATORATE,
        basis="检察院办理移送案件规定(2001)10",
        records={
            "reason_request_no": Paper("要求说明理由通知书文号", optional=True),
            "reason_request_received_by_police_on": Day("公安收到通知书日期", optional=True),
        },
        documents=["收: 要求说明不立案理由通知书（副本或者告知）"],
    )
    def reason_requested(self, reading):
        """检察院要求公安说明不立案理由."""

    @step(
        "公安说明不立案理由",
        State.SUGGESTED,
        to="same",
        by=Role.POLICE,
        basis="检察院办理移送案件规定(2001)10",
        records={
            "answered_on": Day("公安说明理由的日期（收到通知后七日内）", optional=True),
            "police_reason": Text("公安说明的不立案理由", long=True, optional=True),
        },
        documents=["收: 不立案理由说明（告知）"],
    )
    def reason_given(self, reading):
        """公安说明不立案理由."""

    @step(
        "检察院通知公安立案",
        State.SUGGESTED,
        to=State.ORDERED,
        by=Role.PROCURATORATE,
        basis="刑事诉讼法113",
        requires=[course.paper_registered],
        documents=["收: 通知立案书副本"],
    )
    def ordered(self, reading):
        """检察院通知公安立案."""

    @step(
        "检察院认为不立案理由成立",
        State.SUGGESTED,
        to=State.UPHELD,
        by=Role.PROCURATORATE,
        basis="检察院办理移送案件规定(2001)11",
        requires=[course.paper_registered],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ]
        ],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        documents=["收: 立案监督结果通知"],
    )
    def supervision_upheld_police(self, reading):
        """检察院认为不立案理由成立."""

    @step(
        "监督后公安已立案",
        State.SUGGESTED,
        State.ORDERED,
        to=State.SATISFIED,
        by=(Role.PROCURATORATE, Role.CASE_HANDLER),
        basis="检察院办理移送案件规定(2001)11",
        requires=[course.paper_registered],
        when=[["tc_filing.filed", "tc_filing.sent"]],
        documents=["收: 立案监督结果通知"],
    )
    def supervision_filed(self, reading):
        """监督后公安已立案."""

    @step(
        "报告公安未按期立案",
        State.ORDERED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="检察院办理移送案件规定(2001)10",
        requires=[supervision.not_filed_within_15_days],
        documents=["未按期立案情况报告"],
    )
    def supervision_no_compliance(self, reading):
        """报告公安未按期立案."""

    @step(
        "监督无果，转行政处理",
        State.SUGGESTED,
        State.ORDERED,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号10",
        requires=[supervision.inquired_in_vain],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ]
        ],
        also={"po_criminal": "ended", "tc_course": "concluded"},
        documents=["监督情况记录"],
    )
    def end_supervision_silent(self, reading):
        """监督无果，转行政处理."""
