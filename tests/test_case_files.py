"""Case files: what is malformed is refused with line, field and a Chinese sentence, and nothing of it is stored."""

import datetime as dt
import json

import pytest
import yaml
from django.core.management import CommandError, call_command

from cases.credit_code import check_digit
from cases.models import Case, Event, Evidence, Machine, PaperDue, Party, User
from documents.models import IssuedPaper
from workflows.case_files import Malformed, read_stories, replay
from workflows.case_files.replay import OtherContent
from workflows.models import ReplayedStory

TODAY = dt.date(2026, 11, 25)

STORY = """\
story: t1
title: 露天焚烧荒草
authority: {name: 样例市生态环境局}
party: {name: 样例农业有限公司}
conduct: {from: 2026-10-12, to: 2026-10-12, violations: [AIR-07]}
assumed: true
evidence:
- {id: E1, kind: 现场检查（勘察）笔录, origin: 现场制作, taken_on: 2026-10-12,
   taken_by: [case_handler, case_handler_2]}
events:
- {procedure: penalty_ordinary, event: review, at: 2026-10-12 09:00}
- {procedure: penalty_ordinary, event: file, at: 2026-10-13}
"""


@pytest.fixture
def file(tmp_path):
    """Writes a case file: the story above with these replacements."""

    def write(*changes: tuple[str, str], text: str = STORY, name: str = "t1.yaml"):
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def everything():
    """What a file that is refused must not add to."""
    kinds = (Case, Event, Evidence, Machine, PaperDue, Party, User, IssuedPaper, ReplayedStory)
    return [kind.objects.count() for kind in kinds]


