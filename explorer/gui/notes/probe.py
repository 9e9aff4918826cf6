"""Measuring the window with very many notes."""

from time import perf_counter

from explorer.application import Application
from explorer.gui.notes.place import NotesPlace
from explorer.gui.probe import PaintWatch, Probe
from explorer.gui.shell.address import Address
from explorer.library.anchors import target_runs
from explorer.library.annotations import Colour

WORDS = ("europa", "sancties", "vraag 7", "label3")
COLOURS = (Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK)


def fill(application: Application, count: int, in_first: int) -> None:
    """Write ``count`` notes, ``in_first`` of them in the first section, as one step."""
    programme, notes = application.programme, application.library.annotations
    passages = list(programme.passages())
    first = [passage for passage in passages if passage.section == passages[0].section]
    others = passages[len(first) :]

    def work() -> None:
        for number in range(count):
            among = first if number < in_first else others
            passage = among[number * 7 % len(among)]
            start = number * 13 % max(1, len(passage.text) - 40)
            words = f"Vraag {number} over Europa en sancties, " + "nog na te kijken " * (number % 5)
            target = target_runs(programme, [(passage.id, start, start + 8 + number % 24)])
            tags = (f"label{number % 9}",) if number % 2 else ()
            notes.add(target, words if number % 3 else "", COLOURS[number % 4], tags)

    application.library.together("note-added", work)


class NotesProbe(Probe):
    """A window whose library was filled."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._window.settle()
        self._until(lambda: self._window.deeds.library.hub.library is not None)

    def filter_notes(self, runs: int) -> list[float]:
        """Milliseconds from a key press in the filter of the overview to the painted list."""
        self._window.go(Address("notes"))
        place = self._window.deeds.notes.place
        self._until(lambda: place.view.notes.rowCount() > 0)
        texts = [word[:end] for word in WORDS for end in range(1, len(word) + 1)]
        samples = []
        for run in range(runs):
            self._settle()
            samples.append(self._filter(place, texts[run % len(texts)]))
        return samples

    def _filter(self, place: NotesPlace, text: str) -> float:
        watch = PaintWatch(place.view.viewport())
        start = perf_counter()
        place.filtering.line.setText(text)
        self._until(lambda: bool(watch.painted))
        took = (watch.painted - start) * 1000
        watch.close()
        return took

    def open_noted_section(self, runs: int) -> list[float]:
        """Milliseconds from a click in the tree to the painted first section with its notes."""
        samples = []
        for _run in range(runs):
            self._open(self._sections[1])
            samples.append(self._open(self._sections[0]))
        return samples
