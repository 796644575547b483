"""What the desk keeps: work under way, and results of replayed stories."""

from django.db import models
from viewflow.workflow.models import Process


class WorkProcess(Process):
    """One phase of work on one machine of a case. It holds no legal state: that is read from the machine each time."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="work")
    machine = models.ForeignKey("cases.Machine", models.PROTECT, related_name="work")

    class Meta:
        verbose_name = "办理阶段"


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
