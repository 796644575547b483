"""The event chain, the papers that steps owe, and the deadlines they start."""

import datetime as dt
import hashlib
import json
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.models.case import Case
from cases.models.machine import Machine
from cases.models.party import Party
from cases.models.people import Agency

#: Links that are no step of a procedure: a look by an outside agency, and a change of the fact sheet.
NO_STEP = ("read", "facts")


class Event(models.Model):
    """One link of a case's chain. Never changed, never deleted: database triggers forbid both."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="events")
    #: Position in the case's chain, from 1.
    seq = models.PositiveIntegerField()
    #: "procedure.event", or one of NO_STEP.
    step = models.CharField(max_length=80)
    machine = models.ForeignKey(Machine, models.PROTECT, null=True, blank=True, related_name="events")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True)
    thread = models.CharField(max_length=60, default="1")
    ground = models.CharField(max_length=60, blank=True)
    from_state = models.CharField(max_length=40, blank=True)
    to_state = models.CharField(max_length=40, blank=True)
    #: When it happened in law / when it was entered.
    at = models.DateTimeField("发生时间")
    recorded_at = models.DateTimeField("录入时间")
    #: Reason of a late entry; empty when entered on the day.
    late_reason = models.CharField("补录理由", max_length=200, blank=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="acts")
    #: Who acts in law (a Role value).
    by = models.CharField(max_length=30)
    facts = models.JSONField(default=dict)
    #: Idempotency key of the request that took the step.
    key = models.CharField(max_length=64, null=True, blank=True, unique=True)
    previous = models.CharField("上环", max_length=64)
    digest = models.CharField("本环", max_length=64)

    class Meta:
        ordering = ["case_id", "seq"]
        constraints = [models.UniqueConstraint(fields=["case", "seq"], name="one_link_a_position")]
        verbose_name = "事件"

    def __str__(self) -> str:
        return f"{self.seq} {self.step}"

    def content(self) -> dict[str, Any]:
        """What the digest covers, in plain JSON values."""
        return {
            "case": self.case_id,
            "seq": self.seq,
            "step": self.step,
            "machine": self.machine_id,
            "party": self.party_id,
            "thread": self.thread,
            "ground": self.ground,
            "from": self.from_state,
            "to": self.to_state,
            "at": self.at.astimezone(dt.UTC).isoformat(),
            "recorded_at": self.recorded_at.astimezone(dt.UTC).isoformat(),
            "late_reason": self.late_reason,
            "actor": self.actor_id,
            "by": self.by,
            "facts": self.facts,
            "previous": self.previous,
        }

    def expected_digest(self) -> str:
        """Digest over content and the link before (SHA-256, or SM3 by setting)."""
        return digest_of(self.content())


def plain(value: Any) -> Any:
    """A JSON value that comes back from both databases as it went in: PostgreSQL gives 3.0 back as it likes."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def digest_of(content: dict[str, Any]) -> str:
    """Hex digest of canonical JSON (sorted keys, no spaces, UTF-8)."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.new(settings.ECOCASE_CHAIN_DIGEST, plain.encode()).hexdigest()


class PaperDue(models.Model):
    """A paper that a step gave rise to, with the facts as they stood. `documents` reads these rows."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="papers_due")
    event = models.ForeignKey(Event, models.PROTECT, related_name="papers_due")
    #: Name of the document as the step declares it.
    name = models.CharField("文书", max_length=80)
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True)
    #: "收: …" papers are received and kept as files, never rendered.
    received = models.BooleanField(default=False)
    facts = models.JSONField(default=dict)

    class Meta:
        verbose_name = "应制作文书"

    def __str__(self) -> str:
        return self.name


class Deadline(models.Model):
    """A running clock of a case."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="deadlines")
    clock = models.CharField("期限", max_length=80)
    kind = models.CharField("性质", max_length=10)
    procedure = models.CharField(max_length=40)
    machine = models.ForeignKey(Machine, models.PROTECT, null=True, blank=True, related_name="deadlines")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True)
    thread = models.CharField(max_length=60, default="1")
    started_by = models.ForeignKey(Event, models.PROTECT, related_name="started")
    starts_on = models.DateField("起算")
    #: Last day of the term; null where the law names no number (及时).
    due = models.DateField("届满", null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    provisional = models.BooleanField("待放假安排公布后重算", default=False)
    extended = models.PositiveIntegerField("延长", default=0)
    #: [[from, to or null], …]: time that does not count.
    pauses = models.JSONField("不计入的期间", default=list, blank=True)
    met_at = models.DateTimeField("完成", null=True, blank=True)
    met_by = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="met")
    #: No longer of interest (superseded notice, case ended) though not met.
    dropped = models.BooleanField(default=False)

    class Meta:
        verbose_name = "期限"
        indexes = [
            # The sweep and the inbox read only what still runs.
            models.Index(fields=["due"], name="deadline_running", condition=Q(met_at__isnull=True, dropped=False)),
            models.Index(fields=["case"], name="deadline_case"),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due or ''}"


class Share(models.Model):
    """What was sent to an outside agency: from this event on it sees this package of the case, and nothing else."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="shares")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="packages")
    event = models.ForeignKey(Event, models.PROTECT)
    procedure = models.CharField(max_length=40)
    thread = models.CharField(max_length=60, default="1")
    #: Names of the papers and numbers of the evidence in the package.
    contents = models.JSONField(default=list)
    withdrawn_by = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="withdrew")

    class Meta:
        verbose_name = "移送材料包"

    def __str__(self) -> str:
        return f"{self.case} → {self.agency}"


class Holiday(models.Model):
    """Days off and moved working days as the State Council's notice says (国务院办公厅放假通知)."""

    day = models.DateField("日期", unique=True)
    off = models.BooleanField("放假", help_text="否：调休上班")
    name = models.CharField("名称", max_length=30)
    notice = models.CharField("依据", max_length=100)

    class Meta:
        verbose_name = "节假日安排"
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {'放假' if self.off else '上班'}"
