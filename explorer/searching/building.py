"""Building an index: analyse every passage, write postings, passages, words, tags.

An index is a folder::

    *.seg, *.toc       postings (Whoosh)
    passages.jsonl     one line a passage, in order; passages.starts: the bytes where they begin
    words.txt          every word with its analysis (wordlist)
    tokens.bin         the words of each passage as numbers (passage_words); tokens.starts
    tags.bin           a bitmap a tag, all of the same length; tags.json names them in order
    outline.json       sections, tags, names, synonyms
    manifest.json      schema version, fingerprint of the packs, SHA-256 sums (store)
"""

from __future__ import annotations

import gc
import json
from array import array
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from explorer.programme.pack import Programme
from explorer.progress import Progress
from explorer.searching.analysis import Analyzer, Found, Terms, Token
from explorer.searching.compounds import Decompounder, Lexicon
from explorer.searching.corpus import Document, Outline, documents, outline_of
from explorer.searching.engine import PostingsWriter, to_bits
from explorer.searching.passage_words import PassageWordsWriter
from explorer.searching.thesaurus import Thesaurus
from explorer.searching.tokens import Placed, shapes, words, words_in
from explorer.searching.wording import Wording
from explorer.searching.wordlist import write_words

SATURATION = 1.2  # BM25's k1
LENGTH_SHARE = 0.35  # BM25's b
USUAL_LENGTH = 26  # words that aren't stop words in a passage of 45 words
_REPORT_EVERY = 100


class _Parsed(NamedTuple):
    """A document and the chunks of its text."""

    document: Document
    chunks: list[Placed]


@dataclass(slots=True)
class _Contents:
    """What is gathered while the documents pass by."""

    tagged: dict[tuple[str, str], array[int]]
    starts: array[int]


def build_index(
    folder: Path,
    programmes: Sequence[Programme],
    wording: Wording,
    progress: Progress | None = None,
) -> int:
    """Write an index of ``programmes`` into the empty ``folder``; the number of passages.

    Raises ``Cancelled`` when ``progress`` says so, ``UserError`` where a pack is broken.
    """
    with without_collecting():
        return _build(folder, programmes, wording, progress or Progress())


