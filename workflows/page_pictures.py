"""Pages of a PDF as pictures, for screens and browsers that show no PDF themselves.

`pdftoppm` of poppler draws them; without it the pages fall back to the browser's own reader.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

#: Width of a page in pixels: A4 at about 110 dots per inch, legible at 200 % zoom.
WIDTH = 910
#: Seconds after which a picture is given up.
PATIENCE = 30


def available() -> bool:
    return shutil.which("pdftoppm") is not None


def pictures(pdf: bytes, *, first: int = 1, last: int = 30) -> list[bytes]:
    """PNG pictures of the pages from `first` to `last`, fewer when the PDF ends before. Empty without pdftoppm."""
    if not available():
        return []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.pdf"
        source.write_bytes(pdf)
        subprocess.run(
            [
                *("pdftoppm", "-png", "-gray", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1"),
                *("-f", str(first), "-l", str(last), str(source), str(Path(folder) / "page")),
            ],
            check=True,
            timeout=PATIENCE,
            capture_output=True,
        )
        return [path.read_bytes() for path in sorted(Path(folder).glob("page-*.png"))]
