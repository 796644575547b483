"""Start-up check: a broken catalogue file stops the product with file, line and rule."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from cases.law.catalogue import catalogue
from cases.law.reading import BrokenCatalogue


@register()
def law_catalogue(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The whole catalogue can be read."""
    try:
        catalogue().validate()
    except BrokenCatalogue as error:
        return [Error(f"法律目录有误：{error}", hint="改正所指文件的所指行后重新启动。", id="cases.law.E001")]
    return []
