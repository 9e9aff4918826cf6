"""The query language in six lines, each with an example that can be tried."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

A_ROW = 3  # examples beside each other


class HelpCard(QWidget):
    """Six ways to search, side by side with what they find.

    Each example is a button; ``example_chosen`` gives its query.
    """

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Zo kun je zoeken"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(18)
        layout.setVerticalSpacing(6)
        layout.setColumnStretch(1, 1)
        for row, (examples, explanation) in enumerate(self._lines()):
            label = QLabel(explanation, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
            layout.addWidget(self._buttons(examples, explanation), row, 0)
            layout.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)

    def _lines(self) -> list[tuple[tuple[str, ...], str]]:
        """Examples, as one types them (what is searched is Dutch), and what they find."""
        return [
            (
                ("sancties rusland",),
                self.tr("deze woorden, ook verbogen of als deel van een langer woord"),
            ),
            (('"triple nexus"',), self.tr("precies deze woorden, na elkaar")),
            (("handel -wapens",), self.tr("het eerste woord zonder het tweede")),
            (("embargo OF sancties",), self.tr("het ene woord of het andere")),
            (("mensenrecht*",), self.tr("alle woorden die zo beginnen")),
            (
                ("regio:china", "thema:handel", "niveau:eu", "soort:eis", "blz:21"),
                self.tr("alleen over die regio, in dat thema, met dat label, op die bladzijde"),
            ),
        ]

    def _buttons(self, examples: Sequence[str], explanation: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for start in range(0, len(examples), A_ROW):
            line = QHBoxLayout()
            line.setSpacing(6)
            for example in examples[start : start + A_ROW]:
                line.addWidget(self._button(example, explanation))
            line.addStretch(1)
            column.addLayout(line)
        return cell

    def _button(self, example: str, explanation: str) -> QPushButton:
        button = QPushButton(example)
        button.setProperty("role", "link")
        button.setAccessibleDescription(explanation)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.example_chosen.emit(example))
        return button
