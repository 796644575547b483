"""The register answers for every paper that a procedure names, and numbers follow the office's pattern."""

import pytest

from cases.steps import STEPS
from documents.numbering import document_number
from documents.register import UnknownDocument, document, documents, is_received


def named_by_steps() -> set[str]:
    return {name for step in STEPS.values() for name in step.documents}


def test_every_paper_of_every_step_is_registered_or_received():
    names = named_by_steps()
    assert names
    unknown = []
    for name in names:
        if is_received(name):
            continue
        try:
            document(name)
        except UnknownDocument:
            unknown.append(name)
    assert unknown == []


def test_ids_and_names_point_to_the_same_document():
    assert document("decision") is document("行政处罚决定书")
    assert document("听证通知书") is document("行政处罚听证通知书")
    assert document("结案审批表").id == "closing_approval"


def test_a_received_paper_is_never_rendered():
    assert is_received("收: 判决书")
    assert not is_received("收回线索函")
    with pytest.raises(UnknownDocument):
        document("收: 判决书")


def test_the_core_papers_have_templates_of_their_own():
    core = (
        "site_record enquiry_record filing_approval investigation_report correction_order prior_notice "
        "internal_approval legal_review_opinion case_discussion_record hearing_notice hearing_record decision "
        "simple_decision no_penalty_decision service_receipt daily_penalty_decision closing_approval crime_transfer "
        "material_list detention_approval lead_registration negotiation_notice compensation_agreement "
        "rectification_task closing_form credit_notice random_draw_record demand court_application volume_cover "
        "volume_index volume_note"
    )
    assert [name for name in core.split() if documents()[name].general] == []


def test_a_number_carries_office_series_year_and_sequence():
    assert document_number(document("decision"), "大环金普", 2026, 17) == "大环金普罚决字〔2026〕17号"
    assert document_number(document("site_record"), "大环金普", 2026, 17) is None


@pytest.mark.parametrize(
    ("patterns", "number"),
    [
        ({"default": "{org}罚(环翠)〔{year}〕{seq}号"}, "威环罚(环翠)〔2024〕18号"),
        ({"decision": "{org}罚〔{year}〕{seq}号", "default": "x{year}{seq}"}, "威环罚〔2024〕18号"),
    ],
)
def test_an_office_sets_its_own_pattern(settings, patterns, number):
    settings.ECOCASE_NUMBERS = patterns
    assert document_number(document("decision"), "威环", 2024, 18) == number


def test_a_pattern_without_sequence_is_refused(settings):
    settings.ECOCASE_NUMBERS = {"default": "{org}〔{year}〕号"}
    with pytest.raises(ValueError, match="seq"):
        document_number(document("decision"), "威环", 2024, 18)


def test_an_office_without_a_mark_cannot_number():
    with pytest.raises(ValueError, match="机关代字"):
        document_number(document("decision"), "", 2024, 18)
