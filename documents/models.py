"""Papers of a case: what was issued, its number, its frozen bytes and where it stands."""

from django.db import models

from cases.models import Case, PaperDue, Party


class PaperNumber(models.Model):
    """The number of a paper, given in the order of the steps before the first later paper is printed.

    So a decision can name the notice's number although nobody has opened the notice yet, and a series has no gap.
    """

    due = models.OneToOneField(PaperDue, models.PROTECT, related_name="given_number")
    number = models.CharField("文号", max_length=80)

    class Meta:
        verbose_name = "文号"

    def __str__(self) -> str:
        return self.number


class IssuedPaper(models.Model):
    """A paper as issued. Its bytes never change; a correction is a new paper that names the old one."""

    class Status(models.TextChoices):
        DRAFT = "draft", "起草中"
        APPROVED = "approved", "已批准"
        ISSUED = "issued", "已印发"
        SERVED = "served", "已送达"
        FILED = "filed", "已归卷"
        WITHDRAWN = "withdrawn", "已撤回"

    case = models.ForeignKey(Case, models.PROTECT, related_name="papers")
    due = models.OneToOneField(PaperDue, models.PROTECT, null=True, blank=True, related_name="paper")
    #: Id in the register of documents.
    document = models.CharField("文书", max_length=60)
    name = models.CharField("名称", max_length=100)
    number = models.CharField("文号", max_length=80, blank=True, db_index=True)
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True)
    status = models.CharField("状态", max_length=10, choices=Status, default=Status.ISSUED)
    dated = models.DateField("日期")
    pages = models.PositiveSmallIntegerField("页数", default=1)
    content = models.BinaryField("内容")
    sha256 = models.CharField("指纹", max_length=64)
    #: Digest of the text alone: it does not move when a font or a library does.
    text_sha256 = models.CharField(max_length=64, blank=True)
    #: Leads from the QR code to the verification page; not guessable.
    token = models.CharField(max_length=40, unique=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrected_by")

    class Meta:
        ordering = ["pk"]
        verbose_name = "文书"

    def __str__(self) -> str:
        return f"{self.name} {self.number}".strip()
