"""The event chain: it only grows, a forged link is named, and an exported case proves itself without us."""

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from cases import now
from cases.chain import broken_link, export
from cases.models import Event, PaperDue
from tests.chain_triggers import without_triggers
from tests.courses import Course
from tests.factories import case_in, moment, staff

START = "2026-09-01 09:00"
STEPS = ["review", "file", "investigate", "order_correct"]
CHECK = Path(__file__).parents[1] / "script" / "check-proof"


@pytest.fixture
def case(db):
    """A case with four links."""
    with now.frozen(moment(START), seed=1) as clock:
        course = Course(case_in("penalty_ordinary", at=START), staff(), clock)
        for event in STEPS:
            course.take(event, "penalty_ordinary")
        yield course.cases["enforcement"]


def sql(statement: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def link(case, seq: int) -> Event:
    return Event.objects.get(case=case, seq=seq)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases_event SET ground = 'another' WHERE seq = 2",
        "UPDATE cases_event SET digest = previous",
        "DELETE FROM cases_event WHERE seq = 4",
    ],
)
def test_the_database_refuses_to_change_or_remove_an_event(case, statement):
    before = list(Event.objects.values())
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        sql(statement)
    assert list(Event.objects.values()) == before


def test_the_database_refuses_to_empty_the_chain(case):
    connection.check_constraints()
    statement = "TRUNCATE cases_event CASCADE" if connection.vendor == "postgresql" else "DELETE FROM cases_event"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        sql(statement)
    assert Event.objects.count() == len(STEPS)


def test_a_whole_chain_is_whole(case):
    assert broken_link(case) is None
    told = StringIO()
    call_command("verify_chain", stdout=told)
    assert "1件" in told.getvalue()


def _changed(case):
    sql("UPDATE cases_event SET facts = %s WHERE id = %s", '{"reason":"forged"}', link(case, 2).pk)


def _removed(case):
    PaperDue.objects.filter(event=link(case, 2)).delete()
    case.deadlines.all().delete()
    sql("DELETE FROM cases_event WHERE id = %s", link(case, 2).pk)


def _inserted(case):
    forged = link(case, 4)
    forged.pk, forged.seq, forged.previous = None, 5, "0" * 64
    forged.save(force_insert=True)


def _reordered(case):
    two, three = link(case, 2), link(case, 3)
    for pk, seq in ((two.pk, 99), (three.pk, 2), (two.pk, 3)):
        sql("UPDATE cases_event SET seq = %s WHERE id = %s", seq, pk)


def _remade_from_there(case):
    """A careful forger computes the digest anew; then the next link does not follow."""
    forged = link(case, 2)
    forged.facts = {"reason": "forged"}
    sql(
        "UPDATE cases_event SET digest = %s, facts = %s WHERE id = %s",
        forged.expected_digest(),
        '{"reason":"forged"}',
        forged.pk,
    )


@pytest.mark.parametrize(
    ("forge", "broken_at"), [(_changed, 2), (_removed, 2), (_inserted, 5), (_reordered, 2), (_remade_from_there, 3)]
)
def test_the_first_broken_link_is_named(case, forge, broken_at):
    with without_triggers():
        forge(case)
    assert broken_link(case).seq == broken_at
    told = StringIO()
    with pytest.raises(CommandError, match="1件"):
        call_command("verify_chain", stderr=told)
    assert f"第{broken_at}环" in told.getvalue()
    with pytest.raises(CommandError, match="断裂"):
        call_command("export_case", case.number)


def check(file: Path, *more: str) -> tuple[int, str]:
    """Exit status and words of the separate script, run without anything of ours on its path."""
    done = subprocess.run(
        [sys.executable, "-I", str(CHECK), str(file), *more],
        cwd=file.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_an_exported_case_proves_itself_to_a_script_that_knows_nothing_of_us(case, tmp_path):
    told = StringIO()
    call_command("export_case", case.number, stdout=told)
    file = tmp_path / "case.json"
    file.write_text(told.getvalue(), encoding="utf-8")
    assert check(file) == (0, f"{case.number}: 4 events, whole, last digest {link(case, 4).digest}\n")
    assert check(file, link(case, 4).digest)[0] == 0
    assert check(file, link(case, 3).digest)[0] == 1


@pytest.mark.parametrize(
    ("forge", "told"),
    [
        (lambda events: events[1].update(ground="another"), "event 2 was changed"),
        (lambda events: events.pop(1), "event 2 is missing"),
        (lambda events: events.insert(1, dict(events[1])), "event 3 is missing or out of order"),
        (lambda events: events.__setitem__(slice(1, 3), events[2:0:-1]), "event 2 is missing or out of order"),
        (lambda events: events[2].update(case=0), "event 3 belongs to another case"),
        (lambda events: events[2].update(previous="0" * 64), "event 3 does not follow"),
    ],
)
def test_the_script_names_what_was_forged_in_an_export(case, tmp_path, forge, told):
    proof = export(case)
    forge(proof["events"])
    file = tmp_path / "case.json"
    file.write_text(json.dumps(proof, ensure_ascii=False), encoding="utf-8")
    status, words = check(file)
    assert status == 1
    assert told in words


def test_the_script_says_when_a_file_is_no_export(tmp_path):
    file = tmp_path / "case.json"
    file.write_text("[]", encoding="utf-8")
    assert check(file)[0] == 2


def test_the_script_is_short_and_imports_nothing_of_ours():
    lines = CHECK.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
    imported = {line.split()[1] for line in lines if line.startswith(("import ", "from "))}
    assert imported <= set(sys.stdlib_module_names)


def test_figures_come_back_as_they_were_hashed(case):
    """PostgreSQL stores 2.0 and 1e16 as it likes; what is hashed is what comes back."""
    with now.frozen(moment("2026-09-30 10:00")):
        from cases.taking import append_event, last_link

        made = append_event(
            case,
            last_link(case),
            step="read",
            at=now.now(),
            by="court",
            facts={"figures": [2.0, 1e16, 0.1, 1e-7, -3.0], "of": {"a": 1.5}},
        )
    assert Event.objects.get(pk=made.pk).expected_digest() == made.digest
    assert broken_link(case) is None