@contextmanager
def without_collecting() -> Iterator[None]:
    """What is made here stays until the end: looking for what doesn't is a tenth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _build(
    folder: Path, programmes: Sequence[Programme], wording: Wording, progress: Progress
) -> int:
    progress.report(0.0, "words")
    outline = outline_of(programmes)
    parsed = [_Parsed(document, shapes(document.text)) for document in documents(programmes)]
    frequencies = _frequencies(parsed)
    lexicon = corpus_lexicon(wording, frequencies)
    analyzer = Analyzer(Decompounder(lexicon), wording.stop, acronyms=acronyms(wording))
    terms = (term for programme in programmes for term in programme.glossary)
    thesaurus = Thesaurus.of(terms, wording.synonyms, analyzer)
    analyzer.expressions = thesaurus.found_expressions()
    indexer = _Indexer(analyzer, wording, outline)
    passage_words = PassageWordsWriter()
    _write_documents(folder, indexer, passage_words, parsed, progress)
    order = sorted(set(frequencies) | passage_words.surfaces)
    write_words(folder / "words.txt", order, frequencies, analyzer.word)
    passage_words.write(folder, order)
    content = {**asdict(outline), "thesaurus": thesaurus.to_json(), "count": len(parsed)}
    (folder / "outline.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    progress.report(1.0, "done")
    return len(parsed)


def corpus_lexicon(wording: Wording, known: Container[str]) -> Lexicon:
    """The shipped words and the words that stand by themselves in ``known``."""
    return Lexicon(wording.simple, wording.simple_stems, wording.never_piece, known)


def acronyms(wording: Wording) -> frozenset[str]:
    """Stop words that are a name when written in capitals."""
    names = (name for group in wording.synonyms for name in (*group.ask, *group.find))
    return frozenset(name.lower() for name in names if name.isupper()) & wording.stop


def _frequencies(parsed: Sequence[_Parsed]) -> dict[str, int]:
    """In how many passages each word stands; words of titles, tags and questions count as well."""
    counts: Counter[str] = Counter()
    about: dict[str, set[str]] = {}
    for document, chunks in parsed:
        for text, _ in document.about:
            if text not in about:
                about[text] = set(words(text))
                counts.update(about[text])
        counts.update(words_in(chunks))
    return {word: count for word, count in counts.items() if "\t" not in word}


class _Indexer:
    """Turns a document into the terms of each field, with their weights."""

    def __init__(self, analyzer: Analyzer, wording: Wording, outline: Outline) -> None:
        self.analyzer = analyzer
        self._ignored = wording.noise | {word for party in outline.parties for word in party}
        self._said: dict[str, Terms] = {}
        self._about: dict[tuple[tuple[str, float], ...], dict[str, float]] = {}

    def fields(
        self, document: Document, tokens: Sequence[Token], groups_found: Sequence[Found]
    ) -> dict[str, dict[str, float]]:
        """Field -> term -> weight, saturated as BM25 does."""
        own = self.analyzer.terms_of(tokens, groups_found)
        groups: dict[str, float] = {}
        parts: dict[str, float] = dict(own.parts)
        for text, weight in document.about:
            said = self._said_in(text)
            for part in said.parts:
                parts[part] = parts.get(part, 0.0) + weight
            for group in said.groups:
                groups[str(group)] = groups.get(str(group), 0.0) + weight
        for group, times in own.groups.items():
            groups[str(group)] = groups.get(str(group), 0.0) + times
        share = 1 - LENGTH_SHARE + LENGTH_SHARE * own.length / USUAL_LENGTH
        return {
            "body": _saturated(own.stems, share),
            "parts": _saturated(parts, share),
            "about": self._said_about(document.about),
            "groups": _saturated(groups, share),
        }

    def _said_about(self, about: tuple[tuple[str, float], ...]) -> dict[str, float]:
        """The terms of all texts beside a passage, which others of its section often share."""
        known = self._about.get(about)
        if known is None:
            terms: dict[str, float] = {}
            for text, weight in about:
                for stem in self._said_in(text).stems:
                    terms[stem] = terms.get(stem, 0.0) + weight
            known = self._about[about] = _saturated(terms, 1.0)
        return known

    def _said_in(self, text: str) -> Terms:
        """The terms of a title, a tag or a question, its question words left out."""
        known = self._said.get(text)
        if known is None:
            telling = " ".join(word for word in words(text) if word not in self._ignored)
            known = self._said[text] = self.analyzer.terms(telling)
        return known


def _saturated(frequencies: Mapping[str, float], share: float) -> dict[str, float]:
    half = SATURATION * share  # how often a term must stand there to weigh half
    return {term: times / (times + half) for term, times in frequencies.items()}


def _write_documents(
    folder: Path,
    indexer: _Indexer,
    passage_words: PassageWordsWriter,
    given: Sequence[_Parsed],
    progress: Progress,
) -> None:
    count, analyzer = len(given), indexer.analyzer
    contents = _Contents({}, array("Q", [0]))
    writer = PostingsWriter(folder)
    try:
        with (folder / "passages.jsonl").open("wb") as stream:
            for number, (document, chunks) in enumerate(given):
                if number % _REPORT_EVERY == 0:
                    progress.report(0.1 + 0.7 * number / count, "passages")
                tokens = analyzer.tokens(document.text, chunks)
                groups = analyzer.groups(tokens)
                passage_words.add(tokens, groups)
                writer.add(indexer.fields(document, tokens, groups))
                contents.starts.append(contents.starts[-1] + stream.write(_line(document)))
                for facet, tags in document.tags.items():
                    for tag in tags:
                        contents.tagged.setdefault((facet, tag), array("I")).append(number)
        progress.report(0.8, "postings")
    except BaseException:
        writer.abandon()
        raise
    writer.close()
    progress.report(0.95, "tags")
    (folder / "passages.starts").write_bytes(contents.starts.tobytes())
    _write_tags(folder, contents.tagged, count)


def _line(document: Document) -> bytes:
    row = (
        document.pack,
        document.section,
        document.passage,
        document.title,
        document.number,
        document.pages,
        document.text,
    )
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _write_tags(folder: Path, tagged: Mapping[tuple[str, str], array[int]], count: int) -> None:
    size = (count + 7) // 8
    order = sorted(tagged)
    with (folder / "tags.bin").open("wb") as stream:
        for key in order:
            stream.write(to_bits(tagged[key]).to_bytes(size, "little"))
    (folder / "tags.json").write_text(json.dumps(order, ensure_ascii=False), "utf-8")
