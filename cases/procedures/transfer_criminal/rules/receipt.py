"""Requirements of transfer_criminal: receipt."""

from cases.facts import Items, Moment, People, Text
from cases.requirements import needs

refusal_recorded = needs(
    "refusal_recorded",
    "拒收的时间、人员和理由已由两名以上人员记录",
    "行政处罚法47",
    law="L55",
    facts={
        "refused_at": Moment("拒收时间"),
        "refusing_police": Text("拒收的公安机关和人员"),
        "refusing_reason": Text("拒收理由（没有说明的写“未说明”）"),
        "recorded_by": People("记录人员", least=2),
    },
)
each_item_answered = needs(
    "each_item_answered",
    "逐项补正、反馈；因客观条件无法补正的逐项书面说明",
    "环环监〔2017〕17号8；公治〔2014〕853号13",
    law="L55",
    facts={"answers": Items("逐项反馈", columns={"item": "要求补正的事项", "answer": "补正材料或者不能补正的理由"})},
)
