"""A text as words that can be told apart or not: the units in which two editions differ."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_LETTER = "[^\\W_][\u0300-\u036f\u00ad\u200b-\u200d]*"  # with the marks and soft hyphens after it
_TOKEN = re.compile(rf"(?:{_LETTER})+(?:['’&.,\-‑](?:{_LETTER})+)*|\n[^\S\n]*\n\s*|\S")
_UNSEEN = dict.fromkeys((0xAD, *range(0x200B, 0x200E)))
PARAGRAPH = "\n\n"


@dataclass(frozen=True)  # no slots: edges and weights are worked out once
class Words:
    """The words, punctuation marks and paragraph breaks of a text.

    ``starts`` are places in ``text``. Two texts that differ only in spaces, line ends, soft hyphens
    and the way accents are stored have the same words.
    """

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]

    @cached_property
    def edges(self) -> tuple[int, ...]:
        """Where a stretch up to each word ends and one from it begins.

        A word takes the space after it along. One more than there are words, from 0 to the length
        of the text, so that stretches leave out nothing.
        """
        return (0, *self.starts[1:], len(self.text)) if self.starts else (len(self.text),)

    def weight(self, start: int, end: int) -> int:
        """How many letters and figures the words from ``start`` up to ``end`` have."""
        return self._weights[end] - self._weights[start]

    @cached_property
    def _weights(self) -> tuple[int, ...]:
        letters = (len(form) if form[:1].isalnum() else 0 for form in self.forms)
        return tuple(accumulate(letters, initial=0))


def cut(text: str) -> Words:
    """The words of ``text``."""
    found = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
    forms = tuple(_form(written) for written, _ in found)
    return Words(text, forms, tuple(start for _, start in found))


def _form(written: str) -> str:
    """What makes a word the same word in another edition."""
    if written.isascii():
        return PARAGRAPH if written.isspace() else written
    return (
        PARAGRAPH if written.isspace() else unicodedata.normalize("NFC", written.translate(_UNSEEN))
    )
