"""One statutory clock, as the law states it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cases.clocks.counting import DayRule

#: kind → who is bound and what the end means.
KINDS = {
    "duty": "约束本机关：逾期提醒、留痕，仍应作出",
    "protect": "保护当事人：期满以前不得采取所保护的步骤",
    "power": "终止权力：期限届满，不得再行使",
    "party": "约束当事人：逾期承担相应后果",
    "outside": "约束其他机关：逾期可以催办、反映",
    "wait": "等待期：未满不得采取下一步",
}
#: form → what is counted. Only term (and what a paper or a locality fixes) has a date.
FORMS = frozenset({"term", "promptly", "immediately", "gate", "effect", "set", "accrual", "annual", "count"})
UNITS = {
    "hours": "小时",
    "days": "日（自然日）",
    "working_days": "个工作日",
    "months": "个月",
    "years": "年",
    "times": "次",
}


class CatalogueError(ValueError):
    """A catalogue file breaks a rule: `file`, `line` (0 = the whole file) and the rule in words."""

    def __init__(self, file: Path | str, line: int, rule: str):
        self.file, self.line, self.rule = Path(file), line, rule
        super().__init__(f"{self.file}:{line}: {rule}")


@dataclass(frozen=True)
class Source:
    """A clause: law (id of `cases/law/statutes.yaml`), its Chinese name, article and paragraph."""

    law: str
    name: str
    article: str = ""
    paragraph: int | None = None

    def __str__(self) -> str:
        article = f"{self.article}条" if self.article else ""
        return f"{self.name}{article}{f'{self.paragraph}款' if self.paragraph else ''}"


@dataclass(frozen=True)
class Extension:
    """An extension that the law allows 延长: each of `length` in `unit` (None = as approved), at most `times`."""

    approver: str
    length: int | None = None
    unit: str | None = None
    times: int = 1
    notice: str = ""


@dataclass(frozen=True)
class NotCounted:
    """Time that a clause takes out of the term 不计入; unverified clauses are shown but not applied."""

    what: str
    source: Source
    verified: bool
    pauses: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()


@dataclass(frozen=True)
class OtherReading:
    """Another clause that counts the same term otherwise."""

    length: int
    unit: str
    rule: DayRule
    source: Source
    why: str


@dataclass(frozen=True)
class Clock:
    """A statutory clock. Events are `procedure.event`, or `procedure.event#ground` for one ground of the event only."""

    id: str
    name_zh: str
    procedures: tuple[str, ...]
    kind: str
    form: str
    rule: DayRule
    source: Source
    in_force: tuple[dt.date | None, dt.date | None]
    #: A figure of the law itself; a figure set by a locality or a practice is never shown as statutory.
    statutory: bool
    #: The clause was compared with the text of the law.
    verified: bool
    source_kind: str = ""
    length: int | None = None
    unit: str | None = None
    direction: str = "after"
    #: A minimum wait or interval, not a due date.
    minimum: bool = False
    #: Longest that the term may be made: (length, unit).
    maximum: tuple[int, str] | None = None
    starts: tuple[str, ...] = ()
    #: each: an instance per event | first: the earliest of several events of one case.
    start_rule: str = "each"
    #: Which occurrence of the starting event in the case starts it (1 = the first); None = every one.
    occurrence: int | None = None
    #: True or False where this clock departs from its day rule.
    start_day_counted: bool | None = None
    #: Other clocks whose end starts this one, and whether the one that applies (applicable) or all of them must end.
    starts_at_end_of: tuple[str, ...] = ()
    end_rule: str = ""
    #: The date fact from which days count; without one, the event's own date.
    ground: str | None = None
    counted_from: str = ""
    meets: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    gates: tuple[str, ...] = ()
    expires_as: tuple[str, ...] = ()
    #: Calendar days that the sweep waits after the end, because a paper posted in time is in time.
    mail_margin_days: int = 0
    extension: Extension | None = None
    #: The clock that this one lengthens.
    extends: str | None = None
    approver: str = ""
    #: Figures of an accrual or annual clock: rate_per_day, cap_ratio, month.
    formula: Mapping[str, float] | None = field(default=None, hash=False)
    disputed: tuple[OtherReading, ...] = ()
    #: Facts that must have these values; empty = always.
    applies_when: tuple[tuple[str, object], ...] = ()
    #: Values that the facts of `applies_when` have when the case says nothing; None = it must say.
    defaults: tuple[tuple[str, object], ...] = ()
    consequence: str = ""
    consequence_source: Source | None = None
    #: No step of the fourteen procedures starts or ends it: shown under "law", never as a countdown.
    outside_scope: bool = False
    also: tuple[Source, ...] = ()
    predecessor_of: str | None = None
    #: The figure may be set by a locality.
    override: bool = False
    #: Name of the local file that changed it; "" = as the law has it.
    local: str = ""

    @property
    def has_date(self) -> bool:
        """Whether a date can be computed: the law or the locality gives a length."""
        return self.length is not None and self.unit != "times"

    @property
    def is_countdown(self) -> bool:
        """Whether it is shown counting down in a case; the others are shown under "law"."""
        started = bool(self.starts or self.ground or self.starts_at_end_of)
        return not self.outside_scope and started and (self.has_date or self.form == "set")

    def in_force_on(self, day: dt.date) -> bool:
        first, last = self.in_force
        return (first or dt.date.min) <= day <= (last or dt.date.max)

    def applies(self, facts: Mapping[str, object]) -> bool | None:
        """Whether the clock applies to a case with these facts; None when `missing` ones decide it."""
        answer: bool | None = True
        defaults = dict(self.defaults)
        for name, value in self.applies_when:
            fact = facts.get(name)
            if fact is None:
                fact = defaults.get(name)
            if fact is None:
                answer = None
            elif fact != value:
                return False
        return answer

    def missing(self, facts: Mapping[str, object]) -> tuple[str, ...]:
        """The facts of `applies_when` that neither the case nor a default gives."""
        defaults = dict(self.defaults)
        return tuple(n for n, _ in self.applies_when if facts.get(n) is None and defaults.get(n) is None)

    @property
    def if_missed(self) -> str:
        """What follows when it is missed, in words: the clause's own consequence, else that of its kind."""
        if not self.consequence:
            return KINDS[self.kind]
        return f"{self.consequence}（{self.consequence_source}）" if self.consequence_source else self.consequence

    @property
    def term(self) -> str:
        """The length in words: 5个工作日, 及时, 以文书为准."""
        if self.length is None:
            return {"promptly": "及时", "immediately": "立即", "set": "以文书为准"}.get(self.form, "")
        return f"{self.length}{UNITS[self.unit]}"

    def as_dict(self) -> dict[str, object]:
        """The entry of `manage.py law --json`."""
        first, last = self.in_force
        return {
            "id": self.id,
            "name_zh": self.name_zh,
            "procedures": list(self.procedures),
            "kind": self.kind,
            "form": self.form,
            "length": self.length,
            "unit": self.unit,
            "day_rule": self.rule.id,
            "direction": self.direction,
            "minimum": self.minimum,
            "starts": list(self.starts),
            "starts_at_end_of": list(self.starts_at_end_of),
            "ground": self.ground,
            "meets": list(self.meets),
            "pauses": list(self.pauses),
            "resumes": list(self.resumes),
            "gates": list(self.gates),
            "expires_as": list(self.expires_as),
            "applies_when": dict(self.applies_when),
            "consequence": self.consequence,
            "statutory": self.statutory,
            "override": self.override,
            "local": self.local or None,
            "source": {"law": self.source.law, "article": self.source.article},
            "in_force": {"from": first and first.isoformat(), "to": last and last.isoformat()},
            "verified": self.verified,
        }
