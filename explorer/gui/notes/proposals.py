"""Places to which a note that lost its own can be attached, for the reader to accept."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.tasks.runner import Runner
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.page_names import short_pages
from explorer.library.annotations import Annotation

if TYPE_CHECKING:
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.spots import Spot

HEIGHT = 176  # pixels: two cards in view
LEAD, MARKED = 24, 48  # characters shown before the place, and marked of it


class Proposals(QWidget):
    """The likeliest places of one orphan; looked for beside the window."""

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
        self._annotation: Annotation | None = None
        self._spots: dict[str, Spot] = {}
        self.heading = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.heading.setProperty("role", "muted")
        self.cards = CardList(look, lines=2)
        self.cards.setAccessibleName(self.tr("Voorgestelde plaatsen"))
        self.cards.setFixedHeight(HEIGHT)
        self.accept = QPushButton(self.tr("Koppel aan deze plaats"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.cards)
        layout.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        self.cards.opened.connect(self._attach)
        self.accept.clicked.connect(self._attach_current)
        self.hide()

    def show_for(self, annotation: Annotation | None) -> None:
        """Look for places for ``annotation``; None for a note that has its own."""
        if annotation is not None and annotation == self._annotation:
            return
        self._annotation = annotation
        self.setVisible(annotation is not None)
        if annotation is None:
            return
        self._show(annotation.id, ())
        self.heading.setText(self.tr("Er wordt naar plaatsen gezocht…"))
        library, programme = self._hub.library, self._application.programme
        assert library is not None, "a note comes from an open library"
        anchor = annotation.anchors[0]

        def look() -> "Sequence[Spot]":
            from explorer.library.placing import Edition  # noqa: PLC0415 -- only where a note lost its place
            from explorer.library.proposing import propose  # noqa: PLC0415 -- as above

            text = library.annotations.text(anchor.was_hash or anchor.text_hash) or ""
            return propose(Edition(programme), anchor, text)

        self._runner.submit("proposals", look, lambda spots: self._show(annotation.id, spots))

    def _show(self, own_id: str, spots: "Sequence[Spot]") -> None:
        if self._annotation is None or self._annotation.id != own_id:
            return
        self._spots = {f"{spot.passage.id}:{spot.start}:{spot.end}": spot for spot in spots}
        self.cards.show_cards([self._card(key, spot) for key, spot in self._spots.items()])
        self.cards.setVisible(bool(spots))
        self.accept.setVisible(bool(spots))
        self.heading.setText(
            self.tr("Misschien hoort de notitie hier:")
            if spots
            else self.tr("Geen plaats in de tekst lijkt hierop. Wijs er zelf een aan.")
        )

    def _card(self, key: str, spot: "Spot") -> Card:
        passage = spot.passage
        title = self._application.programme.head(passage.section).title
        first = passage.text.rfind(" ", 0, max(0, spot.start - LEAD)) + 1
        start, end = spot.start - first, min(spot.end, spot.start + MARKED) - first
        lead = "… " if first else ""
        return Card(
            key=key,
            title=f"{title} ¶ {passage.number}",
            body=lead + passage.text[first:],
            side=short_pages(passage.pages),
            marks=((start + len(lead), end + len(lead)),) if spot.end else (),
        )

    def _attach_current(self) -> None:
        card = self.cards.current_card()
        if card is not None:
            self._attach(card.key)

    def _attach(self, key: str) -> None:
        from explorer.library.anchors import target_runs, target_whole  # noqa: PLC0415 -- only where a note lost its place

        annotation, spot = self._annotation, self._spots.get(key)
        if annotation is None or spot is None:
            return
        programme = self._application.programme
        target = (
            target_runs(programme, [(spot.passage.id, spot.start, spot.end)])
            if spot.end
            else target_whole(programme, spot.passage.id)
        )
        self._hub.do(
            "note-attached", lambda library: library.annotations.attach(annotation.id, target)
        )
