"""The faces of the house by role, found through fontconfig.

An office that owns the licensed 方正 or GB2312 families names them in the setting `ECOCASE_FONTS`; the defaults are
free stand-ins. A family that is not installed is an error here, because the layout engine would replace it in silence.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont
from weasyprint.text.ffi import ffi, fontconfig, harfbuzz_subset

from documents.cut_faces import common_chinese, face_number, latin_face, plain_face

#: Role → family. latin: figures and Latin letters; "" cuts a face out of `song`. fang: body 仿宋. kai: 楷体. hei: 黑体.
#: song: 宋体. title: stand-in for 小标宋. rare, last: signs that the body face lacks.
DEFAULT_FAMILIES = {
    "latin": "",
    "fang": "FandolFang",
    "kai": "FandolKai",
    "hei": "FandolHei",
    "song": "FandolSong",
    "title": "Noto Serif CJK SC",
    "rare": "LXGW WenKai Light",
    "last": "HanaMinB",
}

#: Roles whose stand-ins are cut, because every paper uses them.
_CUT = ("fang", "kai", "hei", "title")

#: The title face is the bold one of its family.
_BOLD = ("title",)


class FontMissing(RuntimeError):
    """A family that a stylesheet needs is not installed on this machine."""

    def __init__(self, missing: list[tuple[str, str]]):
        self.missing = missing
        names = "、".join(f"{family}（{role}）" for role, family in missing)
        super().__init__(f"缺少字体：{names}。请运行 script/setup 安装，或者在 ECOCASE_FONTS 中改用已安装的字体。")


def families() -> dict[str, str]:
    """Role → family name: the defaults under the office's own choice."""
    return DEFAULT_FAMILIES | dict(getattr(settings, "ECOCASE_FONTS", {}))


@cache
def font_file(family: str, bold: bool = False) -> Path | None:
    """The file of an installed family, None when fontconfig knows no family of that name."""
    config = fontconfig.FcInitLoadConfigAndFonts()
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"family", family.encode())
    fontconfig.FcPatternAddString(pattern, b"style", b"Bold" if bold else b"Regular")
    fontconfig.FcConfigSubstitute(config, pattern, fontconfig.FcMatchPattern)
    fontconfig.FcDefaultSubstitute(pattern)
    match = fontconfig.FcFontMatch(config, pattern, ffi.new("FcResult *"))
    try:
        if match == ffi.NULL:
            return None
        found = ffi.gc(match, fontconfig.FcPatternDestroy)
        value, index, names = ffi.new("FcChar8 **"), 0, set()
        while not fontconfig.FcPatternGetString(found, b"family", index, value):
            names.add(ffi.string(value[0]).decode().casefold())
            index += 1
        if family.casefold() not in names or fontconfig.FcPatternGetString(found, b"file", 0, value):
            return None
        return Path(ffi.string(value[0]).decode())
    finally:
        fontconfig.FcConfigDestroy(config)


def missing_families() -> list[tuple[str, str]]:
    """(role, family) of every family that is named but not installed."""
    return [(role, name) for role, name in families().items() if name and font_file(name) is None]


def require_families() -> None:
    """Raise FontMissing unless every named family is installed."""
    if missing := missing_families():
        raise FontMissing(missing)


@cache
def cut_faces() -> dict[str, Path]:
    """Role → file of the faces cut on this machine, made on first use."""
    names, folder = families(), Path(settings.VAR_DIR) / "fonts"
    fang = font_file(names["fang"])
    cut = {} if names["latin"] else {"latin": latin_face(font_file(names["song"]), fang, folder)}
    for role in _CUT:
        if names[role] == DEFAULT_FAMILIES[role]:
            cut[role] = plain_face(font_file(names[role], role in _BOLD), names[role], common_chinese(), folder)
    return cut


def css_families() -> dict[str, str]:
    """Role → families as a stylesheet names them: a cut face under a name of its own, then the installed family."""
    return {
        role: ", ".join(f'"{family}"' for family in (f"Ecocase {role}" if role in cut_faces() else "", name) if family)
        for role, name in families().items()
    }


def title_face() -> TTFont:
    """The face of titles and seals, opened."""
    if (path := cut_faces().get("title")) is None:
        family = families()["title"]
        path = font_file(family, bold=True)
        return TTFont(path, fontNumber=face_number(path, family))
    return TTFont(path)


@cache
def common_signs() -> frozenset[int]:
    """Code points that all four body faces hold: a sign outside needs a fallback and a line of its own height."""
    signs: frozenset[int] | None = None
    for role in ("fang", "kai", "hei", "song"):
        with TTFont(font_file(families()[role]), fontNumber=0, lazy=True) as face:
            own = frozenset(face.getBestCmap())
        signs = own if signs is None else signs & own
    return signs | frozenset(range(0x80)) | {0xA0, 0xA5}


def subsetter_present() -> bool:
    """True when the system's libharfbuzz-subset is loaded; without it a decision takes seconds (silent fallback)."""
    return harfbuzz_subset is not None
