"""The law catalogue: what it holds, how it refuses a broken file, how a change of law is a change of data."""

import datetime as dt
import json
import shutil
from io import StringIO

import pytest
from django.core.management import call_command

from cases.choice_of_law import choose
from cases.law.catalogue import HOME, Catalogue, catalogue, load
from cases.law.checks import law_catalogue
from cases.law.export import PARTS, law_json, unverified
from cases.law.model import Ref, numeral
from cases.law.reading import BrokenCatalogue, read
from cases.law.search import search


@pytest.fixture
def copy(tmp_path):
    """A copy of the catalogue that a test may break."""
    home = tmp_path / "law"
    shutil.copytree(HOME, home, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return home


def broken(home, **options):
    with pytest.raises(BrokenCatalogue) as found:
        load(home, **options)
    return found.value


def test_everything_is_there():
    law = catalogue()
    law.validate()
    assert len(law.violations) == 329
    assert sum(len(v.legacy) for v in law.violations.values()) == 309
    assert sum(len(v.elements) for v in law.violations.values()) == 1739
    assert sum(v.referral for v in law.violations.values()) == 43
    assert len(law.statutes) == 106
    assert sorted(law.laws) == [f"L{n:02}" for n in range(1, 61)]
    assert law_catalogue(None) == []


def test_every_clause_that_a_paper_must_quote_is_held():
    law = catalogue()
    for violation in law.violations.values():
        for provision in (violation.current, *violation.legacy):
            for ref in (provision.penalised_by, *provision.breached):
                assert law.clause_of(ref, provision.in_force.start), (violation.code, ref)


def test_a_clause_is_that_of_the_version_in_force_on_the_day():
    law = catalogue()
    old = law.clause("消耗臭氧层物质管理条例", 31, on=dt.date(2020, 1, 1))
    new = law.clause("消耗臭氧层物质管理条例", 30, on=dt.date(2025, 1, 1))
    assert old and new
    assert old.text != new.text
    assert law.clause("消耗臭氧层物质管理条例", 9999) is None
    assert law.clause("没有这部法", 1) is None


def test_labels_are_those_of_a_paper():
    assert Ref("生态环境法典", 1136, 1, 2).label == "《生态环境法典》第一千一百三十六条第一款第二项"
    assert Ref("排污许可管理条例", 36, None, (5, 6)).label == "《排污许可管理条例》第三十六条第五项、第六项"
    words = {1: "一", 10: "十", 12: "十二", 20: "二十", 105: "一百零五", 110: "一百一十", 1001: "一千零一"}
    assert {n: numeral(n) for n in words} == words


def test_thresholds_by_day():
    thresholds = catalogue().thresholds
    assert thresholds.lowest("hearing.amounts", dt.date(2023, 6, 30), "legal_person")["amount"] == 50_000
    assert thresholds.lowest("hearing.amounts", dt.date(2023, 7, 1), "legal_person")["amount"] == 200_000
    assert thresholds.row("simple_procedure", "legal_person_fine", dt.date(2021, 7, 14)) is None
    assert thresholds.row("simple_procedure", "legal_person_fine", dt.date(2021, 7, 15))["amount"] == 3000
    assert thresholds.row("competence", "dispatched_office_own_name", dt.date(2026, 8, 14)) is None
    assert thresholds.row("competence", "dispatched_office_own_name", dt.date(2026, 8, 15))


@pytest.mark.parametrize(
    ("section", "since"),
    [("hearing.amounts", dt.date(2011, 2, 1)), ("simple_procedure", dt.date(2021, 7, 15))],
)
@pytest.mark.parametrize("party", ["legal_person", "natural_person"])
def test_on_every_day_exactly_one_amount_holds_for_a_kind_of_party(section, since, party):
    rows = [r for r in catalogue().thresholds.rows(section) if r.get("party") == party and r.get("amount") is not None]
    day = since
    while day < dt.date(2028, 1, 1):
        assert len([row for row in rows if row.in_force.covers(day)]) == 1, day
        day += dt.timedelta(days=1)


def test_the_most_specific_locality_wins(copy):
    local = copy / "local"
    (local / "liaoning.yaml").write_text(
        "locality: liaoning\nextends: null\noverrides:\n"
        "- {table: thresholds, section: hearing.amounts, id: legal_person_2023, set: {amount: 150000}}\n",
        encoding="utf-8",
    )
    (local / "city.yaml").write_text(
        "locality: city\nextends: liaoning\noverrides:\n"
        "- {table: thresholds, section: hearing.amounts, id: legal_person_2023, set: {amount: 100000}}\n"
        "add:\n- table: compensation\n  section: lead_sources\n  entry: {id: hotline, name_zh: 热线, verified: true,"
        " in_force: {from: 2026-01-01, to: null}, source: {law: practice}}\n",
        encoding="utf-8",
    )
    day = dt.date(2026, 9, 1)
    amounts = {
        name: load(copy, locality=name).thresholds.lowest("hearing.amounts", day, "legal_person")["amount"]
        for name in (None, "liaoning", "city")
    }
    assert amounts == {None: 200_000, "liaoning": 150_000, "city": 100_000}
    assert load(copy, locality="city").compensation.row("lead_sources", "hotline", day)
    assert load(copy, locality="liaoning").compensation.row("lead_sources", "hotline", day) is None


def test_a_locality_may_not_change_what_the_law_fixes(copy):
    path = copy / "local" / "dalian.yaml"
    path.write_text(
        "overrides:\n- table: thresholds\n  section: simple_procedure\n  id: legal_person_fine\n"
        "  set: {amount: 9000}\n",
        encoding="utf-8",
    )
    error = broken(copy, locality="dalian")
    assert (error.path, error.line) == (path, 4)
    assert "不允许地方另定" in error.rule


@pytest.mark.parametrize(
    ("find", "put", "rule", "line"),
    [
        ("max: 1000000", "max: 10", "下限应不高于上限", 12),
        ("name_zh: 向水体", "nom_zh: 向水体", "缺少字段 name_zh", 1),
        ("referral: false", "referral: nein", "referral 的类型不对", 9),
        (
            "in_force: {from: 2026-08-15, to: null}",
            "in_force: {from: 2026-08-15, to: 2020-01-01}",
            "失效日早于施行日",
            6,
        ),
        ("{kind: restrict}", "{kind: whipping}", "不在用语表", 14),
        ("code: WAT-01", "code: WAT-99", "与文件名不一致", 1),
        ("competent: 生态环境主管部门", "competent: 生态环境主管部门\ncolour: red", "不认识的字段 colour", 9),
        ("domain: water", "domain: [water", "不是合格的 YAML", None),
    ],
)
def test_a_broken_file_is_named_with_line_and_rule(copy, find, put, rule, line):
    path = copy / "violations" / "water" / "WAT-01.yaml"
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), encoding="utf-8")
    error = broken(copy)
    assert error.path == path
    assert rule in error.rule
    if line is not None:
        assert error.line == line
        assert str(error).startswith(f"{path}:{line}: ")


