"""One flow of each group of procedures is clicked to an end of the law, each step by the log-in whose post it is."""

import datetime as dt

import pytest

from cases.models import Agency, Case, Evidence, Party, User
from cases.taking import open_case

#: Course → (procedure, steps (one with facts of its own: {step: facts}), machine, state at the end).
ENDS = {
    "检查": (
        "inspection",
        [
            "approve_plan",
            {"commit_draw": {"seed_digest": None}},
            "draw",
            "assign",
            "start",
            "sign_record",
            "enter",
            "publish",
            "close",
        ]
        + ["reveal_draw", "finish_plan"],
        ("in_plan", "finished"),
    ),
    "当场处罚": (
        "penalty_simple",
        ["inform", "hear_statement", "order_correct", "decide", "penalty_ordinary.verify_correction", "record"]
        + ["to_bank", "publish", "close"],
        ("ps_course", "closed"),
    ),
    "损害赔偿": (
        "compensation",
        ["screen", "check", "file", "notify_procuratorate", "investigate", "appraise", "report_damage", "notify"]
        + ["serve_negotiation_notice", "negotiate", "agree", "no_restoration_needed", "pay_in_full", "performed"]
        + ["publish", "close"],
        ("cp_claim", "closed"),
    ),
    "信用评价": (
        "credit",
        [
            "collect",
            "record_item",
            "score",
            "notify",
            "serve_result",
            "waive_objection",
            "finalise",
            "publish",
            "share",
        ],
        ("cr_rating", "published"),
    ),
    "督察整改": (
        "rectification",
        ["compile_plan", "submit_plan", "publish_plan", "assign_task", "file_plan", "start", "report_progress"]
        + ["report_node", "confirm_node", "claim_done", "accept", "publish", "close", "settle", "publish_result"],
        ("rc_task", "closed"),
    ),
}


def begin(procedure: str, at: dt.datetime) -> Case:
    """A case with its party and three pieces of evidence, as the register holds it before the first step."""
    case = open_case(
        procedure,
        title="涉嫌通过暗管排放含锌废水",
        agency=Agency.objects.get(kind="bureau"),
        parties=[Party.objects.order_by("pk").first()],
        at=at,
        violations=["PER-10"],
    )
    case.handlers.set(User.objects.filter(username__in=("chengban1", "chengban2")))
    for number, kind in enumerate(("现场检查（勘察）笔录", "监测报告", "调查询问笔录"), 1):
        Evidence.objects.create(
            case=case,
            number=f"E{number}",
            kind=kind,
            name=kind,
            origin="现场制作",
            taken_on=at.date(),
            taken_by=["chengban1", "chengban2"],
        )
    return case


@pytest.mark.parametrize("name", ENDS)
def test_clicked_to_an_end_of_the_law(desk, name):
    procedure, events, (kind, state) = ENDS[name]
    case = begin(procedure, desk.clock.at)
    people = set()
    for event in events:
        named, facts = next(iter(event.items())) if isinstance(event, dict) else (event, {})
        people.add(desk.take(case, named, procedure, facts=facts))
    assert case.machines.filter(kind=kind, live=True).latest("pk").state == state
    assert case.events.count() >= len(events)
    assert len(people - {""}) > 1
