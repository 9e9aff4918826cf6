"""Quoting safely: the words that were selected, what was left out shown, the citation along.

A quotation that drops the condition it hangs on ("tenzij …", "zolang …") says something else
than its source; that is pointed out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.programme.model import Passage, page_range
from explorer.programme.pack import Programme

ELISION = "[…]"
_SENTENCE_END = re.compile(r"[.!?…][”’\")]*\s*$")
_CONDITION = re.compile(
    r"\b(tenzij|mits|voor zover|op voorwaarde dat|onder voorwaarde dat|zolang|indien|in zoverre"
    r"|(?:enkel|alleen|pas|behalve) (?:als|wanneer)|zonder dat)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Selected:
    """A run of characters ``[start, end)`` of a passage."""

    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """``text`` with elisions, its ``citation``, and the words of condition that were dropped."""

    text: str
    citation: str
    conditions: tuple[str, ...]

    def __str__(self) -> str:
        return f"“{self.text}”\n({self.citation})" if self.citation else self.text


def quote(programme: Programme, pieces: Sequence[Selected]) -> Quotation:
    """The quotation of ``pieces``, given in the order of the text; empty ones are left out."""
    kept = [_trimmed(piece) for piece in pieces]
    kept = [piece for piece in kept if piece.start < piece.end]
    text = "\n\n".join(_joined(kept))
    conditions = tuple(word for piece in kept for word in dropped_conditions(piece))
    return Quotation(text, citation(programme, [piece.passage for piece in kept]), conditions)


def citation(programme: Programme, passages: Sequence[Passage]) -> str:
    """One citation for passages that may stand in several sections."""
    if not passages:
        return ""
    by_section: dict[str, list[Passage]] = {}
    for passage in passages:
        by_section.setdefault(passage.section, []).append(passage)
    return "; ".join(_section_citation(programme, group) for group in by_section.values())


def dropped_conditions(piece: Selected) -> tuple[str, ...]:
    """Words of condition in the sentences that were cut into, outside of what was selected."""
    text = piece.passage.text
    first, last = _sentence_start(text, piece.start), _sentence_stop(text, piece.end)
    outside = (text[first : piece.start], text[piece.end : last])
    return tuple(found.group(1) for part in outside for found in _CONDITION.finditer(part))


def _joined(pieces: Sequence[Selected]) -> list[str]:
    paragraphs: list[str] = []
    before: Selected | None = None
    for piece in pieces:
        words = piece.passage.text[piece.start : piece.end]
        same = before is not None and before.passage.id == piece.passage.id
        if _sentence_start(piece.passage.text, piece.start) != piece.start and not same:
            words = f"{ELISION} {words}"
        if _cut_off(piece):
            words = f"{words} {ELISION}"
        if same:
            paragraphs[-1] = f"{paragraphs[-1].removesuffix(f' {ELISION}')} {ELISION} {words}"
        else:
            if before is not None and _skips(before.passage, piece.passage):
                paragraphs.append(ELISION)
            paragraphs.append(words)
        before = piece
    return paragraphs


def _cut_off(piece: Selected) -> bool:
    """Whether the selection ends before its sentence does; a passage may end without a stop."""
    text = piece.passage.text
    return piece.end < len(text.rstrip()) and not _SENTENCE_END.search(text[: piece.end])


def _skips(first: Passage, second: Passage) -> bool:
    return first.section == second.section and second.number > first.number + 1


def _trimmed(piece: Selected) -> Selected:
    """Without blanks at its ends, and with whole words only."""
    text = piece.passage.text
    words = text[piece.start : piece.end]
    start = piece.start + len(words) - len(words.lstrip())
    end = max(start, piece.end - len(words) + len(words.rstrip()))
    if start == end:
        return Selected(piece.passage, start, end)
    while start and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    return Selected(piece.passage, start, end)


def _inside_word(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and text[at].isalnum()


def _sentence_start(text: str, at: int) -> int:
    starts = [0, *(found.end() for found in re.finditer(r"[.!?…][”’\")]*\s+", text))]
    return max(start for start in starts if start <= at)


def _sentence_stop(text: str, at: int) -> int:
    if at and _SENTENCE_END.search(text[:at]):
        return at
    found = re.compile(r"[.!?…][”’\")]*(?=\s|$)").search(text, at)
    return found.end() if found else len(text)


def _section_citation(programme: Programme, passages: Sequence[Passage]) -> str:
    first = programme.citation(passages[0])
    if len(passages) == 1:
        return str(first)
    pages = tuple(dict.fromkeys(page for passage in passages for page in passage.pages))
    numbers = [passage.number for passage in passages]
    consecutive = numbers == list(range(numbers[0], numbers[-1] + 1))
    listed = page_range((numbers[0], numbers[-1])) if consecutive else ", ".join(map(str, numbers))
    return first.of_passages(listed, pages)
