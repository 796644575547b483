"""Requirements of seizure: release request."""

from cases.facts import Day, Proof, Text
from cases.requirements import needs

check_not_corrected = needs(
    "check_not_corrected",
    "核查认定尚未改正",
    "查封扣押办法(部令29号)19",
    law="L23",
    facts={
        "check_at": Day("check_at"),  # spec: date
        "result": Text("结果"),  # spec: not corrected
    },
)
check_corrected = needs(
    "check_corrected",
    "核查认定确已改正",
    "查封扣押办法(部令29号)19",
    law="L23",
    facts={
        "check_at": Day("check_at"),  # spec: date
        "result": Text("结果"),  # spec: corrected
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
