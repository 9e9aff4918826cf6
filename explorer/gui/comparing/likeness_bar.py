"""The bar above rows by likeness: from what score on, and what the reader makes of a proposal."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSlider, QWidget

from explorer.comparing.proposals import Pair, Proposal, Status
from explorer.gui.widgets.elided_label import ElidedLabel

LEAST, MOST = 5, 80  # percent
SETTLE_MS = 90  # a slider that is dragged asks for a new table when it rests this long
CONFIRMED, REJECTED, OPEN = Status.CONFIRMED, Status.REJECTED, Status.PROPOSED


class LikenessFigures(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def counts(self, proposed: int, confirmed: int, aligned: int) -> str:
        """How many rows the program proposes, the reader agreed to, and an alignment has."""
        parts = []
        if proposed or not aligned:
            parts.append(self.tr("%n voorstel(len) van Programmaverkenner", "", proposed))
        if confirmed:
            parts.append(self.tr("%n bevestigd", "", confirmed))
        if aligned:
            parts.append(self.tr("%n uitgelijnd met de officiële tekst", "", aligned))
        return " · ".join(parts)

    def rejected(self, number: int) -> str:
        """How many pairs the reader rejected."""
        return self.tr("%n verworpen", "", number)


class LikenessBar(QWidget):
    """``threshold_chosen`` gives 0 to 1, ``decided`` what becomes of the current row.

    ``restored`` gives a pair that is no longer rejected.
    """

    threshold_chosen = Signal(float)
    decided = Signal(object)
    restored = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.about.setProperty("role", "muted")
        self.about.setToolTip(
            self.tr(
                "Het programma legt passages naast elkaar die dezelfde zeldzame woorden gebruiken. "
                "Of ze over hetzelfde gaan, beslis jij: bevestig of verwerp elk voorstel."
            )
        )
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LEAST, MOST)
        self.slider.setPageStep(5)
        self.slider.setFixedWidth(120)
        self.slider.setAccessibleName(self.tr("Vanaf welke gelijkenis, in procent"))
        self.percent = QLabel()
        self.confirm = QPushButton(self.tr("✓ Bevestig"))
        self.confirm.clicked.connect(lambda: self.decided.emit(CONFIRMED))
        self.reject = QPushButton(self.tr("✗ Verwerp"))
        self.reject.clicked.connect(lambda: self.decided.emit(REJECTED))
        self.undo = QPushButton(self.tr("Beslis later"))
        self.undo.clicked.connect(lambda: self.decided.emit(OPEN))
        self.rejected = QPushButton()
        self.rejected.setMenu(QMenu(self.rejected))
        self._figures = LikenessFigures(self)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(
            lambda: self.threshold_chosen.emit(self.slider.value() / 100)
        )
        self.slider.valueChanged.connect(self._moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.about, 1)
        row.addWidget(QLabel(self.tr("vanaf")))
        for widget in (self.slider, self.percent, self.confirm, self.reject, self.undo):
            row.addWidget(widget)
        row.addWidget(self.rejected)

    def show_threshold(self, threshold: float) -> None:
        """Show from what score on passages are put together."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(100 * threshold))
        self.percent.setText(f"{self.slider.value()} %")

    def show_counts(
        self, proposed: int, confirmed: int, aligned: int, rejected: Sequence[tuple[str, Pair]]
    ) -> None:
        """Tell how many rows are proposals, and which pairs were rejected."""
        self.about.setText(self._figures.counts(proposed, confirmed, aligned))
        menu = self.rejected.menu()
        menu.clear()
        for name, pair in rejected:
            action = menu.addAction(self.tr("Toch niet verwerpen: {pair}").format(pair=name))
            action.triggered.connect(lambda _checked=False, pair=pair: self.restored.emit(pair))
        self.rejected.setText(self._figures.rejected(len(rejected)) + " ▾")
        self.rejected.setVisible(bool(rejected))

    def show_current(self, links: Sequence[Proposal], aligned: Collection[Pair]) -> None:
        """Offer what can be done with the row the keyboard is at, of which these are the pairs.

        ``aligned`` are pairs that stand together without the reader having said so.
        """
        statuses = {link.status for link in links}
        self.confirm.setEnabled(OPEN in statuses)
        self.reject.setEnabled(bool(links))
        own = any(link.pair not in aligned for link in links)
        self.undo.setVisible(own and statuses == {CONFIRMED})

    def _moved(self, percent: int) -> None:
        self.percent.setText(f"{percent} %")
        self._settling.start()
