"""Requirements of penalty_ordinary: criminal link."""

from cases.facts import Day, Moment, Paper, Proof, Text
from cases.requirements import needs

suspicion_recorded = needs(
    "suspicion_recorded",
    "发现的犯罪线索、依据标准和发现时间已记录（有迹象即可，不要求已达到标准）",
    "国务院令310号3、5；生态环境法典1083",
    law="L26",
    facts={
        "suspicion_at": Moment("suspicion_at"),  # spec: datetime
        "criterion": Text("criterion"),  # spec: code
        "evidence": Proof("evidence"),  # spec: ids
        "criterion_id": Text("criterion_id"),  # spec: criterion
        "indication": Proof("indication"),  # spec: evidence ids ≥1
    },
)
final_paper_received = needs(
    "final_paper_received",
    "公安机关、检察院、法院的终局文书或者不批准移送的决定已收到",
    "国务院令310号8、10、13；行政处罚法27",
    law="L29",
    facts={
        "paper": Paper("paper"),  # spec: document id
        "received_at": Day("收到时间"),  # spec: date
    },
)
