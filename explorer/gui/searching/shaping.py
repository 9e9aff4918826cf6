"""Laying out the texts of hits before anyone asks for them."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from explorer.gui.searching.hit_cards import HitCards
from explorer.gui.tasks.runner import Runner
from explorer.gui.widgets.cards import Card, CardList
from explorer.searching.results import Results

if TYPE_CHECKING:
    from explorer.searching.service import SearchService

LETTERS = "srigbpvmkaelhc"  # those most words begin with, the most frequent first
AT_ONCE = 4  # cards a step: some 2 ms, a key that is pressed meanwhile hardly waits
REST_MS = 50  # without a key, before it goes on


class Shaping(QObject):
    """Lays out what the cards will say of the hits of each letter, while nothing else is waiting.

    To shape letters is a third of what painting a card for the first time takes.
    """

    def __init__(
        self, cards: CardList, search: "SearchService", runner: Runner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._hit_cards = HitCards(self)
        self._search = search
        self._runner = runner
        self._letters = iter(LETTERS)
        self._coming: Iterator[Card] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def rest(self) -> None:
        """Somebody is typing: go on when they pause."""
        self._timer.setInterval(REST_MS)

    def _go_on(self) -> None:
        self._timer.setInterval(0)
        cards = list(islice(self._coming, AT_ONCE))
        if cards:
            self._cards.shape(cards)
            return
        self._timer.stop()
        letter = next(self._letters, None)
        if letter is not None:
            self._runner.submit("shaping", lambda: self._search.search(letter), self._take)

    def _take(self, results: Results) -> None:
        if isValid(self):  # the place may have been made anew in another language meanwhile
            hits = {f"{hit.pack}:{hit.passage}": hit for hit in results.hits}
            self._coming = iter(self._hit_cards.cards(hits, results, grouped=False))
            self._timer.start()
