"""The case: what one lead became. One number, one lock, one chain."""

from django.conf import settings
from django.db import models

from cases.models.party import Party
from cases.models.people import Agency


class Family(models.TextChoices):
    """Kinds of case. Procedures of one family hang on one case; families refer to one another by `CaseLink`."""

    ENFORCEMENT = "enforcement", "执法案件"
    INSPECTION = "inspection", "检查任务"
    CREDIT = "credit", "信用评价"
    CREDIT_REPAIR = "credit_repair", "信用修复"
    RECTIFICATION = "rectification", "督察整改"


#: procedure → family; every procedure not named is of the enforcement family.
FAMILY_OF = {
    "inspection": Family.INSPECTION,
    "credit": Family.CREDIT,
    "credit_repair": Family.CREDIT_REPAIR,
    "rectification": Family.RECTIFICATION,
}


def family_of(procedure: str) -> Family:
    return FAMILY_OF.get(procedure, Family.ENFORCEMENT)


class Case(models.Model):
    """One case. Its row is the lock of everything that hangs on it."""

    family = models.CharField("类别", max_length=20, choices=Family)
    number = models.CharField("案号", max_length=60, unique=True)
    title = models.CharField("案由", max_length=200)
    agency = models.ForeignKey(Agency, models.PROTECT, verbose_name="办案机关")
    opened_at = models.DateTimeField("登记时间")
    #: Procedures open in this case: "penalty_ordinary", or "seizure#2" for a further thread.
    procedures = models.JSONField("程序", default=list)
    #: Codes of the violations in question.
    violations = models.JSONField("涉嫌违法行为", default=list, blank=True)
    #: What was done, measured and found: read by reasoning (`cases.reasoning`).
    conduct = models.JSONField("行为事实", default=dict, blank=True)
    #: Facts known from the lead on, under their fact names.
    standing_facts = models.JSONField("已知事实", default=dict, blank=True)
    #: Story of a replayed case file (unique), and whether its facts are partly assumed: papers then say 样张.
    story = models.CharField("案例编号", max_length=80, blank=True, db_index=True)
    sample = models.BooleanField("样张", default=False)
    handlers = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, verbose_name="承办人", related_name="cases")

    class Meta:
        verbose_name = verbose_name_plural = "案件"
        indexes = [models.Index(fields=["agency", "family", "-id"])]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class CaseParty(models.Model):
    """A party of a case; a substituted one stays in the record."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="case_parties")
    party = models.ForeignKey(Party, models.PROTECT, related_name="case_parties")
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "party"], name="party_once_a_case")]

    def __str__(self) -> str:
        return f"{self.party}"


class CaseLink(models.Model):
    """`of` came out of `origin` (a visit's finding → a penalty case), for a party where one is meant."""

    origin = models.ForeignKey(Case, models.PROTECT, related_name="led_to")
    of = models.ForeignKey(Case, models.PROTECT, related_name="came_from")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["origin", "of"], name="linked_once")]

    def __str__(self) -> str:
        return f"{self.origin} → {self.of}"


class Evidence(models.Model):
    """An item of evidence. It proves an element only if its kind, day and taker are known."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="evidence")
    number = models.CharField("编号", max_length=10)
    kind = models.CharField("种类", max_length=60)
    name = models.CharField("名称", max_length=200)
    origin = models.CharField("来源", max_length=200, blank=True)
    taken_on = models.DateField("取得日期", null=True, blank=True)
    taken_by = models.JSONField("取证人", default=list, blank=True)
    #: Element references ("PER-10#2") it proves / contradicts.
    proves = models.JSONField("证明", default=list, blank=True)
    contradicts = models.JSONField("矛盾", default=list, blank=True)
    #: Why a contradiction does not stand (case handler); why a kind the catalogue does not list is taken (reviewer).
    explained = models.TextField("矛盾的说明", blank=True)
    accepted = models.TextField("采用的理由", blank=True)
    electronic = models.BooleanField("电子技术监控记录", default=False)
    audited = models.BooleanField("已经法制、技术、内容审核", default=False)
    file = models.FileField("文件", upload_to="evidence/", blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "证据"
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="evidence_number_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
