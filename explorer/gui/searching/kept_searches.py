"""The searches the reader saved and those of late, kept in the library."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.searching.filters import Filters, from_kept, to_kept
from explorer.gui.tasks.runner import Runner

if TYPE_CHECKING:
    from explorer.library.searches import Searches

RECENT = 20  # searches of late that are offered; the library keeps more


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search of the library; without a ``name`` it was done, not saved."""

    id: str
    name: str
    query: str
    filters: Filters
    hits: int = 0


_All = tuple[tuple[KeptSearch, ...], tuple[KeptSearch, ...]]


class KeptSearches(QObject):
    """Knows what the library holds, without asking it each time.

    The library is only used on the runner's thread. ``changed`` follows every change; ``stored``
    carries the library's ``Change`` where it is one that can be undone, ``failed`` the
    ``UserError`` of one that didn't happen.
    """

    changed = Signal()
    stored = Signal(object)
    failed = Signal(object)

    def __init__(
        self, application: Application, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._runner = runner
        self._saved: tuple[KeptSearch, ...] = ()
        self._recent: tuple[KeptSearch, ...] = ()
        self._numbers = count()

    @property
    def saved(self) -> tuple[KeptSearch, ...]:
        """The saved searches, in the reader's order."""
        return self._saved

    @property
    def recent(self) -> tuple[KeptSearch, ...]:
        """The searches of late, newest first; none where they aren't to be remembered."""
        return self._recent if self._remembering else ()

    def find(self, query: str, filters: Filters) -> KeptSearch | None:
        """The saved search that looks for just this."""
        wanted = to_kept(filters)
        return next(
            (
                each
                for each in self._saved
                if each.query == query.strip() and to_kept(each.filters) == wanted
            ),
            None,
        )

    def load(self) -> None:
        """Ask the library. History that isn't to be remembered is wiped on the way."""
        self._change(self._wipe if not self._remembering else _nothing)

    def save(self, name: str, query: str, filters: Filters) -> None:
        """Keep a search under ``name``; one that is saved already gets that name."""
        known = self.find(query, filters)
        if known is not None:
            self.rename(known.id, name)
        else:
            self._change(lambda searches: searches.save(name, query, to_kept(filters)))

    def rename(self, own_id: str, name: str) -> None:
        """Give a saved search another name."""
        self._change(lambda searches: searches.rename(own_id, name))

    def remove(self, own_id: str) -> None:
        """Remove a saved search."""
        self._change(lambda searches: searches.remove(own_id))

    def note(self, query: str, filters: Filters, hits: int) -> None:
        """Remember a search that the reader acted upon, where searches are to be remembered."""
        words = query.strip()
        if self._remembering and (words or filters):
            self._change(lambda searches: searches.note(words, to_kept(filters), hits))
        elif self._recent:
            self.forget()

    def forget(self, *ids: str) -> None:
        """Forget searches of late, all of them without ``ids``."""
        self._change(lambda searches: searches.forget(*ids))

    @property
    def _remembering(self) -> bool:
        return self._application.settings.flag("remember_searches")

    @staticmethod
    def _wipe(searches: "Searches") -> None:
        if searches.recent(1):
            searches.forget()

    def _change(self, change: Callable[["Searches"], object]) -> None:
        """Do ``change``, then see what the library holds. No change replaces another."""

        def work() -> tuple[_All, object] | UserError:
            try:
                searches = self._application.library.searches
                made = change(searches)
                return _read(searches), made
            except UserError as error:
                return error

        self._runner.submit(f"kept-searches-{next(self._numbers)}", work, self._take)

    def _take(self, result: tuple[_All, object] | UserError) -> None:
        if isinstance(result, UserError):
            self.failed.emit(result)
            return
        (self._saved, self._recent), made = result
        self.changed.emit()
        if made:
            self.stored.emit(made)


def _nothing(_searches: "Searches") -> None:
    """Change nothing."""


def _read(searches: "Searches") -> _All:
    saved = tuple(
        KeptSearch(each.id, each.name, each.query, from_kept(each.filters))
        for each in searches.saved()
    )
    recent = tuple(
        KeptSearch(each.id, "", each.query, from_kept(each.filters), each.hits)
        for each in searches.recent(RECENT)
    )
    return saved, recent
