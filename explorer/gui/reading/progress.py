"""How far the reader has come: watched while reading, kept in the library."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.gui.reading.section_view import SectionView
from explorer.gui.tasks.runner import Runner
from explorer.library.library import Library
from explorer.library.reading import ReadingState
from explorer.programme.pack import Programme

STAY_MS = 1500  # a section that was only leafed past doesn't count
UNREAD, HALF, READ = range(3)
_NUMBERS = {ReadingState.UNREAD: UNREAD, ReadingState.HALF: HALF, ReadingState.READ: READ}
_STATES = {number: state for state, number in _NUMBERS.items()}


class ReadingTracker(QObject):
    """Follows the view; ``changed`` tells that a section was read further than before."""

    changed = Signal()
    marked = Signal(object)  # the change of the library, once it is stored

    def __init__(
        self,
        programme: Programme,
        view: SectionView,
        runner: Runner,
        library: Callable[[], Library],
        parent: QObject | None = None,
    ) -> None:
        """``library`` opens the reader's library; it is called on the runner's thread."""
        super().__init__(parent)
        self._programme = programme
        self._view = view
        self._runner = runner
        self._library = library
        self._states: dict[str, int] = {}
        self._ready = False
        self.last = ""
        self._stay = QTimer(self, singleShot=True, interval=STAY_MS)
        self._stay.timeout.connect(self.note)
        view.passage_reached.connect(lambda _passage: self._stay.start())

    @property
    def states(self) -> dict[str, int]:
        """For each section 0 (unread), 1 (half-read) or 2 (read)."""
        return dict(self._states)

    def load(self, *, anew: bool = False) -> None:
        """Ask the library what was read earlier; ``anew`` where less may be read than was.

        Before this, nothing is kept: the library isn't open, or can't be.
        """
        self._ready = True
        pack = self._programme.id

        def ask() -> tuple[dict[str, int], str]:
            progress = self._library().progress
            known = {key: _NUMBERS[reading.state] for key, reading in progress.of(pack).items()}
            last = progress.last(pack)
            return known, last.section if last else ""

        self._runner.submit("progress", ask, self._take_anew if anew else self._take)

    def watch(self) -> None:
        """A section was opened: begin to count the stay."""
        self._stay.start()

    def note(self) -> None:
        """Take down how far the section on the screen is read, if that is further than before."""
        section = self._view.section
        if section is None or not self._view.isVisible() or not section.passages:
            return
        reached = self._view.reached()
        state = READ if reached >= len(section.passages) else HALF
        self.last = section.id
        self._keep(section.id, max(state, self._states.get(section.id, UNREAD)))

    def mark(self, sections: list[str], state: int) -> None:
        """Say that sections are read or unread; can be undone like every change of the library."""
        if not self._ready:
            return
        pack = self._programme.id
        self._runner.submit(
            f"mark {state} {sections}",  # of its own: nothing marked may be replaced
            lambda: self._library().progress.mark(pack, sections, _STATES[state]),
            self.marked.emit,
        )
        self._states.update(dict.fromkeys(sections, state))
        self.changed.emit()

    def percent(self) -> int:
        """How much of the programme is read, by words; a half-read section counts half."""
        heads = self._programme.section_heads()
        words = sum(head.words for head in heads)
        done = sum(head.words * self._states.get(head.id, UNREAD) / 2 for head in heads)
        return round(100 * done / words) if words else 0

    def _keep(self, section: str, state: int) -> None:
        pack = self._programme.id
        passage, _offset = self._view.place()
        if self._ready:
            self._runner.submit(
                f"visit {section}",  # of its own, so that leafing on doesn't replace it
                lambda: self._library().progress.visit(pack, section, passage, 0.0, _STATES[state]),
                _ignore,
            )
        if self._states.get(section) != state:
            self._states[section] = state
            self.changed.emit()

    def _take_anew(self, known: tuple[dict[str, int], str]) -> None:
        self._states = {}
        self._take(known)

    def _take(self, known: tuple[dict[str, int], str]) -> None:
        states, last = known
        for section, state in states.items():
            self._states[section] = max(state, self._states.get(section, UNREAD))
        self.last = self.last or last
        self.changed.emit()


def _ignore(_result: object) -> None:
    """What the library answers to a change of progress needs no showing."""
