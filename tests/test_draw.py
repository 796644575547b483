"""The random draw: recomputable, weighted, free of conflicts, sealed before it is revealed."""

from collections import Counter
from dataclasses import replace

import pytest

from cases import now
from cases.draw import Drawn, Frame, check, digest, draw, fresh_seed, seal

FRAME = Frame(
    objects={"甲厂": "key", "乙厂": "special", "丙厂": "general", "丁厂": "general", "戊厂": "other"},
    officers=("an", "bo", "chen", "ding"),
    number=2,
    conflicts=frozenset({("an", "甲厂"), ("bo", "乙厂")}),
)


def test_same_frame_and_seed_give_the_same_result_whatever_the_order_of_the_lists():
    turned = replace(FRAME, objects=dict(reversed(FRAME.objects.items())), officers=("ding", "chen", "bo", "an"))
    assert draw(FRAME, "s") == draw(turned, "s")
    assert seal(FRAME, "s") == seal(turned, "s")


def test_result_is_fixed_for_ever():
    # A published draw must still be recomputable by a later version.
    assert draw(FRAME, "0" * 64) == (Drawn("甲厂", ("chen", "bo")), Drawn("乙厂", ("an", "ding")))
    assert digest("0" * 64) == "60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55"


def test_right_number_nothing_twice_and_no_conflict():
    for number in range(200):
        result = draw(FRAME, f"seed{number}")
        assert len({one.object for one in result}) == 2
        for one in result:
            assert len(set(one.officers)) == 2
            assert not {(officer, one.object) for officer in one.officers} & FRAME.conflicts


def test_draws_by_weight():
    single = replace(FRAME, number=1)
    first = Counter(draw(single, f"seed{number}")[0].object for number in range(4000))
    # Weights 4, 3, 1, 1, 1 of 10.
    for name, share in {"甲厂": 0.4, "乙厂": 0.3, "丙厂": 0.1, "丁厂": 0.1, "戊厂": 0.1}.items():
        assert first[name] / 4000 == pytest.approx(share, abs=0.03)


def test_plan_may_set_its_own_weights():
    even = replace(FRAME, number=1, weights={"key": 1, "special": 1})
    first = Counter(draw(even, f"seed{number}")[0].object for number in range(2000))
    assert min(first.values()) / 2000 > 0.16


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"number": 6}, "1至5之间"),
        ({"number": 0}, "1至5之间"),
        ({"officers_each": 1}, "不得少于2人"),
        ({"officers": ("an", "chen")}, "“甲厂”的执法人员不足2人"),
        ({"conflicts": frozenset({("wu", "甲厂")})}, "不在名单中"),
        ({"weights": {"key": 0}}, "正整数"),
    ],
)
def test_frame_that_cannot_be_drawn_from(changes, fault):
    frame = replace(FRAME, **changes)
    assert any(fault in said for said in frame.faults())
    with pytest.raises(ValueError, match=fault):
        draw(frame, "s")


def test_struck_object_is_replaced_by_the_next_and_the_others_stay():
    first = draw(FRAME, "s")
    again = draw(FRAME, "s", struck=[first[0].object])
    assert again[0] == first[1]
    assert again[1].object not in {one.object for one in first}


def test_struck_officer_is_replaced_by_the_next():
    first = draw(FRAME, "s")
    gone = first[0].officers[0]
    again = draw(FRAME, "s", struck=[gone])
    assert [one.object for one in again] == [one.object for one in first]
    assert again[0].officers[0] == first[0].officers[1]
    assert all(gone not in one.officers for one in again)


def test_nobody_left():
    with pytest.raises(ValueError, match="对象不足2个"):
        draw(FRAME, "s", struck=["甲厂", "乙厂", "丙厂", "丁厂"])
    with pytest.raises(ValueError, match="执法人员不足2人"):
        draw(FRAME, "s", struck=["chen", "ding", "bo"])


def test_what_was_sealed_can_be_checked_by_anybody():
    sealed, result = seal(FRAME, "s"), draw(FRAME, "s")
    assert check(sealed, FRAME, "s", result) == ()
    assert check(sealed, FRAME, "another", result) == ("种子与封存的摘要不一致",)
    assert check(sealed, replace(FRAME, number=1), "s", result) == ("检查对象名单与封存的摘要不一致",)
    assert check(sealed, replace(FRAME, conflicts=frozenset()), "s", result) == ("执法人员名单与封存的摘要不一致",)
    assert check(sealed, FRAME, "s", result[::-1]) == ("抽取结果与按封存的名单和种子重算的不一致",)
    assert "不是" in check(replace(sealed, algorithm="dice"), FRAME, "s", result)[0]


def test_seal_gives_away_neither_seed_nor_lists():
    sealed = str(seal(FRAME, "geheim"))
    assert "geheim" not in sealed
    assert "甲厂" not in sealed


def test_fresh_seeds_differ_and_repeat_only_when_chance_is_frozen():
    assert fresh_seed() != fresh_seed()
    assert len(fresh_seed()) == 64
    with now.frozen(now.now(), seed=7):
        first = fresh_seed()
    with now.frozen(now.now(), seed=7):
        assert fresh_seed() == first
