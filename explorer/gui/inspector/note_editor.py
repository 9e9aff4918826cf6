"""The box in which a note is written: its words, colour, tags and whom it is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.theme.icons import swatch
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.own_text import OwnText
from explorer.library.annotations import Colour, Visibility
from explorer.programme.shortening import shortened

COLOURS = (Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK)
TEXT_HEIGHT = 118  # pixels: five lines of the interface face


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor."""

    text: str = ""
    colour: Colour = Colour.NONE
    tags: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PRIVATE


class TagLine(QLineEdit):
    """Tags with commas between them; the one being typed is completed from those in use."""

    def __init__(self, known: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setWidget(self)
        completer.activated.connect(self._complete)
        self.completion = completer
        self.textEdited.connect(lambda _text: self._offer())

    def tags(self) -> tuple[str, ...]:
        """The tags, without empty ones."""
        given = (tag.strip().lstrip("#") for tag in self.text().split(","))
        return tuple(dict.fromkeys(tag for tag in given if tag))

    def _offer(self) -> None:
        begun = self.text().rpartition(",")[2].strip()
        if not begun:
            self.completion.popup().hide()
            return
        present = set(self.tags()) - {begun}
        self._words.setStringList([tag for tag in self._known() if tag not in present])
        self.completion.setCompletionPrefix(begun)
        if self.completion.completionCount() and self.completion.currentCompletion() != begun:
            self.completion.complete()
        else:
            self.completion.popup().hide()

    def _complete(self, tag: str) -> None:
        before, comma, _begun = self.text().rpartition(",")
        self.setText(f"{before}{comma}{' ' if comma else ''}{tag}, ")
        self.textEdited.emit(self.text())


class NoteEditor(QFrame):
    """Shown while a note is written; ``changed`` follows every key."""

    changed = Signal()
    save_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self, look: Look, known_tags: Callable[[], list[str]], parent: QWidget | None = None
    ) -> None:
        """``known_tags`` gives the tags in use, the commonest first."""
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self._look = look
        self.quote = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.quote.setProperty("role", "muted")
        self.text = OwnText(placeholderText=self.tr("Schrijf een notitie (Markdown)"))
        self.text.setAccessibleName(self.tr("Tekst van de notitie"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        self.tags = TagLine(known_tags)
        self.tags.setPlaceholderText(self.tr("Labels, met een komma ertussen"))
        self.tags.setAccessibleName(self.tr("Labels"))
        self.printed = QCheckBox(self.tr("Mee afdrukken"))
        self.failure = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.failure.setProperty("role", "failure")
        self.failure.hide()
        self.save = QPushButton(self.tr("Bewaren"))
        self.save.setProperty("role", "primary")
        self.save.setToolTip("Ctrl+Enter")
        self.remove = QPushButton(self.tr("Verwijderen"))
        self.colours = QButtonGroup(self)
        self._lay_out(self._swatches())
        self.name_colours({})
        self.text.textChanged.connect(self.changed)
        self.tags.textChanged.connect(self.changed)
        self.printed.toggled.connect(self.changed)
        self.colours.idClicked.connect(lambda _id: self.changed.emit())
        self.text.finished.connect(self.save_requested)
        self.tags.returnPressed.connect(self.save_requested)
        self.save.clicked.connect(self.save_requested)
        self.remove.clicked.connect(self.remove_requested)
        look.changed.connect(self._refresh)
        self._refresh()

    def _swatches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for number in range(len(COLOURS)):
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            self.colours.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def name_colours(self, names: Mapping[Colour, str]) -> None:
        """Call colours as the reader does; one without a name of theirs has its own."""
        usual = (
            self.tr("Geel"),
            self.tr("Groen"),
            self.tr("Blauw"),
            self.tr("Roze"),
        )
        for number, (colour, own) in enumerate(zip(COLOURS, usual, strict=True)):
            name = names.get(colour) or own
            self.colours.button(number).setToolTip(name)
            self.colours.button(number).setAccessibleName(name)

    def _lay_out(self, colours: QHBoxLayout) -> None:
        buttons = FlowLayout()
        buttons.addWidget(self.remove)
        buttons.end_group()
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.quote)
        column.addWidget(self.text)
        column.addLayout(colours)
        column.addWidget(self.tags)
        column.addWidget(self.printed)
        column.addWidget(self.failure)
        column.addLayout(buttons)

    @override
    def sizeHint(self) -> QSize:
        """As high as what stands in it at this width: the buttons may need two rows."""
        return super().sizeHint().expandedTo(QSize(0, self.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from wherever in it the keyboard is."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_requested.emit()
        else:
            super().keyPressEvent(event)

    def show_written(self, quote: str, written: Written, *, new: bool) -> None:
        """Show what is to be edited, the cursor after the last word."""
        shown = shortened(quote, 160)
        self.quote.setText(f"“{shown}”" if shown else "")
        self.quote.setVisible(bool(shown))
        self.failure.hide()
        self.text.setPlainText(written.text)
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)
        self.tags.setText(", ".join(written.tags))
        self.printed.setChecked(written.visibility is Visibility.PRINT)
        self.colours.setExclusive(False)
        for number, colour in enumerate(COLOURS):
            self.colours.button(number).setChecked(colour is written.colour)
        self.colours.setExclusive(True)
        self.remove.setVisible(not new)

    def written(self) -> Written:
        """What stands in it now."""
        chosen = self.colours.checkedId()
        return Written(
            self.text.toPlainText(),
            COLOURS[chosen] if chosen >= 0 else Colour.NONE,
            self.tags.tags(),
            Visibility.PRINT if self.printed.isChecked() else Visibility.PRIVATE,
        )

    def show_failure(self, sentence: str) -> None:
        """Say why it couldn't be stored; the words stay where they are."""
        self.failure.setText(sentence)
        self.failure.show()

    def _refresh(self) -> None:
        tokens = self._look.tokens
        for number, colour in enumerate(COLOURS):
            drawn = swatch(getattr(tokens, f"mark_{colour.value}"), tokens.muted, 16)
            self.colours.button(number).setIcon(drawn)
