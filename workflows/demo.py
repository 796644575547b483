"""The demonstration: its office, its people and its stories. A second run changes nothing that a person entered."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from cases.credit_code import check_digit
from cases.models import Agency, Appointment, Party, User

SAMPLES = Path(__file__).parent / "samples"
PASSWORD = "ecocase-demo"
SINCE = dt.date(2010, 1, 1)


def read_office() -> dict[str, Any]:
    return yaml.safe_load((SAMPLES / "office.yaml").read_text(encoding="utf-8"))


@transaction.atomic
def set_up_office() -> list[User]:
    """Agencies, people and a few enterprises; what exists is left as it is. The people, in the order of the file."""
    told = read_office()
    agencies = {}
    for row in told["agencies"]:
        agencies[row["code"]], _ = Agency.objects.get_or_create(code=row["code"], defaults=row)
    people = []
    for row in told["people"]:
        user = User.objects.filter(username=row["username"]).first()
        if user is None:
            user = User(
                username=row["username"],
                name=row["name"],
                agency=agencies[row["agency"]],
                section=row.get("section", ""),
                certificate=row.get("certificate", ""),
                certificate_from=SINCE if row.get("certificate") else None,
                certificate_to=dt.date(2035, 12, 31) if row.get("certificate") else None,
                law_qualified=row.get("law_qualified", False),
                principal=row.get("principal", False),
                is_staff=row.get("staff", False),
            )
            user.set_password(PASSWORD)
            user.save()
            for post in row.get("posts", ()):
                Appointment.objects.create(user=user, post=post, held_from=SINCE)
        people.append(user)
    for number, row in enumerate(told["parties"], 1):
        first = f"91210213MA{number:05d}00"
        code = first + check_digit(first)
        Party.objects.get_or_create(
            name=row["name"], defaults={"credit_code": code, "address": "大连样例新区工业园", **row}
        )
    return people


def story_files() -> list[Path]:
    return sorted(path for path in SAMPLES.glob("*.yaml") if path.name != "office.yaml")
