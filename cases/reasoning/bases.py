"""Names of the amounts from which fines are computed (投资额, 处置费用 …), as the law catalogue lists them."""

from __future__ import annotations

from functools import cache

from cases.reasoning.names import LAW, read_yaml


@cache
def _bases() -> dict[str, str]:
    return read_yaml(LAW / "terms.yaml")["bases"]


def base_name(base: str) -> str:
    """The Chinese name of an amount, for "what must be found out"."""
    return _bases().get(base, base)
