"""The tint behind a passage that was just opened, which fades."""

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QWidget

from explorer.gui.theme.look import Look

FLASH_MS = 1400


class Flash:
    """Which passage is tinted, and how strongly; ``canvas`` is painted anew while that changes."""

    def __init__(self, canvas: QWidget, look: Look) -> None:
        self._canvas = canvas
        self._look = look
        self._fading = QVariantAnimation(canvas, startValue=1.0, endValue=0.0, duration=FLASH_MS)
        self._fading.valueChanged.connect(lambda _value: canvas.update())
        self.passage = ""

    @property
    def strength(self) -> float:
        """From 1 to 0."""
        return float(self._fading.currentValue())

    def start(self, passage_id: str) -> None:
        """Tint a passage."""
        self.passage = passage_id
        if self._look.motion:
            self._fading.start()
        self._canvas.update()

    def stop(self) -> None:
        """Tint none."""
        self._fading.stop()
        self.passage = ""
