"""Composing: a bundle becomes the blocks of a page, as its template wants them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from explorer.printing.briefing import fact_blocks
from explorer.printing.card_sheets import card_blocks
from explorer.printing.citing import foot_line, source_lines, used_sources
from explorer.printing.document import (
    CellText,
    ComparisonItem,
    Document,
    Emphasis,
    HeadingItem,
    Item,
    PassageItem,
    PictureItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.geometry import sheet_for
from explorer.printing.line_numbers import STEP
from explorer.printing.options import AnswerKey, Notes, Options, Template
from explorer.printing.page_model import (
    Block,
    Break,
    Composition,
    Entry,
    Heading,
    Listing,
    ListingKind,
    Part,
    Picture,
    Question,
    Row,
    Table,
    Title,
    Words,
)
from explorer.printing.passage_blocks import chosen_notes, passage_block
from explorer.printing.pictures import picture_block, turned
from explorer.printing.plain_text import one_line
from explorer.printing.runs import Run, Spans, runs_of
from explorer.printing.sentences import shorter
from explorer.printing.wording import Wording, language_code

_WITH_MARGIN = (Template.FRAGMENT, Template.WORKSHEET)
_DEEPEST = 4  # heading levels: the title, and three below it


def compose(document: Document) -> Composition:
    """The document as it will stand on paper. Raises ``UserError`` for a picture that isn't one."""
    if document.options.shorter and document.options.template is Template.WORKSHEET:
        document = replace(document, items=shorter(document.items))
    options, wording = document.options, Wording(document.language)
    blocks = tuple(_Composer(document, wording).blocks())
    sheet = sheet_for(
        options,
        notes=options.template in _WITH_MARGIN and _has_notes(document.items, options.notes),
        table_columns=max((len(b.header) for b in blocks if isinstance(b, Table)), default=0),
        pictures=any(isinstance(b, Picture) for b in blocks),
    )
    if options.template is not Template.BRIEF:
        blocks = tuple(turned(b, sheet) if isinstance(b, Picture) else b for b in blocks)
    return Composition(
        title=one_line(document.title),
        author=document.author,
        language=language_code(document.text_language or wording.language),
        template=options.template,
        sheet=sheet,
        text_size=options.text_size,
        line_step=STEP if options.line_numbers else 0,
        neutral=options.neutral,
        one_page=_fits_one_page(options, blocks),
        foot=foot_line(document, wording),
        blocks=blocks,
    )


def _fits_one_page(options: Options, blocks: tuple[Block, ...]) -> bool:
    """Whether the text may be made smaller to fit: a brief's may, unless its reader parts it."""
    parted = options.columns > 1 or any(isinstance(block, Break) for block in blocks)
    return options.template is Template.BRIEF and not parted


def _has_notes(items: Iterable[Item], wanted: Notes) -> bool:
    return any(chosen_notes(item, wanted) for item in items if isinstance(item, PassageItem))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of the reader's own text, parted by empty lines."""
    lines = text.replace("\r\n", "\n").split("\n")
    groups = groupby(lines, key=lambda line: bool(line.strip()))
    return tuple("\n".join(group).strip() for filled, group in groups if filled)


def _changed_runs(text: CellText) -> tuple[Run, ...]:
    """A text of a cell; what another edition doesn't have is strong."""
    strong = [Emphasis(start, end, strong=True) for start, end in text.changed]
    return runs_of(text.text, Spans(emphasis=strong)) if strong else (Run(text.text),)


