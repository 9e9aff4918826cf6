"""Runs of characters that are tinted over the text: what a search or the find bar found."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from explorer.gui.reading.document import SectionDocument
from explorer.gui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Found:
    """A run of characters ``[start, end)`` of a passage, in Qt's units."""

    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layer:
    """Runs that are tinted alike; ``ground`` and ``ink`` are tokens."""

    runs: tuple[Found, ...]
    ground: str
    ink: str


class Layers:
    """The layers over a section's text; a later one lies over an earlier one."""

    def __init__(self, view: QTextEdit, document: SectionDocument, look: Look) -> None:
        self._view = view
        self._document = document
        self._look = look
        self._layers: dict[str, Layer] = {}

    def clear(self) -> None:
        """Take all layers away."""
        self._layers = {}
        self._view.setExtraSelections([])

    def set(self, layers: "Mapping[str, Layer | None]") -> None:
        """Set layers by their names; nothing or an empty one takes it away."""
        before = dict(self._layers)
        for name, layer in layers.items():
            self._layers.pop(name, None)
            if layer is not None and layer.runs:
                self._layers[name] = layer
        if list(self._layers.items()) != list(before.items()):
            self.show()

    def show(self) -> None:
        """Give Qt the runs to tint, after the text was laid out anew."""
        selections = []
        for layer in self._layers.values():
            form = QTextCharFormat()
            form.setBackground(self._look.colour(layer.ground))
            form.setForeground(self._look.colour(layer.ink))
            for run in layer.runs:
                placed = self._document.of_passage(run.passage)
                if placed is not None and run.end < placed.block.length():
                    selections.append(_selection(placed.block, run, form))
        self._view.setExtraSelections(selections)


def _selection(block: QTextBlock, run: Found, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + run.start)
    cursor.setPosition(block.position() + run.end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]  # not in the stubs
    return selection
