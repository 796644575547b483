"""Lawful defaults: a test names only what is special."""

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from cases.credit_code import check_digit
from cases.facts import ZONE
from cases.models import Agency, Appointment, Evidence, Party, User
from cases.roles import POSTS
from cases.taking import open_case


def moment(text: str) -> dt.datetime:
    """ "2026-09-03 09:30" in Beijing time."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=ZONE)


class AgencyFactory(DjangoModelFactory):
    class Meta:
        model = Agency
        django_get_or_create = ("code",)

    code = "dljp"
    name = "大连金普新区生态环境分局"
    kind = Agency.Kind.BUREAU
    mark = "大金普环"
    territory = "210213"


class PartyFactory(DjangoModelFactory):
    class Meta:
        model = Party

    name = factory.Sequence(lambda n: f"大连样例{n}电镀有限公司")
    kind = Party.Kind.LEGAL_PERSON
    address = "大连金普新区样例路8号"
    representative = "沈某"

    @factory.lazy_attribute_sequence
    def credit_code(self, n):
        first = f"91210213MA{n:07d}"
        return first + check_digit(first)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        django_get_or_create = ("username",)
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"officer{n}")
    name = factory.Sequence(lambda n: f"执法员{n}")
    agency = factory.SubFactory(AgencyFactory)
    certificate = factory.Sequence(lambda n: f"0602{n:07d}")
    certificate_from = dt.date(2015, 1, 1)
    certificate_to = dt.date(2035, 12, 31)

    @factory.post_generation
    def posts(self, create, extracted, **kwargs):
        for post in extracted or ():
            Appointment.objects.get_or_create(user=self, post=post, held_from=dt.date(2015, 1, 1))


def staff() -> dict[str, User]:
    """One person per post, and a second handler: enough for a lawful case."""
    people = {
        str(post): UserFactory(
            username=str(post),
            name=f"{post.label}甲",
            posts=[post],
            law_qualified=post == "legal_reviewer",
            principal=post == "bureau_head",
        )
        for post in POSTS
    }
    people["case_handler_2"] = UserFactory(username="case_handler_2", name="承办人乙", posts=["case_handler"])
    return people


def case_in(procedure: str, *, parties=1, at="2026-09-01 09:00", **fields):
    """A case just opened in a procedure, with a party (or several) and three traceable items of evidence."""
    agency = AgencyFactory()
    whose = [PartyFactory() for _ in range(parties)] if isinstance(parties, int) else parties
    fields.setdefault("title", "涉嫌通过暗管排放含重金属废水")
    fields.setdefault("violations", ["PER-10"])
    case = open_case(procedure, agency=agency, parties=whose, at=moment(at), **fields)
    for number, kind in enumerate(["现场检查（勘察）笔录", "监测报告", "调查询问笔录"], 1):
        Evidence.objects.create(
            case=case,
            number=f"E{number}",
            kind=kind,
            name=kind,
            origin="现场制作",
            taken_on=moment(at).date(),
            taken_by=["case_handler", "case_handler_2"],
        )
    return case
