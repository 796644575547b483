"""Provisions broken and applied, with their own words and Chinese numerals, and why this law and not another."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

import cn2an

from cases.choice_of_law import Choice
from cases.law.catalogue import catalogue
from cases.law.chosen import NOW, THEN
from cases.law.model import Provision, Ref
from documents.building import penalties, thought, words
from documents.building.record import Standing
from documents.context import Article, LawApplied
from documents.register import documents

#: 生态环境法典1108, 水污染防治法83(3), 大气污染防治法123条(三), 行政处罚法28条1款.
_SHORT = re.compile(
    r"^《?(?P<law>[^\d《》（(]+?)》?第?(?P<article>\d+)条?(?:第?(?P<paragraph>\d+)款)?(?:[(（](?P<item>[\d一二三四五六七八九十]+)[)）])?$"
)
#: 《水污染防治法》第八十三条第一款第三项.
_FULL = re.compile(
    r"^《(?P<law>[^》]+)》第(?P<article>[〇零一二三四五六七八九十百千]+)条"
    r"(?:第(?P<paragraph>[一二三四五六七八九十]+)款)?(?:第(?P<item>[一二三四五六七八九十]+)项)?$"
)
#: Laws whose articles a step's basis names without full name.
_NATIONAL = re.compile(r"(法|法典)$")


#: Words in the name of a paper that rests on an article of its own; lists and registers do not.
RESTING = ("决定", "审批", "通知", "告知", "函", "移送", "公告", "评价")


def name_of(document: str) -> str:
    """The Chinese name of a document of the register."""
    return documents()[document].name_zh if document in documents() else ""


def law_applied(standing: Standing, document: str, *, choice: bool = True) -> LawApplied:
    """What the paper rests on."""
    on = acted_on(standing)
    punished = _penalised(standing)
    found = [provision for clause in punished if (provision := _provision(standing, clause)) is not None]
    # A fine by the day, a transfer or a measure rests on a clause of its own: what was broken stays what it was.
    found = found or _governing(standing)
    breached = _unique(ref for provision in found for ref in provision.breached)
    return LawApplied(
        breached=tuple(article(ref, on) for ref in breached),
        penalised=tuple(article(ref, on) for ref in punished),
        basis=tuple(article(ref, on) for ref in _basis(standing, document, punished)),
        choice=_choice(standing) if choice else None,
    )


def acted_on(standing: Standing) -> dt.date:
    """The last day of the conduct: the version of a law that stood then is quoted, where the law was in force then."""
    return standing.fact_day("act_ended", "to", "act_started", "from") or standing.day


def article(ref: Ref, on: dt.date) -> Article:
    """A provision as a paper cites it, with the words the catalogue holds of it."""
    clause = catalogue().clause_of(ref, on)
    text = clause.text.replace(":……", "：……").rstrip("。；") if clause else None
    return Article(full_name(ref.law), ref.label.partition("》")[2], text)


def full_name(law: str) -> str:
    """中华人民共和国… where the law carries it; regulations and rules keep their name."""
    name = re.sub(r"（\d{4}）$", "", law)
    found = catalogue().statute(law)
    long = f"中华人民共和国{name}"
    known = found is not None and (long in found.names or found.kind == "law")
    return long if known and _NATIONAL.search(name) and not name.startswith("中华") else name


def _penalised(standing: Standing) -> list[Ref]:
    """The clauses written into the proposal or decision; before one, those that the reasoning applies."""
    written = [ref for clause in penalties.facts(standing).get("clauses") or () if (ref := parse(str(clause)))]
    if written:
        return _unique(written)
    judged = [one.applied.provision.penalised_by for one in thought.governing(standing) if one.applied]
    return _unique(judged) or _unique(v.current.penalised_by for v in thought.violations(standing))


def _governing(standing: Standing) -> list[Provision]:
    """The provisions that the reasoning applies, else the present ones of the violations in question."""
    judged = [one.applied.provision for one in thought.governing(standing) if one.applied]
    return judged or [violation.current for violation in thought.violations(standing)]


def _provision(standing: Standing, clause: Ref) -> Provision | None:
    """The provision of a violation in question that this clause punishes."""
    of_all = [p for v in thought.violations(standing) for p in thought.provisions(v)]
    same = [p for p in of_all if (p.penalised_by.law, p.penalised_by.article) == (clause.law, clause.article)]
    exact = [p for p in same if clause.item is None or p.penalised_by.item == clause.item]
    return (exact or same or [None])[0]


def parse(text: str) -> Ref | None:
    """A clause as officers write it; None when it cannot be read."""
    text = text.replace(" ", "").removeprefix("中华人民共和国").replace("《中华人民共和国", "《")
    found = _SHORT.match(text) or _FULL.match(text)
    if found is None:
        return None
    law = found["law"]
    statute = catalogue().statute(law)
    return Ref(statute.name_zh if statute else law, *(_figure(found[k]) for k in ("article", "paragraph", "item")))


def _figure(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else int(cn2an.cn2an(text, "smart"))


def parse_basis(basis: str) -> list[Ref]:
    """The articles of a step's basis: "行政处罚法42、54；民事诉讼法95". What is not verified is left out."""
    found: list[Ref] = []
    for part in re.split(r"[；;]", basis):
        head = re.match(r"^([^\d（(]+)(\d.*)$", part.strip())
        if head is None or "未核" in part:
            continue
        for piece in re.split(r"[、,]", head[2]):
            ref = parse(head[1] + piece)
            if ref is not None:
                found.append(ref)
    return found


