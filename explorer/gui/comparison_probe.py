"""Measuring comparisons from the inside: opening one until it is painted, and scrolling it."""

from collections.abc import Callable
from itertools import cycle, islice
from time import perf_counter

from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import RowsBy
from explorer.gui.comparing.view import ComparisonView
from explorer.gui.probe import PaintWatch, Probe
from explorer.gui.shell.address import Address
from explorer.gui.tasks.long_work import LongWork
from explorer.progress import Progress

COLUMNS = 4
CELLS = 400
STEP = 120  # pixels a turn of the wheel scrolls
FRAME_SECONDS = 0.016


class ComparisonProbe(Probe):
    """A window in which comparisons are opened and scrolled."""

    def open_comparison(self, runs: int) -> list[float]:
        """Milliseconds from asking for four sections to their painted table, always others."""
        sections = cycle(self._sections)
        return [
            self._compare(self._of(ColumnKind.SECTION, list(islice(sections, COLUMNS))))
            for _run in range(runs)
        ]

    def scroll_comparison(self, runs: int) -> list[float]:
        """Milliseconds to paint the table after a turn of the wheel, of 400 cells."""
        ids = [passage.id for passage in self._application.programme.passages()]
        rows = min(CELLS // COLUMNS, len(ids))
        lists = [",".join((ids[shift:] + ids[:shift])[:rows]) for shift in range(COLUMNS)]
        self._compare(self._of(ColumnKind.PASSAGES, lists, RowsBy.ORDER))
        self._until(lambda: self._view.heights.settled)
        self._settle()
        return [self._scroll() for _run in range(runs)]

    def scroll_beside(self, work: Callable[[Progress], object]) -> list[float]:
        """Milliseconds to paint the same table after a turn of the wheel, while ``work`` is done.

        The work has a thread of its own, as likeness and differences have; there are as many
        samples as it leaves time for, a frame apart.
        """
        self.scroll_comparison(1)
        done: list[object] = []
        beside = LongWork(self._runner, self._window)
        beside.start(work, done.append)
        samples = []
        while not done:
            samples.append(self._scroll())
            self._settle(FRAME_SECONDS)
        beside.close()
        return samples

    @property
    def _view(self) -> ComparisonView:
        return self._window.deeds.comparing.comparing.view

    def _of(self, kind: ColumnKind, values: list[str], by: RowsBy = RowsBy.ASPECT) -> Comparison:
        pack = self._application.programme.id
        return Comparison(tuple(Choice(kind, pack, value) for value in values), by)

    def _compare(self, comparison: Comparison) -> float:
        self._window.go(Address("reading", self._sections[0]))
        view = self._view
        self._settle()
        watch = PaintWatch(view.viewport())
        start = perf_counter()
        self._window.deeds.comparing.compare(comparison)
        self._until(lambda: bool(watch.painted))
        took = (watch.painted - start) * 1000
        watch.close()
        self._settle()
        return took

    def _scroll(self) -> float:
        bar = self._view.verticalScrollBar()
        start = perf_counter()
        bar.setValue(bar.value() + STEP if bar.value() < bar.maximum() else 0)
        self._view.viewport().repaint()
        self._view.row_heads.viewport().repaint()
        return (perf_counter() - start) * 1000
