"""Who may see and do what: every address × every kind of person × own, unshared and another bureau's case."""

import datetime as dt
from itertools import product

import pytest
from django.apps import apps
from django.test import Client
from django.urls import get_resolver, resolve, reverse
from django.urls.exceptions import Resolver404

from cases import now
from cases.access import may_see, visible_to
from cases.models import Agency, Appointment, Case, Event, PaperDue, Share
from cases.roles import POSTS, Role
from cases.taking import open_case
from tests.courses import Course
from tests.factories import AgencyFactory, PartyFactory, UserFactory, case_in, moment, staff

START = "2026-09-01 09:00"


class World:
    """Two bureaus, two police agencies, a procuratorate, a court; a case sent on, one not sent, and a foreign one."""

    def __init__(self, clock):
        self.clock = clock
        self.people = staff()
        self.people["handler_without_post"] = UserFactory(username="without_post", name="无岗位")
        self.people["administrator"] = UserFactory(username="administrator", name="管理员", is_staff=True)
        past = UserFactory(username="past", name="已调离")
        Appointment.objects.create(
            user=past, post="case_handler", held_from=dt.date(2015, 1, 1), held_to=dt.date(2026, 8, 31)
        )
        self.people["moved_away"] = past
        deputy = UserFactory(username="deputy", name="代理期满")
        Appointment.objects.create(
            user=deputy,
            post="section_head",
            held_from=dt.date(2026, 8, 1),
            held_to=dt.date(2026, 8, 31),
            deputy_of=self.people["section_head"],
            authorisation="授权书1号",
        )
        self.people["deputy_ended"] = deputy
        other = AgencyFactory(code="other", name="另一分局", territory="210299", mark="另环")
        self.people["other_bureau"] = UserFactory(username="other_bureau", agency=other, posts=["case_handler"])
        for code, kind, territory in (
            ("police", Agency.Kind.POLICE, "210213"),
            ("procuratorate", Agency.Kind.PROCURATORATE, "210213"),
            ("court", Agency.Kind.COURT, "210213"),
            ("other_police", Agency.Kind.POLICE, "210299"),
        ):
            agency = AgencyFactory(code=code, name=f"机关{code}", kind=kind, territory=territory, mark="")
            self.people[code] = UserFactory(username=code, agency=agency)
        sent = case_in("penalty_ordinary", at=START, parties=[PartyFactory(name="已移送的企业")])
        course = Course(sent, self.people, clock)
        for event in ("review", "file", "investigate"):
            course.take(event, "penalty_ordinary")
        for event in ("suspect", "form_team", "report", "approve", "handover"):
            course.take(event, "transfer_criminal")
        unshared = case_in("penalty_ordinary", at=START, parties=[PartyFactory(name="未移送的企业")])
        Course(unshared, self.people, clock).take("review", "penalty_ordinary")
        foreign = open_case(
            "penalty_ordinary",
            title="另一分局的案件",
            agency=other,
            parties=[PartyFactory(name="外局的企业")],
            at=moment(START),
        )
        self.cases = {"sent": sent, "unshared": unshared, "foreign": foreign}
        self.words = {"sent": "已移送的企业", "unshared": "未移送的企业", "foreign": "外局的企业"}

    def may_see(self, who, which):
        """The expectation, written out by hand: posts of today in one's own bureau."""
        if who == "other_bureau":
            return which == "foreign"
        posted = {str(post) for post in POSTS} | {"case_handler_2"}
        return who in posted and which != "foreign"


@pytest.fixture
def world(db):
    with now.frozen(moment(START), seed=1) as clock:
        yield World(clock)


def client_of(user, **options):
    client = Client(**options)
    if user is not None:
        client.force_login(user)
    return client


# --- Addresses -------------------------------------------------------------------------------------------------------

#: Names that anybody may open without a log-in.
PUBLIC = {"login", "verify"}
#: Rooms without a case in the address: who of the bureau may open them is not a matter of one case.
ROOMS = {"home", "logout", "inbox", "portal", "office", "case-new", "cases", "law", "law-entry", "deputies", "handover"}
#: Rooms that outside agencies have, too.
FOR_ALL = {"home", "portal", "inbox", "logout"}


#: Addresses that only take a form.
POST_ONLY = {"paper-make", "measurement-remove", "logout"}


