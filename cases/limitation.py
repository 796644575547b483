"""Limitation of punishment 追责时效: until when conduct must have been discovered to be punished.

Conduct that ended before the Code: two years, five where it concerns the life, health and safety of citizens or
financial safety and has done harm (行政处罚法36条). Later conduct: five years where it has polluted the environment,
damaged ecology or done other such harm, else two (生态环境法典1054条). For the earlier conduct the shorter of the two
governs where the Code is shorter (从旧兼从轻, 生态环境法典1057条). Lengths come from the clocks `limitation_*`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.clocks import Clock, ClockCatalogue, clock_catalogue, due
from cases.working_days import Calendar


@dataclass(frozen=True)
class Limitation:
    """The answer, or what is missing for it."""

    #: Whether it was discovered in time; None while a missing fact decides it.
    within: bool | None
    #: Last day on which discovery was in time; None while open.
    expires_on: dt.date | None
    #: The clock that governs; None while open.
    clock: Clock | None
    #: Names of the facts that are missing and matter.
    missing: tuple[str, ...]
    #: The days that come into question, by clock id.
    candidates: tuple[tuple[str, dt.date], ...]
    reasons: tuple[str, ...]


def limitation(
    ended: dt.date | None,
    discovered: dt.date | None,
    *,
    harm: bool | None = None,
    life_health_or_finance: bool | None = None,
    catalogue: ClockCatalogue | None = None,
) -> Limitation:
    """Whether conduct that ended on `ended` was discovered in time on `discovered`.

    `ended`: the day of the conduct, or its end when continuous or continuing; None = it still goes on. `discovered`:
    the first day on which an authority had the lead; None = only the last day is asked for. `harm`: polluted, damaged
    or did other such harm. `life_health_or_finance`: concerns life, health, safety of citizens or financial safety,
    with harm.
    """
    if ended is None:
        return Limitation(True, None, None, (), (), ("行为仍在继续，追责期限尚未起算",))
    catalogue = catalogue or clock_catalogue()
    code = catalogue["limitation_general"].in_force[0]
    by_code = _candidates(catalogue["limitation_general"], catalogue["limitation_harm"], harm, ended)
    reasons = []
    if ended >= code:
        missing = ("harm",) if harm is None else ()
        possible = by_code
        reasons.append(f"行为{ended}终了，在{code}以后，适用{by_code[0][0].source}")
    else:
        by_old = _candidates(
            catalogue["limitation_pre_code"], catalogue["limitation_pre_code_harm"], life_health_or_finance, ended
        )
        missing = tuple(
            name for name, v in (("life_health_or_finance", life_health_or_finance), ("harm", harm)) if v is None
        )
        possible = [min(old, new, key=lambda candidate: candidate[1]) for old in by_old for new in by_code]
        reasons.append(
            f"行为{ended}终了，在{code}以前，适用{by_old[0][0].source}；法典较短的从轻（生态环境法典1057条）"
        )
    days = sorted({candidate[1] for candidate in possible})
    candidates = tuple(sorted({(clock.id, day) for clock, day in possible}, key=lambda found: found[1]))
    if len(days) == 1:
        clock, missing = possible[0][0], ()
        reasons.append(f"期限{clock.term}，自次日起算，{days[0]}届满")
    else:
        clock = None
        reasons.append(f"尚缺事实，{'或者'.join(map(str, days))}届满")
    verdicts = {discovered <= day for day in days} if discovered else set()
    within = verdicts.pop() if len(verdicts) == 1 else None
    if discovered:
        outcome = {
            True: "未超过追责期限",
            False: "已超过追责期限，不再给予行政处罚",
            None: "是否超过，取决于所缺的事实",
        }
        reasons.append(f"{discovered}发现，{outcome[within]}")
    return Limitation(within, days[0] if len(days) == 1 else None, clock, missing, candidates, tuple(reasons))


def _candidates(short: Clock, long: Clock, grave: bool | None, ended: dt.date) -> list[tuple[Clock, dt.date]]:
    """The clocks that may govern, with their last day: one when the fact is known, else both."""
    chosen = {None: (short, long), False: (short,), True: (long,)}[grave]
    calendar = Calendar.published()
    return [(clock, due(clock, ended, calendar=calendar).date) for clock in chosen]
