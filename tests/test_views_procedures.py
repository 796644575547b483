"""Procedures read aloud and drawn: nothing of a declaration is left out."""

from xml.etree import ElementTree

from django.core.management import call_command

from cases.models import MACHINES, PROCEDURES
from cases.steps import STEPS
from workflows.reading_aloud import tables


def test_each_step_stands_in_the_table_of_its_procedure_with_its_articles():
    told = dict(tables())
    assert set(told) == set(PROCEDURES)
    for step in STEPS.values():
        text = told[step.procedure]
        assert f"| {step.name} |" in text, step.id
        for requirement in step.requires:
            assert requirement.text.replace("|", "｜") in text, (step.id, requirement.id)
    for machine in MACHINES.values():
        assert f"## {machine.spec.name}\n" in told[machine.spec.procedure]


def test_tables_and_drawings_are_written(tmp_path, capsys):
    call_command("procedures", table=tmp_path / "tables")
    call_command("procedures", svg=tmp_path / "drawings")
    assert {path.stem for path in (tmp_path / "tables").glob("*.md")} == set(PROCEDURES)
    for path in (tmp_path / "drawings").glob("*.svg"):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert root.tag.endswith("svg") and PROCEDURES[path.stem] in "".join(root.itertext())
    assert len(list((tmp_path / "drawings").iterdir())) == len(PROCEDURES)
