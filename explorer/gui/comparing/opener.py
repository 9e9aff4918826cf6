"""Opens a comparison: at once where that is quick, else beside the window with its progress."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.editions import Differences, JoinedText
from explorer.comparing.table import RowsBy
from explorer.errors import UserError
from explorer.gui.tasks.long_work import LongWork
from explorer.gui.tasks.runner import Runner
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.comparing.service import Comparing
    from explorer.comparing.similarity import Similarity

EDITIONS = 2  # columns


@dataclass(frozen=True, slots=True)
class Editions:
    """Two editions of one text with what changed between them."""

    columns: tuple[Column, Column]
    old: JoinedText
    new: JoinedText
    differences: Differences


@dataclass(frozen=True, slots=True)
class _Measured:
    """Columns with how alike their passages are. It doesn't matter in which order they stand."""

    columns: Mapping[Choice, Column]
    similarity: "Similarity | None"


class Opener(QObject):
    """``opened`` gives a table, ``compared`` two editions, ``failed`` what was wrong.

    ``begun`` says that it takes a while; ``progressed`` gives how much of it is done, 0 to 1.
    """

    opened = Signal(object)
    compared = Signal(object)
    failed = Signal(object)
    begun = Signal()
    progressed = Signal(float)

    def __init__(self, application: Application, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._apart: Comparing | None = None
        self._measured: _Measured | None = None
        self._work = LongWork(runner, self)
        self._work.progressed.connect(self.progressed)

    def forget(self) -> None:
        """Programmes, bundles or searches have changed: open and measure everything anew."""
        self._apart = self._measured = None

    def stop(self) -> None:
        """Stop what is under way."""
        self._work.stop()

    def close(self) -> None:
        """The window closes: nothing may be under way any more."""
        self._work.close()

    def open(self, comparison: Comparison) -> None:
        """Open ``comparison``, which has two columns or more."""
        self._work.stop()
        if comparison.by is RowsBy.EDITIONS:
            self._find_differences(comparison)
        elif self._is_long(comparison) and not self._is_measured(comparison):
            self._measure(comparison)
        else:
            self._build(comparison)

    @staticmethod
    def _is_long(comparison: Comparison) -> bool:
        """Whether passages are to be measured, or a whole programme is to be read."""
        whole = any(choice.kind is ColumnKind.PROGRAMME for choice in comparison.columns)
        return comparison.by is RowsBy.SIMILARITY or whole

    def _is_measured(self, comparison: Comparison) -> bool:
        known = self._measured
        if known is None or set(known.columns) != set(comparison.columns):
            return False
        return comparison.by is not RowsBy.SIMILARITY or known.similarity is not None

    def _build(self, comparison: Comparison) -> None:
        measured = self._measured if self._is_long(comparison) else None
        columns = (
            tuple(measured.columns[choice] for choice in comparison.columns) if measured else None
        )
        try:
            table = self._application.comparing.table(
                comparison,
                self._language,
                measured.similarity if measured else None,
                columns=columns,
            )
        except UserError as error:
            self.failed.emit(error)
        else:
            self.opened.emit(table)

    def _measure(self, comparison: Comparison) -> None:
        language, likely = self._language, comparison.by is RowsBy.SIMILARITY

        def work(progress: Progress) -> _Measured:
            service = self._service()
            columns = service.columns(comparison, language)
            similarity = service.similarity(comparison, progress, language) if likely else None
            return _Measured(dict(zip(comparison.columns, columns, strict=True)), similarity)

        def done(result: Callable[[], _Measured]) -> None:
            try:
                self._measured = result()
            except UserError as error:
                self.failed.emit(error)
            else:
                self._build(comparison)

        self.begun.emit()
        self._work.start(work, done)

    def _find_differences(self, comparison: Comparison) -> None:
        language = self._language

        def work(progress: Progress) -> Editions:
            from explorer.comparing.editions import join  # noqa: PLC0415 -- on the worker's thread

            if len(comparison.columns) != EDITIONS:
                raise UserError("comparison-editions", number=len(comparison.columns))
            service = self._service()
            shown = service.columns(comparison, language)
            if comparison.only_demands:
                shown = tuple(map(_demands, shown))
            differences = service.editions(shown[0], shown[1], progress)
            old, new = join(shown[0].passages), join(shown[1].passages)
            return Editions((shown[0], shown[1]), old, new, differences)

        def done(result: Callable[[], Editions]) -> None:
            try:
                found = result()
            except UserError as error:
                self.failed.emit(error)
            else:
                self.compared.emit(found)

        self.begun.emit()
        self._work.start(work, done)

    def _service(self) -> "Comparing":
        """Programmes of its own; used by one piece of work at a time."""
        if self._apart is None:
            self._apart = self._application.comparing_apart()
        return self._apart

    @property
    def _language(self) -> str:
        return self._application.settings.text("language")


def _demands(column: Column) -> Column:
    return replace(
        column, statements=tuple(each for each in column.statements if each.passage.is_demand)
    )
