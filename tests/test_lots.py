"""The system seals a seed and draws by itself; nobody can choose, and anybody can recompute."""

import pytest

from cases import now
from cases.draw import digest
from cases.lots import draw_lots, seal_seed
from cases.models import Event, Machine, SealedSeed
from tests.courses import Course
from tests.factories import case_in, moment, staff


@pytest.mark.django_db
def test_the_draw_follows_the_sealing_by_itself(django_capture_on_commit_callbacks):
    with now.frozen(moment("2026-09-01 09:00"), seed=7) as clock:
        course = Course(case_in("inspection"), staff(), clock)
        course.take("approve_plan", "inspection")
        sealed = seal_seed()
        with django_capture_on_commit_callbacks(execute=True):
            course.take({"event": "commit_draw", "facts": {"seed_digest": sealed}}, "inspection")
        case = course.cases["inspection"]
        assert Machine.objects.get(case=case, kind="in_plan").state == "drawn"
        drawn = Event.objects.get(case=case, step="inspection.draw")
        assert drawn.actor is None
        assert digest(drawn.facts["draw_seed"]) == sealed
        assert drawn.facts["draw_result"]
        assert draw_lots(case) is None


@pytest.mark.django_db
def test_a_seed_that_is_not_ours_is_left_to_those_who_hold_it():
    with now.frozen(moment("2026-09-01 09:00"), seed=7) as clock:
        course = Course(case_in("inspection"), staff(), clock)
        for event in ("approve_plan", "commit_draw"):
            course.take(event, "inspection")
        assert SealedSeed.objects.count() == 0
        assert draw_lots(course.cases["inspection"]) is None
        assert Machine.objects.get(kind="in_plan").state == "committed"
