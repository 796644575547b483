"""Requirements of transfer_detention: receipt."""

from cases.facts import Day, Flag
from cases.requirements import needs

refused_or_overdue = needs(
    "refused_or_overdue",
    "公安拒收，或者受案后五个工作日未决定也未告知",
    "公治〔2014〕853号12、15（协调为实践，未核）",
    law="L58",
    facts={
        "refused_at": Day("refused_at"),  # spec: date or none
        "accepted_at": Day("受理日期"),  # spec: date
        "term_over": Flag("term_over"),  # spec: bool
    },
)
