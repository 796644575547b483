"""Requirements of penalty_simple: enforcement."""

from cases.facts import Number
from cases.requirements import needs

enforcement_done = needs(
    "enforcement_done",
    "执行款已到账",
    "未核",
    law="L51",
    facts={
        "received": Number("已收数额"),  # spec: ≥ due
    },
)
