"""解除申请 (sz_release_request)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.seizure.rules import measure, release_request
from cases.roles import Role


class ReleaseRequest(Machine):
    """解除申请."""

    class State(models.TextChoices):
        UNDER_REVIEW = "under_review", "核查中"
        KEPT = "kept", "维持"
        GRANTED = "granted", "同意解除"
        LAPSED = "lapsed", "措施已了，申请不再处理"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_release_request",
        "seizure",
        "解除申请",
        per=("申请",),
        start="under_review",
        terminal=("kept", "granted", "lapsed"),
        opens=("seizure.apply_release",),
    )

    @step(
        "维持查封、扣押",
        State.UNDER_REVIEW,
        to=State.KEPT,
        by=Role.BUREAU_HEAD,
        basis="查封扣押办法(部令29号)19",
        requires=[release_request.check_not_corrected, measure.within_term],
        when=[["sz_measure.executed", "sz_measure.extended"]],
        documents=["核查记录", "维持查封（扣押）通知书"],
    )
    def keep(self, reading):
        """维持查封、扣押."""

    @step(
        "核查已改正，解除",
        State.UNDER_REVIEW,
        to=State.GRANTED,
        by=Role.BUREAU_HEAD,
        basis="查封扣押办法(部令29号)19",
        requires=[release_request.check_corrected],
        when=[["sz_measure.executed", "sz_measure.extended", "sz_measure.expired"]],
        also={"sz_measure": "release_decided", "sz_item.held": "release_due"},
        documents=["核查记录", "解除查封（扣押）决定书"],
    )
    def release_on_request(self, reading):
        """核查已改正，解除."""

    @step(
        "措施已了，申请不再处理",
        State.UNDER_REVIEW,
        to=State.LAPSED,
        by=Role.CASE_HANDLER,
        basis="practice",
        when=[
            [
                "sz_measure.release_decided",
                "sz_measure.expired",
                "sz_measure.handed_to_police",
                "sz_measure.returned_from_police",
                "sz_measure.ended",
            ]
        ],
        documents=["答复书"],
    )
    def request_moot(self, reading):
        """措施已了，申请不再处理."""
