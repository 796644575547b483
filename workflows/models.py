"""What the desk keeps: work under way, and results of replayed stories."""

from django.conf import settings
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


class DeskNote(models.Model):
    """A word of the desk on a case: 催办, 抄送, 转办. It is no legal act and moves no legal state."""

    class Kind(models.TextChoices):
        URGE = "urge", "催办"
        COPY = "copy", "抄送"
        ASSIGN = "assign", "转办"

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="desk_notes")
    kind = models.CharField("种类", max_length=10, choices=Kind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="desk_notes_written")
    #: Whom it is for: the copy's reader, the new handler; none for a word to whoever holds the work.
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="desk_notes_received"
    )
    #: The handler whose work went over, for 转办.
    instead_of = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.CharField("内容", max_length=300, blank=True)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = verbose_name_plural = "案头记录"
        indexes = [models.Index(fields=["case", "-at"]), models.Index(fields=["to", "-at"])]

    def __str__(self) -> str:
        whom = f" → {self.to}" if self.to_id else ""
        return f"{self.get_kind_display()}{whom}：{self.text}"


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
