"""Choosing a passage or a question to add, on a page of the column at the left."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.bundling.contents import Content, PassageContent, QuestionContent
from explorer.errors import UserError
from explorer.gui.bundles.workshop import Workshop
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.page_names import short_pages
from explorer.gui.widgets.search_field import SearchField
from explorer.programme.model import Passage, section_of
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.bundling.service import Bundling

MOST = 40  # offers at a time


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be added, as a card shows it."""

    content: Content
    title: str
    body: str
    side: str = ""
    marks: tuple[tuple[int, int], ...] = field(default=())


class Offers:
    """Finds what can be added, on the worker's thread."""

    def __init__(self, workshop: Workshop, resolve: Callable[[str], str]) -> None:
        """``resolve`` gives the passage that a code or link names, in the window; else ""."""
        self._workshop = workshop
        self._resolve = resolve

    def passages(self, words: str, section: str, take: Callable[[list[Offer]], None]) -> None:
        """The passages of any programme that ``words`` find or name.

        Without words those of ``section``.
        """
        application = self._workshop.application
        search, own = application.search, application.programme.id
        others = {
            each.id: f" · {each.name}" for each in application.shelf.programmes if each.id != own
        }

        def find(_bundling: "Bundling") -> list[Offer]:
            found = search.search(words, limit=MOST)
            return [
                Offer(
                    PassageContent(hit.pack, hit.passage),
                    f"{hit.title} ¶ {hit.number}{others.get(hit.pack, '')}",
                    hit.snippet.text,
                    short_pages(hit.pages),
                    tuple((mark.start, mark.end) for mark in hit.snippet.marks),
                )
                for hit in found.hits
            ]

        named = self._named(words.strip(), section)
        if named:
            take(named)
        else:
            self._workshop.do("bundle-offers", find, take)

    def _named(self, words: str, section: str) -> list[Offer]:
        """What is meant by an id or a code, or by saying nothing."""
        programme = self._workshop.application.programme
        wanted = self._resolve(words) or words
        try:
            if "#" in wanted:
                return [self._passage(programme, programme.passage(wanted))]
            if wanted and not (programme.has(wanted) and programme.head(wanted).is_section):
                return []
            head = wanted or section or programme.section_heads()[0].id
            return [self._passage(programme, each) for each in programme.section(head).passages]
        except UserError:
            return []

    def _passage(self, programme: Programme, passage: Passage) -> Offer:
        title = f"{programme.head(passage.section).title} ¶ {passage.number}"
        content = PassageContent(programme.id, passage.id)
        return Offer(content, title, passage.text, short_pages(passage.pages))

    def questions(
        self,
        words: str,
        sections: Sequence[str],
        with_answer: str,
        take: Callable[[list[Offer]], None],
    ) -> None:
        """The questions of the programme that have all ``words``, those on ``sections`` first."""
        programme = self._workshop.application.programme
        pack = programme.id
        titles = {head.id: head.title for head in programme.section_heads()}
        wanted = words.casefold().split()

        def find(bundling: "Bundling") -> list[Offer]:
            every = bundling.questions(pack)
            about = [
                (section_of(each.passages[0]) if each.passages else "", each) for each in every
            ]
            first = sorted(about, key=lambda pair: pair[0] not in sections)
            return [
                _question(each, titles.get(section, ""), with_answer)
                for section, each in first
                if all(
                    word in f"{titles.get(section, '')} {each.text}".casefold() for word in wanted
                )
            ][:MOST]

        self._workshop.do("bundle-offers", find, take)


def _question(content: QuestionContent, title: str, with_answer: str) -> Offer:
    return Offer(content, title, content.text, with_answer if content.answer else "")


class Chooser(QWidget):
    """A field to search in and what it finds. ``chosen`` gives the content to add.

    What the bundle has already is told, and isn't added again: not by a second Enter either.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, searchable: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """``searchable`` tells whether the index is there."""
        super().__init__(parent)
        self._look = look
        self.searchable = searchable
        self._offers: list[Offer] = []
        self._present: list[Content] = []  # in the bundle, or on its way
        self._find: Callable[[str], None] = lambda _words: None
        self.back = QPushButton(self.tr("‹ Onderdelen"))
        self.heading = QLabel()
        self.field = SearchField(look, "Esc")
        self.cards = CardList(look, lines=2)
        self.nothing = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self.add = QPushButton(self.tr("Voeg toe"))
        self.add.setProperty("role", "primary")
        self.add.setToolTip("Enter")
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.field.textChanged.connect(self._look_for)
        self.field.stepped.connect(self.cards.step)
        self.field.returnPressed.connect(self._add)
        self.field.left.connect(self.left)
        self.cards.opened.connect(lambda _key: self._add())
        self.cards.chosen.connect(lambda _key: self._offer())
        self.cards.left_upwards.connect(lambda: self.field.setFocus(Qt.FocusReason.TabFocusReason))
        self.add.clicked.connect(self._add)
        look.changed.connect(self._dress)
        self._dress()

    def begin(self, heading: str, hint: str, find: Callable[[str], None]) -> None:
        """Choose something; ``find`` looks for words and gives its offers to ``show_offers``."""
        self._find = find
        self.heading.setText(heading)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.cards.setAccessibleName(heading)
        if self.field.text():
            self.field.clear()
        else:
            find("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for(self, words: str) -> None:
        self._find(words)

    def show_offers(self, offers: list[Offer]) -> None:
        """Show what was found."""
        self._offers = offers
        self._show_cards()
        self.cards.setVisible(bool(offers))
        self.nothing.setVisible(not offers)
        self.nothing.setText(
            self.tr("Niets gevonden. Probeer een ander woord.")
            if self.searchable()
            else self.tr("Er kan nog niet gezocht worden; probeer het zo meteen, of geef een code.")
        )
        self._offer()

    def show_present(self, contents: Iterable[Content]) -> None:
        """Tell of what is offered that it is in the bundle: it has these ``contents`` now."""
        present = list(contents)
        if present == self._present:
            return
        self._present = present
        row, scrolled = self.cards.currentIndex().row(), self.cards.verticalScrollBar().value()
        self._show_cards()
        self.cards.step(row)
        self.cards.verticalScrollBar().setValue(scrolled)

    def _show_cards(self) -> None:
        there = self.tr("✓ in de bundel")
        self.cards.show_cards(
            [
                Card(
                    str(row),
                    offer.title,
                    offer.body,
                    there if offer.content in self._present else offer.side,
                    marks=offer.marks,
                )
                for row, offer in enumerate(self._offers)
            ]
        )

    def _current(self) -> Content | None:
        """What would be added; None where there is nothing, or nothing new."""
        card = self.cards.current_card()
        content = self._offers[int(card.key)].content if card is not None else None
        return None if content in self._present else content

    def _offer(self) -> None:
        offered = self._current() is not None
        if not offered and self.add.hasFocus():
            self.cards.setFocus(Qt.FocusReason.OtherFocusReason)  # not to whatever comes next
        self.add.setEnabled(offered)

    def _add(self) -> None:
        content = self._current()
        if content is not None:
            self.show_present([*self._present, content])
            self.chosen.emit(content)

    def _dress(self) -> None:
        self.heading.setFont(self._look.interface_font(bold=True))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.cards, 100)
        column.addLayout(foot)
        column.addStretch(1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
