"""What a gate looks at in each procedure, and what a decision there is about."""

import datetime as dt
from functools import cache

from cases.law.catalogue import catalogue
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading

SIMPLE, ORDINARY = "penalty_simple", "penalty_ordinary"

#: procedure → machine of the statement, machine of the hearing, step that serves the notice, steps of the legal review.
PARTS = {
    ORDINARY: ("po_statement", "po_hearing", "serve_notice", ("legal_pass", "review_not_required")),
    "daily_penalty": ("dp_statement", "dp_hearing", "serve_daily_notice", ("daily_reviewed",)),
    "production_restriction": ("pr_statement", "pr_hearing", "serve_notice", ("legal_pass",)),
}


@cache
def code_in_force() -> dt.date:
    """First day of the Code 生态环境法典."""
    return catalogue().statute("生态环境法典").in_force.start


def first_hand(reading: Reading) -> bool:
    """The procedure itself establishes the violation (a daily fine or a restriction follows one established)."""
    return reading.step.procedure in (ORDINARY, SIMPLE)


def contains_fine(reading: Reading) -> bool:
    """The decision at hand imposes a fine."""
    if reading.step.procedure == "daily_penalty":
        return True
    return reading.step.event != "decide_warning" and proposal.at_hand(reading).contains_fine