class _Composer:
    """Makes the blocks of one document."""

    def __init__(self, document: Document, wording: Wording) -> None:
        self._document = document
        self._options: Options = document.options
        self._say = wording.say
        self._wording = wording
        self._level = 1  # of the last heading
        self._under = 1  # of the reader's own last heading
        self._questions = 0

    def blocks(self) -> Iterator[Block]:
        if self._options.template is Template.CARDS:
            yield from card_blocks(self._document, self._wording)
            return
        if self._options.answer_key is not AnswerKey.ALONE:
            yield self._title()
            yield from self._lesson()
            yield from self._body()
            yield from self._ending()
        yield from self._answers()

    def _title(self) -> Title:
        lesson, options = self._document.lesson, self._options
        worksheet = options.template is Template.WORKSHEET
        about = [self._document.subtitle]
        if worksheet:
            time = self._say("minutes", minutes=lesson.minutes) if lesson.minutes > 0 else ""
            short = self._say("shorter") if options.shorter else ""
            about += [lesson.subject, time, short]
        form = ("name", "class", "date") if worksheet else ()
        names = " · ".join(source.name for source in used_sources(self._document))
        return Title(
            one_line(self._document.title),
            kicker=self._say("teaching") if options.neutral else names,
            subtitle=" · ".join(part for part in about if part),
            form=tuple(self._say(key) for key in form),
        )

    def _lesson(self) -> Iterator[Block]:
        if self._options.template is not Template.WORKSHEET:
            return
        lesson = self._document.lesson
        if lesson.goal.strip():
            goal = Entry(self._say("goal"), (Run(lesson.goal.strip()),))
            yield Listing(ListingKind.FACTS, (goal,))
        if lesson.words:
            yield self._heading(self._say("words"), 1)
            entries = tuple(Entry(word.term, (Run(word.meaning),)) for word in lesson.words)
            yield Listing(ListingKind.WORDS, entries)
            self._level = 1

    def _body(self) -> Iterator[Block]:
        gathers = self._options.template in (Template.BRIEF, Template.TABLE)
        number = 0
        for passages, group in groupby(
            self._document.items, key=lambda item: gathers and isinstance(item, PassageItem)
        ):
            items = list(group)
            if not passages:
                for item in items:
                    yield from self._block(item)
                continue
            gathered = [item for item in items if isinstance(item, PassageItem)]
            if self._options.template is Template.TABLE:
                yield self._passage_table(gathered)
            else:
                if number == 0:
                    yield self._heading(self._say("claims"), 1)
                yield self._claims(gathered, number)
            number += len(gathered)

    def _block(self, item: Item) -> Iterator[Block]:
        match item:
            case PassageItem():
                yield passage_block(item, self._options, self._wording)
            case QuestionItem():
                self._questions += 1
                yield Question(self._questions, item.text.strip(), max(0, item.lines))
            case TextItem():
                yield Words(paragraphs(item.text))
            case HeadingItem():
                heading = self._heading(item.text, item.level)
                self._under = heading.level
                yield heading
            case ComparisonItem():
                yield from self._comparison(item)
            case PictureItem():
                yield picture_block(item)
            case _:
                yield Break()

    def _heading(self, text: str, level: int) -> Heading:
        """A heading below the title; one that would skip a level is brought up."""
        self._level = max(2, min(level + 1, self._level + 1, _DEEPEST))
        return Heading(one_line(text), self._level)

    def _comparison(self, item: ComparisonItem) -> Iterator[Block]:
        if item.title.strip():
            yield self._heading(item.title, self._under)
        rows = tuple(
            Row(
                label,
                tuple(
                    tuple(
                        Part(_changed_runs(text), text.citation if self._options.citations else "")
                        for text in cell
                    )
                    for cell in cells
                ),
            )
            for label, cells in zip(item.rows, item.cells, strict=True)
        )
        if any(text.changed for cells in item.cells for cell in cells for text in cell):
            yield Words((self._say("changed"),))
        by = item.by or self._say("aspect")
        yield Table((by, *item.columns), rows, self._say("silent"))

    def _passage_table(self, items: list[PassageItem]) -> Table:
        blocks = [passage_block(item, self._options, self._wording) for item in items]
        noted = any(block.notes for block in blocks)
        header = ["", self._say("passage"), *([self._say("notes")] if noted else [])]
        rows = []
        for number, block in enumerate(blocks, start=1):
            cells: list[tuple[Part, ...]] = [(Part(block.runs, block.source),)]
            if noted:
                cells.append(tuple(Part((Run(f"{n.number} {n.text}"),)) for n in block.notes))
            rows.append(Row(str(number), tuple(cells)))
        return Table(tuple(header), tuple(rows))

    def _claims(self, items: list[PassageItem], before: int) -> Listing:
        entries = []
        for number, item in enumerate(items, start=before + 1):
            block = passage_block(item, self._options, self._wording)
            entries.append(Entry(str(number), block.runs, block.source, block.notes))
        return Listing(ListingKind.CLAIMS, tuple(entries))

    def _ending(self) -> Iterator[Block]:
        if self._options.template is Template.BRIEF:
            passages = [item for item in self._document.items if isinstance(item, PassageItem)]
            for title, listing in fact_blocks(passages, self._wording):
                yield self._heading(title, 1)
                yield listing
        entries = tuple(Entry("", (Run(text),)) for text in self._account())
        if entries:
            yield self._heading(self._say("sources"), 1)
            yield Listing(ListingKind.SOURCES, entries)

    def _account(self) -> Iterator[str]:
        lines = source_lines(self._document, self._wording)
        for line, source in zip(lines, used_sources(self._document), strict=True):
            yield f"{line} {source.original}".strip()
        if self._document.author.strip():
            yield self._say("selected", author=self._document.author.strip())

    def _answers(self) -> Iterator[Block]:
        wanted = self._options.answer_key
        questions = [item for item in self._document.items if isinstance(item, QuestionItem)]
        if wanted is AnswerKey.NONE or (wanted is AnswerKey.AFTER and not questions):
            return
        if wanted is AnswerKey.AFTER:
            yield Break()
            yield self._heading(self._say("answer_key"), 1)
        else:
            yield Title(
                one_line(self._document.title),
                self._say("answer_key"),
                self._document.subtitle,
            )
        entries = [
            Entry(
                f"{number}. {item.text.strip()}",
                (Run(item.answer.strip() or self._say("own_answer")),),
            )
            for number, item in enumerate(questions, start=1)
        ]
        yield Listing(ListingKind.ANSWERS, tuple(entries))
        if wanted is AnswerKey.ALONE:
            yield from self._ending()
