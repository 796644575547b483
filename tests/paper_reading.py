"""What a reader of a printed paper sees: its text, its faces, and where its ink stands."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageChops

#: Resolution of the pictures in which ink is measured: a fifth of a millimetre is two points.
DPI = 254
MM = DPI / 25.4


@dataclass(frozen=True)
class Line:
    """One line of 16 pt text, millimetres from the paper's upper left corner."""

    top: float
    left: float
    right: float
    text: str


def text_of(pdf: bytes) -> str:
    """The text layer, without line breaks and spaces."""
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return re.sub(r"\s+", "", told)


def faces_of(pdf: bytes, folder: Path) -> list[list[str]]:
    """Rows of pdffonts, split into words."""
    path = folder / "faces.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    return [row.split() for row in told.splitlines()[2:]]


def lines_of(pdf: bytes) -> list[list[Line]]:
    """Per page the lines of body text (16 pt) by their text boxes."""
    told = subprocess.run(["pdftotext", "-bbox-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    point = 25.4 / 72
    pages = []
    for page in ElementTree.fromstring(re.sub(r'xmlns="[^"]*"', "", told.decode())).iter("page"):
        rows: dict[int, list[tuple[float, float, float, str]]] = {}
        for word in page.iter("word"):
            top, bottom, left, right = (float(word.get(key)) * point for key in ("yMin", "yMax", "xMin", "xMax"))
            if 15.4 < (bottom - top) / point < 17.6:
                row = next((key for key in rows if abs(key - round(top * 10)) < 15), round(top * 10))
                rows.setdefault(row, []).append((top, left, right, word.text or ""))
        pages.append(
            [
                Line(min(w[0] for w in row), min(w[1] for w in row), max(w[2] for w in row), "".join(w[3] for w in row))
                for _key, row in sorted(rows.items())
            ]
        )
    return pages


class Ink:
    """A page as printed, and where its ink is; millimetres from the upper left corner."""

    def __init__(self, pdf: bytes, page: int, folder: Path):
        path, stem = folder / "ink.pdf", folder / f"ink-{page}"
        path.write_bytes(pdf)
        command = ["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), "-singlefile", "-png", path, stem]
        subprocess.run(command, check=True)
        with Image.open(stem.with_suffix(".png")) as picture:
            red, green, blue = picture.convert("RGB").split()
        self.dark = red.point(lambda value: 255 if value < 140 else 0)
        reddish = red.point(lambda value: 255 if value > 150 else 0)
        pale = green.point(lambda value: 255 if value < 120 else 0)
        self.red = ImageChops.multiply(ImageChops.multiply(reddish, pale), blue.point(lambda v: 255 if v < 120 else 0))

    def box(self, mask: Image.Image, top: float, bottom: float, left: float = 20, right: float = 195):
        """(top, bottom, left, right) of the ink inside a window, None when it is clean."""
        window = mask.crop((int(left * MM), int(top * MM), int(right * MM), int(bottom * MM)))
        found = window.getbbox()
        if found is None:
            return None
        return top + found[1] / MM, top + found[3] / MM, left + found[0] / MM, left + found[2] / MM
