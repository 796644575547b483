"""移送主线（本机关决定） (tc_course)."""

from django.db import models

from cases.facts import Day
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import criminal_link as penalty_ordinary_criminal_link
from cases.procedures.transfer_criminal.rules import course
from cases.procedures.transfer_criminal.rules import handover as at_handover
from cases.roles import Role
from cases.steps import Ground


class CrimeTransfer(Machine):
    """移送主线（本机关决定）."""

    class State(models.TextChoices):
        UNSUSPECTED = "unsuspected", "未发现涉嫌犯罪"
        SUSPECTED = "suspected", "发现涉嫌犯罪"
        VERIFYING = "verifying", "专案组核实"
        REPORT_SUBMITTED = "report_submitted", "书面报告报批"
        APPROVED = "approved", "批准移送"
        DIRECTED = "directed", "被建议（责令）移送"
        HANDED_OVER = "handed_over", "已移交，刑事环节进行中"
        CONCLUDED = "concluded", "刑事环节已有结果"
        NOT_SUSPECTED = "not_suspected", "核实后不涉嫌犯罪"
        DISAPPROVED = "disapproved", "不批准移送"
        CLOSED = "closed", "办结"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_course",
        "transfer_criminal",
        "移送主线（本机关决定）",
        per=(
            "case",
            "涉嫌犯罪事实",
        ),
        start="unsuspected",
        terminal=("unsuspected", "closed"),
        opens=("case",),
        waiting={"handed_over": "police"},
    )

    @step(
        "涉嫌犯罪初筛",
        to="same",
        by=Role.CASE_HANDLER,
        basis="国务院令310号3",
        requires=[course.criteria_compared],
        documents=["涉嫌犯罪初筛记录"],
    )
    def screen_crime(self, reading):
        """涉嫌犯罪初筛."""

    @step(
        "发现涉嫌犯罪",
        State.UNSUSPECTED,
        to=State.SUSPECTED,
        by=Role.CASE_HANDLER,
        basis="国务院令310号3",
        requires=[penalty_ordinary_criminal_link.suspicion_recorded],
        grounds=[
            Ground("own_finding", "检查、监测或者办案中发现", basis="国务院令310号3"),
            Ground("reported", "举报不移送", basis="国务院令310号14"),
            Ground("told_by_other", "其他机关告知（含拘留移送中公安认为涉嫌犯罪）", basis="生态环境法典1083"),
        ],
        also={"po_criminal": "pending"},
        documents=["涉嫌犯罪初筛记录"],
    )
    def suspect(self, reading):
        """发现涉嫌犯罪."""

    @step(
        "指定专案组",
        State.SUSPECTED,
        to=State.VERIFYING,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号5",
        requires=[course.two_officers_team],
        documents=["专案组指定书"],
    )
    def form_team(self, reading):
        """指定专案组."""

    @step(
        "核实后认为不涉嫌犯罪",
        State.VERIFYING,
        to=State.NOT_SUSPECTED,
        by=Role.CASE_HANDLER,
        basis="国务院令310号5",
        requires=[course.written_conclusion, course.head_informed],
        also={"po_criminal": "ended"},
        documents=["核实报告"],
    )
    def verification_negative(self, reading):
        """核实后认为不涉嫌犯罪."""

    @step(
        "重新启动核实",
        State.NOT_SUSPECTED,
        State.DISAPPROVED,
        State.CLOSED,
        to=State.VERIFYING,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号3",
        requires=[course.new_evidence, course.two_officers_team],
        also={"po_criminal": "pending"},
        documents=["专案组指定书"],
    )
    def reopen_suspicion(self, reading):
        """重新启动核实."""

    @step(
        "提出移送书面报告",
        State.VERIFYING,
        to=State.REPORT_SUBMITTED,
        by=Role.CASE_HANDLER,
        basis="国务院令310号5",
        requires=[course.lawful_subject_and_procedure, course.crime_facts_with_lawful_evidence, course.suspects_listed],
        documents=["移送涉嫌犯罪案件书面报告"],
    )
    def report(self, reading):
        """提出移送书面报告."""

    @step(
        "退回报告补充",
        State.REPORT_SUBMITTED,
        to=State.VERIFYING,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course.defects_stated],
        documents=["退回意见"],
    )
    def return_report(self, reading):
        """退回报告补充."""

    @step(
        "批准移送",
        State.REPORT_SUBMITTED,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号5",
        requires=[course.decider_is_principal],
        documents=["移送审批表"],
    )
    def approve(self, reading):
        """批准移送."""

    @step(
        "不批准移送",
        State.REPORT_SUBMITTED,
        to=State.DISAPPROVED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号5",
        requires=[course.decider_is_principal, course.refusal_reason_recorded],
        also={"po_criminal": "ended"},
        documents=["不予移送理由记录"],
    )
    def disapprove(self, reading):
        """不批准移送."""

    @step(
        "收到移送检察意见或者责令移送",
        State.UNSUSPECTED,
        State.SUSPECTED,
        State.VERIFYING,
        State.REPORT_SUBMITTED,
        State.APPROVED,
        State.NOT_SUSPECTED,
        State.DISAPPROVED,
        State.CLOSED,
        to=State.DIRECTED,
        by=(Role.PROCURATORATE, Role.SUPERIOR_AUTHORITY, Role.GOVERNMENT),
        basis="环环监〔2017〕17号14",
        requires=[course.paper_registered],
        grounds=[
            Ground("procuratorial_opinion", "建议移送的检察意见", basis="环环监〔2017〕17号14"),
            Ground("superior_order", "政府或者垂直管理的上级责令限期移送、责令改正", basis="国务院令310号16"),
        ],
        also={"po_criminal": "pending"},
        documents=["收: 检察意见书", "收: 责令移送文书"],
    )
    def directed_to_transfer(self, reading):
        """收到移送检察意见或者责令移送."""

    @step(
        "移交公安并抄送检察院",
        State.APPROVED,
        State.DIRECTED,
        to=State.HANDED_OVER,
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号6",
        requires=[at_handover.competent_investigator, at_handover.package_complete, at_handover.copy_to_procuratorate],
        grounds=[
            Ground("approved", "经批准移送", basis="国务院令310号5"),
            Ground("directed", "按检察意见、责令移送", basis="环环监〔2017〕17号14"),
        ],
        also={"po_criminal": "pending", "tc_receipt": "delivered", "tc_copy": "visible", "tc_supervision": "idle"},
        documents=["涉嫌环境犯罪案件移送书", "移送材料清单"],
    )
    def handover(self, reading):
        """移交公安并抄送检察院."""

    @step(
        "移交前撤回批准",
        State.APPROVED,
        to=State.VERIFYING,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course.evidence_fell_away],
        documents=["撤回审批"],
    )
    def withdraw_approval(self, reading):
        """移交前撤回批准."""

    @step(
        "改送其他侦查、调查机关",
        State.CONCLUDED,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="生态环境法典1083",
        requires=[course.other_competent_organ],
        when=[
            ["tc_receipt.not_police"],
            [
                "tc_supervision.none",
                "tc_supervision.idle",
                "tc_supervision.upheld",
                "tc_supervision.satisfied",
                "tc_supervision.ended",
            ],
            ["tc_reconsider.none", "tc_reconsider.upheld", "tc_reconsider.reversed", "tc_reconsider.waived"],
        ],
        also={"po_criminal": "pending"},
        documents=["移送审批表"],
    )
    def redirect(self, reading):
        """改送其他侦查、调查机关."""

    @step(
        "公安未经移送自行立案",
        State.UNSUSPECTED,
        State.SUSPECTED,
        State.VERIFYING,
        State.REPORT_SUBMITTED,
        State.APPROVED,
        State.DIRECTED,
        State.NOT_SUSPECTED,
        State.DISAPPROVED,
        State.CLOSED,
        to=State.HANDED_OVER,
        by=Role.POLICE,
        basis="环环监〔2017〕17号26",
        requires=[course.paper_registered],
        also={"po_criminal": "pending", "tc_filing": "filed"},
        documents=["收: 立案通知书"],
    )
    def police_file_directly(self, reading):
        """公安未经移送自行立案."""

    @step(
        "向检察院（责令机关）通知执行情况",
        State.HANDED_OVER,
        State.CONCLUDED,
        State.CLOSED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号14",
        requires=[at_handover.direction_exists],
        documents=["移送执行情况通知"],
    )
    def notify_directed_result(self, reading):
        """向检察院（责令机关）通知执行情况."""

    @step(
        "函询办理进展",
        State.HANDED_OVER,
        to="same",
        by=Role.CASE_HANDLER,
        basis="practice",
        documents=["案件进展函询"],
    )
    def inquire_progress(self, reading):
        """函询办理进展."""

    @step(
        "协助监测、认定、出庭",
        State.HANDED_OVER,
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号25",
        requires=[course.help_requested],
        documents=["收: 协助函", "监测（检验）报告", "认定意见"],
    )
    def file_investigation_help(self, reading):
        """协助监测、认定、出庭."""

    @step(
        "咨询立案标准、证据固定",
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号24",
        documents=["咨询函"],
    )
    def consult(self, reading):
        """咨询立案标准、证据固定."""

    @step(
        "收到咨询答复",
        to="same",
        by=(Role.POLICE, Role.PROCURATORATE),
        basis="环环监〔2017〕17号24",
        records={
            "asked_on": Day("咨询日期", optional=True),
            "answered_on": Day("答复日期（书面咨询七日内）", optional=True),
        },
        documents=["收: 咨询答复"],
    )
    def consult_answered(self, reading):
        """收到咨询答复."""

    @step(
        "检察院查询、调阅案件材料",
        to="same",
        by=Role.PROCURATORATE,
        basis="环环监〔2017〕17号14",
        requires=[course.paper_registered],
        documents=["收: 调阅函"],
    )
    def procuratorate_reads_file(self, reading):
        """检察院查询、调阅案件材料."""

    @step(
        "录入信息共享平台（通报信息）",
        to="same",
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号34",
        requires=[course.decision_to_enter],
    )
    def platform_entry(self, reading):
        """录入信息共享平台（通报信息）."""

    @step(
        "移送职务犯罪线索",
        to="same",
        by=Role.BUREAU_HEAD,
        basis="国务院令310号19",
        requires=[course.public_official_suspected],
        documents=["线索移送函"],
    )
    def duty_crime_clue(self, reading):
        """移送职务犯罪线索."""

    @step(
        "未移送办结",
        State.NOT_SUSPECTED,
        State.DISAPPROVED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号5",
        requires=[at_handover.penalty_goes_on],
        documents=["移送办结记录"],
    )
    def close_not_suspected(self, reading):
        """未移送办结."""

    @step(
        "刑事环节办结",
        State.CONCLUDED,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="国务院令310号10",
        requires=[
            at_handover.closing_ground_fits,
            at_handover.all_suspects_concluded,
            at_handover.penalty_goes_on,
            at_handover.fines_told_to_court,
            at_handover.directed_result_notified,
        ],
        grounds=[
            Ground("not_filed", "公安不予立案（含移交行政处罚、监督后仍不立案、久拖无果）", basis="国务院令310号10"),
            Ground("withdrawn_to_penalty", "撤案后继续处罚", basis="环环监〔2017〕17号16"),
            Ground(
                "withdrawn_no_penalty",
                "撤案后依法不予处罚",
                requires=(at_handover.no_penalty_reason,),
                basis="环环监〔2017〕17号17",
            ),
            Ground("not_prosecuted", "不起诉后自行审查是否处罚（不待检察意见）", basis="环环监〔2017〕17号16"),
            Ground("acquitted", "无罪或者免予刑事处罚后审查是否处罚", basis="环环监〔2017〕17号16"),
            Ground("sentenced", "有罪判决，不需其他种类处罚", basis="行政处罚法35"),
            Ground(
                "sentenced_other_kinds",
                "有罪判决，仍需非罚款种类处罚",
                requires=(at_handover.only_non_fine_kinds,),
                basis="行政处罚法35",
            ),
            Ground("no_competent_organ", "退回且无其他有权机关", basis="环环监〔2017〕17号9"),
        ],
        when=[
            [
                "tc_reconsider.none",
                "tc_reconsider.upheld",
                "tc_reconsider.reversed",
                "tc_reconsider.waived",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
                "tc_filing.sent",
            ],
            [
                "tc_supervision.none",
                "tc_supervision.idle",
                "tc_supervision.upheld",
                "tc_supervision.satisfied",
                "tc_supervision.ended",
            ],
            ["tc_exhibits.none", "tc_exhibits.delivered", "tc_exhibits.returned"],
        ],
        also={"po_criminal": "ended"},
        documents=["移送办结记录"],
    )
    def close(self, reading):
        """刑事环节办结."""
