"""One block of a draft whole: its text to read and correct, and all that can be done to it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from explorer.gui.importing.wording import BlockWords
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.roomy import Roomy
from explorer.importing.draft import Block

EDITOR_HEIGHT = 56  # pixels of the text at least: a line of it


class BlockEditor(QPlainTextEdit):
    """The text of a block. ``left`` follows Enter and Esc, ``finished`` the keyboard going."""

    finished = Signal()
    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """With nothing typed to take back, undoing is meant for the review."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and not self.document().isUndoAvailable():
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or entered:
            self.left.emit()  # a block is one paragraph: Enter ends it
        else:
            super().keyPressEvent(event)


class BlockPanel(QWidget):
    """``asked`` gives what to do; ``text_changed`` gives other words for a block, with its id.

    ``left`` follows when the reader is done with the text.
    """

    asked = Signal(str)
    text_changed = Signal(int, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = BlockWords(self)
        self._block: Block | None = None
        self.about = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.about.setProperty("role", "muted")
        self.editor = BlockEditor()
        self.editor.setObjectName("blockEditor")
        self.editor.setAccessibleName(self.tr("Tekst van de regel"))
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(EDITOR_HEIGHT)
        self.buttons: dict[str, QPushButton] = {}
        row = QWidget()
        flow = FlowLayout(row)
        for deed, (text, hint) in self._deeds().items():
            button = QPushButton(text)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked=False, deed=deed: self.asked.emit(deed))
            self.buttons[deed] = button
            flow.addWidget(button)
        self.hint = QLabel(
            self.tr(
                "Toetsen in de lijst: spatie klopt, ← → niveau, K kop, A alinea, M samen, S "
                "splits, F2 tekst, Delete weg. Shift en Ctrl kiezen er meer."
            ),
            wordWrap=True,
        )
        self.hint.setProperty("role", "muted")
        parts = QWidget()
        column = QVBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addWidget(self.editor, 1)
        column.addWidget(row)
        column.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Roomy(parts))
        self.editor.finished.connect(self.commit)
        self.editor.left.connect(self.left)
        look.changed.connect(self._follow_look)
        self._follow_look()

    def _deeds(self) -> dict[str, tuple[str, str]]:
        key = self.tr("{what} (toets {key})")
        names = {
            "accept": (self.tr("Klopt zo"), self.tr("Dit klopt: niet meer onzeker"), "Space"),
            "promote": (self.tr("Hoger"), self.tr("Een niveau hoger"), "←"),
            "demote": (self.tr("Lager"), self.tr("Een niveau lager"), "→"),
            "heading": (self.tr("Maak kop"), self.tr("Maak er een kop van"), "K"),
            "passage": (self.tr("Maak alinea"), self.tr("Maak er een gewone alinea van"), "A"),
            "merge": (
                self.tr("Voeg samen"),
                self.tr("Voeg samen met de regel ervoor; meer gekozen regels worden er één"),
                "M",
            ),
            "split": (
                self.tr("Splits"),
                self.tr("Splits waar de cursor in de tekst staat"),
                "S",
            ),
            "drop": (self.tr("Laat weg"), self.tr("Laat weg uit het programma"), "Delete"),
        }
        return {
            deed: (text, key.format(what=what, key=stroke))
            for deed, (text, what, stroke) in names.items()
        }

    def cut(self) -> int:
        """Where the cursor stands, in characters of the text once it is put in order."""
        before = self.editor.toPlainText()[: self.editor.textCursor().position()]
        return len(" ".join(before.split())) + (before[-1:].isspace() and bool(before.strip()))

    def show_block(self, block: Block | None, several: int = 1) -> None:
        """Show ``block``, the first of ``several`` that are chosen."""
        self._block = block
        text = block.text if block is not None else ""
        if self.editor.toPlainText() != text:
            self.editor.setPlainText(text)
        self.editor.setReadOnly(block is None)
        for deed, button in self.buttons.items():
            one_only = deed == "split" and several > 1
            button.setEnabled(block is not None and not one_only)
        about = self._words.about(block) if block is not None else ""
        more = self.tr("%n regels gekozen", "", several) if several > 1 else ""
        self.about.setText(" · ".join(part for part in (more, about) if part))

    def commit(self) -> None:
        """Hand over what was typed, where it is something else."""
        block = self._block
        typed = " ".join(self.editor.toPlainText().split())
        if block is None or typed == block.text:
            return
        if not typed:
            self.editor.setPlainText(block.text)  # leaving out is another deed
            return
        self.text_changed.emit(block.id, typed)

    def _follow_look(self) -> None:
        tokens = self._look.tokens
        self.editor.setFont(self._look.reading_font())
        self.editor.setStyleSheet(
            f"QPlainTextEdit#blockEditor {{ background: {tokens.card}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line}; border-radius: 8px; padding: 8px;"
            f" selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}"
            f" QPlainTextEdit#blockEditor:focus {{ border: 2px solid {tokens.accent};"
            f" padding: 7px; }}"
        )
