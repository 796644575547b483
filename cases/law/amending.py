"""An amendment is a file: from a day on, a violation's clause reads otherwise; the old one stays for the days before.

    amends:
    - violation: WAT-01
      from: 2027-03-01
      source: {law: 生态环境法典, article: 1136, paragraph: 1, item: 1}
      set: {bands: [{id: normal, fine: {min: 200000, max: 2000000}}]}

`set` may hold any field of the provision (`penalised_by`, `breached`, `precondition`, `bands`, `measures`, `kinds`,
`detention`); what it does not name stays as it was.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from cases.law import building
from cases.law.model import Period, Provision, Violation
from cases.law.reading import BrokenRule, Record, located, read
from cases.law.terms import Terms


def amend(violations: dict[str, Violation], path: Path, terms: Terms) -> dict[str, Violation]:
    """The violations with the amendments of the file. Raises BrokenCatalogue."""
    made = dict(violations)
    try:
        top = Record(read(path))
        for row in top.records("amends"):
            code, start = row.text("violation"), row.take("from", dt.date)
            if code not in made:
                raise row.fail("violation", f"没有违法行为 {code}")
            made[code] = _amended(made[code], start, row, terms)
            row.done()
        top.done()
    except BrokenRule as error:
        raise located(path, error) from error
    return made


def _amended(one: Violation, start: dt.date, row: Record, terms: Terms) -> Violation:
    if one.in_force.start and start <= one.in_force.start:
        raise row.fail("from", "修改的施行日应晚于现条款的施行日")
    changes = row.record("set")
    source = row.record("source", None)
    before = replace(one.current, in_force=Period(one.in_force.start, start - dt.timedelta(days=1)))
    after = _changed(one.current, changes, terms)
    after = replace(after, in_force=Period(start, one.in_force.end))
    changes.done()
    return replace(
        one,
        current=after,
        in_force=after.in_force,
        legacy=(before, *one.legacy),
        verified=False,
        source=building.ref(source) if source else after.penalised_by,
    )


def _changed(present: Provision, changes: Record, terms: Terms) -> Provision:
    made: dict[str, object] = {}
    given = changes.data
    if "penalised_by" in given:
        made["penalised_by"] = building.ref(changes.record("penalised_by"))
        made["law"] = made["penalised_by"].law
    if "breached" in given:
        made["breached"] = tuple(building.ref(row) for row in changes.records("breached"))
    if "precondition" in given:
        made["precondition"] = building.precondition(changes.record("precondition", None), terms)
    if "bands" in given:
        made["bands"] = building.bands(changes, terms)
    if "measures" in given:
        made["measures"] = changes.texts("measures")
    if "kinds" in given:
        made["kinds"] = building.kinds(changes, terms)
    if "detention" in given:
        made["detention"] = building.detention(changes.record("detention", None))
    return replace(present, **made)
