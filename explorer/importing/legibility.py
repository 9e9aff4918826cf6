"""Whether letters make words: a font may hide which characters its signs are.

Copied out of such a document stand control characters, or other letters than those on the page:
then few of them are vowels, which in European languages are a third or more of all. Told font by
font, since it is often only the one of the titles.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from explorer.importing.layout import Page

_NO_SIGNS = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]{2,}")
_NO_SIGNS_SHARE = 0.2  # of what is set in a font are no characters
_FEWEST = 12  # of them that can tell
_VOWELS = 0.28  # of the letters at least; in 100,000 words of programmes two in five are
_FEWEST_LETTERS = 150  # that can tell
_SAMPLE = 50_000  # characters of a font are looked at


def texts_by_font(pages: Sequence[Page]) -> dict[str, str]:
    """The words of each font, with spaces."""
    fonts: dict[str, list[str]] = {}
    for page in pages:
        for text, _, _, _, style in page.words:
            fonts.setdefault(style.font, []).append(text)
    return {font: " ".join(words) for font, words in fonts.items()}


def unreadable_share(texts: Mapping[str, str]) -> float:
    """The share of ``texts``, by font, whose fonts don't tell their characters, 0 to 1."""
    hidden = sum(len(text) for text in texts.values() if _hides(text[:_SAMPLE]))
    return hidden / max(1, sum(map(len, texts.values())))


def _hides(text: str) -> bool:
    hidden = sum(map(len, _NO_SIGNS.findall(text)))
    if hidden >= max(_FEWEST, _NO_SIGNS_SHARE * len(text)):
        return True
    return _lacks_vowels(text) and _lacks_vowels(unicodedata.normalize("NFD", text))


def _lacks_vowels(text: str) -> bool:
    small = text.casefold()
    letters = sum(map(small.count, ascii_lowercase))
    return letters >= _FEWEST_LETTERS and sum(map(small.count, "aeiou")) < _VOWELS * letters
