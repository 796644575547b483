"""查封、扣押 (sz_measure)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.inspection.rules import plan as inspection_plan
from cases.procedures.inspection.rules import visit as inspection_visit
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.procedures.penalty_ordinary.rules import notice as penalty_ordinary_notice
from cases.procedures.seizure.rules import measure, scene
from cases.roles import Role
from cases.steps import Ground


class SeizureMeasure(Machine):
    """查封、扣押."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "拟实施"
        APPROVED = "approved", "已批准"
        NOT_APPROVED = "not_approved", "不予批准"
        EMERGENCY = "emergency", "紧急实施待补批"
        UNAPPROVED = "unapproved", "逾时未补批"
        EXECUTED = "executed", "已实施"
        EXTENDED = "extended", "已延期"
        EXPIRED = "expired", "期限届满"
        RELEASE_DECIDED = "release_decided", "已决定解除"
        HANDED_TO_POLICE = "handed_to_police", "已移送公安"
        RETURNED_FROM_POLICE = "returned_from_police", "公安退回"
        ENDED = "ended", "办结"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_measure",
        "seizure",
        "查封、扣押",
        per=("查封扣押决定",),
        start="proposed",
        terminal=("not_approved", "handed_to_police", "ended"),
        opens=("case", "inspection.propose_seizure"),
    )

    @step(
        "批准查封、扣押",
        State.PROPOSED,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法18、23",
        requires=[
            measure.seizure_ground_proved,
            measure.items_related_only,
            measure.no_necessities,
            measure.necessary_and_proportionate,
            measure.grave_collective,
        ],
        documents=["查封（扣押）审批表"],
    )
    def approve(self, reading):
        """批准查封、扣押."""

    @step(
        "不予批准",
        State.PROPOSED,
        State.APPROVED,
        to=State.NOT_APPROVED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法16",
        requires=[measure.no_seizure_reason],
        grounds=[
            Ground("refused", "不予批准"),
            Ground("withdrawn", "情况变化，批准后未实施", basis="行政强制法5"),
        ],
        documents=["查封（扣押）审批表"],
    )
    def refuse_approval(self, reading):
        """不予批准."""

    @step(
        "实施查封、扣押",
        State.APPROVED,
        to=State.EXECUTED,
        by=Role.CASE_HANDLER,
        basis="行政强制法18、24",
        requires=[
            measure.prior_approval,
            penalty_ordinary_course.two_qualified_officers,
            inspection_visit.certificate_shown,
            scene.own_officers,
            inspection_plan.no_recused_officer,
            scene.party_or_witness,
            scene.told_and_heard,
            scene.scene_record_signed,
            scene.decision_and_list_delivered,
        ],
        documents=["查封（扣押）决定书", "查封、扣押清单", "现场检查（勘察）笔录", "封条"],
    )
    def execute(self, reading):
        """实施查封、扣押."""

    @step(
        "紧急当场实施",
        State.PROPOSED,
        to=State.EMERGENCY,
        by=Role.CASE_HANDLER,
        basis="行政强制法19",
        requires=[
            scene.urgent,
            measure.seizure_ground_proved,
            measure.items_related_only,
            measure.no_necessities,
            penalty_ordinary_course.two_qualified_officers,
            inspection_visit.certificate_shown,
            scene.own_officers,
            inspection_plan.no_recused_officer,
            scene.party_or_witness,
            scene.told_and_heard,
            scene.scene_record_signed,
            scene.decision_and_list_delivered,
        ],
        documents=["查封（扣押）决定书", "查封、扣押清单", "现场检查（勘察）笔录", "封条"],
    )
    def emergency(self, reading):
        """紧急当场实施."""

    @step(
        "补办批准",
        State.EMERGENCY,
        to=State.EXECUTED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法19",
        requires=[measure.within_24_hours, measure.necessary_and_proportionate, measure.grave_collective],
        documents=["查封（扣押）审批表"],
    )
    def backfill(self, reading):
        """补办批准."""

    @step(
        "逾二十四小时未补批",
        State.EMERGENCY,
        to=State.UNAPPROVED,
        by=Role.SYSTEM,
        basis="查封扣押办法(部令29号)13",
        requires=[measure.hours_24_over],
    )
    def emergency_timeout(self, reading):
        """逾二十四小时未补批."""

    @step(
        "延长期限",
        State.EXECUTED,
        to=State.EXTENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法25",
        requires=[measure.within_term, measure.complex_and_thirty_days],
        documents=["查封（扣押）延期通知书"],
    )
    def extend(self, reading):
        """延长期限."""

    @step(
        "书面告知延长期限",
        State.EXTENDED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政强制法25",
        requires=[measure.told_in_writing],
        documents=["查封（扣押）延期通知书", "送达回证"],
    )
    def serve_extension(self, reading):
        """书面告知延长期限."""

    @step(
        "确定检测、鉴定期间",
        State.EXECUTED,
        State.EXTENDED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政强制法25",
        requires=[measure.within_term, measure.examination_fixed_and_told],
        documents=["检测鉴定期间告知书"],
    )
    def set_examination_time(self, reading):
        """确定检测、鉴定期间."""

    @step(
        "当事人申请解除",
        State.EXECUTED,
        State.EXTENDED,
        to="same",
        by=Role.PARTY,
        basis="查封扣押办法(部令29号)18",
        documents=["收: 解除查封（扣押）申请书"],
    )
    def apply_release(self, reading):
        """当事人申请解除."""

    @step(
        "期限届满",
        State.EXECUTED,
        State.EXTENDED,
        to=State.EXPIRED,
        by=Role.SYSTEM,
        basis="行政强制法25、28",
        requires=[measure.term_over],
        when=[["sz_examination.none", "sz_examination.ended"]],
    )
    def expire(self, reading):
        """期限届满."""

    @step(
        "解除查封、扣押",
        State.EMERGENCY,
        State.UNAPPROVED,
        State.EXECUTED,
        State.EXTENDED,
        State.EXPIRED,
        State.RETURNED_FROM_POLICE,
        to=State.RELEASE_DECIDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法28",
        requires=[measure.release_ground_proved],
        grounds=[
            Ground("not_needed", "没有违法行为、与违法无关、已作处理或者不再需要", basis="行政强制法28"),
            Ground("expired", "期限届满", requires=(measure.term_over,), basis="行政强制法28"),
            Ground("head_refused", "负责人认为不应当采取", basis="行政强制法19"),
            Ground("not_backfilled", "逾时未补批", basis="行政强制法19"),
            Ground("returned", "公安退回，期限已满或者不再需要", basis="行政强制法28"),
        ],
        also={"sz_item.held": "release_due"},
        documents=["解除查封（扣押）决定书"],
    )
    def release(self, reading):
        """解除查封、扣押."""

    @step(
        "送达解除决定",
        State.RELEASE_DECIDED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="查封扣押办法(部令29号)21",
        requires=[penalty_ordinary_notice.service_proved],
        documents=["送达回证"],
    )
    def serve_release(self, reading):
        """送达解除决定."""

    @step(
        "移送公安机关",
        State.EXECUTED,
        State.EXTENDED,
        to=State.HANDED_TO_POLICE,
        by=Role.BUREAU_HEAD,
        basis="行政强制法21",
        requires=[measure.within_term, measure.police_filed, measure.party_told_of_handover],
        also={"sz_item.held": "with_police", "tc_exhibits": "delivered"},
        documents=["涉案物品移交清单"],
    )
    def handover(self, reading):
        """移送公安机关."""

    @step(
        "公安机关退回物品",
        State.HANDED_TO_POLICE,
        to=State.RETURNED_FROM_POLICE,
        by=Role.POLICE,
        basis="刑事诉讼法177（不起诉的解除查封扣押）；撤案退回物品的条文未见，未核",
        also={"sz_item.with_police": "held", "tc_exhibits": "returned"},
        documents=["收: 退还清单"],
    )
    def police_return(self, reading):
        """公安机关退回物品."""

    @step(
        "查封、扣押办结",
        State.EXECUTED,
        State.EXTENDED,
        State.EXPIRED,
        State.RELEASE_DECIDED,
        State.RETURNED_FROM_POLICE,
        to=State.ENDED,
        by=Role.BUREAU_HEAD,
        basis="行政强制法27、28",
        requires=[measure.items_all_settled, measure.release_served],
        when=[
            [
                "sz_item.returned",
                "sz_item.destroyed",
                "sz_item.sold",
                "sz_item.confiscated",
                "sz_item.with_police",
            ],
            ["sz_publication.published"],
            ["sz_remedies.open", "sz_remedies.final", "sz_remedies.annulled"],
        ],
        documents=["查封（扣押）办结表"],
    )
    def close_measure(self, reading):
        """查封、扣押办结."""
