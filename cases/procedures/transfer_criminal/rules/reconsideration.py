"""Requirements of transfer_criminal: reconsideration."""

from __future__ import annotations

from cases.facts import Text
from cases.reading import Reading
from cases.requirements import needs, requirement

objection_reasons = needs(
    "objection_reasons",
    "认为依法应当立案的理由和依据",
    "国务院令310号9；环环监〔2017〕17号11",
    law="L29",
    facts={"reasons": Text("认为应当立案的理由和依据", long=True)},
)


@requirement(
    "reconsider_term_over",
    "自接到不予立案通知书之日起三个工作日届满",
    "环环监〔2017〕17号11",
    law="L29",
    by_time=True,
)
def reconsider_term_over(reading: Reading) -> str | None:
    term = reading.deadline("nonfiling_reconsideration")
    if term is None or term.due is None:
        return "没有登记接到不予立案通知书的日期"
    return None if term.over(reading.at) else f"申请复议的期限到{term.due}届满"


waiver_reason = needs(
    "waiver_reason",
    "接受不予立案理由（或者撤回复议）的理由已书面记录",
    "国务院令310号9",
    law="L29",
    facts={"reason_text": Text("不再争议的理由", long=True)},
)
