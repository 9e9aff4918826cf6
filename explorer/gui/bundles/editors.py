"""The boxes in which an item of a bundle is edited where it stands."""

from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.bundling.contents import (
    DEEPEST,
    MOST_LINES,
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    PassageContent,
    QuestionContent,
    TextContent,
)
from explorer.gui.bundles.fields import GrowingText, Number
from explorer.gui.bundles.trimming import TrimText
from explorer.gui.overriding import override
from explorer.gui.preferences.controls import DropDown
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.ticks import Tick

Kind = TypeVar("Kind", bound=Content)


class Words(NamedTuple):
    """A field for words: its name, what it says while empty, and what stands in it at first."""

    name: str
    hint: str
    present: str


class ItemEditor(QFrame):
    """What every editor has: a failure to tell, and a button that ends it.

    ``changed`` follows every change, ``decided`` one that is to be stored at once, ``grown`` one of
    its height, ``finished`` when the reader is done: Ctrl+Enter, Esc, the button.
    """

    changed = Signal()
    decided = Signal()
    grown = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("itemEditor")
        self.failure = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.failure.setProperty("role", "failure")
        self.failure.hide()
        self.done = QPushButton(self.tr("Klaar"))
        self.done.setProperty("role", "primary")
        self.done.setToolTip("Ctrl+Enter")
        self.done.clicked.connect(self.finished)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.done)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(11, 10, 11, 10)
        self.column.setSpacing(7)
        self.column.addWidget(self.failure)
        self.column.addLayout(self.foot)

    def content(self) -> Content:
        """What stands in it now."""
        raise NotImplementedError

    def words(self) -> str:
        """The reader's own words in it, which must not be lost."""
        return ""

    def first_focus(self) -> QWidget:
        """What gets the keyboard."""
        raise NotImplementedError

    def show_failure(self, sentence: str) -> None:
        """Say why it couldn't be stored; the words stay where they are."""
        self.failure.setText(sentence)
        self.failure.show()
        self.grown.emit()

    def add(self, widget: QWidget) -> None:
        """Put a field under those that are there."""
        self.column.insertWidget(self.column.count() - 2, widget)

    def add_text(self, field: Words, least: int, most: int) -> GrowingText:
        """Put a field for several lines under those that are there, ``least`` to ``most`` high."""
        text = GrowingText(least, most)
        text.setPlaceholderText(field.hint)
        text.setAccessibleName(field.name)
        text.setPlainText(field.present)
        text.moveCursor(QTextCursor.MoveOperation.End)
        text.textChanged.connect(self.changed)
        text.grown.connect(self.grown)
        text.finished.connect(self.finished)
        self.add(text)
        return text

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys a field leaves don't reach the column of cards: they aren't meant for it."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.finished.emit()