def test_overlapping_bands_are_refused(copy):
    path = copy / "violations" / "water" / "WAT-01.yaml"
    text = path.read_text(encoding="utf-8")
    band = "bands: [{id: normal, fine: {min: 100000, max: 1000000}}]"
    assert band in text
    twice = "bands:\n- {id: normal, fine: {min: 100000, max: 1000000}}\n- {id: again, fine: {min: 1, max: 2}}"
    path.write_text(text.replace(band, twice, 1), encoding="utf-8")
    assert "适用哪一档无法确定" in broken(copy).rule


def test_a_broken_catalogue_stops_start_up(copy, monkeypatch):
    (copy / "statutes.yaml").write_text("statutes:\n- {id: x}\n", encoding="utf-8")
    monkeypatch.setattr("cases.law.checks.catalogue", lambda: Catalogue(copy))
    (message,) = law_catalogue(None)
    assert message.id == "cases.law.E001"
    assert "statutes.yaml:2" in message.msg


AMENDMENT = """
amends:
- violation: WAT-01
  from: 2027-03-01
  source: {law: 生态环境法典, article: 1136, paragraph: 1, item: 1}
  set:
    bands: [{id: normal, fine: {min: 300000, max: 3000000}}]
"""


def test_an_amendment_in_a_file_governs_new_cases_and_not_old_ones(tmp_path):
    path = tmp_path / "amendment.yaml"
    path.write_text(AMENDMENT, encoding="utf-8")
    amended, present = load(HOME, path), catalogue()
    before, after, decided = dt.date(2027, 2, 28), dt.date(2027, 3, 1), dt.date(2027, 6, 1)

    def ranges(law, day):
        found = choose(law.violations["WAT-01"], {"serious": False}, day, day, decided, law)
        return [(c.key, tuple(int(n) for n in c.range)) for c in found.applied]

    assert ranges(amended, after) == [("生态环境法典1136(1)", (300_000, 3_000_000))]
    assert ranges(amended, before) == [("生态环境法典1136(1)", (100_000, 1_000_000))]
    assert ranges(present, after) == ranges(present, before) == [("生态环境法典1136(1)", (100_000, 1_000_000))]
    assert amended.violations["WAT-02"] == present.violations["WAT-02"]


