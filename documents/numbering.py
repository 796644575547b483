"""发文字号: how a document's number is put together. The sequence itself is kept, without gaps, by the models."""

from __future__ import annotations

from django.conf import settings

from documents.register import Document

#: {org} 机关代字, {word} 字头 of the register, {year}, {seq}: 大环金普罚决字〔2026〕17号.
DEFAULT_PATTERN = "{org}{word}字〔{year}〕{seq}号"


def number_pattern(entry: Document) -> str:
    """The pattern of a document: the office's own for its id, else the office's `default`, else ours.

    Read from the setting `ECOCASE_NUMBERS`. Raises ValueError when a pattern lacks the year or the sequence, because
    two papers could then carry one number.
    """
    own = getattr(settings, "ECOCASE_NUMBERS", {})
    pattern = own.get(entry.id) or own.get("default") or DEFAULT_PATTERN
    if "{year}" not in pattern or "{seq}" not in pattern:
        raise ValueError(f"{entry.name_zh}的文号格式缺少 {{year}} 或 {{seq}}：{pattern}")
    return pattern


def document_number(entry: Document, org: str, year: int, seq: int) -> str | None:
    """The number of a document, None when the register gives it no series. Raises ValueError when org is not set."""
    if entry.number is None:
        return None
    if not org:
        raise ValueError(f"没有设置机关代字，{entry.name_zh}无法编号")
    return number_pattern(entry).format(org=org, word=entry.number, year=year, seq=seq)
