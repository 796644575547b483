"""Number series of an agency."""

from django.db import models

from cases.models.people import Agency


class Series(models.Model):
    """Last number given in a series of one agency and year."""

    agency = models.ForeignKey(Agency, models.PROTECT)
    word = models.CharField(max_length=40)
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "word", "year"], name="one_series")]
        verbose_name = "编号"

    def __str__(self) -> str:
        return f"{self.agency} {self.word}〔{self.year}〕{self.last}"
