"""证据先行登记保存 (po_hold)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import evidence_hold
from cases.roles import Role
from cases.steps import Ground


class EvidenceHold(Machine):
    """证据先行登记保存."""

    class State(models.TextChoices):
        HELD = "held", "登记保存中"
        DISPOSED = "disposed", "已处理"

    class Meta:
        proxy = True

    spec = Spec(
        "po_hold",
        "penalty_ordinary",
        "证据先行登记保存",
        per=("hold",),
        start="held",
        terminal=("disposed",),
        opens=("penalty_ordinary.register_evidence", "inspection.register_evidence"),
        joins=True,
    )

    @step(
        "登记保存证据处理",
        State.HELD,
        to=State.DISPOSED,
        by=Role.BUREAU_HEAD,
        basis="行政处罚法56",
        requires=[evidence_hold.hold_disposal_stated],
        grounds=[
            Ground("returned", "退还"),
            Ground("copied", "复制、拍照固定后退还"),
            Ground("tested", "送检"),
            Ground("seized", "依法查封、扣押"),
            Ground("transferred", "移送"),
            Ground("lifted", "解除登记保存"),
        ],
        documents=["先行登记保存处理决定书", "解除先行登记保存证据通知书"],
    )
    def dispose_evidence(self, reading):
        """登记保存证据处理."""

    @step(
        "登记保存七日内未处理，措施解除",
        State.HELD,
        to=State.DISPOSED,
        by=Role.SYSTEM,
        basis="部令30号(2023)（条号未核）",
        requires=[evidence_hold.hold_seven_days_over],
        documents=["解除先行登记保存证据通知书"],
    )
    def evidence_hold_lapsed(self, reading):
        """登记保存七日内未处理，措施解除."""
