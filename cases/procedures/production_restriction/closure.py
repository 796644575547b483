"""报请停业、关闭 (pr_closure)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.roles import Role


class ClosureRequest(Machine):
    """报请停业、关闭."""

    class State(models.TextChoices):
        REPORTED = "reported", "已报政府"
        ORDERED = "ordered", "政府责令停业、关闭"
        REFUSED = "refused", "政府不予批准"

    class Meta:
        proxy = True

    spec = Spec(
        "pr_closure",
        "production_restriction",
        "报请停业、关闭",
        per=("请示",),
        start="reported",
        terminal=("ordered", "refused"),
        opens=("production_restriction.report_government",),
        waiting={"reported": "government"},
    )

    @step(
        "政府责令停业、关闭",
        State.REPORTED,
        to=State.ORDERED,
        by=Role.GOVERNMENT,
        basis="限产停产办法(2014部令30号)8、18",
        when=[
            [
                "pr_measure.in_force",
                "pr_measure.extended",
                "pr_measure.noncompliant",
                "pr_measure.expired",
                "pr_measure.checked",
                "pr_measure.reoffended",
                "pr_measure.lifted",
                "pr_measure.file_incomplete",
                "pr_measure.closed",
            ]
        ],
        also={"pr_measure": "terminated"},
        documents=["收: 责令停业关闭决定"],
    )
    def gov_orders(self, reading):
        """政府责令停业、关闭."""

    @step(
        "政府不予批准",
        State.REPORTED,
        to=State.REFUSED,
        by=Role.GOVERNMENT,
        basis="限产停产办法(2014部令30号)8",
        documents=["收: 批复"],
    )
    def gov_refuses(self, reading):
        """政府不予批准."""
