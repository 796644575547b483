"""Requirements of transfer_criminal: receipt."""

from cases.facts import Items, Moment, Paper, Text
from cases.requirements import needs

refusal_recorded = needs(
    "refusal_recorded",
    "拒收的时间、人员和理由已由两名以上人员记录",
    "行政处罚法47",
    law="L55",
    facts={
        "refused_at": Moment("refused_at"),  # spec: datetime
        "police": Text("police"),  # spec: organ and person
        "reason": Text("理由"),  # spec: text or none
        "record": Paper("记录"),  # spec: id
    },
)
each_item_answered = needs(
    "each_item_answered",
    "逐项补正、反馈；因客观条件无法补正的逐项书面说明",
    "环环监〔2017〕17号8",
    law="L55",
    facts={
        "items": Items("逐项内容"),  # spec: rows: item, answer, document or reason
        "sent_at": Moment("发出日期"),  # spec: datetime
    },
)
