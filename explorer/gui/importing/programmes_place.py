"""The place where programmes are managed: what is installed, where it came from, and what to do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.application import Application
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.cards import Card, CardList
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.programme_names import called
from explorer.messages import explain
from explorer.programme.pack import Programme
from explorer.programme.shelf import BrokenPack

REMOVED, BROKEN = "removed:", "broken:"  # what the keys of cards that aren't programmes begin with
FOR_PROGRAMMES = ("open", "export", "update", "remove", "folder")
WIDTH = 900  # most pixels of the column


class ProgrammesPlace(QWidget):
    """``asked`` gives what to do and the key of the card it is meant for; ``left`` follows Esc."""

    asked = Signal(str, str)
    left = Signal()

    def __init__(self, application: Application, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._look = look
        self._words = ProgrammeCards(application, self)
        self.title = QLabel(self.tr("Programma’s"))
        about = self.tr(
            "Naast dit programma kun je het officiële document en programma’s van andere partijen "
            "lezen, doorzoeken en vergelijken. Sleep een document op het venster of kies er een."
        )
        self.about = QLabel(about, wordWrap=True)
        self.about.setProperty("role", "muted")
        self.cards = CardList(look, lines=1, footer=True)
        self.cards.setAccessibleName(self.title.text())
        names = {
            "import": self.tr("Importeren…"),
            "open": self.tr("Openen"),
            "export": self.tr("Uitvoeren…"),
            "update": self.tr("Bijwerken…"),
            "remove": self.tr("Verwijderen"),
            "restore": self.tr("Terugzetten"),
            "folder": self.tr("Map openen"),
        }
        self.buttons = {deed: QPushButton(name) for deed, name in names.items()}
        self.buttons["import"].setProperty("role", "primary")
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, deed=deed: self._ask(deed))
        self._lay_out()
        self.cards.chosen.connect(lambda _key: self._offer())
        self.cards.opened.connect(lambda key: self.asked.emit("open", key))
        look.changed.connect(self._follow_look)
        self.refresh()

    def refresh(self) -> None:
        """Show what is installed now, at the card one was at."""
        present = self.key()
        cards = self._words.cards()
        self.cards.show_cards(cards)
        keys = [card.key for card in cards]
        if present in keys:
            self.cards.step(keys.index(present))
        self._offer()

    def key(self) -> str:
        """The card that is chosen; empty where there is none."""
        card = self.cards.current_card()
        return card.key if card is not None else ""

    def focus(self) -> None:
        """Give the keyboard to the list."""
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, deed: str) -> None:
        self.asked.emit(deed, self.key())

    def _offer(self) -> None:
        """Only what can be done to the chosen card."""
        key = self.key()
        gone, broken = key.startswith(REMOVED), key.startswith(BROKEN)
        shipped = not gone and not broken and self._words.is_shipped(key)
        last = len(self._application.shelf.programmes) < 2
        for deed, button in self.buttons.items():
            if deed == "restore":
                button.setVisible(gone)
            elif deed in FOR_PROGRAMMES:
                can = not gone and (not broken or deed == "folder")
                button.setVisible(can)
                free = not shipped and not (last and deed == "remove")
                button.setEnabled(deed not in {"remove", "update"} or free)
                hint = self.tr("Dit programma hoort bij Programmaverkenner zelf.")
                button.setToolTip(hint if shipped and not button.isEnabled() else "")

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for deed, button in self.buttons.items():
            if deed != "import":
                flow.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.buttons["import"], 0, Qt.AlignmentFlag.AlignTop)
        column_widget = QWidget()
        column_widget.setMaximumWidth(WIDTH)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.cards, 1)
        column.addWidget(row)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(28, 22, 28, 18)
        beside.addStretch(1)
        beside.addWidget(column_widget, 20)
        beside.addStretch(1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._follow_look()

    def _follow_look(self) -> None:
        self.title.setFont(self._look.reading_font(28, bold=True))


class ProgrammeCards(QWidget):
    """Words what is installed, what was removed, and what can't be opened, as cards."""

    def __init__(self, application: Application, parent: QWidget) -> None:
        super().__init__(parent)
        self._application = application
        self.hide()

    def cards(self) -> list[Card]:
        """The programmes, then those that can't be opened, then those that can be put back."""
        shelf = self._application.shelf
        return [
            *(self._programme(each) for each in shelf.programmes),
            *(self._broken(each) for each in shelf.broken),
            *(self._removed(each) for each in removed_files(self._application.paths.removed)),
        ]

    def is_shipped(self, pack: str) -> bool:
        """Whether a programme comes with the program."""
        shipped = self._application.paths.shipped
        return any(
            each.folder.parent == shipped
            for each in self._application.shelf.programmes
            if each.id == pack
        )

    def _programme(self, programme: Programme) -> Card:
        heads = programme.section_heads()
        passages = sum(head.passages for head in heads)
        facts = [
            self.tr("%n sectie(s)", "", len(heads)),
            self.tr("%n passage(s)", "", passages),
        ]
        if programme.source.pages:
            facts.append(self.tr("%n bladzijde(n)", "", programme.source.pages))
        present = programme.id == self._application.programme.id
        return Card(
            key=programme.id,
            title=called(programme),
            body=programme.title,
            footer=f"{self._kind(programme)} · {' · '.join(facts)}",
            side=self.tr("nu geopend") if present else str(programme.year or ""),
        )

    def _kind(self, programme: Programme) -> str:
        if programme.is_restatement:
            return self.tr("Weergave in eigen woorden")
        known = programme.provenance
        if programme.official_of:
            kind = self.tr("Officieel document")
        else:
            kind = self.tr("Originele tekst")
        if known is None or not known.file:
            return kind
        return self.tr("{kind}, uit {file}").format(kind=kind, file=known.file)

    def _broken(self, broken: BrokenPack) -> Card:
        language = self._application.settings.text("language")
        return Card(
            key=f"{BROKEN}{broken.folder}",
            title=self.tr("Niet te openen: {name}").format(name=broken.folder.name),
            body=explain(broken.error, language),
        )

    def _removed(self, file: Path) -> Card:
        return Card(
            key=f"{REMOVED}{file}",
            title=self.tr("Verwijderd: {name}").format(name=file.stem.rpartition("-")[0]),
            body=self.tr("Terugzetten kan altijd."),
            footer=str(file),
        )


def removed_files(folder: Path) -> Sequence[Path]:
    """The programmes that were removed or replaced and can be put back, the last one first."""
    if not folder.is_dir():
        return ()
    found = [file for file in folder.iterdir() if file.suffix == ".programma"]
    return sorted(found, key=lambda file: (-file.stat().st_mtime, file.name))
