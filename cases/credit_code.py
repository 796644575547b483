"""The unified social credit code 统一社会信用代码 (GB 32100-2015)."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def check_digit(first_seventeen: str) -> str:
    """The eighteenth character for the first seventeen. ValueError on a character outside the alphabet."""
    total = sum(ALPHABET.index(c) * w for c, w in zip(first_seventeen, WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def fault(code: str) -> str | None:
    """What is wrong with a credit code, in Chinese; None when it is right."""
    if len(code) != 18:
        return f"统一社会信用代码应为18位，现为{len(code)}位（GB 32100—2015）"
    strange = sorted({c for c in code if c not in ALPHABET})
    if strange:
        return f"统一社会信用代码含有不允许的字符：{''.join(strange)}（GB 32100—2015）"
    right = check_digit(code[:17])
    return (
        None if code[17] == right else f"统一社会信用代码校验位错误：第18位应为{right}，现为{code[17]}（GB 32100—2015）"
    )
