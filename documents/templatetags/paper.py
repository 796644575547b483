"""What the templates of papers need: blanks, days, figures, the seal and the code. No legal judgement."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from documents import figures
from documents.line_count import lines
from documents.resources import code_address, seal_address

register = template.Library()

#: Ways of service in the order of the form (行政处罚法61条, 民事诉讼法 第七章).
WAYS = {
    "direct": "直接送达",
    "left": "留置送达",
    "entrusted": "委托送达",
    "post": "邮寄送达",
    "electronic": "电子送达",
    "handed_on": "转交送达",
    "announced": "公告送达",
}

PARTY_KINDS = {"organization": "法人或者其他组织", "sole_trader": "个体工商户", "individual": "公民"}


def _absent(value: Any) -> bool:
    return value is None or value == "" or value == ()


def _day(value: Any) -> dt.date | dt.datetime | str:
    """Frozen facts are JSON, so days arrive there as ISO text; other text is left as it is."""
    if isinstance(value, str):
        for kind in (dt.date, dt.datetime):
            try:
                return kind.fromisoformat(value)
            except ValueError:
                continue
    return value


@register.filter
def fill(value: Any) -> Any:
    """The value, or （待填） where the case does not say it."""
    return mark_safe('<span class="todo">（待填）</span>') if _absent(value) else value


@register.filter
def line(value: Any, ems: int | str = 6) -> Any:
    """The value, or a ruled blank so many characters wide for the pen."""
    return format_html('<span class="blank" style="width:{}em"></span>', ems) if _absent(value) else value


@register.filter
def day(value: Any) -> Any:
    """2026年9月3日, or blanks for the pen between 年, 月 and 日."""
    if _absent(value):
        return "　　　年　　月　　日"
    value = _day(value)
    return value if isinstance(value, str) else figures.date(value)


@register.filter
def moment(value: Any) -> Any:
    """2026年9月3日9时10分, or blanks for the pen."""
    if _absent(value):
        return "　　　年　　月　　日　　时　　分"
    value = _day(value)
    if isinstance(value, str):
        return value
    return figures.moment(value) if isinstance(value, dt.datetime) else figures.date(value)


@register.filter
def compact(value: Any) -> str:
    """20260903, or nothing."""
    return "" if _absent(value) else figures.compact_date(value)


@register.filter
def numeral(value: int) -> str:
    """Chinese numeral of a count or a heading."""
    return figures.numeral(int(value))


@register.filter
def capitals(value: Any) -> str:
    """A sum in capitals: 人民币叁拾玖万元整."""
    return figures.capitals(value)


@register.filter
def yes_no(value: Any, words: str = "是,否") -> Any:
    """One of two words by a flag, （待填） when the flag is not known."""
    if _absent(value):
        return fill(None)
    yes, no = words.split(",")
    return yes if value else no


@register.filter
def persons(officers: Iterable[Any]) -> Any:
    """方例一（执法证号00000000001）、宋例二（执法证号00000000002）; （待填） when there is nobody."""
    found = [
        escape(person.name) + (f"（执法证号{escape(person.certificate)}）" if person.certificate else "")
        for person in officers
    ]
    return mark_safe("、".join(found)) if found else fill(None)


@register.filter
def names(people: Iterable[Any]) -> Any:
    """The names alone, joined; （待填） when there is nobody."""
    found = [str(getattr(person, "name", person)) for person in people]
    return "、".join(found) if found else fill(None)


@register.filter
def certificates(officers: Iterable[Any]) -> Any:
    """The certificate numbers alone, joined; （待填） when there is none."""
    found = [person.certificate for person in officers if person.certificate]
    return "、".join(found) if found else fill(None)


@register.filter
def article(provision: Any) -> SafeString:
    """《某法》第几条."""
    return format_html("《{}》{}", provision.law, provision.article)


@register.filter
def articles(provisions: Iterable[Any]) -> Any:
    """Several provisions joined by 、, the law named once while it stays the same; （待填） when there is none."""
    found, last = [], None
    for provision in provisions:
        found.append(provision.article if provision.law == last else f"《{provision.law}》{provision.article}")
        last = provision.law
    return "、".join(found) if found else fill(None)


@register.filter
def identity(party: Any) -> SafeString:
    """The party's number with its name, by kind of party."""
    if party.is_individual:
        return format_html("居民身份证件号码：{}", fill(party.id_number))
    return format_html("统一社会信用代码：{}", fill(party.credit_code))


