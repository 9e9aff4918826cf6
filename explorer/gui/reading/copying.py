"""Copying from the text: quotations with their source, plain words, links and codes."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from explorer.application import Application
from explorer.gui.reading.reader import Reader
from explorer.programme.links import Link, ShortCodes
from explorer.programme.model import Passage
from explorer.programme.quoting import Quotation, Selected, quote


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

    def quotation(self) -> Quotation | None:
        """The selection as a quotation; without one, the whole passage at the top of the view."""
        chosen = self._reader.selection()
        passage = self.passage()
        if not chosen and passage is not None:
            chosen = [Selected(passage, 0, len(passage.text))]
        return quote(self._application.programme, chosen) if chosen else None

    def passage(self) -> Passage | None:
        """The passage that is meant: of the selection, else at the top of the view."""
        chosen = self._reader.selection()
        if chosen:
            return chosen[0].passage
        at_top = self._reader.place()[0]
        section = self._reader.section
        passages = section.passages if section is not None else ()
        return next(
            (each for each in passages if each.id == at_top), passages[0] if passages else None
        )

    def copy_citation(self) -> None:
        """Copy the quotation with its source; a condition that was left out is pointed out."""
        quotation = self.quotation()
        if quotation is None:
            return
        QGuiApplication.clipboard().setText(str(quotation))
        if quotation.conditions:
            words = ", ".join(f"“{word}”" for word in quotation.conditions)
            self.said.emit(
                self.tr(
                    "Gekopieerd. Let op: je selectie laat een voorwaarde weg ({words})."
                ).format(words=words)
            )
        else:
            self.said.emit(self.tr("Gekopieerd met bronvermelding."))

    def copy_plain(self) -> None:
        """Copy the selected words alone."""
        self._reader.copy()
        self.said.emit(self.tr("Gekopieerd als gewone tekst."))

    def copy_link(self) -> None:
        """Copy the link to the passage."""
        passage = self.passage()
        if passage is not None:
            link = str(Link(self._application.programme.id, passage.id))
            QGuiApplication.clipboard().setText(link)
            code = self.codes.code(passage.id)
            self.said.emit(self.tr("Link gekopieerd; de korte code is {code}.").format(code=code))
