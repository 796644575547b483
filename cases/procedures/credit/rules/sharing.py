"""Requirements of credit: sharing."""

from __future__ import annotations

from cases.facts import Items, Text
from cases.reading import Reading
from cases.requirements import requirement


@requirement(
    "receivers_listed",
    "接收单位在共享清单内，推送的是现行公布的等级",
    "辽环发〔2022〕20号（征求意见稿节录）4（未核）",
    law="L47",
    facts={"receivers": Items("接收单位"), "sent_level": Text("推送的等级")},
    holds=lambda reading: {"sent_level": _published(reading) or "已公布等级"},
)
def receivers_listed(reading: Reading) -> str | None:
    level = _published(reading)
    return f"现行公布的等级为{level}" if level and reading["sent_level"] != level else None


def _published(reading: Reading) -> str | None:
    """The level in force: the last one set, whether rated, recalculated or adjusted."""
    for event in reversed(reading.events("finalise", "recalculated", "adjust")):
        level = event.facts.get("new_level") or event.facts.get("level")
        if level:
            return str(level)
    return None