def test_a_lighter_amendment_reaches_back(tmp_path):
    path = tmp_path / "amendment.yaml"
    path.write_text(AMENDMENT.replace("300000, max: 3000000", "50000, max: 500000"), encoding="utf-8")
    law, day = load(HOME, path), dt.date(2027, 2, 28)
    found = choose(law.violations["WAT-01"], {"serious": False}, day, day, dt.date(2027, 6, 1), law)
    assert found.range == (50_000, 500_000)
    undecided = choose(law.violations["WAT-01"], {"serious": False}, day, day, day, law)
    assert undecided.range == (100_000, 1_000_000)


def test_an_amendment_of_an_unknown_violation_is_refused(tmp_path):
    path = tmp_path / "amendment.yaml"
    path.write_text(AMENDMENT.replace("WAT-01", "WAT-77"), encoding="utf-8")
    with pytest.raises(BrokenCatalogue, match="没有违法行为 WAT-77") as found:
        load(HOME, path)
    assert found.value.line == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("泔水", "LIV-01"),
        ("偷排废水", "PER-10"),
        ("没环评", "EIA-01"),
        ("危废 联单", "SOL-11"),
        ("数据造假", "MON-04"),
        ("烧秸秆", "AIR-07"),
        ("加油站", "AIR-03"),
        ("不让进", "GEN-01"),
        ("养猪场粪水", "LIV-02"),
        ("饮用水源 建设", "WAT-09"),
        ("台账", "SOL-06"),
        ("超标", "PER-08"),
        ("wat-01", "WAT-01"),
    ],
)
def test_officers_words_find_the_violation(words, code):
    assert code in [hit.violation.code for hit in search(words, limit=8)]


def test_search_narrows_by_field_and_shows_neighbours():
    assert all(hit.violation.domain == "water" for hit in search("饮用水", domain="water"))
    hit = next(hit for hit in search("医疗废物 畜禽 未及时收集") if hit.violation.code == "GEN-09")
    assert {v.code for v in hit.neighbours} == {"LIV-01", "LIV-02", "LIV-07"}
    assert search("量子纠缠") == []
    assert search("  ") == []


def test_every_meaning_in_the_synonyms_is_a_word_of_some_violation():
    texts = [v.name_zh + "".join(e.fact for e in v.elements) for v in catalogue().violations.values()]
    for row in read(HOME / "synonyms.yaml")["synonyms"]:
        for word in row["mean"]:
            assert any(word in text for text in texts), word


def test_the_exported_law_has_the_shape_others_rely_on():
    document = law_json()
    assert {"statutes", "violations", "clocks", "crime_criteria", "thresholds"} <= set(document) == set(PARTS)
    for name, entries in document.items():
        assert entries, name
        for entry in entries:
            assert {"id", "name_zh", "source", "in_force", "verified"} <= set(entry), (name, entry["id"])
            assert set(entry["in_force"]) == {"from", "to"}
            assert {"law", "article"} <= set(entry["source"]) or name == "crime_criteria"
            assert isinstance(entry["verified"], bool)
    assert all(not e["verified"] for entries in unverified().values() for e in entries)


def test_command_law():
    out = StringIO()
    call_command("law", "--json", stdout=out)
    assert len(json.loads(out.getvalue())["violations"]) == 329
    out = StringIO()
    call_command("law", "--unverified", stdout=out)
    assert "thresholds：" in out.getvalue()
    assert "legal_person_2023" in out.getvalue()
    out = StringIO()
    call_command("law", "--find", "泔水", stdout=out)
    assert out.getvalue().startswith("LIV-01")


def test_the_catalogue_holds_no_remarks_of_its_sources():
    for path in [*HOME.glob("*.yaml"), *(HOME / "violations").glob("*/*.yaml")]:
        text = path.read_text(encoding="utf-8")
        assert not any(f"{word}:" in text for word in ("quote", "note_zh", "source_file", "audit_note")), path
