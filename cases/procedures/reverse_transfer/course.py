"""办理主线 (rt_course)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.procedures.penalty_ordinary.rules import decide_gate as penalty_ordinary_decide_gate
from cases.procedures.reverse_transfer.rules import course
from cases.procedures.transfer_criminal.rules import course as transfer_criminal_course
from cases.roles import Role
from cases.steps import Ground


class ReverseTransfer(Machine):
    """办理主线."""

    class State(models.TextChoices):
        AWAITING = "awaiting", "未收到来文"
        RECEIVED = "received", "收到来文"
        REGISTERED = "registered", "已登记"
        REVIEWING = "reviewing", "审查"
        MORE_MATERIAL = "more_material", "商请补充材料"
        REFERRED = "referred", "转送有管辖权机关"
        NO_ACTION = "no_action", "不予立案（处罚）"
        CASE_FILED = "case_filed", "处罚案件办理中"
        DECIDED = "decided", "已有处理结果"
        OBJECTED = "objected", "检察院提出异议"
        CLOSED = "closed", "办结"

    class Meta:
        proxy = True

    spec = Spec(
        "rt_course",
        "reverse_transfer",
        "办理主线",
        per=(
            "来文",
            "party",
        ),
        start="awaiting",
        terminal=("awaiting", "closed"),
        opens=("case",),
        waiting={"more_material": "procuratorate"},
    )

    @step(
        "登记来文",
        State.AWAITING,
        State.RECEIVED,
        to=State.REGISTERED,
        by=Role.CASE_HANDLER,
        basis="刑事诉讼法177",
        requires=[transfer_criminal_course.paper_registered],
        also={"rt_reply": "open"},
        documents=["收: 检察意见书", "收: 案件移交书", "收: 法院移送函", "来文登记"],
    )
    def register(self, reading):
        """登记来文."""

    @step(
        "审查管辖、时效和是否已罚",
        State.REGISTERED,
        to=State.REVIEWING,
        by=Role.SECTION_HEAD,
        basis="行政处罚法27",
        requires=[course.reviewed_points],
        documents=["审查意见"],
    )
    def review(self, reading):
        """审查管辖、时效和是否已罚."""

    @step(
        "商请补充材料",
        State.REGISTERED,
        State.REVIEWING,
        to=State.MORE_MATERIAL,
        by=Role.CASE_HANDLER,
        basis="行政处罚法27",
        requires=[course.missing_items_listed],
        documents=["商请函"],
    )
    def ask_material(self, reading):
        """商请补充材料."""

    @step(
        "收到补充材料",
        State.MORE_MATERIAL,
        to=State.REVIEWING,
        by=(Role.PROCURATORATE, Role.POLICE, Role.COURT),
        basis="行政处罚法27",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 材料清单"],
    )
    def material_received(self, reading):
        """收到补充材料."""

    @step(
        "材料不能取得，自行审查",
        State.MORE_MATERIAL,
        to=State.REVIEWING,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[course.asked_in_vain],
        documents=["情况说明"],
    )
    def material_not_available(self, reading):
        """材料不能取得，自行审查."""

    @step(
        "转送有管辖权的机关",
        State.REGISTERED,
        State.REVIEWING,
        to=State.REFERRED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1083",
        requires=[course.other_authority_competent],
        documents=["案件移送书"],
    )
    def refer_competent(self, reading):
        """转送有管辖权的机关."""

    @step(
        "立案",
        State.REVIEWING,
        to=State.CASE_FILED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法54",
        requires=[
            penalty_ordinary_course.preliminary_evidence,
            penalty_ordinary_course.own_jurisdiction,
            penalty_ordinary_decide_gate.within_limitation,
            course.no_double_fine_on_return,
            course.no_fine_after_criminal_fine_on_return,
            course.no_case_of_own_running,
        ],
        also={"po_course": "filed"},
        documents=["立案审批表"],
    )
    def file(self, reading):
        """立案."""

    @step(
        "恢复本机关原案",
        State.REVIEWING,
        to=State.CASE_FILED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号10",
        requires=[course.own_case_open],
        also={"po_criminal": "ended"},
        documents=["恢复处罚程序审批表"],
    )
    def resume_existing_case(self, reading):
        """恢复本机关原案."""

    @step(
        "不予立案（处罚）",
        State.REVIEWING,
        to=State.NO_ACTION,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法33",
        requires=[course.decline_reason],
        grounds=[
            Ground("limitation", "超过追责期限", basis="行政处罚法36"),
            Ground("exempt", "依法不予处罚（轻微、初次、无过错、未成年等）", basis="行政处罚法33"),
            Ground("already_punished", "同一行为已罚款或者已判罚金，且不需其他种类", basis="行政处罚法29"),
        ],
        documents=["不予立案（处罚）说明"],
    )
    def decline(self, reading):
        """不予立案（处罚）."""

    @step(
        "新证据涉嫌犯罪",
        State.REGISTERED,
        State.REVIEWING,
        State.CASE_FILED,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法27",
        requires=[transfer_criminal_course.new_evidence],
        also={"tc_course": "suspected", "po_criminal": "pending"},
        documents=["涉嫌犯罪初筛记录"],
    )
    def crime_again(self, reading):
        """新证据涉嫌犯罪."""

    @step(
        "处罚案件有结果",
        State.CASE_FILED,
        to=State.DECIDED,
        by=(Role.SYSTEM, Role.CASE_HANDLER),
        basis="行政处罚法57",
        requires=[course.penalty_case_final],
    )
    def case_decided(self, reading):
        """处罚案件有结果."""

    @step(
        "检察院提出异议",
        State.REFERRED,
        State.NO_ACTION,
        State.DECIDED,
        State.CLOSED,
        to=State.OBJECTED,
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号4",
        requires=[transfer_criminal_course.paper_registered],
        also={"rt_reply": "open"},
        documents=["收: 检察院异议文书"],
    )
    def procuratorate_objects(self, reading):
        """检察院提出异议."""

    @step(
        "复查异议，重新审查",
        State.OBJECTED,
        to=State.REVIEWING,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[course.objection_answered],
        documents=["复查意见"],
    )
    def review_objection(self, reading):
        """复查异议，重新审查."""

    @step(
        "复查后维持原结果",
        State.OBJECTED,
        to=State.DECIDED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[course.objection_answered],
        documents=["复查意见"],
    )
    def maintain_result(self, reading):
        """复查后维持原结果."""

    @step(
        "办结",
        State.DECIDED,
        State.REFERRED,
        State.NO_ACTION,
        to=State.CLOSED,
        by=Role.CASE_HANDLER,
        basis="刑事诉讼法177",
        when=[["rt_reply.replied"]],
        documents=["反向移送办结登记"],
    )
    def close(self, reading):
        """办结."""
