"""What the items of a bundle hold: the one place that knows their payloads.

==========  ======================================================================================
kind        payload (JSON)
==========  ======================================================================================
passage     ``pack``, ``passage``, perhaps ``kept``: ``[[start, end, words], …]``
selection   ``pack``, ``runs``: ``[[passage, start, end], …]``, ``quote``: all their words
note        ``annotation``: its id
question    ``text``, ``lines``, ``answer``, ``extra``, ``pack`` and ``passages`` that answer it
text        ``text``
heading     ``text``, ``level`` from 1 to 3
page-break  nothing
comparison  what ``Comparison.to_json`` gives, and ``title``
matrix      ``pack``, ``rows``, ``columns``, ``demands``, ``title``
==========  ======================================================================================

Positions count characters of ``Passage.text``. What isn't right is left out or at its default, and
what isn't known here is kept: a payload is only ever added to.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from explorer.library.bundles import Item, ItemKind, NewItem

MOST_LINES = 60  # of a question; as many as a page has
DEEPEST = 3
_USUAL_LINES = 4

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``[start, end)`` of a passage that are kept.

    By its ``words`` a piece is found again when an update of the pack moves it.
    """

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters ``[start, end)`` of one of the passages that a selection goes through."""

    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PassageContent:
    """A passage, trimmed to the pieces that are ``kept``; whole where there are none."""

    pack: str
    passage: str
    kept: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class SelectionContent:
    """Words that were selected, of one passage or across several."""

    pack: str
    runs: tuple[Run, ...]
    quote: str = ""


@dataclass(frozen=True, slots=True)
class NoteContent:
    """A note, which is printed with the words it is about."""

    annotation: str


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """A question with a number of ruled lines, the reader's own or one of a pack.

    An ``extra`` one is left out of the shorter variant. ``passages`` of ``pack`` answer it.
    """

    text: str
    lines: int = _USUAL_LINES
    answer: str = ""
    extra: bool = False
    pack: str = ""
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextContent:
    """The reader's own words; an empty line starts a new paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class HeadingContent:
    """A heading of level 1 to 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class PageBreakContent:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class ComparisonContent:
    """A comparison, as ``Comparison.to_json`` of ``explorer.comparing.choices`` gives it."""

    comparison: Payload = field(hash=False)
    title: str = ""


@dataclass(frozen=True, slots=True)
class MatrixContent:
    """A picture of a matrix of ``pack``; ``rows`` and ``columns`` are facets."""

    pack: str
    rows: str = "region"
    columns: str = "aspect"
    demands: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class UnknownContent:
    """An item of a later version, or one whose payload says nothing. It is kept and not printed."""

    kind: str


Content = (
    PassageContent
    | SelectionContent
    | NoteContent
    | QuestionContent
    | TextContent
    | HeadingContent
    | PageBreakContent
    | ComparisonContent
    | MatrixContent
    | UnknownContent
)


def piece_of(text: str, start: int, end: int) -> Piece:
    """The characters ``[start, end)`` of a passage's text as a piece that is kept."""
    return Piece(start, end, text[start:end])


def selected_pieces(content: SelectionContent) -> dict[str, tuple[Piece, ...]]:
    """What a selection keeps of each of its passages, in order.

    The quote is the words of all runs with a space between, so where its length is right it tells
    which words each run had.
    """
    lengths = [run.end - run.start for run in content.runs]
    told = len(content.quote) == sum(lengths) + len(lengths) - 1
    pieces: dict[str, tuple[Piece, ...]] = {}
    reached = 0
    for run, length in zip(content.runs, lengths, strict=True):
        words = content.quote[reached : reached + length] if told else ""
        piece = Piece(run.start, run.end, words)
        pieces[run.passage] = (*pieces.get(run.passage, ()), piece)
        reached += length + 1
    return pieces


def read(item: Item) -> Content:
    """What an item holds."""
    reader = _READERS.get(item.kind)
    content = reader(item.payload) if reader else None
    return UnknownContent(item.kind) if content is None else content


def new_item(content: Content) -> NewItem:
    """A new item that holds ``content``. Raises ``ValueError`` for one that isn't known."""
    return NewItem(_kind_of(content), payload_of(content))


def payload_of(content: Content, before: Payload | None = None) -> dict[str, Any]:
    """``content`` as the payload of an item that held ``before``."""
    payload = {key: value for key, value in (before or {}).items() if key not in _dropped(content)}
    return payload | _own_payload(content)


def _dropped(content: Content) -> tuple[str, ...]:
    return ("kept",) if isinstance(content, PassageContent) else ()


