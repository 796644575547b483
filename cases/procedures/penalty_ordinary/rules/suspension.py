"""Requirements of penalty_ordinary: suspension."""

from cases.facts import Choice, Day, Paper
from cases.requirements import needs

suspension_ground_recorded = needs(
    "suspension_ground_recorded",
    "中止理由属于规定情形并有证明",
    "部令30号(2023)35（未核）",
    law="L53",
    facts={
        "ground": Choice("事由", values={"enum_of_four": "enum_of_four"}),  # spec: enum of four
        "proof": Paper("证明材料"),  # spec: document id
        "expected_end": Day("expected_end"),  # spec: date or condition
    },
)
suspension_ground_ended = needs(
    "suspension_ground_ended",
    "中止原因已经消除",
    "部令30号(2023)35（未核）",
    law="L53",
    facts={
        "ground_ended_at": Day("ground_ended_at"),  # spec: date
        "proof": Paper("证明材料"),  # spec: document id
    },
)
