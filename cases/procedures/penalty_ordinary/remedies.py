"""复议、诉讼与自行纠正 (po_remedies)."""

from django.db import models

from cases.facts import Choice, Day, Flag, Items, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import enforcement, remedies, suit
from cases.reading import Reading
from cases.roles import Role
from cases.steps import Ground


def state_after_failed_suit(machine: Machine, reading: Reading) -> str:
    """Where a suit that changes nothing leaves the decision: final, or undone as it was before the suit."""
    before = reading.known("state_before_suit")
    undone = {"modified_by_recon", "modified_by_court", "unlawful_kept", "remitted", "void"}
    return before if before in undone and machine.state != "retrial" else "final"


class Remedies(Machine):
    """复议、诉讼与自行纠正."""

    class State(models.TextChoices):
        OPEN = "open", "救济期限内"
        RECONSIDERATION = "reconsideration", "复议中"
        RECON_DECIDED = "recon_decided", "复议维持或逾期（起诉期内）"
        LITIGATION = "litigation", "一审中"
        JUDGED_FIRST = "judged_first", "一审已判（上诉期内）"
        APPEAL = "appeal", "二审中"
        RETRIAL = "retrial", "再审中"
        FINAL = "final", "决定确定有效"
        MODIFIED_BY_RECON = "modified_by_recon", "被复议变更或者调解"
        MODIFIED_BY_COURT = "modified_by_court", "被判决变更"
        UNLAWFUL_KEPT = "unlawful_kept", "确认违法但保留效力"
        REMITTED = "remitted", "被撤销并责令重作"
        VOID = "void", "被撤销或确认无效"
        REVOKED_BY_SELF = "revoked_by_self", "本机关自行撤销或变更"

    class Meta:
        proxy = True

    spec = Spec(
        "po_remedies",
        "penalty_ordinary",
        "复议、诉讼与自行纠正",
        per=(
            "party",
            "decision",
        ),
        start="open",
        terminal=(
            "final",
            "modified_by_recon",
            "modified_by_court",
            "unlawful_kept",
            "remitted",
            "void",
            "revoked_by_self",
        ),
        opens=(
            "penalty_ordinary.decide_direct",
            "penalty_ordinary.decide_collective",
            "penalty_ordinary.no_penalty",
            "penalty_ordinary.fresh_no_penalty",
            "penalty_ordinary.change_by_self",
        ),
        waiting={"retrial": "court"},
    )

    @step(
        "复议、起诉期限届满",
        State.OPEN,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政诉讼法46",
        requires=[remedies.remedy_term_over],
        when=[["po_service.served"]],
    )
    def remedy_period_over(self, reading):
        """复议、起诉期限届满."""

    @step(
        "申请行政复议",
        State.OPEN,
        State.FINAL,
        to=State.RECONSIDERATION,
        by=(Role.PARTY, Role.COMPLAINANT),
        basis="行政复议法20",
        requires=[remedies.remedy_paper_received],
        when=[["po_service.served"]],
        documents=["收: 行政复议申请书（或者复议机关通知）"],
    )
    def apply_reconsideration(self, reading):
        """申请行政复议."""

    @step(
        "本机关转送复议申请",
        State.RECONSIDERATION,
        to="same",
        by=(Role.CASE_HANDLER, Role.BUREAU_HEAD),
        basis="行政复议法32",
        requires=[remedies.forwardable],
        documents=["收: 行政复议申请书", "转送函"],
    )
    def forward_reconsideration(self, reading):
        """本机关转送复议申请."""

    @step(
        "复议机关通知申请人补正",
        State.RECONSIDERATION,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法31",
        records={
            "asked_at": Day("要求补正日期", optional=True),
            "items": Items("逐项内容", optional=True),
        },
        documents=["收: 补正通知书"],
    )
    def recon_correction_asked(self, reading):
        """复议机关通知申请人补正."""

    @step(
        "申请人补正",
        State.RECONSIDERATION,
        to="same",
        by=Role.PARTY,
        basis="行政复议法31",
        records={
            "corrected_at": Day("补正日期", optional=True),
        },
        documents=["收: 补正材料"],
    )
    def recon_corrected(self, reading):
        """申请人补正."""

    @step(
        "复议机关受理",
        State.RECONSIDERATION,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法30",
        grounds=[
            Ground("accepted", "决定受理"),
            Ground("deemed", "审查期限届满未决定不予受理，视为受理"),
        ],
        records={
            "accepted_at": Day("受理日期", optional=True),
            "reconsideration_track": Choice(
                "审理程序", values={"ordinary": "普通程序", "simple": "简易程序"}, optional=True
            ),
        },
        documents=["收: 受理通知书"],
    )
    def recon_accepted(self, reading):
        """复议机关受理."""

    @step(
        "收到复议申请书副本和答复通知",
        State.RECONSIDERATION,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政复议法48、54",
        records={
            "received_at": Day("收到时间", optional=True),
            "reconsideration_track": Choice(
                "审理程序", values={"ordinary": "普通程序", "simple": "简易程序"}, optional=True
            ),
            "reply_due": Day("答复期限", optional=True, future=True),
        },
        documents=["收: 行政复议申请书副本", "收: 行政复议答复通知书"],
    )
    def recon_copy_received(self, reading):
        """收到复议申请书副本和答复通知."""

    @step(
        "提出书面答复并提交证据、依据",
        State.RECONSIDERATION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政复议法48、54、70",
        requires=[remedies.all_evidence_with_reply, remedies.none_collected_in_reconsideration],
        documents=["行政复议答复书", "证据目录"],
    )
    def recon_reply(self, reading):
        """提出书面答复并提交证据、依据."""

    @step(
        "收到复议听证通知",
        State.RECONSIDERATION,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法51",
        records={
            "hearing_at": Day("听证（开庭）日期", optional=True, future=True),
            "notice_received_at": Day("收到听证通知日期", optional=True),
            "place": Text("地点", optional=True),
        },
        documents=["收: 复议听证通知书"],
    )
    def recon_hearing(self, reading):
        """收到复议听证通知."""

    @step(
        "参加复议听证",
        State.RECONSIDERATION,
        to="same",
        by=(Role.BUREAU_HEAD, Role.CASE_HANDLER),
        basis="行政复议法51",
        requires=[remedies.head_attends_or_reason],
        documents=["授权委托书"],
    )
    def attend_recon_hearing(self, reading):
        """参加复议听证."""

    @step(
        "复议中止",
        State.RECONSIDERATION,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法39",
        records={
            "suspended_at": Day("中止日期", optional=True),
            "item": Text("中止的款项", optional=True),
        },
        documents=["收: 行政复议中止通知书"],
    )
    def recon_suspended(self, reading):
        """复议中止."""

    @step(
        "复议恢复审理",
        State.RECONSIDERATION,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法39",
        records={
            "resumed_at": Day("恢复日期", optional=True),
        },
        documents=["收: 恢复审理通知书"],
    )
    def recon_resumed(self, reading):
        """复议恢复审理."""

    @step(
        "收到行政复议意见书",
        State.OPEN,
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to="same",
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法76",
        records={
            "received_at": Day("收到时间", optional=True),
            "items": Items("逐项内容", optional=True),
            "report_due": Day("报送期限", optional=True, future=True),
        },
        documents=["收: 行政复议意见书"],
    )
    def recon_opinion_received(self, reading):
        """收到行政复议意见书."""

    @step(
        "报送纠正情况",
        State.OPEN,
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政复议法76",
        requires=[remedies.opinion_items_answered],
        documents=["纠正情况报告"],
    )
    def report_recon_opinion(self, reading):
        """报送纠正情况."""

    @step(
        "提起行政诉讼",
        State.OPEN,
        State.RECON_DECIDED,
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to=State.LITIGATION,
        by=(Role.PARTY, Role.COMPLAINANT),
        basis="行政诉讼法45、46",
        requires=[remedies.remedy_paper_received, remedies.not_during_reconsideration],
        grounds=[
            Ground("direct", "直接起诉", basis="行政诉讼法46"),
            Ground("after_recon", "不服复议决定或者复议逾期", basis="行政诉讼法45"),
        ],
        when=[["po_service.served"]],
        documents=["收: 应诉通知书"],
    )
    def sue(self, reading):
        """提起行政诉讼."""
        # A suit against another's decision (of the reconsideration organ) that fails leaves that decision as it was.
        reading.given["state_before_suit"] = self.state

    @step(
        "收到起诉状副本",
        State.LITIGATION,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政诉讼法67",
        records={
            "received_at": Day("收到时间", optional=True),
            "answer_due": Day("答辩期限", optional=True, future=True),
        },
        documents=["收: 起诉状副本"],
    )
    def suit_copy_received(self, reading):
        """收到起诉状副本."""

    @step(
        "提交证据、依据和答辩状",
        State.LITIGATION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政诉讼法34、67",
        requires=[suit.all_evidence_with_answer, suit.none_collected_in_suit],
        documents=["行政诉讼答辩状", "证据目录", "规范性文件目录"],
    )
    def answer_suit(self, reading):
        """提交证据、依据和答辩状."""

    @step(
        "申请延期提供证据",
        State.LITIGATION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释34",
        requires=[suit.delay_ground],
        documents=["延期提供证据申请书"],
    )
    def request_evidence_delay(self, reading):
        """申请延期提供证据."""

    @step(
        "准许延期后提供证据",
        State.LITIGATION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释34",
        requires=[suit.court_allowed_delay],
        documents=["收: 准许延期通知", "证据目录"],
    )
    def submit_delayed_evidence(self, reading):
        """准许延期后提供证据."""

    @step(
        "提出管辖异议",
        State.LITIGATION,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释10",
        requires=[suit.objection_in_fifteen_days],
        documents=["管辖异议申请书"],
    )
    def object_court_jurisdiction(self, reading):
        """提出管辖异议."""

    @step(
        "收到开庭传票",
        State.LITIGATION,
        State.APPEAL,
        State.RETRIAL,
        to="same",
        by=Role.COURT,
        basis="行诉解释71",
        records={
            "hearing_at": Day("听证（开庭）日期", optional=True, future=True),
            "summons_received_at": Day("收到传票日期", optional=True),
            "instance": Choice("审级", values={"first": "一审", "second": "二审", "retrial": "再审"}, optional=True),
        },
        documents=["收: 传票"],
    )
    def court_hearing(self, reading):
        """收到开庭传票."""

    @step(
        "出庭应诉",
        State.LITIGATION,
        State.APPEAL,
        State.RETRIAL,
        to="same",
        by=(Role.BUREAU_HEAD, Role.CASE_HANDLER),
        basis="行政诉讼法3",
        requires=[suit.head_appears_or_delegates],
        documents=["授权委托书", "负责人身份证明书"],
    )
    def attend_court(self, reading):
        """出庭应诉."""

    @step(
        "停止执行",
        State.RECONSIDERATION,
        State.LITIGATION,
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to="same",
        by=(Role.BUREAU_HEAD, Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="行政复议法42；行政诉讼法56",
        requires=[remedies.stay_ground],
        documents=["停止执行决定书"],
    )
    def stay_execution(self, reading):
        """停止执行."""

    @step(
        "复议维持",
        State.RECONSIDERATION,
        to=State.RECON_DECIDED,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法68",
        requires=[remedies.result_received],
        documents=["收: 行政复议决定书"],
    )
    def recon_upheld(self, reading):
        """复议维持."""

    @step(
        "复议逾期未决定",
        State.RECONSIDERATION,
        to=State.RECON_DECIDED,
        by=Role.SYSTEM,
        basis="行政诉讼法45",
        requires=[remedies.recon_period_over],
    )
    def recon_overtime(self, reading):
        """复议逾期未决定."""

    @step(
        "复议后未起诉，决定确定",
        State.RECON_DECIDED,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政诉讼法45",
        requires=[remedies.fifteen_days_over],
    )
    def recon_final(self, reading):
        """复议后未起诉，决定确定."""

    @step(
        "复议终止或不予受理",
        State.RECONSIDERATION,
        to=State.OPEN,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法41",
        requires=[remedies.result_received],
        grounds=[
            Ground("withdrawn", "撤回申请"),
            Ground("not_accepted", "不予受理或驳回申请"),
            Ground("not_corrected", "无正当理由逾期不补正，视为放弃", basis="行政复议法31"),
            Ground("suspended_sixty_days", "中止满六十日原因未消除"),
            Ground("ended", "其他终止情形"),
        ],
        documents=["收: 行政复议终止决定书"],
    )
    def recon_closed_without_decision(self, reading):
        """复议终止或不予受理."""

    @step(
        "复议变更",
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        to=State.MODIFIED_BY_RECON,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法63",
        requires=[remedies.result_received, remedies.remaining_stated],
        grounds=[
            Ground("modified", "变更"),
            Ground("partly_revoked", "部分撤销，其余维持", basis="行政复议法64"),
        ],
        documents=["收: 行政复议决定书"],
    )
    def recon_modified(self, reading):
        """复议变更."""

    @step(
        "复议确认违法但不撤销",
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        to=State.UNLAWFUL_KEPT,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法65",
        requires=[remedies.result_received],
        documents=["收: 行政复议决定书"],
    )
    def recon_unlawful_kept(self, reading):
        """复议确认违法但不撤销."""

    @step(
        "复议调解",
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        to=State.MODIFIED_BY_RECON,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法73",
        requires=[remedies.result_received, remedies.remaining_stated],
        documents=["收: 行政复议调解书"],
    )
    def recon_mediated(self, reading):
        """复议调解."""

    @step(
        "复议撤销并责令重作",
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        to=State.REMITTED,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法64",
        requires=[remedies.result_received, remedies.remit_term_recorded],
        grounds=[
            Ground("remitted", "撤销并责令重作"),
            Ground("partly_remitted", "部分撤销并责令重作"),
        ],
        documents=["收: 行政复议决定书"],
    )
    def recon_remitted(self, reading):
        """复议撤销并责令重作."""

    @step(
        "复议撤销或确认无效",
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        to=State.VOID,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法64、67",
        requires=[remedies.result_received],
        grounds=[
            Ground("revoked", "撤销，不责令重作", basis="行政复议法64"),
            Ground("void", "确认无效", basis="行政复议法67"),
        ],
        documents=["收: 行政复议决定书"],
    )
    def recon_revoked(self, reading):
        """复议撤销或确认无效."""

    @step(
        "一审判决",
        State.LITIGATION,
        to=State.JUDGED_FIRST,
        by=Role.COURT,
        basis="行政诉讼法85",
        requires=[suit.judgment_served],
        documents=["收: 判决书"],
    )
    def first_judgment(self, reading):
        """一审判决."""

    @step(
        "上诉",
        State.JUDGED_FIRST,
        to=State.APPEAL,
        by=(Role.PARTY, Role.BUREAU_HEAD),
        basis="行政诉讼法85",
        requires=[suit.appealed_in_time],
        documents=["上诉状"],
    )
    def appeal(self, reading):
        """上诉."""

    @step(
        "提出上诉答辩状",
        State.APPEAL,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释108",
        records={
            "appeal_copy_received_at": Day("收到上诉状副本日期", optional=True),
            "answered_at": Day("提出答辩日期", optional=True),
        },
        documents=["收: 上诉状副本", "上诉答辩状"],
    )
    def answer_appeal(self, reading):
        """提出上诉答辩状."""

    @step(
        "二审发回重审",
        State.APPEAL,
        to=State.LITIGATION,
        by=Role.COURT,
        basis="行政诉讼法89",
        requires=[enforcement.ruling_received],
        documents=["收: 裁定书"],
    )
    def second_remand(self, reading):
        """二审发回重审."""

    @step(
        "判决生效：驳回诉讼请求",
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to="history",
        by=(Role.COURT, Role.SYSTEM),
        basis="行政诉讼法69、85、89",
        requires=[suit.judgment_effective],
        documents=["收: 判决书"],
    )
    def suit_upheld(self, reading):
        """判决生效：驳回诉讼请求."""
        self.previous = state_after_failed_suit(self, reading)

    @step(
        "判决生效：变更",
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to=State.MODIFIED_BY_COURT,
        by=(Role.COURT, Role.SYSTEM),
        basis="行政诉讼法77",
        requires=[suit.judgment_effective, remedies.remaining_stated],
        grounds=[
            Ground("modified", "判决变更", basis="行政诉讼法77"),
            Ground("partly_revoked", "部分撤销，其余维持", basis="行政诉讼法70"),
        ],
        documents=["收: 判决书"],
    )
    def suit_modified(self, reading):
        """判决生效：变更或确认违法但保留效力."""

    @step(
        "判决生效：确认违法但不撤销",
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to=State.UNLAWFUL_KEPT,
        by=(Role.COURT, Role.SYSTEM),
        basis="行政诉讼法74",
        requires=[suit.judgment_effective],
        documents=["收: 判决书"],
    )
    def suit_unlawful_kept(self, reading):
        """判决生效：确认违法但不撤销."""

    @step(
        "判决生效：撤销并责令重作",
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to=State.REMITTED,
        by=(Role.COURT, Role.SYSTEM),
        basis="行政诉讼法70",
        requires=[suit.judgment_effective, remedies.remit_term_recorded],
        grounds=[
            Ground("remitted", "撤销并责令重作"),
            Ground("partly_remitted", "部分撤销并责令重作"),
        ],
        documents=["收: 判决书"],
    )
    def suit_remitted(self, reading):
        """判决生效：撤销并责令重作."""

    @step(
        "判决生效：撤销或确认无效",
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to=State.VOID,
        by=(Role.COURT, Role.SYSTEM),
        basis="行政诉讼法70、75",
        requires=[suit.judgment_effective],
        grounds=[
            Ground("revoked", "撤销，不责令重作", basis="行政诉讼法70"),
            Ground("void", "确认无效", basis="行政诉讼法75"),
        ],
        documents=["收: 判决书"],
    )
    def suit_revoked(self, reading):
        """判决生效：撤销或确认无效."""

    @step(
        "撤诉或驳回起诉",
        State.LITIGATION,
        State.APPEAL,
        State.RETRIAL,
        to="history",
        by=Role.COURT,
        basis="行政诉讼法62",
        requires=[enforcement.ruling_received],
        records={
            "ruling_appealable": Flag("裁定可以上诉（不予立案、驳回起诉、管辖异议）", must=None, optional=True),
            "ruling_kind": Choice("裁定种类", values=suit.RULINGS, optional=True),
        },
        documents=["收: 裁定书"],
    )
    def suit_ended_without_judgment(self, reading):
        """撤诉或驳回起诉."""
        self.previous = state_after_failed_suit(self, reading)

    @step(
        "对一审裁定上诉",
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.REMITTED,
        State.VOID,
        to=State.APPEAL,
        by=(Role.PARTY, Role.BUREAU_HEAD),
        basis="行政诉讼法85",
        requires=[suit.ruling_appealable],
        documents=["上诉状"],
    )
    def appeal_ruling(self, reading):
        """对一审裁定上诉."""

    @step(
        "申请再审",
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to="same",
        by=(Role.PARTY, Role.BUREAU_HEAD),
        basis="行诉解释110、111",
        requires=[suit.retrial_in_six_months],
        grounds=[
            Ground("by_party", "对方申请（收到再审申请书副本）"),
            Ground("by_bureau", "本机关申请"),
        ],
        documents=["再审申请书", "收: 再审申请书副本"],
    )
    def apply_retrial(self, reading):
        """申请再审."""

    @step(
        "对再审申请提交书面意见",
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行诉解释111",
        records={
            "copy_received_at": Day("收到再审申请书副本日期", optional=True),
            "sent_at": Day("发出日期", optional=True),
        },
        documents=["再审书面意见"],
    )
    def retrial_opinion(self, reading):
        """对再审申请提交书面意见."""

    @step(
        "决定再审",
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        State.REMITTED,
        State.VOID,
        to=State.RETRIAL,
        by=Role.COURT,
        basis="行政诉讼法91-93",
        requires=[enforcement.ruling_received],
        documents=["收: 再审裁定书"],
    )
    def retrial_ordered(self, reading):
        """决定再审."""

    @step(
        "自行撤销",
        State.OPEN,
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        State.LITIGATION,
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        State.FINAL,
        State.MODIFIED_BY_RECON,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        to=State.REVOKED_BY_SELF,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[enforcement.error_found, enforcement.not_heavier_for_party],
        when=[["po_service.served"]],
        documents=["撤销（变更）行政处罚决定书"],
    )
    def revoke_by_self(self, reading):
        """自行撤销或变更."""

    @step(
        "自行变更",
        State.OPEN,
        State.RECON_DECIDED,
        State.FINAL,
        State.MODIFIED_BY_COURT,
        State.UNLAWFUL_KEPT,
        to=State.REVOKED_BY_SELF,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[enforcement.error_found, enforcement.changed_sum_stated, enforcement.not_heavier_for_party],
        when=[["po_service.served"]],
        also={
            "po_service": "unserved",
            "po_remedies": "open",
            "po_publication": "unpublished",
            "po_payment": "due",
            "po_enforcement": "not_started",
        },
        documents=["撤销（变更）行政处罚决定书"],
    )
    def change_by_self(self, reading):
        """The changed decision is served anew and is open to remedies of its own."""

    @step(
        "复议、诉讼期间自行变更",
        State.RECONSIDERATION,
        State.LITIGATION,
        State.JUDGED_FIRST,
        State.APPEAL,
        State.RETRIAL,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75；行诉解释81",
        requires=[enforcement.error_found, enforcement.changed_sum_stated, enforcement.not_heavier_for_party],
        when=[["po_service.served"]],
        also={"po_service": "unserved", "po_publication": "unpublished", "po_payment": "due"},
        documents=["撤销（变更）行政处罚决定书"],
    )
    def changed_during_suit(self, reading):
        """The remedy that pends goes on, unless the party withdraws it."""

    @step(
        "自行撤销后法院或者复议机关的处理",
        State.REVOKED_BY_SELF,
        to="same",
        by=(Role.COURT, Role.RECONSIDERATION_ORGAN),
        basis="行政诉讼法74；行诉解释81；行政复议法65",
        requires=[remedies.after_revocation_recorded],
        grounds=[
            Ground("unlawful", "确认原决定违法"),
            Ground("withdrawn", "准许撤回起诉、复议申请"),
        ],
        documents=["收: 判决书（裁定书、复议决定书）"],
    )
    def result_after_revocation(self, reading):
        """The party may insist on a finding that the revoked decision was unlawful."""
