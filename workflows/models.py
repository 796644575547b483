"""What the desk keeps: results of replayed stories."""

from django.db import models


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
