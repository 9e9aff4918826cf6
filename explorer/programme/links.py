"""Links and short codes: how a passage is pointed at from outside, on a screen or on paper."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.programme.model import section_of
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.programme.shelf import Shelf

SCHEME = "programmaverkenner"
# Without 0/O, 1/I/L, 2/Z, 5/S, 8/B and U/V, which are easily taken for each other:
# 23 characters, 6.4 million codes.
ALPHABET = "34679ACDEFGHJKMNPQRTWXY"
CODE_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a pack: a section, or a passage of it."""

    pack: str
    target: str

    @property
    def is_passage(self) -> bool:
        """Whether it points at a passage, not at a whole section."""
        return "#" in self.target

    def __str__(self) -> str:
        return f"{SCHEME}:{self.pack}/{self.target}"


def parse_link(text: str) -> Link | None:
    """The link in ``text``; None where it isn't one."""
    scheme, colon, rest = text.strip().partition(":")
    pack, slash, target = rest.strip("/").partition("/")
    if scheme.casefold() != SCHEME or not colon or not slash or not pack or not target:
        return None
    return Link(pack, target)


def follow(link: Link, shelf: "Shelf") -> tuple[Programme, str]:
    """The programme ``link`` points into, and the id of the passage or section there.

    An id of earlier gives the present one; the id is empty where the link names the programme
    alone. Raises ``UserError`` with what someone who clicked on the link can do where the programme
    isn't installed or the place isn't in it.
    """
    if link.pack not in (*(each.id for each in shelf.programmes), *_broken(shelf)):
        raise UserError("link-pack-missing", id=link.pack)
    programme = shelf.programme(link.pack)
    if not link.target:
        return programme, ""
    try:
        return programme, _target(link, programme)
    except UserError as error:
        if error.code not in {"passage-unknown", "section-unknown"}:
            raise
        raise UserError("link-place-missing", id=link.target, name=programme.name) from None


def _target(link: Link, programme: Programme) -> str:
    if link.is_passage:
        return programme.passage(link.target).id
    return programme.head(section_of(link.target)).id


def _broken(shelf: "Shelf") -> list[str]:
    return [each.folder.name for each in shelf.broken]


class ShortCodes:
    """Five characters for every passage of a programme, the same on every machine.

    A code is drawn from the SHA-256 of pack and passage id; where two would be the same, the later
    one in the order of ids is drawn anew, so that codes stay when passages are added behind.
    """

    def __init__(self, pack: str, passages: Iterable[str]) -> None:
        self._passages: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        for passage in sorted(passages):
            attempt = 0
            while (code := _draw(pack, passage, attempt)) in self._passages:
                attempt += 1
            self._passages[code] = passage
            self._codes[passage] = code

    def code(self, passage: str) -> str:
        """The code of ``passage``. Raises ``KeyError`` for one that isn't of the programme."""
        return self._codes[passage]

    def passage(self, typed: str) -> str | None:
        """The passage whose code was typed, case and blanks aside; None where there is none."""
        return self._passages.get("".join(typed.split()).upper())


def looks_like_code(text: str) -> bool:
    """Whether ``text`` could be a short code."""
    typed = "".join(text.split()).upper()
    return len(typed) == CODE_LENGTH and all(letter in ALPHABET for letter in typed)


def _draw(pack: str, passage: str, attempt: int) -> str:
    digest = hashlib.sha256(f"{pack}/{passage}/{attempt}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    letters = []
    for _place in range(CODE_LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)
