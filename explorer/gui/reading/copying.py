"""Copying from the text: quotations with their source, plain words, links and codes."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from explorer.application import Application
from explorer.gui.reading.reader import Reader
from explorer.programme.links import Link, ShortCodes
from explorer.programme.quoting import Selected, quote


class Copying(QObject):
    """Puts things of the text on the clipboard. ``said`` tells what was copied."""

    said = Signal(str)

    def __init__(
        self, application: Application, reader: Reader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._reader = reader

    @cached_property
    def codes(self) -> ShortCodes:
        """The short code of every passage."""
        programme = self._application.programme
        return ShortCodes(programme.id, [passage.id for passage in programme.passages()])

    def copy_citation(self) -> None:
        """Copy the selection with its source; a condition that was left out is pointed out.

        Without a selection the whole passage that is meant is copied, and told which one that is.
        """
        chosen, passage = self._reader.selection(), self._reader.meant_passage()
        if passage is None:
            return
        whole = [Selected(passage, 0, len(passage.text))]
        quotation = quote(self._application.programme, chosen or whole)
        QGuiApplication.clipboard().setText(str(quotation))
        if quotation.conditions:
            words = ", ".join(f"“{word}”" for word in quotation.conditions)
            self.said.emit(
                self.tr(
                    "Gekopieerd. Let op: je selectie laat een voorwaarde weg ({words})."
                ).format(words=words)
            )
        elif chosen:
            self.said.emit(self.tr("Gekopieerd met bronvermelding."))
        else:
            told = self.tr("Passage {number} gekopieerd met bronvermelding.")
            self.said.emit(told.format(number=passage.number))

    def copy_plain(self) -> None:
        """Copy the selected words alone."""
        self._reader.copy()
        self.said.emit(self.tr("Gekopieerd als gewone tekst."))

    def copy_link(self) -> None:
        """Copy the link to the passage."""
        passage = self._reader.meant_passage()
        if passage is not None:
            link = str(Link(self._application.programme.id, passage.id))
            QGuiApplication.clipboard().setText(link)
            code = self.codes.code(passage.id)
            self.said.emit(self.tr("Link gekopieerd; de korte code is {code}.").format(code=code))
