"""Bytes made text: the encoding told by a mark, proved by UTF-8, or guessed and said so."""

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

from explorer.errors import UserError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WESTERN = ("cp1252", "mac_roman", "cp850")
_USUAL = frozenset("éëèêïîíöôóòüûúùäâáàçñœæßÉËÈÊÏÖÜÀÇ‘’“”„«»–—…•€§°£¹²³½¼ \xa0")  # of the West
_PLAIN_SHARE = 0.9  # of the letters outside ASCII must be usual ones


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and whether that is a guess."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, name: str, told: str = "") -> Decoded:
    """``data`` as text with plain line ends; ``told`` is the encoding the file itself names.

    Raises ``UserError`` where it isn't text.
    """
    found = _by_mark(data) or _by_word(data, told) or _utf8(data) or _wide(data) or _guess(data)
    if found is None or len(_CONTROL.findall(found.text)) > len(found.text) / 200:
        raise UserError("import-not-text", name=name)
    text = (
        found.text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\x85", "\n")
    )
    return Decoded(text, found.encoding, found.guessed)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _tried(data, encoding, guessed=False)
    return None


def _by_word(data: bytes, told: str) -> Decoded | None:
    if not told:
        return None
    try:
        encoding = codecs.lookup(told).name
    except LookupError:
        return None
    return _tried(data, "cp1252" if encoding == "iso8859-1" else encoding, guessed=False)


def _utf8(data: bytes) -> Decoded | None:
    return _tried(data, "utf-8", guessed=False)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of European text is zero."""
    start = data[:4000]
    if len(start) < 4 or start.count(0) < len(start) / 4:
        return None
    return _tried(
        data,
        "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be",
        guessed=True,
    )


def _guess(data: bytes) -> Decoded | None:
    """The Western encoding in which the letters are usual, else what charset-normalizer says."""
    if b"\0" in data[:8000]:
        return None
    tried = [found for found in (_tried(data, one, guessed=True) for one in _WESTERN) if found]
    best = max(tried, key=lambda found: _usual_share(found.text), default=None)
    if best and _usual_share(best.text) >= _PLAIN_SHARE:
        return best
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- costs 30 ms, rarely needed

    match = from_bytes(data[:200_000]).best()
    told = _tried(data, match.encoding, guessed=True) if match else None
    return told or best or _tried(data, "latin-1", guessed=True)


def _usual_share(text: str) -> float:
    """The share of the letters outside ASCII that are usual; no capital is so inside a word."""
    letters = [
        "" if character.isupper() and before.islower() else character
        for before, character in pairwise(f" {text[:200_000]}")
        if character > "\x7f"
    ]
    return sum(letter in _USUAL for letter in letters) / len(letters) if letters else 0.0


def _tried(data: bytes, encoding: str, *, guessed: bool) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except (UnicodeError, LookupError, ValueError, TypeError):
        return None
