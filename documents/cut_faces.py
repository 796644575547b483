"""Faces cut out of the free stand-ins, made once on each machine.

The layout engine subsets a face anew for every paper, and with the whole Noto family (65,535 glyphs) that alone takes
as long as the text. An office's own licensed family is never cut: it is used as it is installed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path

import uharfbuzz
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

#: What the Latin face holds: ASCII, the no-break space (its lack would print boxes) and the yuan sign.
LATIN_SIGNS = [*range(0x20, 0x7F), 0xA0, 0xA5]

_METRICS = {
    "hhea": ("ascent", "descent", "lineGap"),
    "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
}

#: BASE stays: a face without it stands .24 pt lower beside one that has it, and the lines grow.
_DROPPED = ("GSUB", "GPOS", "GDEF", "VORG", "vhea", "vmtx", "DSIG")


@cache
def common_chinese() -> frozenset[int]:
    """Code points of GB 2312: 6,763 Chinese characters and their punctuation. Fewer make every paper quicker."""
    signs = set()
    for code in range(0x20, 0x10000):
        with suppress(UnicodeEncodeError):
            chr(code).encode("gb2312")
            signs.add(code)
    return frozenset(signs | {0x2014, 0x3014, 0x3015})


def face_number(path: Path, family: str) -> int:
    """Which face of a collection is the family; 0 for a file that holds one face."""
    if path.suffix.lower() not in (".ttc", ".otc"):
        return 0
    with TTCollection(path, lazy=True) as collection:
        names = [face["name"].getDebugName(1) for face in collection.fonts]
    return names.index(family) if family in names else 0


def plain_face(source: Path, family: str, signs: Collection[int], folder: Path) -> Path:
    """The family reduced to the signs, without the tables that a Chinese line does not need.

    Returns the path in `folder`, made if it is not there yet. The name holds a hash of the source and of what is
    dropped, and the bytes depend on nothing else.
    """
    path = _place(folder, family, source.read_bytes() + " ".join(_DROPPED).encode())
    if not path.exists():
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(source), face_number(source, family))
        wanted = uharfbuzz.SubsetInput()
        wanted.unicode_set.update(signs)
        wanted.flags = uharfbuzz.SubsetFlags.DESUBROUTINIZE | uharfbuzz.SubsetFlags.NO_HINTING
        for table in _DROPPED:
            wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
        _write(path, uharfbuzz.subset(face, wanted).blob.data)
    return path


def latin_face(song: Path, fang: Path, folder: Path) -> Path:
    """The face for figures and Latin letters, which the 仿宋 face draws too heavy.

    Cut from the 宋体 face and given the vertical metrics of the 仿宋 face, so that mixing it into a line moves nothing.
    It has no kerning, for the layout engine pushes justified lines out of the box when a face kerns against the space.
    """
    path = _place(folder, "latin", song.read_bytes() + fang.read_bytes())
    if path.exists():
        return path
    face = TTFont(song, recalcTimestamp=False)
    cutter = subset.Subsetter(subset.Options(layout_features=[], name_IDs=["*"]))
    cutter.populate(unicodes=LATIN_SIGNS)
    cutter.subset(face)
    with TTFont(fang, lazy=True) as body:
        for table, fields in _METRICS.items():
            for field in fields:
                setattr(face[table], field, getattr(body[table], field))
    part = _part(path)
    face.save(part)
    part.replace(path)
    return path


def _place(folder: Path, name: str, sources: bytes) -> Path:
    return folder / f"{name.lower().replace(' ', '-')}-{hashlib.sha256(sources).hexdigest()[:12]}.otf"


def _part(path: Path) -> Path:
    """Where a file is written before it takes its name, so that no other process reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_suffix(f".{os.getpid()}.part")


def _write(path: Path, content: bytes) -> None:
    part = _part(path)
    part.write_bytes(content)
    part.replace(path)
