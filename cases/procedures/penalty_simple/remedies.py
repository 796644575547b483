"""复议与诉讼 (ps_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import enforcement as penalty_ordinary_enforcement
from cases.procedures.penalty_ordinary.rules import remedies as penalty_ordinary_remedies
from cases.procedures.penalty_simple.rules import remedies
from cases.roles import Role
from cases.steps import Ground


class SimpleRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以申请复议"
        RECONSIDERATION = "reconsideration", "复议中"
        RECON_DECIDED = "recon_decided", "复议已有结果，起诉期内"
        LITIGATION = "litigation", "诉讼中"
        REVOKED = "revoked", "决定已撤销或者确认无效"
        MODIFIED_BY_RECON = "modified_by_recon", "复议已变更决定"
        MODIFIED_BY_COURT = "modified_by_court", "判决已变更决定"
        UNLAWFUL_KEPT = "unlawful_kept", "确认违法，决定保留效力"
        FINAL = "final", "救济已了"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_remedies",
        "penalty_simple",
        "复议与诉讼",
        per=("decision",),
        start="open",
        terminal=("open", "final", "revoked", "modified_by_recon", "modified_by_court", "unlawful_kept"),
        opens=("penalty_simple.decide", "penalty_simple.decide_warning"),
        waiting={"reconsideration": "reconsideration_organ", "litigation": "court"},
        like="po_remedies",
    )

    @step(
        "复议期限届满",
        State.OPEN,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政复议法20、23",
        requires=[remedies.reconsideration_term_over],
    )
    def remedy_period_over(self, reading):
        """复议期限届满."""

    @step(
        "申请行政复议",
        State.OPEN,
        to=State.RECONSIDERATION,
        by=Role.PARTY,
        basis="行政复议法20、23",
        requires=[penalty_ordinary_remedies.remedy_paper_received],
        documents=["收: 行政复议申请书"],
    )
    def apply_reconsideration(self, reading):
        """申请行政复议."""

    @step(
        "本机关转送复议申请",
        State.RECONSIDERATION,
        to="same",
        by=Role.CASE_HANDLER,
        basis="行政复议法32",
        documents=["转送函"],
    )
    def forward_reconsideration(self, reading):
        """本机关转送复议申请."""

    @step(
        "复议维持或者不予受理、驳回申请",
        State.RECONSIDERATION,
        to=State.RECON_DECIDED,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法68",
        grounds=[
            Ground("upheld", "维持", basis="行政复议法68"),
            Ground("not_accepted", "不予受理", basis="行政复议法30"),
            Ground("rejected", "驳回申请", basis="行政复议法33"),
        ],
        documents=["收: 行政复议决定书"],
    )
    def recon_upheld(self, reading):
        """复议维持或者不予受理、驳回申请."""

    @step(
        "复议逾期不答复",
        State.RECONSIDERATION,
        to=State.RECON_DECIDED,
        by=Role.SYSTEM,
        basis="行政复议法34",
        requires=[penalty_ordinary_remedies.recon_period_over],
    )
    def recon_overtime(self, reading):
        """复议逾期不答复."""

    @step(
        "复议撤销、确认无效",
        State.RECONSIDERATION,
        to=State.REVOKED,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法64、67",
        documents=["收: 行政复议决定书"],
    )
    def recon_changed(self, reading):
        """复议撤销、确认无效."""

    @step(
        "复议变更或者部分撤销",
        State.RECONSIDERATION,
        to=State.MODIFIED_BY_RECON,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法63、64、78",
        requires=[remedies.changed_sum_recorded],
        grounds=[
            Ground("modified", "变更", basis="行政复议法63"),
            Ground("partly_revoked", "部分撤销", basis="行政复议法64"),
        ],
        documents=["收: 行政复议决定书"],
    )
    def recon_modified(self, reading):
        """复议变更或者部分撤销: that decision is enforced by the reconsideration organ (行政复议法78)."""

    @step(
        "复议确认违法，决定保留效力",
        State.RECONSIDERATION,
        to=State.UNLAWFUL_KEPT,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法65",
        documents=["收: 行政复议决定书"],
    )
    def recon_unlawful_kept(self, reading):
        """复议确认违法，决定保留效力."""

    @step(
        "复议终止（撤回申请等）",
        State.RECONSIDERATION,
        to=State.OPEN,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法41",
        documents=["收: 行政复议终止决定书"],
    )
    def recon_ended(self, reading):
        """复议终止（撤回申请等）."""

    @step(
        "复议后起诉",
        State.RECON_DECIDED,
        to=State.LITIGATION,
        by=Role.PARTY,
        basis="行政复议法34",
        requires=[penalty_ordinary_remedies.remedy_paper_received],
        documents=["收: 起诉状副本"],
    )
    def sue_after_recon(self, reading):
        """复议后起诉."""

    @step(
        "复议后十五日未起诉",
        State.RECON_DECIDED,
        to=State.FINAL,
        by=Role.SYSTEM,
        basis="行政诉讼法45",
        requires=[penalty_ordinary_remedies.fifteen_days_over],
    )
    def recon_final(self, reading):
        """复议后十五日未起诉."""

    @step(
        "判决驳回诉讼请求（生效）",
        State.LITIGATION,
        to=State.FINAL,
        by=Role.COURT,
        basis="行政诉讼法69",
        documents=["收: 判决书"],
    )
    def suit_upheld(self, reading):
        """判决驳回诉讼请求（生效）."""

    @step(
        "判决撤销、确认无效（生效）",
        State.LITIGATION,
        to=State.REVOKED,
        by=Role.COURT,
        basis="行政诉讼法70、75",
        documents=["收: 判决书"],
    )
    def suit_revoked(self, reading):
        """判决撤销、确认无效（生效）."""

    @step(
        "判决变更或者部分撤销（生效）",
        State.LITIGATION,
        to=State.MODIFIED_BY_COURT,
        by=Role.COURT,
        basis="行政诉讼法70、77",
        requires=[remedies.changed_sum_recorded],
        grounds=[
            Ground("modified", "变更", basis="行政诉讼法77"),
            Ground("partly_revoked", "部分撤销", basis="行政诉讼法70"),
        ],
        documents=["收: 判决书"],
    )
    def suit_modified(self, reading):
        """判决变更或者部分撤销（生效）."""

    @step(
        "判决确认违法，决定保留效力（生效）",
        State.LITIGATION,
        to=State.UNLAWFUL_KEPT,
        by=Role.COURT,
        basis="行政诉讼法74",
        documents=["收: 判决书"],
    )
    def suit_unlawful_kept(self, reading):
        """判决确认违法，决定保留效力（生效）."""

    @step(
        "本机关自行撤销",
        State.OPEN,
        State.RECONSIDERATION,
        State.RECON_DECIDED,
        State.LITIGATION,
        State.FINAL,
        to=State.REVOKED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法75",
        requires=[penalty_ordinary_enforcement.error_found],
        documents=["撤销决定书"],
    )
    def revoke_by_self(self, reading):
        """本机关自行撤销: what is to be decided instead takes the ordinary procedure (redo_ordinary)."""
