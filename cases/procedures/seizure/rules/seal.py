"""Requirements of seizure: seals."""

from cases.facts import Choice, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement


@requirement(
    "seal_state_recorded",
    "检视笔录记明封条状态，有照片",
    "查封扣押办法(部令29号)23",
    law="L43",
    facts={
        "seal_state": Choice(
            "封条状态", values={"intact": "完好", "broken": "被损毁", "in_use": "已查封的设施被启用或者转移"}
        ),
        "seal_photos": Proof("照片"),
    },
    holds=lambda reading: {"seal_state": "broken" if reading.step.event == "seal_broken" else "intact"},
    fails={"seal_photos": None},
)
def seal_state_recorded(reading: Reading) -> str | None:
    intact = reading["seal_state"] == "intact"
    if reading.step.event == "seal_broken" and intact:
        return "封条完好的，不得登记为被毁、擅自启用"
    if reading.step.event == "check_seal" and not intact:
        return "封条被毁或者擅自启用的，须另行登记"
    return None


seal_offence = needs(
    "seal_offence",
    "擅自损毁封条、变更查封状态或者启用、转移已查封物",
    "查封扣押办法(部令29号)23",
    law="L43",
    facts={"seal_offender": Text("行为人"), "seal_offence": Text("损毁、启用、转移的事实", long=True)},
)
