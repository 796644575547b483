"""One date computed and explained, against the PyPI package `lexdays` for a comparable rule in the same run.

    python -m bench.dates

Exit status 1 when a ratio is below 10, 2 when lexdays is not installed (this bench installs nothing; it is no
requirement of the product: `pip install --target DIR lexdays` and put DIR on PYTHONPATH). Both sides get their rules
and holidays beforehand and explain in sentences, each with its clause; ours adds every disputed reading. The
day-by-day count, which lexdays has not, is printed beside it.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
from collections.abc import Callable

from cases.clocks import clock_catalogue, due
from cases.now import stopwatch
from cases.working_days import Calendar

RATIO = 10
ROUNDS, CALLS = 15, 40
STARTS = [dt.date(2025, 1, 6) + dt.timedelta(9 * n) for n in range(CALLS)]

#: our clock, lexdays' rule pack and period, what is compared
RULES = [
    ("fine_payment", "de/zpo", "15d", "15 calendar days, last day moved from a holiday"),
    ("demand_before_court", "de/zpo", "10bd", "10 working days"),
    ("litigation", "us/frcp", "6m", "6 months, last day moved from a holiday"),
]


def microseconds(*calls: Callable[[dt.date], object]) -> list[float]:
    """Median time of each call. The calls take turns, so that a busy machine slows all of them; round 0 warms up."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS + 1):
        for call, measured in zip(calls, times, strict=True):
            begin = stopwatch()
            for start in STARTS:
                call(start)
            measured.append((stopwatch() - begin) / len(STARTS) * 1e6)
    return [statistics.median(measured[1:]) for measured in times]


def main() -> int:
    try:
        import lexdays
    except ImportError:
        print("lexdays is not installed: nothing compared (pip install --target DIR lexdays; PYTHONPATH=DIR)")
        return 2
    clocks, calendar = clock_catalogue(), Calendar.published()
    calendars = {pack: lexdays.rulepack(pack).calendar for pack in {pack for _, pack, _, _ in RULES}}
    print(f"lexdays {lexdays.__version__}; median of {ROUNDS} rounds of {CALLS} dates; microseconds a date")
    print(f"{'rule':50} {'ours':>8} {'lexdays':>9} {'ratio':>7}   {'day by day':>10}")
    failed = False
    for id, pack, period, what in RULES:
        clock, rules, days_off = clocks[id], lexdays.rulepack(pack), lexdays.calendar(calendars[pack])

        def theirs(start, rules=rules, period=period, days_off=days_off):
            return rules.compute(start, period, calendar=days_off).explain("en")

        def ours(start, clock=clock):
            return due(clock, start, calendar=calendar).explain()

        def by_day(start, clock=clock):
            return due(clock, start, calendar=calendar).days()

        mine, other, daily = microseconds(ours, theirs, by_day)
        ratio = other / mine
        failed |= ratio < RATIO
        print(f"{what:50} {mine:8.1f} {other:9.1f} {ratio:6.1f}x   {daily:10.1f}")
    print(f"required: at least {RATIO}x: {'MISSED' if failed else 'met'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