def _basis(standing: Standing, document: str, punished: list[Ref]) -> list[Ref]:
    """What the paper itself rests on: an order to correct, a transfer, not punishing, or the step's own basis."""
    step = standing.act.step
    if document in ("correction_order", "second_correction_order"):
        ordering = [r for r in punished if (p := _provision(standing, r)) and any("责令" in m for m in p.measures)]
        return _unique([*ordering, *_held([Ref("行政处罚法", 28, 1)])]) or [Ref("行政处罚法", 28, 1)]
    if document in ("crime_transfer", "crime_approval"):
        hits = [v.criterion for v in thought.thought(standing).crime if v.verdict == "hit"]
        return _unique(
            [
                Ref("行政执法机关移送涉嫌犯罪案件的规定", 3),
                *(Ref("法释〔2023〕7号", int(c.article), item=c.item) for c in hits),
            ]
        )
    if document == "detention_approval" or standing.act.procedure == "transfer_detention":
        named = standing.fact("detention_clause")
        return [ref for one in words.items_of(named or []) if (ref := parse(one))] or punished
    if step is None or not any(word in name_of(document) for word in RESTING):
        return []
    ground = next((g for g in step.grounds if g.id == standing.act.ground), None)
    return parse_basis(ground.basis if ground and ground.basis else step.basis)


def _held(refs: list[Ref]) -> list[Ref]:
    """Those whose words the catalogue holds."""
    return [ref for ref in refs if catalogue().clause_of(ref) is not None]


def _unique(refs: Iterable[Ref]) -> list[Ref]:
    return list({(r.law, r.article, r.paragraph, str(r.item)): r for r in refs}.values())


def _choice(standing: Standing) -> str | None:
    """Reasons of 从旧兼从轻 as the reviewer confirmed them; before that as they follow from the facts."""
    comparison = standing.fact("law_comparison")
    reviewer = standing.fact("law_confirmed_by")
    if comparison:
        confirmed = f"上述选择经法制审核人员{standing.name_of(reviewer)}确认。" if reviewer else ""
        return words.ended(str(comparison)) + confirmed
    found = [reasons for one in thought.governing(standing) if (reasons := _weighed(one.choice))]
    return "".join(dict.fromkeys(found)) or None


def _weighed(choice: Choice) -> str | None:
    if not {THEN, NOW} <= {candidate.role for candidate in choice.candidates}:
        return None
    return words.ended("；".join(reason.rstrip("。") for reason in choice.why))


def articles_of(provisions: Iterable[Article]) -> str:
    """《某法》第几条、第几条."""
    found, last = [], None
    for one in provisions:
        found.append(one.article if one.law == last else f"《{one.law}》{one.article}")
        last = one.law
    return "、".join(found)
