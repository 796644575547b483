"""Requirements of transfer_criminal: reconsideration."""

from cases.facts import Day, Text
from cases.requirements import needs

objection_reasons = needs(
    "objection_reasons",
    "认为依法应当立案的理由和依据",
    "国务院令310号9；环环监〔2017〕17号11",
    law="L29",
    facts={
        "notice_received_at": Day("notice_received_at"),  # spec: date
        "filed_at": Day("立案日期"),  # spec: date
        "reasons": Text("reasons"),  # spec: text
    },
)
reconsider_term_over = needs(
    "reconsider_term_over",
    "自接到不予立案通知书之日起三个工作日届满",
    "环环监〔2017〕17号11",
    law="L29",
    facts={
        "notice_received_at": Day("notice_received_at"),  # spec: date
        "today": Day("today"),  # spec: date
    },
)
waiver_reason = needs(
    "waiver_reason",
    "接受不予立案理由（或者撤回复议）的理由已书面记录",
    "国务院令310号9",
    law="L29",
    facts={
        "reason_text": Text("理由说明"),  # spec: text
        "decided_at": Day("决定日期"),  # spec: date
    },
)
