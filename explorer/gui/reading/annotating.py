"""Highlights and notes in the text: painting those of the section, and making new ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.reading.layers import Found
from explorer.gui.reading.painted_text import Badge
from explorer.gui.reading.positions import to_points, to_units
from explorer.gui.reading.tinting import MarkedPassages, ground
from explorer.library.anchors import Anchor, State, Target, target_runs, target_whole
from explorer.library.annotations import Annotation, Colour
from explorer.programme.model import Passage, Section

if TYPE_CHECKING:
    from explorer.gui.reading.reader import Reader
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change

Runs = list[tuple[str, int, int]]
AFTER_MS = 40  # a section is painted before the list of its notes asks for the processor


def _badge_ground(annotation: Annotation) -> str:
    return ground(annotation.colour) if annotation.colour else "accent_soft"


class Annotating(QObject):
    """Keeps the text in step with the library.

    ``chosen`` gives the annotation the reader clicked on, ``marked`` one that was just made,
    ``refreshed`` those of the section whenever they were read again.
    """

    chosen = Signal(str)
    marked = Signal(str)
    refreshed = Signal(object)

    def __init__(
        self, application: Application, hub: "LibraryHub", reader: "Reader", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._reader = reader
        self.annotations: tuple[Annotation, ...] = ()
        self._marked: MarkedPassages | None = None
        hub.opened.connect(self.refresh)
        hub.opened.connect(self._name_colours)
        hub.changed.connect(self._follow)
        reader.section_shown.connect(self._show_section)
        reader.section_painted.connect(self._tell_soon)
        reader.letter_clicked.connect(self._click)
        reader.badge_clicked.connect(self._click_badge)
        self._untold = False
        self._telling = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._telling.timeout.connect(self._tell_later)
        self._name_colours()
        self.refresh()

    @property
    def section(self) -> str:
        """The id of the section on the screen; empty for none."""
        return self._reader.section.id if self._reader.section is not None else ""

    # -- showing --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read and paint what the section on the screen has."""
        if self._read():
            self._tell()

    def _show_section(self) -> None:
        """Another section is shown: it is painted before the list of its notes is filled."""
        self._marked = None
        self._untold = self._read()

    def _tell_soon(self) -> None:
        if self._untold:
            self._telling.start()

    def _tell_later(self) -> None:
        """A window that was closed meanwhile has let go of the library."""
        if self._reader.window().isVisible():
            self._tell()

    def _tell(self) -> None:
        self._untold = False
        self._telling.stop()
        self.refreshed.emit(self.annotations)

    def _read(self) -> bool:
        """Read and paint; whether there is something to read from."""
        section, library = self._reader.section, self._hub.library
        if section is None or library is None:
            return False
        pack = self._application.programme.id
        try:
            self.annotations = library.annotations.in_section(pack, section.id)
            bookmarks = library.bookmarks.all(pack)
        except UserError as error:
            self._hub.tell_error(error)
            return False
        self._paint(section)
        self._reader.set_bookmarked(frozenset(bookmark.target for bookmark in bookmarks))
        return True

    def _follow(self, change: "Change") -> None:
        if "colour" in change.kinds:
            self._name_colours()
        if change.kinds & {"annotation", "bookmark", "text"}:
            self.refresh()

    def _name_colours(self) -> None:
        """Let the bar over a selection call the colours as the reader does."""
        library = self._hub.library
        if library is not None:
            names = library.annotations.colour_names()
            self._reader.colour_names = {colour.value: name for colour, name in names.items()}

    def _paint(self, section: Section) -> None:
        passages = MarkedPassages(section, self.annotations)
        self._reader.highlight_runs(passages.tints, passages.changed_since(self._marked))
        self._marked = passages
        self._reader.set_badges(
            {
                key: Badge(str(len(each)), _badge_ground(each[0]))
                for key, each in passages.notes.items()
            }
        )

    # -- choosing -------------------------------------------------------------------------------

    def at(self, passage: Passage, letter: int) -> Annotation | None:
        """The annotation on a character (in Qt's units), the one that was begun last on top."""
        place = to_points(passage.text, letter)
        found = [
            (anchor.start, annotation)
            for annotation in self.annotations
            for anchor in annotation.anchors
            if anchor.passage == passage.id
            and anchor.start <= place < anchor.end
            and anchor.state is not State.ORPHAN
        ]
        return max(found, key=lambda each: each[0])[1] if found else None

    def first_run(self, annotation: Annotation) -> Found:
        """The first run of characters of an annotation, in Qt's units; the passage's beginning."""
        anchor = annotation.anchors[0]
        section = self._reader.section
        texts = {each.id: each.text for each in section.passages} if section is not None else {}
        text = texts.get(anchor.passage, "")
        return Found(anchor.passage, to_units(text, anchor.start), to_units(text, anchor.end))

    def _click(self, passage: Passage, letter: int) -> None:
        annotation = self.at(passage, letter)
        if annotation is not None:
            self.chosen.emit(annotation.id)

    def _click_badge(self, passage_id: str) -> None:
        for annotation in self.annotations:
            if annotation.target == passage_id and annotation.text:
                self.chosen.emit(annotation.id)
                return

    # -- making ---------------------------------------------------------------------------------

    def target(self, *, whole: bool = True) -> Target | None:
        """What a new annotation stands on: the selection, else the passage that is meant."""
        programme = self._application.programme
        runs = self._selected_runs()
        if runs:
            return target_runs(programme, runs)
        passage = self._reader.meant_passage() if whole else None
        return target_whole(programme, passage.id) if passage is not None else None

    def _selected_runs(self) -> Runs:
        runs = []
        for piece in self._reader.selection():
            text = piece.passage.text
            start, end = to_points(text, piece.start), to_points(text, piece.end)
            trimmed = _trimmed(text, start, end)
            if trimmed[0] < trimmed[1]:
                runs.append((piece.passage.id, *trimmed))
        return runs

    def highlight(self, colour: Colour) -> None:
        """Mark the selection; marking what already is marked so gives it the new colour."""
        target = self.target(whole=False)
        if target is None:
            self._hub.tell_error(UserError("selection-empty"))
            return
        same = self._same(target)

        def done(change: "Change") -> None:
            self._reader.clear_selection()
            if change:
                self.marked.emit(same.id if same else change.id)

        if same is not None:
            own_id = same.id
            self._hub.do(
                "highlight-recoloured",
                lambda library: library.annotations.recolour(own_id, colour),
                done,
            )
        else:
            self._hub.do(
                "highlight-added",
                lambda library: library.annotations.add(target, colour=colour),
                done,
            )

    def _same(self, target: Target) -> Annotation | None:
        wanted = _spans(target.anchors)
        return next(
            (each for each in self.annotations if _spans(each.anchors) == wanted and each.quote),
            None,
        )


def _spans(anchors: Sequence[Anchor]) -> list[tuple[str, int, int]]:
    return [(anchor.passage, anchor.start, anchor.end) for anchor in anchors]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without the spaces at its ends, which a double click takes along."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
