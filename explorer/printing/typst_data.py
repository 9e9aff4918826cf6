"""The page model as data for the templates: one JSON document, and the pictures beside it.

Text goes in as JSON strings and is only ever put on the page as text; nothing of the reader's is
read as markup.
"""

import json
import re
import unicodedata
from collections.abc import Set
from dataclasses import fields, is_dataclass
from enum import StrEnum

from explorer.printing.page_model import Composition, Picture, PrintedNote, Question, Words
from explorer.printing.pictures import as_svg
from explorer.printing.runs import Run

DOCUMENT_FILE = "document.json"
_UNBROKEN = re.compile(r"[^\s\u200b/\-–—]{28,}")
_PIECE = 12
_LONG_WORD = re.compile(r"[^\W\d_]{12,}")
_MARK = "\x01"  # can't be in a text: control characters are taken out
_BREAKING = (
    Run,
    PrintedNote,
    Words,
    Question,
)  # running text; long words in it are marked, to be hyphenated


def data_files(composition: Composition, unprintable: Set[str] = frozenset()) -> dict[str, bytes]:
    """The files for the templates.

    Characters in ``unprintable`` are written as their number, ``[U+4E2D]``.
    """
    encoder = _Encoder(unprintable, whole_words=composition.line_step > 0)
    document = json.dumps(encoder.encode(composition), ensure_ascii=False)
    return {DOCUMENT_FILE: document.encode(), **encoder.pictures}


def paper_text(text: str, unprintable: Set[str] = frozenset()) -> str:
    """Text as it can be set.

    No control characters, letters and their accents as one where there is such a letter (faces
    have those, not every accent by itself), and places to break words that no line can hold.
    """
    whole = unicodedata.normalize("NFC", text)
    clean = "".join(_character(character, unprintable) for character in whole)
    return _UNBROKEN.sub(_breakable, clean)


def _character(character: str, unprintable: Set[str]) -> str:
    if character in unprintable:
        return f"[U+{ord(character):04X}]"
    if character == "\n" or character.isprintable():
        return character
    category = unicodedata.category(character)
    if category in ("Co", "Cn", "Cs"):  # for private use, not assigned, half of a pair
        return f"[U+{ord(character):04X}]"
    if category in ("Zs", "Zl", "Zp") or character in "\t\r\x0b\x0c\x85":
        return character if category == "Zs" else " "
    return character if character in "\u200b\u200c\u200d\u200e\u200f\u00ad" else ""


def _breakable(match: re.Match[str]) -> str:
    """A zero-width space after every so many letters, where a word is longer than any real one.

    Real compounds are left to the hyphenation: only from 28 letters on, and never between a letter
    and its accents.
    """
    pieces, piece = [], ""
    for character in match.group():
        joined = unicodedata.category(character).startswith("M") or character == "\u200d"
        if len(piece) >= _PIECE and not joined and not piece.endswith("\u200d"):
            pieces.append(piece)
            piece = ""
        piece += character
    return "\u200b".join([*pieces, piece])


class _Encoder:
    """Turns the blocks into plain values, each with its ``kind``, and collects the pictures.

    With ``whole_words`` none of a passage is marked to be hyphenated: where lines have numbers,
    they are those of the screen, which breaks no words.
    """

    def __init__(self, unprintable: Set[str], *, whole_words: bool) -> None:
        self._unprintable = unprintable
        self._whole = Run if whole_words else ()
        self._breaking = False
        self.pictures: dict[str, bytes] = {}

    def encode(self, value: object) -> object:
        if isinstance(value, StrEnum):
            return value.value
        if isinstance(value, str):
            clean = paper_text(value, self._unprintable)
            return _LONG_WORD.sub(rf"{_MARK}\g<0>{_MARK}", clean) if self._breaking else clean
        if isinstance(value, tuple):
            return [self.encode(part) for part in value]
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value)
        return value

    def _record(self, record: object) -> dict[str, object]:
        assert is_dataclass(record)
        named = {"is": type(record).__name__.lower()}
        if isinstance(record, Picture):
            file = f"pictures/{len(self.pictures)}.svg"
            self.pictures[file] = as_svg(record)
            alt, caption = self.encode(record.alt), self.encode(record.caption)
            told = {"alt": alt, "caption": caption, "turned": record.turned}
            return {**named, "file": file, **told}
        around, self._breaking = (
            self._breaking,
            (isinstance(record, _BREAKING) and not isinstance(record, self._whole)),
        )
        values = {field.name: self.encode(getattr(record, field.name)) for field in fields(record)}
        self._breaking = around
        return {**named, **values}
