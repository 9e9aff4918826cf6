"""The page with every setting; what is chosen takes effect at once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.overriding import override
from explorer.gui.preferences.controls import control_sheet
from explorer.gui.preferences.editors import (
    ChoiceEditor,
    Editor,
    FaceEditor,
    FlagEditor,
    NumberEditor,
)
from explorer.gui.preferences.wording import GROUPS, Wording
from explorer.gui.theme.look import Look
from explorer.journal import version
from explorer.settings import TABLE, Setting, Settings, Value

WIDTH = 760  # most pixels of the column
LEAST_TITLE = 190  # pixels that a title needs beside its control
SHIPPED_FACES = ("Literata", "Inter")
SAMPLE_LENGTH = 240


class PreferencesPlace(QScrollArea):
    """Shows the settings as they are.

    ``setting_chosen`` gives key and value that the reader wants; ``left`` follows Esc.
    """

    setting_chosen = Signal(str, object)
    left = Signal()

    def __init__(self, settings: Settings, look: Look, data: Path, sample: str) -> None:
        """``data`` is the reader's folder; ``sample`` shows what reading faces look like."""
        super().__init__()
        self._settings = settings
        self._look = look
        self._words = Wording(self)
        self._editors: dict[str, Editor] = {}
        self._headings: list[QLabel] = []
        self._cards: list[QFrame] = []
        self._sample = QLabel(_shortened(sample), wordWrap=True)
        self._sample.setTextFormat(Qt.TextFormat.PlainText)
        self._title = QLabel(self.tr("Voorkeuren"))
        self.setAccessibleName(self._title.text())
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out(data)
        for key in self._editors:
            self.show_setting(key)
        look.changed.connect(self._follow_look)
        self._follow_look()

    def show_setting(self, key: str) -> None:
        """Show what a setting is now."""
        editor = self._editors.get(key)
        if editor is not None:
            editor.show_value(value_of(self._settings, key))

    def editor(self, key: str) -> Editor:
        """The control of a setting."""
        return self._editors[key]

    def focused_setting(self) -> str:
        """The setting whose control has the keyboard; empty where none has."""
        focused = QApplication.focusWidget()
        inside = (
            key
            for key, editor in self._editors.items()
            if focused is not None and editor.isAncestorOf(focused)
        )
        return next(inside, "")

    def focus_setting(self, key: str = "") -> None:
        """Give the keyboard to the control of a setting, by default to the first."""
        editor = self._editors.get(key) or next(iter(self._editors.values()))
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(editor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """A font set before the style sheet reaches a widget is lost, so it is set again."""
        super().showEvent(event)
        self._follow_look()

    # -- layout ---------------------------------------------------------------------------------

    def _lay_out(self, data: Path) -> None:
        page = QWidget()
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        beside.setContentsMargins(24, 24, 24, 28)
        column_widget = QWidget()
        column_widget.setMaximumWidth(WIDTH)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        by_key = {setting.key: setting for setting in TABLE}
        for group, keys in GROUPS.items():
            rows: list[QWidget] = [self._row(by_key[key]) for key in keys]
            if group == "reading":
                rows.append(self._sample)
            self._add_group(column, group, rows)
        self._add_group(column, "data", self._data_rows(data))
        self._add_group(column, "about", self._about_rows())
        column.addStretch(1)
        beside.addStretch(1)
        beside.addWidget(column_widget, 20)
        beside.addStretch(1)
        self.setWidget(page)

    def _add_group(self, column: QVBoxLayout, group: str, rows: list[QWidget]) -> None:
        name = self._words.groups()[group]
        heading = QLabel(name.upper(), textFormat=Qt.TextFormat.PlainText)
        heading.setAccessibleName(name)
        heading.setProperty("role", "muted")
        self._headings.append(heading)
        card = QFrame()
        card.setObjectName("preferenceCard")
        self._cards.append(card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 14, 18, 14)
        inside.setSpacing(14)
        for row in rows:
            inside.addWidget(row)
        column.addSpacing(12)
        column.addWidget(heading)
        column.addWidget(card)

    def _row(self, setting: Setting) -> QWidget:
        title = self._words.titles()[setting.key]
        editor = self._make_editor(setting, title)
        editor.chosen.connect(lambda value: self._choose(setting.key, value))
        self._editors[setting.key] = editor
        return SettingRow(title, self._words.hints().get(setting.key, ""), editor)

    def _make_editor(self, setting: Setting, title: str) -> Editor:
        key = setting.key
        if key == "reading_face":
            return FaceEditor(title, SHIPPED_FACES, self._look)
        if setting.choices:
            names = self._words.choices()[key]
            return ChoiceEditor(title, {choice: names[choice] for choice in setting.choices})
        if isinstance(setting.default, bool):
            return FlagEditor(title, self._look)
        return NumberEditor(title, setting.limits, lambda number: self._words.amount(key, number))

    def _data_rows(self, data: Path) -> list[QWidget]:
        folder = QLabel(str(data), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        folder.setAccessibleName(f"{self._words.groups()['data']}: {data}")
        hint = QLabel(self._words.data_hint(), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        hint.setProperty("role", "muted")
        return [folder, hint]

    def _about_rows(self) -> list[QWidget]:
        name = QLabel(f"Programmaverkenner {version()}", textFormat=Qt.TextFormat.PlainText)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = QLabel(self._words.about(), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        about.setProperty("role", "muted")
        return [name, about]

    def _choose(self, key: str, value: Value) -> None:
        self.setting_chosen.emit(key, value)
        self.show_setting(key)  # where it couldn't be kept, the control shows so

    def _follow_look(self) -> None:
        self._title.setFont(self._look.reading_font(28, bold=True))
        self._sample.setFont(self._look.reading_font())
        for heading in self._headings:
            heading.setFont(self._look.small_font(bold=True))
        tokens = self._look.tokens
        for card in self._cards:
            card.setStyleSheet(
                f"QFrame#preferenceCard {{ background: {tokens.card};"
                f" border: 1px solid {tokens.line}; border-radius: 8px; }}" + control_sheet(tokens)
            )


class SettingRow(QWidget):
    """Title and hint with the control beside them, or below them where there is no room."""

    def __init__(self, title: str, hint: str, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(QLabel(title, textFormat=Qt.TextFormat.PlainText, wordWrap=True))
        if hint:
            muted = QLabel(hint, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
            muted.setProperty("role", "muted")
            words.addWidget(muted)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(editor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= LEAST_TITLE + 10 + self._editor.sizeHint().width()
        self._layout.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )


def _shortened(text: str) -> str:
    return text if len(text) <= SAMPLE_LENGTH else f"{text[:SAMPLE_LENGTH].rpartition(' ')[0]} …"


def value_of(settings: Settings, key: str) -> Value:
    """The value of a setting, of whatever kind it is."""
    default = next(setting.default for setting in TABLE if setting.key == key)
    if isinstance(default, bool):
        return settings.flag(key)
    return settings.number(key) if isinstance(default, int) else settings.text(key)
