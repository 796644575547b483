"""Requirements of rectification: node."""

from __future__ import annotations

from cases.facts import Day, Proof, Text
from cases.procedures.rectification.rules import terms
from cases.reading import Reading
from cases.requirements import needs, requirement

node_evidence = needs(
    "node_evidence",
    "节点完成有佐证材料",
    "未核",
    law="L60",
    facts={"evidence_ids": Proof("佐证材料"), "done_on": Day("完成日期")},
)


@requirement(
    "node_checked",
    "核对了佐证材料，核对人不是填报人",
    "未核",
    law="L60",
    facts={"check_result": Text("核对意见")},
)
def node_checked(reading: Reading) -> str | None:
    reported = terms.own_events(reading, "report_node")
    if reading.by and reported and reported[-1].actor == reading.by:
        return "核对人是填报人，应当由他人核对"
    return None
