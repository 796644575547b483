"""Time, chance and ids stand still when told to, and only there."""

import datetime as dt
import threading

from cases.now import ZONE, fresh_id, frozen, now, random, today

NOON = dt.datetime(2026, 9, 1, 12, 0, tzinfo=ZONE)


def test_frozen_time_stands_and_can_be_moved():
    with frozen(NOON) as clock:
        assert now() == NOON
        clock.move_to(dt.date(2026, 9, 2))
        assert now() == dt.datetime(2026, 9, 2, 0, 0, tzinfo=ZONE)
        assert today() == dt.date(2026, 9, 2)


def test_the_legal_day_is_the_day_of_beijing():
    with frozen(dt.datetime(2026, 9, 1, 17, 0, tzinfo=dt.UTC)):
        assert today() == dt.date(2026, 9, 2)
        assert now().tzinfo is ZONE


def test_the_same_seed_gives_the_same_ids_and_numbers():
    def draw():
        with frozen(NOON, seed=7):
            return fresh_id(), fresh_id(), random().random()

    assert draw() == draw()
    first, second, _ = draw()
    assert first != second
    assert random("a").random() == random("a").random()


def test_a_frozen_clock_without_seed_leaves_chance_alone():
    with frozen(NOON):
        assert fresh_id() != fresh_id()


def test_freezing_nests_and_ends_with_its_block():
    with frozen(NOON):
        with frozen(dt.date(2030, 1, 1)):
            assert today() == dt.date(2030, 1, 1)
        assert today() == NOON.date()
    assert now().tzinfo is ZONE


def test_another_thread_keeps_the_real_clock():
    seen = []
    with frozen(dt.date(1999, 1, 1)):
        thread = threading.Thread(target=lambda: seen.append(today()))
        thread.start()
        thread.join()
    assert seen[0].year >= 2026