def addresses(world, which):
    """(name, address) of every page, for one case. An address whose arguments are unknown here fails the test."""
    case = world.cases[which]
    due = PaperDue.objects.filter(case=case, received=False).order_by("-pk").first()
    share = Share.objects.filter(case=case).first()
    step = {"procedure": "penalty_ordinary", "event": "finish" if which == "sent" else "file"}
    told = {
        "case": {"pk": case.pk, **step, "number": 0, "verb": "urge", "name": "days"},
        "papers": {"pk": due.pk if due else 9_999_999, "number": 1},
        "portal": {"pk": share.pk if share else 9_999_999},
        "law": {"code": "PER-10"},
    }
    for name, route in get_resolver().reverse_dict.items():
        if not isinstance(name, str):
            continue
        pattern, wanted = route[0][0]
        room = "papers" if pattern.startswith("papers/") else pattern.partition("/")[0]
        values = told.get("case" if room == "cases" else room, {})
        values = values | ({"number": "E1"} if name == "conduct-evidence" else {})
        yield name, reverse(name, kwargs={key: values[key] for key in wanted})


def test_every_address_for_every_person_and_case(world):
    pairs = 0
    for who, which in product([*world.people, "nobody"], world.cases):
        user = world.people.get(who)
        client = client_of(user)
        outside = who in {"police", "procuratorate", "court", "other_police"}
        for name, address in addresses(world, which):
            if name == "logout":
                continue
            answer = client.get(address)
            pairs += 1
            where = (who, which, name, answer.status_code)
            if user is None:
                assert answer.status_code == (200 if name in PUBLIC else 302), where
                if answer.status_code == 302:
                    assert answer["Location"].startswith("/login/"), where
                continue
            if name in PUBLIC | FOR_ALL:
                assert answer.status_code in (200, 302), where
            elif outside:
                assert answer.status_code in _outside(who, which, name), where
            elif name.startswith("list-") or name in ROOMS:
                assert answer.status_code in (200, 403), where
            elif name in ("package",):
                assert answer.status_code == 404, where
            elif name in POST_ONLY:
                assert answer.status_code == 405, where
            elif name.startswith(("conduct", "measurement")) and world.may_see(who, which):
                # The fact sheet is shown to whoever sees the case and opened by who may change it.
                assert answer.status_code in (200, 403, 404), where
            elif world.may_see(who, which):
                # A paper not yet issued has no page picture and no PDF; there is no draft that cannot be laid out.
                loose = name.startswith("paper") and (which == "foreign" or name != "paper")
                assert answer.status_code == 200 or (loose and answer.status_code == 404), where
            else:
                assert answer.status_code == 404, where
            assert_no_leak(world, who, answer)
    print(f"{pairs} pairs of person and address")
    assert pairs > 1500


def _outside(who, which, name):
    """Status codes that an outside agency may get."""
    if (
        which == "sent"
        and who in ("police", "procuratorate")
        and name in ("package", "paper", "paper-pdf", "paper-page")
    ):
        return {200, 404}
    return {405} if name in POST_ONLY else {403, 404}


def assert_no_leak(world, who, answer):
    """No page shows a word of a case that this person may not see."""
    text = b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode("utf-8", "replace")
    seen_sent = who in ("police", "procuratorate")
    for which, word in world.words.items():
        if world.may_see(who, which) or (which == "sent" and seen_sent):
            continue
        assert word not in text, (who, which, answer.request["PATH_INFO"])
        assert world.cases[which].number not in text, (who, which, answer.request["PATH_INFO"])


def test_the_right_to_a_case_is_one(world):
    """The filter of lists, the check of one object and the page say the same of every person and case."""
    for (who, user), case in product(world.people.items(), world.cases.values()):
        listed = case in visible_to(user)
        assert may_see(user, case) is listed
        if user.agency.kind == Agency.Kind.BUREAU:
            shown = client_of(user).get(reverse("case", args=[case.pk])).status_code == 200
            assert shown is listed, (who, case)


def test_numbers_guessed_say_nothing(world):
    """What does not exist and what one may not see look the same."""
    client = client_of(world.people["other_bureau"])
    hidden = client.get(reverse("case", args=[world.cases["sent"].pk]))
    absent = client.get(reverse("case", args=[9_999_999]))
    assert hidden.status_code == absent.status_code == 404
    strip = lambda answer: answer.content.decode().split("<main")[1].split("编号")[0]  # noqa: E731
    assert strip(hidden) == strip(absent)


# --- Outside agencies ------------------------------------------------------------------------------------------------


