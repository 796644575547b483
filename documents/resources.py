"""What a paper may load: nothing but what this module registers.

Text of a case comes from outside. Were a sentence to smuggle markup into a template, it must not make the server read
a file or call an address (SSRF); so every address that is not one of ours stops the printing.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from documents.fonts import cut_faces
from documents.pictures import Picture, rectangle
from documents.qr import qr_code
from documents.seal import seal

SCHEME = "ecocase:"
FONT = SCHEME + "font/"
_SEAL = SCHEME + "seal/"
_CODE = SCHEME + "code/"
_RULE = SCHEME + "rule"


#: One line of ruled paper, stretched over its width and height.
RULE = Picture(26, "#a0a0a0", 1, tuple(rectangle(0, 25, 26, 0.7)))


class ResourceRefused(RuntimeError):
    """A paper asked for something outside the register of local resources."""


class Refusal(FatalURLFetchingError):
    """The same inside the layout engine, which swallows every ordinary exception of a fetcher."""

    def __init__(self, address: str):
        super().__init__(f"文书只能使用本系统登记的资源，拒绝读取：{address[:120]}")


def seal_address(authority: str) -> str:
    """Address of the authority's seal inside a paper."""
    return _SEAL + quote(authority, safe="")


def code_address(target: str) -> str:
    """Address, inside a paper, of the picture that leads to the target."""
    return _CODE + quote(target, safe="")


def picture(address: str) -> Picture | None:
    """The picture behind an address, None when it is not one of ours."""
    if address.startswith(_SEAL):
        return seal(unquote(address[len(_SEAL) :]))
    if address.startswith(_CODE):
        return qr_code(unquote(address[len(_CODE) :]))
    return RULE if address == _RULE else None


class Pictures(dict):
    """What the layout engine takes for its cache of pictures: it looks here before it would fetch an address."""

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and (address.startswith((_SEAL, _CODE, _RULE)) or super().__contains__(address))

    def __missing__(self, address: str) -> Picture | None:
        return picture(address)


class LocalResources(URLFetcher):
    """Answers the addresses of our cut faces, refuses every other one, whatever its scheme."""

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        """The face behind one of our addresses. Raises Refusal for anything else."""
        path = cut_faces().get(url.removeprefix(FONT)) if url.startswith(FONT) else None
        if path is None:
            raise Refusal(url)
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/otf"})
