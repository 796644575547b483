"""Parties 当事人: enterprises and persons the bureau supervises."""

from django.core.exceptions import ValidationError
from django.db import models
from simple_history.models import HistoricalRecords

from cases.credit_code import fault


class Party(models.Model):
    """An organization or a natural person."""

    class Kind(models.TextChoices):
        LEGAL_PERSON = "legal_person", "法人"
        ORGANIZATION = "organization", "非法人组织"
        SOLE_TRADER = "sole_trader", "个体工商户"
        INDIVIDUAL = "individual", "个人"

    name = models.CharField("名称或姓名", max_length=150, db_index=True)
    kind = models.CharField("类别", max_length=20, choices=Kind, default=Kind.LEGAL_PERSON)
    credit_code = models.CharField("统一社会信用代码", max_length=18, blank=True, db_index=True)
    address = models.CharField("地址", max_length=200, blank=True)
    representative = models.CharField("法定代表人（负责人）", max_length=50, blank=True)
    representative_post = models.CharField("职务", max_length=50, blank=True)
    phone = models.CharField("电话", max_length=30, blank=True)
    #: Last four characters only; the number itself is not kept.
    id_number_tail = models.CharField("证件号码后四位", max_length=4, blank=True)
    industry = models.CharField("行业", max_length=100, blank=True)
    #: 重点排污单位, 特殊监管对象 or general: the draw weighs by it.
    supervision = models.CharField(
        "监管类别",
        max_length=20,
        choices=[("key", "重点排污单位"), ("special", "特殊监管对象"), ("general", "一般排污单位"), ("other", "其他")],
        default="general",
    )
    tags = models.JSONField("标签", default=list, blank=True)
    #: Every change of the register's entry, by whom and when.
    history = HistoricalRecords()

    class Meta:
        verbose_name = verbose_name_plural = "当事人"

    def __str__(self) -> str:
        return self.name

    @property
    def natural(self) -> bool:
        """A natural person in the sense of the amounts of 行政处罚法 §51 (公民)."""
        return self.kind == self.Kind.INDIVIDUAL

    def clean(self) -> None:
        if self.credit_code:
            wrong = fault(self.credit_code)
            if wrong:
                raise ValidationError({"credit_code": wrong})
