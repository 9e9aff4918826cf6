"""What can be done with the notes that are selected, all at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.inspector.note_editor import TagLine
from explorer.gui.inspector.wording import Wording
from explorer.gui.overriding import override
from explorer.gui.theme.icons import icon, swatch
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.library.annotations import Colour, Visibility


class BulkBar(QWidget):
    """Buttons for several notes.

    ``coloured`` gives a ``Colour``, ``shown`` a ``Visibility``, ``tagged`` tags and whether they
    are added. The others ask for what they are called after.
    """

    coloured = Signal(object)
    shown = Signal(object)
    tagged = Signal(object, bool)
    agreed = Signal()
    into_bundle = Signal()
    exported = Signal()
    removed = Signal()
    naming_requested = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, known_tags: Callable[[], list[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Wording(self)
        self._names: Mapping[Colour, str] = {}
        self.colour = self._menu_button(self.tr("Kleur"))
        self.visibility = self._menu_button(self.tr("Voor wie"))
        self.label = self._button(self.tr("Labels…"), self.ask_tags)
        self.accept = self._button(self.tr("Aanvaarden"), self.agreed.emit)
        self.accept.setToolTip(self.tr("De notities horen waar ze nu staan"))
        self.bundle = self._button(self.tr("In de bundel"), self.into_bundle.emit)
        self.remove = self._button(self.tr("Verwijderen"), self.removed.emit)
        self.export = self._button(self.tr("Uitvoeren…"), self.exported.emit)
        self._fill_visibility()
        self.line = TagLine(known_tags)
        self.line.setPlaceholderText(self.tr("Labels, met een komma ertussen"))
        self.line.setAccessibleName(self.tr("Labels voor de gekozen notities"))
        self.add = QPushButton(self.tr("Toevoegen"))
        self.drop = QPushButton(self.tr("Weghalen"))
        self._lay_out()
        self.line.returnPressed.connect(lambda: self._tag(add=True))
        self.add.clicked.connect(lambda: self._tag(add=True))
        self.drop.clicked.connect(lambda: self._tag(add=False))
        look.changed.connect(self._refresh)
        self._refresh()
        self.show_selected(0, 0, after_update=False)

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, 0)
        for button in (
            self.colour,
            self.label,
            self.visibility,
            self.accept,
            self.bundle,
            self.export,
            self.remove,
        ):
            flow.addWidget(button)
        self.tagging = QWidget()
        line = QHBoxLayout(self.tagging)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.line, 1)
        line.addWidget(self.add)
        line.addWidget(self.drop)
        self.tagging.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(row)
        column.addWidget(self.tagging)

    def _button(self, text: str, deed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setProperty("role", "choice")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: deed())
        return button

    def _menu_button(self, text: str) -> QToolButton:
        button = self._button(text, lambda: None)
        button.setMenu(QMenu(button))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        button.setIconSize(QSize(12, 12))
        return button

    # -- what is offered ------------------------------------------------------------------------

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call colours as the reader does."""
        self._names = names
        self._refresh()

    def show_selected(self, selected: int, listed: int, *, after_update: bool) -> None:
        """Offer what makes sense: with ``after_update``, something among them was touched by one.

        ``selected`` and ``listed`` count notes.
        """
        for button in (self.colour, self.label, self.visibility, self.bundle, self.remove):
            button.setEnabled(selected > 0)
        self.accept.setVisible(after_update)
        self.accept.setEnabled(selected > 0)
        self.export.setEnabled(listed > 0)
        if not selected:
            self.close_tags()

    def _refresh(self) -> None:
        tokens = self._look.tokens
        for button in (self.colour, self.visibility):
            button.setIcon(icon("down", tokens.muted, 12))
        menu = self.colour.menu()
        menu.clear()
        for colour in Colour:
            if colour:
                name = self._words.colour(colour, self._names)
                action = menu.addAction(name[:1].upper() + name[1:])
                action.setIcon(swatch(getattr(tokens, f"mark_{colour.value}"), tokens.muted, 15))
            else:
                action = menu.addAction(self.tr("Zonder kleur"))
            action.triggered.connect(lambda _on=False, colour=colour: self.coloured.emit(colour))
        menu.addSeparator()
        menu.addAction(self.tr("Namen van de kleuren…"), self.naming_requested.emit)

    def _fill_visibility(self) -> None:
        menu = self.visibility.menu()
        menu.addAction(self.tr("Voor mezelf"), lambda: self.shown.emit(Visibility.PRIVATE))
        menu.addAction(self.tr("Om af te drukken"), lambda: self.shown.emit(Visibility.PRINT))

    # -- tags -----------------------------------------------------------------------------------

    def ask_tags(self) -> None:
        """Ask which tags the selected notes are to get or to lose."""
        self.tagging.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_tags(self) -> None:
        """Ask no longer."""
        self.line.clear()
        self.line.completion.popup().hide()
        self.tagging.hide()

    def _tag(self, *, add: bool) -> None:
        tags = self.line.tags()
        if tags:
            self.tagged.emit(tags, add)
        self.close_tags()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.tagging.isVisible():
            self.close_tags()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
