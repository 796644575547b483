"""Requirements of rectification: node."""

from cases.facts import Day, Proof, Text
from cases.requirements import needs

node_evidence = needs(
    "node_evidence",
    "节点完成有佐证材料",
    "未核",
    law="L60",
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1
        "done_at": Day("done_at"),  # spec: date
    },
)
node_checked = needs(
    "node_checked",
    "核对了佐证材料，核对人不是填报人",
    "未核",
    law="L60",
    facts={
        "checked_by": Text("核查人"),  # spec: person
        "reported_by": Text("reported_by"),  # spec: person
    },
)
