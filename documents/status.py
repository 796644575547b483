"""Where a paper stands, by the chain: issued, served by a later step, filed away with the case, withdrawn."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from cases.models import Event, PaperDue
from documents.building.record import CaseFile
from documents.building.service import HANDED_OVER, SERVES, service_of
from documents.models import IssuedPaper

#: Steps that file the whole case away / that take back what an earlier step issued.
FILING = frozenset({"penalty_ordinary.archive"})
WITHDRAWING = {
    "penalty_ordinary.withdraw_notice": "prior_notice",
    "penalty_ordinary.withdraw_unserved_decision": "decision",
}


def status_of(file: CaseFile, due: PaperDue) -> str:
    """A value of `IssuedPaper.Status` by everything that happened so far."""
    later = [act for act in file.acts if act.seq > due.event.seq]
    document = file.documents.get(due.pk)
    if any(WITHDRAWING.get(act.id) == document and act.party in (due.party_id, None) for act in later):
        return IssuedPaper.Status.WITHDRAWN
    if any(act.id in FILING for act in file.acts if act.seq >= due.event.seq):
        return IssuedPaper.Status.FILED
    upto = file.acts[-1].seq if file.acts else 0
    return IssuedPaper.Status.SERVED if service_of(file, due, upto) else IssuedPaper.Status.ISSUED


@receiver(post_save, sender=Event, dispatch_uid="documents.status")
def follow(sender: type, instance: Event, created: bool, **_: Any) -> None:
    """Papers already printed follow the steps that serve, withdraw or file them."""
    moving = instance.step in SERVES or instance.step in FILING or instance.step in WITHDRAWING
    if not created or not moving or instance.step in HANDED_OVER:
        return
    papers = list(IssuedPaper.objects.filter(case_id=instance.case_id).defer("content").select_related("due__event"))
    if not papers:
        return
    file = CaseFile(instance.case)
    for paper in papers:
        status = status_of(file, paper.due) if paper.due else paper.status
        if status != paper.status:
            IssuedPaper.objects.filter(pk=paper.pk).update(status=status)
