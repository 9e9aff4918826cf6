"""The reader's own notes among what a search finds: a few of them above the passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.inspector.wording import Wording
from explorer.gui.notes.filters import FacetWords
from explorer.gui.overriding import override
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.library.annotations import Annotation, Colour
from explorer.library.filtering import AnnotationFilter

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change
    from explorer.searching.results import Mark

REST_MS = 150  # a key press is answered first: notes are looked for when typing rests that long
SHOWN = 2  # cards; one in a low window
ROOMY = 760  # pixels of height
SIGNS = frozenset("*_`~#")
LEAD = 24  # characters before the first marked word
MANY = 1500  # notes from which only those with the beginnings of the words are looked at
BEGINNING = 5  # letters of a word that its other forms have too


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note and where the words stand in it."""

    note: Annotation
    marks: "tuple[Mark, ...]"
    score: float


Run = tuple[int, int]
Found = tuple[Sequence[FoundNote], dict[Colour, str]]


def unmarked(text: str, runs: Sequence[Run]) -> tuple[str, list[Run]]:
    """A note without the signs of its Markdown, and the same runs (start, end) in it."""
    before = [0]  # for each character how many are kept up to it
    for char in text:
        before.append(before[-1] + (char not in SIGNS))
    kept = "".join(char for char in text if char not in SIGNS)
    return kept, [(before[start], before[end]) for start, end in runs]


class FoundNotes(QWidget):
    """``opened`` gives a note, ``all_requested`` the words to list all notes by."""

    opened = Signal(object)
    all_requested = Signal(str)
    left_upwards = Signal()

    def __init__(
        self,
        application: Application,
        hub: "LibraryHub",
        runner: Runner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._runner = runner
        self._look = look
        self._words = Wording(self)
        self._sections = FacetWords(application.programme, self)
        self._query = ""
        self._notes: dict[str, Annotation] = {}
        self.heading = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.heading.setProperty("role", "muted")
        self.all = QPushButton()
        self.all.setProperty("role", "link")
        self.all.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cards = CardList(look, lines=1)
        self.cards.setAccessibleName(self.tr("Gevonden notities"))
        line = QHBoxLayout()
        line.addWidget(self.heading)
        line.addStretch(1)
        line.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.cards)
        self._stale = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.look_now)
        self.all.clicked.connect(lambda: self.all_requested.emit(self._query))
        self.cards.opened.connect(self._open)
        self.cards.clicked.connect(lambda _index: self._open_current())
        self.cards.left_upwards.connect(self.left_upwards)
        hub.changed.connect(self._follow)
        look.changed.connect(self._refresh_fonts)
        self._refresh_fonts()
        self.hide()

    def look_for(self, query: str) -> None:
        """Look for the notes that match ``query``, as soon as typing rests."""
        if query == self._query:
            return
        self._query = query
        if query.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self.hide()

    def focus(self) -> None:
        """Give the keyboard to the last card, as when one comes from below."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cards.step(len(self._notes))

    def _follow(self, change: "Change") -> None:
        if change.kinds & {"annotation", "colour"} and self._query.strip():
            self._look_when_seen()

    def _look_when_seen(self) -> None:
        """Look again: soon where searching is on the screen, else when it comes there."""
        above = self.parentWidget()
        self._stale = above is None or not above.isVisible()
        if not self._stale:
            self._rest.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self._stale:
            self._stale = False
            self._rest.start()
        return super().eventFilter(watched, event)

    def look_now(self) -> None:
        """Look for them without waiting for typing to rest."""
        library, query = self._hub.library, self._query
        service, pack = self._application.search, self._application.programme.id
        if library is None:
            return

        def look() -> Found:
            matcher = service.matcher(query)
            if matcher is None:
                return (), {}
            notes = library.annotations
            wanted = AnnotationFilter(pack=pack, with_text=True)
            ids = notes.find(wanted)
            if len(ids) > MANY:
                beginnings = " ".join(word[:BEGINNING] for word in query.split())
                ids = notes.find(AnnotationFilter(pack=pack, with_text=True, text=beginnings))
            found = []
            for note in notes.get_many(ids):
                match = matcher.match(f"{note.text}\n{' '.join(note.tags)}")
                if match is not None:
                    marks = tuple(mark for mark in match.marks if mark.end <= len(note.text))
                    found.append(FoundNote(note, marks, match.score))
            found.sort(key=lambda each: -each.score)
            return found, notes.colour_names()

        def safely() -> Found:
            try:
                return look()
            except UserError:
                return (), {}  # what is wrong with the library is told where it is used

        self._runner.submit("found-notes", safely, lambda found: self._show(query, found))

    def _show(self, query: str, found: Found) -> None:
        if not isValid(self) or query != self._query:
            return  # the window was made anew, or something else is looked for
        notes, names = found
        shown = notes[: SHOWN if self.window().height() >= ROOMY else 1]
        self._notes = {each.note.id: each.note for each in shown}
        self.heading.setText(self.tr("In je notities · {count}").format(count=len(notes)))
        self.all.setText(self.tr("Alle {count} tonen").format(count=len(notes)))
        self.all.setVisible(len(notes) > len(shown))
        self.cards.show_cards([self._card(each, names) for each in shown])
        self.cards.setCurrentIndex(QModelIndex())
        self.cards.clearSelection()
        self.setVisible(bool(notes))
        if notes:
            self.cards.fit(len(shown))

    def _card(self, found: FoundNote, names: dict[Colour, str]) -> Card:
        note = found.note
        text, marks = unmarked(note.text, [(mark.start, mark.end) for mark in found.marks])
        first = marks[0][0] if marks else 0
        begin = text.rfind(" ", 0, max(0, first - LEAD)) + 1
        lead = "… " if begin else ""
        moved = len(lead) - begin
        return Card(
            key=note.id,
            title=self._sections.section(note.anchors[0].section),
            body=lead + text[begin:].replace("\n", " "),
            side=self._words.facts(note, names),
            marks=tuple((start + moved, end + moved) for start, end in marks),
        )

    def _open(self, key: str) -> None:
        note = self._notes.get(key)
        if note is not None:
            self.opened.emit(note)

    def _open_current(self) -> None:
        card = self.cards.current_card()
        if card is not None:
            self._open(card.key)

    def _refresh_fonts(self) -> None:
        self.heading.setFont(self._look.small_font(bold=True))
