"""The sealed seed of a random draw: known to nobody until the draw is revealed."""

from django.db import models


class SealedSeed(models.Model):
    """A seed and its digest. The digest is recorded when the lists are sealed; the seed leaves this row at the draw."""

    digest = models.CharField("摘要", max_length=64, unique=True)
    seed = models.CharField(max_length=64)
    sealed_at = models.DateTimeField("封存时间")

    class Meta:
        verbose_name = "封存的种子"

    def __str__(self) -> str:
        return self.digest
