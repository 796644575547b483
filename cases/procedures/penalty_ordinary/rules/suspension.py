"""Requirements of 中止调查."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

suspension_ground_recorded = needs(
    "suspension_ground_recorded",
    "中止理由属于规定情形并有证明",
    "部令30号(2023)35（未核）",
    law="L53",
    facts={"suspension_proof": Paper("中止理由的证明材料"), "suspension_until": Text("预计恢复的时间或者条件")},
)
suspension_ground_ended = needs(
    "suspension_ground_ended",
    "中止原因已经消除",
    "部令30号(2023)35（未核）",
    law="L53",
    facts={"suspension_ended_on": Day("中止原因消除日期"), "suspension_end_proof": Paper("证明材料")},
)