def test_a_package_is_seen_by_its_agency_only_and_each_look_is_an_event(world):
    share = Share.objects.get(agency=world.people["procuratorate"].agency)
    looks = Event.objects.filter(case=share.case, step="read")
    for who, expected in (("procuratorate", 200), ("police", 404), ("other_police", 404), ("court", 404)):
        before = looks.count()
        answer = client_of(world.people[who]).get(reverse("package", args=[share.pk]))
        assert answer.status_code == expected
        assert looks.count() - before == (1 if expected == 200 else 0)
    last = looks.latest("seq")
    assert (last.actor.username, last.facts["agency"]) == ("procuratorate", "机关procuratorate")


def test_only_papers_of_the_package_are_opened_from_outside(world):
    case, client = world.cases["sent"], client_of(world.people["police"])
    share = Share.objects.get(agency=world.people["police"].agency)
    for due in PaperDue.objects.filter(case=case, received=False):
        expected = 200 if due.name in share.contents and due.event.seq <= share.event.seq else 404
        assert client.get(reverse("paper", args=[due.pk])).status_code == expected, due.name
    assert not {"立案审批表", "移送审批表"} & set(share.contents)


def test_a_withdrawn_package_is_gone(world):
    share = Share.objects.get(agency=world.people["police"].agency)
    client = client_of(world.people["police"])
    assert client.get(reverse("package", args=[share.pk])).status_code == 200
    Share.objects.filter(pk=share.pk).update(withdrawn_by=share.event)
    assert client.get(reverse("package", args=[share.pk])).status_code == 404
    assert "已移送的企业" not in client.get(reverse("portal")).content.decode()


def test_outsiders_find_only_their_own_steps(world):
    case = world.cases["sent"]
    police = client_of(world.people["police"])
    own = reverse("step", args=[case.pk, "transfer_criminal", "receive"])
    answer = police.get(own)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "承办人甲" not in text and "E1" not in text
    for procedure, event in (("transfer_criminal", "approve"), ("penalty_ordinary", "finish")):
        address = reverse("step", args=[case.pk, procedure, event])
        assert police.get(address).status_code == police.post(address, {}).status_code == 404


# --- Changing --------------------------------------------------------------------------------------------------------


def everything():
    """How many rows each table has, and the digest of the last link of each chain."""
    rooms = ("cases", "documents", "workflows", "viewflow")
    counts = {
        model._meta.label: model._base_manager.count()
        for room in rooms
        for model in apps.get_app_config(room).get_models()
    }
    states = sorted(Case.objects.values_list("pk", "machines__pk", "machines__state"))
    return counts, states


def test_looking_changes_nothing(world):
    for who in ("case_handler", "bureau_head", "archivist", "administrator"):
        client = client_of(world.people[who])
        for which in world.cases:
            for name, address in addresses(world, which):
                before = everything()
                client.get(address)
                assert everything() == before, (who, name)


def test_each_change_needs_the_token_of_its_form(world):
    for who in ("case_handler", "bureau_head", "police", None):
        client = client_of(world.people.get(who), enforce_csrf_checks=True)
        before = everything()
        for which in world.cases:
            for name, address in addresses(world, which):
                assert client.post(address, {"username": "case_handler"}).status_code == 403, (who, name)
        assert everything() == before


def test_fields_that_the_form_does_not_ask_are_not_taken(world):
    case = world.cases["unshared"]
    address = reverse("step", args=[case.pk, "penalty_ordinary", "file"])
    sent = {"state": "archived", "agency": "1", "fact-fine": "1", "fact-state": "archived", "case": "1", "by": "system"}
    answer = client_of(world.people["bureau_head"]).post(address, sent)
    assert answer.status_code == 422
    case.refresh_from_db()
    assert case.machines.get(kind="po_course").state == "filing_review"
    assert not Event.objects.filter(case=case, step="penalty_ordinary.file").exists()


def test_a_step_of_another_post_is_refused_in_words(world):
    case = world.cases["unshared"]
    address = reverse("step", args=[case.pk, "penalty_ordinary", "file"])
    before = everything()
    for who in ("case_handler", "section_head", "legal_reviewer", "archivist"):
        answer = client_of(world.people[who]).post(address, {})
        assert answer.status_code == 422
        assert "由本机关负责人办理" in answer.content.decode()
    assert everything() == before


#: Verbs of the desk that no penalty case may know, with the article that forbids each (行政处罚法).
FORBIDDEN = {
    "jump": "44、58、62、63",
    "terminate": "57",
    "cancel": "57",
    "finish-now": "57",
    "auto-approve": "57",
    "auto-reject": "57",
    "skip": "57、58",
    "self-approve": "57、58",
    "backdate": "40",
    "ai-approve": "57",
    "vote": "57",
    "approve-all": "57",
    "remove-node": "44、58",
    "undo": "57",
}


