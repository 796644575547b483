"""Requirements of seizure: seal."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

seal_state_recorded = needs(
    "seal_state_recorded",
    "检视笔录记明封条状态，有照片",
    "查封扣押办法(部令29号)23",
    law="L43",
    facts={
        "checked_at": Day("checked_at"),  # spec: date
        "photos": Paper("photos"),  # spec: ids
    },
)
seal_offence = needs(
    "seal_offence",
    "擅自损毁封条、变更查封状态或者启用、转移已查封物",
    "查封扣押办法(部令29号)23",
    law="L43",
    facts={
        "actor": Text("actor"),  # spec: person
        "facts": Text("事实"),  # spec: text
    },
)
