"""对拘留的复议诉讼 (td_remedy)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course as transfer_criminal_course
from cases.procedures.transfer_detention.rules import remedy
from cases.roles import Role


class DetentionRemedy(Machine):
    """对拘留的复议诉讼."""

    class State(models.TextChoices):
        UNCHALLENGED = "unchallenged", "未争议"
        CHALLENGED = "challenged", "复议、诉讼中"
        ENDED = "ended", "已有结果"

    class Meta:
        proxy = True

    spec = Spec(
        "td_remedy",
        "transfer_detention",
        "对拘留的复议诉讼",
        per=("拘留决定",),
        start="unchallenged",
        terminal=("unchallenged", "ended"),
        opens=("transfer_detention.detain",),
        waiting={"challenged": "court"},
    )

    @step(
        "被拘留人申请复议、起诉",
        State.UNCHALLENGED,
        State.ENDED,
        to=State.CHALLENGED,
        by=Role.PARTY,
        basis="公治〔2014〕853号18",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 复议（应诉）通知"],
    )
    def detention_challenged(self, reading):
        """被拘留人申请复议、起诉."""

    @step(
        "协助公安复议、应诉",
        State.CHALLENGED,
        to="same",
        by=Role.CASE_HANDLER,
        basis="公治〔2014〕853号18",
        documents=["协助材料清单"],
    )
    def assist_police(self, reading):
        """协助公安复议、应诉."""

    @step(
        "复议、诉讼结果",
        State.CHALLENGED,
        to=State.ENDED,
        by=(Role.RECONSIDERATION_ORGAN, Role.COURT),
        basis="公治〔2014〕853号18",
        requires=[remedy.result_effective],
        documents=["收: 复议决定书", "收: 判决书"],
    )
    def remedy_ended(self, reading):
        """复议、诉讼结果."""