@pytest.mark.parametrize("verb", FORBIDDEN)
def test_forbidden_verbs_have_no_address(verb):
    for address in (f"/cases/1/{verb}/", f"/cases/1/steps/penalty_ordinary/{verb}/x/", f"/tasks/1/{verb}/"):
        with pytest.raises(Resolver404):
            resolve(address)


def test_no_address_leads_to_the_engines_own_pages():
    """viewflow's cancel, undo, revive and admin pages are not mounted: they would walk round the law."""
    names = [name for name in get_resolver().reverse_dict if isinstance(name, str)]
    assert not [n for n in names if any(word in n for word in ("cancel", "undo", "revive", "unassign", "admin"))]
    assert not list(get_resolver().namespace_dict)


# --- Session ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_the_log_in_leads_nowhere_else(world, target):
    user = world.people["case_handler"]
    user.set_password("a-long-password")
    user.save()
    answer = Client().post(reverse("login"), {"username": user.username, "password": "a-long-password", "next": target})
    assert answer.status_code == 302 and answer["Location"] == reverse("inbox")


def test_logging_in_gives_a_new_session_and_goes_where_one_was_going(world):
    user = world.people["case_handler"]
    user.set_password("a-long-password")
    user.save()
    client = Client()
    session = client.session
    session["old"] = "1"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    answer = client.post(
        reverse("login"), {"username": user.username, "password": "a-long-password", "next": "/cases/"}
    )
    assert answer["Location"] == "/cases/"
    cookie = answer.cookies["sessionid"]
    assert cookie.value != before
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_a_wrong_password_does_not_tell_whether_the_name_exists(world):
    told = set()
    for name in ("case_handler", "no-such-person"):
        answer = Client().post(reverse("login"), {"username": name, "password": "wrong"})
        assert answer.status_code == 401
        told.add(answer.content.decode().split('class="mistake')[1].split("</p>")[0])
    assert len(told) == 1


def test_headers_of_every_page(world):
    for who, which in (("case_handler", "sent"), ("police", "sent"), (None, "foreign")):
        client = client_of(world.people.get(who))
        for name, address in addresses(world, which):
            answer = client.get(address)
            policy = answer["Content-Security-Policy"]
            scripts = next((p for p in policy.split(";") if "script-src" in p), "")
            assert "unsafe" not in scripts and "http" not in policy, name
            assert "default-src" in policy and answer["X-Content-Type-Options"] == "nosniff"
            assert answer["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
            assert answer["Referrer-Policy"] == "same-origin"


# --- Statements ------------------------------------------------------------------------------------------------------


def test_a_page_asks_the_database_a_fixed_number_of_times(world, django_assert_max_num_queries):
    case = world.cases["sent"]
    handler = client_of(world.people["case_handler"])
    for address, most in (
        (reverse("case", args=[case.pk]), 35),
        (reverse("inbox"), 22),
        (reverse("inbox") + "?tab=doing", 22),
        (reverse("cases"), 15),
        (reverse("step", args=[case.pk, "penalty_ordinary", "finish"]), 25),
    ):
        with django_assert_max_num_queries(most):
            assert handler.get(address).status_code == 200


def test_more_cases_ask_no_more(world, django_assert_max_num_queries):
    """No statement a case: the inbox and the register of many cases ask as often as those of one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    handler = client_of(world.people["case_handler"])
    counts = {}
    for round_ in range(2):
        for address in (reverse("inbox"), reverse("cases")):
            with CaptureQueriesContext(connection) as asked:
                handler.get(address)
            counts.setdefault(address, []).append(len(asked))
        for _ in range(4 if round_ == 0 else 0):
            Course(case_in("penalty_ordinary"), world.people, world.clock).take("review", "penalty_ordinary")
    assert all(few == many for few, many in counts.values()), counts


def test_deputies_and_posts_end_with_their_day(world):
    case = world.cases["unshared"]
    for who in ("moved_away", "deputy_ended"):
        assert not may_see(world.people[who], case)
    with now.frozen(moment("2026-08-20 09:00")):
        assert may_see(world.people["moved_away"], case)
        assert may_see(world.people["deputy_ended"], case)
    assert Role.CASE_HANDLER in world.people["moved_away"].posts_on(dt.date(2026, 8, 31))
