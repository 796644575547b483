"""Choice of law 选法: which provision governs a violation, and why (行政处罚法 §37, 生态环境法典 §1057).

`choose` is a pure function of violation, facts, days and catalogue. The law of the day on which the conduct ended is
applied, unless the law in force on the day of the decision is lighter: kinds of penalty are compared first, then the
ranges. Where one limit is lower and the other higher, or a needed amount is not known, nothing is guessed: the result
names what must be found out or judged, and the legal reviewer confirms or overrides it with a reason.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from cases.law.applicable import Applicable, applicable
from cases.law.catalogue import Catalogue, catalogue
from cases.law.chosen import BESIDE, NOW, SAME, SPECIAL, THEN, Candidate, Choice
from cases.law.comparison import BreakEven, Comparison, Verdict, break_even, compare
from cases.law.fines import Assessed, BadFact, Facts, assess, complete, person_range, range_zh
from cases.law.model import Provision, Violation

#: Where another answer would lead.
ENDS = {"new": "适用新的规定", "old": "适用行为时的法律", "open": "还须查明数额"}


def choose(
    violation: Violation,
    facts: Facts,
    conduct_from: dt.date,
    conduct_to: dt.date | None,
    decision_on: dt.date,
    law: Catalogue | None = None,
) -> Choice:
    """The provision that governs; `conduct_to` None = the conduct still goes on.

    Raises BadFact, naming the field, for days in the wrong order and for facts that cannot be so.
    """
    law = law or catalogue()
    ended = decision_on if conduct_to is None else conduct_to
    if ended < conduct_from:
        raise BadFact("conduct_to", "违法行为终了之日早于开始之日")
    if decision_on < ended:
        raise BadFact("decision_on", "作出决定之日早于违法行为终了之日")
    return _Choosing(violation, facts, conduct_from, ended, decision_on, law).result()


class _Choosing:
    """One run of the choice; collects reasons and questions on the way."""

    def __init__(
        self, violation: Violation, facts: Facts, began: dt.date, ended: dt.date, decided: dt.date, law: Catalogue
    ) -> None:
        self.violation, self.facts, self.law = violation, complete(facts, law.terms), law
        self.began, self.ended, self.decided = began, ended, decided
        self.why: list[str] = []
        self.missing: list[str] = []
        self.review = False
        self.even: BreakEven | None = None
        self.candidates: list[Candidate] = []

    def result(self) -> Choice:
        then = applicable(self.violation, self.facts, self.ended, self.law)
        now = applicable(self.violation, self.facts, self.decided, self.law)
        self._day(then)
        applied: tuple[Provision, ...] = ()
        punishable: bool | None = True
        if then.held:
            self._note(then, now)
            applied = self._among(then, now)
        else:
            self.review = True
            punishable = self._nothing(then, now)
        for provision in then.open:
            self._add(provision, SPECIAL)
        picked = tuple(c for c in self.candidates if any(c.provision is p for p in applied))
        for one in picked:
            self._remarks(one)
        return Choice(
            violation=self.violation.code,
            conduct_from=self.began,
            conduct_to=self.ended,
            decision_on=self.decided,
            candidates=tuple(self.candidates),
            applied=picked,
            why=tuple(dict.fromkeys(self.why)),
            break_even=self.even,
            missing=tuple(dict.fromkeys(self.missing)),
            questions=then.questions if then.held else (),
            punishable=punishable,
            needs_review=self.review or bool(self.missing),
        )

    def _day(self, then: Applicable) -> None:
        day = _day(self.ended)
        if self.began != self.ended:
            before = {p.key for p in self.violation.on(self.began)}
            crossed = before != {p.key for p in self.violation.on(self.ended)}
            self.why.append(
                f"违法行为有连续或者继续状态，{'其间法律有变化，' if crossed else ''}适用行为终了之日（{day}）的法律"
                "（行政处罚法第三十六条、第三十七条）"
            )
        else:
            self.why.append(
                f"违法行为发生于{day}，适用行为时的法律（行政处罚法第三十七条、生态环境法典第一千零五十七条）"
            )

    def _note(self, then: Applicable, now: Applicable) -> None:
        """The rules that run beside the law applied; they stay visible and are left to the reviewer."""
        for found in (then, now):
            if found.beside:
                self.review = True
                self.why.extend(found.notes)

    def _add(self, provision: Provision, role: str) -> Assessed:
        found = assess(provision, self.facts, self.law.terms)
        self.candidates.append(
            Candidate(
                provision=provision,
                role=role,
                band=found.band.id if found.band else None,
                range=found.range,
                person_range=person_range(provision, self.facts, self.law.terms),
                missing=found.missing,
                options=found.options,
                fined=found.fined,
            )
        )
        return found

    def _among(self, then: Applicable, now: Applicable) -> tuple[Provision, ...]:
        """The provision applied, when the law of the day of the conduct knows the violation."""
        old = [self._add(p, SAME if p in now.held else THEN) for p in then.held]
        both = {id(a.provision): a for a in old}
        new = [both.get(id(p)) or self._add(p, NOW) for p in now.held]
        for provision in (*then.beside, *(p for p in now.beside if p not in then.beside)):
            self._add(provision, BESIDE)
        before = self._heaviest(old)
        if not new:
            self.review = True
            self.why.append("作出决定时目录中没有处罚该行为的规定，是否属于新法不认为违法，须由法制审核")
            return before
        after = before if [a.provision for a in new] == [a.provision for a in old] else self._heaviest(new)
        if len(before) == 1 and before == after:
            if self.ended != self.decided:
                self.why.append("作出决定时该规定仍然有效，没有较轻的新规定")
            one = next(a for a in old if a.provision is before[0])
            self.missing.extend(one.missing)
            return before
        if len(before) != 1 or len(after) != 1:
            return ()
        return self._lighter(
            next(a for a in old if a.provision is before[0]), next(a for a in new if a.provision is after[0])
        )

    def _heaviest(self, held: list[Assessed]) -> tuple[Provision, ...]:
        """Of several provisions that the same act offends, the one with the higher fine (行政处罚法 §29)."""
        if len(held) == 1:
            return (held[0].provision,)
        names = "、".join(a.provision.penalised_by.label for a in held)
        self.review = True
        fined = [a for a in held if a.fined]
        if any(a.range is None for a in fined) and not _alike(fined):
            self.missing.extend(question for a in fined for question in a.missing)
            self.why.append(f"同一行为同时违反{names}，按罚款数额高的处罚（行政处罚法第二十九条），数额须先查明")
            return tuple(a.provision for a in fined)
        order = sorted(held, key=lambda a: (a.range[1], a.range[0]) if a.range else (Decimal(0), Decimal(0)))
        top = order[-1]
        ties = [a for a in held if a is not top and a.range == top.range]
        if ties:
            top = next(a for a in held if a.range == top.range)
            self.why.append(
                f"同一行为同时违反{names}，罚款数额相同，引用{top.provision.penalised_by.label}，须法制审核确认"
            )
        else:
            self.why.append(
                f"同一行为同时违反{names}，按罚款数额高的规定即{top.provision.penalised_by.label}"
                f"（{range_zh(top.range)}）处罚（行政处罚法第二十九条）"
            )
        return (top.provision,)

    def _lighter(self, old: Assessed, new: Assessed) -> tuple[Provision, ...]:
        terms = self.law.terms
        found = compare(old, new, terms)
        self.even = break_even(old, new, terms)
        self.why.extend(found.reasons)
        if self.even:
            self.why.append(self.even.text)
        self._persons(old.provision, new.provision)
        if old.provision.differs:
            self.review = True
            self.why.append("新旧法的构成要件不同，须确认该行为依行为时的条文和所适用的条文都构成违法")
        if found.opposed:
            self.review = True
            self.why.append("罚种与罚幅的轻重相反，先以罚种判断，须由法制审核确认")
        forks = self._forks(old, new, found)
        if found.verdict is Verdict.UNKNOWN:
            self.missing.extend(old.missing + new.missing)
            return ()
        if found.verdict is Verdict.LIGHTER:
            self.why.append(f"新的规定处罚较轻，适用{new.provision.penalised_by.label}")
        elif found.verdict is Verdict.CROSSED:
            self.review = True
            self.why.append(f"新的规定不是较轻，暂按行为时的{old.provision.penalised_by.label}，须由法制审核判断")
        else:
            word = "轻重相同" if found.verdict is Verdict.EQUAL else "新的规定处罚不较轻"
            self.why.append(f"{word}，适用行为时的{old.provision.penalised_by.label}")
        self.missing.extend(forks)
        applied = new if found.verdict is Verdict.LIGHTER else old
        self.missing.extend(applied.missing)
        return (applied.provision,)

    def _forks(self, old: Assessed, new: Assessed, found: Comparison) -> list[str]:
        """Open questions whose answer would change the choice; each says what it would lead to."""
        terms, asked = self.law.terms, []
        for name in sorted(_conditions(old.provision) | _conditions(new.provision)):
            if self.facts.get(name) is not None:
                continue
            for answer in (True, False):
                facts = {**self.facts, name: answer}
                other = compare(assess(old.provision, facts, terms), assess(new.provision, facts, terms), terms)
                if _leads_to(other.verdict) == _leads_to(found.verdict):
                    continue
                because = other.reasons[-1] if other.reasons else "轻重相同"
                self.why.append(
                    f"{terms.conditions[name]}，未查明；{'是' if answer else '否'}的，"
                    f"{ENDS[_leads_to(other.verdict)]}：{because}"
                )
                asked.append(terms.conditions[name])
        return list(dict.fromkeys(asked))

    def _persons(self, old: Provision, new: Provision) -> None:
        terms = self.law.terms
        before, after = (_addresses_persons(p) for p in (old, new))
        if before != after:
            self.review = True
            one = person_range(new if after else old, self.facts, terms)
            self.why.append(
                f"对直接责任人员，{'新法另有罚款' if after else '旧法另有罚款'}（{range_zh(one)}），"
                f"{'旧法' if after else '新法'}没有；对个人分别从轻，不得并用两法中较重的部分"
            )
        days = [bool(p.detention) for p in (old, new)]
        if days[0] != days[1]:
            self.why.append(
                f"{'旧法' if days[0] else '新法'}另有移送行政拘留的规定，{'新法' if days[0] else '旧法'}没有"
            )

    def _nothing(self, then: Applicable, now: Applicable) -> bool | None:
        """No provision is held for the day of the conduct: why, and whether that is certain."""
        for provision in now.held:
            self._add(provision, NOW)
        for hint in self.violation.possible_legacy:
            if hint.in_force.covers(self.ended):
                self.why.append(f"{hint.penalised_by.label}可能适用（{hint.applies_when}），只作提示，须由法制审核判断")
        if then.questions:
            self.missing.extend(then.questions)
            self.why.append("行为时的规定只适用于特定情形，查明后才能确定适用哪一条")
            return None
        current, because = self.violation.in_force, self.violation.no_legacy_because
        if current.end and current.end < self.ended:
            self.why.append(f"{self.violation.source.label}已于{_day(current.end)}停止施行，须查明其后的规定")
            return None
        if because:
            certain = "no_legacy_because" not in self.violation.unverified_in
            self.why.append(f"行为时的法律不处罚该行为{'' if certain else '（未核）'}，不得依后来的规定处罚：{because}")
            return False if certain else None
        if self.violation.legacy_gap:
            self.why.append(self.violation.legacy_gap)
        self.why.append("目录没有收录该日有效并且适用于本案情形的处罚规定，须由法制审核查明")
        return None

    def _remarks(self, one: Candidate) -> None:
        provision = one.provision
        if provision.enforcer:
            self.review = True
            self.why.append(f"{provision.penalised_by.label}由{provision.enforcer}处罚，本机关不是该部门的，移送")
        if provision.doubtful or provision.unverified:
            self.review = True
            self.why.append("该旧条款能否适用有不同认识，未核，须由法制审核确认")
        if provision.precondition and one.fined and not _met(provision, self.facts):
            self.why.append(f"罚款的前提（{provision.precondition.text}）须有证据证明")


def _day(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _met(provision: Provision, facts: Facts) -> bool:
    needed = provision.precondition
    return needed is None or all(facts.get(name) is True for name in needed.all)


def _alike(held: list[Assessed]) -> bool:
    return all(a.band and held[0].band and a.band.fine == held[0].band.fine for a in held)


def _conditions(provision: Provision) -> set[str]:
    """The conditions whose answer can change what the provision imposes on the party."""
    names = {name for band in provision.bands if band.subject != "person" for name in band.when}
    names |= {kind.when for kind in provision.kinds if kind.when and kind.subject == "unit"}
    if provision.precondition:
        names |= {*provision.precondition.all, *provision.precondition.any}
    return names


def _leads_to(verdict: Verdict) -> str:
    return {"lighter": "new", "unknown": "open"}.get(verdict.value, "old")


def _addresses_persons(provision: Provision) -> bool:
    return any(band.subject == "person" for band in provision.bands)
