"""System checks: what would make papers wrong or slow without anyone noticing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error

from documents.fonts import missing_families, subsetter_present
from documents.register import documents


def faces_are_installed(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A family that is missing would be replaced in silence by another one."""
    return [
        Error(
            f"字体“{family}”（{role}）没有安装。",
            hint="运行 script/setup，或者在 ECOCASE_FONTS 中改用已安装的字体。",
            id="ecocase.E020",
        )
        for role, family in missing_families()
    ]


def subsetter_is_installed(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Without libharfbuzz-subset the layout engine falls back to a way that takes seconds for each paper."""
    if subsetter_present():
        return []
    return [
        Error(
            "缺少 libharfbuzz-subset，每份文书要慢十几倍。", hint="apt install libharfbuzz-subset0", id="ecocase.E021"
        )
    ]


def register_is_sound(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """A malformed register must stop the program, not the printing of one paper."""
    try:
        documents()
    except (ValueError, TypeError, KeyError) as reason:
        return [Error(f"文书目录有误：{reason}", id="ecocase.E022")]
    return []


#: For `documents.apps` to register.
CHECKS = (faces_are_installed, subsetter_is_installed, register_is_sound)