class TextEditor(ItemEditor):
    """Own words between the passages."""

    def __init__(self, content: TextContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        hint = self.tr("Je eigen tekst; een lege regel begint een alinea")
        self.text = self.add_text(Words(self.tr("Eigen tekst"), hint, content.text), 3, 14)

    @override
    def content(self) -> TextContent:
        return replace(self._content, text=self.text.toPlainText())

    @override
    def words(self) -> str:
        return self.text.toPlainText().strip()

    @override
    def first_focus(self) -> QWidget:
        return self.text


class LineEditor(ItemEditor):
    """One line of words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.add(self.line)

    def show_words(self, field: Words) -> None:
        """Put words in the line, and follow what is typed from now on."""
        self.line.setAccessibleName(field.name)
        self.line.setPlaceholderText(field.hint)
        self.line.setText(field.present)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.finished)

    @override
    def words(self) -> str:
        return self.line.text().strip()

    @override
    def first_focus(self) -> QWidget:
        return self.line


class HeadingEditor(LineEditor):
    """A heading and its level."""

    def __init__(self, content: HeadingContent, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.show_words(Words(self.tr("Tekst van de kop"), self.tr("Kop"), content.text))
        self.level = DropDown(look)
        self.level.setAccessibleName(self.tr("Niveau van de kop"))
        for level in range(1, DEEPEST + 1):
            self.level.addItem(self.tr("Niveau {number}").format(number=level), level)
        self.level.setCurrentIndex(content.level - 1)
        self.foot.insertWidget(0, self.level)
        self.level.currentIndexChanged.connect(self.changed)

    @override
    def content(self) -> HeadingContent:
        level = int(self.level.currentData())
        return replace(self._content, text=self.line.text(), level=level)


class QuestionEditor(ItemEditor):
    """A question, its ruled lines and its answer."""

    def __init__(self, content: QuestionContent, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        question = Words(self.tr("Vraag"), self.tr("De vraag"), content.text)
        hint = self.tr("Het antwoord, voor de antwoordsleutel")
        answer = Words(self.tr("Antwoord"), hint, content.answer)
        self.text, self.answer = (self.add_text(each, 2, 8) for each in (question, answer))
        self.lines = Number(look)
        self.lines.setRange(0, MOST_LINES)
        self.lines.setValue(content.lines)
        self.lines.setAccessibleName(self.tr("Aantal schrijflijnen"))
        label = QLabel(self.tr("&Schrijflijnen"))
        label.setBuddy(self.lines)
        self.extra = Tick(self.tr("Niet in de kortere versie"), look)
        self.extra.setChecked(content.extra)
        row = FlowLayout(gap=8)
        row.addWidget(label)
        row.addWidget(self.lines)
        row.end_group()
        row.addWidget(self.extra)
        self.column.insertLayout(self.column.count() - 2, row)
        self.lines.valueChanged.connect(self.changed)
        self.extra.toggled.connect(self.changed)

    @override
    def content(self) -> QuestionContent:
        return replace(
            self._content,
            text=self.text.toPlainText(),
            answer=self.answer.toPlainText(),
            lines=self.lines.value(),
            extra=self.extra.isChecked(),
        )

    @override
    def words(self) -> str:
        return f"{self.text.toPlainText()}\n{self.answer.toPlainText()}".strip()

    @override
    def first_focus(self) -> QWidget:
        return self.text


Titled = TypeVar("Titled", ComparisonContent, MatrixContent)


class TitleEditor(LineEditor, Generic[Titled]):
    """The title above a comparison or the picture of a matrix."""

    def __init__(self, content: Titled, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: Titled = content
        self.show_words(Words(self.tr("Titel"), self.tr("Titel erboven"), content.title))

    @override
    def content(self) -> Titled:
        return replace(self._content, title=self.line.text())


class TrimEditor(ItemEditor):
    """A passage of which parts can be left out."""

    def __init__(
        self, content: PassageContent, text: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """``text`` is the passage, whole."""
        super().__init__(parent)
        self._content = content
        self.text = TrimText(text, content.kept, look)
        hint = QLabel(
            self.tr("Selecteer woorden en laat ze weg of bewaar alleen die."), wordWrap=True
        )
        hint.setProperty("role", "muted")
        self.keep = QPushButton(self.tr("Bewaar alleen dit"))
        self.leave_out = QPushButton(self.tr("Laat weg"))
        self.whole = QPushButton(self.tr("Weer heel"))
        for widget in (self.text, hint):
            self.add(widget)
        row = FlowLayout(gap=8)
        for button in (self.keep, self.leave_out, self.whole):
            row.addWidget(button)
        self.column.insertLayout(self.column.count() - 2, row)
        self.keep.clicked.connect(self.text.keep_selection)
        self.leave_out.clicked.connect(self.text.leave_selection_out)
        self.whole.clicked.connect(self.text.make_whole)
        for button in (self.keep, self.leave_out, self.whole):
            button.clicked.connect(self.text.setFocus)
        self.text.trimmed.connect(self._refresh)
        self.text.trimmed.connect(self.decided)
        self.text.selectionChanged.connect(self._refresh)
        self.text.grown.connect(self.grown)
        self.text.finished.connect(self.finished)
        self._refresh()

    def _refresh(self) -> None:
        selected = self.text.textCursor().hasSelection()
        self.keep.setEnabled(selected)
        self.leave_out.setEnabled(selected)
        self.whole.setEnabled(bool(self.text.kept))

    @override
    def content(self) -> PassageContent:
        return replace(self._content, kept=self.text.kept)

    @override
    def first_focus(self) -> QWidget:
        return self.text