#: name → (changes, line, field, words of the refusal)
MALFORMED = {
    "unknown violation": ([("AIR-07", "AIR-99")], 5, "conduct.violations[0]", "AIR-99”不在目录中"),
    "unknown step": ([("event: file", "event: fly")], 12, "events[1].event", "没有“penalty_ordinary.fly”这一步"),
    "step of another procedure": (
        [("procedure: penalty_ordinary, event: file", "procedure: seizure, event: file")],
        12,
        "events[1].event",
        "没有“seizure.file”这一步",
    ),
    "out of order": ([("2026-10-13", "2026-10-11")], 12, "events[1].at", "早于前一步（2026-10-12 09:00）"),
    "no time": ([("2026-10-13", "昨天")], 12, "events[1].at", "“昨天”不是时间"),
    "no such day": ([("2026-10-13", "2026-02-30")], 12, "events[1].at", "不是时间"),
    "after as_of": (
        [("assumed: true", "as_of: 2026-10-12\nassumed: true")],
        13,
        "events[1].at",
        "晚于 as_of（2026-10-12）",
    ),
    "as_of no date": ([("assumed: true", "as_of: 2026-13-40\nassumed: true")], 6, "as_of", "不是日期"),
    "no party": ([("party: {name: 样例农业有限公司}\n", "")], 1, "party", "没有写明当事人"),
    "party without name": ([("{name: 样例农业有限公司}", "{kind: individual}")], 4, "party", "缺少 name"),
    "kind of party": (
        [("{name: 样例农业有限公司}", "{name: 某, kind: company}")],
        4,
        "party.kind",
        "只能是 legal_person",
    ),
    "check digit": (
        [("{name: 样例农业有限公司}", "{name: 样例农业有限公司, credit_code: 91210213MA0000101A}")],
        4,
        "party.credit_code",
        "校验",
    ),
    "unknown key": ([("title:", "titel: 误\ntitle:")], 1, "文件", "不认识的项目 titel"),
    "unknown key of the party": (
        [("{name: 样例农业", "{colour: 红, name: 样例农业")],
        4,
        "party",
        "不认识的项目 colour",
    ),
    "key twice": ([("title:", "title: 另\ntitle:")], 3, "YAML", "“title”写了两次"),
    "evidence twice": (
        [("events:", "- {id: E1, kind: 照片录像}\nevents:")],
        7,
        "evidence",
        "编号“E1”写了两次",
    ),
    "evidence number": ([("id: E1", "id: A1")], 8, "evidence[0].id", "“A1”格式不对"),
    "evidence taken when": ([("taken_on: 2026-10-12", "taken_on: 十月")], 8, "evidence[0].taken_on", "不是日期"),
    "missing title": ([("title: 露天焚烧荒草\n", "")], 1, "文件", "缺少 title"),
    "bad story id": ([("story: t1", "story: ../t1")], 1, "story", "格式不对"),
    "no events": ([(STORY[STORY.index("events:") :], "events: []\n")], 10, "events", "不得为空"),
    "no such post": ([("2026-10-13}", "2026-10-13, by: 局长}")], 12, "events[1].by", "“局长”既不是岗位"),
    "another's party": ([("2026-10-13}", "2026-10-13, party: 别人}")], 12, "events[1].party", "“别人”不是本案当事人"),
    "party by number": ([("2026-10-13}", "2026-10-13, party: 3}")], 12, "events[1].party", "没有第3个当事人"),
    "ground": ([("2026-10-13}", "2026-10-13, ground: 随意}")], 12, "events[1].ground", "本步没有事由"),
    "alias": ([("party: {name", "party: &p {name"), ("assumed: true", "known: *p")], 4, "YAML", "不得使用引用"),
    "not YAML": ([("title: 露天", "title: [露天")], 0, "YAML", "写法错误"),
    "a tag": ([("title: 露天焚烧荒草", "title: !!python/object/apply:os.system [ls]")], 2, "YAML", "写法错误"),
    "in the future": ([("2026-10-13", "2026-12-01")], 0, "as_of", "晚于今天；预演请写 rehearsal: true"),
    "a name of 200 signs": ([("样例农业有限公司", "长" * 200)], 4, "party.name", "过长"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("case", MALFORMED)
def test_malformed_file_is_refused_with_line_and_field(file, case):
    changes, line, field, words = MALFORMED[case]
    before = everything()
    with pytest.raises(Malformed) as refused:
        read_stories([file(*changes)], TODAY)
    faults = {(name, text): at for at, name, text in refused.value.faults}
    found = [(at, name, text) for (name, text), at in faults.items() if words in text]
    assert found, refused.value.faults
    at, name, _ = found[0]
    assert name == field
    if line:
        assert at == line
    assert everything() == before


@pytest.mark.django_db
def test_every_fault_is_told_at_once(file):
    with pytest.raises(Malformed) as refused:
        wrong_code = ("样例农业有限公司}", "样例, credit_code: 甲}")
        read_stories([file(("AIR-07", "AIR-99"), ("event: file", "event: fly"), wrong_code)], TODAY)
    assert {name for _, name, _ in refused.value.faults} == {
        "conduct.violations[0]",
        "events[1].event",
        "party.credit_code",
    }


def test_not_utf8(tmp_path):
    path = tmp_path / "gbk.yaml"
    path.write_bytes(STORY.encode("gb18030"))
    with pytest.raises(Malformed, match="不是UTF-8文字"):
        read_stories([path], TODAY)


def test_byte_bomb_is_refused_before_it_is_parsed(tmp_path):
    path = tmp_path / "big.yaml"
    path.write_text(STORY + "#" * 1_000_001, encoding="utf-8")
    with pytest.raises(Malformed, match="超过1兆字节"):
        read_stories([path], TODAY)


def test_alias_bomb_is_refused_at_its_first_alias(file):
    text = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{n}: &{n} [{','.join([f'*{p}'] * 9)}]\n" for p, n in zip("abcdefg", "bcdefgh", strict=True)
    )
    with pytest.raises(Malformed, match="不得使用引用"):
        read_stories([file(text=text)], TODAY)


def test_deep_nesting_is_refused(file):
    with pytest.raises(Malformed, match="嵌套过深"):
        read_stories([file(text="story: " + "[" * 5000)], TODAY)


def test_empty_file(file):
    with pytest.raises(Malformed, match="应当是一个案例"):
        read_stories([file(text="")], TODAY)


def test_missing_file(tmp_path):
    with pytest.raises(Malformed, match="无法读取"):
        read_stories([tmp_path / "none.yaml"], TODAY)


def test_two_files_with_one_id(file):
    first, second = file(), file(name="t2.yaml")
    with pytest.raises(Malformed, match="编号“t1”与t1.yaml重复"):
        read_stories([first, second], TODAY)


@pytest.mark.django_db
def test_command_refuses_in_one_line_and_stores_nothing(file):
    good, bad = file(), file(("story: t1", "story: t2"), ("AIR-07", "AIR-99"), name="t2.yaml")
    before = everything()
    with pytest.raises(
        CommandError, match=r"^t2\.yaml：第5行 conduct\.violations\[0\]：违法行为代码“AIR-99”不在目录中$"
    ):
        call_command("replay", good, bad)
    assert everything() == before


# --- Reading what is well formed -------------------------------------------------------------------------------------


def test_days_without_a_time_keep_the_order_they_are_told_in(file):
    text = STORY + "- {procedure: penalty_ordinary, event: investigate, at: 2026-10-13}\n"
    (story,) = read_stories([file(text=text)], TODAY)
    assert [f"{e.at:%m-%d %H:%M}" for e in story.events] == ["10-12 09:00", "10-13 09:00", "10-13 09:05"]
    assert story.as_of == story.events[-1].at


def test_facts_may_stand_beside_or_apart(file):
    changed = file(("2026-10-13}", "2026-10-13, reason: 甲, facts: {at_night: true}}"))
    (story,) = read_stories([changed], TODAY)
    assert story.events[1].facts == {"reason": "甲", "at_night": True}


def test_folder_without_its_office(file, tmp_path):
    file()
    file(text="agencies: []\n", name="office.yaml")
    assert [s.id for s in read_stories([tmp_path], TODAY)] == ["t1"]


def test_valid_credit_code_is_accepted(file):
    first = "91210213MA0000101"
    code = first + check_digit(first)
    (story,) = read_stories([file(("样例农业有限公司}", f"样例农业有限公司, credit_code: {code}}}"))], TODAY)
    assert story.parties[0]["credit_code"] == code


def test_same_content_in_another_shape_is_the_same_story(file, tmp_path):
    (story,) = read_stories([file()], TODAY)
    other = tmp_path / "t2.yaml"
    other.write_text(yaml.safe_dump(yaml.load(STORY, yaml.BaseLoader) | {"assumed": True}, allow_unicode=True), "utf-8")
    assert read_stories([other], TODAY)[0].digest == story.digest


# --- Replay ----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_replayed_again_nothing_changes(file, tmp_path):
    (story,) = read_stories([file()], TODAY)
    first = replay(story, out=tmp_path / "one")
    before = everything()
    second = replay(story, out=tmp_path / "two")
    assert everything() == before
    assert second == first
    papers = sorted((tmp_path / "one" / "t1").iterdir())
    assert papers
    for paper in papers:
        assert (tmp_path / "two" / "t1" / paper.name).read_bytes() == paper.read_bytes()
        assert paper.read_bytes().startswith(b"%PDF-")


@pytest.mark.django_db
def test_other_content_under_a_known_id_is_refused(file):
    (story,) = read_stories([file()], TODAY)
    replay(story)
    (other,) = read_stories([file(("露天焚烧荒草", "露天焚烧落叶"))], TODAY)
    before = everything()
    with pytest.raises(OtherContent, match="案例“t1”已经导入过，内容不同"):
        replay(other)
    assert everything() == before
    assert replay(other, as_new=True)["story"] == "t1-2"


@pytest.mark.django_db
def test_rehearsal_of_the_future_is_played_and_not_stored(file):
    changed = file(("2026-10-13", "2026-12-01"), ("assumed: true", "assumed: true\nrehearsal: true"))
    (story,) = read_stories([changed], TODAY)
    before = everything()
    report = replay(story)
    assert [t["event"] for t in report["taken"]] == ["penalty_ordinary.review", "penalty_ordinary.file"]
    assert everything() == before


@pytest.mark.django_db
def test_after_a_refusal_the_story_goes_on(file):
    filed = "- {procedure: penalty_ordinary, event: file,"
    text = STORY.replace(filed, f"- {{procedure: penalty_ordinary, event: archive, at: 2026-10-12 15:00}}\n{filed}")
    (story,) = read_stories([file(text=text)], TODAY)
    report = replay(story)
    assert [t["event"] for t in report["taken"]] == ["penalty_ordinary.review", "penalty_ordinary.file"]
    (refused,) = report["refused"]
    assert refused["event"] == "penalty_ordinary.archive"
    assert {o["id"] for o in refused["objections"]} == {"state"}
    assert Event.objects.count() == 2


@pytest.mark.django_db
def test_nothing_is_assumed_where_the_story_does_not_say_so(file):
    (story,) = read_stories([file(("assumed: true\n", ""))], TODAY)
    report = replay(story)
    assert report["taken"] == []
    (review, _) = report["refused"]
    assert "lead_registered" in {o["id"] for o in review["objections"]}
    assert all(o["text"] for o in review["objections"])


@pytest.mark.django_db
def test_assumed_facts_are_named_in_the_event_and_the_case_is_a_sample(file):
    (story,) = read_stories([file()], TODAY)
    replay(story)
    event = Event.objects.get(step="penalty_ordinary.review")
    assert "lead_id" in event.facts["assumed"]
    assert event.case.sample is True


@pytest.mark.django_db
def test_officers_may_be_named_by_post_or_by_name(file):
    people = "people: {case_handler: {name: 甲某}, ghost: {name: 丙某, post: case_handler}}"
    both = "officers: [甲某, ghost], conflict_declarations: [甲某, ghost]"
    third = f"- {{procedure: penalty_ordinary, event: investigate, at: 2026-10-14, {both}}}"
    changes = [("assumed: true", f"assumed: true\n{people}"), ("2026-10-13}", f"2026-10-13}}\n{third}")]
    (story,) = read_stories([file(*changes)], TODAY)
    report = replay(story)
    assert not report["refused"]
    officers = Event.objects.get(step="penalty_ordinary.investigate").facts["officers"]
    assert [User.objects.get(username=name).name for name in officers] == ["甲某", "丙某"]
    takers = Evidence.objects.filter(number="E1").first().taken_by
    assert [User.objects.get(username=name).name for name in takers] == ["甲某", "协办人某"]


@pytest.mark.django_db
def test_json_report_has_the_shape_others_rely_on(file, capsys):
    call_command("replay", file(), "--json")
    (report,) = json.loads(capsys.readouterr().out)
    assert {
        "story",
        "states",
        "taken",
        "refused",
        "clocks",
        "law",
        "crime",
        "compensation",
        "credit",
        "documents",
    } <= set(report)
    assert set(report["clocks"][0]) >= {"id", "due", "met_on", "overrun_days", "provisional"}
    assert set(report["crime"][0]) >= {"criterion", "verdict"}
    assert set(report["documents"][0]) >= {"id", "number", "path", "sha256"}


@pytest.mark.django_db
def test_results_are_stored_from_an_empty_register_only(file):
    (story,) = read_stories([file()], TODAY)
    replay(story)
    with pytest.raises(CommandError, match="空数据库"):
        call_command("replay", "--store", file())
