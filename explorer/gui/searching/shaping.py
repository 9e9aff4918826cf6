"""Laying out the texts of hits before anyone asks for them."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from explorer.gui.tasks.runner import Runner
from explorer.gui.widgets.cards import CardList
from explorer.searching.results import Hit, Results

if TYPE_CHECKING:
    from explorer.searching.service import SearchService

LETTERS = "srigbpvmkaelhc"  # those most words begin with, the most frequent first
AT_ONCE = 12  # texts a step: some 3 ms, a key that is pressed meanwhile hardly waits


class Shaping(QObject):
    """Lays out what the cards will say of the hits of each letter, while nothing else is waiting.

    To shape letters is a third of what painting a card for the first time takes.
    """

    def __init__(
        self, cards: CardList, search: "SearchService", runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._search = search
        self._runner = runner
        self._letters = iter(LETTERS)
        self._hits: Iterator[Hit] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        texts = [hit.snippet.text for hit in islice(self._hits, AT_ONCE)]
        if texts:
            self._cards.shape(texts)
            return
        self._timer.stop()
        letter = next(self._letters, None)
        if letter is not None:
            self._runner.submit("shaping", lambda: self._search.search(letter), self._take)

    def _take(self, results: Results) -> None:
        if isValid(self):  # the place may have been made anew in another language meanwhile
            self._hits = iter(results.hits)
            self._timer.start()
