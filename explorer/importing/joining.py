"""Lines that were one text before somebody broke them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.importing.characters import SOFT_HYPHENS, clean

_SUSPENDED = re.compile(
    r"^(?:en|of|als|tot|noch|dan|maar|and|or|et|ou|und|oder|c\.q\.|resp\.|,)\b", re.I
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAKS = frozenset(f"-{SOFT_HYPHENS}")
_LEFT_OVER = re.compile(r"(?<![\w-])([^\W\d_]{2,})- ([^\W\d_]{2,})\b")
_HEAD = re.compile(r"^([^\W\d_]+)")
_CLASH = re.compile(r"(?:aa|ae|ai|au|ee|ei|eu|ie|ii|oe|oi|oo|ou|ui|uu|ij)", re.I)
_DIAERESIS = str.maketrans("aeiou", "äëïöü")


class Vocabulary:
    """The words of a document.

    They tell ``samen-werking`` (broken at a line end) from ``niet-westers`` (written so).
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = Counter(map(str.casefold, _WORD.findall("\n".join(texts))))

    def count(self, word: str) -> int:
        """How often ``word`` is written in the document, in any case."""
        return self._counts[word.casefold()]

    def glue(self, before: str, after: str) -> str:
        """The word that ``before`` and ``after``, the two sides of a hyphen at a line end.

        Make together.
        """
        whole, hyphened = before + after, f"{before}-{after}"
        if self.count(hyphened) > self.count(whole):
            return hyphened
        if self.count(whole):
            return whole
        dotted = before + after[0].translate(_DIAERESIS) + after[1:]
        if dotted != whole and self.count(dotted):
            return dotted
        if before.isupper() and after.isupper() and before.isalpha():
            return hyphened if min(self.count(before), self.count(after)) > 1 else whole
        if before.isupper() or after[0].isupper() or not before[-1].isalpha():
            return hyphened
        compound = len(before) > 3 and len(after) > 3 and self.count(before) and self.count(after)
        clash = _CLASH.fullmatch(before[-1] + after[0])
        return hyphened if compound and clash else whole


def join_lines(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """One text out of its lines: hyphened ends rejoined, spaces between the others."""
    text = ""
    for line in lines:
        text = _append(text, line.strip(), vocabulary) if text else line.strip()
    if "- " in text:
        text = _LEFT_OVER.sub(lambda found: _mended(found, vocabulary), text)
    return clean(text)


def _mended(found: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """A hyphen left in mid-line by an earlier layout taken out, where the word is known whole."""
    before, after = found.groups()
    whole, hyphened = vocabulary.count(before + after), vocabulary.count(f"{before}-{after}")
    if _SUSPENDED.match(after) or not (whole or hyphened):
        return found.group()
    return before + after if whole >= hyphened else f"{before}-{after}"


def _append(text: str, line: str, vocabulary: Vocabulary) -> str:
    broken = text.rsplit(None, 1)[-1][:-1] if text[-1] in _BREAKS else ""
    if not broken or not line:
        return f"{text} {line}".rstrip()
    head = _HEAD.match(line)
    if not head or _SUSPENDED.match(line):
        return f"{text[:-1]}- {line}" if not line[0].isdigit() else f"{text[:-1]}-{line}"
    before = re.split(r"[^\w-]", broken)[-1]
    if not before:
        return f"{text} {line}"
    start = text[: len(text) - 1 - len(before)]
    return start + vocabulary.glue(before, head[1]) + line[head.end() :]
