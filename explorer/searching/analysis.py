"""From text to the terms that are indexed and looked up.

The same for passages, queries and notes.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.searching.compounds import Decompounder, Piece
from explorer.searching.stemming import stem
from explorer.searching.tokens import Chunk, Placed, Shape, chunks, shapes

ACRONYM = "!"  # tells the name from the stop word; no folded word holds it
_REMEMBERED_WORDS = 20_000
_PARTICLES = frozenset(
    ("aan", "af", "bij", "in", "mee", "na", "neer", "op", "samen", "tegen", "terug", "toe", "uit")
)  # not those that are mostly a word of their own before "te": om, door, voor, over
_LIST_WORDS = frozenset(("en", "of", "noch", "zowel"))


Found = tuple[int, int, int]  # where an expression starts and ends, and its group


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word with its stem and, of a compound, the stems of its parts.

    Parts are the pieces and every run of pieces that isn't the whole: ``mensenrechtenverdediger``
    has the parts mens, recht, verdediger, mensenrecht and rechtverdediger.
    """

    surface: str
    stem: str
    parts: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()
    is_stop: bool = False


class Token(NamedTuple):
    """A word at a place in a text.

    ``extra`` ones stand on top of others: ``EU-lidstaten`` as one word, the ``handelsverdragen``
    of "handels- en investeringsverdragen", the ``afschaffen`` of "af te schaffen".
    """

    start: int
    end: int
    word: Word
    extra: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text is indexed by.

    Stems with how often they stand there, parts, groups of synonyms; its length.
    """

    stems: Counter[str]
    parts: Counter[str]
    groups: Counter[int]
    length: int


@dataclass(frozen=True, slots=True)
class Expressions:
    """Expressions of one or more words that stand for a group of synonyms, by their first stem."""

    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)

    def add(self, stems: tuple[str, ...], group: int) -> None:
        """Let ``stems``, one after the other, stand for ``group``."""
        entries = self.by_first.setdefault(stems[0], [])
        if (stems, group) not in entries:
            entries.append((stems, group))

    def matches(self, stems: Sequence[str]) -> list[tuple[int, int, int]]:
        """Where expressions stand in a row of stems: (first, after the last, group)."""
        found = []
        for place, first in enumerate(stems):
            for row, group in self.by_first.get(first, ()):
                if tuple(stems[place : place + len(row)]) == row:
                    found.append((place, place + len(row), group))
        return found


class Analyzer:
    """Analyses text by one decompounder and one set of stop words."""

    def __init__(
        self,
        decompounder: Decompounder,
        stop: frozenset[str],
        *,
        acronyms: frozenset[str] = frozenset(),
        known: Callable[[str], Word | None] | None = None,
    ) -> None:
        """``known`` looks up words that were analysed when the index was built.

        ``acronyms`` are stop words that are a name when written in capitals (IS).
        """
        self._decompounder = decompounder
        self._stop = stop
        self._known = known
        self._words: dict[str, Word] = {}
        self._plain: dict[str, Word] = {}  # those of them that mean the same wherever they stand
        self._stems: dict[str, str] = {}  # the same; a stop word has none
        self._acronyms = acronyms
        self.expressions = Expressions()

    def word(self, surface: str) -> Word:
        """The analysis of a folded word."""
        word = self._words.get(surface)
        if word is None:
            if len(self._words) >= _REMEMBERED_WORDS:
                self._words.clear()
                self._plain.clear()
            word = (self._known and self._known(surface)) or self._analysed(surface)
            self._words[surface] = word
        return word

    def _analysed(self, surface: str) -> Word:
        if surface in self._stop:
            return Word(surface, surface, is_stop=True)
        pieces = self._decompounder.split(surface)
        written = tuple(piece.written for piece in pieces)
        return Word(surface, stem(surface), _parts(pieces), written)

    def tokens(self, text: str, found: Sequence[Placed] | None = None) -> list[Token]:
        """Every word of a text in order, extra ones included.

        ``found`` are the chunks of ``text``, where they were looked for before.
        """
        if found is None:
            found = shapes(text)
        plain = self._plain
        tokens: list[Token] = []
        for place, (at, shape) in enumerate(found):
            word = plain.get(shape.word)
            if word is None:
                tokens += self._tokens_at(text, found, place)
            else:
                tokens.append(Token(at, at + shape.length, word))
        return tokens

    def _tokens_at(self, text: str, found: Sequence[Placed], place: int) -> list[Token]:
        """The words of one chunk, and the extra ones that stand on top of it."""
        at, (_, alone, pieces, opens, closes) = found[place]
        start, end = at + pieces[0][0], at + pieces[-1][1]
        if len(pieces) == 1:
            surface = self._named(pieces[0][2], text, found, start, end)
            word = self.word(surface)
            tokens = [Token(start, end, word)]
            if surface == "te":
                tokens += self._rejoined(found, place)
            elif alone and alone not in self._acronyms:
                self._plain[alone] = word
        else:
            tokens = [Token(at + one[0], at + one[1], self.word(one[2])) for one in pieces]
            joined = self.word("".join(surface for _, _, surface in pieces))
            tokens.append(Token(start, end, joined, extra=True))
        if opens or closes:
            completed = self._completed(list(chunks(text)), place)
            if completed:
                tokens.append(Token(start, end, self.word(completed), extra=True))
        return tokens

    def _named(self, surface: str, text: str, found: Sequence[Placed], start: int, end: int) -> str:
        """``surface``, marked where it is a name: a stop word in capitals, unless all is."""
        if surface not in self._acronyms or not text[start:end].isupper():
            return surface
        shouting = len(found) > 1 and text.isupper()
        return surface if shouting else surface + ACRONYM

    def _rejoined(self, found: Sequence[Placed], place: int) -> list[Token]:
        """The verb around the ``te`` at ``place``: "af te schaffen" is afschaffen."""
        if not 0 < place < len(found) - 1:
            return []
        (start, before), (at, after) = found[place - 1], found[place + 1]
        if len(before.pieces) + len(after.pieces) > 2 or before.pieces[0][2] not in _PARTICLES:
            return []
        _, length, verb = after.pieces[0]
        return [Token(start, at + length, self.word(before.pieces[0][2] + verb), extra=True)]

    def _completed(self, found: list[Chunk], place: int) -> str:
        """The full word of half a compound; empty where the text doesn't tell.

        The ``handels-`` of "handels- en investeringsverdragen" takes the end of the next word, the
        ``-akkoorden`` of "vredesonderhandelingen en -akkoorden" the beginning of the last one.
        """
        chunk = found[place]
        own = "".join(surface for _, _, surface in chunk.pieces)
        step = 1 if chunk.opens else -1
        other = place + step
        while 0 <= other < len(found) and abs(other - place) <= 6:
            if not found[other].opens and not found[other].closes and not self._links(found[other]):
                pieces = self._pieces(found[other])
                if len(pieces) < 2:
                    return ""
                if chunk.opens:
                    return own + pieces[-1]
                whole = "".join(surface for _, _, surface in found[other].pieces)
                return whole[: whole.rindex(pieces[-1])] + own
            other += step
        return ""

    def _links(self, chunk: Chunk) -> bool:
        return len(chunk.pieces) == 1 and chunk.pieces[0][2] in _LIST_WORDS

    def _pieces(self, chunk: Chunk) -> tuple[str, ...]:
        """The words a chunk is made of: what hyphens tie, or the pieces of a compound."""
        if len(chunk.pieces) > 1:
            return tuple(surface for _, _, surface in chunk.pieces)
        return self.word(chunk.pieces[0][2]).pieces

    def terms(self, text: str) -> Terms:
        """What ``text`` is indexed by."""
        tokens = self.tokens(text)
        return self.terms_of(tokens, self.groups(tokens))

    def terms_of(self, tokens: Sequence[Token], groups: Sequence[Found]) -> Terms:
        """What a text of these words and expressions is indexed by."""
        telling = [token for token in tokens if not token.word.is_stop]
        stems = Counter([token.word.stem for token in telling])
        parts = Counter([part for token in telling for part in token.word.parts])
        length = len(telling) - sum([token.extra for token in telling])
        return Terms(stems, parts, Counter([group for _, _, group in groups]), length)

    def groups(self, tokens: Sequence[Token]) -> list[Found]:
        """The expressions among ``tokens`` as (start, end, group).

        An expression may be a part of a compound.
        """
        plain = [token for token in tokens if not token.word.is_stop and not token.extra]
        stems = [token.word.stem for token in plain]
        found = [
            (plain[first].start, plain[after - 1].end, group)
            for first, after, group in self.expressions.matches(stems)
        ]
        single = self.expressions.by_first
        for start, end, word, extra in tokens:
            if word.parts or extra:
                found += [
                    (start, end, group)
                    for part in (*word.parts, *((word.stem,) if extra else ()))
                    for row, group in single.get(part, ())
                    if len(row) == 1
                ]
        return found

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words in order, stop words and extra ones left out.

        No word is analysed for that.
        """
        found = shapes(text)
        stems: list[str] = []
        for at, shape in found:
            known = self._stems.get(shape.word)
            if known is None:
                stems += self._stems_at(text, found, at, shape)
            elif known:
                stems.append(known)
        return tuple(stems)

    def _stems_at(self, text: str, found: Sequence[Placed], at: int, shape: Shape) -> list[str]:
        """The stems of one chunk."""
        surfaces = [surface for _, _, surface in shape.pieces]
        if len(surfaces) == 1:
            start, end, surface = shape.pieces[0]
            surfaces = [self._named(surface, text, found, at + start, at + end)]
        stems = ["" if surface in self._stop else stem(surface) for surface in surfaces]
        if shape.word and shape.word not in self._acronyms:
            if len(self._stems) >= _REMEMBERED_WORDS:
                self._stems.clear()
            self._stems[shape.word] = stems[0]
        return list(filter(None, stems))

    def parts(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words and of the parts of those that are compounds."""
        words = [token.word for token in self.tokens(text) if not token.word.is_stop]
        return tuple(part for word in words for part in (word.stem, *word.parts))


def _parts(pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    count = len(pieces)
    found = [stem(piece.word) for piece in pieces]
    for size in range(2, count):
        for at in range(count - size + 1):
            run = pieces[at : at + size]
            found.append(stem("".join(piece.written for piece in run[:-1]) + run[-1].word))
    return tuple(dict.fromkeys(found))
