"""The search as the rest of the program sees it.

Importing this module loads neither Whoosh nor the index.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from threading import RLock
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.progress import Progress
from explorer.searching.results import (
    IndexReport,
    Mark,
    Order,
    Related,
    Request,
    Results,
    State,
)

if TYPE_CHECKING:
    from explorer.searching.answering import Answerer
    from explorer.searching.matching import TextMatcher

USUAL_LIMIT = 50
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
        self._packs = [(programme.folder, programme.memory) for programme in programmes]
        self._builder = builder
        self._prebuilt = prebuilt
        self._answerer: Answerer | None = None
        self._state = State.MISSING
        self._lock = RLock()

    def repack(self, programmes: Sequence[Programme]) -> None:
        """Search these programmes from the next ``prepare`` on; until then those there were."""
        with self._lock:
            self._packs = [(programme.folder, programme.memory) for programme in programmes]

    def ready(self) -> bool:
        """Whether searches are answered."""
        return self._state is State.READY

    @property
    def passages(self) -> int:
        """How many passages are searched; 0 while there is no index."""
        answerer = self._answerer
        return answerer.index.count if answerer is not None and self.ready() else 0

    def prepare(self, progress: Progress | None = None, *, rebuild: bool = False) -> IndexReport:
        """Open the index.

        Build it where there is none, it is damaged or the packs have changed, or on ``rebuild``.

        Raises ``Cancelled`` when ``progress`` says so, ``UserError`` where no pack can be read or
        nothing can be written. A pack that is broken isn't searched.
        """
        with self._lock:
            started = perf_counter()
            self._let_go()
            from explorer.searching.opening import Opener  # noqa: PLC0415 -- loads Whoosh

            try:
                opener = Opener(self._indexes, self._packs, self._builder, self._prebuilt)
                opened = None if rebuild else opener.open()
                if opened is None:
                    self._state = State.BUILDING
                    opened = opener.build(progress or Progress())
            except BaseException:
                self._state = State.MISSING
                raise
            self._answerer = opened.answerer
            self._state = State.READY
            seconds = perf_counter() - started
            return IndexReport(opened.answerer.index.count, seconds, opened.size, opened.rebuilt)

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

    def terms(self, text: str) -> tuple[str, ...]:
        """The terms of a text: stems in their order, without stop words.

        Without an index compounds and expressions are not known; words are stemmed as they are.
        """
        if not self.ready():
            return _plain_terms(text)
        return self._answered(lambda answerer: answerer.index.analyzer.stems(text), ())

    def names_subject(self, word: str) -> bool:
        """Whether a written word says what a text is about, by itself or by a piece of it.

        Told by the shipped list of nouns of politics; without an index compounds are not known.
        """
        from explorer.searching.wording import shipped_wording  # noqa: PLC0415 -- not for the start

        subjects = shipped_wording().subject_stems
        found = self._answered(lambda answerer: answerer.index.analyzer.parts(word), None)
        return not subjects.isdisjoint(self.terms(word) if found is None else found)

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


def _plain_terms(text: str) -> tuple[str, ...]:
    from explorer.searching.stemming import stem  # noqa: PLC0415 -- the window starts without these
    from explorer.searching.tokens import words  # noqa: PLC0415 -- as above
    from explorer.searching.wording import shipped_wording  # noqa: PLC0415 -- as above

    stop = shipped_wording().stop
    return tuple(stem(word) for word in words(text) if word not in stop)
