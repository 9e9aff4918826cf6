"""The menu of what can be added to a bundle."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    PageBreakContent,
    PassageContent,
    QuestionContent,
    SelectionContent,
    TextContent,
    read,
)
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import FEWEST, MOST
from explorer.library.bundles import Item
from explorer.programme.model import section_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rest of the window knows, asked for when it is needed.

    ``section`` is the one read last, ``resolve`` gives the passage a code or link names (else ""),
    ``comparison`` the one shown last, ``matrix`` the matrix shown last.
    """

    section: Callable[[], str]
    resolve: Callable[[str], str]
    comparison: Callable[[], Comparison]
    matrix: Callable[[], MatrixContent]


class Adding(QObject):
    """Fills the menu under the button. ``added`` gives what to put in the bundle.

    ``passages_wanted`` and ``questions_wanted`` ask for a choice, ``comparing_wanted`` for the
    place where comparisons are made.
    """

    added = Signal(object)
    passages_wanted = Signal()
    questions_wanted = Signal()
    comparing_wanted = Signal()

    def __init__(
        self, button: "QPushButton", around: Surroundings, items: Callable[[], tuple[Item, ...]]
    ) -> None:
        super().__init__(button)
        self._around = around
        self._items = items
        self.menu = QMenu(button)
        self.menu.aboutToShow.connect(self.fill)
        button.setMenu(self.menu)

    def fill(self) -> None:
        """Offer what can be added now."""
        self.menu.clear()
        add = self.added.emit
        self._offer(self.tr("Passage…"), self.passages_wanted.emit)
        self._offer(self.tr("Vraag uit het programma…"), self.questions_wanted.emit)
        self._offer(self.tr("Eigen vraag"), lambda: add(QuestionContent("")))
        self._offer(self.tr("Eigen tekst"), lambda: add(TextContent("")))
        self._offer(self.tr("Kop"), lambda: add(HeadingContent("")))
        self.menu.addSeparator()
        beside, last = self.sections_beside(), self._around.comparison()
        shown = self._offer(
            self.tr("Vergelijking zoals nu in Vergelijken"), lambda: add(_content(last))
        )
        shown.setEnabled(len(last.columns) >= FEWEST)
        own = self._offer(
            self.tr("Vergelijking van de secties in deze bundel"), lambda: add(_content(beside))
        )
        own.setEnabled(len(beside.columns) >= FEWEST)
        self._offer(self.tr("Maak een vergelijking…"), self.comparing_wanted.emit)
        self._offer(self.tr("Matrix"), lambda: add(self._around.matrix()))
        self.menu.addSeparator()
        self._offer(self.tr("Nieuwe bladzijde"), lambda: add(PageBreakContent()))

    def _offer(self, text: str, deed: Callable[[], object]) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked=False: deed())
        return action

    def sections_beside(self) -> Comparison:
        """The sections the bundle's passages stand in, side by side."""
        found: dict[Choice, None] = {}
        for item in self._items():
            for pack, passage in passages_of(read(item)):
                found[Choice(ColumnKind.SECTION, pack, section_of(passage))] = None
        return Comparison(tuple(found)[:MOST])


def passages_of(content: Content) -> list[tuple[str, str]]:
    """Pack and id of every passage that an item shows."""
    match content:
        case PassageContent():
            return [(content.pack, content.passage)]
        case SelectionContent():
            return [(content.pack, run.passage) for run in content.runs]
    return []


def _content(comparison: Comparison) -> ComparisonContent:
    return ComparisonContent(comparison.to_json())
