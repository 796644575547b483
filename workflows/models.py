"""What the desk keeps: work under way, and results of replayed stories."""

from django.db import models
from viewflow.workflow.models import Process


class WorkProcess(Process):
    """One phase of work on one machine of a case. It holds no legal state: that is read from the machine each time."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="work")
    machine = models.ForeignKey("cases.Machine", models.PROTECT, related_name="work")

    class Meta:
        verbose_name = "办理阶段"


class AssessedCase(models.Model):
    """What the reasoning last came to for an open case, and what it came to before the law or a schedule changed."""

    case = models.OneToOneField("cases.Case", models.CASCADE, related_name="assessed")
    #: Fingerprints of the law's data and of the case's facts at that time.
    law = models.CharField(max_length=64, db_index=True)
    facts = models.CharField(max_length=64)
    #: {clauses, min, max, suggested}.
    result = models.JSONField()
    #: The result before, where this one differs from it; null otherwise.
    before = models.JSONField(null=True)
    assessed_at = models.DateTimeField()

    class Meta:
        verbose_name = "研判结果"

    def __str__(self) -> str:
        return f"{self.case}"


class ReplayedStory(models.Model):
    """A story imported from a case file: the same content again changes nothing and reports this result."""

    story = models.CharField("案例编号", max_length=80, unique=True)
    digest = models.CharField(max_length=64)
    title = models.CharField("案由", max_length=200)
    replayed_at = models.DateTimeField()
    result = models.JSONField()
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "案例"

    def __str__(self) -> str:
        return f"{self.story} {self.title}"
