"""What a programme is called, whose it is and of which year: guessed, to be corrected."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QIntValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from explorer.gui.preferences.controls import DropDown, control_sheet
from explorer.gui.theme.look import Look
from explorer.importing.draft import Draft

LAST_YEAR = 2200
AROUND = 34  # pixels of a field beside what is written in it


class Fields(QWidget):
    """``changed`` follows when a field has been filled in differently."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = self._line(self.tr("Titel"))
        self.party = self._line(self.tr("Partij"))
        self.year = self._line(self.tr("Jaar"))
        self.year.setValidator(QIntValidator(0, LAST_YEAR, self))
        self.language = DropDown(look)
        self.language.setAccessibleName(self.tr("Taal"))
        for language, name in self._languages().items():
            self.language.addItem(name, language)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for column, (field, share) in enumerate(
            ((self.title, 6), (self.party, 3), (self.year, 1), (self.language, 2))
        ):
            label = QLabel(field.accessibleName())
            label.setProperty("role", "muted")
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, share)
        for line in (self.title, self.party, self.year):
            line.editingFinished.connect(self.changed)
        self.language.activated.connect(lambda _row: self.changed.emit())
        look.changed.connect(self._follow_look)
        self._follow_look()

    def show_draft(self, draft: Draft) -> None:
        """Show what was guessed or chosen."""
        year = str(draft.year) if draft.year else ""
        for line, text in ((self.title, draft.title), (self.party, draft.party), (self.year, year)):
            if line.text() != text:
                line.setText(text)
        row = self.language.findData(draft.language)
        if row < 0:
            self.language.addItem(draft.language, draft.language)
            row = self.language.count() - 1
        self.language.setCurrentIndex(row)

    def fill(self, draft: Draft) -> Draft:
        """``draft`` with what the fields say; itself where that is the same.

        A title that was emptied stays what it was: a programme needs one.
        """
        filled = replace(
            draft,
            title=" ".join(self.title.text().split()) or draft.title,
            party=" ".join(self.party.text().split()),
            year=int(self.year.text() or 0),
            language=str(self.language.currentData()),
        )
        same = all(
            getattr(filled, name) == getattr(draft, name)
            for name in ("title", "party", "year", "language")
        )
        return draft if same else filled

    def _languages(self) -> dict[str, str]:
        return {
            "nl": self.tr("Nederlands"),
            "fr": self.tr("Frans"),
            "en": self.tr("Engels"),
            "de": self.tr("Duits"),
        }

    @staticmethod
    def _line(name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setMinimumWidth(60)
        return line

    def _follow_look(self) -> None:
        self.language.setStyleSheet(control_sheet(self._look.tokens))
        figures = QFontMetrics(self._look.interface_font()).horizontalAdvance("0000")
        self.year.setMinimumWidth(figures + AROUND)
