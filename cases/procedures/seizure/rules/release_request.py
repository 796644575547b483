"""Requirements of seizure: the party's request for release."""

from cases.facts import Choice, Day, Proof
from cases.requirements import needs

_RESULTS = {"corrected": "确已改正", "not_corrected": "尚未改正"}

check_not_corrected = needs(
    "check_not_corrected",
    "核查认定尚未改正",
    "查封扣押办法(部令29号)19",
    law="L23",
    facts={
        "checked_on": Day("核查日期"),
        "check_result": Choice("核查结果", values=_RESULTS, good=("not_corrected",)),
    },
    fails={"check_result": "corrected"},
)
check_corrected = needs(
    "check_corrected",
    "核查认定确已改正",
    "查封扣押办法(部令29号)19",
    law="L23",
    facts={
        "checked_on": Day("核查日期"),
        "check_result": Choice("核查结果", values=_RESULTS, good=("corrected",)),
        "evidence_ids": Proof("改正的证据"),
    },
    fails={"check_result": "not_corrected"},
)
