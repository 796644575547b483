"""复议与诉讼 (ps_remedies)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import enforcement as penalty_ordinary_enforcement
from cases.roles import Role
from cases.steps import Ground


class SimpleRemedies(Machine):
    """复议与诉讼."""

    class State(models.TextChoices):
        OPEN = "open", "可以申请复议"
        RECONSIDERATION = "reconsideration", "复议中"
        RECON_DECIDED = "recon_decided", "复议已有结果，起诉期内"
        LITIGATION = "litigation", "诉讼中"
        REVOKED = "revoked", "决定已撤销、变更或确认违法"
        FINAL = "final", "救济已了"

    class Meta:
        proxy = True

    spec = Spec(
        "ps_remedies",
        "penalty_simple",
        "复议与诉讼",
        per=("decision",),
        start="open",
        terminal=("open", "final", "revoked"),
        opens=("penalty_simple.decide", "penalty_simple.decide_warning"),
        waiting={"reconsideration": "reconsideration_organ", "litigation": "court"},
        like="po_remedies",
    )

    @step(
        "申请行政复议",
        State.OPEN,
        to=State.RECONSIDERATION,
        by=Role.PARTY,
        basis="行政复议法20、23",
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
    )
    def recon_overtime(self, reading):
        """复议逾期不答复."""

    @step(
        "复议撤销、变更、确认违法或者无效",
        State.RECONSIDERATION,
        to=State.REVOKED,
        by=Role.RECONSIDERATION_ORGAN,
        basis="行政复议法63、64、65、67",
        documents=["收: 行政复议决定书"],
    )
    def recon_changed(self, reading):
        """复议撤销、变更、确认违法或者无效."""

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
        "判决撤销、变更、确认违法（生效）",
        State.LITIGATION,
        to=State.REVOKED,
        by=Role.COURT,
        basis="行政诉讼法70、74、75、77",
        documents=["收: 判决书"],
    )
    def suit_revoked(self, reading):
        """判决撤销、变更、确认违法（生效）."""

    @step(
        "本机关自行撤销、变更",
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
        """本机关自行撤销、变更."""