@register.filter
def party_kind(party: Any) -> str:
    """法人或者其他组织, 个体工商户 or 公民."""
    return PARTY_KINDS.get(party.kind, party.kind)


@register.filter
def stopped(text: Any) -> Any:
    """The text with exactly one full stop at its end."""
    if isinstance(text, SafeString):  # a blank drawn by `fill` or `line`
        return mark_safe(text + "。")
    return text if _absent(text) else str(text).rstrip("。；;,， ") + "。"


@register.filter
def addressed(text: Any, paper: Any) -> Any:
    """The text as a letter says it to its party: 当事人 becomes 你单位 or 你; not when it goes to someone else."""
    if _absent(text) or isinstance(text, SafeString) or paper.addressee or len(paper.parties) > 1:
        return text
    return str(text).replace("当事人", paper.you)


@register.filter
def unstopped(text: Any) -> Any:
    """The text without a stop at its end, so that the sentence can go on."""
    return text if _absent(text) or isinstance(text, SafeString) else str(text).rstrip("。；;,， ")


@register.simple_tag
def office_style(name: str, size: float = 34, width: float = 442) -> SafeString:
    """Style of the head line: the given size in points, smaller when a long name would not fit the width.

    The padding takes back what the smaller letters give away, so that the upper edge of the ink stays where
    GB/T 9704-2012, 7.2.4, wants it.
    """
    fitted = min(size, width / max(len(name), 1) - 1)
    return format_html("font-size:{}pt;top:{}pt", f"{fitted:.2f}", f"{-(size - fitted) * 0.46:.2f}")


@register.simple_tag
def row_height(*cells: Any) -> SafeString:
    """Height of a table row in a letter as a multiple of the body's line, so that the text below stays on the grid.

    Given in turn: a cell's text and its column's width in millimetres. Letters are 10.5 on 13 points.
    """
    most = max(
        lines(str(text or ""), (width / 25.4 * 72 - 6) / 10.5)
        for text, width in zip(cells[::2], cells[1::2], strict=True)
    )
    return format_html("height:{}pt", f"{math.ceil((most * 13 + 0.6) / 29.45) * 29.45 - 0.6:.2f}")


@register.simple_tag
def seal(paper: Any) -> SafeString:
    """The demonstration seal; nothing on a draft and nothing on a real paper, which gets the office's own seal."""
    if not paper.sample or paper.date is None:
        return mark_safe("")
    return format_html('<img class="seal" src="{}" alt="印章（样张）">', seal_address(paper.authority.name))


@register.simple_tag
def code(paper: Any) -> SafeString:
    """The code that leads to the verification page; nothing when the paper has no address for it."""
    if not paper.verify_url:
        return mark_safe("")
    return format_html(
        '<div class="code"><img src="{}" alt="核验二维码"><p>扫码核验</p></div>', code_address(paper.verify_url)
    )


@register.simple_tag
def ways(service: Any) -> SafeString:
    """The tick boxes of the ways of service."""
    chosen = service.way if service else None
    return format_html_join(
        "",
        '<span class="choice"><span class="tick">{}</span>{}</span>',
        ((mark_safe("√" if way == chosen else "&nbsp;"), word) for way, word in WAYS.items()),
    )


@register.simple_tag
def opinion_of(paper: Any, *posts: str) -> Any:
    """The first opinion whose post begins with one of the words, None when nobody of that post has spoken."""
    return next((given for word in posts for given in paper.opinions if given.post.startswith(word)), None)


@register.inclusion_tag("documents/parts/opinion.html", takes_context=True)
def opinion(context: dict, label: str, *posts: str, span: int = 5, low: bool = False) -> dict:
    """A row of an approval form for one post: the opinion given by it, or a blank with room for the pen."""
    given = opinion_of(context["paper"], *(posts or (label.removesuffix("意见"),)))
    return {"label": label, "given": given, "span": span, "low": low}


@register.inclusion_tag("documents/parts/fact_row.html", takes_context=True)
def fact(context: dict, label: str, key: str, span: int = 5, tall: bool = False) -> dict:
    """A row of a form for one of the step's frozen facts."""
    return {"label": label, "value": context["paper"].facts.get(key), "span": span, "tall": tall}
