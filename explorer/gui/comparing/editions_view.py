"""Two editions of one text beside each other, every change marked, scrolled as one."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.comparing.editions import Change, Segment
from explorer.comparing.scrolling import Extent, LinkedScroll, Side
from explorer.comparing.statements import Key
from explorer.gui.comparing.edition_pane import EditionPane, Stretch
from explorer.gui.comparing.figures import Figures
from explorer.gui.comparing.opener import Editions
from explorer.gui.theme.look import Look
from explorer.gui.widgets.announcing import announce
from explorer.gui.widgets.elided_label import ElidedLabel

READ = 0.3  # of a pane's height: there one reads, and there both panes say the same
LONGEST = 120  # characters of a change that are read out


class ChangeFigures(QObject):
    """Words for counts. A class of its own: in an inherited one ``tr`` loses the plural forms."""

    def of_changes(self, changes: tuple[Segment, ...]) -> str:
        """How many places were inserted, deleted and changed."""
        if not changes:
            return self.tr("De woorden van beide edities zijn dezelfde.")
        kinds = [change.kind for change in changes]
        told = {
            Change.CHANGED: self.tr("%n wijziging(en)", "", kinds.count(Change.CHANGED)),
            Change.INSERTED: self.tr("%n ingevoegd", "", kinds.count(Change.INSERTED)),
            Change.DELETED: self.tr("%n geschrapt", "", kinds.count(Change.DELETED)),
        }
        return " · ".join(words for kind, words in told.items() if kind in kinds)


class EditionsView(QWidget):
    """``opened`` gives pack and passage, ``moved`` says that the reader is at another change."""

    opened = Signal(str, str)
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._editions: Editions | None = None
        self._current = -1
        self._linked: LinkedScroll | None = None
        self._following = False
        self.panes = (EditionPane(look), EditionPane(look))
        self.heads = (ElidedLabel(), ElidedLabel())
        self._about = (ElidedLabel(), ElidedLabel())
        self.count = ElidedLabel(textFormat=Qt.TextFormat.PlainText)
        self.count.setProperty("role", "muted")
        self.previous = QPushButton(self.tr("↑ Vorige wijziging"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next = QPushButton(self.tr("↓ Volgende wijziging"))
        self.next.clicked.connect(lambda: self.step(1))
        self.together = QPushButton(self.tr("Samen scrollen"))
        self.together.setCheckable(True)
        self.together.setChecked(True)
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._measure)
        for side, pane in zip(Side, self.panes, strict=True):
            pane.opened.connect(self.opened)
            pane.resized.connect(self._measuring.start)
            pane.verticalScrollBar().valueChanged.connect(
                lambda _value, side=side: self._follow(side)
            )
        self._lay_out()
        look.changed.connect(self._dress)

    # -- what is shown --------------------------------------------------------------------------

    def show_editions(self, editions: Editions, programmes: Mapping[str, str]) -> None:
        """Show two editions from their beginning; ``programmes`` are called so, by pack."""
        self._editions, self._current, self._linked = editions, -1, None
        changes = editions.differences.changes
        old = [Stretch(each.kind, each.old_start, each.old_end) for each in changes]
        new = [Stretch(each.kind, each.new_start, each.new_end) for each in changes]
        self.panes[0].show_edition(editions.columns[0], editions.old, old)
        self.panes[1].show_edition(editions.columns[1], editions.new, new)
        for label, about, column in zip(self.heads, self._about, editions.columns, strict=True):
            label.setText(column.title)
            about.setText(Figures().of_column(column, programmes))
        for button in (self.previous, self.next):
            button.setEnabled(bool(changes))
        self.count.setText(self.summary())
        self._measuring.start()

    def summary(self) -> str:
        """What changed, in one line, and at which change the reader is."""
        if self._editions is None:
            return ""
        changes = self._editions.differences.changes
        told = ChangeFigures().of_changes(changes)
        if self._current < 0:
            return told
        here = self.tr("wijziging {number} van {all}")
        return f"{told} · {here.format(number=self._current + 1, all=len(changes))}"

    def step(self, by: int) -> None:
        """To the next or the previous change, from the first to the last and round again."""
        changes = self._editions.differences.changes if self._editions is not None else ()
        if not changes:
            return
        self._measure_now()
        first = 0 if by > 0 else len(changes) - 1
        self._current = (self._current + by) % len(changes) if self._current >= 0 else first
        self._reveal(self._current)
        for pane in self.panes:
            pane.show_current(self._current)
        self.count.setText(self.summary())
        announce(self, f"{self.summary()}. {self._spoken(changes[self._current])}")
        self.moved.emit()

    def height_of(self, side: int, place: int) -> float:
        """How far down a character of one edition stands, in pixels of the newer one."""
        self._measure_now()
        top = self.panes[side].top_of(place)
        if self._linked is None or side == Side.NEW:
            return top
        return self._linked.beside(Side.OLD, top)

    def show_place(self, side: int, place: int) -> None:
        """Bring a character of one edition to where one reads; the other follows."""
        self._measure_now()
        pane = self.panes[side]
        pane.verticalScrollBar().setValue(
            round(pane.top_of(place) - READ * pane.viewport().height())
        )

    def passages_here(self) -> tuple[Key, ...]:
        """Pack and passage the keyboard is in."""
        pane = self.panes[0] if self.panes[0].hasFocus() else self.panes[1]
        key = pane.key_here()
        return (key,) if key is not None else ()

    def verticalScrollBar(self) -> QScrollBar:  # noqa: N802 -- as the table beside it is asked
        """The bar of the newer edition; the older one follows."""
        return self.panes[1].verticalScrollBar()

    def _spoken(self, change: Segment) -> str:
        assert self._editions is not None, "a change belongs to editions"
        old = self._editions.differences.old[change.old_start : change.old_end].strip()
        new = self._editions.differences.new[change.new_start : change.new_end].strip()
        parts = []
        if old:
            parts.append(self.tr("Geschrapt: {words}").format(words=old[:LONGEST]))
        if new:
            parts.append(self.tr("Ingevoegd: {words}").format(words=new[:LONGEST]))
        return " ".join(parts)

    # -- scrolling ------------------------------------------------------------------------------

    def _measure_now(self) -> None:
        """Measure what waits to be measured."""
        if self._measuring.isActive():
            self._measuring.stop()
            self._measure()

    def _measure(self) -> None:
        """Where every change stands on either side, now that lines have moved."""
        if self._editions is None:
            return
        extents: list[Extent] = []
        reached = [0.0, 0.0]
        for pane in self.panes:
            pane.measure()
        for change in range(len(self._editions.differences.changes)):
            spans = []
            for side, pane in enumerate(self.panes):
                top, bottom = pane.span(change)
                top = max(top, reached[side])  # two changes in one line follow one another
                reached[side] = max(top, bottom)
                spans.append((top, reached[side]))
            extents.append(Extent(spans[0], spans[1]))
        old, new = (pane.height_of_text() for pane in self.panes)
        self._linked = LinkedScroll(extents, (old, new))
        self._follow(Side.NEW)

    def _follow(self, moved: Side) -> None:
        """Scroll the other pane along, so that the same words stand at the same height.

        That height is where one reads. At the ends of a text it moves to the top and to the foot
        of the panes, so that both begin and end together.
        """
        if self._following or self._linked is None or not self.together.isChecked():
            return
        here, there = self.panes[moved], self.panes[1 - moved]
        bar, other = here.verticalScrollBar(), there.verticalScrollBar()
        line = bar.value() + _reading_height(bar.value(), bar.maximum(), here.viewport().height())
        beside = self._linked.beside(moved, line)
        self._following = True
        other.setValue(_scrolled_to(beside, other.maximum(), there.viewport().height()))
        self._following = False

    def _reveal(self, change: int) -> None:
        """Bring a change into view, on the side where there is more of it; the other follows."""
        spans = [pane.span(change) for pane in self.panes]
        side = Side.OLD if spans[0][1] - spans[0][0] > spans[1][1] - spans[1][0] else Side.NEW
        pane = self.panes[side]
        bar = pane.verticalScrollBar()
        wanted = round(spans[side][0] - READ * pane.viewport().height())
        if bar.value() == wanted:
            self._follow(side)
        bar.setValue(wanted)

    # -- parts ----------------------------------------------------------------------------------

    def _dress(self) -> None:
        if self._editions is not None:
            for pane in self.panes:
                pane.dress()
            self._measuring.start()

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setSpacing(8)
        strip.addWidget(self.count, 1)
        for button in (self.together, self.previous, self.next):
            strip.addWidget(button)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        for pane, label, about in zip(self.panes, self.heads, self._about, strict=True):
            half = QWidget()
            column = QVBoxLayout(half)
            column.setContentsMargins(10, 4, 10, 0)
            column.setSpacing(2)
            label.setProperty("role", "column")
            about.setProperty("role", "muted")
            for widget in (label, about):
                column.addWidget(widget)
            column.addSpacing(6)
            column.addWidget(pane, 1)
            splitter.addWidget(half)
        splitter.setSizes([1000, 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(strip)
        layout.addWidget(splitter, 1)
        self.setFocusProxy(self.panes[1])


def _reading_height(value: int, most: int, height: int) -> float:
    """At how many pixels from the top of a pane one reads that is scrolled by ``value``."""
    if most < height:
        return height * value / most if most else 0.0
    return max(min(value, READ * height), height - (most - value))


def _scrolled_to(line: float, most: int, height: int) -> int:
    """How far a pane is scrolled when one reads ``line`` (the inverse of ``_reading_height``)."""
    if most < height:
        return round(line * most / (most + height))
    before = READ * height
    if line <= 2 * before:
        return round(line / 2)
    if line <= most - height + 2 * before:
        return round(line - before)
    return round((line + most - height) / 2)
