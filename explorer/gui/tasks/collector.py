"""Collecting garbage on the window's thread alone.

Python collects on whatever thread happens to allocate. A widget in a cycle would then be destroyed
on a worker thread, which Qt doesn't survive.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
AGAIN_MS = 100  # where something was waited for


class Collector(QObject):
    """Takes the place of the automatic collection, with its own thresholds.

    A collection takes some milliseconds. While the reader waits for something, a key press to be
    answered for instance, it waits too.
    """

    def __init__(self, parent: QObject, is_busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        gc.disable()
        self._is_busy = is_busy
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self._take_turn)
        self._timer.start()

    def _take_turn(self) -> None:
        busy = self._is_busy()
        if not busy:
            self.collect()
        self._timer.start(AGAIN_MS if busy else EVERY_MS)

    @staticmethod
    def collect() -> None:
        """Collect the oldest generation that has grown past its threshold, and the younger ones."""
        grown = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        ]
        if grown:
            gc.collect(max(grown))
