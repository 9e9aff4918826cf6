"""All bundles: to open, make, name, copy, put in order, remove."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from explorer.gui.bundles.card_model import BundleCard
from explorer.gui.bundles.cards import CardColumn
from explorer.gui.bundles.name_bar import LONGEST, NameLine
from explorer.gui.bundles.wording import Wording
from explorer.gui.theme.look import Look
from explorer.library.bundles import Bundle

WIDEST = 720  # pixels


class Shelf(QWidget):
    """``opened`` gives the bundle to go to; the others tell what is to be done with which."""

    opened = Signal(str)
    made = Signal()
    renamed = Signal(str, str)
    copied = Signal(str)
    removed = Signal(list)
    arranged = Signal(list, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = QLabel(self.tr("Bundels"))
        self.about = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.about.setProperty("role", "muted")
        self.column = CardColumn(look)
        self.column.setAccessibleName(self.tr("Bundels"))
        self.new = QPushButton(self.tr("Nieuwe bundel"))
        self.new.setProperty("role", "primary")
        self.rename = QPushButton(self.tr("Hernoem"))
        self.rename.setToolTip("F2")
        self.copy = QPushButton(self.tr("Dupliceer"))
        self.remove = QPushButton(self.tr("Verwijder"))
        self.remove.setToolTip("Delete")
        self.line = NameLine()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Naam van de bundel"))
        self.line.hide()
        self._lay_out()
        self._connect()
        self._dress()

    def _connect(self) -> None:
        column = self.column
        column.opened.connect(self.opened)
        column.arranged.connect(self.arranged)
        column.removed.connect(self.removed)
        column.renaming_wanted.connect(self.edit_name)
        column.menu_wanted.connect(self._show_menu)
        self.new.clicked.connect(self.made)
        self.rename.clicked.connect(lambda: self.edit_name(column.current_key()))
        self.copy.clicked.connect(lambda: self.copied.emit(column.current_key()))
        self.remove.clicked.connect(lambda: self.removed.emit(column.chosen()))
        column.selectionModel().selectionChanged.connect(self._refresh)
        self.line.editingFinished.connect(self._finish)
        self.line.left.connect(self._leave)
        self._look.changed.connect(self._dress)

    def show_bundles(self, bundles: Sequence[Bundle]) -> None:
        """List the bundles."""
        words = Wording()
        self.column.show_cards(
            [BundleCard(each.id, each.name, words.items(each.size)) for each in bundles]
        )
        teaching = self.tr(
            "In een bundel leg je passages bij elkaar, met vragen en eigen tekst ertussen, om ze "
            "af te drukken of te bewaren als PDF of Word. Maak er hier een, of druk op Ctrl+B "
            "terwijl je leest: de passage komt dan in je eerste bundel."
        )
        order = self.tr("Open er een met Enter. Sleep of gebruik Alt+↑ en Alt+↓ voor de volgorde.")
        self.about.setText(order if bundles else teaching)
        for widget in (self.column, self.rename, self.copy, self.remove):
            widget.setVisible(bool(bundles))
        if bundles and not self.column.currentIndex().isValid():
            self.column.choose(bundles[0].id)
        self._refresh()

    def _refresh(self) -> None:
        chosen = self.column.chosen()
        self.remove.setEnabled(bool(chosen))
        for button in (self.rename, self.copy):
            button.setEnabled(bool(self.column.current_key()))

    # -- naming ---------------------------------------------------------------------------------

    def edit_name(self, key: str) -> None:
        """Let a bundle be named where it stands."""
        row = self.column.cards.row_of(key)
        if row < 0:
            return
        self.line.setText(self.column.cards.cards[row].title)
        self.column.put_editor(key, self.line)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        key, name = self.column.edited, self.line.text().strip()
        if not key:
            return
        before = self.column.cards.cards[self.column.cards.row_of(key)].title
        self._leave()
        if name and name != before:
            self.renamed.emit(key, name)

    def _leave(self) -> None:
        keyboard = self.line.hasFocus()
        self.column.close_editor()
        if keyboard:
            self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- parts ----------------------------------------------------------------------------------

    def _show_menu(self, at: QPoint) -> None:
        key = self.column.current_key()
        if key and self.column.indexAt(at).isValid():
            self.menu_for(key).popup(self.column.viewport().mapToGlobal(at))

    def menu_for(self, key: str) -> QMenu:
        """What can be done with a bundle; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.opened.emit(key))
        menu.addAction(self.rename.text()).triggered.connect(lambda: self.edit_name(key))
        menu.addAction(self.copy.text()).triggered.connect(lambda: self.copied.emit(key))
        menu.addAction(self.remove.text()).triggered.connect(
            lambda: self.removed.emit(self.column.chosen())
        )
        return menu

    def _dress(self) -> None:
        size = self._look.interface_font().pixelSize() + 9
        self.heading.setFont(self._look.reading_font(size, bold=True))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new, self.rename, self.copy, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addWidget(self.column, 100)
        column.addLayout(buttons)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 14)
        layout.addWidget(middle, 10)
        layout.addStretch(1)
