"""Who stands in a case as a party: joined on the way, or replaced by a successor."""

from cases.models import Case, CaseParty, Party


def join(case: Case, name: str, credit_code: str = "") -> Party:
    """Add a party by its code or name; it takes part in notices and decisions from now on."""
    known = Party.objects.filter(credit_code=credit_code) if credit_code else Party.objects.filter(name=name)
    party = known.first() or Party.objects.create(name=name, credit_code=credit_code)
    CaseParty.objects.update_or_create(case=case, party=party, defaults={"active": True})
    return party


def replace(case: Case, successor: str, replaced: str | None = None) -> None:
    """The successor takes the place of the party named, or of the first; the old one stays in the record."""
    standing = case.case_parties.filter(active=True).order_by("pk")
    old = (standing.filter(party__name=replaced).first() if replaced else None) or standing.first()
    new = join(case, successor)
    if old is not None and old.party_id != new.pk:
        old.active = False
        old.save(update_fields=["active"])
