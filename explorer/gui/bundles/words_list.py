"""The difficult words of a worksheet, chosen from the terms that occur in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.gui.bundles.wording import Wording
from explorer.gui.theme.look import Look
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.ticks import Tick
from explorer.programme.glossary import Term

Chosen = tuple[str, ...] | None


class WordsList(QWidget):
    """A tick for every term. ``chosen`` gives the ids that are ticked, None for all."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ticks: dict[str, Tick] = {}
        self.label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.label.setProperty("role", "muted")
        self.every = QPushButton(self.tr("Alle"))
        self.none = QPushButton(self.tr("Geen"))
        for button, ids in ((self.every, None), (self.none, ())):
            button.setProperty("role", "link")
            button.clicked.connect(lambda _on=False, ids=ids: self.chosen.emit(ids))
        self._flow = FlowLayout(gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = FlowLayout(gap=6)
        for widget in (self.label, self.every, self.none):
            head.addWidget(widget)
        column.addLayout(head)
        column.addLayout(self._flow)

    def show_terms(self, terms: tuple[Term, ...], chosen: Chosen) -> None:
        """Show the terms that occur, and which of them are explained."""
        if list(self.ticks) != [term.id for term in terms]:
            self._make(terms)
        for own_id, tick in self.ticks.items():
            tick.setChecked(chosen is None or own_id in chosen)
        count = sum(tick.isChecked() for tick in self.ticks.values())
        none = self.tr("Moeilijke woorden: er komt geen begrip in voor.")
        some = self.tr("Moeilijke woorden: {count}").format(
            count=Wording().words(count, len(terms))
        )
        self.label.setText(some if terms else none)
        self.every.setVisible(bool(terms))
        self.none.setVisible(bool(terms))

    def _make(self, terms: tuple[Term, ...]) -> None:
        for tick in self.ticks.values():
            self._flow.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        for term in terms:
            tick = Tick(term.name, self._look)
            tick.setToolTip(term.definition)
            tick.clicked.connect(lambda _on=False: self._choose())
            self.ticks[term.id] = tick
            self._flow.addWidget(tick)

    def _choose(self) -> None:
        ids = tuple(own_id for own_id, tick in self.ticks.items() if tick.isChecked())
        self.chosen.emit(None if len(ids) == len(self.ticks) else ids)
