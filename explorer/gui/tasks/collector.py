"""Collecting garbage on the window's thread alone.

Python collects on whatever thread happens to allocate. A widget in a cycle would then be destroyed
on a worker thread, which Qt doesn't survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """Takes the place of the automatic collection, with its own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

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
