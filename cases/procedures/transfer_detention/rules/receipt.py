"""Requirements of transfer_detention: receipt."""

from __future__ import annotations

from cases.reading import Reading
from cases.requirements import requirement


@requirement(
    "refused_or_overdue",
    "公安拒收，或者受案后五个工作日未决定也未告知",
    "公治〔2014〕853号12、15（协调为实践，未核）",
    law="L58",
    by_time=True,
)
def refused_or_overdue(reading: Reading) -> str | None:
    if reading.machine.state == "refused_receipt":
        return None
    if reading.over("detention_rejection_notice") or reading.over("police_detention_period"):
        return None
    term = reading.deadline("detention_rejection_notice")
    until = f"，期限到{term.due}届满" if term is not None and term.due else ""
    return f"公安没有拒收，也没有逾期未告知{until}"
