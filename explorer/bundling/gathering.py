"""A bundle becomes a document: every item with its text, in the order of the reader.

What isn't to be had any more is a clear line on the page and a remark beside it, never an error: a
pack that was removed doesn't keep the rest of a lesson from being printed.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from explorer.bundling.comparisons import (
    comparison_item,
    comparison_table,
    comparison_title,
    matrix_item,
    packs_of,
)
from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PassageContent,
    Piece,
    QuestionContent,
    SelectionContent,
    TextContent,
    UnknownContent,
    selected_pieces,
)
from explorer.bundling.layouts import Layout
from explorer.bundling.marks import Marker, anchored_passages, words_of
from explorer.bundling.placing import kept_places
from explorer.bundling.reading import ProgrammeReader
from explorer.bundling.words import chosen_words
from explorer.comparing.service import Comparing
from explorer.errors import UserError
from explorer.library.library import Library
from explorer.messages import explain, sentence
from explorer.printing.citing import ranges
from explorer.printing.document import (
    Document,
    HeadingItem,
    Item,
    Lesson,
    PageBreak,
    PassageItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.options import AnswerKey, Template
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

FindProgramme = Callable[[str], Programme]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is missing or was left out; ``item`` is the id in the bundle, empty for none."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """A document ready to be printed, and what is to be said about it."""

    document: Document
    remarks: tuple[Remark, ...] = ()


class Gatherer:
    """Makes one document in one language. Not thread-safe, as programmes aren't."""

    def __init__(
        self,
        library: Library,
        find: FindProgramme,
        comparing: Callable[[], Comparing],
        language: str,
    ) -> None:
        """``find`` gives the programme of a pack or raises ``UserError``.

        ``comparing`` is asked for where there is something to compare.
        """
        self._library = library
        self._find = find
        self._comparing = comparing
        self._language = language
        self._marker = Marker(library)
        self._readers: dict[str, ProgrammeReader] = {}
        self._remarks: list[Remark] = []
        self._coded = False

    def document(self, name: str, contents: Iterable[tuple[str, Content]], layout: Layout) -> Made:
        """The document of ``contents``, each with the id of its item.

        It is called ``name``, unless the layout has a title.
        """
        self._coded = layout.options.codes
        items = tuple(item for own_id, content in contents for item in self._items(own_id, content))
        document = Document(
            layout.title.strip() or name,
            items,
            layout.options,
            tuple(reader.source() for reader in self._readers.values()),
            subtitle=layout.subtitle.strip(),
            author=layout.author.strip(),
            language=self._language,
            text_language=self._text_language(),
            lesson=self._lesson(items, layout),
        )
        return Made(document, tuple(self._remarks))

    def _text_language(self) -> str:
        """That of the first programme; the reader's own where there are only own words."""
        languages = [reader.programme.language for reader in self._readers.values()]
        return languages[0] if languages else self._language

    def _lesson(self, items: tuple[Item, ...], layout: Layout) -> Lesson:
        """What stands at the head of a worksheet; other templates look up no difficult words."""
        worksheet = layout.options.template is Template.WORKSHEET
        wanted = worksheet and layout.options.answer_key is not AnswerKey.ALONE
        programmes = [reader.programme for reader in self._readers.values()]
        words = chosen_words(items, programmes, layout) if wanted else ()
        return Lesson(layout.subject.strip(), layout.goal.strip(), layout.minutes, words)

    def _items(self, own_id: str, content: Content) -> Iterator[Item]:
        """What is printed of an item; a line about it where it can't be had."""
        try:
            yield from self._printed(own_id, content)
        except UserError as error:
            self._remark(own_id, "bundling-missing", reason=explain(error, self._language))
            gone = sentence("bundling-gone", self._language, what=_address(content))
            yield TextItem(f"[{gone}]")

    def _printed(self, own_id: str, content: Content) -> Iterator[Item]:
        match content:
            case PassageContent():
                yield self._passage(own_id, content)
            case SelectionContent():
                yield from self._selection(own_id, content)
            case NoteContent():
                yield from self._note(content)
            case QuestionContent():
                yield self._question(content)
            case TextContent():
                yield TextItem(content.text)
            case HeadingContent():
                yield HeadingItem(content.text, content.level)
            case ComparisonContent():
                yield self._comparison(content)
            case MatrixContent():
                reader = self._reader(content.pack)
                yield matrix_item(self._comparing(), content, reader, self._language)
            case UnknownContent():
                self._remark(own_id, "bundling-unknown", kind=content.kind)
            case _:
                yield PageBreak()

    def _reader(self, pack: str) -> ProgrammeReader:
        if pack not in self._readers:
            self._readers[pack] = ProgrammeReader(self._find(pack), self._language)
        return self._readers[pack]

    def _passage(self, own_id: str, content: PassageContent) -> PassageItem:
        reader = self._reader(content.pack)
        passage = reader.programme.passage(content.passage)
        return self._kept(own_id, reader, passage, content.kept)

    def _kept(
        self, own_id: str, reader: ProgrammeReader, passage: Passage, pieces: tuple[Piece, ...]
    ) -> PassageItem:
        """A passage, or what is kept of it; whole where the words aren't there any more."""
        kept, complete = kept_places(passage, pieces)
        if not complete:
            place = f"{reader.title(passage)} ¶ {passage.number}"
            self._remark(own_id, "bundling-words-gone", place=place)
        marks = self._marker.of(reader.programme.id, passage, kept)
        return reader.item(passage, marks, kept, coded=self._coded)

    def _selection(self, own_id: str, content: SelectionContent) -> Iterator[Item]:
        reader = self._reader(content.pack)
        for passage_id, pieces in selected_pieces(content).items():
            passage = reader.programme.passage(passage_id)
            yield self._kept(own_id, reader, passage, pieces)

    def _note(self, content: NoteContent) -> Iterator[Item]:
        annotation = self._library.annotations.get(content.annotation)
        passages = anchored_passages(annotation)
        if not passages:
            yield TextItem(words_of(annotation))
            return
        reader = self._reader(annotation.pack)
        for passage_id in passages:
            passage = reader.programme.passage(passage_id)
            kept, marks = self._marker.alone(annotation, passage)
            yield reader.item(passage, marks, kept, coded=self._coded)

    def _question(self, content: QuestionContent) -> QuestionItem:
        """A question; behind its answer stands which passages answer it."""
        answer, answering = content.answer.strip(), self._answering(content)
        if not answering:
            return QuestionItem(content.text, content.lines, answer, content.extra)
        numbers: dict[str, list[int]] = {}
        for passage in answering:
            title = self._reader(content.pack).title(passage)
            numbers.setdefault(title, []).append(passage.number)
        places = "; ".join(f"{title} ¶ {ranges(found)}" for title, found in numbers.items())
        told = sentence("bundling-answered-by", self._language, places=places)
        return QuestionItem(
            content.text,
            content.lines,
            " ".join(part for part in (answer, told) if part),
            content.extra,
            content.pack,
            tuple(sorted({page for passage in answering for page in passage.pages})),
        )

    def _answering(self, content: QuestionContent) -> list[Passage]:
        """The passages that answer a question, as far as they are to be had."""
        found = []
        for passage_id in content.passages:
            with suppress(UserError):
                found.append(self._reader(content.pack).programme.passage(passage_id))
        return found

    def _comparison(self, content: ComparisonContent) -> Item:
        table = comparison_table(self._comparing(), content, self._language)
        readers = {pack: self._reader(pack) for pack in packs_of(table)}
        title = content.title or comparison_title(table)
        return comparison_item(table, title, readers, self._language)

    def _remark(self, own_id: str, code: str, **details: object) -> None:
        self._remarks.append(Remark(own_id, sentence(code, self._language, **details)))


def _address(content: Content) -> str:
    """What is missing, as far as the item itself says."""
    match content:
        case PassageContent(pack, passage):
            return f"{pack}/{passage}"
        case SelectionContent():
            return f"“{content.quote}”" if content.quote else content.pack
        case NoteContent(annotation):
            return annotation
        case ComparisonContent():
            return content.title.strip() or "–"
        case _:
            return getattr(content, "pack", "")
