"""Requirements of compensation: procuratorate notice."""

from cases.facts import Day, Text
from cases.requirements import needs

no_suit_decision = needs(
    "no_suit_decision",
    "本部门已决定不提起诉讼，写明理由",
    "生态环境法典1073",
    law="L49",
    facts={
        "reason": Text("理由"),  # spec: text
        "decided_at": Day("决定日期"),  # spec: date
        "approved_by": Text("批准人"),  # spec: person
    },
)
sue_ourselves = needs(
    "sue_ourselves",
    "本部门决定自行起诉，仍在五年时效内",
    "生态环境法典1054",
    law="L49",
    facts={
        "decided_at": Day("决定日期"),  # spec: date
        "limitation_end": Day("limitation_end"),  # spec: date
    },
)
