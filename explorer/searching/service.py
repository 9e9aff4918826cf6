"""The search as the rest of the program sees it.

Importing this module loads neither Whoosh nor the index.
"""

import hashlib
import subprocess
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from threading import RLock
from time import perf_counter, sleep
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress
from explorer.searching.results import (
    IndexReport,
    Mark,
    Order,
    Related,
    Request,
    Results,
    State,
)
from explorer.searching.store import IndexStore, UnusableIndexError, verify

if TYPE_CHECKING:
    from explorer.searching.answering import Answerer
    from explorer.searching.matching import TextMatcher

USUAL_LIMIT = 50
_POLL_SECONDS = 0.03
_NO_FILTERS: Mapping[str, Collection[str]] = {}
Answer = TypeVar("Answer")
Builder = Callable[[], Sequence[str]]


class SearchService:
    """Searches the passages of some programmes.

    ``prepare`` opens the index or has it built; until then searches come back empty, with a state
    that says why. All methods may be called from any thread; they take turns.
    """

    def __init__(
        self,
        indexes: Path,
        programmes: Sequence[Programme],
        *,
        builder: Builder | None = None,
        prebuilt: Path | None = None,
    ) -> None:
        """``indexes`` is the folder for indexes.

        ``builder`` gives the command that builds the index in a process of its own (and ends with
        status 0); without it the index is built here. ``prebuilt`` is an index that was shipped; it
        is used where it fits the packs and is never written to.
        """
        self._indexes = indexes
        self._folders = [programme.folder for programme in programmes]
        names = "\n".join(programme.id for programme in programmes)
        self._store = IndexStore(
            indexes, "packs-" + hashlib.sha256(names.encode()).hexdigest()[:10]
        )
        self._builder = builder
        self._prebuilt = prebuilt
        self._answerer: Answerer | None = None
        self._state = State.MISSING
        self._lock = RLock()

    @property
    def state(self) -> State:
        """Where the index is."""
        return self._state

    def ready(self) -> bool:
        """Whether searches are answered."""
        return self._state is State.READY

    def prepare(self, progress: Progress | None = None, *, rebuild: bool = False) -> IndexReport:
        """Open the index.

        Build it where there is none, it is damaged or the packs have changed, or on ``rebuild``.

        Raises ``Cancelled`` when ``progress`` says so, ``UserError`` where a pack is broken or
        nothing can be written.
        """
        with self._lock:
            started = perf_counter()
            self._let_go()
            try:
                opened = self._opened(progress or Progress(), rebuild=rebuild)
            except BaseException:
                self._state = State.MISSING
                raise
            self._answerer = opened.answerer
            self._state = State.READY
            seconds = perf_counter() - started
            return IndexReport(opened.answerer.index.count, seconds, opened.size, opened.rebuilt)

    def _opened(self, progress: Progress, *, rebuild: bool) -> "_Opened":
        """Open what there is, or build."""
        fingerprint = self._fingerprint()
        if not rebuild:
            for find in (self._find_prebuilt, self._store.current):
                opened = _open(find, fingerprint, rebuilt=False)
                if opened is not None:
                    return opened
        self._state = State.BUILDING
        if self._builder is not None and self._run(self._builder(), progress):
            opened = _open(self._store.current, fingerprint, rebuilt=True)
            if opened is not None:
                return opened
        folder, size = self._build(fingerprint, progress)
        return _Opened(_answerer(folder), size, rebuilt=True)

    def _fingerprint(self) -> str:
        from explorer.searching.workshop import fingerprint_of  # noqa: PLC0415 -- loads Whoosh

        return fingerprint_of(self._folders)

    def _find_prebuilt(self, fingerprint: str) -> tuple[Path, int]:
        if self._prebuilt is None:
            raise UnusableIndexError("none shipped")
        return self._prebuilt, verify(self._prebuilt, fingerprint)

    def _build(self, fingerprint: str, progress: Progress) -> tuple[Path, int]:
        from explorer.searching.workshop import build  # noqa: PLC0415 -- loads Whoosh

        try:
            return self._store.build(
                fingerprint, lambda folder: build(folder, self._folders, progress)
            )
        except OSError as error:
            reason = error.strerror or str(error)
            raise UserError(
                "search-index-unwritable", folder=self._indexes, reason=reason
            ) from error

    def _run(self, command: Sequence[str], progress: Progress) -> bool:
        """Run the building process to its end; whether it ended well."""
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console
        try:
            process = subprocess.Popen(  # noqa: S603 -- the program's own command
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=flags,
            )
        except OSError:
            return False
        try:
            while process.poll() is None:
                progress.report(0.0, "building")
                sleep(_POLL_SECONDS)
        except Cancelled:
            process.terminate()
            process.wait()
            raise
        return process.returncode == 0

    def _let_go(self) -> None:
        self._state = State.MISSING
        if self._answerer is not None:
            self._answerer.index.close()
            self._answerer = None

    def search(
        self,
        query: str,
        *,
        filters: Mapping[str, Collection[str]] = _NO_FILTERS,
        limit: int | None = USUAL_LIMIT,
        order: Order | str = Order.RELEVANCE,
        packs: Collection[str] | None = None,
        complete: bool = False,
    ) -> Results:
        """Search for ``query`` among the passages that pass ``filters``.

        ``filters`` maps facets (act, aspect, level, region, sdg, theme, branch, pack) to ids; a
        theme is a section or a group. ``limit`` is the number of hits given, None for all;
        ``total`` and facets always count all. With ``complete=False`` the last word is still being
        typed. Raises ``UserError`` for a facet there is none of.
        """
        request = Request(query, filters, limit, Order(order), packs, complete)
        return self._answered(
            lambda answerer: answerer.answer(request), Results(query, state=self._state)
        )

    def mark(self, query: str, text: str) -> tuple[Mark, ...]:
        """Where the words of ``query`` stand in ``text``."""
        return self._answered(lambda answerer: answerer.mark(query, text), ())

    def related(self, passage_id: str, pack: str, limit: int = 8) -> tuple[Related, ...]:
        """The passages in other sections that are most like one, with what they share."""
        return self._answered(lambda answerer: answerer.related(passage_id, pack, limit), ())

    def suggest(self, query: str) -> str | None:
        """The query with misspelled words put right ("Bedoelde je …?").

        None where nothing is wrong.
        """
        return self._answered(lambda answerer: answerer.suggest(query), None)

    def matcher(self, query: str, *, complete: bool = False) -> "TextMatcher | None":
        """What tells of texts outside the index (notes) whether ``query`` matches them.

        None until ready.
        """
        return self._answered(
            lambda answerer: answerer.text_matcher(query, complete=complete), None
        )

    def _answered(self, answer: "Callable[[Answerer], Answer]", otherwise: Answer) -> Answer:
        """An answer from the index.

        ``otherwise`` while there is none. An index that fails is built anew, once.
        """
        if not self.ready():
            return otherwise
        with self._lock:
            if self._answerer is None:
                return otherwise
            try:
                return answer(self._answerer)
            except UserError:
                raise
            except Exception:  # whatever is wrong with the index, a new one has not
                self.prepare(rebuild=True)
                return answer(self._answerer)

    def close(self) -> None:
        """Let go of the index's files."""
        with self._lock:
            self._let_go()


class _Opened(NamedTuple):
    answerer: "Answerer"
    size: int
    rebuilt: bool


def _open(
    find: Callable[[str], tuple[Path, int]], fingerprint: str, *, rebuilt: bool
) -> _Opened | None:
    """Open the index ``find`` finds; None where it can't be used, for whatever reason."""
    try:
        folder, size = find(fingerprint)
        return _Opened(_answerer(folder), size, rebuilt)
    except Exception:  # an index is never worth an error: it is built anew
        return None


def _answerer(folder: Path) -> "Answerer":
    from explorer.searching.workshop import open_answerer  # noqa: PLC0415 -- loads Whoosh

    return open_answerer(folder)
