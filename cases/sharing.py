"""What is sent to an outside agency: a package, from the event on that sends it, until it is withdrawn.

行政执法机关移送涉嫌犯罪案件的规定 (国务院令310号) arts. 6 and 11: the case goes to the police with its materials,
a copy of the transfer letter to the procuratorate.
"""

from __future__ import annotations

from cases.models import Agency, Event, Share
from cases.steps import STEPS

#: step → (kind of agency, whether all papers of the procedure go along or only those of the step).
SENDS: dict[str, tuple[tuple[str, bool], ...]] = {
    "transfer_criminal.handover": ((Agency.Kind.POLICE, True), (Agency.Kind.PROCURATORATE, True)),
    "transfer_criminal.redirect": ((Agency.Kind.POLICE, True),),
    "transfer_criminal.supervise": ((Agency.Kind.PROCURATORATE, True),),
    "transfer_criminal.platform_entry": ((Agency.Kind.PROCURATORATE, False),),
    "transfer_detention.handover": ((Agency.Kind.POLICE, True),),
    "reverse_transfer.reply": ((Agency.Kind.PROCURATORATE, False),),
}
#: Steps after which a package is no longer to be seen by the agency that had it.
WITHDRAWS = {
    "transfer_criminal.return_not_police": Agency.Kind.POLICE,
    "transfer_detention.withdraw_transfer": Agency.Kind.POLICE,
}
#: Internal papers never leave the bureau, whichever step they arose at.
INTERNAL = ("审批表", "审核意见", "讨论笔录", "调查终结报告")


def send(event: Event) -> list[Share]:
    """Record what this event sends to whom, and what it takes back. Called inside the step's transaction."""
    made = []
    kind = WITHDRAWS.get(event.step)
    if kind is not None:
        packages = Share.objects.filter(case=event.case, agency__kind=kind, thread=event.thread, withdrawn_by=None)
        packages.filter(procedure=event.step.partition(".")[0]).update(withdrawn_by=event)
    for receiver, whole in SENDS.get(event.step, ()):
        agency = partner(receiver, event.case.agency)
        if agency is not None:
            made.append(
                Share.objects.create(
                    case=event.case,
                    agency=agency,
                    event=event,
                    procedure=event.step.partition(".")[0],
                    thread=event.thread,
                    contents=_contents(event, whole),
                )
            )
    return made


def partner(kind: str, bureau: Agency) -> Agency | None:
    """The agency of that kind for the bureau's territory."""
    found = Agency.objects.filter(kind=kind)
    return found.filter(territory=bureau.territory).first() if bureau.territory else None


def _contents(event: Event, whole: bool) -> list[str]:
    """Names of the papers that go along: those of the step, and with `whole` the case's open ones."""
    names = [n for n in STEPS[event.step].documents if not n.startswith("收")]
    if whole:
        names += [
            due.name
            for due in event.case.papers_due.filter(received=False).order_by("pk")
            if not any(word in due.name for word in INTERNAL)
        ]
    return list(dict.fromkeys(names))
