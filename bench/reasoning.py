"""Reasoning over a case against reading that case's facts from SQLite, in the same run.

    python -m bench.reasoning [CASES]

Exit status 1 when reasoning takes more than twice the reading. The cases (10,000 by default) are written into a
database of their own in a temporary directory; reading is what the product does: the case with its conduct, its party,
its agency and its evidence through the models, one case at a time. The two take turns case by case, so that a busy
machine slows both.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

RATIO = 2.0
CASES = 10_000


def prepare(place: Path) -> None:
    """An empty database of our own."""
    os.environ["DATABASE_URL"] = f"sqlite:///{place / 'bench.sqlite3'}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def conduct(n: int) -> dict[str, Any]:
    """Two lab reports of a plating shop with every figure that the schedule asks for; no two cases alike."""
    report = {"time": "2026-09-01", "report_date": "2026-09-05", "lab": "甲监测站", "cma": "210600", "unit": "mg/L"}
    return {
        "from": "2026-09-01",
        "to": "2026-09-20",
        "decided_on": "2026-11-20",
        "violations": ["PER-08"],
        "site": {"industry": "电镀", "special_limits": False, "discharge": "direct"},
        "measurements": [
            {
                **report,
                "id": "M1",
                "point": "车间口",
                "pollutant": "总镍",
                "value": 0.5 + n % 97 / 10,
                "converted": True,
            },
            {**report, "id": "M2", "point": "总排口", "pollutant": "总铝", "value": 3 + n % 31 / 10, "converted": True},
        ],
        "quantities": {"daily_flow_t": n % 700, "area_kind": "general", "correction": "on_time", "permit_class": "key"},
        "earlier_penalties": [{"effective_on": "2025-11-02", "violations": ["PER-08"]}] * (n % 4),
        "crime": {"evasive_discharge": False, "harm": False},
        "locations": [],
    }


def write(count: int) -> list[int]:
    """The cases, each with a party and eight items of evidence."""
    from cases.models import Agency, Case, CaseParty, Evidence, Party
    from cases.now import now

    agency = Agency.objects.create(name="样例市生态环境局", kind=next(iter(Agency.Kind)))
    Party.objects.bulk_create(Party(name=f"甲{n}电镀厂", kind=Party.Kind.LEGAL_PERSON) for n in range(count))
    parties = list(Party.objects.order_by("id"))
    Case.objects.bulk_create(
        Case(
            family="enforcement", number=f"B-{n}", title="超标排放", agency=agency, opened_at=now(), conduct=conduct(n)
        )
        for n in range(count)
    )
    cases = list(Case.objects.order_by("id"))
    CaseParty.objects.bulk_create(CaseParty(case=c, party=p) for c, p in zip(cases, parties, strict=True))
    Evidence.objects.bulk_create(
        Evidence(
            case=case,
            number=f"E{i}",
            kind="监测报告",
            name=f"监测报告{i}",
            taken_on=now().date(),
            taken_by=["甲", "乙"],
            proves=[f"PER-08#e{i}"],
        )
        for case in cases
        for i in range(1, 8)
    )
    return [case.pk for case in cases]


def read(pk: int) -> dict[str, Any]:
    """The facts of one case as the reasoning takes them."""
    from cases.models import Case

    case = Case.objects.select_related("agency").get(pk=pk)
    party = case.case_parties.select_related("party").filter(active=True).first().party
    return {
        "id": case.number,
        "party": {"kind": party.kind},
        "authority": {"city": "样例市", "province": "湖南省"},
        "conduct": case.conduct,
        "evidence": [
            {
                "id": e.number,
                "kind": e.kind,
                "taken_on": e.taken_on,
                "taken_by": e.taken_by,
                "proves": e.proves,
                "contradicts": e.contradicts,
            }
            for e in case.evidence.all()
        ],
    }


def main(count: int = CASES) -> int:
    with tempfile.TemporaryDirectory(prefix="ecocase-bench-") as place:
        prepare(Path(place))
        from cases.now import stopwatch
        from cases.reasoning.reason import reason

        keys = write(count)
        for pk in keys[:50]:  # warm-up: data of the law, statement caches
            reason(read(pk))
        reading = reasoning = 0.0
        suggested = 0
        for pk in keys:
            begin = stopwatch()
            story = read(pk)
            middle = stopwatch()
            result = reason(story)
            end = stopwatch()
            reading += middle - begin
            reasoning += end - middle
            suggested += result["fine"]["suggested"] is not None
    ratio = reasoning / reading
    print(f"{count} cases, {suggested} with a suggested fine")
    print(f"reading the facts   {reading / count * 1e6:8.0f} microseconds a case")
    print(f"reasoning over them {reasoning / count * 1e6:8.0f} microseconds a case")
    print(f"ratio {ratio:.2f}, required at most {RATIO}: {'MISSED' if ratio > RATIO else 'met'}")
    return int(ratio > RATIO)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
