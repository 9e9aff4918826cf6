"""An index that is open: postings, passages, tags and words, read when they are needed.

For one thread at a time. What was read is remembered within bounds, because a reader who types asks
for nearly the same thing again and again.
"""

from __future__ import annotations

import json
from array import array
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from explorer.searching.analysis import Analyzer, Expressions, Found, Token, Word
from explorer.searching.building import acronyms, corpus_lexicon
from explorer.searching.compounds import Decompounder
from explorer.searching.corpus import Outline, Place
from explorer.searching.engine import Postings, PostingsReader
from explorer.searching.passage_words import PassageWords
from explorer.searching.thesaurus import Thesaurus
from explorer.searching.wording import Wording
from explorer.searching.wordlist import WordList

_REMEMBERED_POSTINGS = 1_500_000
_REMEMBERED_TEXTS = 512
_REMEMBERED_WORDS = 20_000


class Row(NamedTuple):
    """A passage as it is kept in the index."""

    pack: str
    section: str
    passage: str
    title: str
    number: int
    pages: tuple[int, ...]
    text: str


class Analysed(NamedTuple):
    """A passage with its words, the expressions among them, and each compound once."""

    row: Row
    tokens: list[Token]
    groups: list[Found]
    compounds: tuple[Word, ...]


class Index:
    """Reads one index.

    Documents are numbered from 0 in the order of packs, sections and passages.
    """

    def __init__(self, folder: Path, wording: Wording) -> None:
        content = json.loads((folder / "outline.json").read_text("utf-8"))
        self.count: int = content["count"]
        self.outline = _outline(content)
        self.thesaurus = Thesaurus.from_json(content["thesaurus"])
        self.words = WordList(folder / "words.txt")
        self.noise = wording.noise
        self.simple_words = wording.simple
        lexicon = corpus_lexicon(wording, self.words)
        self.analyzer = Analyzer(
            Decompounder(lexicon), wording.stop, acronyms=acronyms(wording), known=self.words.find
        )
        self.analyzer.expressions = self.thesaurus.found_expressions()
        self.asked: Expressions = self.thesaurus.asked_expressions()
        self.everything = (1 << self.count) - 1
        self._starts = array("Q", (folder / "passages.starts").read_bytes())
        self._tags = _Tags(folder, self.count)
        self._passages: BinaryIO = (folder / "passages.jsonl").open("rb")
        self._reader = PostingsReader(folder)
        self._postings: dict[tuple[str, str], Postings] = {}
        self._remembered = 0
        self._analysed: dict[int, Analysed] = {}
        self.phrases: dict[tuple[str, ...], int] = {}  # bitmaps of phrases that were looked for
        self._known_words: dict[int, Word] = {}
        self._tokens = PassageWords(folder, self._word)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._passages.close()
        self._tokens.close()

    def _word(self, number: int) -> Word:
        word = self._known_words.get(number)
        if word is None:
            if len(self._known_words) >= _REMEMBERED_WORDS:
                self._known_words.clear()
            word = self._known_words[number] = self.words.word(number)
        return word

    def postings(self, field: str, term: str) -> Postings:
        """The postings of a term in a field; ``whole`` is body and about together."""
        key = (field, term)
        known = self._postings.get(key)
        if known is None:
            if self._remembered > _REMEMBERED_POSTINGS:
                self._postings.clear()
                self._remembered = 0
            known = self._whole(term) if field == "whole" else self._reader.read(field, term)
            self._postings[key] = known
            self._remembered += len(known) + 8
        return known

    def _whole(self, term: str) -> Postings:
        body, about = self._reader.read("body", term), self._reader.read("about", term)
        if not about:
            return body
        if not body:
            return about
        sums = dict(zip(about.documents, about.weights, strict=True))
        for number, weight in zip(body.documents, body.weights, strict=True):
            sums[number] = sums.get(number, 0.0) + weight
        order = sorted(sums)
        return Postings(array("I", order), array("f", map(sums.__getitem__, order)))

    def tag_bits(self, facet: str, tag: str) -> int:
        """The passages with a tag."""
        return self._tags.bits(facet, tag)

    def row(self, number: int) -> Row:
        """A passage."""
        start, end = self._starts[number], self._starts[number + 1]
        self._passages.seek(start)
        pack, section, passage, title, place, pages, text = json.loads(
            self._passages.read(end - start)
        )
        return Row(pack, section, passage, title, place, tuple(pages), text)

    def analysed(self, number: int) -> Analysed:
        """A passage with its words."""
        known = self._analysed.get(number)
        if known is None:
            if len(self._analysed) >= _REMEMBERED_TEXTS:
                self._analysed.pop(next(iter(self._analysed)))
            tokens, groups = self._tokens.read(number)
            compounds = {token.word.surface: token.word for token in tokens if token.word.parts}
            known = self._analysed[number] = Analysed(
                self.row(number), tokens, groups, tuple(compounds.values())
            )
        return known

    def number_of(self, pack: str, passage: str) -> int | None:
        """The number of a passage."""
        section = passage.partition("#")[0]
        for place in self.outline.places:
            if place.pack == pack and place.id == section:
                for number in range(place.first, place.first + place.count):
                    if self.row(number).passage == passage:
                        return number
        return None

    @cached_property
    def page_rows(self) -> list[tuple[int, ...]]:
        """The pages of every passage, for searches by page."""
        return [self.row(number).pages for number in range(self.count)]


class _Tags:
    """The bitmaps of the tags, made into numbers when first asked for."""

    def __init__(self, folder: Path, count: int) -> None:
        self._size = (count + 7) // 8
        self._block = (folder / "tags.bin").read_bytes()
        order = json.loads((folder / "tags.json").read_text("utf-8"))
        self._places = {(facet, tag): number for number, (facet, tag) in enumerate(order)}
        self._bits: dict[tuple[str, str], int] = {}

    def bits(self, facet: str, tag: str) -> int:
        key = (facet, tag)
        known = self._bits.get(key)
        if known is None:
            place = self._places.get(key)
            start = 0 if place is None else place * self._size
            known = (
                0
                if place is None
                else int.from_bytes(self._block[start : start + self._size], "little")
            )
            self._bits[key] = known
        return known


def _outline(content: dict[str, Any]) -> Outline:
    return Outline(
        [Place(**place) for place in content["places"]],
        content["packs"],
        [tuple(party) for party in content["parties"]],
        content["tags"],
        content["names"],
    )
