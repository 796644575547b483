"""Agencies, their people and the posts they hold."""

import datetime as dt

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from cases.prepared import Prepared
from cases.roles import POSTS


class Agency(models.Model):
    """A bureau, police, procuratorate, court or supervising authority. Rights are given per agency and per case."""

    class Kind(models.TextChoices):
        BUREAU = "bureau", "生态环境部门"
        POLICE = "police", "公安机关"
        PROCURATORATE = "procuratorate", "检察机关"
        COURT = "court", "人民法院"
        SUPERVISOR = "superior_authority", "上级机关"

    code = models.SlugField("代码", unique=True)
    name = models.CharField("名称", max_length=100)
    kind = models.CharField("类别", max_length=20, choices=Kind)
    #: Characters before 罚决字 in its numbers, e.g. 大环金普.
    mark = models.CharField("文号代字", max_length=20, blank=True)
    address = models.CharField("地址", max_length=200, blank=True)
    phone = models.CharField("电话", max_length=30, blank=True)
    #: Whose discretion schedule 裁量基准 applies: city and province as the schedules name them.
    city = models.CharField("市", max_length=30, blank=True)
    province = models.CharField("省", max_length=30, blank=True)
    #: Codes of the districts it is competent for, by prefix of the credit code's or site's division.
    territory = models.CharField("管辖区域", max_length=100, blank=True)
    bank = models.CharField("罚款缴纳银行", max_length=200, blank=True)
    bank_account = models.CharField("罚款缴纳账户", max_length=60, blank=True)
    court = models.CharField("管辖法院", max_length=100, blank=True)
    reconsideration_organ = models.CharField("复议机关", max_length=100, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "机关"

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """A person with a log-in. Users are never deleted: their work is handed over, their signatures stay."""

    name = models.CharField("姓名", max_length=50)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, verbose_name="机关")
    section = models.CharField("部门", max_length=50, blank=True)
    certificate = models.CharField("行政执法证号", max_length=40, blank=True)
    certificate_from = models.DateField("执法证有效期自", null=True, blank=True)
    certificate_to = models.DateField("执法证有效期至", null=True, blank=True)
    law_qualified = models.BooleanField("取得国家统一法律职业资格", default=False)
    principal = models.BooleanField("正职负责人或者主持工作的负责人", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "用户"

    def __str__(self) -> str:
        return self.name or self.username

    def posts_on(self, day: dt.date) -> frozenset[str]:
        """Posts held on that day, deputies (代理) included."""
        if "appointments" in getattr(self, "_prefetched_objects_cache", {}):
            return frozenset(a.post for a in self.appointments.all() if a.covers(day))
        return frozenset(post for post, since, until in _held(self.pk) if since <= day <= (until or dt.date.max))

    def delete(self, *args, **kwargs):
        raise models.ProtectedError("用户不能删除；请停用并移交其工作", {self})


class Appointment(models.Model):
    """A post held from a day to a day, in one's own right or as a deputy 代理 with written authorisation."""

    user = models.ForeignKey(User, models.PROTECT, related_name="appointments", verbose_name="人员")
    post = models.CharField("岗位", max_length=30, choices=[(p.value, p.label) for p in POSTS])
    held_from = models.DateField("自")
    held_to = models.DateField("至", null=True, blank=True)
    #: The holder this person stands in for; printed 代.
    deputy_of = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="deputies")
    authorisation = models.CharField("授权文书", max_length=100, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "任职"
        constraints = [
            models.CheckConstraint(
                condition=Q(held_to__isnull=True) | Q(held_to__gte=models.F("held_from")), name="appointment_ends_after"
            ),
            models.CheckConstraint(
                condition=Q(deputy_of__isnull=True) | (Q(held_to__isnull=False) & ~Q(authorisation="")),
                name="deputy_has_dates_and_paper",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}：{self.get_post_display()}{'（代理）' if self.deputy_of_id else ''}"

    def covers(self, day: dt.date) -> bool:
        return self.held_from <= day <= (self.held_to or dt.date.max)


_held = Prepared(lambda user: Appointment.objects.filter(user_id=user).values_list("post", "held_from", "held_to"))
