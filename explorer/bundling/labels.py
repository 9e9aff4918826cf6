"""An item of a bundle in two lines: what it is, and what it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PageBreakContent,
    PassageContent,
    QuestionContent,
    SelectionContent,
    TextContent,
    UnknownContent,
    selected_pieces,
)
from explorer.bundling.placing import kept_places
from explorer.comparing.choices import Comparison
from explorer.comparing.columns import ColumnKind
from explorer.errors import UserError
from explorer.library.annotations import Annotation
from explorer.library.library import Library
from explorer.messages import explain, sentence
from explorer.printing.runs import ELISION
from explorer.programme.model import Passage
from explorer.programme.pack import Programme
from explorer.programme.shortening import shortened

LONGEST = 120  # characters of a line
_NAMES: Mapping[type[Content], str] = {
    PassageContent: "passage",
    SelectionContent: "passage",
    NoteContent: "note",
    QuestionContent: "question",
    TextContent: "text",
    HeadingContent: "heading",
    PageBreakContent: "page-break",
    ComparisonContent: "comparison",
    MatrixContent: "matrix",
    UnknownContent: "unknown",
}


@dataclass(frozen=True, slots=True)
class Label:
    """``title`` names an item, ``about`` says what is in it; ``missing`` that it can't be had."""

    title: str
    about: str = ""
    missing: bool = False


class Labeller:
    """Names items in one language. ``home`` is the programme that needs no naming."""

    def __init__(
        self,
        library: Library,
        find: Callable[[str], Programme],
        home: str = "",
        language: str = "nl",
    ) -> None:
        self._library = library
        self._find = find
        self._home = home
        self._language = language

    def label(self, content: Content) -> Label:
        """The two lines of an item; one that can't be had any more says so."""
        try:
            return self._label(content)
        except UserError as error:
            return Label(self._say(content), explain(error, self._language), missing=True)

    def _label(self, content: Content) -> Label:
        about = ""
        match content:
            case PassageContent():
                return self._passage(content)
            case SelectionContent():
                return self._selection(content)
            case NoteContent():
                return self._note(self._library.annotations.get(content.annotation))
            case ComparisonContent():
                return self._comparison(content)
            case QuestionContent():
                lines = sentence("bundling-lines", self._language, lines=content.lines)
                about = _joined(_short(content.text), lines)
            case TextContent() | HeadingContent():
                about = _short(content.text)
            case MatrixContent():
                about = _joined(content.title, self._find(content.pack).name)
            case UnknownContent():
                about = sentence("bundling-unknown", self._language, kind=content.kind)
        return Label(self._say(content), about, missing=isinstance(content, UnknownContent))

    def _passage(self, content: PassageContent) -> Label:
        programme = self._find(content.pack)
        passage = programme.passage(content.passage)
        kept, _ = kept_places(passage, content.kept)
        parts = [passage.text[start:end] for start, end in kept] or [passage.text]
        words = f" {ELISION} ".join(parts)
        return Label(
            self._place(programme, passage), _joined(_short(words), self._notes(passage, programme))
        )

    def _selection(self, content: SelectionContent) -> Label:
        programme = self._find(content.pack)
        pieces = selected_pieces(content)
        passages = [programme.passage(each) for each in pieces]
        first, last = passages[0], passages[-1]
        title = self._place(programme, first)
        if last.section == first.section and last.number > first.number:
            title = f"{title}–{last.number}"
        words = content.quote or " ".join(
            passage.text[piece.start : piece.end]
            for passage, mine in zip(passages, pieces.values(), strict=True)
            for piece in mine
        )
        return Label(title, _short(words))

    def _note(self, annotation: Annotation) -> Label:
        words = _short(annotation.text or annotation.quote)
        programme = self._find(annotation.pack)
        if "#" not in annotation.target:
            return Label(
                _joined(self._word("note"), programme.head(annotation.target).title), words
            )
        place = self._place(programme, programme.passage(annotation.target))
        return Label(_joined(self._word("note"), place), words)

    def _comparison(self, content: ComparisonContent) -> Label:
        comparison = Comparison.from_json(dict(content.comparison))
        names = " / ".join(
            self._column(choice.kind, choice.pack, choice.value, choice.title)
            for choice in comparison.columns
        )
        title = content.title or f"{self._word('comparison')} {names}".strip()
        about = sentence("bundling-columns", self._language, columns=len(comparison.columns))
        return Label(title, about)

    def _column(self, kind: ColumnKind, pack: str, value: str, title: str) -> str:
        """What a column is called, as far as that is known without opening it."""
        programme = self._find(pack)
        if kind is ColumnKind.PROGRAMME:
            return programme.name
        if kind is ColumnKind.SECTION and programme.has(value):
            return programme.head(value).title
        if kind is ColumnKind.REGION:
            return programme.vocabulary.entry("region", value).label(self._language)
        return title or value

    def _place(self, programme: Programme, passage: Passage) -> str:
        place = f"{programme.head(passage.section).title} ¶ {passage.number}"
        return place if programme.id == self._home else _joined(place, programme.name)

    def _notes(self, passage: Passage, programme: Programme) -> str:
        notes = [
            annotation
            for annotation in self._library.annotations.in_section(programme.id, passage.section)
            if annotation.text and any(a.passage == passage.id for a in annotation.anchors)
        ]
        if not notes:
            return ""
        code = "bundling-note-one" if len(notes) == 1 else "bundling-notes"
        return sentence(code, self._language, notes=len(notes))

    def _say(self, content: Content) -> str:
        return self._word(_NAMES[type(content)])

    def _word(self, kind: str) -> str:
        return sentence(f"bundling-kind-{kind}", self._language)


def _short(text: str) -> str:
    return shortened(text, LONGEST)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