def _own_payload(content: Content) -> dict[str, Any]:
    match content:
        case PassageContent(pack, passage, kept):
            pieces = {"kept": [[each.start, each.end, each.words] for each in kept]} if kept else {}
            return {"pack": pack, "passage": passage, **pieces}
        case SelectionContent(pack, runs, quote):
            listed = [[run.passage, run.start, run.end] for run in runs]
            first = runs[0].passage if runs else ""
            return {"pack": pack, "passage": first, "runs": listed, "quote": quote}
        case ComparisonContent(comparison, title):
            return {**comparison, "title": title}
        case QuestionContent():
            named = {"text": content.text, "lines": content.lines, "answer": content.answer}
            passages = list(content.passages)
            return {**named, "extra": content.extra, "pack": content.pack, "passages": passages}
        case UnknownContent():
            return {}
        case _:
            names = type(content).__dataclass_fields__
            return {name: getattr(content, name) for name in names}


def _kind_of(content: Content) -> ItemKind:
    for kind, made in _KINDS.items():
        if isinstance(content, made):
            return kind
    raise ValueError(content)


def _passage(payload: Payload) -> Content | None:
    passage = _text(payload, "passage")
    return PassageContent(_text(payload, "pack"), passage, _pieces(payload)) if passage else None


def _pieces(payload: Payload) -> tuple[Piece, ...]:
    return tuple(
        Piece(start, end, words) for words, start, end in _triples(payload.get("kept"), last=True)
    )


def _selection(payload: Payload) -> Content | None:
    runs = tuple(Run(*each) for each in _triples(payload.get("runs"), last=False))
    if not runs:
        return _passage(payload)
    return SelectionContent(_text(payload, "pack"), runs, _text(payload, "quote"))


def _triples(given: object, *, last: bool) -> Iterator[tuple[str, int, int]]:
    """Each text with its two positions, before which it stands; ``last``: behind which."""
    for each in given if isinstance(given, list) else []:
        if not isinstance(each, list):
            continue
        text, numbers = (each[2:3], each[:2]) if last else (each[:1], each[1:3])
        words = text[0] if text and isinstance(text[0], str) else ""
        if [type(number) for number in numbers] == [int, int] and 0 <= numbers[0] < numbers[1]:
            yield words, numbers[0], numbers[1]


def _note(payload: Payload) -> Content | None:
    annotation = _text(payload, "annotation")
    return NoteContent(annotation) if annotation else None


def _question(payload: Payload) -> Content:
    passages = payload.get("passages")
    listed = passages if isinstance(passages, list) else []
    return QuestionContent(
        _text(payload, "text"),
        _number(payload, "lines", _USUAL_LINES, 0, MOST_LINES),
        _text(payload, "answer"),
        payload.get("extra") is True,
        _text(payload, "pack"),
        tuple(each for each in listed if isinstance(each, str)),
    )


def _heading(payload: Payload) -> Content:
    return HeadingContent(_text(payload, "text"), _number(payload, "level", 1, 1, DEEPEST))


def _comparison(payload: Payload) -> Content:
    own = {key: value for key, value in payload.items() if key != "title"}
    return ComparisonContent(own, _text(payload, "title"))


def _matrix(payload: Payload) -> Content:
    usual = MatrixContent("")
    return MatrixContent(
        _text(payload, "pack"),
        _text(payload, "rows") or usual.rows,
        _text(payload, "columns") or usual.columns,
        payload.get("demands") is True,
        _text(payload, "title"),
    )


def _text(payload: Payload, key: str) -> str:
    value = payload.get(key, "")
    return value if isinstance(value, str) else ""


def _number(payload: Payload, key: str, usual: int, least: int, most: int) -> int:
    value = payload.get(key, usual)
    return min(max(value, least), most) if type(value) is int else usual


_READERS: Mapping[str, Callable[[Payload], Content | None]] = {
    ItemKind.PASSAGE: _passage,
    ItemKind.SELECTION: _selection,
    ItemKind.NOTE: _note,
    ItemKind.QUESTION: _question,
    ItemKind.TEXT: lambda payload: TextContent(_text(payload, "text")),
    ItemKind.HEADING: _heading,
    ItemKind.PAGE_BREAK: lambda _: PageBreakContent(),
    ItemKind.COMPARISON: _comparison,
    ItemKind.MATRIX: _matrix,
}
_KINDS: Mapping[ItemKind, type[Content]] = {
    ItemKind.PASSAGE: PassageContent,
    ItemKind.SELECTION: SelectionContent,
    ItemKind.NOTE: NoteContent,
    ItemKind.QUESTION: QuestionContent,
    ItemKind.TEXT: TextContent,
    ItemKind.HEADING: HeadingContent,
    ItemKind.PAGE_BREAK: PageBreakContent,
    ItemKind.COMPARISON: ComparisonContent,
    ItemKind.MATRIX: MatrixContent,
}
