"""Requirements of transfer_criminal: supervision."""

from __future__ import annotations

import datetime as dt

from cases.facts import Items, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

supervision_materials = needs(
    "supervision_materials",
    "有立案监督建议书、案件材料，并附不予立案或撤案决定及理由、复议维持决定，或者逾期未决定、拒不接受的材料",
    "环环监〔2017〕17号13；国务院令310号9",
    law="L29",
    facts={
        "objection": Text("异议和理由", long=True),
        "materials": Items("所附材料", sample=["立案监督建议书", "案件材料", "不予立案通知书"]),
    },
)

#: What must stand for each ground of asking for supervision; any of the references suffices.
STANDING = {
    "refused_receipt": ("tc_receipt.refused_receipt",),
    "no_receipt": ("tc_receipt.delivered", "tc_receipt.forwarded"),
    "overdue": ("tc_filing.deciding",),
    "not_filed": ("tc_filing.not_filed",),
    "recon_upheld": ("tc_reconsider.upheld",),
    "recon_overdue": ("tc_reconsider.reconsidering",),
    "withdrawn": ("tc_filing.withdrawn",),
}


@requirement(
    "supervision_ground_stands",
    "建议立案监督的事由与公安的处理相符",
    "环环监〔2017〕17号12；国务院令310号9、17",
    law="L29",
)
def supervision_ground_stands(reading: Reading) -> str | None:
    references = STANDING.get(reading.ground or "")
    if references is None or any(reading.is_in(reference) for reference in references):
        return None
    ground = next(g.name for g in reading.step.grounds if g.id == reading.ground)
    return f"公安的处理不是“{ground}”"


#: Terms of the police review, by how the case was classed when received; 17号 article 9.
REVIEW = {"general": ("police_filing", 3), "clue": ("police_filing_clue", 7), "complex": ("police_filing_complex", 30)}


@requirement("filing_term_over", "三日、七日或者三十日已届满", "环环监〔2017〕17号9", by_time=True)
def filing_term_over(reading: Reading) -> str | None:
    received = reading.last("receive")
    if received is None:
        return "公安还没有接受案件"
    clock, days = REVIEW[received.facts.get("police_review") or reading.known("police_review") or "general"]
    term = reading.deadline(clock)
    due = (term and term.due) or received.day + dt.timedelta(days=days)
    return None if reading.day > due else f"公安审查立案的期限到{due}届满"


@requirement(
    "not_filed_within_15_days",
    "公安收到通知立案书后十五日内未立案",
    "检察院办理移送案件规定(2001)10",
    law="L29",
    by_time=True,
)
def not_filed_within_15_days(reading: Reading) -> str | None:
    ordered = reading.last("ordered")
    if ordered is None:
        return "检察院还没有通知公安立案"
    term = reading.deadline("procuratorate_order_filing")
    due = (term and term.due) or ordered.day + dt.timedelta(days=15)
    return None if reading.day > due else f"公安应当立案的期限到{due}届满"


inquired_in_vain = needs(
    "inquired_in_vain",
    "已多次书面函询公安、检察院无结果，记录在案；刑事途径可以再启",
    "国务院令310号10（参照，未核）",
    law="L29",
    facts={
        "inquiries": Items("书面函询", least=2, columns={"sent_on": "发函日期", "organ": "受函机关"}),
        "last_answer": Text("最后一次答复（没有的不填）", optional=True),
    },
)
