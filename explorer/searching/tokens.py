"""Cutting Dutch text into words, with the place of each.

A word keeps its inner apostrophe (``regio’s``) and a number its comma (``0,7``); words tied by a
hyphen stay one chunk with pieces. Folding makes a word comparable: case, accents, kinds of
apostrophe, soft hyphens and the way a number is written no longer matter.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

PERCENT = "procent"
_LETTER = r"[^\W_]"
_JOINER = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_APOSTROPHE = "'\u2019\u2018\u02bc`\u00b4"
_HYPHEN = "\\-\u2010\u2011"
_WORD = rf"{_LETTER}(?:{_LETTER}|[{_JOINER}]|[{_APOSTROPHE}&](?={_LETTER})|(?<=\d)[.,](?=\d))*"
_ACRONYM = r"(?<![^\W_])(?:[^\W\d_]\.){2,}"
_PLAIN = rf"[^\W\d_]{{2,}}(?![\w&{_APOSTROPHE}{_HYPHEN}{_JOINER}])"
_CHUNK = re.compile(
    rf"{_PLAIN}|%|{_ACRONYM}|[{_HYPHEN}]?{_WORD}(?:[{_HYPHEN}]{_WORD})*[{_HYPHEN}]?"
)
_PIECE = re.compile(_WORD)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_REMEMBERED = 16_384


class Chunk(NamedTuple):
    """What stands between two spaces: one word, or several tied by hyphens.

    ``pieces`` are (start, end, folded word); ``opens`` says that a hyphen stands at the end
    (``handels-``), ``closes`` that one stands before the first word (``-akkoorden``).
    """

    start: int
    end: int
    pieces: tuple[tuple[int, int, str], ...]
    opens: bool = False
    closes: bool = False


@cache
def _plain_letters() -> dict[int, str]:
    """Each accented Latin letter to the letters it is looked up by."""
    letters = {
        ord("ø"): "o",
        ord("ł"): "l",
        ord("đ"): "d",
        ord("ð"): "d",
        ord("þ"): "th",
        ord("ı"): "i",
    }
    letters |= {ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss"}
    letters |= dict.fromkeys(map(ord, _APOSTROPHE), "'")
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base != chr(code):
            letters.setdefault(code, base.lower())
    for joiner in (*range(0x300, 0x370), 0xAD, *range(0x200B, 0x200E), 0x2060):
        letters[joiner] = ""
    return letters


@cache
def _same_length_letters() -> dict[int, str]:
    return {code: plain for code, plain in _plain_letters().items() if len(plain) == 1}


def fold(word: str) -> str:
    """The form under which a word is compared."""
    if word.isascii() and word.isalpha():
        return word.lower()
    if word == "%":
        return PERCENT
    folded = word.lower().translate(_plain_letters())
    if folded[:1].isdigit():
        return folded.replace(".", "") if _THOUSANDS.fullmatch(folded) else folded.replace(".", ",")
    return folded.replace(".", "")


def fold_text(text: str) -> str:
    """A text folded letter by letter, so that places in it are places in ``text``."""
    lowered = text.lower()
    if len(lowered) != len(text):  # one letter, the dotted capital I, is two when lowered
        lowered = "".join(letter.lower()[:1] for letter in text)
    return lowered.translate(_same_length_letters())


class Shape(NamedTuple):
    """What a chunk is made of, wherever it stands: as ``Chunk``, places counted from its start.

    ``word`` is the folded word it is by itself, as nearly all are; else empty.
    """

    length: int
    word: str
    pieces: tuple[tuple[int, int, str], ...]
    opens: bool = False
    closes: bool = False


Placed = tuple[int, Shape]  # where a chunk starts in a text, and its shape


@lru_cache(_REMEMBERED)  # a text repeats its words: a tenth of the chunks of a corpus differ
def _shape(content: str) -> Shape:
    tied = "-" in content or "\u2010" in content or "\u2011" in content
    if content.endswith(".") or not tied:
        word = fold(content)
        return Shape(len(content), word, ((0, len(content), word),))
    pieces = tuple(
        (piece.start(), piece.end(), fold(piece.group())) for piece in _PIECE.finditer(content)
    )
    closes = not content[0].isalnum()
    opens = len(content) > 1 and content[-1] in "-\u2010\u2011"
    return Shape(len(content), "", pieces, opens=opens, closes=closes)


def shapes(text: str) -> list[Placed]:
    """What stands between spaces in a text, from left to right: where, and of what shape."""
    return [(found.start(), _shape(found.group())) for found in _CHUNK.finditer(text)]


def chunks(text: str) -> Iterator[Chunk]:
    """The chunks of a text, from left to right."""
    for at, shape in shapes(text):
        placed = tuple((at + start, at + end, word) for start, end, word in shape.pieces)
        yield Chunk(placed[0][0], placed[-1][1], placed, shape.opens, shape.closes)


def words(text: str) -> list[str]:
    """The folded words of a text, hyphens apart."""
    return [piece[2] for content in _CHUNK.findall(text) for piece in _shape(content).pieces]


def words_in(found: Iterable[Placed]) -> set[str]:
    """The different words among chunks, hyphens apart."""
    return {piece[2] for _, shape in found for piece in shape.pieces}
